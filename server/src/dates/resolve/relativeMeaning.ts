// Gives relative expressions their meaning: weekdays, "last week", "the next day", "two days ago", "later this month".

import { civilOf, mondayOf, weekdayOf } from '../calendar/calendar';
import { around, exact, moveBy, type Period, unitPeriod } from '../calendar/periods';
import type { Day, Interval, Precision } from '../calendar/reading';
import type {
  Expression,
  InYearExpression,
  OffsetExpression,
  SideExpression,
  SpanExpression,
  WeekdayExpression,
  WhichExpression,
  WhichOfExpression,
} from '../grammar/expression';
import { withYear } from '../grammar/expression';
import { Direction, Unit, Which } from '../lexer/lexicon';
import {
  anchored,
  type Base,
  dayPeriod,
  isTooLong,
  type Meaning,
  meant,
  narrativeBase,
  type Outcome,
  type ResolveContext,
  speechBase,
  withAnchor,
  within,
} from './meaning';

export type Resolver = (expression: Expression, from: ResolveContext) => Outcome;

function shiftOf(which: number): number {
  if (which === Which.beforeLast) return -2;
  if (which === Which.afterNext) return 2;
  if (which === Which.last || which === Which.past || which === Which.previous) return -1;
  return which === Which.next || which === Which.coming || which === Which.following ? 1 : 0;
}

/** "the month": of the date in the same sentence, if that is shorter; else of the day of writing. */
function currentBase(unit: number, from: ResolveContext): Base | undefined {
  const { lastDate } = from;
  if (lastDate?.sameSentence === true && unitPeriod(lastDate.interval.first, unit, 0).last >= lastDate.interval.last)
    return lastDate;
  return speechBase(from);
}

function baseOf(fromNarrative: boolean | undefined, unit: number, from: ResolveContext): Base | undefined {
  if (!fromNarrative) return speechBase(from);
  return (unit >= Unit.quarter && unit <= Unit.century ? from.lastYear : undefined) ?? narrativeBase(from);
}

/** "this year", "last month", "that week", "the following day" */
export function whichMeaning(expression: WhichExpression, from: ResolveContext): Meaning | undefined {
  const { which, unit, fromNarrative, current } = expression;
  const base = current ? currentBase(unit, from) : baseOf(fromNarrative, unit, from);
  if (base === undefined || isTooLong(base, unit)) return undefined;
  if (which === Which.past && unit !== Unit.quarter && unit !== Unit.weekend)
    return anchored(rollingPeriod(base.interval.first, unit), base.anchor);
  const begun = unit === Unit.weekend && current && !from.future && weekdayOf(base.interval.first) % 6 !== 0;
  // "over the weekend" is the one just past, until the next one has begun.
  const shift = begun ? -1 : shiftOf(which);
  const start = shift > 0 ? base.interval.last : base.interval.first;
  return anchored(unitPeriod(start, unit, shift), base.anchor);
}

/** "the past month": up to the day it is said on, not the month of the calendar. */
function rollingPeriod(day: Day, unit: number): Period {
  const first = moveBy(day, unit, -1);
  const { precision } = unitPeriod(day, unit, 0);
  return { first, last: day, precision, approximate: true, hull: { first: moveBy(first, Unit.day, -7), last: day } };
}

/** "last January", "next summer", "the previous Christmas", "next Friday 5/12" */
export function whichOfMeaning(
  { which, fromNarrative, of }: WhichOfExpression,
  from: ResolveContext,
  resolve: Resolver,
): Meaning | undefined {
  const base = fromNarrative ? (from.lastYear ?? narrativeBase(from)) : speechBase(from);
  if (base === undefined) return undefined;
  const { year } = civilOf(base.interval.first);
  const shift = shiftOf(which);
  const years = shift === 0 ? [year] : [year, year + shift, year + 2 * shift];
  for (const candidate of years) {
    const meaning = meant(resolve(withYear(of, candidate), from));
    if (meaning === undefined) continue;
    const fits = shift < 0 ? meaning.last < base.interval.first : shift === 0 || meaning.first > base.interval.last;
    if (fits) return { ...meaning, anchor: base.anchor };
  }
  return undefined;
}

/** "August of that year", "March last year" */
export function inYearMeaning({ of, year }: InYearExpression, from: ResolveContext, resolve: Resolver): Outcome {
  const whole = whichMeaning(year, from);
  if (whole === undefined) return undefined;
  if (of.type === 'which') {
    // "the same month last year"
    const named = whichMeaning(of, from);
    if (named === undefined) return undefined;
    const years = civilOf(whole.first).year - civilOf(named.first).year;
    return anchored(unitPeriod(moveBy(named.first, Unit.year, years), of.unit, 0), whole.anchor);
  }
  return withAnchor(resolve(withYear(of, civilOf(whole.first).year), from), whole.anchor);
}

export function weekdayMeaning(expression: WeekdayExpression, from: ResolveContext, resolve: Resolver): Outcome {
  const { weekday, which, fromNarrative, week } = expression;
  if (week !== undefined)
    return within(resolve(week, from), (whole) => dayPeriod(mondayOf(whole.first) + mondayOffset(weekday)));
  const base = fromNarrative ? narrativeBase(from) : speechBase(from);
  if (base === undefined || isTooLong(base, Unit.day)) return undefined;
  return anchored(dayPeriod(weekdayFrom(base.interval.first, weekday, which, from.future)), base.anchor);
}

function mondayOffset(weekday: number): number {
  return (weekday + 6) % 7;
}

/** "last" and "next" mean the weekday of the last and next week; a bare weekday is the latest one not after `base`. */
function weekdayFrom(base: Day, weekday: number, which: number | undefined, future: boolean): Day {
  const inWeek = mondayOf(base) + mondayOffset(weekday);
  const back = (weekdayOf(base) - weekday + 7) % 7;
  switch (which) {
    case Which.this:
      return inWeek;
    case Which.last:
    case Which.previous:
      return inWeek - 7;
    case Which.next:
    case Which.following:
      return inWeek + 7;
    case Which.past:
      return base - (back === 0 ? 7 : back);
    case Which.coming:
      return base + 7 - back;
    default:
      return future && back > 0 ? base + 7 - back : base - back;
  }
}

/** "two days ago", "a year later", "three weeks after 5 May" */
export function offsetMeaning(expression: OffsetExpression, from: ResolveContext, resolve: Resolver): Outcome {
  const { count, unit, direction, vague, longer } = expression;
  const forward = direction === Direction.later || direction === Direction.after || direction === Direction.fromNow;
  const move = (interval: Interval): Period => {
    const sign = forward ? 1 : -1;
    let day = forward ? interval.last : interval.first;
    for (const step of longer) day = moveBy(day, step.unit, sign * step.count);
    return distantPeriod(moveBy(day, unit, sign * count), unit, vague);
  };
  if (expression.from !== undefined && expression.alike === true) {
    return within(resolve(expression.from, from), (whole) => {
      const moved = moveBy(whole.first, unit, -count);
      // "a week ago Friday" is the Friday that is nearest to a week ago.
      const aim = moveBy(speechBase(from)?.interval.first ?? whole.first, unit, -count);
      const first = expression.from?.type === 'weekday' && aim - moved > 3 ? moved + 7 : moved;
      if (whole.precision === 'month') return unitPeriod(first, Unit.month, 0);
      if (whole.precision === 'quarter') return unitPeriod(first, Unit.quarter, 0);
      return exact({ first, last: first + whole.last - whole.first }, whole.precision);
    });
  }
  if (expression.from !== undefined) return within(resolve(expression.from, from), move);
  const deictic = direction === Direction.ago || direction === Direction.fromNow;
  const base = deictic ? speechBase(from) : narrativeOrEntryBase(direction, unit, from);
  return base === undefined || isTooLong(base, unit) ? undefined : anchored(move(base.interval), base.anchor);
}

/**
 * "two days later" continues from the last date. Nothing is later than the day of writing, but much is earlier; what is earlier than the end
 * of a timeline, nobody says so.
 */
function narrativeOrEntryBase(direction: number, unit: number, from: ResolveContext): Base | undefined {
  const kind = from.lastDate === undefined ? from.anchor?.kind : undefined;
  const forward = direction === Direction.later || direction === Direction.after;
  if (kind === 'narrative' || (forward && (kind === 'dateline' || kind === 'weekday'))) return undefined;
  return baseOf(true, unit, from);
}

/** A distance in days gives a day; one in weeks a day that is soft; one in months or years the month or year it falls in. */
function distantPeriod(day: Day, unit: number, vague: boolean): Period {
  if (unit === Unit.day && !vague) return dayPeriod(day);
  if (unit <= Unit.fortnight || unit === Unit.weekend) return around(dayPeriod(day));
  const slack = slackOf[unit] ?? 0;
  // A decade or century away is a year in those days.
  const period = unitPeriod(day, Math.min(unit, Unit.year), 0);
  return {
    ...period,
    approximate: true,
    hull: { first: Math.min(period.first, day - slack), last: Math.max(period.last, day + slack) },
  };
}

/** By how many days a distance in such units may be off. */
const slackOf: Readonly<Record<number, number>> = {
  [Unit.month]: 15,
  [Unit.quarter]: 45,
  [Unit.year]: 182,
  [Unit.decade]: 1096,
  [Unit.century]: 3652,
};

/** "the last two weeks": whole units up to the current one, or from it. */
export function spanMeaning(
  { count, unit, which, fromNarrative, vague }: SpanExpression,
  from: ResolveContext,
): Meaning | undefined {
  const base = fromNarrative ? narrativeBase(from) : speechBase(from);
  if (base === undefined || isTooLong(base, unit)) return undefined;
  const step = shiftOf(which) <= 0 ? -1 : 1;
  const [near, far] = [
    unitPeriod(base.interval.first, unit, step),
    unitPeriod(base.interval.first, unit, step * count),
  ];
  const interval = { first: Math.min(near.first, far.first), last: Math.max(near.last, far.last) };
  const period = exact(interval, unitPrecision(unit, count));
  if (unit === Unit.day) return anchored(vague ? around(period) : period, base.anchor);
  // Writers mean as well the days just gone by: up to the day of writing, and as long back.
  const hull = {
    first: Math.min(interval.first, moveBy(base.interval.first, unit, step < 0 ? -count : 0)),
    last: Math.max(interval.last, base.interval.last),
  };
  return anchored({ ...period, approximate: true, hull }, base.anchor);
}

export function unitPrecision(unit: number, count: number): Precision {
  if (unit === Unit.day) return count === 1 ? 'day' : 'days';
  return unitPeriod(0, unit, 0).precision;
}

/**
 * "earlier this month": its first half, up to the day before it is said; "later this year": its second half, from the day
 * it is said on. The hull is all that lies on that side.
 */
export function sideMeaning(
  { later, whole: all = false, of }: SideExpression,
  from: ResolveContext,
  resolve: Resolver,
): Outcome {
  return within(resolve(of, from), (whole) => {
    const base = whole.anchor?.day ?? from.anchor?.day;
    const half = halfOf(whole);
    const inside = base !== undefined && (base > whole.first || (all && base === whole.first)) && base <= whole.last;
    const edge = inside ? base : undefined;
    const hull = later
      ? { first: edge ?? whole.first, last: whole.last }
      : { first: whole.first, last: edge === undefined ? whole.last : edge - 1 };
    const core = later
      ? { first: Math.max(half, hull.first), last: whole.last }
      : { first: whole.first, last: Math.min(half - 1, hull.last) };
    if (all && edge !== undefined) return exact(hull, sidePrecision(whole));
    return { ...(all ? hull : core), hull, approximate: true, precision: sidePrecision(whole) };
  });
}

/** The first day of the second half: Thursday, the 16th, 1 July. */
function halfOf(whole: Period): Day {
  switch (whole.precision) {
    case 'week':
      return whole.first + 3;
    case 'month':
      return whole.first + 15;
    case 'year':
      return moveBy(whole.first, Unit.month, 6);
    default:
      return whole.first + Math.ceil((whole.last - whole.first + 1) / 2);
  }
}

function sidePrecision({ precision }: Period): Precision {
  if (precision === 'month') return 'month-part';
  if (precision === 'year') return 'year-part';
  return precision === 'week' ? 'days' : precision;
}
