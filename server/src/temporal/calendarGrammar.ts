// Reads calendar dates that stand on their own words: days, months and years in letters and numbers, British, American
// and ISO order. Periods, relative words and ranges are read by others.

import { type DayExpression, dayExpression, type MonthExpression, type Parsed } from './expression';
import { isCountedNoun, isTitleBeforeNumber } from './surroundings';
import type { Glue, Token, Tokens } from './tokens';

/** How this text writes "03/04/2025". */
export type NumericOrder = 'month-first' | 'day-first';

const APOSTROPHES = new Set([39, 0x2018, 0x2019]);

/** Day, month or year that begins at token `at`. */
export function readCalendarDate(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at);
  switch (token.kind) {
    case 'month':
      return readMonthLed(tokens, at);
    case 'weekday':
      return readAfterWeekday(tokens, at, order);
    case 'number':
      return token.digits >= 3 ? readYearLed(tokens, at) : (readDayLed(tokens, at) ?? readNumeric(tokens, at, order));
    case 'ordinal':
    case 'cardinal':
      return readDayLed(tokens, at);
    default:
      return undefined;
  }
}

/** "Saturday, Dec. 13", "Friday 2018-7-6", "Friday, the 13th of May". A bare weekday is not read here. */
function readAfterWeekday(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const weekday = tokens.get(at);
  let next = at + 1;
  let token = tokens.get(next);
  if (token.kind === 'article' && joins(token.glue, 'space', 'comma')) {
    next++;
    token = tokens.get(next);
  }
  if (!joins(token.glue, 'none', 'space', 'comma', 'dash', 'paren', 'spaced-dash')) return undefined;
  if (token.kind === 'weekday') return undefined;
  const date = readCalendarDate(tokens, next, order) ?? readNumericPair(tokens, next, order, true);
  if (date === undefined || date.expression.type !== 'day') return undefined;
  const mark = { start: weekday.start, end: weekday.end, weekday: weekday.value };
  return { expression: { ...date.expression, weekday: mark }, next: date.next };
}

/** "June", "June 18", "June 18th, 2024", "June 2024", "June of 2024", "Sep-23-2020", "Dec31, 1994". */
function readMonthLed(tokens: Tokens, at: number): Parsed | undefined {
  const month = tokens.get(at);
  let next = at + 1;
  let token = tokens.get(next);
  const definite = token.kind === 'article' && token.glue === 'space';
  if (definite) {
    next++;
    token = tokens.get(next);
  }
  const attached = joins(token.glue, 'space', 'dash', 'slash') || (token.glue === 'none' && month.short);
  const day = attached || (token.glue === 'comma' && token.kind === 'ordinal') ? dayNumber(tokens, next) : undefined;
  if (day !== undefined && !(definite && token.kind !== 'ordinal') && !isDecimal(tokens, next)) {
    const year = readYearAfter(tokens, next + 1);
    // "Aug 96" and "June '24" are years, "June 24" is a day.
    if (!hasApostrophe(tokens, token)) {
      const expression = dayExpression({ month: month.value, day, year: year?.year });
      return { expression, next: year?.next ?? next + 1 };
    }
  }
  if (definite) return bareMonth(tokens, at);
  const year = readYearAfter(tokens, at + 1);
  if (year === undefined) return bareMonth(tokens, at);
  // "September-2020-23"
  const last = tokens.get(year.next);
  if (
    joins(tokens.get(at + 1).glue, 'dash', 'slash') &&
    joins(last.glue, 'dash', 'slash') &&
    isDayToken(last) &&
    last.digits === 2
  ) {
    return { expression: dayExpression({ month: month.value, day: last.value, year: year.year }), next: year.next + 1 };
  }
  return { expression: { type: 'month', month: month.value, year: year.year }, next: year.next };
}

/** A month without day and year; "may", "march" and "mar" only where they cannot be the everyday words. */
function bareMonth(tokens: Tokens, at: number): Parsed<MonthExpression> | undefined {
  const month = tokens.get(at);
  if (month.ambiguous || month.short) {
    const before = tokens.get(at - 1);
    const led = at > 0 && joins(month.glue, 'space', 'dash') && MONTH_LEADERS.has(before.kind);
    const after = tokens.get(at + 1);
    const listed =
      joins(after.glue, 'space', 'dash', 'slash', 'spaced-dash') &&
      (after.kind === 'and' || after.kind === 'to' || after.kind === 'month');
    if (month.ambiguous && !led && !(listed && month.capital)) return undefined;
    if (month.short && !month.capital && !led && !listed) return undefined;
    if (month.ambiguous && !month.capital && before.kind !== 'in' && before.kind !== 'part' && before.kind !== 'of')
      return undefined;
    // "by March", but not "over March on Washington": a title goes on with a capital.
    if (before.kind === 'article' && !month.capital) return undefined;
  }
  return { expression: { type: 'month', month: month.value, year: undefined }, next: at + 1 };
}

const MONTH_LEADERS = new Set<Token['kind']>([
  'in',
  'of',
  'by',
  'time-preposition',
  'to',
  'from',
  'between',
  'part',
  'which',
  'and',
  'or',
  'month',
  'before',
  'direction',
] as Token['kind'][]);

/** "13 December 2025", "13th of December", "the 15th day of May", "09-JAN-2017", "15Sep". */
function readDayLed(tokens: Tokens, at: number): Parsed<DayExpression> | undefined {
  const first = tokens.get(at);
  const day = dayNumber(tokens, at);
  if (day === undefined || isDecimalTail(tokens, at)) return undefined;
  let next = at + 1;
  if (tokens.get(next).kind === 'unit' && tokens.get(next).value === 0 && tokens.get(next + 1).kind === 'of') next++;
  if (tokens.get(next).kind === 'of' && tokens.get(next).glue === 'space') next++;
  const month = tokens.get(next);
  if (month.kind !== 'month') return readDayYearMonth(tokens, at, day);
  const glued =
    joins(month.glue, 'space', 'dash', 'slash') ||
    (month.glue === 'none' && first.digits > 0) ||
    (month.glue === 'stop' && first.digits > 0) ||
    (month.glue === 'dot' && first.digits > 0);
  if (!glued) return undefined;
  const year = readYearAfter(tokens, next + 1);
  if (first.kind === 'cardinal' && year === undefined && day < 13) return undefined;
  if (month.ambiguous && !month.capital && year === undefined && first.kind !== 'ordinal') return undefined;
  return { expression: dayExpression({ month: month.value, day, year: year?.year }), next: year?.next ?? next + 1 };
}

/** "23-2020-September" */
function readDayYearMonth(tokens: Tokens, at: number, day: number): Parsed<DayExpression> | undefined {
  const [year, month] = [tokens.get(at + 1), tokens.get(at + 2)];
  if (
    month.kind !== 'month' ||
    !isYearToken(year) ||
    !joins(year.glue, 'dash', 'slash') ||
    !joins(month.glue, 'dash', 'slash')
  )
    return undefined;
  return { expression: dayExpression({ month: month.value, day, year: year.value }), next: at + 3 };
}

/** A year in its place after month or day: "2024", ", 2024", "of 2024", "in 2024", "'24", "of 87". */
export function readYearAfter(tokens: Tokens, at: number): { year: number; next: number } | undefined {
  let next = at;
  let token = tokens.get(next);
  const linked = (token.kind === 'of' || token.kind === 'in') && joins(token.glue, 'space', 'comma');
  if (linked) {
    next++;
    token = tokens.get(next);
  }
  if (token.kind !== 'number' || !joins(token.glue, 'none', 'space', 'comma', 'dash', 'slash', 'dot', 'stop'))
    return undefined;
  if (token.glue === 'none' && !hasApostrophe(tokens, token)) return undefined;
  if (token.glue === 'stop' && token.digits !== 4) return undefined;
  if (isYearToken(token)) {
    const era = tokens.get(next + 1);
    if (era.kind === 'era' && joins(era.glue, 'space', 'none') && era.value !== -1) {
      return { year: era.value === 543 ? token.value - 543 : token.value, next: next + 2 };
    }
    return { year: token.value, next: next + 1 };
  }
  if (token.digits !== 2) return undefined;
  const after = tokens.get(next + 1);
  if (hasApostrophe(tokens, token)) return { year: fullYear(token.value), next: next + 1 };
  if (token.value <= 31 && !joins(token.glue, 'dash', 'slash')) return undefined;
  if (token.value > 31 || (joins(token.glue, 'dash', 'slash') && !joins(after.glue, 'dash', 'slash'))) {
    if (joins(token.glue, 'dash') && token.value <= 31)
      return isShortYearPlace(tokens, next) ? { year: fullYear(token.value), next: next + 1 } : undefined;
    return isCountedNoun(tokens.text, token.end) ? undefined : { year: fullYear(token.value), next: next + 1 };
  }
  return undefined;
}

/** "21-APR-16": a two-digit year only behind day and month that are joined the same way. */
function isShortYearPlace(tokens: Tokens, at: number): boolean {
  const month = tokens.get(at - 1);
  return month.kind === 'month' && joins(month.glue, 'dash', 'slash') && tokens.get(at - 2).kind === 'number';
}

/** 2025-12-13, 2025/12/13, 20251213, "2025 12 13", "2024 March 18", 2025-12, "2017 april", or a year on its own. */
function readYearLed(tokens: Tokens, at: number): Parsed | undefined {
  const year = tokens.get(at);
  if (year.digits === 8) return readCompact(year, at);
  if (!isYearToken(year)) return undefined;
  const [second, third] = [tokens.get(at + 1), tokens.get(at + 2)];
  const tight = joins(second.glue, 'dash', 'slash', 'dot');
  if (second.kind === 'number' && second.digits <= 2) {
    if (third.kind === 'number' && third.digits <= 2 && third.glue === second.glue) {
      const spaced =
        second.glue === 'space' && second.digits === 2 && third.digits === 2 && second.value <= 12 && third.value <= 31;
      if ((tight && !tokens.get(at + 3).glue.includes('dot')) || spaced) {
        return {
          expression: dayExpression({ year: year.value, month: second.value, day: third.value }),
          next: skipIsoTime(tokens, at + 3),
        };
      }
    }
    if (
      second.glue === 'dash' &&
      second.value >= 1 &&
      second.value <= 12 &&
      isHyphen(tokens, second) &&
      !isDashed(third)
    ) {
      return { expression: { type: 'month', year: year.value, month: second.value }, next: at + 2 };
    }
  }
  if (second.kind === 'month' && (tight || second.glue === 'space')) {
    const dayToken = third;
    if (isDayToken(dayToken) && joins(dayToken.glue, 'space', 'dash', 'slash') && !isYearToken(tokens.get(at + 3))) {
      return {
        expression: dayExpression({ year: year.value, month: second.value, day: dayToken.value }),
        next: at + 3,
      };
    }
    if (!second.ambiguous || tight)
      return { expression: { type: 'month', year: year.value, month: second.value }, next: at + 2 };
  }
  // "2020/23/Sep"
  if (second.kind === 'number' && tight && third.kind === 'month' && third.glue === second.glue) {
    return { expression: dayExpression({ year: year.value, month: third.value, day: second.value }), next: at + 3 };
  }
  return undefined;
}

function readCompact(token: Token, at: number): Parsed | undefined {
  const [year, month, day] = [Math.floor(token.value / 10_000), Math.floor(token.value / 100) % 100, token.value % 100];
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { expression: dayExpression({ year, month, day }), next: at + 1 };
}

/** After an ISO day: the time behind its T is no part of the date. */
function skipIsoTime(_tokens: Tokens, next: number): number {
  return next;
}

/** 13.12.2025, 12/13/2025, 12-30-16, 9/2012. */
function readNumeric(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const [first, second, third] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (second.kind !== 'number' || !joins(second.glue, 'slash', 'dash', 'dot')) return undefined;
  if (second.digits === 4) {
    const monthly =
      isYearToken(second) &&
      first.value >= 1 &&
      first.value <= 12 &&
      second.glue !== 'dot' &&
      !joins(third.glue, 'slash', 'dash');
    return monthly
      ? { expression: { type: 'month', year: second.value, month: first.value }, next: at + 2 }
      : undefined;
  }
  const full = third.kind === 'number' && third.glue === second.glue && second.digits <= 2;
  if (full && (isYearToken(third) || isShortYear(first, second, third))) {
    const year = third.digits === 2 ? fullYear(third.value) : third.value;
    const effective = second.glue === 'dot' ? 'day-first' : order;
    return { expression: orderedDay(first, second, year, effective), next: at + 3 };
  }
  return readNumericPair(tokens, at, order, false);
}

/** "8/10", "22/04"; beside a weekday also "7.6" and "7-6". A fraction or a score is left alone. */
export function readNumericPair(
  tokens: Tokens,
  at: number,
  order: NumericOrder,
  led: boolean,
): Parsed<DayExpression> | undefined {
  const [first, second, third] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (first.kind !== 'number' || second.kind !== 'number' || first.digits > 2 || second.digits > 2) return undefined;
  if (joins(third.glue, 'slash', 'dot') || (third.glue === 'dash' && third.kind !== 'number')) return undefined;
  if (second.glue !== 'slash' && !(led && joins(second.glue, 'dot', 'dash'))) return undefined;
  const [low, high] = first.value <= second.value ? [first.value, second.value] : [second.value, first.value];
  if (low < 1 || low > 12 || high > 31) return undefined;
  if (!led && !isPairPlace(tokens, at)) return undefined;
  return { expression: orderedDay(first, second, undefined, order), next: at + 2 };
}

/** A pair of numbers is a date where a date is due: behind a preposition or joiner of dates, or alone in its part. */
function isPairPlace(tokens: Tokens, at: number): boolean {
  const first = tokens.get(at);
  const before = at > 0 ? tokens.get(at - 1) : undefined;
  if (
    before !== undefined &&
    joins(first.glue, 'space', 'dash', 'comma', 'spaced-dash') &&
    PAIR_LEADERS.has(before.kind)
  )
    return true;
  if (before !== undefined && before.kind === 'number' && joins(first.glue, 'comma', 'dash')) return true;
  return tokens.text.slice(tokens.span.start, first.start).trim() === '';
}

const PAIR_LEADERS = new Set<Token['kind']>([
  'on',
  'by',
  'from',
  'between',
  'to',
  'and',
  'or',
  'time-preposition',
  'which',
  'weekday',
  'direction',
  'of',
]);

function orderedDay(first: Token, second: Token, year: number | undefined, order: NumericOrder): DayExpression {
  const dayFirst =
    order === 'day-first' ? second.value <= 12 || first.value > 12 : first.value > 12 && second.value <= 12;
  const [day, month] = dayFirst ? [first.value, second.value] : [second.value, first.value];
  const swappable = first.value <= 12 && second.value <= 12 && first.value !== second.value;
  return dayExpression({ year, month, day, swappable });
}

/** "12-30-16", "21/04/16": a two-digit year where day and month are plausible and nothing looks like a version or score. */
function isShortYear(first: Token, second: Token, third: Token): boolean {
  if (third.digits !== 2 || (second.glue === 'dot' && (first.digits !== 2 || second.digits !== 2))) return false;
  const [low, high] = first.value <= second.value ? [first.value, second.value] : [second.value, first.value];
  return low >= 1 && low <= 12 && high <= 31;
}

/** 1930 to 2029 for two digits, the window that typing programs use. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** A year that a number alone makes likely enough to look at: four digits, 1000 to 2199. */
export function isYearToken(token: Token): boolean {
  return token.kind === 'number' && token.digits === 4 && token.value >= 1000 && token.value < 2200;
}

function isDayToken(token: Token): boolean {
  return (
    (token.kind === 'number' || token.kind === 'ordinal') && token.digits <= 2 && token.value >= 1 && token.value <= 99
  );
}

/** The day of the month that token `at` can be, also one that no month has (32 to 39), so that it can be reported. */
export function dayNumber(tokens: Tokens, at: number): number | undefined {
  const token = tokens.get(at);
  if (token.kind === 'number')
    return token.digits <= 2 && token.value >= 1 && token.value <= 31 ? token.value : undefined;
  if (token.kind === 'ordinal') return token.value >= 1 && token.value <= 31 ? token.value : undefined;
  return token.kind === 'cardinal' && token.value <= 31 && !token.ambiguous ? token.value : undefined;
}

/** "5.2" after a month is a figure; so is a day number with a point and digits behind it. */
function isDecimal(tokens: Tokens, at: number): boolean {
  const next = tokens.get(at + 1);
  return next.kind === 'number' && next.glue === 'dot';
}

function isDecimalTail(tokens: Tokens, at: number): boolean {
  return at > 0 && tokens.get(at).glue === 'dot' && tokens.get(at - 1).kind === 'number';
}

export function hasApostrophe(tokens: Tokens, token: Token): boolean {
  return token.start > 0 && APOSTROPHES.has(tokens.text.charCodeAt(token.start - 1));
}

function isHyphen(tokens: Tokens, token: Token): boolean {
  const code = tokens.text.charCodeAt(token.start - 1);
  return code === 45 || code === 0x2010 || code === 0x2011;
}

function isDashed(token: Token): boolean {
  return token.glue === 'dash' && (token.kind === 'number' || token.kind === 'month');
}

export function joins(glue: Glue, ...allowed: Glue[]): boolean {
  return allowed.includes(glue);
}

/** Whether the number at `at` stands where a year can stand alone: "in 2014", "the 2014 vote", "(1936-1939)". */
export function isBareYear(tokens: Tokens, at: number): boolean {
  const token = tokens.get(at);
  if (!isYearToken(token)) return false;
  const before = at > 0 ? tokens.get(at - 1) : undefined;
  const touching = before !== undefined && token.glue !== 'other';
  const led = touching && joins(token.glue, 'space') && YEAR_LEADERS.has(before.kind);
  const next = tokens.get(at + 1);
  if (next.kind === 'number' && next.glue === 'dot') return false;
  if (touching && joins(token.glue, 'dot', 'slash') && before.kind === 'number') return false;
  if (next.kind === 'era' && next.value === -1) return false;
  if (isTitleBeforeNumber(tokens.text, token.start)) return false;
  if (isCountedNoun(tokens.text, token.end))
    return (
      led && (before.kind === 'in' || before.kind === 'time-preposition') && token.value > 1800 && token.value < 2100
    );
  return led || (token.value >= 1500 && standsAlone(tokens, token));
}

const YEAR_LEADERS = new Set<Token['kind']>([
  'in',
  'of',
  'by',
  'time-preposition',
  'to',
  'from',
  'between',
  'part',
  'and',
  'or',
  'unit',
  'around',
  'article',
  'direction',
  'season',
  'calendar-word',
  'which',
] as Token['kind'][]);

/** Nothing but marks, ends or a known word behind the number. */
function standsAlone(tokens: Tokens, token: Token): boolean {
  const { text } = tokens;
  const after = text.charCodeAt(token.end);
  if (token.end >= tokens.span.end || Number.isNaN(after)) return true;
  if (after !== 32 && after !== 0xa0) return true;
  const next = text.slice(token.end + 1, token.end + 2);
  return next !== next.toLowerCase() || !/[a-z]/.test(next) || !precedesNoun(text, token.end + 1);
}

const AFTER_YEAR = new Set(
  'and or but the was were is are has had have saw when with in on at to for as by after before until while who which it he she they marked began ended brought came'.split(
    ' ',
  ),
);

function precedesNoun(text: string, start: number): boolean {
  let end = start;
  while (end < text.length && end - start < 20 && /[a-z]/.test(text.charAt(end))) end++;
  return !AFTER_YEAR.has(text.slice(start, end));
}
