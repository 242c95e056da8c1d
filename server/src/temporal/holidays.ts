// Holidays by name and the day they fall on. Only those that news texts date events by.

import { dayOf, easterOf, weekdayOf } from './calendar';
import type { Day } from './reading';

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

/** The `rank`-th `weekday` of `month`; rank -1 is the last one. */
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

/** Names in lower case without apostrophes, longest first within one first word. */
const HOLIDAYS: readonly (readonly [string, HolidayRule])[] = [
  ['new years eve', fixed(12, 31)],
  ['new years day', fixed(1, 1)],
  ['new year day', fixed(1, 1)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['easter sunday', afterEaster(0)],
  ['easter monday', afterEaster(1)],
  ['easter', afterEaster(0)],
  ['good friday', afterEaster(-2)],
  ['palm sunday', afterEaster(-7)],
  ['ash wednesday', afterEaster(-46)],
  ['pentecost', afterEaster(49)],
  ['halloween', fixed(10, 31)],
  ['thanksgiving day', nthWeekday(11, 4, 4)],
  ['thanksgiving', nthWeekday(11, 4, 4)],
  ['black friday', nthWeekday(11, 4, 4, 1)],
  ['labor day', nthWeekday(9, 1, 1)],
  ['memorial day', nthWeekday(5, 1, -1)],
  ['veterans day', fixed(11, 11)],
  ['armistice day', fixed(11, 11)],
  ['independence day', fixed(7, 4)],
  ['international workers day', fixed(5, 1)],
  ['may day', fixed(5, 1)],
  ['valentines day', fixed(2, 14)],
  ['saint patrick', fixed(3, 17)],
  ['saint patricks day', fixed(3, 17)],
  ['st patricks day', fixed(3, 17)],
  ['earth day', fixed(4, 22)],
  ['juneteenth', fixed(6, 19)],
  ['all saints day', fixed(11, 1)],
  ['martin luther king day', nthWeekday(1, 1, 3)],
];

/** The day of holiday `index` in `year`. */
export function holidayDay(index: number, year: number): Day | undefined {
  return HOLIDAYS[index]?.[1](year);
}

/** Names and indexes of all holidays, for the lexicon. */
export function holidayNames(): readonly (readonly [string, number])[] {
  return HOLIDAYS.map(([name], index) => [name, index] as const);
}
