// The entry of a timeline that only its year puts out of order, as a copied line or the turn of a year leaves it: with the year of a
// neighbour it fits where it stands. Sorting would hide the slip.

import { addMonths, civilOf } from '../../dates/calendar/calendar';
import type { Span } from '../../syntax/span';
import type { PlacedDate } from '../entryOrder';

export interface WrongYear {
  readonly placed: PlacedDate;
  /** Where its year is written. */
  readonly span: Span;
  /** The year with which it fits. */
  readonly year: number;
}

/**
 * The wrong year of one of two entries that stand in the wrong order; undefined when neither has one, or each could.
 * @param dates all dates of the timeline in the order of the text
 * @param at the index of the second of the two
 * @param belongsAfter whether its first date must come after its second
 */
export function wrongYearAt(
  text: string,
  dates: readonly PlacedDate[],
  at: number,
  belongsAfter: (a: PlacedDate, b: PlacedDate) => boolean,
): WrongYear | undefined {
  const found = [at - 1, at].flatMap((index) => mendedAt(text, dates, index, belongsAfter) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function mendedAt(
  text: string,
  dates: readonly PlacedDate[],
  at: number,
  belongsAfter: (a: PlacedDate, b: PlacedDate) => boolean,
): WrongYear | undefined {
  const placed = dates[at];
  const [before, behind] = [dates[at - 1], dates[at + 1]];
  if (!placed || placed.date.approximate || placed.date.anchor !== undefined) return undefined;
  if (placed.date.precision !== 'day' && placed.date.precision !== 'month') return undefined;
  const { year } = civilOf(placed.date.first);
  const start = text.slice(placed.date.start, placed.date.end).indexOf(String(year));
  if (year < 1000 || start < 0) return undefined;
  const years = [before, behind].flatMap((other) => (other ? [civilOf(other.date.first).year] : []));
  for (const other of new Set(years)) {
    // A year that is off by more is a slip only where all around have the other one: between 2014 and 2021 it may be anything.
    const isSlip = Math.abs(other - year) === 1 || (other !== year && years.length === 2 && years[0] === years[1]);
    const moved = inYear(placed, other - year);
    const fits = !(before && belongsAfter(before, moved)) && !(behind && belongsAfter(moved, behind));
    if (!isSlip || !fits) continue;
    const from = placed.date.start + start;
    return { placed, span: { start: from, end: from + 4 }, year: other };
  }
  return undefined;
}

function inYear({ date, minute }: PlacedDate, years: number): PlacedDate {
  const first = addMonths(date.first, 12 * years);
  const last = date.precision === 'day' ? first : addMonths(first, 1) - 1;
  return { date: { ...date, first, last, hull: { first, last } }, minute };
}
