// The content of one file as records of `provenance extract`: plain objects in a fixed order of kinds.

import type { DateReading } from '../../dates/calendar/reading';
import { proseOf } from '../../syntax/prose';
import { type Span, sliceOf } from '../../syntax/span';
import type { ArticleKind, SectionKind } from '../../syntax/tree';
import { type DateRecord, dateRecord, type PlaceRecord, placeRecord } from '../../workspace/dateRecord';
import { type FileFacts, sourceOf } from '../../workspace/facts';

interface RecordBase extends PlaceRecord {
  readonly file: string;
}
export interface ArticleRecord extends RecordBase {
  readonly type: 'article';
  readonly kind: ArticleKind;
  readonly headline: string | null;
  readonly dateline: DateRecord | null;
}
export interface SourceRecord extends RecordBase {
  readonly type: 'source';
  /** Null when its label is a name. */
  readonly number: number | null;
  readonly label: string;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
}
export interface CitationRecord extends RecordBase {
  readonly type: 'citation';
  readonly number: number | null;
  readonly label: string;
  /** The label of the source that it leads to, or null when there is none. */
  readonly source: string | null;
  readonly section: SectionKind;
}
export interface EntryRecord extends RecordBase {
  readonly type: 'entry';
  readonly date: DateRecord | null;
  /** As prose, without citations. */
  readonly claim: string;
  /** The labels it cites, in order. */
  readonly citations: readonly (number | string)[];
}
export interface MentionRecord extends RecordBase {
  readonly type: 'mention';
  readonly date: DateRecord;
  readonly section: SectionKind;
}
export type ExtractRecord = ArticleRecord | SourceRecord | CitationRecord | EntryRecord | MentionRecord;

/** The article itself, then its sources, citations, timeline entries and date mentions, each kind in document order. */
export function* extractRecords({ file, article, chronology }: FileFacts): Generator<ExtractRecord> {
  const { text, headline } = article;
  const written = (span: Span | undefined) => (span ? sliceOf(text, span) : null);
  const dated = (reading: DateReading) => dateRecord(article, reading, reading);
  const at = (span: Span) => placeRecord(article, span);

  yield {
    type: 'article',
    file,
    kind: article.kind,
    headline: written(headline?.content),
    dateline: chronology.dateline ? dated(chronology.dateline) : null,
    ...at(headline?.content ?? { start: 0, end: 0 }),
  };
  for (const { label, publisher, title, url, content } of article.sources) {
    const named = { publisher: written(publisher), title: written(title), url: written(url) };
    yield { type: 'source', file, number: numberOf(label), label, ...named, ...at(content) };
  }
  for (const { number, label, section, bracket, url } of article.citations) {
    // Without a list, an address is its own source.
    const own = article.sources.length === 0 ? written(url) : undefined;
    yield {
      type: 'citation',
      file,
      number: numberOf(label),
      label,
      source: sourceOf(article, number)?.label ?? own ?? null,
      section,
      ...at(bracket),
    };
  }
  for (const { block, date, claim } of chronology.entries) {
    yield {
      type: 'entry',
      file,
      date: date ? dated(date) : null,
      claim: proseOf(article, claim),
      citations: block.groups.flatMap((group) => group.citations.map(({ label }) => numberOf(label) ?? label)),
      ...at(block.content),
    };
  }
  for (const { reading, section } of chronology.mentions) {
    yield { type: 'mention', file, date: dated(reading), section, ...at(reading) };
  }
}

function numberOf(label: string): number | null {
  return /^\d+$/.test(label) ? Number(label) : null;
}
