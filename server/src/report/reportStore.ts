// The stored form of reports on single files, and the interface of a host that stores them.

import type { FileReport } from './fileReport';
import type { ReportedPlace, ReportedProblem } from './report';

type WithoutFile<T extends ReportedPlace> = Omit<T, 'file'>;

/** A problem that concerns one file alone, which goes by different names in different hosts. */
export interface StoredProblem extends WithoutFile<Omit<ReportedProblem, 'related'>> {
  readonly related: readonly WithoutFile<ReportedPlace>[];
}

/** A report on one file, without its name. */
export interface StoredReport extends Pick<FileReport, 'summary'> {
  readonly problems: readonly StoredProblem[];
}

/** Reports on files that were read before, by path and by the hash of their bytes. All were made with the settings of now. */
export interface ReportStore {
  recall(path: string, hash: string): StoredReport | undefined;
  keep(path: string, hash: string, report: FileReport): void;
  /** Deletes old entries, in steps of some milliseconds. */
  dropOld(): Iterable<void>;
}

export function withoutFile({ file: _, ...problem }: ReportedProblem): StoredProblem {
  return { ...problem, related: problem.related.map(({ file: _, ...place }) => place) };
}

export function withFile(file: string, { summary, problems }: StoredReport): FileReport {
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
