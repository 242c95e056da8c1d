// Classes of UTF-16 code units for the scanner of dates, from one table, because it asks about every character of the prose.

import { isDash, isDigit, isLetter, isSpace } from '../../syntax/characters';

export const other = 0;
export const space = 1;
export const letterClass = 2;
export const digit = 3;
export const dashClass = 4;

const ascii = 128;
const table = new Uint8Array(ascii);
for (let code = 0; code < ascii; code++) table[code] = slowClassOf(code);

function slowClassOf(code: number): number {
  if (isLetter(code) || code === 0x5f) return letterClass;
  if (isDigit(code)) return digit;
  if (isSpace(code)) return space;
  return isDash(code) || code === 0x7e || code === 0x2192 ? dashClass : other;
}

/** One of the classes above. An underscore counts as a letter, because it makes names; a tilde and an arrow as a dash ("2014~2018"). */
export function classOf(code: number): number {
  return code < ascii ? (table[code] ?? other) : slowClassOf(code);
}

export function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** `'`, `’`, `‘` */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018;
}
