// A cache of files for tests: the report on a file is known again while its text is the same.

import type { CacheLookup, FileCache } from '../../server/src/lsp/environment';
import { type StoredReport, withoutFile } from '../../server/src/report/reportStore';

export class CachedFiles implements FileCache {
  private readonly known = new Map<string, StoredReport>();
  /** How many files were known when they were asked for. */
  recognised = 0;

  /** @param stored texts by URI, as they are now */
  constructor(private readonly stored: ReadonlyMap<string, string>) {}

  lookUp(file: string): CacheLookup {
    const text = this.stored.get(file);
    if (text === undefined) {
      return { reading: { text, trouble: 'no such file', gone: true }, keep: () => {} };
    }
    const report = this.known.get(text);
    if (report) {
      this.recognised++;
      return { report };
    }
    return {
      reading: { text, note: undefined },
      keep: ({ summary, problems }) => this.known.set(text, { summary, problems: problems.map(withoutFile) }),
    };
  }

  save(): Iterable<void> {
    return [];
  }
}
