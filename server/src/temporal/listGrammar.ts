// Reads lists that share a month or a year: "Oct. 3, 5 and 7, 2024", "3, 5 and 7 October", "April and June 1955".

import { isCountedNoun } from './bareYear';
import { dayExpression, type Parsed } from './expression';
import { dayNumber, isDecimal, isYearToken, joins } from './shapes';
import type { Tokens } from './tokens';

/** One date of a list, with its own tokens. */
export interface Item extends Parsed {
  /** Index of its first token. */
  readonly first: number;
}

const MOST_ITEMS = 31;

/** The dates of the list that begins at `at`, one item each; none when there is no list. */
export function readList(tokens: Tokens, at: number): readonly Item[] {
  const { kind } = tokens.get(at);
  if (kind === 'month') return daysBehindMonth(tokens, at) ?? monthsBeforeYear(tokens, at) ?? [];
  return kind === 'number' || kind === 'ordinal' ? (daysBeforeMonth(tokens, at) ?? []) : [];
}

/** "Oct. 3, 5 and 7, 2024" */
function daysBehindMonth(tokens: Tokens, at: number): readonly Item[] | undefined {
  const month = tokens.get(at);
  if (!joins(tokens.get(at + 1).glue, 'space', 'none')) return undefined;
  const days = listedDays(tokens, at + 1);
  const last = days[days.length - 1];
  if (last === undefined || isCountedNoun(tokens.text, tokens.get(last).end) || tokens.get(last + 1).kind === 'month')
    return undefined;
  const year = yearBehind(tokens, last + 1);
  return days.map((index, position) => ({
    expression: dayExpression({ month: month.value, day: tokens.get(index).value, year: year?.year }),
    first: position === 0 ? at : index,
    next: index === last ? (year?.next ?? index + 1) : index + 1,
  }));
}

/** "3, 5 and 7 October 2024" */
function daysBeforeMonth(tokens: Tokens, at: number): readonly Item[] | undefined {
  const days = listedDays(tokens, at);
  const last = days[days.length - 1];
  if (last === undefined) return undefined;
  const place = tokens.get(last + 1).kind === 'of' ? last + 2 : last + 1;
  const month = tokens.get(place);
  if (month.kind !== 'month' || month.glue !== 'space' || (month.ambiguous && !month.capital)) return undefined;
  const year = yearBehind(tokens, place + 1);
  return days.map((index) => ({
    expression: dayExpression({ month: month.value, day: tokens.get(index).value, year: year?.year }),
    first: index,
    next: index === last ? (year?.next ?? place + 1) : index + 1,
  }));
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

/** Indexes of "3", "5" and "7" in "3, 5 and 7"; at least two, the last two joined by a word. */
function listedDays(tokens: Tokens, at: number): readonly number[] {
  const days: number[] = [];
  for (let next = at; days.length < MOST_ITEMS; next++) {
    const token = tokens.get(next);
    if (!isListedDay(tokens, next) || (days.length > 0 && token.glue !== 'comma')) return [];
    days.push(next);
    const after = tokens.get(next + 1);
    if ((after.kind === 'and' || after.kind === 'or') && joins(after.glue, 'space', 'comma')) {
      if (!isListedDay(tokens, next + 2) || tokens.get(next + 2).glue !== 'space') return [];
      return [...days, next + 2];
    }
  }
  return [];
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
