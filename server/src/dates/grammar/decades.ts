// Reads decades, and centuries written as one ("1800s"), and distinguishes them from ages ("her 20s") and temperatures ("highs in the 80s").

import type { Token, Tokens } from '../lexer/tokens';
import type { ParseResult } from './expression';
import { hasApostrophe, joins } from './shapes';

/** "1990s", "the '90s"; "90s" without an apostrophe only behind "the" or "early", because it is an age as well. */
export function readDecade(tokens: Tokens, at: number): ParseResult | undefined {
  const token = tokens.get(at);
  const era = tokens.get(at + 1);
  if (era.kind === 'era' && era.glue === 'space' && token.digits > 2)
    return decadeOfEra(token.value, era.value < 0, at + 2);
  if (token.digits === 4) {
    if (token.value % 100 === 0 && token.value < 1900) return century(token.value / 100 + 1, at + 1);
    return { expression: { type: 'decade', from: token.value }, next: at + 1 };
  }
  if (token.value < 20 || (!hasApostrophe(tokens, token) && (isTemperature(tokens, token) || isAge(tokens, at))))
    return undefined;
  return { expression: { type: 'decade', from: 1900 + token.value }, next: at + 1 };
}

/** "the 160s BC", "530s AD"; a round hundred is a century: "200s BC" */
function decadeOfEra(value: number, isBefore: boolean, next: number): ParseResult {
  if (value % 100 === 0) return century(isBefore ? -(value / 100 + 1) : value / 100 + 1, next);
  // 160 BC is the year -159, the last of its ten.
  return { expression: { type: 'decade', from: isBefore ? -value - 8 : value }, next };
}

/** "highs in the 90s", "temperatures in the mid-80s" */
function isTemperature({ text, span }: Tokens, { start, end }: Token): boolean {
  if (/^ (?:degrees|°|F\b|C\b)/.test(text.slice(end, end + 9))) return true;
  const before = text.slice(Math.max(span.start, start - temperatureReach), start);
  return /\b(?:temperatures?|highs|lows|mercury|degrees)\b|\b(?:upper|lower|low) $/i.test(before);
}

/** "her 20s", "her early 20s" */
function isAge(tokens: Tokens, at: number): boolean {
  const lead = at > 0 && tokens.get(at - 1).kind === 'part' ? at - 2 : at - 1;
  return lead >= 0 && tokens.get(lead).kind === 'determiner';
}

const temperatureReach = 40;

function century(number: number, next: number): ParseResult {
  return { expression: { type: 'century', number }, next };
}

/** "the nineties"; "her forties" is an age. */
export function readDecadeWord(tokens: Tokens, at: number): ParseResult | undefined {
  const token = tokens.get(at);
  if (at === 0 || !joins(token.glue, 'space', 'dash') || isAge(tokens, at)) return undefined;
  const led = ['article', 'part', 'in'].includes(tokens.get(at - 1).kind);
  return led ? { expression: { type: 'decade', from: 1900 + token.value }, next: at + 1 } : undefined;
}
