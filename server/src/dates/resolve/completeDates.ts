// Completes dates without a year or month: near the date that lends one, otherwise from the day of writing, past first.

import { civilOf, dayOf, daysInMonth, weekdayOf } from '../calendar/calendar';
import type { Anchor, Day, Interval } from '../calendar/reading';
import { type DayExpression, dayInside, type Expression } from '../grammar/expression';
import { Unit } from '../lexer/lexicon';
import { anchorBase, type Base, isTooLong, type Meaning, narrativeBase, type ResolveContext } from './meaning';

/** The meaning in `year`, if the expression has one there ("Feb 29" has none in most years). */
export type InYear = (year: number) => Meaning | undefined;

/** Days that a date without a year may lie ahead of the end of a timeline: a report announces the coming days as well. */
const daysAhead = 7;
/** The same where no verb marks the past: authors who mean a date of nearly a year ago write its year. */
const daysAheadUnsaid = 30;
/** Years to look back or ahead: "Feb 29" can be eight years off. */
const yearsAround = 8;

/** The expression in the year that `from` decides. `weekday` is the one written beside the day, if any. */
export function completeYear(inYear: InYear, from: ResolveContext, weekday: number | undefined): Meaning | undefined {
  const { lender, anchor, future } = from;
  const near = anchor && nearAnchor(inYear, anchor, from);
  // "In 1974 she married. The service will be on 14 September": what is to come is not of a past year.
  const isOfPast =
    lender?.sameSentence === false &&
    future &&
    anchor === undefined &&
    lender.interval.last - lender.interval.first > 31;
  if (lender !== undefined && !isOfPast) {
    const back = lender.sameSentence === true ? backCostInSentence : costOfGoingBack;
    const narrated = nearest(inYear, lender.interval.first, lender.interval.last, back, 1, future ? undefined : anchor);
    // "On New Year's Day 2024 the earth shook. In September the river came", written that winter: both years are one.
    const meaning = near && isIn(lender.interval, near) && !isIn(lender.interval, narrated) ? near : narrated;
    const isLent = meaning !== undefined && fitsWeekday(meaning, lender.interval, weekday);
    if (isLent && isFarBefore(meaning, anchor) && !isFarBefore(lender.interval, anchor)) return undefined;
    if (isLent) return { ...meaning, anchor: lender.anchor };
  }
  if (anchor === undefined) return undefined;
  const meaning = fitsWeekday(near, { first: anchor.day, last: anchor.day }, weekday)
    ? near
    : (onWeekday(inYear, anchor.day, weekday) ?? near);
  return meaning === undefined ? undefined : { ...meaning, anchor };
}

/** Whether `meaning` begins in the year in which `lender` does. */
function isIn(lender: Interval, meaning: Meaning | undefined): boolean {
  return meaning !== undefined && civilOf(lender.first).year === civilOf(meaning.first).year;
}

/** Narratives go forward: a day before the last date costs more than one as far after it. */
const costOfGoingBack = 1.5;
const backCostInSentence = 12;
/** Inside a claim, the days around its entry's date: those before it first, unless those after are much nearer. */
const aheadCostInClaim = 3;

/** A date further before a timeline than this is as likely of a later year, which the timeline does not cover yet. */
const daysBeforeTimeline = 90;

function isFarBefore({ last }: Interval, anchor: Anchor | undefined): boolean {
  return anchor?.kind !== 'entry' && anchor?.since !== undefined && last < anchor.since - daysBeforeTimeline;
}

function nearAnchor(inYear: InYear, anchor: Anchor, from: ResolveContext): Meaning | undefined {
  const { kind, day } = anchor;
  if (kind === 'entry') return inEntry(inYear, anchor, from.future || from.deadline);
  if (from.future) return firstFrom(inYear, day);
  if (from.deadline && kind !== 'narrative') return ofDeadline(inYear, day);
  const { year } = civilOf(day);
  const written = kind !== 'narrative';
  const reach = written ? from.reachAhead : from.unsaid ? daysAheadUnsaid : daysAhead;
  for (let y = year + 1; y >= year - yearsAround; y--) {
    const meaning = inYear(y);
    const isDay = meaning?.precision === 'day' || meaning?.precision === 'days';
    const slack = isDay && !(meaning.first > day && isCovered(inYear(y - 1), anchor)) ? reach : 0;
    if (meaning === undefined || meaning.first > day + slack) continue;
    return isFarBefore(meaning, anchor) ? undefined : meaning;
  }
  return undefined;
}

/** The first one that ends on `day` or later. */
function firstFrom(inYear: InYear, day: Day): Meaning | undefined {
  const { year } = civilOf(day);
  for (let y = year; y <= year + yearsAround; y++) {
    const meaning = inYear(y);
    if (meaning !== undefined && meaning.last >= day) return meaning;
  }
  return undefined;
}

/** A deadline has just passed, or it is still to come. */
function ofDeadline(inYear: InYear, day: Day): Meaning | undefined {
  const { year } = civilOf(day);
  const passed = [inYear(year), inYear(year - 1)].find((meaning) => meaning !== undefined && meaning.last < day);
  return passed !== undefined && day - passed.last <= daysJustPassed ? passed : firstFrom(inYear, day);
}

const daysJustPassed = 61;

/**
 * Inside a claim: the date within the time of its entry, which may be a whole year ("1969 – Marries (March 12)"); otherwise the one
 * around it. Of an entry of several years nobody knows in which of them it was.
 */
function inEntry(inYear: InYear, { day, since = day }: Anchor, future: boolean): Meaning | undefined {
  let inside: Meaning | undefined;
  const last = civilOf(day).year;
  for (let year = civilOf(since).year; day > since && year <= last; year++) {
    const meaning = inYear(year);
    if (meaning === undefined || meaning.first < since || meaning.last > day) continue;
    if (inside !== undefined) return undefined;
    inside = meaning;
    if (last - year > yearsAround) return undefined;
  }
  return inside ?? (future ? firstFrom(inYear, since) : nearest(inYear, day, day, 1, aheadCostInClaim, undefined));
}

/** Whether `meaning` lies in the days that a timeline of at most a year covers. */
function isCovered(meaning: Meaning | undefined, { since, day }: Anchor): boolean {
  return meaning !== undefined && since !== undefined && day - since <= 366 && meaning.first >= since;
}

/** Days from the anchor, or from the date that lends its year, within which a wrong weekday is a slip of the pen; further off it means another year. */
const slipReach = 60;

function fitsWeekday(near: Meaning | undefined, from: Interval, weekday: number | undefined): boolean {
  if (weekday === undefined || near === undefined) return true;
  const distance = Math.max(from.first - near.first, near.first - from.last);
  return weekdayOf(near.first) === weekday || distance <= slipReach;
}

/** Of the years around the anchor the one whose weekday fits, the latest that is not ahead first. */
function onWeekday(inYear: InYear, day: Day, weekday: number | undefined): Meaning | undefined {
  if (weekday === undefined) return undefined;
  const { year } = civilOf(day);
  let best: Meaning | undefined;
  for (const candidate of [year, year - 1, year + 1]) {
    const meaning = inYear(candidate);
    if (meaning === undefined || weekdayOf(meaning.first) !== weekday) continue;
    if (meaning.first <= day + daysAhead) return meaning;
    best ??= meaning;
  }
  return best;
}

/** The one nearest to `first`..`last`, each direction with its cost for a day; none that begins well after `limit`. */
function nearest(
  inYear: InYear,
  first: Day,
  last: Day,
  backCost: number,
  aheadCost: number,
  limit: Anchor | undefined,
): Meaning | undefined {
  const [from, to] = [civilOf(first).year, civilOf(last).year];
  const latest = limit !== undefined && limit.day >= first ? limit.day + daysAhead : Number.POSITIVE_INFINITY;
  if (last - first > wholeYear) return firstInYears(inYear, from, Math.min(to, from + yearsAround), latest);
  let best: Meaning | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let around = 1; around <= yearsAround && best === undefined; around *= yearsAround) {
    for (let year = from - around; year <= from + around; year++) {
      const meaning = inYear(year);
      if (meaning === undefined || meaning.first > latest) continue;
      const holds = meaning.first <= first && last <= meaning.last;
      const ahead = meaning.first - first;
      const cost = holds ? 0 : ahead >= 0 ? ahead * aheadCost : -ahead * backCost;
      if (cost < least) [best, least] = [meaning, cost];
    }
  }
  return best;
}

/** Days from which on an interval stands for its years. */
const wholeYear = 300;

function firstInYears(inYear: InYear, from: number, to: number, latest: Day): Meaning | undefined {
  for (let year = from; year <= to; year++) {
    const meaning = inYear(year);
    if (meaning !== undefined && meaning.first <= latest) return meaning;
  }
  return undefined;
}

const monthsBack = 14;

/**
 * "the 18th", "Monday 21": the year and month that complete a day of the month, and what decided them. A weekday decides
 * the month, the current one first; otherwise the latest one not after the base, or the next one where it looks ahead.
 */
export function completeMonth(
  day: DayExpression,
  from: ResolveContext,
): { day: DayExpression; base: Base } | undefined {
  const hasLastDate = from.lastDate !== undefined && from.lastDate.interval.last - from.lastDate.interval.first < 31;
  const base =
    hasLastDate && day.weekday === undefined ? narrativeBase(from) : (anchorBase(from) ?? narrativeBase(from));
  if (base === undefined || isTooLong(base, Unit.month)) return undefined;
  const start = civilOf(base.interval.first);
  const sameMonth = day.weekday !== undefined || base.anchor.kind === 'narrative';
  for (let step = 0; step <= monthsBack; step++) {
    const months = start.year * 12 + start.month - 1 + (from.future ? step : -step);
    const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
    if (day.day > daysInMonth(year, month)) continue;
    const candidate = dayOf(year, month, day.day);
    if (day.weekday !== undefined && weekdayOf(candidate) !== day.weekday.weekday) continue;
    const past = candidate <= base.interval.first;
    if ((sameMonth && step === 0) || (from.future ? !past : past)) return { day: { ...day, year, month }, base };
  }
  return undefined;
}

/** The day of the month without a month that an expression is built on, if it is. */
export function monthlessDay(expression: Expression): DayExpression | undefined {
  const day = dayInside(expression);
  return day?.month === undefined ? day : undefined;
}
