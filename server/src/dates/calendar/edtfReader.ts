// Reads a text that is nothing but a date in the Extended Date/Time Format (ISO 8601-2:2019, levels 0 to 2): "1984~",
// "2004-06-XX/2004-07-03", "198X". In running text these forms are left to the grammar of prose.

import type { Span } from '../../syntax/span';
import { civilOf, dayOf, daysInMonth } from './calendar';
import { around, exact, type Period, seasonPeriod } from './periods';
import { type DateReading, type Interval, openEnd, openStart, type Precision } from './reading';

const maxLength = 40;
const parts =
  /^[?~%]?([\dX]{4}|\d{3})([?~%]?)(?:S\d)?(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
/** What ordinary dates do not have: a mark of doubt, an unknown digit, two full dates with a slash, a season's code. */
const special = /[X?~%S]|\/\.\.$|^\.\.\/|\d\/\d{4}(?:-|$)|^\d{3}$|-(?:2[1-9]|3\d|4[01])$/;

/** "199u", "1999-uu-uu", "19xx": unknown digits as the drafts before the standard wrote them. */
const oldUnknown = /^\d(?=[\d-]*[ux])[\dux]{3}(?:-[\dux]{2}){0,2}$/;

/** The date that the text of `span` is, with spaces around it at most; undefined when it is anything else. */
export function readEdtf(text: string, span: Span): DateReading | undefined {
  if (span.end - span.start > maxLength) return undefined;
  const written = text.slice(span.start, span.end);
  const trimmed = written.trim();
  const value = oldUnknown.test(trimmed) ? trimmed.replace(/[ux]/g, 'X') : trimmed;
  if (!/^(?:[\dX?~%]|\.\.\/)/.test(value) || !special.test(value)) return undefined;
  const period = readInterval(value);
  if (period === undefined) return undefined;
  const start = span.start + written.indexOf(trimmed);
  const { first, last, precision, approximate, hull } = period;
  return {
    start,
    end: start + value.length,
    text: trimmed,
    first,
    last,
    precision,
    approximate,
    hull,
    edtf: value,
    anchor: undefined,
    weekday: undefined,
    otherOrder: undefined,
  };
}

function readInterval(value: string): Period | undefined {
  const slash = value.indexOf('/');
  if (slash < 0) return readDate(value);
  const [near, far] = [value.slice(0, slash), value.slice(slash + 1)];
  const [from, to] = [readDate(near), readDate(far)];
  if (far === '..' && from !== undefined) return { ...from, hull: { first: from.hull.first, last: openEnd } };
  if (near === '..' && to !== undefined) return { ...to, hull: { first: openStart, last: to.hull.last } };
  if (from === undefined || to === undefined || to.last < from.first) return undefined;
  const precision = from.precision === to.precision ? from.precision : 'days';
  return {
    first: from.first,
    last: to.last,
    precision: precision === 'day' ? 'days' : precision,
    approximate: from.approximate || to.approximate,
    hull: { first: from.hull.first, last: to.hull.last },
  };
}

function readDate(value: string): Period | undefined {
  const match = parts.exec(value);
  if (match === null) return undefined;
  const [, year = '', , , month, , , day] = match;
  const doubtful = /[?~%]/.test(value);
  const period =
    month !== undefined && !month.includes('X') && Number(month) > 20
      ? readSubdivision(year, Number(month))
      : readParts(year, month, day);
  return period !== undefined && doubtful ? around(period) : period;
}

/** Codes 21 to 24 and 25 to 28 are seasons, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves of a year. */
function readSubdivision(year: string, code: number): Period | undefined {
  if (!/^\d{4}$/.test(year) || code > 41) return undefined;
  const y = Number(year);
  // "2024-25" is more likely two years than a season.
  if (code === (y + 1) % 100) return undefined;
  if (code <= 28) return seasonPeriod(y, ((code - 21) % 4) + 1);
  if (code < 33) return undefined;
  const [length, index, precision]: [number, number, Precision] =
    code <= 36 ? [3, code - 33, 'quarter'] : code <= 39 ? [4, code - 37, 'year-part'] : [6, code - 40, 'half'];
  return exact({ first: dayOf(y, index * length + 1, 1), last: dayOf(y, (index + 1) * length + 1, 1) - 1 }, precision);
}

function readParts(year: string, month: string | undefined, day: string | undefined): Period | undefined {
  const years: readonly [number, number] =
    year.length === 3
      ? [Number(year) * 10, Number(year) * 10 + 9]
      : [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  const interval =
    month === undefined ? { first: dayOf(years[0], 1, 1), last: dayOf(years[1], 12, 31) } : masked(years, month, day);
  return interval && exact(interval, precisionOf(interval));
}

/** The first and the last day that fit the digits that are given; X stands for any. */
function masked([from, to]: readonly [number, number], month: string, day: string | undefined): Interval | undefined {
  const months = numbersLike(month, 12);
  const [firstMonth, lastMonth] = [months[0], months[months.length - 1]];
  if (firstMonth === undefined || lastMonth === undefined) return undefined;
  if (day === undefined) return { first: dayOf(from, firstMonth, 1), last: dayOf(to, lastMonth + 1, 1) - 1 };
  const firstDay = numbersLike(day, daysInMonth(from, firstMonth))[0];
  const lastDay = numbersLike(day, daysInMonth(to, lastMonth)).pop();
  if (firstDay === undefined || lastDay === undefined) return undefined;
  return { first: dayOf(from, firstMonth, firstDay), last: dayOf(to, lastMonth, lastDay) };
}

/** The numbers from 1 to `most` that two digits with X for any digit can be. */
function numbersLike(digits: string, most: number): number[] {
  const found: number[] = [];
  for (let number = 1; number <= most; number++) {
    const tens = Math.floor(number / 10);
    if (fits(digits.charAt(0), tens) && fits(digits.charAt(1), number % 10)) found.push(number);
  }
  return found;
}

function fits(digit: string, value: number): boolean {
  return digit === 'X' || Number(digit) === value;
}

function precisionOf({ first, last }: Interval): Precision {
  const length = last - first + 1;
  if (length === 1) return 'day';
  if (length <= 31) return civilOf(first).day === 1 && length >= 28 ? 'month' : 'days';
  if (length <= 366) return 'year';
  return length <= 3653 ? 'decade' : 'century';
}
