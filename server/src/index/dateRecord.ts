// Dates and places as plain records, in the form in which all JSON output shows them. Knows no event, no rule and no file.

import { type LineTable, positionAt } from '../syntax/lines';
import type { Span } from '../syntax/span';
import { isoDay } from '../temporal/calendar';
import type { Interval, Precision } from '../temporal/reading';

/** A place, counted from 1: lines, and columns in UTF-16 units; the end is exclusive. */
export interface PlaceRecord {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface DateRecord extends PlaceRecord {
  readonly text: string;
  /** `YYYY-MM-DD`, as is `end`; both days are included. */
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly edtf: string;
}

/** What there is to know of a date; every `DateReading` and every `AccountDate` is one. */
export interface KnownDate extends Interval {
  readonly text: string;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly edtf: string;
}

/** The place of `span` in the text of `table`. */
export function placeRecord(table: LineTable, span: Span): PlaceRecord {
  const start = positionAt(table, span.start);
  const end = positionAt(table, span.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A date that stands at `span`. */
export function dateRecord(table: LineTable, date: KnownDate, span: Span): DateRecord {
  const { text, first, last, precision, approximate, edtf } = date;
  return { text, start: isoDay(first), end: isoDay(last), precision, approximate, edtf, ...placeRecord(table, span) };
}
