// Dates and places as plain records, in the form in which all JSON output shows them. Knows no event, no rule and no file.

import { type DateFields, dateFields, type KnownDate } from '../dates/calendar/wordedDates';
import { type LineTable, positionAt } from '../syntax/lines';
import type { Span } from '../syntax/span';

/** A place, counted from 1: lines, and columns in UTF-16 units; the end is exclusive. */
export interface PlaceRecord {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface DateRecord extends DateFields, PlaceRecord {}

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
  return { ...dateFields(date), ...placeRecord(table, span) };
}
