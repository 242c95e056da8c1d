// What is kept of the reports on single files, and what a host lends that has a place to keep it.

import type { FileReport } from './fileReport';
import type { ReportedPlace, ReportedProblem } from './report';

type Nameless<T extends ReportedPlace> = Omit<T, 'file'>;

/** A problem that concerns one file alone, which goes by different names in different hosts. */
export interface KeptProblem extends Nameless<Omit<ReportedProblem, 'related'>> {
  readonly related: readonly Nameless<ReportedPlace>[];
}

/** A report on one file, without its name. */
export interface KeptReport extends Pick<FileReport, 'summary'> {
  readonly problems: readonly KeptProblem[];
}

/** Reports on files that were read before, by path and by the hash of their bytes. All were made with the settings of now. */
export interface ReportStore {
  recall(path: string, hash: string): KeptReport | undefined;
  keep(path: string, hash: string, report: FileReport): void;
  /** Clears away what is old, in steps of some milliseconds. */
  dropOld(): Iterable<void>;
}

export function withoutFile({ file: _, ...problem }: ReportedProblem): KeptProblem {
  return { ...problem, related: problem.related.map(({ file: _, ...place }) => place) };
}

export function withFile(file: string, { summary, problems }: KeptReport): FileReport {
  return {
    file,
    summary,
    problems: problems.map((problem) => ({
      file,
      ...problem,
      related: problem.related.map((place) => ({ file, ...place })),
    })),
  };
}
