// Reads years with an era before or behind them: "AD 79", "44 BC".

import type { Tokens } from '../lexer/tokens';
import { isCountedNoun, sentenceGoesOn } from './bareYear';
import type { ParseResult } from './expression';
import { isDecimal, nounFollows } from './shapes';

/** "44 BC", "79 AD" */
export function readEraYear(tokens: Tokens, at: number): ParseResult | undefined {
  return isPeopleOf(tokens, at)
    ? undefined
    : { expression: { type: 'year', year: tokens.get(at).value }, next: at + 1 };
}

/** "AD 79", "A.D. 476" */
export function readYearAfterEra(tokens: Tokens, at: number): ParseResult | undefined {
  const [era, year] = [tokens.get(at), tokens.get(at + 1)];
  const capitals = /^[AC]\.?\s?[DE]/.test(tokens.text.slice(era.start, era.end));
  if (era.value < 0 || !capitals || year.kind !== 'number' || year.glue !== 'space' || year.value < 1) return undefined;
  if (year.digits > 4 || isDecimal(tokens, at + 1) || isCountedNoun(tokens.text, year.end)) return undefined;
  return { expression: { type: 'year', year: year.value }, next: at + 2 };
}

/** "the 44 BC residents", where letters stand for a place. */
function isPeopleOf(tokens: Tokens, at: number): boolean {
  const before = at > 0 ? tokens.get(at - 1).kind : undefined;
  const counted = before === 'article' || before === 'determiner';
  return counted && nounFollows(tokens, at) && !sentenceGoesOn(tokens.text, tokens.get(at).end);
}
