// Holidays by name and the day they fall on. Only those that mean one day wherever the text comes from: "Independence Day"
// and "Victory Day" depend on the country and are left alone.

import { dayOf, easterOf, weekdayOf } from './calendar';
import { readYearAfter } from './calendarGrammar';
import { classOf, isApostrophe, LETTER, SPACE } from './characters';
import type { Parsed } from './expression';
import type { Day } from './reading';
import type { TokenKind, Tokens } from './tokens';

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

/** Names in lower case without apostrophes; of two that begin alike the longer comes first. */
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
  ['international workers day', fixed(5, 1)],
  ['valentines day', fixed(2, 14)],
  ['saint patricks day', fixed(3, 17)],
  ['saint patrick', fixed(3, 17)],
  ['st patricks day', fixed(3, 17)],
  ['earth day', fixed(4, 22)],
  ['juneteenth', fixed(6, 19)],
];

/** The day of holiday `index` in `year`. */
export function holidayDay(index: number, year: number): Day | undefined {
  return HOLIDAYS[index]?.[1](year);
}

const LEADERS: ReadonlySet<TokenKind> = new Set([
  'on',
  'by',
  'direction',
  'which',
  'around',
  'to',
  'from',
  'of',
  'between',
  'time-preposition',
  'in',
] as const);

/** A holiday with its year, or behind a word that makes it a date: "by Christmas", but not "the Christmas truce". */
export function readHoliday(tokens: Tokens, at: number): Parsed | undefined {
  const token = tokens.get(at);
  const name = nameAt(tokens.text, token.start, tokens.span.end);
  if (name === undefined) return undefined;
  let next = at + 1;
  while (tokens.get(next).kind !== 'end' && tokens.get(next).start < name.end) next++;
  const year = readYearAfter(tokens, next);
  if (year !== undefined)
    return { expression: { type: 'holiday', holiday: name.index, year: year.year }, next: year.next };
  const led = at > 0 && token.glue === 'space' && LEADERS.has(tokens.get(at - 1).kind);
  return led ? { expression: { type: 'holiday', holiday: name.index, year: undefined }, next } : undefined;
}

/** The holiday whose name begins at `start`. */
function nameAt(text: string, start: number, limit: number): { index: number; end: number } | undefined {
  for (let index = 0; index < HOLIDAYS.length; index++) {
    const end = endOfName(text, start, limit, HOLIDAYS[index]?.[0] ?? '');
    if (end > 0) return { index, end };
  }
  return undefined;
}

/** The end of `name` at `start` of `text`, apostrophes passed over and any space taken for one, or 0. */
function endOfName(text: string, start: number, limit: number, name: string): number {
  let at = start;
  for (let i = 0; i < name.length; i++) {
    while (at < limit && isApostrophe(text.charCodeAt(at))) at++;
    const [wanted, code] = [name.charCodeAt(i), text.charCodeAt(at)];
    const same = wanted === 32 ? classOf(code) === SPACE || code === 46 : (code | 32) === wanted;
    if (at >= limit || !same) return 0;
    at++;
    if (code === 46 && classOf(text.charCodeAt(at)) === SPACE) at++;
  }
  return at < limit && classOf(text.charCodeAt(at)) === LETTER ? 0 : at;
}
