// What a date expression means: a closed interval of days, how sure its edges are, and why it was read so.

import type { Span } from '../../syntax/span';

/** A calendar day, counted from 1970-01-01 = 0 in the proleptic Gregorian calendar. */
export type Day = number;

/** All precisions, from fine to coarse. */
export const precisions = [
  'day',
  'days',
  'week',
  'month-part',
  'month',
  'quarter',
  'season',
  'half',
  'year-part',
  'year',
  'decade',
  'century',
] as const;

export type Precision = (typeof precisions)[number];

/** `first` and `last` are both included. */
export interface Interval {
  readonly first: Day;
  readonly last: Day;
}

/** Before and behind all days that can be read: a hull reaches to them where the words leave the time open ("2019 – present"). */
export const openStart: Day = -5_000_000;
export const openEnd: Day = 5_000_000;

/** One date expression with its meaning. */
export interface DateReading extends Span, Interval {
  /** As written. */
  readonly text: string;
  readonly precision: Precision;
  /** The edges are soft: "early August", "c. 1914", "around 5 May". */
  readonly approximate: boolean;
  /** The widest reading that the words allow; equal to first..last when neither approximate nor open at one end. */
  readonly hull: Interval;
  /** Extended Date/Time Format (ISO 8601-2): `2025-12-12/2025-12-13`, `2024-21`, `2025-08-01/2025-08-10~`. */
  readonly edtf: string;
  /** What completed a partial expression ("Oct. 25", "on Friday"), or undefined when the words alone decide. */
  readonly anchor: Anchor | undefined;
  /** A weekday written beside a full date, or beside one that a dateline or an entry completed. */
  readonly weekday: WeekdayMark | undefined;
  /** "03/04/2025": the other order is possible too; this is what it would mean. */
  readonly otherOrder: Interval | undefined;
  /** A range's ends as dates of their own: "Oct 3" and "5, 2024" of "Oct 3–5, 2024". Absent when it is no range. */
  readonly ends?: readonly [DateReading, DateReading] | undefined;
}

export type AnchorKind =
  /** the entry's own date */
  | 'entry'
  /** the dateline of the article */
  | 'dateline'
  /** a date read earlier in the text */
  | 'narrative'
  /** the year that stands over the entry, as a heading or an item of its own: as good as written beside the day */
  | 'heading'
  /** the year that the article's own weekday and day decide */
  | 'weekday'
  /** the reference day that the caller gave */
  | 'reference';

export interface Anchor {
  readonly kind: AnchorKind;
  readonly day: Day;
  /** The first day of the timeline, or of the entry's date, whose last one is `day`. */
  readonly since?: Day | undefined;
  /** Plain words for the hover: "the year of the dateline, February 11, 2026". */
  readonly why: string;
}

/** A weekday word next to a day: `written` and `actual` are 0 (Sunday) to 6 (Saturday). */
export interface WeekdayMark extends Span {
  readonly written: number;
  readonly actual: number;
}

/** An expression in the form of a date that no calendar has: "31 September", "Oct 5-3". */
export interface ImpossibleDate extends Span {
  readonly text: string;
  readonly reason: 'no-such-day' | 'no-such-month' | 'reversed-range';
  /** One sentence part: "September has 30 days". */
  readonly why: string;
}

/** How a text writes "03/04/2025". */
export type NumericOrder = 'month-first' | 'day-first';

export interface ReadOptions {
  /** Completes what is partial. Without it, expressions that need one are not reported. */
  readonly anchor?: Anchor | undefined;
  /** How "03/04/2025" is read. */
  readonly numericOrder?: NumericOrder | undefined;
  /** Bare years ("in 2024", not "2024 troops") count as dates. Default true. */
  readonly bareYears?: boolean | undefined;
  /** Later partial dates take their year from earlier full ones in the same text. Default true. */
  readonly narrative?: boolean | undefined;
  /** The date heads an entry of a timeline, which is in the present tense and yet of the past. */
  readonly isHead?: boolean | undefined;
}

export interface FoundDates {
  /** In order of offset, not overlapping. */
  readonly readings: readonly DateReading[];
  readonly impossible: readonly ImpossibleDate[];
}
