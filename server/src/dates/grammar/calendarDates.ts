// Reads calendar dates with a month in letters, with or without year, in British and American order, and behind a weekday.

import { nameSet } from '../../syntax/wordSet';
import { isCapital } from '../lexer/characterClasses';
import { Unit, Which } from '../lexer/lexicon';
import type { Token, TokenKind, Tokens } from '../lexer/tokens';
import { isCountedNoun, sentenceGoesOn } from './bareYear';
import {
  type DayExpression,
  dayExpression,
  type Expression,
  type ParseResult,
  type WhichExpression,
} from './expression';
import { readNumeric, readPair, readYearLed } from './numericDates';
import {
  dayNumber,
  fullYear,
  hasApostrophe,
  isDecimal,
  isYearToken,
  joins,
  nounFollows,
  smallWordFollows,
  wordFollows,
} from './shapes';
import { countsFromNarrative } from './unitPhrase';

/** The day, month or numeric date that begins at token `at`, with a weekday before or behind it. */
export function readCalendarDate(tokens: Tokens, at: number): ParseResult | undefined {
  return withWeekdayBehind(tokens, readDate(tokens, at));
}

/** "May 3, 2021 (Mon)", "3 May 2021, Monday – ...", "May 3, 2021, a Monday" */
function withWeekdayBehind(tokens: Tokens, date: ParseResult | undefined): ParseResult | undefined {
  if (date?.expression.type !== 'day' || date.expression.weekday || date.expression.month === undefined) return date;
  const named = tokens.get(date.next).kind === 'indefinite';
  const at = named ? date.next + 1 : date.next;
  const weekday = tokens.get(at);
  if (weekday.kind !== 'weekday' || (named && weekday.glue !== 'space')) return date;
  const { glue } = tokens.get(date.next);
  const { text } = tokens;
  const dot = weekday.short && text.charAt(weekday.end) === '.' ? 1 : 0;
  const closed = glue === 'paren' && /[)\]]/.test(text.charAt(weekday.end + dot));
  const parted =
    joins(glue, 'comma', 'space') && (weekday.capital || named) && isParted(tokens, weekday.end + dot, named);
  if (!closed && !parted) return date;
  const mark = { start: weekday.start, end: weekday.end, weekday: weekday.value };
  const end = closed ? weekday.end + dot + 1 : undefined;
  return { expression: { ...date.expression, weekday: mark }, next: at + 1, end };
}

/** Whether a mark, an end or the dash before a claim follows, and no word to which the weekday could belong. */
function isParted({ text, span }: Tokens, end: number, named: boolean): boolean {
  const rest = text.slice(end, Math.min(span.end, end + 5));
  return named ? /^(?:$|[.,;:)])/.test(rest) : /^(?:$|[:;)\]|*]|\s{0,2}[–—|]|\s-)/.test(rest);
}

function readDate(tokens: Tokens, at: number): ParseResult | undefined {
  const token = tokens.get(at);
  switch (token.kind) {
    case 'month':
      return inNamedYear(tokens, readMonthLed(tokens, at));
    case 'weekday':
      return readAfterWeekday(tokens, at);
    case 'number':
      return token.digits > 2
        ? readYearLed(tokens, at)
        : (inNamedYear(tokens, readDayLed(tokens, at)) ?? readNumeric(tokens, at));
    case 'ordinal':
    case 'cardinal':
      return inNamedYear(tokens, readDayLed(tokens, at));
    default:
      return undefined;
  }
}

/** "Saturday, Dec. 13", "Friday 2018-7-6", "Friday the 13th of May", "Friday 7.6", "Mon 13th". */
function readAfterWeekday(tokens: Tokens, at: number): ParseResult | undefined {
  const weekday = tokens.get(at);
  let next = at + 1;
  const definite = tokens.get(next).kind === 'article' && joins(tokens.get(next).glue, 'space', 'comma');
  if (definite) next++;
  const token = tokens.get(next);
  if (!joins(token.glue, 'none', 'space', 'comma', 'dash', 'paren', 'spaced-dash') || token.kind === 'weekday')
    return undefined;
  // "they sat 3 days": a small abbreviation needs a month beside it.
  const bare = (token.glue === 'space' || token.glue === 'dash') && !(weekday.ambiguous && !weekday.capital);
  const date =
    readCalendarDate(tokens, next) ??
    (bare ? readPair(tokens, next, true) : undefined) ??
    (bare ? readBareDay(tokens, next) : undefined);
  if (date === undefined) return undefined;
  const { expression } = date;
  const mark = { start: weekday.start, end: weekday.end, weekday: weekday.value };
  if (expression.type === 'day') return { expression: { ...expression, weekday: mark }, next: date.next };
  if (expression.type !== 'in-year' || expression.of.type !== 'day') return undefined;
  return { expression: { ...expression, of: { ...expression.of, weekday: mark } }, next: date.next };
}

/** The day of the month alone, behind a weekday: "Monday 21", "Tuesday the eleventh". */
function readBareDay(tokens: Tokens, at: number): ParseResult<DayExpression> | undefined {
  const token = tokens.get(at);
  const day = dayNumber(tokens, at);
  if (day === undefined || token.glue !== 'space' || token.kind === 'cardinal' || isDecimal(tokens, at))
    return undefined;
  // "Wednesday, the third day of the strike", "Friday, the second of three nights"
  const next = tokens.get(at + 1);
  if (nounFollows(tokens, at) || (next.glue === 'space' && ['unit', 'weekday', 'of'].includes(next.kind)))
    return undefined;
  if (token.kind === 'number' && wordFollows(tokens, token.end)) return undefined;
  return { expression: dayExpression({ day }), next: at + 1 };
}

/** "June", "June 18", "June 18th, 2024", "June 2024", "June of 2024", "Sep-23-2020", "Dec31, 1994". */
function readMonthLed(tokens: Tokens, at: number): ParseResult | undefined {
  const month = tokens.get(at);
  // "A29Mar22"
  if (at > 0 && month.glue === 'none') return undefined;
  const definite = tokens.get(at + 1).kind === 'article' && tokens.get(at + 1).glue === 'space';
  const place = definite ? at + 2 : at + 1;
  const token = tokens.get(place);
  const attached = joins(token.glue, 'space', 'dash', 'slash') || (token.glue === 'none' && month.short);
  const day = attached || isBehindComma(tokens, place) ? dayNumber(tokens, place) : undefined;
  if (day !== undefined && isDayPlace(tokens, month, place, definite)) {
    const year = readYearAfter(tokens, place + 1);
    return { expression: dayExpression({ month: month.value, day, year: year?.year }), next: year?.next ?? place + 1 };
  }
  const impossible = attached ? readImpossibleDay(tokens, month, place) : undefined;
  if (impossible !== undefined) return impossible;
  const year = definite ? undefined : readYearAfter(tokens, at + 1);
  if (year === undefined) return readBareMonth(tokens, at);
  // "September-2020-23"
  const last = tokens.get(year.next);
  if (
    joins(tokens.get(at + 1).glue, 'dash', 'slash') &&
    joins(last.glue, 'dash', 'slash') &&
    last.digits === 2 &&
    dayNumber(tokens, year.next) !== undefined
  ) {
    return { expression: dayExpression({ month: month.value, day: last.value, year: year.year }), next: year.next + 1 };
  }
  return { expression: { type: 'month', month: month.value, year: year.year }, next: year.next };
}

/** "April, 14th", "April, 14, 2020": a comma stands between the month and its day. */
function isBehindComma(tokens: Tokens, place: number): boolean {
  const [day, year] = [tokens.get(place), tokens.get(place + 1)];
  return day.glue === 'comma' && (day.kind === 'ordinal' || (year.glue === 'comma' && isYearToken(year)));
}

/** Whether the small number behind a month is its day: "June '24" is a year, "March 5.2" a figure, "may 5 men" neither. */
function isDayPlace(tokens: Tokens, month: Token, place: number, definite: boolean): boolean {
  const token = tokens.get(place);
  if (hasApostrophe(tokens, token) || isDecimal(tokens, place)) return false;
  // "by the end of May the Second Squadron"
  if (definite && (token.kind !== 'ordinal' || token.capital)) return false;
  if (token.kind === 'cardinal' && tokens.get(place + 1).kind === 'unit') return false;
  // "In July 19 days had more": a day stands behind "on".
  if (!definite && tokens.get(place - 2).kind === 'in' && countsNext(tokens.text, token.end)) return false;
  return !(month.ambiguous && !month.capital && nounFollows(tokens, place) && smallWordFollows(tokens, token.end));
}

const pluralNext = /^ (?!(?:was|has|his|its|this|does|always|across|towards|besides|less)\b)[a-z]{3,20}s\b/;

/** Whether the number that ends at `end` counts what is named behind it. */
function countsNext(text: string, end: number): boolean {
  return isCountedNoun(text, end) || pluralNext.test(text.slice(end, end + 24));
}

/** "December 32, 2025": a full date but for its day. */
function readImpossibleDay(tokens: Tokens, month: Token, place: number): ParseResult<DayExpression> | undefined {
  const [day, year] = [tokens.get(place), tokens.get(place + 1)];
  if (day.kind !== 'number' || day.digits !== 2 || day.value <= 31 || !isYearToken(year) || year.glue !== 'comma')
    return undefined;
  return { expression: dayExpression({ month: month.value, day: day.value, year: year.value }), next: place + 2 };
}

const monthLeaders: ReadonlySet<TokenKind> = nameSet(
  'in of by time-preposition to from between part which and or month direction',
);
const listedBy: ReadonlySet<TokenKind> = nameSet('and or to month');

const beforeNouns: ReadonlySet<TokenKind> = nameSet('article indefinite determiner');

/** A month without day and year; "may", "march", "Jan" and "June" only where they cannot be everyday words or names. */
function readBareMonth(tokens: Tokens, at: number): ParseResult | undefined {
  const month = tokens.get(at);
  const led = at > 0 && joins(month.glue, 'space', 'dash') && monthLeaders.has(tokens.get(at - 1).kind);
  const after = tokens.get(at + 1);
  const listed =
    month.capital &&
    joins(after.glue, 'space', 'dash', 'slash', 'spaced-dash') &&
    listedBy.has(after.kind) &&
    (after.kind === 'month' || continuesWithDate(tokens, at + 2));
  const noun = smallWordFollows(tokens, month.end) && !sentenceGoesOn(tokens.text, month.end);
  const attributive = at > 0 && month.capital && month.glue === 'space' && noun;
  // "a March interview", "the August vote"
  const precedesNoun = attributive && beforeNouns.has(tokens.get(at - 1).kind);
  if ((month.ambiguous || month.short) && !led && !listed && !precedesNoun) return undefined;
  if (month.ambiguous && !month.capital && !['in', 'part', 'of'].includes(tokens.get(at - 1).kind)) return undefined;
  if (!led && !listed && isFirstName(tokens, month)) return undefined;
  return { expression: { type: 'month', month: month.value, year: undefined }, next: at + 1 };
}

/** Behind "March to" or "May and": not "the March to the Sea". */
function continuesWithDate(tokens: Tokens, at: number): boolean {
  const next = tokens.get(at).kind === 'article' ? tokens.get(at + 1) : tokens.get(at);
  return next.glue === 'space' && dateStarts.has(next.kind);
}

const dateStarts: ReadonlySet<TokenKind> = nameSet('month number ordinal part season weekday which');

/** "June Carter": a month that is also a first name, before a capital. */
function isFirstName(tokens: Tokens, month: Token): boolean {
  return (
    (month.value === 4 || month.value === 6) &&
    wordFollows(tokens, month.end) &&
    isCapital(tokens.text.charCodeAt(month.end + 1))
  );
}

/** "13 December 2025", "13th of December", "the 15th day of May", "09-JAN-2017", "15Sep". */
function readDayLed(tokens: Tokens, at: number): ParseResult | undefined {
  const first = tokens.get(at);
  const day = dayNumber(tokens, at);
  if (day === undefined || (at > 0 && first.glue === 'dot' && tokens.get(at - 1).kind === 'number')) return undefined;
  // "A29Mar22"
  if (at > 0 && first.glue === 'none' && first.digits > 0) return undefined;
  let next = at + 1;
  const unit = tokens.get(next);
  if (unit.kind === 'unit' && unit.value === Unit.day && tokens.get(next + 1).kind === 'of') next++;
  const linked = tokens.get(next).kind === 'of' && tokens.get(next).glue === 'space';
  if (linked) next++;
  const month = tokens.get(next);
  if (month.kind !== 'month') return readDayYearMonth(tokens, at, day);
  const digits = first.digits > 0;
  const glued = joins(month.glue, 'space', 'dash', 'slash') || (digits && joins(month.glue, 'none', 'stop', 'dot'));
  if (!glued) return undefined;
  const year = readYearAfter(tokens, next + 1) ?? gluedYear(tokens, next);
  // "29Mar227"
  if (year === undefined && isGlued(tokens, next)) return undefined;
  // "one May evening", "5 may have died"
  if (first.kind === 'cardinal' && year === undefined && day < 13) return undefined;
  if (month.ambiguous && !month.capital && year === undefined && first.kind !== 'ordinal' && !linked) return undefined;
  return { expression: dayExpression({ month: month.value, day, year: year?.year }), next: year?.next ?? next + 1 };
}

/** The year in "01MAR2024" and "29Mar22" */
function gluedYear(tokens: Tokens, month: number): YearPlace | undefined {
  const year = tokens.get(month + 1);
  if (!isGlued(tokens, month)) return undefined;
  if (isYearToken(year)) return { year: year.value, next: month + 2 };
  return year.digits === 2 ? { year: fullYear(year.value), next: month + 2 } : undefined;
}

/** A day, a month and a number without anything between them. */
function isGlued(tokens: Tokens, month: number): boolean {
  const year = tokens.get(month + 1);
  return tokens.get(month).glue === 'none' && year.glue === 'none' && year.kind === 'number';
}

/** "23-2020-September" */
function readDayYearMonth(tokens: Tokens, at: number, day: number): ParseResult<DayExpression> | undefined {
  const [year, month] = [tokens.get(at + 1), tokens.get(at + 2)];
  if (month.kind !== 'month' || !isYearToken(year)) return undefined;
  if (!joins(year.glue, 'dash', 'slash') || !joins(month.glue, 'dash', 'slash')) return undefined;
  return { expression: dayExpression({ month: month.value, day, year: year.value }), next: at + 3 };
}

/** A year and the index of the first token behind it. */
export interface YearPlace {
  readonly year: number;
  readonly next: number;
}

/** A year behind month or day: "2024", ", 2024", "of 2024", "in 2024", "'24", "of 87", "-96". */
export function readYearAfter(tokens: Tokens, at: number): YearPlace | undefined {
  let next = at;
  const link = tokens.get(next);
  const linked = (link.kind === 'of' || link.kind === 'in') && joins(link.glue, 'space', 'comma');
  if (linked) next++;
  next = behindTime(tokens, next);
  const era = tokens.get(next);
  const token = tokens.get(isEraBefore(era) ? ++next : next);
  if (isEraBefore(era) && token.kind === 'number' && token.glue === 'space' && token.digits <= 4 && token.value > 0)
    return { year: token.value, next: next + 1 };
  if (token.kind === 'era-year' && joins(token.glue, 'space', 'comma')) return { year: token.value, next: next + 1 };
  if (token.kind !== 'number' || !joins(token.glue, 'none', 'space', 'comma', 'dash', 'slash', 'dot')) return undefined;
  const apostrophe = hasApostrophe(tokens, token);
  if (token.glue === 'none' && !apostrophe) return undefined;
  if (isYearToken(token)) return doubleYear(tokens, at, next) ?? skipEra(tokens, { year: token.value, next: next + 1 });
  if (token.digits !== 2 || isDecimal(tokens, next)) return undefined;
  if (apostrophe || linked)
    return token.value > 31 || apostrophe ? { year: fullYear(token.value), next: next + 1 } : undefined;
  return readShortYear(tokens, next);
}

/** The year began in March in Britain until then. */
const lastDoubleYear = 1751;

/** "1 February 1702/3": the old year and the new one, in which the day lies as we count. @param at behind month and day @param old its place */
function doubleYear(tokens: Tokens, at: number, old: number): YearPlace | undefined {
  const { value: year } = tokens.get(old);
  const { kind, glue, digits, value } = tokens.get(old + 1);
  const isDouble = kind === 'number' && glue === 'slash' && digits <= 2 && value === (year + 1) % 10 ** digits;
  if (!isDouble || year > lastDoubleYear) return undefined;
  const isEarly = [at - 1, at - 2].some((place) => tokens.get(place).kind === 'month' && tokens.get(place).value <= 3);
  return isEarly ? { year: year + 1, next: old + 2 } : undefined;
}

/** The "AD" of "24 October AD 79". */
function isEraBefore({ kind, value, glue }: Token): boolean {
  return kind === 'era' && value === 0 && (glue === 'space' || glue === 'comma');
}

/** Behind the time between a day and its year: "Thu Dec 7 21:32:35 EST 2023", "6 May at 14:30, 2019"; else `at`. */
function behindTime(tokens: Tokens, at: number): number {
  const clock = tokens.get(at).kind === 'at' && joins(tokens.get(at).glue, 'space', 'comma') ? at + 1 : at;
  const [time, year] = [tokens.get(clock), tokens.get(clock + 1)];
  const timed = time.kind === 'time' && joins(time.glue, 'space', 'comma') && isYearToken(year);
  return timed && joins(year.glue, 'space', 'comma') && !isCountedNoun(tokens.text, year.end) ? clock + 1 : at;
}

/** "Aug 96", "Aug 9, 96", "21-APR-16": two digits that cannot be a day, or that are joined like the parts before them. */
function readShortYear(tokens: Tokens, at: number): YearPlace | undefined {
  const token = tokens.get(at);
  const before = tokens.get(at - 1);
  const place: YearPlace = { year: fullYear(token.value), next: at + 1 };
  if (joins(token.glue, 'dash', 'slash'))
    return before.kind === 'month' && before.glue === token.glue ? place : undefined;
  if (token.value <= 31 || isCountedNoun(tokens.text, token.end) || isScore(tokens, at)) return undefined;
  if (smallWordFollows(tokens, token.end) || isYearToken(tokens.get(at + 1))) return undefined;
  return place;
}

/** "Nov. 12, 71-29": votes or points behind the day. */
function isScore(tokens: Tokens, at: number): boolean {
  const next = tokens.get(at + 1);
  return next.kind === 'number' && next.digits < 4 && joins(next.glue, 'dash', 'spaced-dash', 'colon');
}

function skipEra(tokens: Tokens, place: YearPlace): YearPlace | undefined {
  const era = tokens.get(place.next);
  if (era.kind !== 'era' || !joins(era.glue, 'space', 'none')) return place;
  return era.value < 0 ? undefined : { year: place.year, next: place.next + 1 };
}

/** "August of that year", "March last year", "July 25 of the same year": a partial date and the year it lies in. */
function inNamedYear(tokens: Tokens, date: ParseResult | undefined): ParseResult | undefined {
  if (date === undefined) return undefined;
  const { expression } = date;
  if ((expression.type !== 'day' && expression.type !== 'month') || expression.year !== undefined) return date;
  const year = readNamedYear(tokens, date.next);
  if (year === undefined) return date;
  const named: Expression = { type: 'in-year', of: expression, year: year.expression };
  return { expression: named, next: year.next };
}

/** "that year", "of last year", ", this year" */
export function readNamedYear(tokens: Tokens, at: number): ParseResult<WhichExpression> | undefined {
  let next = at;
  if ((tokens.get(next).kind === 'of' || tokens.get(next).kind === 'in') && tokens.get(next).glue === 'space') next++;
  const definite = tokens.get(next).kind === 'article' && tokens.get(next).glue === 'space';
  if (definite) next++;
  const [which, unit] = [tokens.get(next), tokens.get(next + 1)];
  if (which.kind !== 'which' || which.value >= Which.final || !joins(which.glue, 'space', 'comma')) return undefined;
  if (unit.kind !== 'unit' || unit.value !== Unit.year || unit.glue !== 'space') return undefined;
  return {
    expression: {
      type: 'which',
      which: which.value,
      unit: Unit.year,
      fromNarrative: countsFromNarrative(which.value, definite),
    },
    next: next + 2,
  };
}
