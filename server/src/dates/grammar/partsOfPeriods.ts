// Reads parts of periods: "early August", "the end of 2000", "the first half of May", "the third quarter", "the first week of
// 2015", "the third Friday of June". The periods themselves are read by a function that is handed in.

import { nameSet } from '../../syntax/wordSet';
import { Part, Unit, Which } from '../lexer/lexicon';
import type { TokenKind, Tokens } from '../lexer/tokens';
import { readCalendarDate, readYearAfter } from './calendarDates';
import type { Expression, ParseResult } from './expression';
import { isYearToken, joins } from './shapes';
import { readDefiniteUnit, readUnitPhrase } from './unitPhrase';

type PeriodReader = (at: number) => ParseResult | undefined;

/** "early August 2025", "mid-October", "late in 1862", "late that year", "the end of 2000", "end of month". */
export function readPart(tokens: Tokens, at: number, period: PeriodReader): ParseResult | undefined {
  const part = tokens.get(at);
  const pair = readPartPair(tokens, at, period);
  if (pair !== undefined) return pair;
  const link = tokens.get(at + 1);
  const noun = part.value >= Part.start;
  const linked = link.glue === 'space' && (link.kind === 'of' || (!noun && link.kind === 'in'));
  if (noun && !linked) return readClosePart(tokens, at);
  const next = linked ? at + 2 : at + 1;
  const whole = readWhole(tokens, next, period);
  if (whole === undefined) return noun ? readBareUnit(tokens, next, part.value) : undefined;
  // "early 5 May" is a time of that day; "early 2 March" too.
  if (whole.expression.type === 'day' || isAge(tokens, at, whole)) return undefined;
  return { expression: { type: 'part', part: part.value, of: whole.expression }, next: whole.next };
}

/** "early to mid-October", "mid- to late 1930s", "early/mid August": two parts of one period, as a range. */
function readPartPair(tokens: Tokens, at: number, period: PeriodReader): ParseResult | undefined {
  const [part, link] = [tokens.get(at), tokens.get(at + 1)];
  const worded = (link.kind === 'to' || link.kind === 'or') && joins(link.glue, 'space', 'dash');
  const second = worded ? at + 2 : at + 1;
  const later = tokens.get(second);
  if (later.kind !== 'part' || later.value > Part.late || later.value <= part.value) return undefined;
  if (!joins(later.glue, 'dash', worded ? 'space' : 'slash')) return undefined;
  const far = readPart(tokens, second, period);
  if (far?.expression.type !== 'part') return undefined;
  const from: Expression = { type: 'part', part: part.value, of: far.expression.of };
  const ends = [placeOf(tokens, at, at + 1), placeOf(tokens, second, far.next)] as const;
  return { expression: { type: 'range', from, to: far.expression, places: ends }, next: far.next };
}

/** From the start of token `first` to the end of the one before `next`. */
function placeOf(tokens: Tokens, first: number, next: number): { start: number; end: number } {
  return { start: tokens.get(first).start, end: tokens.get(next - 1).end };
}

/** "her early 20s", "his mid-thirties" */
function isAge(tokens: Tokens, at: number, { expression, next }: ParseResult): boolean {
  if (at === 0 || tokens.get(at - 1).kind !== 'determiner' || expression.type !== 'decade') return false;
  return tokens.get(next - 1).digits !== 4;
}

/** "the rest of the year": behind the article; what has come of it is left out. */
export function readRest(tokens: Tokens, at: number, period: PeriodReader): ParseResult | undefined {
  const of = tokens.get(at + 1).kind === 'of' ? readOf(tokens, at + 1, period) : undefined;
  if (of === undefined || of.expression.type === 'day' || of.expression.type === 'decade') return undefined;
  return { expression: { type: 'side', later: true, whole: true, of: of.expression }, next: of.next };
}

/** "end-2024", "by end March": without "of" only beside a hyphen or a preposition, because "end" is a verb as well. */
function readClosePart(tokens: Tokens, at: number): ParseResult | undefined {
  const [part, next] = [tokens.get(at), tokens.get(at + 1)];
  if (part.value !== Part.end) return undefined;
  const led = at > 0 && part.glue === 'space' && ['by', 'at', 'time-preposition'].includes(tokens.get(at - 1).kind);
  // "End Oct 2025 – ..." as the head of an entry
  const head = tokens.text.slice(tokens.span.start, part.start).trim() === '' && isYearToken(tokens.get(at + 2));
  if (next.glue !== 'dash' && !((led || head) && next.glue === 'space')) return undefined;
  const month = next.kind === 'month' ? readCalendarDate(tokens, at + 1) : undefined;
  if (month?.expression.type === 'month')
    return { expression: { type: 'part', part: Part.end, of: month.expression }, next: month.next };
  if (!isYearToken(next)) return undefined;
  return { expression: { type: 'part', part: Part.end, of: { type: 'year', year: next.value } }, next: at + 2 };
}

/** "end of month", "end of year". */
function readBareUnit(tokens: Tokens, at: number, part: number): ParseResult | undefined {
  const unit = tokens.get(at);
  if (unit.kind !== 'unit' || unit.glue !== 'space' || unit.value === Unit.day || unit.value > Unit.year)
    return undefined;
  if (tokens.text.charAt(unit.end - 1) === 's') return undefined;
  const of: Expression = { type: 'which', which: Which.same, unit: unit.value, current: true };
  return { expression: { type: 'part', part, of }, next: at + 1 };
}

const wholeStarts: ReadonlySet<TokenKind> = nameSet(
  'season decade decade-word quarter-letter half-letter calendar-word ordinal unit half-word',
);

/** What can have parts: a month, year, season, decade, century, "the month", "last year". */
export function readWhole(tokens: Tokens, at: number, period: PeriodReader): ParseResult | undefined {
  const token = tokens.get(at);
  if (!joins(token.glue, 'space', 'dash')) return undefined;
  if (isYearToken(token)) {
    const longer = readCalendarDate(tokens, at) ?? period(at);
    return longer ?? { expression: { type: 'year', year: token.value }, next: at + 1 };
  }
  if (token.kind === 'month') {
    return (
      readCalendarDate(tokens, at) ?? {
        expression: { type: 'month', month: token.value, year: undefined },
        next: at + 1,
      }
    );
  }
  const unit = readUnitPhrase(tokens, at) ?? readDefiniteUnit(tokens, at);
  if (unit !== undefined) return unit.expression.unit === Unit.day ? undefined : unit;
  const definite = token.kind === 'article' && tokens.get(at + 1).glue === 'space';
  return wholeStarts.has(tokens.get(definite ? at + 1 : at).kind) ? period(definite ? at + 1 : at) : undefined;
}

/** Behind a rank: "third quarter of 2024", "first half of May", "20th century", "last week of July", "latter half of 2008". */
export function readRanked(tokens: Tokens, at: number, period: PeriodReader): ParseResult | undefined {
  const rankWord = tokens.get(at);
  const next = tokens.get(at + 1);
  if (!joins(next.glue, 'space', 'dash')) return undefined;
  if (rankWord.kind === 'half-word') {
    if (rankWord.value === 0) return undefined;
    return next.kind === 'portion'
      ? readOfPart(tokens, at + 2, Part.late, period)
      : readHalf(tokens, at + 1, 2, period);
  }
  const rank =
    rankWord.kind === 'ordinal'
      ? rankWord.value
      : rankWord.value === Which.last || rankWord.value === Which.final
        ? -1
        : 0;
  if (rank === 0) return undefined;
  if (next.kind === 'half-word' && next.value === 0 && rank >= -1 && rank <= 2)
    return readHalf(tokens, at + 1, rank === 1 ? 1 : 2, period);
  if (next.kind === 'unit' && rankWord.kind === 'ordinal') {
    if (next.value === Unit.quarter && rank <= 4) return readQuarter(tokens, at + 2, rank, period);
    if (next.value === Unit.century) {
      const era = tokens.get(at + 2);
      const named = era.kind === 'era' && era.glue === 'space' && rank >= 1 && rank <= 40;
      if (named) return { expression: { type: 'century', number: era.value < 0 ? -rank : rank }, next: at + 3 };
      if (rank >= 10 && rank <= 21) return { expression: { type: 'century', number: rank }, next: at + 2 };
    }
  }
  // "the last third of the 18th century"
  if (next.kind === 'ordinal' && next.value === 3 && next.digits === 0 && rank <= 2)
    return readOfPart(tokens, at + 2, rank < 0 ? Part.late : rank === 1 ? Part.early : Part.mid, period);
  if (next.kind === 'weekday') return readNthWeekday(tokens, at + 1, rank, period);
  return readNth(tokens, at + 1, rank, period);
}

function readOfPart(tokens: Tokens, at: number, part: number, period: PeriodReader): ParseResult | undefined {
  const of = readOf(tokens, at, period);
  return of === undefined ? undefined : { expression: { type: 'part', part, of: of.expression }, next: of.next };
}

/** "of 2015", "in May 2024", "of the year". */
function readOf(tokens: Tokens, at: number, period: PeriodReader): ParseResult | undefined {
  const link = tokens.get(at);
  if ((link.kind !== 'of' && link.kind !== 'in') || link.glue !== 'space') return undefined;
  return readWhole(tokens, at + 1, period);
}

/** "[four] months of 2021" behind a rank. */
function readNth(tokens: Tokens, at: number, rank: number, period: PeriodReader): ParseResult | undefined {
  const number = tokens.get(at);
  const counted =
    (number.kind === 'number' || number.kind === 'cardinal' || number.kind === 'several') &&
    number.glue === 'space' &&
    number.value <= 99;
  const unit = tokens.get(counted ? at + 1 : at);
  if (unit.kind !== 'unit' || unit.value >= Unit.clock || unit.glue !== 'space') return undefined;
  const of = readOf(tokens, counted ? at + 2 : at + 1, period);
  if (of === undefined || of.expression.type === 'day') return undefined;
  if (unit.value === Unit.quarter && of.expression.type === 'century') return quarterOfCentury(rank, of);
  // "the first days of May", "the last weeks of 2023": how many is left open.
  if (!counted && (rank === 1 || rank === -1) && tokens.text.charAt(unit.end - 1) === 's') {
    return { expression: { type: 'part', part: rank === 1 ? Part.start : Part.end, of: of.expression }, next: of.next };
  }
  return {
    expression: { type: 'nth', rank, count: counted ? number.value : 1, unit: unit.value, of: of.expression },
    next: of.next,
  };
}

function quarterOfCentury(rank: number, { expression, next }: ParseResult): ParseResult {
  return { expression: { type: 'nth', rank, count: 25, unit: Unit.year, of: expression }, next };
}

/** "third Friday of June 2024", "last Sunday in May". */
function readNthWeekday(tokens: Tokens, at: number, rank: number, period: PeriodReader): ParseResult | undefined {
  const of = readOf(tokens, at + 1, period);
  if (of?.expression.type !== 'month' && of?.expression.type !== 'which' && of?.expression.type !== 'in-year')
    return undefined;
  return { expression: { type: 'nth-weekday', rank, weekday: tokens.get(at).value, of: of.expression }, next: of.next };
}

/** From the word "half": "half 2024", "half of 2024", "half of May". */
function readHalf(tokens: Tokens, at: number, half: number, period: PeriodReader): ParseResult | undefined {
  const [word, year] = [tokens.get(at), tokens.get(at + 1)];
  if (word.kind !== 'half-word' || word.value !== 0) return undefined;
  if (isYearToken(year) && year.glue === 'space')
    return { expression: { type: 'half', number: half, year: year.value }, next: at + 2 };
  const of = readOf(tokens, at + 1, period);
  if (of === undefined) return undefined;
  if (of.expression.type === 'year')
    return { expression: { type: 'half', number: half, year: of.expression.year }, next: of.next };
  return {
    expression: { type: 'part', part: half === 1 ? Part.firstHalf : Part.secondHalf, of: of.expression },
    next: of.next,
  };
}

/** Behind "third quarter": the year, if there is one. A quarter of a financial year is left alone. */
function readQuarter(tokens: Tokens, at: number, quarter: number, period: PeriodReader): ParseResult | undefined {
  const link = tokens.get(at);
  if (link.kind === 'fiscal' || (link.kind === 'of' && tokens.get(at + 1).kind === 'fiscal')) return undefined;
  const year = readYearAfter(tokens, at);
  if (year !== undefined) return { expression: { type: 'quarter', number: quarter, year: year.year }, next: year.next };
  const of = readOf(tokens, at, period);
  if (of?.expression.type === 'century') {
    return quarterOfCentury(quarter, of);
  }
  // "the third quarter of the match"
  if (link.kind === 'of' && link.glue === 'space' && of === undefined) return undefined;
  if (of?.expression.type === 'which' && of.expression.unit === Unit.year) {
    return {
      expression: { type: 'nth', rank: quarter, count: 1, unit: Unit.quarter, of: of.expression },
      next: of.next,
    };
  }
  return { expression: { type: 'quarter', number: quarter, year: undefined }, next: at };
}
