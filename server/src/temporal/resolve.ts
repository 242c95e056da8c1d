// Gives expressions their meaning: completes what is partial from an anchor or the story told so far, and finds out
// what no calendar has. Reads no text.

import {
  civilOf,
  dayOf,
  daysInMonth,
  mondayOf,
  mondayOfWeek,
  monthInterval,
  monthName,
  weekdayOf,
  yearInterval,
} from './calendar';
import { edtfCentury, edtfDecade, edtfInterval, edtfSoft, edtfSubdivision } from './edtf';
import {
  type DayExpression,
  type Expression,
  lacksYear,
  type NthExpression,
  type OffsetExpression,
  type RangeExpression,
  type WeekdayExpression,
  withYear,
  writtenMonth,
  writtenYear,
} from './expression';
import { formatDay } from './format';
import { holidayDay } from './holidays';
import { Direction, Unit, Which } from './lexicon';
import { around, exact, moveBy, type Period, partOf, seasonPeriod, unitPeriod } from './periods';
import type { Anchor, Day, ImpossibleDate, Interval, Precision } from './reading';

/** Where in time an expression stands. */
export interface Standpoint {
  /** The day of writing, or what stands for it. */
  readonly anchor: Anchor | undefined;
  /** The date told last. */
  readonly story: StoryPoint | undefined;
  /** The sentence speaks of what is to come. */
  readonly future: boolean;
}

/** How far the telling has come. */
export interface StoryPoint extends Interval {
  readonly precision: Precision;
  /** Told by its own words, or in the same sentence: strong enough to lend its year to what follows. */
  readonly lendsYear: boolean;
}

export interface Meaning extends Period {
  readonly edtf: string;
  readonly anchor: Anchor | undefined;
}

export interface Impossible {
  readonly impossible: ImpossibleDate['reason'];
  readonly why: string;
}

export type Outcome = Meaning | Impossible | undefined;

export function isImpossible(outcome: Outcome): outcome is Impossible {
  return outcome !== undefined && 'impossible' in outcome;
}

/** The meaning of `expression`; undefined when it needs an anchor and there is none. */
export function resolve(expression: Expression, from: Standpoint): Outcome {
  if (lacksYear(expression)) return completeYear(expression, from);
  switch (expression.type) {
    case 'day':
      return resolveDay(expression);
    case 'month': {
      const { year, month } = expression;
      return year === undefined ? undefined : plain(exact(monthInterval(year, month), 'month'));
    }
    case 'year':
      return plain(exact(yearInterval(expression.year), 'year'));
    case 'decade':
      return plain(exact(yearInterval(expression.from, expression.from + 9), 'decade'), edtfDecade(expression.from));
    case 'century': {
      const first = (expression.number - 1) * 100;
      return plain(exact(yearInterval(first, first + 99), 'century'), edtfCentury(first));
    }
    case 'quarter':
    case 'half':
    case 'season':
      return resolveSubdivision(expression.type, expression.year ?? 0, expression.number);
    case 'part':
      return within(resolve(expression.of, from), (whole) => partOf(whole, expression.part));
    case 'around':
      return within(resolve(expression.of, from), around);
    case 'week-of':
      return within(resolve(expression.of, from), (day) => weekOf(day, expression.form));
    case 'week-number':
      return resolveWeekNumber(expression, from);
    case 'nth':
      return within(resolve(expression.of, from), (whole) => nthOf(whole, expression));
    case 'weekday':
      return resolveWeekday(expression, from);
    case 'today': {
      const base = from.anchor;
      return base === undefined ? undefined : anchored(unitPeriod(base.day, Unit.day, expression.shift), base);
    }
    case 'which':
      return resolveWhich(expression.which, expression.unit, from);
    case 'which-of':
      return resolveWhichOf(expression.which, expression.of, from);
    case 'offset':
      return resolveOffset(expression, from);
    case 'span':
      return resolveSpan(expression, from);
    case 'holiday': {
      const day = holidayDay(expression.holiday, expression.year ?? 0);
      return day === undefined ? undefined : plain(exact({ first: day, last: day }, 'day'));
    }
    case 'range':
      return resolveRange(expression, from);
  }
}

function plain(period: Period, edtf?: string): Meaning {
  return {
    ...period,
    edtf: edtf ?? (period.approximate ? edtfSoft(period, period.hull) : edtfInterval(period)),
    anchor: undefined,
  };
}

function anchored(period: Period, anchor: Anchor): Meaning {
  return { ...plain(period), anchor };
}

function within(whole: Outcome, narrow: (whole: Period) => Period | undefined): Outcome {
  if (whole === undefined || isImpossible(whole)) return whole;
  const period = narrow(whole);
  return period === undefined ? undefined : { ...plain(period), anchor: whole.anchor };
}

function resolveDay({ year, month, day }: DayExpression): Outcome {
  if (year === undefined || month === undefined) return undefined;
  const wrong = impossibleDay(year, month, day);
  if (wrong !== undefined) return wrong;
  const only = dayOf(year, month, day);
  return plain(exact({ first: only, last: only }, 'day'));
}

function impossibleDay(year: number | undefined, month: number, day: number): Impossible | undefined {
  if (month < 1 || month > 12) return { impossible: 'no-such-month', why: `there is no month ${month}` };
  const most = daysInMonth(year ?? 2000, month);
  if (day >= 1 && day <= most) return undefined;
  const inYear = month === 2 && year !== undefined && day === 29 ? ` in ${year}` : '';
  return { impossible: 'no-such-day', why: `${monthName(month)} has ${most} days${inYear}` };
}

function resolveSubdivision(type: 'quarter' | 'half' | 'season', year: number, number: number): Meaning {
  const edtf = edtfSubdivision(type, year, number);
  if (type === 'season') return plain(seasonPeriod(year, number), edtf);
  const months = type === 'quarter' ? 3 : 6;
  return plain(exact(monthInterval(year, (number - 1) * months + 1, months), type), edtf);
}

function weekOf(day: Period, form: 'containing' | 'beginning' | 'ending' | 'weekend'): Period {
  if (form === 'weekend') return unitPeriod(day.first, Unit.weekend, 0);
  if (form === 'ending') return exact({ first: day.first - 6, last: day.first }, 'week');
  // Weeks run from Monday, unless the writer counts from a Sunday.
  const first = weekdayOf(day.first) === 0 ? day.first : mondayOf(day.first);
  return exact({ first, last: first + 6 }, 'week');
}

function resolveWeekNumber(
  expression: { year: number | undefined; number: number; of: Expression | undefined },
  from: Standpoint,
): Outcome {
  const whole = expression.of === undefined ? undefined : resolve(expression.of, from);
  if (isImpossible(whole)) return whole;
  const base = whole?.first ?? from.anchor?.day;
  const year = expression.year ?? (base === undefined ? undefined : civilOf(base).year);
  if (year === undefined) return undefined;
  const first = mondayOfWeek(year, expression.number);
  const anchor = expression.year === undefined ? (whole?.anchor ?? from.anchor) : undefined;
  return { ...plain(exact({ first, last: first + 6 }, 'week')), anchor };
}

function nthOf(whole: Period, { rank, count, unit }: NthExpression): Period | undefined {
  if (unit === Unit.week) {
    // A week belongs to the month or year that its Thursday lies in, as ISO 8601 has it for years.
    const monday =
      rank < 0 ? mondayOf(whole.last - 3) - 7 * (count - 1) : mondayOf(whole.first + 3) + 7 * (rank - 1) * count;
    const last = monday + 7 * count - 1;
    return exact({ first: monday, last }, count === 1 ? 'week' : 'days');
  }
  const length = (from: Day) => unitPeriod(from, unit, 0);
  if (rank < 0) {
    const last = length(whole.last).last;
    const first = length(moveBy(whole.last, unit, -(count - 1))).first;
    return { ...exact({ first, last }, unitPrecision(unit, count)) };
  }
  const start = moveBy(whole.first, unit, (rank - 1) * count);
  const first = length(start).first;
  const last = length(moveBy(start, unit, count - 1)).last;
  if (first > whole.last) return undefined;
  return exact({ first, last }, unitPrecision(unit, count));
}

function unitPrecision(unit: number, count: number): Precision {
  if (unit === Unit.day) return count === 1 ? 'day' : 'days';
  return unitPeriod(0, unit, 0).precision;
}

/** The anchor that the story gives, for the words that look back on it. */
function storyAnchor(story: StoryPoint): Anchor {
  return { kind: 'narrative', day: story.first, why: `the date told before, ${formatDay(story.first)}` };
}

/** What "later", "the same year" and "the next day" count from: the story where there is one, else the day of writing. */
function storyBase(from: Standpoint): { anchor: Anchor; interval: Interval } | undefined {
  if (from.story !== undefined) return { anchor: storyAnchor(from.story), interval: from.story };
  return from.anchor === undefined
    ? undefined
    : { anchor: from.anchor, interval: { first: from.anchor.day, last: from.anchor.day } };
}

function speechBase(from: Standpoint): { anchor: Anchor; interval: Interval } | undefined {
  if (from.anchor !== undefined)
    return { anchor: from.anchor, interval: { first: from.anchor.day, last: from.anchor.day } };
  return storyBase(from);
}

function isStoryWord(which: number): boolean {
  return which === Which.same || which === Which.following || which === Which.previous;
}

function shiftOf(which: number): number {
  if (which === Which.last || which === Which.past || which === Which.previous) return -1;
  return which === Which.next || which === Which.coming || which === Which.following ? 1 : 0;
}

function resolveWhich(which: number, unit: number, from: Standpoint): Outcome {
  const base = isStoryWord(which) ? storyBase(from) : speechBase(from);
  if (base === undefined) return undefined;
  const shift = shiftOf(which);
  const start = shift > 0 ? base.interval.last : base.interval.first;
  return anchored(unitPeriod(start, unit, shift), base.anchor);
}

/** "last January", "next summer", "the previous Christmas". */
function resolveWhichOf(which: number, of: Expression, from: Standpoint): Outcome {
  const base = isStoryWord(which) ? storyBase(from) : speechBase(from);
  if (base === undefined) return undefined;
  const { year } = civilOf(base.interval.first);
  const at = (y: number): Meaning | undefined => {
    const outcome = resolve(withYear(of, y), from);
    return outcome === undefined || isImpossible(outcome) ? undefined : outcome;
  };
  const shift = shiftOf(which);
  const candidates = shift < 0 ? [year, year - 1, year - 2] : shift > 0 ? [year, year + 1, year + 2] : [year];
  const fits = (m: Meaning) =>
    shift < 0 ? m.last < base.interval.first : shift > 0 ? m.first > base.interval.last : true;
  for (const candidate of candidates) {
    const meaning = at(candidate);
    if (meaning !== undefined && fits(meaning)) return { ...meaning, anchor: base.anchor };
  }
  return undefined;
}

function resolveWeekday({ weekday, which, week }: WeekdayExpression, from: Standpoint): Outcome {
  if (week !== undefined) {
    const whole = resolve(week, from);
    if (whole === undefined || isImpossible(whole)) return whole;
    const day = mondayOf(whole.first) + ((weekday + 6) % 7);
    return { ...plain(exact({ first: day, last: day }, 'day')), anchor: whole.anchor };
  }
  const base = which !== undefined && isStoryWord(which) ? storyBase(from) : speechBase(from);
  if (base === undefined) return undefined;
  return anchored(exactDay(weekdayFrom(base.interval.first, weekday, which, from.future)), base.anchor);
}

function exactDay(day: Day): Period {
  return exact({ first: day, last: day }, 'day');
}

/** "last" and "next" mean the weekday of the last and next week; a bare weekday is the latest one not after `base`. */
function weekdayFrom(base: Day, weekday: number, which: number | undefined, future: boolean): Day {
  const inWeek = mondayOf(base) + ((weekday + 6) % 7);
  const back = (((weekdayOf(base) - weekday) % 7) + 7) % 7;
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
      return base + (back === 0 ? 7 : 7 - back);
    default:
      return future && back > 0 ? base + 7 - back : base - back;
  }
}

function resolveOffset(expression: OffsetExpression, from: Standpoint): Outcome {
  const { count, unit, direction, vague } = expression;
  const forward = direction === Direction.later || direction === Direction.after || direction === Direction.fromNow;
  const signed = forward ? count : -count;
  let base: { anchor: Anchor | undefined; interval: Interval } | undefined;
  if (expression.from !== undefined) {
    const target = resolve(expression.from, from);
    if (target === undefined || isImpossible(target)) return target;
    base = { anchor: target.anchor, interval: target };
  } else {
    const deictic = direction === Direction.ago || direction === Direction.fromNow;
    base = deictic ? speechBase(from) : storyBase(from);
  }
  if (base === undefined) return undefined;
  const day = moveBy(forward ? base.interval.last : base.interval.first, unit, signed);
  return { ...plain(offsetPeriod(day, unit, vague)), anchor: base.anchor };
}

/** A distance in days gives a day; one in weeks a day that is soft; one in months or years the month or year it falls in. */
function offsetPeriod(day: Day, unit: number, vague: boolean): Period {
  if (unit === Unit.day) return vague ? around(exactDay(day)) : exactDay(day);
  if (unit === Unit.week || unit === Unit.fortnight) return around(exactDay(day));
  const slack = unit === Unit.month ? 15 : unit === Unit.quarter ? 45 : unit === Unit.year ? 182 : 1826;
  const period = unitPeriod(day, unit, 0);
  const hull = { first: Math.min(period.first, day - slack), last: Math.max(period.last, day + slack) };
  return { ...period, approximate: true, hull };
}

/** "the last two weeks": days count up to yesterday or from tomorrow, longer units in whole ones beside the current. */
function resolveSpan(
  { count, unit, which }: { count: number; unit: number; which: number },
  from: Standpoint,
): Outcome {
  const base = isStoryWord(which) ? storyBase(from) : speechBase(from);
  if (base === undefined) return undefined;
  const back = shiftOf(which) <= 0;
  const near = unitPeriod(base.interval.first, unit, back ? -1 : 1);
  const far = unitPeriod(base.interval.first, unit, back ? -count : count);
  const interval = { first: Math.min(near.first, far.first), last: Math.max(near.last, far.last) };
  return anchored({ ...exact(interval, unitPrecision(unit, count)), approximate: unit !== Unit.day }, base.anchor);
}

/** Years for an expression without one. */
function completeYear(expression: Expression, from: Standpoint): Outcome {
  const month = writtenMonth(expression);
  const day = dayPart(expression);
  if (day !== undefined && month !== undefined) {
    const wrong = impossibleDay(undefined, month, day.day);
    if (wrong !== undefined) return wrong;
  }
  if (day !== undefined && month === undefined) return completeMonth(expression, day, from);
  const at = (year: number): Meaning | undefined => {
    const outcome = resolve(withYear(expression, year), from);
    return outcome === undefined || isImpossible(outcome) ? undefined : outcome;
  };
  const { story, anchor } = from;
  if (story?.lendsYear === true) {
    const meaning = nearStory(at, story);
    if (meaning !== undefined) return { ...meaning, anchor: storyAnchor(story) };
  }
  if (anchor === undefined) return undefined;
  const meaning = nearAnchor(at, anchor.day, from.future, day?.weekday?.weekday);
  return meaning === undefined ? undefined : { ...meaning, anchor };
}

function dayPart(expression: Expression): DayExpression | undefined {
  if (expression.type === 'day') return expression;
  if (expression.type === 'around' || expression.type === 'week-of' || expression.type === 'part')
    return dayPart(expression.of);
  return expression.type === 'range' ? dayPart(expression.from) : undefined;
}

/** Days that a date without a year may lie ahead of the day of writing: a report announces the coming days as well. */
const DAYS_AHEAD = 7;

/** The latest one not after the anchor, or the earliest not before it when the sentence looks ahead. */
function nearAnchor(
  at: (year: number) => Meaning | undefined,
  day: Day,
  future: boolean,
  weekday: number | undefined,
): Meaning | undefined {
  const { year } = civilOf(day);
  if (weekday !== undefined) {
    const matching = [year, year - 1, year + 1]
      .map(at)
      .filter((m) => m !== undefined && weekdayOf(m.first) === weekday);
    const past = matching.find((m) => m !== undefined && m.first <= day + DAYS_AHEAD);
    if (past !== undefined || matching[0] !== undefined) return past ?? matching[0];
  }
  if (future) {
    for (let y = year; y <= year + 8; y++) {
      const meaning = at(y);
      if (meaning !== undefined && meaning.last >= day) return meaning;
    }
  }
  for (let y = year + 1; y >= year - 8; y--) {
    const meaning = at(y);
    if (meaning !== undefined && meaning.first <= day + (meaning.precision === 'day' ? DAYS_AHEAD : 0)) return meaning;
  }
  return undefined;
}

/** The one nearest to the story's point, a little rather after than before it, because stories are told forward. */
function nearStory(at: (year: number) => Meaning | undefined, story: StoryPoint): Meaning | undefined {
  const { year } = civilOf(story.first);
  if (story.last - story.first > 300) return at(year) ?? at(year - 1);
  const candidates = [year - 1, year, year + 1].map(at).filter((m): m is Meaning => m !== undefined);
  let best: Meaning | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const ahead = candidate.first - story.first;
    const cost = ahead >= 0 ? ahead : -ahead * 1.4;
    if (cost < bestCost) [best, bestCost] = [candidate, cost];
  }
  return best;
}

/** "the 18th": the latest one not after the anchor, or the one in the story's month. */
function completeMonth(expression: Expression, day: DayExpression, from: Standpoint): Outcome {
  const base =
    from.story?.lendsYear === true && from.story.last - from.story.first < 31 ? storyBase(from) : speechBase(from);
  if (base === undefined || expression.type === 'range') return undefined;
  const start = civilOf(base.interval.first);
  const told = base.anchor.kind === 'narrative';
  for (let back = told || from.future ? 0 : 0; back < 15; back++) {
    const months = start.year * 12 + start.month - 1 + (from.future ? back : -back);
    const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
    if (day.day > daysInMonth(year, month)) continue;
    const candidate = dayOf(year, month, day.day);
    if (day.weekday !== undefined && weekdayOf(candidate) !== day.weekday.weekday) continue;
    if (told || (from.future ? candidate >= base.interval.first : candidate <= base.interval.first)) {
      const outcome = resolve(withMonth(expression, year, month), from);
      return outcome === undefined || isImpossible(outcome) ? outcome : { ...outcome, anchor: base.anchor };
    }
  }
  return undefined;
}

function withMonth(expression: Expression, year: number, month: number): Expression {
  if (expression.type === 'day') return { ...expression, year, month };
  if (expression.type === 'week-of' || expression.type === 'around' || expression.type === 'part')
    return { ...expression, of: withMonth(expression.of, year, month) };
  return expression;
}

const COARSENESS: readonly Precision[] = [
  'day',
  'days',
  'week',
  'month-part',
  'month',
  'quarter',
  'season',
  'half',
  'year-part',
  'year',
  'decade',
  'century',
];

/** In ranges the far end lends its year to the near one, and the near end to the far one when only it has a year. */
function resolveRange(range: RangeExpression, standpoint: Standpoint): Outcome {
  let { from, to } = range;
  const [fromYear, toYear] = [writtenYear(from), writtenYear(to)];
  if (fromYear === undefined && toYear !== undefined && lacksYear(from)) {
    const year = standsLaterInYear(from, to) ? toYear - 1 : toYear;
    from = withYear(from, year);
  } else if (fromYear !== undefined && toYear === undefined && lacksYear(to)) {
    to = withYear(to, standsLaterInYear(from, to) ? fromYear + 1 : fromYear);
  }
  const start = resolve(from, standpoint);
  if (start === undefined || isImpossible(start)) return start;
  const ahead: Standpoint = {
    anchor: start.anchor ?? { kind: 'narrative', day: start.first, why: '' },
    story: undefined,
    future: true,
  };
  const end =
    lacksYear(to) || to.type === 'weekday'
      ? resolve(to, { ...ahead, anchor: { ...(ahead.anchor as Anchor), day: start.first } })
      : resolve(to, standpoint);
  if (end === undefined || isImpossible(end)) return end;
  if (end.last < start.first) return { impossible: 'reversed-range', why: `the range ends before it begins` };
  return {
    ...plain(spanning(start, end)),
    anchor: start.anchor ?? (lacksYear(range.to) && fromYear === undefined ? standpoint.anchor : undefined),
  };
}

function spanning(start: Meaning, end: Meaning): Period {
  const coarser =
    COARSENESS[Math.max(COARSENESS.indexOf(start.precision), COARSENESS.indexOf(end.precision))] ?? 'days';
  const interval = { first: start.first, last: Math.max(start.last, end.last) };
  const precision = coarser === 'day' && interval.first !== interval.last ? 'days' : coarser;
  const hull = { first: Math.min(start.hull.first, start.first), last: Math.max(end.hull.last, end.last) };
  return { ...interval, precision, approximate: start.approximate || end.approximate, hull };
}

/** "Nov-Feb 2017": the near end lies in the year before. Days of one month keep their year, so that "Oct 5-3" stays wrong. */
function standsLaterInYear(from: Expression, to: Expression): boolean {
  const [a, b] = [writtenMonth(from), writtenMonth(to)];
  return a !== undefined && b !== undefined && a > b;
}
