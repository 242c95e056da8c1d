// The year that a report without a dateline must be from, when its own weekdays and days decide it ("Thursday, Oct. 24").

import { dayOf, daysInMonth, weekdayName, weekdayOf } from '../calendar/calendar';
import type { Anchor, Day } from '../calendar/reading';
import { formatDay } from '../calendar/wordedDates';
import { type DayExpression, type Expression, writtenYear } from '../grammar/expression';

/** No text is read as written later than this, unless the caller says so; then no clock need be asked. */
const defaultLatestYear = 2026;
const earliestYear = 1900;

/**
 * The year in which the most of the article's "Thursday, Oct. 24" fall on their weekdays. They recur every five to eleven
 * years: of the years that fit it is the latest one, if the text names no later year, else the latest before that.
 */
export function anchorFromWeekdays(
  expressions: readonly Expression[],
  latestYear = defaultLatestYear,
): Anchor | undefined {
  const days = expressions.filter(isDayWithoutYear);
  const marked = days.filter((day) => day.weekday !== undefined);
  if (marked.length === 0) return undefined;
  const named = latestNamedYear(expressions, latestYear);
  const year = bestYear(marked, named, latestYear);
  const witness = marked.find((day) => year !== undefined && fallsOnItsWeekday(day, year));
  const day = witness && year !== undefined ? dayIn(witness, year) : undefined;
  if (year === undefined || witness?.weekday === undefined || day === undefined) return undefined;
  return { kind: 'weekday', day: latestNear(days, year, day), why: whyOf(day, witness.weekday.weekday, year, named) };
}

function isDayWithoutYear(expression: Expression): expression is DayExpression {
  return expression.type === 'day' && expression.year === undefined && expression.month !== undefined;
}

/** The year that most weekdays fit: the latest from `named` on, else the latest before it. */
function bestYear(marked: readonly DayExpression[], named: number, latestYear: number): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let year = latestYear; year >= earliestYear; year--) {
    const hits = marked.filter((day) => fallsOnItsWeekday(day, year)).length;
    if (hits > most || (hits === most && best !== undefined && best < named && year >= named))
      [best, most] = [year, hits];
  }
  return best;
}

function whyOf(day: Day, weekday: number, year: number, named: number): string {
  const fact = `${formatDay(day)} was a ${weekdayName(weekday)}`;
  if (named === earliestYear) return fact;
  return year >= named
    ? `${fact}, and the text names no year after ${named}`
    : `${fact}, the last before ${named}, which the text names`;
}

function dayIn({ month = 0, day }: DayExpression, year: number): Day | undefined {
  return day <= daysInMonth(year, month) ? dayOf(year, month, day) : undefined;
}

function fallsOnItsWeekday(day: DayExpression, year: number): boolean {
  const at = dayIn(day, year);
  return at !== undefined && weekdayOf(at) === day.weekday?.weekday;
}

/** Days that an article may cover after the one found. */
const daysAfter = 14;

/** A report is written on the last of the days that it describes, or after it. */
function latestNear(days: readonly DayExpression[], year: number, witness: Day): Day {
  const near = days.flatMap((day) => [dayIn(day, year), dayIn(day, year + 1)]);
  return Math.max(
    witness,
    ...near.filter((day) => day !== undefined && day - witness <= daysAfter && day > witness).map(Number),
  );
}

function latestNamedYear(expressions: readonly Expression[], latestYear: number): number {
  let latest = earliestYear;
  for (const expression of expressions) {
    const year = writtenYear(expression) ?? earliestYear;
    if (year > latest && year <= latestYear) latest = year;
  }
  return latest;
}
