// The files that records of a bibliography name as the copies of their sources.

import type { FileId } from '../../workspace/account';
import type { SourceLink } from '../../workspace/copies/copyIndex';
import type { SourceRecord } from '../../workspace/copies/records';
import { copyAt } from './sourceListName';

/** The links of the records in `file`; a path that leaves the folder of the bibliography is none. */
export function linksOfRecords(file: FileId, records: readonly SourceRecord[]): SourceLink[] {
  return records.flatMap(({ title, url, publisher, copy }) => {
    const named = copy === undefined ? undefined : copyAt(file, copy);
    if (named === undefined || (title === '' && url === '')) return [];
    return [{ title: title || undefined, url: url || undefined, publisher: publisher || undefined, copy: named }];
  });
}
