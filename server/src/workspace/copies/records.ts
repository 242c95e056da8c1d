// What bibliographic records say of the sources that digests list: author, date, address. Found by address, or by title and publisher.

import { SetsByKey } from '../../syntax/setsByKey';
import { addressKey } from '../../text/addressKey';
import { foldTitle } from '../../text/fold';
import { comparedTitle, isSameTitle, titleBucket } from '../../text/titleMatch';
import type { FileId } from '../account';
import type { SourceFact } from '../facts';

/** One record of a bibliography. Every string is plain text, and empty where the record says nothing. */
export interface SourceRecord {
  readonly title: string;
  /** The newspaper, site or publisher. */
  readonly publisher: string;
  /** "Nils Ek, Ida Berg" */
  readonly author: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued: string;
  readonly url: string;
  /** The saved copy, relative to the file of the records. */
  readonly copy?: string | undefined;
}

/** What features may ask. */
export type RecordLookup = Pick<RecordIndex, 'recordOf'>;

export class RecordIndex {
  private readonly files = new Map<FileId, readonly SourceRecord[]>();
  private readonly byKey = new SetsByKey<string, SourceRecord>();

  /** Puts the records of a file in place of those that it had; undefined when the file is gone. */
  replace(file: FileId, records: readonly SourceRecord[] | undefined): void {
    for (const record of this.files.get(file) ?? []) for (const key of keysOf(record)) this.byKey.delete(key, record);
    this.files.delete(file);
    if (!records || records.length === 0) return;
    this.files.set(file, records);
    for (const record of records) for (const key of keysOf(record)) this.byKey.add(key, record);
  }

  /** The record of a source; undefined when there is none, or when two that differ could be meant. */
  recordOf(source: Pick<SourceFact, 'title' | 'publisher' | 'url'>): SourceRecord | undefined {
    if (this.byKey.size === 0) return undefined;
    const address = source.url === '' ? undefined : addressKey(source.url);
    const atAddress = address === undefined ? [] : [...(this.byKey.get(addressMark + address) ?? [])];
    if (atAddress.length > 0) return onlyOne(atAddress);
    if (source.title === '') return undefined;
    const title = comparedTitle(source.title);
    const publisher = foldTitle(source.publisher);
    const titled = [...(this.byKey.get(titleBucket(title)) ?? [])].filter((record) => {
      const other = record.url === '' ? undefined : addressKey(record.url);
      const isElsewhere = address !== undefined && other !== undefined && other !== address;
      return !isElsewhere && isSameTitle(title, comparedTitle(record.title));
    });
    const ofPublisher = titled.filter((record) => publisher !== '' && foldTitle(record.publisher) === publisher);
    return onlyOne(ofPublisher.length > 0 ? ofPublisher : titled);
  }
}

/** No folded title has this mark. */
export const addressMark = '@';

/** By what an address and a title are found. */
export function keysOf({
  title = '',
  url = '',
}: {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}): string[] {
  const address = url === '' ? undefined : addressKey(url);
  const bucket = title === '' ? '' : titleBucket(comparedTitle(title));
  return [...(address === undefined ? [] : [addressMark + address]), ...(bucket === '' ? [] : [bucket])];
}

/** Records that say the same are one. */
function onlyOne([first, ...others]: readonly SourceRecord[]): SourceRecord | undefined {
  const isOne = ({ author, issued, url }: SourceRecord) =>
    author === first?.author && issued === first.issued && url === first.url;
  return first && others.every(isOne) ? first : undefined;
}
