// The days on which holidays fall, and where a holiday's name is meant as a date.

import { nameSet } from '../../syntax/wordSet';
import { dayOf, easterOf, weekdayOf } from '../calendar/calendar';
import type { Day } from '../calendar/reading';
import { type HolidayName, holidayNames } from '../lexer/holidayNames';
import { Unit } from '../lexer/lexicon';
import type { TokenKind, Tokens } from '../lexer/tokens';
import { readNamedYear, readYearAfter } from './calendarDates';
import type { Expression, ParseResult } from './expression';

/** How a holiday's day is found in a year. */
type HolidayRule = (year: number) => Day;

const fixed =
  (month: number, day: number): HolidayRule =>
  (year) =>
    dayOf(year, month, day);

const afterEaster =
  (days: number): HolidayRule =>
  (year) =>
    easterOf(year) + days;

/** The `rank`-th `weekday` of `month`, moved by `shift` days; rank -1 is the last one. */
function nthWeekday(month: number, weekday: number, rank: number, shift = 0): HolidayRule {
  return (year) => {
    if (rank < 0) {
      const last = dayOf(year, month + 1, 1) - 1;
      return last - ((weekdayOf(last) - weekday + 7) % 7) + shift;
    }
    const first = dayOf(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (rank - 1) + shift;
  };
}

const rules: Readonly<Record<HolidayName, HolidayRule>> = {
  'new years eve': fixed(12, 31),
  'new years day': fixed(1, 1),
  'new year day': fixed(1, 1),
  'christmas eve': fixed(12, 24),
  'christmas day': fixed(12, 25),
  christmas: fixed(12, 25),
  'boxing day': fixed(12, 26),
  'easter sunday': afterEaster(0),
  'easter monday': afterEaster(1),
  easter: afterEaster(0),
  'good friday': afterEaster(-2),
  'palm sunday': afterEaster(-7),
  'ash wednesday': afterEaster(-46),
  pentecost: afterEaster(49),
  halloween: fixed(10, 31),
  'thanksgiving day': nthWeekday(11, 4, 4),
  thanksgiving: nthWeekday(11, 4, 4),
  'black friday': nthWeekday(11, 4, 4, 1),
  'labor day': nthWeekday(9, 1, 1),
  'memorial day': nthWeekday(5, 1, -1),
  'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11),
  'international workers day': fixed(5, 1),
  'valentines day': fixed(2, 14),
  'saint patricks day': fixed(3, 17),
  'saint patrick': fixed(3, 17),
  'st patricks day': fixed(3, 17),
  'earth day': fixed(4, 22),
  juneteenth: fixed(6, 19),
};

/** The day of the holiday with index `holiday` in `year`. */
export function holidayDay(holiday: number, year: number): Day | undefined {
  const name = holidayNames[holiday];
  return name && rules[name](year);
}

const leaders: ReadonlySet<TokenKind> = nameSet(
  'on by at direction which around to from of between time-preposition in',
);

/**
 * A holiday with its year, or behind a word that makes it a date: "by Christmas", but not "the Christmas truce". With
 * "weekend" behind it the days off around it.
 */
export function readHoliday(tokens: Tokens, at: number): ParseResult | undefined {
  const name = tokens.get(at);
  const early = readYearAfter(tokens, at + 1);
  const weekend = isWeekend(tokens, early?.next ?? at + 1);
  const afterWeekend = (early?.next ?? at + 1) + 1;
  const late = weekend && early === undefined ? readYearAfter(tokens, afterWeekend) : undefined;
  const year = early ?? late;
  const named = year === undefined && !weekend ? readNamedYear(tokens, at + 1) : undefined;
  if (named !== undefined) {
    const of: Expression = { type: 'holiday', holiday: name.value, year: undefined };
    return { expression: { type: 'in-year', of, year: named.expression }, next: named.next };
  }
  const led = at > 0 && name.glue === 'space' && leaders.has(tokens.get(at - 1).kind);
  if (year === undefined && !led && !weekend) return undefined;
  const holiday: Expression = { type: 'holiday', holiday: name.value, year: year?.year };
  if (weekend)
    return { expression: { type: 'week-of', form: 'weekend', of: holiday }, next: late?.next ?? afterWeekend };
  return { expression: holiday, next: year?.next ?? at + 1 };
}

function isWeekend(tokens: Tokens, at: number): boolean {
  const unit = tokens.get(at);
  return unit.kind === 'unit' && unit.value === Unit.weekend && unit.glue === 'space';
}
