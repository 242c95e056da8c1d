// Every date of one article, each read from the anchor that its place gives it.

import type { Span } from '../syntax/span';
import type { Article, EntryBlock, SectionKind } from '../syntax/tree';
import type { Anchor, DateReading, ImpossibleDate } from './reading';

/** An entry of the timeline with its head told apart. */
export interface DatedEntry {
  readonly block: EntryBlock;
  /** Undefined when the entry begins with nothing that can be read as a date. */
  readonly date: DateReading | undefined;
  /** A head that is a date in form only. */
  readonly impossible: ImpossibleDate | undefined;
  /** After date and dash; the citations at its end included, surrounding space not. */
  readonly claim: Span;
}

export interface DateMention {
  readonly reading: DateReading;
  readonly section: SectionKind;
  /** The entry in whose claim it stands, by ordinal. */
  readonly entry: number | undefined;
}

/** The dates of one article. `mentions` are read on first use, because prose costs more than heads. */
export interface Chronology {
  /** A report's publication date ("February 11, 2026 05:20 PM GMT+03:00"), or a date in the "Updated" line. */
  readonly dateline: DateReading | undefined;
  /** What partial dates of this article are completed from; undefined when nothing decides a year. */
  readonly anchor: Anchor | undefined;
  readonly entries: readonly DatedEntry[];
  /** Dates in claims, paragraphs and headline; entry heads are not among them. */
  readonly mentions: readonly DateMention[];
  /** Impossible dates anywhere, entry heads included. */
  readonly impossible: readonly ImpossibleDate[];
}

export interface ChronologyOptions {
  readonly numericOrder: 'month-first' | 'day-first';
}

/** Reads the dates of `article`. Pure: no clock is asked, so the same text always means the same. */
export declare function readChronology(article: Article, options: ChronologyOptions): Chronology;
