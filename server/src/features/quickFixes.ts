// Quick fixes that a rule cannot offer itself: they renumber the file, or find the sources that fit a claim.

import type { Fix, Problem } from '../rules/rule';
import { shortened } from '../rules/wording';
import { sourceMark } from '../syntax/labels';
import type { Span } from '../syntax/span';
import type { Article, SourceBlock } from '../syntax/tree';
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
    case 'undefined-citation':
      return otherNumbers(workspace, facts, problem, vetting);
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
  const { article } = facts;
  const offset = placeOfCitation(article, problem.span);
  const place = { start: offset, end: offset };
  return fitting(workspace, facts, problem, vetting, place, (source) => ` ${sourceMark(article, source)}`);
}

/** For one number that leads nowhere: those of the sources that fit its claim. */
function otherNumbers(
  workspace: WorkspaceView,
  facts: FileFacts,
  problem: Problem,
  vetting: FixChecker,
): readonly CodeAction[] {
  const { start, end } = problem.span;
  const written = /^(\D*)(\d+)\D*$/.exec(facts.article.text.slice(start, Math.min(end, start + 20)));
  if (!written) return [];
  const [, before = '', digits = ''] = written;
  const place = { start: start + before.length, end: start + before.length + digits.length };
  return fitting(workspace, facts, problem, vetting, place, ({ label }) => (/^\d+$/.test(label) ? label : undefined));
}

/** @param citing what cites a source at `place`; undefined where nothing does */
function fitting(
  workspace: WorkspaceView,
  facts: FileFacts,
  problem: Problem,
  vetting: FixChecker,
  place: Span,
  citing: (source: SourceBlock) => string | undefined,
): readonly CodeAction[] {
  const { article, file } = facts;
  return sourcesThatFit(workspace, facts, problem.span.end)
    .slice(0, maxOffers)
    .flatMap((source): CodeAction[] => {
      const newText = citing(source);
      if (newText === undefined) return [];
      const fix: Fix = {
        title: `Cite ${sourceMark(article, source)} ${shortened(titleLine(article, source), 60)}`,
        preferred: false,
        edits: [{ file, span: place, newText }],
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
