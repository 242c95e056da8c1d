// Intervals and readings in plain English words, for messages and hovers. No Markdown, no protocol types.

import { civilOf, daysInMonth, isoDay, monthName } from './calendar';
import { type OpenEdge, openEdge } from './edtf';
import { closedHull } from './interval';
import type { DateReading, Day, Interval } from './reading';

/** "13 December 2025". */
export function formatDay(day: Day): string {
  const civil = civilOf(day);
  return `${civil.day} ${monthName(civil.month)} ${yearInWords(civil.year)}`;
}

/** "2025", "AD 79", "44 BC" */
function yearInWords(year: number): string {
  if (year < 1) return `${1 - year} BC`;
  return year < 500 ? `AD ${year}` : String(year);
}

/** "12–13 December 2025", "1 September–3 October 2025", "June 2024", "July–September 2025", "2014–2018". */
export function formatInterval(interval: Interval): string {
  const [first, last] = [civilOf(interval.first), civilOf(interval.last)];
  if (interval.first === interval.last) return formatDay(interval.first);
  const sameYear = first.year === last.year;
  const wholeMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month);
  if (wholeMonths && first.month === 1 && last.month === 12)
    return sameYear ? yearInWords(first.year) : `${yearInWords(first.year)}–${yearInWords(last.year)}`;
  if (wholeMonths) {
    if (!sameYear)
      return `${monthName(first.month)} ${yearInWords(first.year)}–${monthName(last.month)} ${yearInWords(last.year)}`;
    const months =
      first.month === last.month ? monthName(first.month) : `${monthName(first.month)}–${monthName(last.month)}`;
    return `${months} ${yearInWords(first.year)}`;
  }
  if (!sameYear) return `${formatDay(interval.first)}–${formatDay(interval.last)}`;
  if (first.month !== last.month) return `${first.day} ${monthName(first.month)}–${formatDay(interval.last)}`;
  return `${first.day}–${formatDay(interval.last)}`;
}

/** `formatInterval` of a date, in words that say which edge is open: "from 2019 on", "until May 1950". */
export function formatDate(date: Interval & { readonly edtf: string }): string {
  const open = openEdge(date);
  if (open === undefined) return formatInterval(date);
  return open === 'end' ? `from ${formatInterval(date)} on` : `until ${formatInterval(date)}`;
}

/** What a date record is made from; every `DateReading` is one. */
export type KnownDate = Pick<DateReading, 'text' | 'first' | 'last' | 'precision' | 'approximate' | 'edtf'>;

/** A date as all JSON output shows it; its place is added where it is known. */
export interface DateFields {
  readonly text: string;
  /** `YYYY-MM-DD`, as is `end`; both days are included. Null where the words leave that edge open. */
  readonly start: string | null;
  readonly end: string | null;
  /** Which edge is open; absent for most dates. */
  readonly open?: OpenEdge;
  readonly precision: DateReading['precision'];
  readonly approximate: boolean;
  readonly edtf: string;
}

export function dateFields({ text, first, last, precision, approximate, edtf }: KnownDate): DateFields {
  const open = openEdge({ edtf });
  const start = open === 'start' ? null : isoDay(first);
  const end = open === 'end' ? null : isoDay(last);
  return { text, start, end, ...(open && { open }), precision, approximate, edtf };
}

/** What a reading means in one phrase: "12–13 December 2025", "around 1–10 August 2025 (1–15 August 2025 at the widest)". */
export function describeReading(reading: DateReading): string {
  const core = formatDate(reading);
  if (!reading.approximate) return core;
  const hull = formatInterval(closedHull(reading));
  return hull === core ? `about ${core}` : `about ${core} (${hull} at the widest)`;
}
