// Fix all: the sure fixes of one file, or of one rule in it, that can be made together.

import type { FileId } from '../index/account';
import type { FileEdit, Fix, Problem } from '../rules/rule';

/**
 * The edits of all preferred fixes, in order of place. Of two fixes that touch the same text only the first is made; the
 * other is found again by the next run.
 * @param rule only those of this rule; default: all rules
 */
export function fixAll(file: FileId, problems: readonly Problem[], rule?: string): readonly FileEdit[] {
  const chosen: FileEdit[] = [];
  const seen = new Set<string>();
  for (const { fix } of preferredFixes(file, problems, rule)) {
    // A fix may mend several problems at once, as sorting a timeline does, and is then given with each of them.
    const edits = fix.edits.filter((edit) => !seen.has(idOf(edit)));
    if (edits.length === 0 || edits.some((edit) => chosen.some((other) => collides(edit, other)))) continue;
    for (const edit of edits) seen.add(idOf(edit));
    chosen.push(...edits);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
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
): readonly { readonly fix: Fix }[] {
  return problems.flatMap((problem) => {
    const fix = problem.fixes?.find(({ preferred }) => preferred);
    const here = fix?.edits.every((edit) => edit.file === file);
    return fix && here && (rule === undefined || problem.rule === rule) ? [{ fix }] : [];
  });
}

function idOf({ file, span, newText }: FileEdit): string {
  return `${span.start} ${span.end} ${newText} ${file}`;
}

/** Insertions at one offset collide as well: which of them comes first would be chance. */
function collides(a: FileEdit, b: FileEdit): boolean {
  if (a.file !== b.file) return false;
  const [x, y] = [a.span, b.span];
  return x.start < y.end && y.start < x.end ? true : x.start === y.start;
}
