// Reads "this week", "the previous year", "next month", "the month": a unit of time and which one is meant.

import { Unit, Which } from '../lexer/lexicon';
import type { Token, Tokens } from '../lexer/tokens';
import type { ParseResult, WhichExpression } from './expression';

/** Whether a word for which one counts from the last date of the narrative: "the same", "that", "the next", but "next", "last". */
export function countsFromNarrative(which: number, definite: boolean): boolean {
  if (which === Which.same || which === Which.that) return true;
  return definite && (which === Which.next || which === Which.following || which === Which.previous);
}

/** "this year", "the following week", "that month", "this calendar year". One unit, not several. */
export function readUnitPhrase(tokens: Tokens, at: number): ParseResult<WhichExpression> | undefined {
  const definite = tokens.get(at).kind === 'article';
  let next = definite ? at + 1 : at;
  let which = tokens.get(next);
  if (which.kind !== 'which' || which.value >= Which.final || (definite && which.glue !== 'space')) return undefined;
  if (definite && which.value === Which.that) return undefined;
  let value = which.value;
  // "that same year", "the very same", "this past week"
  const second = tokens.get(next + 1);
  if (second.kind === 'which' && second.value < Which.final && second.glue === 'space') {
    which = tokens.get(++next);
    value = which.value;
  }
  next++;
  if (tokens.get(next).kind === 'calendar-word' && tokens.get(next).glue === 'space') next++;
  const unit = tokens.get(next);
  if (!isSingleUnit(tokens, unit)) return undefined;
  // "the last day" is the end of something; the day before is called yesterday.
  if (unit.value === Unit.day && (value === Which.last || value === Which.past)) return undefined;
  return {
    expression: { type: 'which', which: value, unit: unit.value, fromNarrative: countsFromNarrative(value, definite) },
    next: next + 1,
  };
}

/** "the month", "the year": the current one of the narrative. */
export function readDefiniteUnit(tokens: Tokens, at: number): ParseResult<WhichExpression> | undefined {
  const [article, unit] = [tokens.get(at), tokens.get(at + 1)];
  if (article.kind !== 'article' || !isSingleUnit(tokens, unit) || unit.value === Unit.day) return undefined;
  return { expression: { type: 'which', which: Which.same, unit: unit.value, current: true }, next: at + 2 };
}

/** A day or longer, in the singular, behind a space. */
function isSingleUnit(tokens: Tokens, unit: Token): boolean {
  if (unit.kind !== 'unit' || unit.value >= Unit.clock || unit.glue !== 'space') return false;
  return tokens.text.charAt(unit.end - 1) !== 's';
}
