// Algebra of closed intervals of days: distance, overlap, contradiction and the likely slip behind one. No reading of text.

import { type CivilDay, civilOf, daysInMonth } from './calendar';
import { type DateReading, type Interval, openEnd, openStart } from './reading';

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
 * the length of the hull once more as margin. Behind an open edge ("2019 – present") nothing contradicts.
 */
export function contradictionGap(a: Bounds, b: Bounds): number {
  const gap = gapInDays(a.hull, b.hull);
  return gap > Math.max(marginOf(a), marginOf(b)) ? gap : 0;
}

/** Days by which a gap must be exceeded to count: 0 for exact dates, the length of the widest reading for soft ones. */
export function marginOf(date: Bounds): number {
  return date.approximate ? lengthInDays(closedHull(date)) : 0;
}

/** The widest reading without what is open: where an edge is, the known one stands for it. */
export function closedHull({ first, last, hull }: Pick<Bounds, 'first' | 'last' | 'hull'>): Interval {
  return {
    first: hull.first === openStart ? first : hull.first,
    last: hull.last === openEnd ? last : hull.last,
  };
}

export function cannotBothBeTrue(a: Bounds, b: Bounds): boolean {
  return contradictionGap(a, b) > 0;
}

/** Intervals up to this many days are written with their days, longer ones with their months or years. */
const fewDays = 3;

/**
 * The slip that would explain two disjoint dates: one day off; the same day (or the whole) of another month of that year;
 * the same date of another year; day and month swapped. Undefined when none fits.
 */
export function likelyError(a: Interval, b: Interval): LikelyError | undefined {
  if (overlap(a, b)) return undefined;
  const [start, otherStart] = [civilOf(a.first), civilOf(b.first)];
  const sameYear = start.year === otherStart.year;
  const sameMonth = start.month === otherStart.month;
  const few = lengthInDays(a) <= fewDays && lengthInDays(b) <= fewDays;
  if (few && gapInDays(a, b) === 1) return 'day';
  if (!endsAlike(a, b) || start.day !== otherStart.day) {
    const single = lengthInDays(a) === 1 && lengthInDays(b) === 1;
    const swapped = single && sameYear && start.day === otherStart.month && start.month === otherStart.day;
    return swapped ? 'swapped' : undefined;
  }
  if (!sameYear) return sameMonth || lengthInDays(a) > 360 ? 'year' : undefined;
  return lengthInDays(a) <= 31 ? 'month' : undefined;
}

/** Both end on the same day of a month, or both on the last one, and are as many months long. */
function endsAlike(a: Interval, b: Interval): boolean {
  const [from, to] = [civilOf(a.first), civilOf(a.last)];
  const [otherFrom, otherTo] = [civilOf(b.first), civilOf(b.last)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const otherMonths = (otherTo.year - otherFrom.year) * 12 + otherTo.month - otherFrom.month;
  return months === otherMonths && (to.day === otherTo.day || (isMonthEnd(to) && isMonthEnd(otherTo)));
}

function isMonthEnd({ year, month, day }: CivilDay): boolean {
  return day === daysInMonth(year, month);
}
