// Dates that stand side by side at the head of an entry and are one: a choice, a list, the two ends of a range.

import { dayFromIso, isoDay } from '../calendar/calendar';
import { edtfInterval } from '../calendar/edtf';
import type { DateReading, Precision } from '../calendar/reading';

const maxParting = 12;
const parted = /^[*_"'”’)\]]{0,4} {0,2}[:|–—-]/;

/** Whether a mark at `from` sets the head off from its claim. */
export function isParted(text: string, from: number, limit: number): boolean {
  return parted.test(text.slice(from, Math.min(limit, from + maxParting)));
}

/** The first of `readings`, or the whole of what it makes with those behind it. */
export function joinedDates(text: string, readings: readonly DateReading[], limit: number): DateReading {
  return (
    joinChoice(text, readings) ?? joinShortEnd(text, readings[0] as DateReading, limit) ?? joinList(text, readings)
  );
}

const shortEnd = /^(\d{4})-(\d\d)-\d\d ?[-‐-―~] ?(?:(\d\d)-)?(\d{1,2})(?=[*_`)\]]{0,3}(?:\s*$|\s*\||:\s|\s[-–—]\s))/;

/** "2025-03-11 – 15", "2026-03-19–03-26": the far day without what the near one has said. */
function joinShortEnd(text: string, near: DateReading, limit: number): DateReading | undefined {
  const written = shortEnd.exec(text.slice(near.start, Math.min(limit, near.start + maxShortEnd)));
  if (!written) return undefined;
  const [whole, year, own, month = own, day = ''] = written;
  const last = dayFromIso(`${year}-${month}-${day.padStart(2, '0')}`);
  if (last === undefined || last <= near.first) return undefined;
  const far = { ...near, first: last, last, hull: { first: last, last }, end: near.start + whole.length };
  return joined(text, near, far, 'days');
}

const maxShortEnd = 32;

/** "April & May 2020 – ..." */
const pair = /^ (?:and|&) $/i;
const choice = /^(?:,?\s+[*_]{0,2}(?:or|into)[*_]{0,2}\s+|\s\/\s)$/i;

/** "2019 or 2020", "Late 2024 or early 2025": one head, of all the days from the first to the last; undefined when it is none. */
function joinChoice(text: string, readings: readonly DateReading[]): DateReading | undefined {
  const [first, other] = readings;
  const one = first && other && withYearOf(first, other);
  if (one === undefined || other === undefined) return undefined;
  const between = text.slice(one.end, other.start);
  const isPair = pair.test(between) && one.precision === 'month' && other.precision === 'month';
  if (!isPair && !choice.test(between)) return undefined;
  if (other.last <= one.first || !isParted(text, other.end, text.length)) return undefined;
  const precision = one.precision === other.precision && one.precision !== 'day' ? one.precision : 'days';
  return joined(text, one, other, precision);
}

/** "Night of May 19 into May 20, 1954": the near day is of the year that the far one writes. */
function withYearOf(near: DateReading, far: DateReading): DateReading {
  if (near.precision !== 'day' || !near.anchor || far.anchor) return near;
  const day = dayFromIso(isoDay(far.first).slice(0, -5) + isoDay(near.first).slice(-5));
  return day === undefined || day > far.first
    ? near
    : { ...near, first: day, last: day, hull: { first: day, last: day } };
}

/** One reading of all days from the first to the last of two that stand side by side. */
function joined(text: string, one: DateReading, other: DateReading, precision: Precision): DateReading {
  const days = { first: one.first, last: Math.max(one.last, other.last) };
  return {
    ...elsewhere(one, one.start, other.end),
    ...days,
    text: text.slice(one.start, other.end),
    precision,
    approximate: one.approximate || other.approximate,
    hull: { first: Math.min(one.hull.first, other.hull.first), last: Math.max(one.hull.last, other.hull.last) },
    edtf: edtfInterval(days),
  };
}

/** The same days for other words of the text, without what is known of the words that it was read from. */
export function elsewhere(reading: DateReading, start: number, end: number): DateReading {
  return { ...reading, start, end, weekday: undefined, otherOrder: undefined, ends: undefined };
}

/** Days of a list in a head lie close together. */
const maxList = 31;
const betweenDays = /^(?:\s*,)?\s*(?:and|or|&)?\s*$/i;

/** "Oct. 3, 5 and 7, 2024" is one head, of the days from the first to the last. */
function joinList(text: string, readings: readonly DateReading[]): DateReading {
  const date = readings[0] as DateReading;
  let last = date;
  for (const next of readings.slice(1)) {
    const near = next.first > last.last && next.last - date.first <= maxList;
    if (next.precision !== 'day' || !near || !betweenDays.test(text.slice(last.end, next.start))) break;
    last = next;
  }
  if (last === date || date.precision !== 'day') return date;
  return joined(text, date, last, 'days');
}
