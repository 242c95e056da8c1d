// Reads weekdays without a date ("Friday", "Friday of last week") and distinguishes them from names such as "Sunday Times".

import { nameSet, wordSet } from '../../syntax/wordSet';
import { classOf, isCapital, letterClass } from '../lexer/characterClasses';
import { Unit } from '../lexer/lexicon';
import type { Token, TokenKind, Tokens } from '../lexer/tokens';
import { sentenceGoesOn, wordAt } from './bareYear';
import type { Expression, ParseResult } from './expression';
import { joins, nounFollows, wordFollows } from './shapes';
import { readUnitPhrase } from './unitPhrase';

/** "Friday", "Friday of last week", "Friday last week". A weekday that is a name's part ("Sunday Times") is none. */
export function readWeekday(tokens: Tokens, at: number): ParseResult | undefined {
  const weekday = tokens.get(at);
  if (isNamePart(tokens, weekday) || (weekday.ambiguous && !isLedWeekday(tokens, at)) || isKindOfDay(tokens, at))
    return undefined;
  let next = at + 1;
  if (tokens.get(next).kind === 'daypart' && tokens.get(next).glue === 'space') next++;
  if (tokens.get(next).kind === 'of' && tokens.get(next).glue === 'space') next++;
  const week = tokens.get(next).glue === 'space' ? readUnitPhrase(tokens, next) : undefined;
  if (week?.expression.unit === Unit.week) return weekdayParsed(weekday.value, week.next, week.expression);
  return weekdayParsed(weekday.value, at + 1, undefined);
}

/**
 * "Oct. 27, a Saturday" and "on a Monday in spring" say what kind of day it was, but "a Friday attack" was on one; so do "the
 * first Friday of Lent" and "the second Tuesday".
 */
function isKindOfDay(tokens: Tokens, at: number): boolean {
  if (at === 0 || tokens.get(at).glue !== 'space') return false;
  const before = tokens.get(at - 1);
  if (before.kind === 'ordinal') return true;
  if (before.kind !== 'indefinite') return false;
  const daypart = tokens.get(at + 1).kind === 'daypart' && tokens.get(at + 1).glue === 'space';
  const last = daypart ? at + 1 : at;
  return !nounFollows(tokens, last) || sentenceGoesOn(tokens.text, tokens.get(last).end);
}

/** The parsed form of a weekday: `week` is the one it lies in, `which` a value of `Which`. */
export function weekdayParsed(
  weekday: number,
  next: number,
  week: Expression | undefined,
  which?: number,
  fromNarrative = false,
): ParseResult {
  return { expression: { type: 'weekday', weekday, which, fromNarrative, week }, next };
}

const weekdayLeaders: ReadonlySet<TokenKind> = nameSet(
  'on which or and by to from unit between time-preposition weekday',
);

function isLedWeekday(tokens: Tokens, at: number): boolean {
  const token = tokens.get(at);
  // "wed", "sat" and "sun" are words; a capital or "on" makes them days.
  if (at > 0 && !token.capital) return token.glue === 'space' && ['on', 'which'].includes(tokens.get(at - 1).kind);
  return at > 0 && joins(token.glue, 'space', 'comma', 'dash', 'slash') && weekdayLeaders.has(tokens.get(at - 1).kind);
}

const namesAfter = wordSet(
  'times night telegraph mirror express mail herald post star league lunch school roast best review business edition sun',
);
const namesBefore = wordSet('bloody black good easter palm ash maundy super holy cyber ruby fat shrove girl man');

/** "Sunday Times", "Bloody Sunday", "Friday Night Lights": capital words that make a name with a weekday. */
function isNamePart(tokens: Tokens, weekday: Token): boolean {
  const { text } = tokens;
  const after = weekday.end + 1;
  if (wordFollows(tokens, weekday.end) && isCapital(text.charCodeAt(after)) && namesAfter.has(wordAt(text, after)))
    return true;
  const end = weekday.start - 1;
  if (end < 1 || text.charCodeAt(end) !== 32) return false;
  let first = end;
  while (first > 0 && end - first < 8 && classOf(text.charCodeAt(first - 1)) === letterClass) first--;
  return isCapital(text.charCodeAt(first)) && namesBefore.has(wordAt(text, first));
}
