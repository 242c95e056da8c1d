// Finds every date expression in a part of a text, from left to right, the longest at each start.

import type { Span } from '../syntax/span';
import { weekdayOf } from './calendar';
import type { DayExpression, Expression } from './expression';
import { type Item, readExpressions } from './rangeGrammar';
import type { DateReading, DatesFound, ImpossibleDate, Interval, ReadOptions, WeekdayMark } from './reading';
import { isImpossible, type Meaning, resolve, type Standpoint, type StoryPoint } from './resolve';
import { type Token, type TokenKind, Tokens } from './tokens';

const STARTERS = new Set<TokenKind>([
  'month',
  'weekday',
  'number',
  'ordinal',
  'cardinal',
  'part',
  'half-word',
  'season',
  'day-word',
  'which',
  'decade',
  'decade-word',
  'quarter-letter',
  'half-letter',
  'around',
  'article',
  'indefinite',
  'several',
  'from',
  'between',
  'unit',
  'calendar-word',
] as TokenKind[]);

/**
 * Reads the dates in `span` of `text`. Offsets in the answer count from the start of `text`. Expressions that need an
 * anchor are left out when `options` has none and no earlier date of the part lends one.
 */
export function readDates(text: string, span: Span, options: ReadOptions = {}): DatesFound {
  return continueReading(text, span, options, undefined);
}

/** What was read, and how far the telling has come. */
export interface DatesTold extends DatesFound {
  readonly story: StoryPoint | undefined;
}

/** `readDates` for one part of a longer telling: `told` is how far the parts before it have come. */
export function continueReading(
  text: string,
  span: Span,
  options: ReadOptions,
  told: StoryPoint | undefined,
): DatesTold {
  const readings: DateReading[] = [];
  const impossible: ImpossibleDate[] = [];
  const tokens = new Tokens(text, span);
  const order = options.numericOrder ?? 'month-first';
  let story = told;
  let at = 0;
  for (let token = tokens.get(at); token.kind !== 'end'; token = tokens.get(at)) {
    const items = STARTERS.has(token.kind) ? readExpressions(tokens, at, order) : [];
    const last = items[items.length - 1];
    if (last === undefined) {
      at++;
      continue;
    }
    for (const item of items) {
      if (options.bareYears === false && item.expression.type === 'year') continue;
      const standpoint: Standpoint = { anchor: options.anchor, story, future: looksAhead(tokens, at, token.sentence) };
      const outcome = resolve(item.expression, standpoint);
      const place = { start: tokens.get(item.first).start, end: tokens.get(item.next - 1).end };
      const written = text.slice(place.start, place.end);
      if (outcome === undefined) continue;
      if (isImpossible(outcome)) {
        impossible.push({ ...place, text: written, reason: outcome.impossible, why: outcome.why });
        continue;
      }
      readings.push(toReading(place, written, item, outcome, standpoint));
      if (options.narrative !== false) story = advance(story, outcome, item.expression);
    }
    at = Math.max(last.next, at + 1);
  }
  return { readings, impossible, story };
}

/** Every day written with a weekday or not, and without a year: what a year can be found from. */
export function daysWithoutYear(text: string, span: Span): readonly DayExpression[] {
  const days: DayExpression[] = [];
  const tokens = new Tokens(text, span);
  let at = 0;
  for (let token = tokens.get(at); token.kind !== 'end'; token = tokens.get(at)) {
    const items = STARTERS.has(token.kind) ? readExpressions(tokens, at, 'month-first') : [];
    for (const { expression } of items) {
      if (expression.type === 'day' && expression.year === undefined && expression.month !== undefined)
        days.push(expression);
    }
    at = Math.max(items[items.length - 1]?.next ?? 0, at + 1);
  }
  return days;
}

function toReading(place: Span, text: string, item: Item, meaning: Meaning, standpoint: Standpoint): DateReading {
  const { first, last, precision, approximate, hull, edtf, anchor } = meaning;
  return {
    start: place.start,
    end: place.end,
    text,
    first,
    last,
    precision,
    approximate,
    hull,
    edtf,
    anchor,
    weekday: weekdayMark(item.expression, first, anchor !== undefined),
    otherOrder: otherOrder(item.expression, standpoint),
  };
}

/** A weekday beside a full date can be checked; beside a partial one it helped to complete it. */
function weekdayMark(expression: Expression, first: number, completed: boolean): WeekdayMark | undefined {
  const day = expression.type === 'range' ? expression.from : expression;
  if (day.type !== 'day' || day.weekday === undefined || completed) return undefined;
  return { start: day.weekday.start, end: day.weekday.end, written: day.weekday.weekday, actual: weekdayOf(first) };
}

function otherOrder(expression: Expression, standpoint: Standpoint): Interval | undefined {
  if (expression.type !== 'day' || !expression.swappable || expression.month === undefined) return undefined;
  const swapped: DayExpression = { ...expression, day: expression.month, month: expression.day, swappable: false };
  const outcome = resolve(swapped, standpoint);
  return outcome === undefined || isImpossible(outcome) ? undefined : { first: outcome.first, last: outcome.last };
}

/** How the telling moves on with a date that was just told. */
function advance(story: StoryPoint | undefined, meaning: Meaning, expression: Expression): StoryPoint {
  const lendsYear = meaning.anchor === undefined || (story?.lendsYear === true && meaning.anchor.kind === 'narrative');
  if (expression.type === 'decade' || expression.type === 'century') return story ?? { ...meaning, lendsYear: false };
  return { first: meaning.first, last: meaning.last, precision: meaning.precision, lendsYear };
}

/** Whether a word before the date in its sentence speaks of what is to come. */
function looksAhead(tokens: Tokens, at: number, sentence: number): boolean {
  for (let index = at - 1; index >= 0 && index > at - 24; index--) {
    const token: Token = tokens.get(index);
    if (token.sentence !== sentence) return false;
    if (token.kind === 'future') return true;
  }
  return false;
}
