// Algebra of closed intervals of days: distance, overlap, contradiction and the likely slip behind one. No reading of text.

import { civilOf, daysInMonth } from './calendar';
import type { DateReading, Interval } from './reading';

/** What may have gone wrong in one of two dates of one event. */
export type LikelyError = 'day' | 'month' | 'year' | 'swapped';

/** What is needed of a reading to compare it. */
export type Bounds = Interval & Pick<DateReading, 'hull' | 'approximate'>;

export function overlap(a: Interval, b: Interval): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export function isWithin(inner: Interval, outer: Interval): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

export function lengthInDays(interval: Interval): number {
  return interval.last - interval.first + 1;
}

/** Days from the end of one to the beginning of the other: 0 when they share a day, 1 for neighbouring days. */
export function gapInDays(a: Interval, b: Interval): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}

/**
 * Whether both can be true of one event: when not, the days between them, otherwise 0. A soft edge ("early August")
 * has no power to contradict unless the gap clears its whole span, so soft readings count with their hull, and with
 * the length of the hull once more as margin.
 */
export function contradictionGap(a: Bounds, b: Bounds): number {
  const gap = gapInDays(a.hull, b.hull);
  if (gap === 0) return 0;
  const margin = Math.max(a.approximate ? lengthInDays(a.hull) : 0, b.approximate ? lengthInDays(b.hull) : 0);
  return gap > margin ? gap : 0;
}

export function cannotBothBeTrue(a: Bounds, b: Bounds): boolean {
  return contradictionGap(a, b) > 0;
}

/**
 * The slip that would explain two disjoint dates: one day off, the same day of another month, the same date of another
 * year, day and month swapped. Undefined when none fits.
 */
export function likelyError(a: Interval, b: Interval): LikelyError | undefined {
  if (overlap(a, b)) return undefined;
  if (gapInDays(a, b) === 1) return 'day';
  const [aFirst, bFirst, aLast, bLast] = [civilOf(a.first), civilOf(b.first), civilOf(a.last), civilOf(b.last)];
  const sameDays = aFirst.day === bFirst.day && sameMonthEnd(aLast, bLast);
  if (sameDays && aFirst.month === bFirst.month && aLast.month === bLast.month) return 'year';
  if (sameDays && aFirst.year === bFirst.year && lengthInDays(a) < 28 && lengthInDays(b) < 28) return 'month';
  const bothDays = a.first === a.last && b.first === b.last;
  if (bothDays && aFirst.year === bFirst.year && aFirst.day === bFirst.month && aFirst.month === bFirst.day)
    return 'swapped';
  return undefined;
}

/** The same day of the month, or both the last day of theirs. */
function sameMonthEnd(
  a: { year: number; month: number; day: number },
  b: { year: number; month: number; day: number },
) {
  return a.day === b.day || (a.day === daysInMonth(a.year, a.month) && b.day === daysInMonth(b.year, b.month));
}
