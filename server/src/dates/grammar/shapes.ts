// Small questions about tokens that every reader of dates asks: can it be a day, a year, what joins it to its neighbour.

import { classOf, isApostrophe, letterClass, space } from '../lexer/characterClasses';
import type { Glue, Token, Tokens } from '../lexer/tokens';

export function joins(glue: Glue, ...allowed: readonly Glue[]): boolean {
  return allowed.includes(glue);
}

/** A number that can be a year when its place says so: four digits, 1000 to 2199. */
export function isYearToken(token: Token): boolean {
  return token.kind === 'number' && token.digits === 4 && token.value >= 1000 && token.value < 2200;
}

/** The day of the month that token `at` can be, in digits or words. */
export function dayNumber(tokens: Tokens, at: number): number | undefined {
  const token = tokens.get(at);
  const { kind, value } = token;
  if (value < 1 || value > 31) return undefined;
  if (kind === 'number') return token.digits <= 2 ? value : undefined;
  return kind === 'ordinal' || (kind === 'cardinal' && !token.ambiguous) ? value : undefined;
}

export function hasApostrophe(tokens: Tokens, token: Token): boolean {
  return token.start > 0 && isApostrophe(tokens.text.charCodeAt(token.start - 1));
}

/** 1930 to 2029 for two digits, the window that typing programs use. */
export function fullYear(twoDigits: number): number {
  return twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** A figure goes on behind the token: "5.2", "5:1"; behind "June 5: 12 ships" a claim begins. */
export function isDecimal(tokens: Tokens, at: number): boolean {
  const next = tokens.get(at + 1);
  if (next.kind !== 'number' || !joins(next.glue, 'dot', 'colon')) return false;
  return next.start - tokens.get(at).end === 1;
}

/** Whether a word begins behind one space after `end`. */
export function wordFollows(tokens: Tokens, end: number): boolean {
  const { text } = tokens;
  return (
    end + 1 < tokens.span.end &&
    classOf(text.charCodeAt(end)) === space &&
    classOf(text.charCodeAt(end + 1)) === letterClass
  );
}

/** Whether a word that dates are not made of follows token `at`, as a noun does: "the 11th brigade". */
export function nounFollows(tokens: Tokens, at: number): boolean {
  const { end } = tokens.get(at);
  const next = tokens.get(at + 1);
  return wordFollows(tokens, end) && (next.kind === 'end' || next.start !== end + 1);
}

/** Whether a word that begins small follows, as a noun behind its number does. */
export function smallWordFollows(tokens: Tokens, end: number): boolean {
  const code = tokens.text.charCodeAt(end + 1);
  return wordFollows(tokens, end) && code >= 97 && code <= 122;
}

/** "**1947** Independence is proclaimed": emphasis around `start..end` alone sets it off as a dash does. */
export function isEmphasized(text: string, start: number, end: number): boolean {
  return /[*_]/.test(text.charAt(start - 1)) && /^[*_]{1,3}(?:\s|$)/.test(text.slice(end, end + 5));
}
