// Classes of UTF-16 code units for the scanner of dates, from one table, because it asks about every character of the prose.

import { isDash, isDigit, isLetter, isSpace } from '../../syntax/characters';

export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const DASH = 4;

const ASCII = 128;
const table = new Uint8Array(ASCII);
for (let code = 0; code < ASCII; code++) table[code] = slowClassOf(code);

function slowClassOf(code: number): number {
  if (isLetter(code) || code === 0x5f) return LETTER;
  if (isDigit(code)) return DIGIT;
  if (isSpace(code)) return SPACE;
  return isDash(code) || code === 0x7e || code === 0x2192 ? DASH : OTHER;
}

/** One of the classes above. An underscore counts as a letter, because it makes names; a tilde and an arrow as a dash ("2014~2018"). */
export function classOf(code: number): number {
  return code < ASCII ? (table[code] ?? OTHER) : slowClassOf(code);
}

export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** `'`, `’`, `‘` */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018;
}
