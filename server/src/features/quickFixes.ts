// Quick fixes that a rule cannot offer itself: they renumber the file, or find the sources that fit a claim.

import type { Fix, Problem } from '../rules/rule';
import { shortened } from '../rules/wording';
import { sourceMark } from '../syntax/labels';
import type { Span } from '../syntax/span';
import type { Article } from '../syntax/tree';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { CodeAction } from './codeActions';
import { sourcesThatFit } from './fit';
import type { FixChecker } from './fixChecker';
import { titleLine } from './place';
import { isRefusal } from './renumber/plan';
import { mergeSources } from './renumber/renumber';

/** The fixes for one problem beyond its own. */
export function quickFixes(
  workspace: WorkspaceView,
  facts: FileFacts,
  problem: Problem,
  vetting: FixChecker,
): readonly CodeAction[] {
  switch (problem.rule) {
    case 'duplicate-source':
      return merges(workspace, facts, problem);
    case 'uncited-claim':
      return citations(workspace, facts, problem, vetting);
    default:
      return [];
  }
}

/** The listings of one source, the first one first. Equal listings are certainly one source. */
function merges(workspace: WorkspaceView, { file, article }: FileFacts, problem: Problem): readonly CodeAction[] {
  const at = (span: Span) => article.sources.find(({ content }) => content.start === span.start);
  const dropped = at(problem.span);
  return (problem.related ?? []).slice(0, maxOffers).flatMap((place, index) => {
    const kept = at(place.span);
    if (!kept || !dropped || kept.number === dropped.number) return [];
    const outcome = mergeSources(workspace, file, kept.number, dropped.number);
    const isExact = problem.severity === 'warning' || problem.severity === 'error';
    return [
      {
        title: `Merge source ${dropped.label} into ${kept.label}`,
        kind: 'quickfix',
        edits: isRefusal(outcome) ? [] : outcome.edits,
        problem,
        preferred: isExact && index === 0 && !isRefusal(outcome),
        disabled: isRefusal(outcome) ? outcome.refused : undefined,
      },
    ];
  });
}

const maxOffers = 3;

function citations(
  workspace: WorkspaceView,
  facts: FileFacts,
  problem: Problem,
  vetting: FixChecker,
): readonly CodeAction[] {
  const { article, file } = facts;
  const offset = placeOfCitation(article, problem.span);
  return sourcesThatFit(workspace, facts, problem.span.end)
    .slice(0, maxOffers)
    .flatMap((source): CodeAction[] => {
      const fix: Fix = {
        title: `Cite ${sourceMark(article, source)} ${shortened(titleLine(article, source), 60)}`,
        preferred: false,
        edits: [{ file, span: { start: offset, end: offset }, newText: ` ${sourceMark(article, source)}` }],
      };
      if (!vetting.onlyFixes(problem, fix.edits)) return [];
      return [{ ...fix, kind: 'quickfix', problem, disabled: undefined }];
    });
}

/** Before the full stop, unless the citations of this article stand after theirs. */
function placeOfCitation({ text, groups }: Article, { start, end }: Span): number {
  const isStop = (at: number) => /[.!?…]/.test(text.charAt(at));
  const [first] = groups;
  let before = (first?.start ?? 0) - 1;
  while (before > 0 && text.charAt(before) === ' ') before--;
  const afterStop = first !== undefined && isStop(before);
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return !afterStop && last > start && isStop(last - 1) ? last - 1 : last;
}
