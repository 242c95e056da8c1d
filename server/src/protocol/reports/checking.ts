// Checks many files in one go, as the command line does: each file once for itself, and again only if others concern it.

import { Workspace } from '../../index/workspace';
import { type CheckOptions, checkFile, mayFindAcrossFiles } from '../../rules/check';
import type { RuleMeta } from '../../rules/rule';
import { sideFileProblems } from '../intentional/problems';
import type { SideFile } from '../intentional/sideFile';
import { readingOptions, type Settings } from '../settings/settings';
import type { FileReport } from './fileReport';
import { byPlace, type Report, type ReportedProblem, reportProblem } from './report';

export interface CheckInput {
  /** The text of a file, for related places; undefined when it cannot be read any more. */
  read(file: string): string | undefined;
  /** Told of a rule that failed, which costs its findings in that file. */
  failed?(rule: RuleMeta, file: string, error: unknown): void;
}

/** Marks of intended contradictions; `allRead`: all articles that they could mean are among the files. */
export interface CheckedSideFile {
  readonly sideFile: SideFile;
  readonly allRead: boolean;
}

/** A check of many files. They come one after another, in the order in which they will be reported. */
export class Checking {
  private readonly workspace: Workspace;
  private readonly found = new Map<string, readonly ReportedProblem[]>();

  constructor(
    private readonly input: CheckInput,
    private readonly settings: Settings,
  ) {
    this.workspace = new Workspace({
      ...readingOptions(settings),
      readText: (file) => input.read(file),
    });
  }

  /** Those that came. */
  files(): Iterable<string> {
    return this.workspace.files();
  }

  get fileCount(): number {
    return this.workspace.fileCount;
  }

  /** Takes what one file tells for itself. A file that is there already is left out. */
  take({ file, summary, prepared, problems }: FileReport): void {
    if (this.workspace.has(file)) return;
    this.workspace.adopt(file, summary, prepared);
    this.found.set(file, problems);
  }

  /** Looks across all files that came. */
  report(sideFiles: readonly CheckedSideFile[] = []): Report {
    const { workspace, settings, found } = this;
    for (const { sideFile } of sideFiles) workspace.mark(sideFile.file, sideFile.marks);
    while (workspace.events.prepare?.());
    for (const file of workspace.files()) {
      if (!mayFindAcrossFiles(workspace, file, settings.rules)) continue;
      const across = this.acrossFiles(file);
      if (across.length > 0) found.set(file, [...(found.get(file) ?? []), ...across]);
    }
    for (const { sideFile, allRead } of sideFiles) {
      const problems = sideFileProblems(workspace, sideFile, settings.rules, allRead);
      found.set(
        sideFile.file,
        problems.map((problem) => reportProblem(workspace, sideFile.file, sideFile, problem)),
      );
    }
    const problems = [...found.values()].flatMap((ofFile) => [...ofFile].sort(byPlace));
    return { files: [...workspace.files(), ...sideFiles.map(({ sideFile }) => sideFile.file)], problems };
  }

  private acrossFiles(file: string): ReportedProblem[] {
    const { workspace, settings, input } = this;
    const options: CheckOptions = {
      scope: 'workspace',
      onFailure: (rule, error) => input.failed?.(rule, file, error),
    };
    const problems = checkFile(workspace, file, settings.rules, options);
    const article = problems.length > 0 ? workspace.facts(file)?.article : undefined;
    return article ? problems.map((problem) => reportProblem(workspace, file, article, problem)) : [];
  }
}
