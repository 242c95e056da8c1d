// Gives expressions their meaning: completes what is partial and finds what no calendar has. Reads no text.

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
} from '../calendar/calendar';
import { edtfCentury, edtfDecade, edtfInterval, edtfOpen, edtfSoft, edtfSubdivision } from '../calendar/edtf';
import { around, exact, moveBy, type Period, partOf, seasonPeriod, unitPeriod } from '../calendar/periods';
import { type Day, openEnd } from '../calendar/reading';
import {
  type DayExpression,
  dayInside,
  type Expression,
  lacksYear,
  type NthExpression,
  type NthWeekdayExpression,
  type WeekNumberExpression,
  withDay,
  withYear,
  writtenMonth,
} from '../grammar/expression';
import { holidayDay } from '../grammar/holidays';
import { Unit } from '../lexer/lexicon';
import { completeMonth, completeYear, monthlessDay } from './completeDates';
import {
  anchorBase,
  anchored,
  dayPeriod,
  type Impossible,
  isTooLong,
  type Meaning,
  meant,
  type Outcome,
  plain,
  type ResolveContext,
  speechBase,
  withAnchor,
  within,
} from './meaning';
import { rangeMeaning } from './rangeMeaning';
import {
  inYearMeaning,
  offsetMeaning,
  sideMeaning,
  spanMeaning,
  unitPrecision,
  weekdayMeaning,
  whichMeaning,
  whichOfMeaning,
} from './relativeMeaning';

/** Years have four digits: what lies beyond is a number of something else, or a slip. */
const lastDay = dayOf(9999, 12, 31);

/** The meaning of `expression` for someone who stands at `from`; none beyond the year 9999. */
export function resolve(expression: Expression, from: ResolveContext): Outcome {
  const outcome = resolveAnyYear(expression, from);
  const meaning = meant(outcome);
  return meaning && (meaning.first > lastDay || (meaning.last > lastDay && meaning.last < openEnd))
    ? undefined
    : outcome;
}

function resolveAnyYear(expression: Expression, from: ResolveContext): Outcome {
  if (expression.type === 'range') return rangeMeaning(expression, from, resolve);
  if (lacksYear(expression)) return resolvePartial(expression, from);
  switch (expression.type) {
    case 'day':
      return resolveDay(expression);
    case 'month':
      return plain(exact(monthInterval(expression.year ?? 0, expression.month), 'month'));
    case 'year':
      return plain(exact(yearInterval(expression.year), 'year'));
    case 'decade':
      return plain(
        exact(yearInterval(expression.from, expression.from + 9), 'decade'),
        expression.from < 0 ? undefined : edtfDecade(expression.from),
      );
    case 'century': {
      const first = (expression.number - 1) * 100;
      // The 5th century BC is 500 to 401 BC.
      if (first < 0) return plain(exact(yearInterval(first + 101, first + 200), 'century'));
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
    case 'nth-weekday':
      return within(resolve(expression.of, from), (whole) => nthWeekdayOf(whole, expression));
    case 'weekday':
      return weekdayMeaning(expression, from, resolve);
    case 'today':
      return todayMeaning(expression.shift, from);
    case 'which':
      return whichMeaning(expression, from);
    case 'which-of':
      return whichOfMeaning(expression, from, resolve);
    case 'in-year':
      return inYearMeaning(expression, from, resolve);
    case 'side':
      return sideMeaning(expression, from, resolve);
    case 'offset':
      return offsetMeaning(expression, from, resolve);
    case 'span':
      return spanMeaning(expression, from);
    case 'open':
      return openMeaning(resolve(expression.of, from), expression.until && meant(resolve(expression.until, from)));
    case 'holiday': {
      const day = holidayDay(expression.holiday, expression.year ?? 0);
      return day === undefined ? undefined : plain(dayPeriod(day));
    }
  }
}

/** From `outcome` on; up to `until` where the day of writing is known, and open all the same. */
function openMeaning(outcome: Outcome, until: Meaning | undefined): Outcome {
  const begins = meant(outcome);
  if (begins === undefined) return outcome;
  const hull = { first: begins.hull.first, last: openEnd };
  if (until !== undefined && until.last > begins.first) {
    const days = { first: begins.first, last: until.last };
    return { ...begins, ...days, hull, edtf: edtfInterval(days), anchor: until.anchor, precision: 'days' };
  }
  const edtf = begins.edtf ?? (begins.approximate ? edtfSoft(begins, begins.hull) : edtfInterval(begins));
  return { ...begins, hull, edtf: edtfOpen(edtf, 'end'), ends: undefined };
}

/** "yesterday": only from a day of writing, never from a date of the narrative. */
function todayMeaning(shift: number, from: ResolveContext): Outcome {
  const { anchor } = from;
  const base = anchorBase(from);
  return anchor === undefined || base === undefined || anchor.kind === 'narrative' || isTooLong(base, Unit.day)
    ? undefined
    : anchored(dayPeriod(anchor.day + shift), anchor);
}

/** A date without a year, or without a month and year. */
function resolvePartial(expression: Expression, from: ResolveContext): Outcome {
  const monthless = monthlessDay(expression);
  if (monthless !== undefined) {
    const completed = completeMonth(monthless, from);
    if (completed === undefined) return undefined;
    return withAnchor(resolve(withDay(expression, completed.day), from), completed.base.anchor);
  }
  const day = dayInside(expression);
  const month = writtenMonth(expression);
  const wrong = day !== undefined && month !== undefined ? impossibleDay(undefined, month, day.day) : undefined;
  if (wrong !== undefined) return wrong;
  return completeYear((year) => meant(resolve(withYear(expression, year), from)), from, day?.weekday?.weekday);
}

function resolveDay({ year = 0, month = 0, day }: DayExpression): Outcome {
  return impossibleDay(year, month, day) ?? plain(dayPeriod(dayOf(year, month, day)));
}

function impossibleDay(year: number | undefined, month: number, day: number): Impossible | undefined {
  if (month < 1 || month > 12) return { impossible: 'no-such-month', why: `there is no month ${month}` };
  const most = daysInMonth(year ?? 2000, month);
  if (day >= 1 && day <= most) return undefined;
  const inYear = month === 2 && year !== undefined ? ` in ${year}` : '';
  return { impossible: 'no-such-day', why: `${monthName(month)} has ${most} days${inYear}` };
}

function resolveSubdivision(type: 'quarter' | 'half' | 'season', year: number, number: number): Meaning {
  const edtf = edtfSubdivision(type, year, number);
  if (type === 'season') return plain(seasonPeriod(year, number), edtf);
  const months = type === 'quarter' ? 3 : 6;
  return plain(exact(monthInterval(year, (number - 1) * months + 1, months), type), edtf);
}

function weekOf(day: Period, form: 'containing' | 'beginning' | 'ending' | 'weekend'): Period {
  if (form === 'weekend') return weekendOf(day.first);
  if (form === 'ending') return exact({ first: day.first - 6, last: day.first }, 'week');
  // Weeks run from Monday, unless the writer counts from a Sunday.
  const first = weekdayOf(day.first) === 0 ? day.first : mondayOf(day.first);
  return exact({ first, last: first + 6 }, 'week');
}

/** The weekend at a day: with the Monday, Thursday or Friday that it is prolonged by. */
function weekendOf(day: Day): Period {
  const weekday = weekdayOf(day);
  const saturday = weekday <= 1 ? day - weekday - 1 : day + 6 - weekday;
  const first = weekday === 4 || weekday === 5 ? day : saturday;
  return exact({ first, last: Math.max(saturday + 1, weekday === 1 ? day : 0) }, 'days');
}

function resolveWeekNumber({ year, number, of }: WeekNumberExpression, from: ResolveContext): Outcome {
  const whole = of === undefined ? undefined : resolve(of, from);
  if (of !== undefined && meant(whole) === undefined) return whole;
  const base = speechBase(from);
  const first = meant(whole)?.first ?? base?.interval.first;
  const inYear = year ?? (first === undefined ? undefined : civilOf(first).year);
  if (inYear === undefined) return undefined;
  const monday = mondayOfWeek(inYear, number);
  const anchor = year === undefined ? (meant(whole)?.anchor ?? base?.anchor) : undefined;
  return anchored(exact({ first: monday, last: monday + 6 }, 'week'), anchor);
}

/** "the first week of May", "the last four months of 2021" */
function nthOf(whole: Period, { rank, count, unit }: NthExpression): Period | undefined {
  if (unit === Unit.week) {
    // A week belongs to the month or year that its Thursday lies in, as ISO 8601 has it for years.
    const monday =
      rank < 0 ? mondayOf(whole.last - 3) - 7 * (count - 1) : mondayOf(whole.first + 3) + 7 * (rank - 1) * count;
    return exact({ first: monday, last: monday + 7 * count - 1 }, count === 1 ? 'week' : 'days');
  }
  if (unit === Unit.weekend) {
    const saturday =
      rank < 0
        ? whole.last - ((weekdayOf(whole.last) + 1) % 7) - 7 * (count - 1)
        : whole.first + ((6 - weekdayOf(whole.first)) % 7) + 7 * (rank - 1) * count;
    return exact({ first: saturday, last: saturday + 7 * (count - 1) + 1 }, 'days');
  }
  const edge = rank < 0 ? whole.last : moveBy(whole.first, unit, (rank - 1) * count);
  const first = unitPeriod(rank < 0 ? moveBy(edge, unit, 1 - count) : edge, unit, 0).first;
  const last = unitPeriod(rank < 0 ? edge : moveBy(edge, unit, count - 1), unit, 0).last;
  return first > whole.last ? undefined : exact({ first, last }, unitPrecision(unit, count));
}

function nthWeekdayOf(whole: Period, { rank, weekday }: NthWeekdayExpression): Period | undefined {
  const day =
    rank < 0
      ? whole.last - ((weekdayOf(whole.last) - weekday + 7) % 7)
      : whole.first + ((weekday - weekdayOf(whole.first) + 7) % 7) + 7 * (rank - 1);
  return day > whole.last ? undefined : dayPeriod(day);
}
