// Checks many files in one go, as the command line does: each file once for itself, and again only if others concern it.

import { Workspace } from '../../index/workspace';
import { type CheckOptions, checkFile, mayFindAcrossFiles } from '../../rules/check';
import type { RuleMeta } from '../../rules/rule';
import { sideFileProblems } from '../intentional/problems';
import type { SideFile } from '../intentional/sideFile';
import type { Settings } from '../settings/settings';
import { byPlace, type Report, type ReportedProblem, reportProblem } from './report';

export interface CheckInput {
  /** Names of the files, in the order in which they are reported. */
  readonly files: Iterable<string>;
  /**
   * Marks of intended contradictions, asked for when all files have been read.
   * `allRead`: all articles that the marks could mean are among them.
   */
  sideFiles?(files: Iterable<string>): readonly { readonly sideFile: SideFile; readonly allRead: boolean }[];
  /** The text of a file; undefined when it cannot be read, and then it is left out. Asked again for related places. */
  read(file: string): string | undefined;
  /** Told after each file. */
  progress?(read: number): void;
  /** Told of a rule that failed, which costs its findings in that file. */
  failed?(rule: RuleMeta, file: string, error: unknown): void;
}

export function checkAll(input: CheckInput, settings: Settings): Report {
  const workspace = new Workspace({
    numericOrder: settings.numericDateOrder,
    readText: (file) => input.read(file),
  });
  const found = new Map<string, ReportedProblem[]>();
  const check = (file: string, scope: 'file' | 'workspace') => {
    const options: CheckOptions = { scope, onFailure: (rule, error) => input.failed?.(rule, file, error) };
    const problems = checkFile(workspace, file, settings.rules, options);
    const article = workspace.facts(file)?.article;
    if (!article) return;
    const reported = problems.map((problem) => reportProblem(workspace, file, article, problem));
    found.set(file, [...(found.get(file) ?? []), ...reported]);
  };

  for (const file of input.files) {
    if (workspace.has(file)) continue;
    const text = input.read(file);
    if (text !== undefined) {
      workspace.apply([{ file, text }]);
      // At once, while the facts of this file are at hand.
      check(file, 'file');
    }
    input.progress?.(workspace.fileCount);
  }
  const sideFiles = input.sideFiles?.(workspace.files()) ?? [];
  for (const { sideFile } of sideFiles) workspace.mark(sideFile.file, sideFile.marks);
  for (const file of workspace.files()) {
    if (mayFindAcrossFiles(workspace, file, settings.rules)) check(file, 'workspace');
  }
  for (const { sideFile, allRead } of sideFiles) {
    const problems = sideFileProblems(workspace, sideFile, settings.rules, allRead);
    found.set(
      sideFile.file,
      problems.map((problem) => reportProblem(workspace, sideFile.file, sideFile, problem)),
    );
  }
  const problems = [...found.values()].flatMap((ofFile) => ofFile.sort(byPlace));
  return { files: [...workspace.files(), ...sideFiles.map(({ sideFile }) => sideFile.file)], problems };
}
