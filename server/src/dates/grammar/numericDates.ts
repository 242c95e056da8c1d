// Reads dates in digits: ISO and other year-first forms, 13.12.2025, 12/13/2025, and pairs such as 8/10 where a date is due.

import { nameSet } from '../../syntax/wordSet';
import type { NumericOrder } from '../calendar/reading';
import type { Token, TokenKind, Tokens } from '../lexer/tokens';
import { isCountedNoun, isTitleBefore, sentenceGoesOn } from './bareYear';
import { type DayExpression, dayExpression, type ParseResult } from './expression';
import { fullYear, isEmphasized, isYearToken, joins, smallWordFollows } from './shapes';

/** 2025-12-13, 2025/12/13, 20251213, "2025 12 13", "2024 March 18", 2025-12, "2017 April". A bare year is not read here. */
export function readYearLed(tokens: Tokens, at: number): ParseResult | undefined {
  const year = tokens.get(at);
  // "20240301-17" is a number of some other kind.
  const coded =
    tokens.get(at + 1).kind === 'number' && tokens.get(at + 1).glue === 'dash' && tokens.get(at + 1).digits < 8;
  if (year.digits === 8) return coded ? undefined : readCompact(year, at);
  if (!isYearToken(year)) return undefined;
  const second = tokens.get(at + 1);
  if (second.kind === 'month') return readYearMonth(tokens, at);
  if (second.kind !== 'number' || second.digits > 2) return undefined;
  return readYearMonthDay(tokens, at) ?? readYearAndMonthNumber(tokens, at);
}

function readCompact(token: Token, at: number): ParseResult | undefined {
  const [year, month, day] = [Math.floor(token.value / 10_000), Math.floor(token.value / 100) % 100, token.value % 100];
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { expression: dayExpression({ year, month, day }), next: at + 1 };
}

function readYearMonthDay(tokens: Tokens, at: number): ParseResult | undefined {
  const [year, second, third, after] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2), tokens.get(at + 3)];
  const tight = joins(second.glue, 'dash', 'slash', 'dot');
  // "2020/23/Sep"
  if (third.kind === 'month' && tight && third.glue === second.glue) {
    return { expression: dayExpression({ year: year.value, month: third.value, day: second.value }), next: at + 3 };
  }
  if (third.kind !== 'number' || third.digits > 2 || third.glue !== second.glue) return undefined;
  const spaced = second.glue === 'space' && second.digits === 2 && third.digits === 2 && second.value <= 12;
  // "2024-09-02/03" is the second and the third.
  const nextDay = third.glue === 'dash' && after.glue === 'slash' && after.digits === 2 && after.value > third.value;
  const goesOn = after.kind === 'number' && joins(after.glue, 'dot', 'slash') && after.digits !== 4 && !nextDay;
  if (!spaced && (!tight || goesOn)) return undefined;
  return { expression: dayExpression({ year: year.value, month: second.value, day: third.value }), next: at + 3 };
}

/**
 * 2025-12. In running text "in 2007-08" means two years; alone it is a month. With an en dash it is always two years.
 */
function readYearAndMonthNumber(tokens: Tokens, at: number): ParseResult | undefined {
  const [year, month, after] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (month.value < 1 || month.value > 12) return undefined;
  // "2020/04 – ...": two digits that cannot be those of a later year
  if (month.glue === 'slash' && month.digits === 2 && month.value <= year.value % 100 && isHead(tokens, year, month))
    return { expression: { type: 'month', year: year.value, month: month.value }, next: at + 2 };
  if (month.glue !== 'dash' || !hasHyphen(tokens, month)) return undefined;
  if (joins(after.glue, 'dash') && after.kind === 'number') return undefined;
  if (isYearTail(tokens, at) || (month.digits === 1 && isTitleBefore(tokens.text, year.start))) return undefined;
  const nextYear = month.digits === 2 && month.value === (year.value + 1) % 100;
  if (nextYear && at > 0 && year.glue === 'space') return undefined;
  return { expression: { type: 'month', year: year.value, month: month.value }, next: at + 2 };
}

/** "1924-7" is 1924 to 1927 where the digit goes on from that of the year; from 2000 on it may as well be a month. */
export function isYearTail(tokens: Tokens, at: number): boolean {
  const [year, tail, after] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (!isYearToken(year) || tail.kind !== 'number' || tail.digits !== 1 || tail.glue !== 'dash') return false;
  if (tail.value <= year.value % 10 || (after.kind === 'number' && joins(after.glue, 'dash', 'slash', 'dot')))
    return false;
  return (!hasHyphen(tokens, tail) || year.value < 2000) && !isTitleBefore(tokens.text, year.start);
}

/** "2019/aug/01", "2018 March 18", "2017 april", "2015Oct01", "1972, Feb 21" */
function readYearMonth(tokens: Tokens, at: number): ParseResult | undefined {
  const [year, month, day] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  const tight = joins(month.glue, 'dash', 'slash');
  const parted = month.glue === 'comma' && month.capital;
  const glued = month.glue === 'none' && day.glue === 'none';
  if (!tight && !parted && !glued && month.glue !== 'space') return undefined;
  // "2024–Jan 2025" goes from the year to a month of the next.
  if (tight && isYearToken(day) && day.glue === 'space') return undefined;
  const joined = glued ? day.digits === 2 : joins(day.glue, 'space', 'dash', 'slash');
  const dated =
    joined && (day.kind === 'number' || day.kind === 'ordinal') && day.digits <= 2 && day.value >= 1 && day.value <= 31;
  if (parted && !(dated && day.glue === 'space' && !isCountedNoun(tokens.text, day.end))) {
    // "1971, Oct – The league", but not "In 1971, May said"
    if (dated || !isHead(tokens, year, month)) return undefined;
  }
  if (glued && !dated) return undefined;
  if (dated && !isYearToken(tokens.get(at + 3))) {
    return { expression: dayExpression({ year: year.value, month: month.value, day: day.value }), next: at + 3 };
  }
  if (month.ambiguous && !tight && !parted) return undefined;
  return { expression: { type: 'month', year: year.value, month: month.value }, next: at + 2 };
}

/** Marks and spaces before the date of a head. */
const maxLead = 24;

/** Whether `first` begins its part of the text and the claim, or nothing, follows behind `last`. */
function isHead({ text, span }: Tokens, first: Token, last: Token): boolean {
  if (first.start - span.start > maxLead) return false;
  const before = text.slice(span.start, first.start);
  const dot = text.charAt(last.end) === '.' ? 1 : 0;
  const behind = text.slice(last.end + dot, Math.min(span.end, last.end + 8));
  return (
    /^[\s*_"'“‘([#>•-]*$/.test(before) &&
    (/^(?:[*_]{0,3}(?:$|[:\t|]|\s{0,2}[–—]|\s-|\s{2,}))/.test(behind) ||
      isEmphasized(text, first.start, last.end + dot))
  );
}

/** 13.12.2025, 12/13/2025, 12-30-16, 9/2012, or a pair of numbers where a date is due. */
export function readNumeric(tokens: Tokens, at: number): ParseResult | undefined {
  const [first, second, third] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (first.kind !== 'number' || second.kind !== 'number' || !joins(second.glue, 'slash', 'dash', 'dot'))
    return undefined;
  if (second.digits === 4) return readMonthAndYear(tokens, at);
  const full = third.kind === 'number' && third.glue === second.glue && second.digits <= 2 && first.digits <= 2;
  const after = tokens.get(at + 3);
  const goesOn = after.kind === 'number' && joins(after.glue, 'dot', 'slash') && after.digits < 4;
  if (full && !goesOn && (isYearToken(third) || hasShortYear(tokens.text, first, second, third))) {
    const year = third.digits === 2 ? fullYear(third.value) : third.value;
    const dotted = second.glue === 'dot';
    return { expression: orderedDay(first, second, year, dotted ? 'day-first' : tokens.order), next: at + 3 };
  }
  return readPair(tokens, at, false);
}

/** "9/2012", "12-2015" */
function readMonthAndYear(tokens: Tokens, at: number): ParseResult | undefined {
  const [month, year, after] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (!isYearToken(year) || year.glue === 'dot' || month.value < 1 || month.value > 12 || month.digits > 2)
    return undefined;
  // "11/2024–01/2025" goes on with another month, "1/2024-3" with something else.
  const range = after.glue === 'dash' && isYearToken(tokens.get(at + 3)) && tokens.get(at + 3).glue === 'slash';
  if (after.kind === 'number' && joins(after.glue, 'slash', 'dash', 'dot') && !range) return undefined;
  return { expression: { type: 'month', year: year.value, month: month.value }, next: at + 2 };
}

/**
 * "8/10", "22/04"; where `led` says that a date must follow (behind a weekday or "this") also "7.6" and "7-6".
 * Fractions, scores, "9/11" and "24/7" are left alone.
 */
export function readPair(
  tokens: Tokens,
  at: number,
  led: boolean,
  order = tokens.order,
): ParseResult<DayExpression> | undefined {
  const [first, second, third] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (first.kind !== 'number' || second.kind !== 'number' || first.digits > 2 || second.digits > 2) return undefined;
  if (third.kind === 'number' && joins(third.glue, 'slash', 'dot')) return undefined;
  const [low, high] = first.value <= second.value ? [first.value, second.value] : [second.value, first.value];
  if (low < 1 || low > 12 || high > 31) return undefined;
  const place = led || isPairPlace(tokens, at);
  if (second.glue === 'slash' ? !place : !(led || isAfterOn(tokens, at)) || !joins(second.glue, 'dot', 'dash'))
    return undefined;
  if (!led && (isSaying(first.value, second.value) || isShare(tokens, at))) return undefined;
  if (isResult(tokens.text, second.end)) return undefined;
  const year = third.glue === 'comma' && isYearToken(third) ? third.value : undefined;
  return { expression: orderedDay(first, second, year, order), next: year === undefined ? at + 2 : at + 3 };
}

function isSaying(first: number, second: number): boolean {
  return (first === 9 && second === 11) || (first === 24 && second === 7);
}

/** "a ratio of 3/4", "1/3 of the people", "5/5 stars" */
function isShare(tokens: Tokens, at: number): boolean {
  const [before, second, after] = [tokens.get(at - 1), tokens.get(at + 1), tokens.get(at + 2)];
  if (after.kind === 'of' && after.glue === 'space') return true;
  if (at > 0 && before.kind === 'of')
    return at < 2 || !['daypart', 'unit', 'day-word'].includes(tokens.get(at - 2).kind);
  return at === 0 && smallWordFollows(tokens, second.end) && !sentenceGoesOn(tokens.text, second.end);
}

/** Behind these two numbers are a result or a chance: "on 12-11 aggregate", "at 12/11 odds". */
const result =
  /^ (?:odds|aggregate|penalt\w+|votes?|scores?|scoreline|points|marks|majority|margin|split|decision|win|wins|won|loss|victory|defeat|draw|lead|favou?rites?|shots|record|series|ratio|chances?|hits|runs|goals|sets|stars|full)\b/;

function isResult(text: string, end: number): boolean {
  return result.test(text.slice(end, end + 14));
}

const pairLeaders: ReadonlySet<TokenKind> = nameSet(
  'on by from between to time-preposition which weekday direction of',
);

/** A pair of numbers is a date where one is due: behind a preposition, behind another pair, or first in its part. */
function isPairPlace(tokens: Tokens, at: number): boolean {
  const first = tokens.get(at);
  if (at > 0) {
    const before = tokens.get(at - 1);
    if (before.kind === 'and' || before.kind === 'or') return first.glue === 'space' && isAfterPair(tokens, at - 1);
    if (joins(first.glue, 'space', 'comma', 'dash', 'spaced-dash') && pairLeaders.has(before.kind)) return true;
    if (before.kind === 'number' && joins(first.glue, 'comma', 'dash')) return true;
  }
  return tokens.text.slice(tokens.span.start, first.start).trim() === '';
}

/** "8/10 and 9/10": what stands before the "and" at `at` is a date too, and no share of something. */
function isAfterPair(tokens: Tokens, at: number): boolean {
  const { kind, glue } = tokens.get(at - 1);
  if (kind === 'month') return true;
  return kind === 'number' && glue === 'slash' && at > 1 && isPairPlace(tokens, at - 2);
}

/** "on 5.12" at the end of a sentence. */
function isAfterOn(tokens: Tokens, at: number): boolean {
  if (at === 0 || tokens.get(at - 1).kind !== 'on' || tokens.get(at).glue !== 'space') return false;
  const { end } = tokens.get(at + 1);
  return end >= tokens.span.end || (tokens.get(at + 2).kind === 'end' && !smallWordFollows(tokens, end));
}

function orderedDay(first: Token, second: Token, year: number | undefined, order: NumericOrder): DayExpression {
  const preferred =
    order === 'day-first' ? second.value <= 12 || first.value > 12 : first.value > 12 && second.value <= 12;
  const [day, month] = preferred ? [first.value, second.value] : [second.value, first.value];
  const swappable = first.value <= 12 && second.value <= 12 && first.value !== second.value;
  return dayExpression({ year, month, day, swappable });
}

/** "12-30-16", "21/04/16": a two-digit year where day and month are plausible and nothing looks like a version. */
function hasShortYear(text: string, first: Token, second: Token, third: Token): boolean {
  if (
    third.digits !== 2 ||
    isCountedNoun(text, third.end) ||
    (second.glue === 'dot' && (first.digits !== 2 || second.digits !== 2))
  )
    return false;
  const [low, high] = first.value <= second.value ? [first.value, second.value] : [second.value, first.value];
  return low >= 1 && low <= 12 && high <= 31;
}

function hasHyphen(tokens: Tokens, token: Token): boolean {
  const code = tokens.text.charCodeAt(token.start - 1);
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}
