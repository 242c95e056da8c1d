// Fix all: the preferred fixes of one file, or of one rule in it, that can be made together.

import type { FileEdit, Fix, Problem } from '../rules/rule';
import { countBefore } from '../syntax/bisect';
import type { FileId } from '../workspace/account';
import type { WorkspaceView } from '../workspace/workspace';
import { FixChecker } from './fixChecker';

export interface FixAllResult {
  readonly edits: readonly FileEdit[];
  /** How many of the problems the edits fix. */
  readonly fixed: number;
  /** How many are left for a person; hints do not count. */
  readonly left: number;
}

/** With more incompatible fixes than this, none is made, because each would have to be tried on its own. */
const maxTrials = 300;

/**
 * The edits of all preferred fixes, in order of place. Of two fixes that touch the same text only the first is made; the
 * other is found again by the next run. The result is checked: fixes that would change more than their
 * places, together with the ones before, are left out.
 * @param rule only those of this rule; default: all rules
 */
export function fixAll(
  workspace: WorkspaceView,
  file: FileId,
  problems: readonly Problem[],
  rule?: string,
): FixAllResult {
  const fixes = preferredFixes(file, problems, rule);
  const all = fixedBy(fixes, problems, () => true);
  const vetting = new FixChecker(workspace);
  const keeps = (edits: readonly FileEdit[]) => vetting.changesOnlyItsPlace(edits);
  if (all.edits.length === 0 || keeps(all.edits)) return all;
  return fixedBy(fixes.slice(0, maxTrials), problems, keeps);
}

function fixedBy(
  fixes: ReturnType<typeof preferredFixes>,
  problems: readonly Problem[],
  keeps: (edits: readonly FileEdit[]) => boolean,
): FixAllResult {
  /** In order of place, not touching each other. */
  const chosen: FileEdit[] = [];
  const seen = new Set<string>();
  const mended = new Set<Problem>();
  for (const { problem, fix } of fixes) {
    // A fix may mend several problems at once, as sorting a timeline does, and is then given with each of them.
    const edits = fix.edits.filter((edit) => !seen.has(idOf(edit)));
    if (edits.some((edit) => collides(edit, chosen))) continue;
    for (const edit of edits) chosen.splice(firstFrom(chosen, edit.span.start), 0, edit);
    if (!keeps(chosen)) {
      for (const edit of edits) chosen.splice(chosen.indexOf(edit), 1);
      continue;
    }
    mended.add(problem);
    for (const edit of edits) seen.add(idOf(edit));
  }
  const left = problems.filter((problem) => !mended.has(problem) && problem.severity !== 'hint');
  return { edits: chosen, fixed: mended.size, left: left.length };
}

/** The rules that have a preferred fix in `problems`, with the number of problems that have one. */
export function fixableRules(
  problems: readonly Problem[],
): readonly { readonly rule: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { rule, fixes } of problems) {
    if (fixes?.some(({ preferred }) => preferred)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) => ({ rule, count }));
}

function preferredFixes(
  file: FileId,
  problems: readonly Problem[],
  rule: string | undefined,
): readonly { readonly problem: Problem; readonly fix: Fix }[] {
  return problems.flatMap((problem) => {
    const fix = problem.fixes?.find(({ preferred }) => preferred);
    const here = fix?.edits.every((edit) => edit.file === file);
    return fix && here && (rule === undefined || problem.rule === rule) ? [{ problem, fix }] : [];
  });
}

function idOf({ span, newText }: FileEdit): string {
  return `${span.start} ${span.end} ${newText}`;
}

/** Insertions at one offset collide as well: which of them comes first would be chance. */
function collides({ span }: FileEdit, chosen: readonly FileEdit[]): boolean {
  const at = firstFrom(chosen, span.start);
  const [before, after] = [chosen[at - 1]?.span, chosen[at]?.span];
  return (
    (before !== undefined && before.end > span.start) ||
    (after !== undefined && (after.start < span.end || after.start === span.start))
  );
}

/** The index of the first of `edits`, which are in order, that begins at or behind `offset`. */
function firstFrom(edits: readonly FileEdit[], offset: number): number {
  return countBefore(edits, ({ span }) => span.start < offset);
}
