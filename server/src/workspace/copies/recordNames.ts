// Which files are bibliographies, by their names, and what reading one gives. Loads no library.

import type { SourceRecord } from './records';

/** The records, or in one line why there are none. */
export type RecordReading = { readonly records: readonly SourceRecord[] } | { readonly trouble: string };

/** JSON of other kinds lies everywhere, so CSL-JSON is known by its name. */
const recordName = /(?:^|\/)(?:[^/]*\.(?:bib|ris|csl\.json)|(?:references|bibliography|my library)\.json)$/i;

/** @param path of the file, with `/` */
export function isRecordName(path: string): boolean {
  return recordName.test(path);
}
