// Applies the preferred fixes to many files, and gives single fixes to reports that can include them.

import { fixAll } from '../features/fixAll';
import { FixChecker } from '../features/fixChecker';
import { applyEdits } from '../rules/edit';
import { checkFile } from '../rules/runRules';
import type { Settings } from '../settings/settings';
import type { FileId } from '../workspace/account';
import { placeRecord } from '../workspace/dateRecord';
import type { Workspace } from '../workspace/workspace';
import type { Report, ReportedFix, ReportedProblem } from './report';

export interface FixedText {
  readonly file: FileId;
  readonly before: string;
  readonly after: string;
  readonly fixed: number;
}

/** Overlapping fixes are made in several rounds, at most this many. */
const maxRounds = 10;

/**
 * Makes all preferred fixes of one file, and puts the result into the workspace, so that later files are checked against it.
 * @param rules only those of these rules; default: all
 * @returns undefined when there is nothing to fix
 */
export function fixFile(
  workspace: Workspace,
  file: FileId,
  settings: Settings,
  rules?: ReadonlySet<string>,
): FixedText | undefined {
  const before = workspace.facts(file)?.article.text;
  if (before === undefined) return undefined;
  let after = before;
  let fixed = 0;
  for (let round = 0; round < maxRounds; round++) {
    const problems = checkFile(workspace, file, settings.rules);
    const done = fixAll(workspace, file, rules ? problems.filter(({ rule }) => rules.has(rule)) : problems);
    if (done.edits.length === 0) break;
    const text = applyEdits(after, done.edits);
    if (text === after) break;
    after = text;
    fixed += done.fixed;
    workspace.apply([{ file, text, pin: true }]);
  }
  return after === before ? undefined : { file, before, after, fixed };
}

/** The preferred fixes of the problems of a report, each checked before. */
export function fixesIn(
  workspace: Workspace,
  settings: Settings,
  { problems }: Report,
): ReadonlyMap<ReportedProblem, readonly ReportedFix[]> {
  const fixes = new Map<ReportedProblem, readonly ReportedFix[]>();
  const checker = new FixChecker(workspace);
  for (const file of new Set(problems.filter(({ fixable }) => fixable).map((problem) => problem.file))) {
    const article = workspace.facts(file)?.article;
    if (!article) continue;
    const found = new Map<string, ReportedFix[]>();
    for (const problem of checkFile(workspace, file, settings.rules)) {
      const place = placeRecord(article, problem.span);
      const safe = (problem.fixes ?? []).filter(
        ({ preferred, edits }) =>
          preferred && edits.every((edit) => edit.file === file) && checker.onlyFixes(problem, edits),
      );
      const key = keyOf({ ...place, rule: problem.rule, message: problem.message });
      found.set(
        key,
        safe.map(({ title, edits }) => ({
          title,
          edits: edits.map(({ span, newText }) => ({ ...placeRecord(article, span), newText })),
        })),
      );
    }
    for (const problem of problems) {
      const own = problem.file === file && problem.fixable ? (found.get(keyOf(problem)) ?? []) : [];
      if (own.length > 0) fixes.set(problem, own);
    }
  }
  return fixes;
}

function keyOf({ line, column, rule, message }: Pick<ReportedProblem, 'line' | 'column' | 'rule' | 'message'>): string {
  return `${line}:${column} ${rule} ${message}`;
}
