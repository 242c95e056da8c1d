// Reads periods: quarters, halves, seasons, decades, centuries, numbered weeks, "early", "late" and "the end of" them.

import {
  dayNumber,
  fullYear,
  isBareYear,
  isYearToken,
  joins,
  type NumericOrder,
  readCalendarDate,
  readYearAfter,
} from './calendarGrammar';
import type { Expression, Parsed } from './expression';
import { Part, Unit, Which } from './lexicon';
import type { Tokens } from './tokens';

/** A calendar date or a period that begins at token `at`. */
export function readDateOrPeriod(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  return readCalendarDate(tokens, at, order) ?? readPeriod(tokens, at, order);
}

/** A period that begins at token `at`, an article before it included. */
export function readPeriod(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at);
  switch (token.kind) {
    case 'article':
      return readPeriodAfterArticle(tokens, at + 1, order);
    case 'number':
      return readNumberedPeriod(tokens, at) ?? readBareYear(tokens, at);
    case 'ordinal':
      return readRankedPeriod(tokens, at, order);
    case 'which':
      return token.value === Which.last ? readLastOf(tokens, at, order) : undefined;
    case 'quarter-letter':
    case 'half-letter':
      return readLetterPeriod(tokens, at);
    case 'half-word':
      return token.value === 1 ? readHalf(tokens, at + 1, 2, order) : undefined;
    case 'part':
      return readPart(tokens, at, order);
    case 'season':
      return readSeason(tokens, at);
    case 'decade':
      return readDecade(tokens, at);
    case 'decade-word':
      return readDecadeWord(tokens, at);
    case 'around':
      return readAround(tokens, at, order);
    case 'unit':
      return readUnitLed(tokens, at, order);
    case 'calendar-word':
      return readCalendarWord(tokens, at);
    default:
      return undefined;
  }
}

function readPeriodAfterArticle(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at);
  if (token.glue !== 'space') return undefined;
  if (token.kind === 'number' && token.digits !== 4) return undefined;
  if (
    token.kind === 'part' ||
    token.kind === 'season' ||
    token.kind === 'unit' ||
    token.kind === 'decade' ||
    token.kind === 'decade-word'
  ) {
    return readPeriod(tokens, at, order);
  }
  if (token.kind === 'ordinal' || token.kind === 'half-word' || token.kind === 'which')
    return readPeriod(tokens, at, order);
  return undefined;
}

function readBareYear(tokens: Tokens, at: number): Parsed | undefined {
  const token = tokens.get(at);
  return isBareYear(tokens, at) ? { expression: { type: 'year', year: token.value }, next: at + 1 } : undefined;
}

/** "2024 Q3", "2019-H2", "3Q 2024". */
function readNumberedPeriod(tokens: Tokens, at: number): Parsed | undefined {
  const [first, letter, number] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (letter.kind !== 'quarter-letter' && letter.kind !== 'half-letter') return undefined;
  const type = letter.kind === 'quarter-letter' ? 'quarter' : 'half';
  const most = type === 'quarter' ? 4 : 2;
  if (first.digits === 1 && letter.glue === 'none' && first.value >= 1 && first.value <= most) {
    const year = readYearAfter(tokens, at + 2) ?? shortYearAt(tokens, at + 2);
    return { expression: { type, number: first.value, year: year?.year }, next: year?.next ?? at + 2 };
  }
  if (
    !isYearToken(first) ||
    number.kind !== 'number' ||
    number.glue !== 'none' ||
    !joins(letter.glue, 'space', 'dash', 'slash', 'comma')
  )
    return undefined;
  if (number.value < 1 || number.value > most) return undefined;
  return { expression: { type, number: number.value, year: first.value }, next: at + 3 };
}

/** "Q3 2024", "Q3", "H1 2025". */
function readLetterPeriod(tokens: Tokens, at: number): Parsed | undefined {
  const [letter, number] = [tokens.get(at), tokens.get(at + 1)];
  const type = letter.kind === 'quarter-letter' ? 'quarter' : 'half';
  if (number.kind !== 'number' || number.glue !== 'none' || number.digits !== 1) return undefined;
  if (number.value < 1 || number.value > (type === 'quarter' ? 4 : 2)) return undefined;
  const year = readYearAfter(tokens, at + 2);
  if (year === undefined && type === 'half') return undefined;
  return { expression: { type, number: number.value, year: year?.year }, next: year?.next ?? at + 2 };
}

function shortYearAt(tokens: Tokens, at: number): { year: number; next: number } | undefined {
  const token = tokens.get(at);
  return token.kind === 'number' && token.digits === 2 && token.glue === 'none'
    ? { year: fullYear(token.value), next: at + 1 }
    : undefined;
}

/** Behind an ordinal: "third quarter of 2024", "first half of May", "20th century", "first week of 2015". */
function readRankedPeriod(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const ordinal = tokens.get(at);
  const next = tokens.get(at + 1);
  if (!joins(next.glue, 'space', 'dash')) return undefined;
  if (next.kind === 'half-word' && next.value === 0 && ordinal.value <= 2)
    return readHalf(tokens, at + 1, ordinal.value, order);
  if (next.kind === 'unit' && next.value === Unit.quarter && ordinal.value <= 4)
    return readQuarter(tokens, at + 2, ordinal.value);
  if (next.kind === 'unit' && next.value === Unit.century && ordinal.value >= 10 && ordinal.value <= 21) {
    return { expression: { type: 'century', number: ordinal.value }, next: at + 2 };
  }
  return readNth(tokens, at + 1, ordinal.value, order);
}

/** Behind "last": "last week of July", "last four months of 2021". */
function readLastOf(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  return readNth(tokens, at + 1, -1, order);
}

/** "[four] months of 2021" behind a rank. */
function readNth(tokens: Tokens, at: number, rank: number, order: NumericOrder): Parsed | undefined {
  let next = at;
  let count = 1;
  const number = tokens.get(next);
  if (
    (number.kind === 'number' || number.kind === 'cardinal' || number.kind === 'several') &&
    number.glue === 'space' &&
    number.value <= 99
  ) {
    count = number.value;
    next++;
  }
  const unit = tokens.get(next);
  if (unit.kind !== 'unit' || unit.value === Unit.clock || !joins(unit.glue, 'space')) return undefined;
  const of = readOf(tokens, next + 1, order);
  if (of === undefined) return undefined;
  return { expression: { type: 'nth', rank, count, unit: unit.value, of: of.expression }, next: of.next };
}

/** "of 2015", "in May 2024", "of the year": the whole that a part is of. */
function readOf(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const link = tokens.get(at);
  if ((link.kind !== 'of' && link.kind !== 'in') || link.glue !== 'space') return undefined;
  return readWhole(tokens, at + 1, order);
}

/** What can have parts: a month, year, season, decade, century, or "the month", "last year". */
function readWhole(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at);
  if (!joins(token.glue, 'space', 'dash', 'comma')) return undefined;
  const year = isYearToken(token) ? readYearOrMonth(tokens, at, order) : undefined;
  if (year !== undefined) return year;
  if (token.kind === 'month') {
    const month = readCalendarDate(tokens, at, order);
    if (month !== undefined) return month;
    return { expression: { type: 'month', month: token.value, year: undefined }, next: at + 1 };
  }
  let next = at;
  let which: number = Which.this;
  let whole = token;
  const definite = token.kind === 'article';
  if (definite) whole = tokens.get(++next);
  if (whole.kind === 'which' && whole.value !== Which.each) {
    which = whole.value;
    whole = tokens.get(++next);
  } else if (definite) which = Which.same;
  const marked = next > at;
  if (marked && whole.kind === 'unit' && whole.value >= Unit.week && whole.value <= Unit.weekend) {
    if (whole.glue !== 'space') return undefined;
    return { expression: { type: 'which', which, unit: whole.value }, next: next + 1 };
  }
  if (
    definite &&
    (whole.kind === 'season' || whole.kind === 'decade' || whole.kind === 'decade-word' || whole.kind === 'ordinal')
  )
    return readPeriod(tokens, next, order);
  if (
    token.kind === 'season' ||
    token.kind === 'decade' ||
    token.kind === 'decade-word' ||
    token.kind === 'quarter-letter' ||
    token.kind === 'calendar-word'
  )
    return readPeriod(tokens, at, order);
  if (token.kind === 'ordinal' || token.kind === 'unit') return readPeriod(tokens, at, order);
  return undefined;
}

function readYearOrMonth(tokens: Tokens, at: number, order: NumericOrder): Parsed {
  const token = tokens.get(at);
  return (
    readCalendarDate(tokens, at, order) ??
    readNumberedPeriod(tokens, at) ?? { expression: { type: 'year', year: token.value }, next: at + 1 }
  );
}

function readHalf(tokens: Tokens, at: number, half: number, order: NumericOrder): Parsed | undefined {
  const word = tokens.get(at);
  if (word.kind !== 'half-word' || word.value !== 0) return undefined;
  const year = tokens.get(at + 1);
  if (isYearToken(year) && year.glue === 'space')
    return { expression: { type: 'half', number: half, year: year.value }, next: at + 2 };
  const of = readOf(tokens, at + 1, order);
  if (of === undefined) return undefined;
  if (of.expression.type === 'year')
    return { expression: { type: 'half', number: half, year: of.expression.year }, next: of.next };
  return {
    expression: { type: 'part', part: half === 1 ? Part.start + 10 : Part.end + 10, of: of.expression },
    next: of.next,
  };
}

/** Behind "third quarter": the year, if there is one. */
function readQuarter(tokens: Tokens, at: number, quarter: number): Parsed {
  const year = readYearAfter(tokens, at);
  if (year !== undefined) return { expression: { type: 'quarter', number: quarter, year: year.year }, next: year.next };
  const of = tokens.get(at).kind === 'of' ? readWhole(tokens, at + 1, 'month-first') : undefined;
  if (of !== undefined && of.expression.type === 'which' && of.expression.unit === Unit.year) {
    return {
      expression: { type: 'nth', rank: quarter, count: 1, unit: Unit.quarter, of: of.expression },
      next: of.next,
    };
  }
  return { expression: { type: 'quarter', number: quarter, year: undefined }, next: at };
}

/** "early August 2025", "mid-October", "the end of 2000", "the middle of summer", "late in 1862", "late that year". */
function readPart(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const part = tokens.get(at);
  let next = at + 1;
  const link = tokens.get(next);
  const nominal = part.value >= Part.start;
  let linked = false;
  if ((link.kind === 'of' || link.kind === 'in' || link.kind === 'on') && link.glue === 'space') {
    linked = true;
    next++;
  }
  if (nominal && !linked && part.value !== Part.end && tokens.get(next).kind !== 'which') return undefined;
  // "the end of term", "early in the morning": no whole follows, so no date.
  const whole = readWhole(tokens, next, order);
  if (whole === undefined) return nominal && linked ? readBareUnit(tokens, next, part.value) : undefined;
  const { expression } = whole;
  if (expression.type === 'day' && !nominal) {
    // "early 5 May" is a time of that day; "late June 18" too.
    return { expression, next: whole.next };
  }
  if (!linked && nominal && expression.type !== 'which') return undefined;
  return { expression: { type: 'part', part: part.value, of: expression }, next: whole.next };
}

/** "end of month", "end of year". */
function readBareUnit(tokens: Tokens, at: number, part: number): Parsed | undefined {
  const unit = tokens.get(at);
  if (
    unit.kind !== 'unit' ||
    unit.glue !== 'space' ||
    unit.value > Unit.year ||
    unit.value === Unit.day ||
    tokens.text.charAt(unit.end - 1) === 's'
  )
    return undefined;
  return {
    expression: { type: 'part', part, of: { type: 'which', which: Which.same, unit: unit.value } },
    next: at + 1,
  };
}

/** "spring 2024", "the summer of 1955", "winter 2024-25", "the summer". A bare "spring" or "fall" needs a sign before it. */
function readSeason(tokens: Tokens, at: number): Parsed | undefined {
  const season = tokens.get(at);
  const year = readYearAfter(tokens, at + 1);
  if (year !== undefined) {
    const second = tokens.get(year.next);
    const twoYears =
      season.value === 4 &&
      second.kind === 'number' &&
      joins(second.glue, 'dash', 'slash') &&
      second.value % 100 === (year.year + 1) % 100;
    return {
      expression: { type: 'season', number: season.value, year: year.year },
      next: twoYears ? year.next + 1 : year.next,
    };
  }
  const before = tokens.get(at - 1);
  const led = at > 0 && season.glue === 'space' && SEASON_LEADERS.has(before.kind);
  if (!led) return undefined;
  return { expression: { type: 'season', number: season.value, year: undefined }, next: at + 1 };
}

const SEASON_LEADERS = new Set([
  'in',
  'by',
  'part',
  'time-preposition',
  'to',
  'from',
  'article',
  'of',
  'which',
  'direction',
]);

/** "1990s", "the '90s"; "90s" without an apostrophe only behind "the". */
function readDecade(tokens: Tokens, at: number): Parsed | undefined {
  const token = tokens.get(at);
  if (token.digits === 4) {
    if (token.value % 100 === 0 && token.value < 1900)
      return { expression: { type: 'century', number: token.value / 100 + 1 }, next: at + 1 };
    return { expression: { type: 'decade', from: token.value }, next: at + 1 };
  }
  return token.value >= 20 ? { expression: { type: 'decade', from: 1900 + token.value }, next: at + 1 } : undefined;
}

/** "the nineties"; "her forties" is an age. */
function readDecadeWord(tokens: Tokens, at: number): Parsed | undefined {
  const before = tokens.get(at - 1);
  const token = tokens.get(at);
  const led =
    at > 0 && token.glue === 'space' && (before.kind === 'article' || before.kind === 'part' || before.kind === 'in');
  return led ? { expression: { type: 'decade', from: 1900 + token.value }, next: at + 1 } : undefined;
}

/** "c. 1914", "around 5 May", "about 1910". */
function readAround(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const next = tokens.get(at + 1);
  if (!joins(next.glue, 'space', 'none')) return undefined;
  const bare = isYearToken(next) && isBareYear(tokens, at + 1);
  const date: Parsed | undefined =
    readCalendarDate(tokens, at + 1, order) ?? (bare ? readBareYear(tokens, at + 1) : undefined);
  if (date === undefined) return undefined;
  return { expression: { type: 'around', of: date.expression }, next: date.next };
}

/** "week of Oct 21, 2024", "week 27 of 2024", "week beginning 4 February", "weekend of 5 May", "year 2008". */
function readUnitLed(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const unit = tokens.get(at);
  const next = tokens.get(at + 1);
  if (next.glue !== 'space') return undefined;
  if (unit.value === Unit.year) {
    const year = next.kind === 'of' ? tokens.get(at + 2) : next;
    return isYearToken(year) && year.glue === 'space'
      ? { expression: { type: 'year', year: year.value }, next: year === next ? at + 2 : at + 3 }
      : undefined;
  }
  if (unit.value === Unit.week && next.kind === 'number' && next.digits <= 2 && next.value >= 1 && next.value <= 53) {
    const of = readOf(tokens, at + 2, order);
    const year = of?.expression.type === 'year' ? of.expression.year : undefined;
    const whole = of !== undefined && year === undefined ? of.expression : undefined;
    return { expression: { type: 'week-number', number: next.value, year, of: whole }, next: of?.next ?? at + 2 };
  }
  if (unit.value !== Unit.week && unit.value !== Unit.weekend) return undefined;
  const linked =
    next.kind === 'of' || next.kind === 'beginning-of' || (next.kind === 'part' && next.value === Part.start);
  if (!linked) return undefined;
  const from = tokens.get(at + 2).kind === 'article' ? at + 3 : at + 2;
  const day = readDayIn(tokens, from, order);
  if (day === undefined) return undefined;
  const form = unit.value === Unit.weekend ? 'weekend' : next.kind === 'of' ? 'containing' : 'beginning';
  return { expression: { type: 'week-of', form, of: day.expression }, next: day.next };
}

/** A day, also only the day of the month ("the 18th"). */
function readDayIn(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const date = readCalendarDate(tokens, at, order);
  if (date !== undefined) return date.expression.type === 'day' ? date : undefined;
  const day = tokens.get(at).kind === 'ordinal' ? dayNumber(tokens, at) : undefined;
  if (day === undefined) return undefined;
  const expression: Expression = {
    type: 'day',
    year: undefined,
    month: undefined,
    day,
    weekday: undefined,
    swappable: false,
  };
  return { expression, next: at + 1 };
}

/** "calendar year 2008", "cy 2008", "CY18". */
function readCalendarWord(tokens: Tokens, at: number): Parsed | undefined {
  let next = at + 1;
  if (tokens.get(next).kind === 'unit' && tokens.get(next).value === Unit.year) next++;
  const year = tokens.get(next);
  if (year.kind !== 'number' || !joins(year.glue, 'space', 'none')) return undefined;
  if (isYearToken(year)) return { expression: { type: 'year', year: year.value }, next: next + 1 };
  return year.digits === 2 ? { expression: { type: 'year', year: fullYear(year.value) }, next: next + 1 } : undefined;
}
