// Reports on single files, stored between runs and shared by the command line and the server. They do not depend on the place of a file.

import { extname } from 'node:path';
import type { FileReport } from '../../report/fileReport';
import { type ReportStore, type StoredReport, withoutFile } from '../../report/reportStore';
import type { Settings } from '../../settings/settings';
import type { Cache } from './cache';

/** The settings that a report on one file depends on. */
export type ReportSettings = Pick<Settings, 'numericDateOrder' | 'rules' | 'latestYear'>;

export class DiskReportStore implements ReportStore {
  private readonly settings: string;

  constructor(
    private readonly cache: Cache,
    { numericDateOrder, rules, latestYear }: ReportSettings,
  ) {
    this.settings = JSON.stringify([numericDateOrder, latestYear, rules]);
  }

  recall(path: string, hash: string): StoredReport | undefined {
    // What has our head and the right checksum under this key was written by `keep` of this build.
    return this.cache.get('file', this.keyOf(path, hash)) as StoredReport | undefined;
  }

  keep(path: string, hash: string, { summary, problems }: FileReport): void {
    const kept: StoredReport = { summary, problems: problems.map(withoutFile) };
    this.cache.put('file', this.keyOf(path, hash), kept);
  }

  dropOld(): Iterable<void> {
    return this.cache.dropOld();
  }

  /** The extension decides how a text is read. */
  private keyOf(path: string, hash: string): string {
    return this.cache.keyOf(extname(path).toLowerCase(), hash, this.settings);
  }
}
