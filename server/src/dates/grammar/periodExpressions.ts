// Reads periods: bare years, quarters, halves, seasons, decades, centuries, weeks of the year, and dates with "around" before them.

import { nameSet } from '../../syntax/wordSet';
import { classOf, isApostrophe, isCapital, letterClass } from '../lexer/characterClasses';
import { Part, Unit, Which } from '../lexer/lexicon';
import type { Token, TokenKind, Tokens } from '../lexer/tokens';
import { isBareYear, isCountedNoun, isNameOf } from './bareYear';
import { readCalendarDate, readNamedYear, readYearAfter } from './calendarDates';
import { readDecade, readDecadeWord } from './decades';
import { readEraYear, readYearAfterEra } from './eraYears';
import { dayExpression, type Expression, type ParseResult } from './expression';
import { readHoliday } from './holidays';
import { readPart, readRanked, readRest, readWhole } from './partsOfPeriods';
import { dayNumber, fullYear, hasApostrophe, isYearToken, joins, nounFollows } from './shapes';
import { weekdayParsed } from './weekdays';

/** A calendar date or a period that begins at token `at`: the longer of the two. */
export function readDateOrPeriod(tokens: Tokens, at: number): ParseResult | undefined {
  const date = readCalendarDate(tokens, at);
  const period = readPeriod(tokens, at);
  if (date === undefined || period === undefined) return date ?? period;
  return period.next > date.next ? period : date;
}

/** A period that begins at token `at`, an article before it included. */
function readPeriod(tokens: Tokens, at: number): ParseResult | undefined {
  const token = tokens.get(at);
  const reader: PeriodReader = (index) => tokens.descend(() => readPeriod(tokens, index));
  switch (token.kind) {
    case 'article':
      return readAfterArticle(tokens, at + 1);
    case 'number':
      return (
        readNumberBeforeLetter(tokens, at) ??
        readYearAndWeek(tokens, at) ??
        readYearBeforeRank(tokens, at) ??
        readShortYear(tokens, at) ??
        readBareYear(tokens, at)
      );
    case 'era-year':
      return readEraYear(tokens, at);
    case 'era':
      return readYearAfterEra(tokens, at);
    case 'ordinal':
    case 'which':
    case 'half-word':
      return readRanked(tokens, at, reader);
    case 'quarter-letter':
    case 'half-letter':
      return readLetterPeriod(tokens, at);
    case 'rest':
      return at > 0 && tokens.get(at - 1).kind === 'article' ? readRest(tokens, at, reader) : undefined;
    case 'week-letter':
      return readWeekLetter(tokens, at);
    case 'part':
      return readPart(tokens, at, reader);
    case 'season':
      return readSeason(tokens, at);
    case 'decade':
      return readDecade(tokens, at);
    case 'decade-word':
      return readDecadeWord(tokens, at);
    case 'around':
      return readAround(tokens, at);
    case 'unit':
      return readUnitLed(tokens, at, reader);
    case 'calendar-word':
      return readCalendarWord(tokens, at);
    case 'week-commencing':
      return readWeekCommencing(tokens, at);
    case 'holiday':
      return readHoliday(tokens, at);
    default:
      return undefined;
  }
}

type PeriodReader = (at: number) => ParseResult | undefined;

const behindArticle: ReadonlySet<TokenKind> = nameSet(
  'part rest season unit decade decade-word ordinal half-word which holiday',
);

function readAfterArticle(tokens: Tokens, at: number): ParseResult | undefined {
  const token = tokens.get(at);
  return token.glue === 'space' && behindArticle.has(token.kind) ? readPeriod(tokens, at) : undefined;
}

function readBareYear(tokens: Tokens, at: number): ParseResult | undefined {
  return isBareYear(tokens, at)
    ? { expression: { type: 'year', year: tokens.get(at).value }, next: at + 1 }
    : undefined;
}

const shortYearLeaders: ReadonlySet<TokenKind> = nameSet('in of time-preposition part season by');

/** "in '94", "the summer of '69": two digits behind an apostrophe, where a year is due. */
function readShortYear(tokens: Tokens, at: number): ParseResult | undefined {
  const token = tokens.get(at);
  if (at === 0 || token.digits !== 2 || token.glue !== 'space' || !hasApostrophe(tokens, token)) return undefined;
  if (!shortYearLeaders.has(tokens.get(at - 1).kind) || isApostrophe(tokens.text.charCodeAt(token.end)))
    return undefined;
  if (isCountedNoun(tokens.text, token.end) || isNameOf(tokens, at)) return undefined;
  return { expression: { type: 'year', year: fullYear(token.value) }, next: at + 1 };
}

/** "the 1988 third quarter", "2024 second half", "1988's third quarter" */
function readYearBeforeRank(tokens: Tokens, at: number): ParseResult | undefined {
  const [year, rank, whole, before] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2), tokens.get(at - 1)];
  if (
    !isYearToken(year) ||
    rank.kind !== 'ordinal' ||
    !joins(rank.glue, 'space', 'possessive') ||
    whole.glue !== 'space'
  )
    return undefined;
  if ((at > 0 && before.kind === 'fiscal') || readYearAfter(tokens, at + 3) !== undefined) return undefined;
  const half = whole.kind === 'half-word' && whole.value === 0;
  if (!half && !(whole.kind === 'unit' && whole.value === Unit.quarter)) return undefined;
  if (rank.value > (half ? 2 : 4)) return undefined;
  return { expression: { type: half ? 'half' : 'quarter', number: rank.value, year: year.value }, next: at + 3 };
}

/** "2024 Q3", "2019-H2", "3Q 2024", "3Q24", "24Q3". */
function readNumberBeforeLetter(tokens: Tokens, at: number): ParseResult | undefined {
  const [first, letter, number] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (letter.kind !== 'quarter-letter' && letter.kind !== 'half-letter') return undefined;
  const type = letter.kind === 'quarter-letter' ? 'quarter' : 'half';
  const most = type === 'quarter' ? 4 : 2;
  if (type === 'half' && isHours(tokens, at)) return undefined;
  if (first.digits === 1 && letter.glue === 'none' && first.value >= 1 && first.value <= most) {
    const short = number.kind === 'number' && number.digits === 2 && number.glue === 'none';
    const year = short ? { year: fullYear(number.value), next: at + 3 } : readYearAfter(tokens, at + 2);
    return { expression: { type, number: first.value, year: year?.year }, next: year?.next ?? at + 2 };
  }
  if (number.kind !== 'number' || number.digits !== 1 || number.glue !== 'none') return undefined;
  if (number.value < 1 || number.value > most) return undefined;
  // "18Q4"
  if (first.digits === 2 && letter.glue === 'none')
    return { expression: { type, number: number.value, year: fullYear(first.value) }, next: at + 3 };
  if (!isYearToken(first) || !joins(letter.glue, 'none', 'space', 'dash', 'slash', 'comma')) return undefined;
  return { expression: { type, number: number.value, year: first.value }, next: at + 3 };
}

/** "2h ago", "1h30", "2H of sleep": hours, and no half of a year. */
function isHours(tokens: Tokens, at: number): boolean {
  const [letter, next] = [tokens.get(at + 1), tokens.get(at + 2)];
  if (tokens.get(at).digits !== 1 || readYearAfter(tokens, at + 2) !== undefined) return false;
  return !letter.capital || (next.kind === 'of' && next.glue === 'space');
}

/** "Q3 2024", "Q3", "H1 2025". "H1" alone is too often something else. */
function readLetterPeriod(tokens: Tokens, at: number): ParseResult | undefined {
  const [letter, number] = [tokens.get(at), tokens.get(at + 1)];
  const type = letter.kind === 'quarter-letter' ? 'quarter' : 'half';
  if (number.kind !== 'number' || number.glue !== 'none' || number.digits !== 1) return undefined;
  if (number.value < 1 || number.value > (type === 'quarter' ? 4 : 2)) return undefined;
  if (tokens.get(at + 2).kind === 'fiscal') return undefined;
  const year = readYearAfter(tokens, at + 2);
  const named = year === undefined ? readNamedYear(tokens, at + 2) : undefined;
  if (named !== undefined) {
    const of: Expression = { type, number: number.value, year: undefined };
    return { expression: { type: 'in-year', of, year: named.expression }, next: named.next };
  }
  if (year === undefined && type === 'half') return undefined;
  return { expression: { type, number: number.value, year: year?.year }, next: year?.next ?? at + 2 };
}

const seasonLeaders: ReadonlySet<TokenKind> = nameSet('in by part time-preposition to from article of which direction');

/** "A fall of 60 percent": the two digits behind "of" are no year. */
function isAmount(tokens: Tokens, at: number): boolean {
  const number = tokens.get(at + 1);
  return tokens.get(at).kind === 'of' && number.digits === 2 && !hasApostrophe(tokens, number);
}

/** "spring 2024", "the summer of 1955", "winter 2024-25", "in the summer". "The fall of" a city is no season. */
function readSeason(tokens: Tokens, at: number): ParseResult | undefined {
  const season = tokens.get(at);
  if (season.ambiguous && isAmount(tokens, at + 1)) return undefined;
  const year = readYearAfter(tokens, at + 1);
  if (year !== undefined) {
    const second = tokens.get(year.next);
    const twoYears =
      second.kind === 'number' && joins(second.glue, 'dash', 'slash') && second.value % 100 === (year.year + 1) % 100;
    const winter = season.value === 4 && twoYears;
    return {
      expression: { type: 'season', number: season.value, year: year.year },
      next: winter ? year.next + 1 : year.next,
    };
  }
  if (isSeasonOfName(tokens, season)) return undefined;
  const named = readNamedYear(tokens, at + 1);
  if (named !== undefined) {
    const of: Expression = { type: 'season', number: season.value, year: undefined };
    return { expression: { type: 'in-year', of, year: named.expression }, next: named.next };
  }
  if (at === 0 || season.glue !== 'space' || !seasonLeaders.has(tokens.get(at - 1).kind)) return undefined;
  if (season.ambiguous && tokens.get(at - 1).kind === 'to') return undefined;
  // "from the spring", which gives water as well
  if (season.ambiguous && at > 1 && tokens.get(at - 1).kind === 'article' && tokens.get(at - 2).kind === 'from')
    return undefined;
  if (tokens.get(at - 1).kind === 'article' && isOfSomething(tokens, at + 1)) return undefined;
  if (season.ambiguous && tokens.get(at + 1).kind === 'of' && tokens.get(at + 1).glue === 'space') return undefined;
  return { expression: { type: 'season', number: season.value, year: undefined }, next: at + 1 };
}

/** "The Winter War", "the Summer Olympics", "the Prague Spring": a capital season beside another capital word. */
function isSeasonOfName({ text, span }: Tokens, { start, end, capital }: Token): boolean {
  if (!capital) return false;
  if (text.charCodeAt(end) === 32 && end + 1 < span.end && isCapital(text.charCodeAt(end + 1))) return true;
  if (start < 2 || text.charCodeAt(start - 1) !== 32) return false;
  let first = start - 1;
  while (first > span.start && classOf(text.charCodeAt(first - 1)) === letterClass) first--;
  return (
    isCapital(text.charCodeAt(first)) &&
    !/^(?:The|In|This|That|Last|Next|By|Since|Until|During|Early|Mid|Late)$/.test(text.slice(first, start - 1))
  );
}

/** "the winter of discontent": of something that is no time. */
function isOfSomething(tokens: Tokens, at: number): boolean {
  const of = tokens.get(at);
  return of.kind === 'of' && of.glue === 'space' && nounFollows(tokens, at);
}

/** "c. 1914", "around 5 May", "about 1910". */
function readAround(tokens: Tokens, at: number): ParseResult | undefined {
  if (!joins(tokens.get(at + 1).glue, 'space', 'none')) return undefined;
  const date = tokens.descend(() => readDateOrPeriod(tokens, at + 1));
  if (date === undefined || date.expression.type === 'around') return undefined;
  return { expression: { type: 'around', of: date.expression }, next: date.next };
}

/** "week of Oct 21, 2024", "week 27 of 2024", "week beginning 4 February", "weekend of 5 May", "year 2008". */
function readUnitLed(tokens: Tokens, at: number, reader: PeriodReader): ParseResult | undefined {
  const [unit, next] = [tokens.get(at), tokens.get(at + 1)];
  const end = joins(next.glue, 'dash', 'space') && next.kind === 'part' ? readUnitEnd(tokens, at) : undefined;
  if (end !== undefined) return end;
  if (next.glue !== 'space') return undefined;
  switch (unit.value) {
    case Unit.year:
      return readYearOfUnit(tokens, at);
    case Unit.week:
      return readWeekNumber(tokens, at, reader) ?? readWeekOf(tokens, at);
    case Unit.weekend:
      return readWeekOf(tokens, at);
    default:
      return undefined;
  }
}

/** "by year-end", "at month-end": behind a preposition the end of the current one. */
function readUnitEnd(tokens: Tokens, at: number): ParseResult | undefined {
  const [unit, part] = [tokens.get(at), tokens.get(at + 1)];
  const led =
    at > 0 &&
    unit.glue === 'space' &&
    ['by', 'at', 'in', 'to', 'time-preposition', 'direction'].includes(tokens.get(at - 1).kind);
  if (!led || part.value !== Part.end || unit.value > Unit.year) return undefined;
  const year = unit.value === Unit.year ? readYearAfter(tokens, at + 2) : undefined;
  if (year !== undefined)
    return { expression: { type: 'part', part: Part.end, of: { type: 'year', year: year.year } }, next: year.next };
  const of: Expression = { type: 'which', which: Which.same, unit: unit.value, current: true };
  return { expression: { type: 'part', part: Part.end, of }, next: at + 2 };
}

/** "year 2008", "year of 2008". A financial or academic year begins elsewhere and is left alone. */
function readYearOfUnit(tokens: Tokens, at: number): ParseResult | undefined {
  if (at > 0 && tokens.get(at - 1).kind === 'fiscal') return undefined;
  const linked = tokens.get(at + 1).kind === 'of';
  const year = tokens.get(linked ? at + 2 : at + 1);
  if (!isYearToken(year) || year.glue !== 'space') return undefined;
  return { expression: { type: 'year', year: year.value }, next: linked ? at + 3 : at + 2 };
}

function readWeekNumber(tokens: Tokens, at: number, reader: PeriodReader): ParseResult | undefined {
  const number = tokens.get(at + 1);
  if (number.kind !== 'number' || number.digits > 2 || number.value < 1 || number.value > 53) return undefined;
  const link = tokens.get(at + 2);
  // "1 week 2 days"
  if (link.kind === 'unit' && joins(link.glue, 'space', 'dash')) return undefined;
  if (isYearToken(link) && joins(link.glue, 'comma', 'space', 'slash', 'dash')) return weekParsed(number, link, at + 3);
  const of = link.kind === 'of' && link.glue === 'space' ? readWhole(tokens, at + 3, reader) : undefined;
  const year = of?.expression.type === 'year' ? of.expression.year : undefined;
  const whole = of !== undefined && year === undefined ? of.expression : undefined;
  return { expression: { type: 'week-number', number: number.value, year, of: whole }, next: of?.next ?? at + 2 };
}

function weekParsed(number: Token, year: Token | undefined, next: number): ParseResult {
  return { expression: { type: 'week-number', number: number.value, year: year?.value, of: undefined }, next };
}

/** "2025-W45", "2025W45", and the day in it: "2025-W45-3". */
function readYearAndWeek(tokens: Tokens, at: number): ParseResult | undefined {
  const [year, letter, number] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (letter.kind !== 'week-letter' || !isYearToken(year) || !joins(letter.glue, 'none', 'dash', 'space'))
    return undefined;
  if (!isWeekNumber(number)) return undefined;
  const week = weekParsed(number, year, at + 3);
  const day = tokens.get(at + 3);
  if (day.kind !== 'number' || day.digits !== 1 || day.glue !== 'dash' || day.value < 1 || day.value > 7) return week;
  return weekdayParsed(day.value % 7, at + 4, week.expression);
}

/** "W45 2025", "CW45/2025" */
function readWeekLetter(tokens: Tokens, at: number): ParseResult | undefined {
  const [number, year] = [tokens.get(at + 1), tokens.get(at + 2)];
  if (!isWeekNumber(number) || !isYearToken(year) || !joins(year.glue, 'space', 'slash', 'dash')) return undefined;
  return weekParsed(number, year, at + 3);
}

function isWeekNumber({ kind, digits, glue, value }: Token): boolean {
  return kind === 'number' && digits === 2 && glue === 'none' && value >= 1 && value <= 53;
}

function readWeekOf(tokens: Tokens, at: number): ParseResult | undefined {
  const [unit, link] = [tokens.get(at), tokens.get(at + 1)];
  const beginning =
    link.kind === 'beginning-of' ||
    (link.kind === 'part' && tokens.text.slice(link.start, link.end).toLowerCase() === 'beginning');
  if (link.kind !== 'of' && link.kind !== 'ending-of' && !beginning) return undefined;
  const from = tokens.get(at + 2).kind === 'article' ? at + 3 : at + 2;
  const day = tokens.get(from).glue === 'space' ? readDayIn(tokens, from) : undefined;
  if (day === undefined) return undefined;
  const form =
    unit.value === Unit.weekend ? 'weekend' : beginning ? 'beginning' : link.kind === 'of' ? 'containing' : 'ending';
  return { expression: { type: 'week-of', form, of: day.expression }, next: day.next };
}

/** "w/c 4 February" */
function readWeekCommencing(tokens: Tokens, at: number): ParseResult | undefined {
  const day = tokens.get(at + 1).glue === 'space' ? readDayIn(tokens, at + 1) : undefined;
  return day && { expression: { type: 'week-of', form: 'beginning', of: day.expression }, next: day.next };
}

/** A day, a holiday, or only the day of the month ("the 18th"). */
function readDayIn(tokens: Tokens, at: number): ParseResult | undefined {
  const date =
    readCalendarDate(tokens, at) ?? (tokens.get(at).kind === 'holiday' ? readHoliday(tokens, at) : undefined);
  if (date !== undefined)
    return date.expression.type === 'day' || date.expression.type === 'holiday' ? date : undefined;
  const day = tokens.get(at).kind === 'ordinal' ? dayNumber(tokens, at) : undefined;
  if (day === undefined) return undefined;
  const expression: Expression = dayExpression({ day });
  return { expression, next: at + 1 };
}

/** "calendar year 2008", "cy 2008", "CY18". */
function readCalendarWord(tokens: Tokens, at: number): ParseResult | undefined {
  const worded = tokens.get(at + 1).kind === 'unit' && tokens.get(at + 1).value === Unit.year;
  const next = worded ? at + 2 : at + 1;
  const year = tokens.get(next);
  if (year.kind !== 'number' || !joins(year.glue, 'space', 'none')) return undefined;
  if (isYearToken(year)) return { expression: { type: 'year', year: year.value }, next: next + 1 };
  return year.digits === 2 ? { expression: { type: 'year', year: fullYear(year.value) }, next: next + 1 } : undefined;
}
