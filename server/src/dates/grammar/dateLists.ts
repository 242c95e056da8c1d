// Reads lists that share a month or a year: "Oct. 3, 5-6 and 9, 2024", "3, 5 and 7 October", "April and June 1955". Lists of
// periods are read in `rankLists.ts`.

import type { Span } from '../../syntax/span';
import type { Tokens } from '../lexer/tokens';
import { isCountedNoun } from './bareYear';
import { dayExpression, type Expression, type ParseResult } from './expression';
import { dayNumber, isDecimal, isYearToken, joins } from './shapes';

/** One date of a list, with its own tokens. */
export interface Item extends ParseResult {
  /** Index of its first token. */
  readonly first: number;
}

const maxItems = 31;

/** The dates of the list that begins at `at`, one item each; none when there is no list. */
export function readList(tokens: Tokens, at: number): readonly Item[] {
  const { kind } = tokens.get(at);
  if (kind === 'month') return daysBehindMonth(tokens, at) ?? monthsBeforeYear(tokens, at) ?? [];
  return kind === 'number' || kind === 'ordinal' ? (daysBeforeMonth(tokens, at) ?? []) : [];
}

/** A day of a list, or the first and last day of a range in it, as indexes of tokens. */
interface DayPlace {
  readonly first: number;
  readonly last: number;
}

/** "Oct. 3, 5 and 7, 2024", "Feb. 3-4, 10-11 and 17" */
function daysBehindMonth(tokens: Tokens, at: number): readonly Item[] | undefined {
  const month = tokens.get(at);
  if (!joins(tokens.get(at + 1).glue, 'space', 'none')) return undefined;
  const days = listedDays(tokens, at + 1);
  const last = days[days.length - 1]?.last;
  if (last === undefined || isCountedNoun(tokens.text, tokens.get(last).end) || tokens.get(last + 1).kind === 'month')
    return undefined;
  const year = yearBehind(tokens, last + 1);
  return days.map((place, position) => ({
    expression: listedDay(tokens, place, month.value, year?.year),
    first: position === 0 ? at : place.first,
    next: place.last === last ? (year?.next ?? place.last + 1) : place.last + 1,
  }));
}

/** "3, 5 and 7 October 2024" */
function daysBeforeMonth(tokens: Tokens, at: number): readonly Item[] | undefined {
  const days = listedDays(tokens, at);
  const last = days[days.length - 1]?.last;
  if (last === undefined) return undefined;
  const place = tokens.get(last + 1).kind === 'of' ? last + 2 : last + 1;
  const month = tokens.get(place);
  if (month.kind !== 'month' || month.glue !== 'space' || (month.ambiguous && !month.capital)) return undefined;
  const year = yearBehind(tokens, place + 1);
  return days.map((day) => ({
    expression: listedDay(tokens, day, month.value, year?.year),
    first: day.first,
    next: day.last === last ? (year?.next ?? place + 1) : day.last + 1,
  }));
}

function listedDay(tokens: Tokens, { first, last }: DayPlace, month: number, year: number | undefined): Expression {
  const [near, far] = [tokens.get(first), tokens.get(last)];
  const from = dayExpression({ month, year, day: near.value });
  if (first === last) return from;
  const places = [near, far].map(({ start, end }) => ({ start, end })) as [Span, Span];
  return { type: 'range', from, to: dayExpression({ month, year, day: far.value }), places };
}

/** "April and June 1955", "January, February and March 2024" */
function monthsBeforeYear(tokens: Tokens, at: number): readonly Item[] | undefined {
  const months = [at];
  for (let next = at + 1; months.length <= 12; next++) {
    const token = tokens.get(next);
    const final = (token.kind === 'and' || token.kind === 'or') && joins(token.glue, 'space', 'comma');
    const month = final ? tokens.get(++next) : token;
    if (month.kind !== 'month' || !joins(month.glue, final ? 'space' : 'comma')) return undefined;
    months.push(next);
    if (!final) continue;
    const year = yearBehind(tokens, next + 1);
    if (year === undefined) return undefined;
    return months.map((index) => ({
      expression: { type: 'month', month: tokens.get(index).value, year: year.year },
      first: index,
      next: index === next ? year.next : index + 1,
    }));
  }
  return undefined;
}

/** Where "3", "5-6" and "7" stand in "3, 5-6 and 7"; at least two, the last two joined by a word. */
function listedDays(tokens: Tokens, at: number): readonly DayPlace[] {
  const days: DayPlace[] = [];
  for (let next = at; days.length < maxItems; ) {
    const day = dayPlace(tokens, next);
    if (day === undefined || (days.length > 0 && tokens.get(next).glue !== 'comma')) return [];
    days.push(day);
    next = day.last + 1;
    const after = tokens.get(next);
    if ((after.kind === 'and' || after.kind === 'or') && joins(after.glue, 'space', 'comma')) {
      const final = tokens.get(next + 1).glue === 'space' ? dayPlace(tokens, next + 1) : undefined;
      return final === undefined ? [] : [...days, final];
    }
  }
  return [];
}

function dayPlace(tokens: Tokens, at: number): DayPlace | undefined {
  if (!isListedDay(tokens, at)) return undefined;
  const ranged = tokens.get(at + 1).glue === 'dash' && isListedDay(tokens, at + 1);
  return { first: at, last: ranged && tokens.get(at + 1).value > tokens.get(at).value ? at + 1 : at };
}

function isListedDay(tokens: Tokens, at: number): boolean {
  const { kind } = tokens.get(at);
  return (kind === 'number' || kind === 'ordinal') && dayNumber(tokens, at) !== undefined && !isDecimal(tokens, at);
}

/** ", 2024", "2024", "of 2024", "in 2024" behind the last item of a list or range. */
export function yearBehind(tokens: Tokens, at: number): { year: number; next: number } | undefined {
  const linked = tokens.get(at).kind === 'of' || tokens.get(at).kind === 'in';
  const place = linked ? at + 1 : at;
  const token = tokens.get(place);
  return isYearToken(token) && joins(token.glue, 'space', 'comma') ? { year: token.value, next: place + 1 } : undefined;
}
