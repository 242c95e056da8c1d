// What a date expression says before an anchor completes it: the tree that the readers build and `resolve` gives a meaning.

import type { Span } from '../../syntax/span';
import { nameSet } from '../../syntax/wordSet';

/** A weekday word where it stands. */
export interface WeekdayWord extends Span {
  readonly weekday: number;
}

export interface DayExpression {
  readonly type: 'day';
  readonly year: number | undefined;
  /** Undefined for "the 18th" and for the near end of "3 to 5 March" until the far end lends its month. */
  readonly month: number | undefined;
  readonly day: number;
  readonly weekday: WeekdayWord | undefined;
  /** A number pair that can be read month first and day first. */
  readonly swappable: boolean;
}
export interface MonthExpression {
  readonly type: 'month';
  readonly year: number | undefined;
  readonly month: number;
}
export interface YearExpression {
  readonly type: 'year';
  readonly year: number;
}
/** "1990s", "the '90s" (`from` below 100), "the nineties". */
export interface DecadeExpression {
  readonly type: 'decade';
  readonly from: number;
}
/** "the 20th century"; below 0 before our era. */
export interface CenturyExpression {
  readonly type: 'century';
  readonly number: number;
}
/** A quarter, half or season of a year; `number` counts from 1. */
export interface SubdivisionExpression {
  readonly type: 'quarter' | 'half' | 'season';
  readonly year: number | undefined;
  readonly number: number;
}
/** "early", "mid", "late", "the end of" something. `part` is a value of `Part`. */
export interface PartExpression {
  readonly type: 'part';
  readonly part: number;
  readonly of: Expression;
}
/** "c. 1914", "around 5 May". */
export interface AroundExpression {
  readonly type: 'around';
  readonly of: Expression;
}
/** The week or weekend that a day lies in, or that begins or ends with it. */
export interface WeekOfExpression {
  readonly type: 'week-of';
  readonly form: 'containing' | 'beginning' | 'ending' | 'weekend';
  readonly of: Expression;
}
/** "week 27 of 2024". */
export interface WeekNumberExpression {
  readonly type: 'week-number';
  readonly year: number | undefined;
  readonly number: number;
  readonly of: Expression | undefined;
}
/** "the first week of May", "the last four months of 2021": `rank` from 1, or -1 for the last. */
export interface NthExpression {
  readonly type: 'nth';
  readonly rank: number;
  readonly count: number;
  readonly unit: number;
  readonly of: Expression;
}
/** "the third Friday of June": `rank` from 1, or -1 for the last. */
export interface NthWeekdayExpression {
  readonly type: 'nth-weekday';
  readonly rank: number;
  readonly weekday: number;
  readonly of: Expression;
}
/** "Friday", "last Friday", "Friday of last week". */
export interface WeekdayExpression {
  readonly type: 'weekday';
  readonly weekday: number;
  /** A value of `Which`, or undefined for a bare weekday. */
  readonly which: number | undefined;
  readonly fromNarrative?: boolean;
  readonly week: Expression | undefined;
}
/** "today", "yesterday", "the day after tomorrow". */
export interface TodayExpression {
  readonly type: 'today';
  readonly shift: number;
}
/** "this year", "last month", "that week", "the following day". `which` is a value of `Which`. */
export interface WhichExpression {
  readonly type: 'which';
  readonly which: number;
  readonly unit: number;
  /** Counted from the last date of the narrative, not from the day of writing: "the next day". */
  readonly fromNarrative?: boolean;
  /** "the month": the one of the sentence, where that names a date, else the one of writing. */
  readonly current?: boolean;
}
/** "August of that year": a date without a year, and the year it lies in. */
export interface InYearExpression {
  readonly type: 'in-year';
  readonly of: Expression;
  readonly year: WhichExpression;
}
/** "earlier this month", "later in the year": what of the period lies before or after the day it counts from. */
export interface SideExpression {
  readonly type: 'side';
  readonly later: boolean;
  /** "the rest of": all that lies on that side, and not rather the far part of it. */
  readonly whole?: boolean | undefined;
  readonly of: Expression;
}
/** "last January", "next summer", "the previous Christmas". */
export interface WhichOfExpression {
  readonly type: 'which-of';
  readonly which: number;
  readonly fromNarrative?: boolean;
  readonly of: Expression;
}
/** So many of a unit: "three days". `unit` is a value of `Unit`. */
export interface Step {
  readonly count: number;
  readonly unit: number;
}
/** "two days ago", "a year later", "a month and three days after 5 May". `direction` is a value of `Direction`. */
export interface OffsetExpression extends Step {
  readonly type: 'offset';
  /** Longer steps that come before this one, "a month" of "a month and three days". */
  readonly longer: readonly Step[];
  readonly direction: number;
  readonly from: Expression | undefined;
  /** "a few days ago", "nearly a year later". */
  readonly vague: boolean;
  /** "a year ago today", "two years ago this month": as long and as sure as what it is measured from. */
  readonly alike?: boolean | undefined;
}
/** "the last two weeks", "the next five years". */
export interface SpanExpression {
  readonly type: 'span';
  readonly count: number;
  readonly unit: number;
  readonly which: number;
  readonly fromNarrative?: boolean;
  readonly vague: boolean;
}
export interface HolidayExpression {
  readonly type: 'holiday';
  readonly holiday: number;
  readonly year: number | undefined;
}
export interface RangeExpression {
  readonly type: 'range';
  readonly from: Expression;
  readonly to: Expression;
  /** Behind "between", or years with "to" between them: two may be compared, so that the second may lie before the first. */
  readonly between?: boolean | undefined;
  /** Where each end is written. */
  readonly places: readonly [Span, Span];
}

/** "2019 – present", "from May 2020 onwards": begins with `of`, and no end is given; or the day of writing is, as `until`. */
export interface OpenExpression {
  readonly type: 'open';
  readonly of: Expression;
  readonly until?: Expression | undefined;
}

export type Expression =
  | DayExpression
  | MonthExpression
  | YearExpression
  | DecadeExpression
  | CenturyExpression
  | SubdivisionExpression
  | PartExpression
  | AroundExpression
  | WeekOfExpression
  | WeekNumberExpression
  | NthExpression
  | NthWeekdayExpression
  | WeekdayExpression
  | TodayExpression
  | WhichExpression
  | WhichOfExpression
  | InYearExpression
  | SideExpression
  | OffsetExpression
  | SpanExpression
  | HolidayExpression
  | RangeExpression
  | OpenExpression;

/** Has a place for a year. */
type YearlyExpression = DayExpression | MonthExpression | SubdivisionExpression | HolidayExpression;
const yearly: ReadonlySet<Expression['type']> = nameSet('day month quarter half season holiday');

/** Says something of another expression, which is where its year and month are. */
type DerivedExpression =
  | PartExpression
  | AroundExpression
  | OpenExpression
  | WeekOfExpression
  | NthExpression
  | NthWeekdayExpression;
const derived: ReadonlySet<Expression['type']> = nameSet('part around open week-of nth nth-weekday');

function isYearly(expression: Expression): expression is YearlyExpression {
  return yearly.has(expression.type);
}

function isDerived(expression: Expression): expression is DerivedExpression {
  return derived.has(expression.type);
}

/** An expression and the index of the first token after it. */
export interface ParseResult<E extends Expression = Expression> {
  readonly expression: E;
  readonly next: number;
  /** Where it ends, if that is behind its last token. */
  readonly end?: number | undefined;
}

/** A day with the parts given, the others undefined. */
export function dayExpression(parts: Partial<DayExpression> & { day: number }): DayExpression {
  return {
    type: 'day',
    year: parts.year,
    month: parts.month,
    day: parts.day,
    weekday: parts.weekday,
    swappable: parts.swappable === true,
  };
}

/** The year that the words themselves give, if they do. */
export function writtenYear(expression: Expression): number | undefined {
  if (isDerived(expression)) return writtenYear(expression.of);
  if (expression.type === 'range') return writtenYear(expression.to) ?? writtenYear(expression.from);
  const isNamed = isYearly(expression) || expression.type === 'year' || expression.type === 'week-number';
  return isNamed ? expression.year : undefined;
}

/** Whether the expression has a place for a year and none in it. */
export function lacksYear(expression: Expression): boolean {
  if (isDerived(expression)) return lacksYear(expression.of);
  if (expression.type === 'range') return lacksYear(expression.from) && lacksYear(expression.to);
  return isYearly(expression) && expression.year === undefined;
}

/** Whether the words alone decide the days, in any context. */
export function standsAlone(expression: Expression): boolean {
  if (expression.type === 'open' && expression.until !== undefined) return false;
  if (isDerived(expression)) return standsAlone(expression.of);
  if (isYearly(expression) || expression.type === 'week-number') return expression.year !== undefined;
  if (expression.type !== 'range')
    return expression.type === 'year' || expression.type === 'decade' || expression.type === 'century';
  const [near, far] = [standsAlone(expression.from), standsAlone(expression.to)];
  return (near || lacksYear(expression.from)) && (far || lacksYear(expression.to)) && (near || far);
}

/** The expression with `year` put where one is missing. */
export function withYear(expression: Expression, year: number): Expression {
  if (!lacksYear(expression)) return expression;
  if (isDerived(expression)) return { ...expression, of: withYear(expression.of, year) };
  if (expression.type === 'range')
    return { ...expression, from: withYear(expression.from, year), to: withYear(expression.to, year) };
  return isYearly(expression) ? { ...expression, year } : expression;
}

/** Where in its year an expression lies, to compare two without years: months count 1 to 12, longer periods as their first month. */
export function orderInYear(expression: Expression): number | undefined {
  if (expression.type === 'season') return expression.number * 3;
  if (expression.type === 'quarter') return expression.number * 3 - 2;
  if (expression.type === 'half') return expression.number * 6 - 5;
  return isDerived(expression) ? orderInYear(expression.of) : writtenMonth(expression);
}

/** 1 to 12, when the words name a month. */
export function writtenMonth(expression: Expression): number | undefined {
  if (isDerived(expression)) return writtenMonth(expression.of);
  return expression.type === 'day' || expression.type === 'month' ? expression.month : undefined;
}

/** The day that an expression is built on, if it is. */
export function dayInside(expression: Expression): DayExpression | undefined {
  if (isDerived(expression)) return dayInside(expression.of);
  return expression.type === 'day' ? expression : undefined;
}

/** `expression` with the day inside it replaced. */
export function withDay(expression: Expression, day: DayExpression): Expression {
  if (isDerived(expression)) return { ...expression, of: withDay(expression.of, day) };
  return expression.type === 'day' ? day : expression;
}
