// Writes dates in the Extended Date/Time Format (ISO 8601-2:2019), levels 0 to 2. Reading it is for `edtfReader`.

import { civilOf, daysInMonth, isoDay, isoYear, twoDigits } from './calendar';
import type { Interval } from './reading';

export type OpenEdge = 'start' | 'end';

/** Season codes of level 1 begin at 21 (spring), quarters of level 2 at 33, halves at 40. */
export function edtfSubdivision(type: 'season' | 'quarter' | 'half', year: number, number: number): string {
  const code = (type === 'season' ? 20 : type === 'quarter' ? 32 : 39) + number;
  return `${isoYear(year)}-${code}`;
}

/** `199X`, for ten years that begin with a round one. */
export function edtfDecade(firstYear: number): string {
  return `${isoYear(firstYear).slice(0, -1)}X`;
}

/** `19XX`. */
export function edtfCentury(firstYear: number): string {
  return `${isoYear(firstYear).slice(0, -2)}XX`;
}

/** The shortest form that says the interval: a year, a month, a day, or two of one kind with a slash. */
export function edtfInterval(interval: Interval): string {
  const [first, last] = [civilOf(interval.first), civilOf(interval.last)];
  const startsMonth = first.day === 1;
  const endsMonth = last.day === daysInMonth(last.year, last.month);
  if (startsMonth && endsMonth && first.month === 1 && last.month === 12) {
    return pair(isoYear(first.year), isoYear(last.year));
  }
  if (startsMonth && endsMonth) {
    return pair(`${isoYear(first.year)}-${twoDigits(first.month)}`, `${isoYear(last.year)}-${twoDigits(last.month)}`);
  }
  return pair(isoDay(interval.first), isoDay(interval.last));
}

/** `edtfInterval` with the soft edges marked: `2025-08-01/2025-08-10~` keeps a hard edge where the hull has the same. */
export function edtfSoft(interval: Interval, hull: Interval): string {
  const text = edtfInterval(interval);
  const slash = text.indexOf('/');
  if (slash < 0) return `${text}~`;
  const from = hull.first < interval.first ? '~' : '';
  const to = hull.last > interval.last ? '~' : '';
  return `${text.slice(0, slash)}${from}/${text.slice(slash + 1)}${to}`;
}

/** The known end of `edtf` with an open one: `2019/..` from `2019`, `../1950` from `1949/1950`. */
export function edtfOpen(edtf: string, open: OpenEdge): string {
  const parts = edtf.split('/');
  return open === 'end' ? `${parts[0]}/..` : `../${parts[parts.length - 1]}`;
}

/** Which edge of a date the words leave open, read from its EDTF form. */
export function openEdge({ edtf }: { readonly edtf: string }): OpenEdge | undefined {
  if (edtf.endsWith('/..')) return 'end';
  return edtf.startsWith('../') ? 'start' : undefined;
}

function pair(from: string, to: string): string {
  return from === to ? from : `${from}/${to}`;
}
