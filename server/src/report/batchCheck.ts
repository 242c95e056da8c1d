// Checks many files at once, for the command line: each file once by itself, and again only if other files matter for it.

import type { RuleMeta } from '../rules/rule';
import { type CheckOptions, checkFile, mayFindAcrossFiles } from '../rules/runRules';
import { type BesideFile, besideFileProblems, takeBesideFile } from '../settings/beside/besideFile';
import { readingOptions, type Settings } from '../settings/settings';
import { Workspace } from '../workspace/workspace';
import type { FileReport } from './fileReport';
import { byPlace, type Report, type ReportedProblem, reportProblem } from './report';

export interface CheckInput {
  /** The text of a file, for related places; undefined when it cannot be read any more. */
  read(file: string): string | undefined;
  /** Called for a rule that failed, which costs its findings in that file. */
  failed?(rule: RuleMeta, file: string, error: unknown): void;
}

/** Marks or reviews; `allRead`: all articles that they could mean are among the files. */
export interface CheckedBesideFile {
  readonly read: BesideFile;
  readonly allRead: boolean;
}

/** A check of many files. They come one after another, in the order in which they will be reported. */
export class BatchCheck {
  /** All files that came. */
  readonly workspace: Workspace;
  /** The report of each file by itself. */
  private readonly own = new Map<string, readonly ReportedProblem[]>();

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

  /** Whether some file lists sources, so that saved copies matter. */
  hasDigests(): boolean {
    for (const file of this.files()) if ((this.workspace.summary(file)?.sources.length ?? 0) > 0) return true;
    return false;
  }

  get fileCount(): number {
    return this.workspace.fileCount;
  }

  /** Adds the report of one file. A file that is there already is left out. */
  take({ file, summary, problems }: FileReport): void {
    if (this.workspace.has(file)) return;
    this.workspace.adopt(file, summary);
    if (problems.length > 0) this.own.set(file, problems);
  }

  /** Runs the workspace rules over all added files. */
  report(besideFiles: readonly CheckedBesideFile[] = []): Report {
    const { workspace, settings, own } = this;
    for (const { read } of besideFiles) takeBesideFile(workspace, read.file, read);
    const hasMarks = besideFiles.some(({ read }) => read.kind === 'marks');
    const problems: ReportedProblem[] = [];
    const add = (ofFile: ReportedProblem[]) => {
      for (const problem of ofFile.sort(byPlace)) problems.push(problem);
    };
    for (const file of workspace.files()) {
      add([...(own.get(file) ?? []), ...this.acrossFiles(file)]);
      // The answers about all files need more memory than the report. Only marked contradictions are needed again.
      if (!hasMarks) workspace.events.forget([file]);
    }
    for (const { read, allRead } of besideFiles) {
      const ofFile = besideFileProblems(workspace, read, settings.rules, allRead);
      add(ofFile.map((problem) => reportProblem(workspace, read.file, read, problem)));
    }
    return { files: [...workspace.files(), ...besideFiles.map(({ read }) => read.file)], problems };
  }

  private acrossFiles(file: string): ReportedProblem[] {
    const { workspace, settings, input } = this;
    if (!mayFindAcrossFiles(workspace, file, settings.rules)) return [];
    const options: CheckOptions = {
      scope: 'workspace',
      onFailure: (rule, error) => input.failed?.(rule, file, error),
    };
    const problems = checkFile(workspace, file, settings.rules, options);
    const article = problems.length > 0 ? workspace.facts(file)?.article : undefined;
    return article ? problems.map((problem) => reportProblem(workspace, file, article, problem)) : [];
  }
}
