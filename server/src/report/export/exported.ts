// The content of one file for `provenance export`: its dated timeline entries with their sources, and its source list.

import type { DateReading } from '../../dates/calendar/reading';
import { formatDate } from '../../dates/calendar/wordedDates';
import { proseOf } from '../../syntax/prose';
import { sliceOf } from '../../syntax/span';
import { webAddress } from '../../text/webAddress';
import type { RecordLookup } from '../../workspace/copies/records';
import { placeRecord } from '../../workspace/dateRecord';
import { type FileFacts, sourceOf } from '../../workspace/facts';

export interface ExportedSource {
  readonly label: string;
  readonly publisher: string;
  readonly title: string;
  /** An `http:`, `https:` or `mailto:` address, or empty: nothing else leaves as a link. */
  readonly address: string;
  /** Equal for the same source in two files: publisher and title, folded. Empty when there is no title. */
  readonly key: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, where the list or a bibliography gives it, otherwise empty. */
  readonly published: string;
  /** Of a bibliography; otherwise empty. */
  readonly author: string;
}

export interface ExportedEvent {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly date: DateReading;
  /** The interval in words: "12–13 December 2025", "from 2019 on". */
  readonly when: string;
  /** What happened, without citations and marks, on one line. */
  readonly claim: string;
  readonly sources: readonly ExportedSource[];
}

export interface ExportedFile {
  readonly file: string;
  /** Its headline, or its name where it has none. */
  readonly title: string;
  readonly events: readonly ExportedEvent[];
  readonly sources: readonly ExportedSource[];
}

/**
 * @param records what bibliographies add to its sources
 * @returns the file's dated entries in document order; an entry whose date cannot be read is left out
 */
export function exportedFile({ file, article, chronology, summary }: FileFacts, records?: RecordLookup): ExportedFile {
  const byNumber = new Map<number, ExportedSource>();
  for (const [index, block] of article.sources.entries()) {
    const { label = block.label, publisher = '', title = '', url = '', key = '' } = summary.sources[index] ?? {};
    const written = block.date ? sliceOf(article.text, block.date) : '';
    const published = /^\d{4}-\d{2}-\d{2}$/.test(written) ? written : '';
    const record = records?.recordOf({ publisher, title, url });
    byNumber.set(block.number, {
      label,
      publisher: publisher || (record?.publisher ?? ''),
      title,
      address: webAddress(url || (record?.url ?? '')) ?? '',
      key,
      published: published || (record?.issued ?? ''),
      author: record?.author ?? '',
    });
  }
  const events = chronology.entries.flatMap(({ block, date, claim }): ExportedEvent[] => {
    if (!date) return [];
    const cited = new Set(
      block.groups.flatMap((group) => group.citations.map(({ number }) => sourceOf(article, number)?.number)),
    );
    const sources = [...cited].flatMap((number) => (number === undefined ? [] : (byNumber.get(number) ?? [])));
    const { line } = placeRecord(article, block.content);
    return [{ file, line, date, when: formatDate(date), claim: proseOf(article, claim), sources }];
  });
  const headline = article.headline ? proseOf(article, article.headline.content) : '';
  return { file, title: headline || file, events, sources: [...byNumber.values()] };
}

/** "Yonhap: Title", as much of it as there is. */
export function sourceLine({ publisher, title, address }: ExportedSource): string {
  return [publisher, title].filter((part) => part !== '').join(': ') || address;
}
