// Reads whole date expressions: a single date, period or relative time, or two of them joined to a range, or a list of days.

import { dayNumber, isBareYear, isYearToken, joins, type NumericOrder, readNumericPair } from './calendarGrammar';
import {
  dayExpression,
  type Expression,
  lacksYear,
  type Parsed,
  withYear,
  writtenMonth,
  writtenYear,
} from './expression';
import { readDateOrPeriod } from './periodGrammar';
import { readRelative } from './relativeGrammar';
import { isCountedNoun } from './surroundings';
import type { Token, Tokens } from './tokens';

/** One expression of a list, with its own tokens. */
export interface Item extends Parsed {
  /** Index of its first token. */
  readonly first: number;
}

/** The longest expression, range or list that begins at token `at`. */
export function readExpressions(tokens: Tokens, at: number, order: NumericOrder): readonly Item[] {
  const token = tokens.get(at);
  if (token.kind === 'between' || token.kind === 'from') {
    const range = readRange(tokens, at + 1, order, token.kind);
    return range === undefined ? [] : [{ ...range, first: at }];
  }
  const range = readRange(tokens, at, order, undefined);
  if (range !== undefined) return [{ ...range, first: at }];
  const list = readList(tokens, at);
  if (list.length > 0) return list;
  const single = readSingle(tokens, at, order);
  return single === undefined ? [] : [{ ...single, first: at }];
}

function readSingle(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const date = readDateOrPeriod(tokens, at, order);
  const relative = readRelative(tokens, at, order);
  if (date === undefined || relative === undefined) return date ?? relative;
  return relative.next > date.next ? relative : date;
}

/** Two ends and what joins them. `lead` is the word before: "from 2014 to 2018", "between 3 and 5 March". */
function readRange(
  tokens: Tokens,
  at: number,
  order: NumericOrder,
  lead: 'from' | 'between' | undefined,
): Parsed | undefined {
  const start = lead !== undefined && tokens.get(at).kind === 'article' ? at + 1 : at;
  if (lead !== undefined && !joins(tokens.get(at).glue, 'space')) return undefined;
  const full = readSingle(tokens, start, order) ?? readLooseEnd(tokens, start, order);
  const range = full === undefined ? undefined : readFarEnd(tokens, full, order, lead);
  if (range !== undefined) return range;
  const day = bareDay(tokens, start);
  return day === undefined ? undefined : readFarEnd(tokens, day, order, lead);
}

/** A bare month or year as an end that its other end vouches for: "from May to October 2020", "2014-2018". */
function readLooseEnd(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at);
  if (token.kind === 'month' && (token.capital || !token.ambiguous))
    return { expression: { type: 'month', year: undefined, month: token.value }, next: at + 1 };
  if (isYearToken(token) && token.value >= 1500)
    return { expression: { type: 'year', year: token.value }, next: at + 1 };
  return readNumericPair(tokens, at, order, true);
}

/** "3" in "3 to 5 March". */
function bareDay(tokens: Tokens, at: number): Parsed | undefined {
  const day = dayNumber(tokens, at);
  return day === undefined ? undefined : { expression: dayExpression({ day }), next: at + 1 };
}

function readFarEnd(
  tokens: Tokens,
  near: Parsed,
  order: NumericOrder,
  lead: 'from' | 'between' | undefined,
): Parsed | undefined {
  const joint = tokens.get(near.next);
  const worded =
    (joint.kind === 'to' && joint.glue === 'space') ||
    (joint.kind === 'and' && lead === 'between' && joint.glue === 'space');
  const dashed = joins(joint.glue, 'dash', 'spaced-dash');
  const slashed = joint.glue === 'slash';
  if (!worded && !dashed && !slashed) return undefined;
  let next = worded ? near.next + 1 : near.next;
  if (worded && !joins(tokens.get(next).glue, 'space')) return undefined;
  if (worded && tokens.get(next).kind === 'article' && tokens.get(next + 1).kind === 'ordinal') next++;
  const far = readFar(tokens, next, near.expression, order, worded);
  if (far === undefined) return undefined;
  if (!isRangePlausible(tokens, near, far, joint, worded, lead)) return undefined;
  return { expression: joinEnds(near.expression, far.expression), next: far.next };
}

function readFar(
  tokens: Tokens,
  at: number,
  near: Expression,
  order: NumericOrder,
  worded: boolean,
): Parsed | undefined {
  const token = tokens.get(at);
  if (near.type === 'year' && token.kind === 'number' && token.digits === 2 && !worded) {
    const year = Math.floor(near.year / 100) * 100 + token.value;
    const far: Parsed = { expression: { type: 'year', year }, next: at + 1 };
    return year > near.year && year - near.year < 60 && tokens.get(at + 1).glue !== 'dash' ? far : undefined;
  }
  if (near.type === 'year' && isYearToken(token) && token.value >= 1500) {
    const date = readDateOrPeriod(tokens, at, order);
    return date ?? { expression: { type: 'year', year: token.value }, next: at + 1 };
  }
  const date = readSingle(tokens, at, order) ?? readLooseEnd(tokens, at, order);
  const nearMonth = writtenMonth(near);
  if (date !== undefined && !(nearMonth !== undefined && date.expression.type === 'year')) return date;
  // "Dec 12-13 2025", "april 9th through 17th"
  const day = near.type === 'day' && nearMonth !== undefined ? dayNumber(tokens, at) : undefined;
  if (day === undefined || isCountedNoun(tokens.text, token.end)) return undefined;
  const year = writtenYear(near) === undefined ? yearAfterDay(tokens, at + 1) : undefined;
  return { expression: dayExpression({ month: nearMonth, day, year: year?.year }), next: year?.next ?? at + 1 };
}

function yearAfterDay(tokens: Tokens, at: number): { year: number; next: number } | undefined {
  const linked = tokens.get(at).kind === 'of' || tokens.get(at).kind === 'in';
  const token = linked ? tokens.get(at + 1) : tokens.get(at);
  return isYearToken(token) && joins(token.glue, 'space', 'comma')
    ? { year: token.value, next: linked ? at + 2 : at + 1 }
    : undefined;
}

/** The near end takes from the far one the month it lacks. */
function joinEnds(near: Expression, far: Expression): Expression {
  let from = near;
  let to = far;
  if (from.type === 'day' && from.month === undefined) {
    if (far.type === 'day') from = { ...from, month: far.month, year: writtenYear(far) };
  }
  // "April 12-13": the near end's month went to the far one; a far day before the near one, without a year, is in the next month.
  if (
    to.type === 'day' &&
    from.type === 'day' &&
    lacksYear(to) &&
    writtenYear(from) !== undefined &&
    to.month === from.month
  ) {
    to = withYear(to, writtenYear(from) ?? 0);
  }
  return { type: 'range', from, to };
}

function isRangePlausible(
  tokens: Tokens,
  near: Parsed,
  far: Parsed,
  joint: Token,
  worded: boolean,
  lead: 'from' | 'between' | undefined,
): boolean {
  const { expression: from } = near;
  const { expression: to } = far;
  if (to.type === 'range') return false;
  if (from.type === 'day' && from.month === undefined && !(to.type === 'day' && to.month !== undefined)) return false;
  const timeless = from.type === 'year' && to.type === 'year';
  if (joint.glue === 'spaced-dash' && !worded) {
    // A dash with spaces also parts a date from its claim: the second date must finish the first, or be as full as it.
    if (isRelative(to) || isRelative(from)) return false;
    if (writtenYear(from) !== undefined && writtenYear(to) === undefined) return false;
    if (from.type !== to.type && !(from.type === 'day' && to.type === 'month')) return false;
  }
  if (joint.glue === 'slash' && !worded) return isSlashPair(from, to);
  if (timeless && lead === undefined && !worded)
    return from.year < to.year && to.year - from.year < 200 && !isYearCount(tokens, near.next - 1, far);
  if (timeless && lead === undefined)
    return (
      from.year < to.year &&
      isBareYear(tokens, near.next - 1) !== isCountedNoun(tokens.text, tokens.get(far.next - 1).end)
    );
  return true;
}

/** "1500-2000 troops" */
function isYearCount(tokens: Tokens, _at: number, far: Parsed): boolean {
  return isCountedNoun(tokens.text, tokens.get(far.next - 1).end);
}

/** "12/13 Dec 2025", "August/September 1956", "1914/15". */
function isSlashPair(from: Expression, to: Expression): boolean {
  if (from.type === 'day' && to.type === 'day') return from.month === undefined || from.month === to.month;
  return (from.type === 'month' && to.type === 'month') || (from.type === 'year' && to.type === 'year');
}

function isRelative(expression: Expression): boolean {
  return (
    expression.type === 'today' ||
    expression.type === 'offset' ||
    expression.type === 'which' ||
    expression.type === 'span'
  );
}

/** "Oct. 3, 5 and 7, 2024", "3, 5 and 7 October", "18 and 19 June", "May 4 and 5": one item a day. */
function readList(tokens: Tokens, at: number): readonly Item[] {
  const token = tokens.get(at);
  if (token.kind === 'month') return readMonthList(tokens, at);
  return token.kind === 'number' || token.kind === 'ordinal' ? readDayList(tokens, at) : [];
}

function readMonthList(tokens: Tokens, at: number): readonly Item[] {
  const month = tokens.get(at);
  const days = readDays(tokens, at + 1);
  if (days.length < 2 || !joins(tokens.get(at + 1).glue, 'space', 'none')) return [];
  const last = days[days.length - 1] ?? at;
  if (isCountedNoun(tokens.text, tokens.get(last).end) || tokens.get(last + 1).kind === 'month') return [];
  const year = yearAfterDay(tokens, last + 1);
  return days.map((index, position) => ({
    expression: dayExpression({ month: month.value, day: tokens.get(index).value, year: year?.year }),
    first: position === 0 ? at : index,
    next: position === days.length - 1 ? (year?.next ?? index + 1) : index + 1,
  }));
}

function readDayList(tokens: Tokens, at: number): readonly Item[] {
  const days = readDays(tokens, at);
  if (days.length < 2) return [];
  const last = days[days.length - 1] ?? at;
  const month = tokens.get(last + 1).kind === 'of' ? tokens.get(last + 2) : tokens.get(last + 1);
  const monthIndex = tokens.get(last + 1).kind === 'of' ? last + 2 : last + 1;
  if (month.kind !== 'month' || !joins(month.glue, 'space') || (month.ambiguous && !month.capital)) return [];
  const year = yearAfterDay(tokens, monthIndex + 1);
  return days.map((index, position) => ({
    expression: dayExpression({ month: month.value, day: tokens.get(index).value, year: year?.year }),
    first: index,
    next: position === days.length - 1 ? (year?.next ?? monthIndex + 1) : index + 1,
  }));
}

/** Indexes of "3", "5" and "7" in "3, 5 and 7". The last two must be joined by a word. */
function readDays(tokens: Tokens, at: number): readonly number[] {
  const days: number[] = [];
  let next = at;
  for (;;) {
    const token = tokens.get(next);
    if ((token.kind !== 'number' && token.kind !== 'ordinal') || dayNumber(tokens, next) === undefined) return [];
    if (days.length > 0 && !joins(token.glue, 'space', 'comma')) return [];
    days.push(next);
    const after = tokens.get(next + 1);
    if ((after.kind === 'and' || after.kind === 'or') && joins(after.glue, 'space', 'comma')) {
      const final = next + 2;
      if (
        dayNumber(tokens, final) === undefined ||
        tokens.get(final).glue !== 'space' ||
        tokens.get(final).kind === 'cardinal'
      )
        return [];
      days.push(final);
      return days;
    }
    if (after.glue !== 'comma' || days.length > 30) return [];
    next++;
  }
}
