// Numbers in prose that are no dates: money, thousands, shares, names, times of day; and the suffixes of those that are.

import { classOf, DASH, DIGIT, isApostrophe, isCapital, LETTER, SPACE } from './characters';
import { lookUp, Unit } from './lexicon';

const COMMA = 44;
const POINT = 46;
const COLON = 58;

/** Whether the digits `start`..`end` are money, thousands ("11,000"), a share, or the tail of a name ("Mi-24", "F16"). */
export function isFigure(text: string, start: number, end: number, afterDateWord: boolean, attached: boolean): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  const kind = classOf(before);
  if (kind === LETTER && before !== 0x5f && !attached) return true;
  if (kind === DASH && !afterDateWord && start > 1 && classOf(text.charCodeAt(start - 2)) === LETTER) {
    // "report-20170302" and "post-1945" carry dates, "KN-25" and "Expo-2020" are names.
    const date =
      end - start === 8 || (end - start === 4 && !beginsWithCapital(text, start - 2) && !isInCode(text, start - 2));
    if (!date) return true;
  }
  if (before === 43 || before === 35 || isCurrency(before)) return true;
  if (kind === SPACE && start > 1 && isCurrency(text.charCodeAt(start - 2))) return true;
  const after = text.charCodeAt(end);
  if (after === 37) return true;
  return after === COMMA && end - start <= 3 && hasThreeDigits(text, end + 1);
}

/** The end of the digits, points and letters that make up a figure or a name, from inside it. */
export function figureEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === DIGIT || kind === LETTER) at++;
    else if (text.charCodeAt(at) === COMMA && classOf(text.charCodeAt(at + 1)) === DIGIT) at++;
    else break;
  }
  return at;
}

function isCurrency(code: number): boolean {
  return code === 36 || code === 0xa3 || code === 0xa5 || code === 0x20ac;
}

function beginsWithCapital(text: string, inWord: number): boolean {
  let at = inWord;
  while (at > 0 && classOf(text.charCodeAt(at - 1)) === LETTER) at--;
  return isCapital(text.charCodeAt(at));
}

/** Inside the second part of "24-cv-2012". */
function isInCode(text: string, inWord: number): boolean {
  let at = inWord;
  while (at > 0 && inWord - at < MOST_CODE && classOf(text.charCodeAt(at)) === LETTER) at--;
  return classOf(text.charCodeAt(at)) === DASH && classOf(text.charCodeAt(at - 1)) === DIGIT;
}

const MOST_CODE = 6;

function hasThreeDigits(text: string, at: number): boolean {
  for (let i = 0; i < 3; i++) if (classOf(text.charCodeAt(at + i)) !== DIGIT) return false;
  return classOf(text.charCodeAt(at + 3)) !== DIGIT;
}

/** "st", "nd", "rd", "th" right behind digits. */
export function isOrdinalSuffix(text: string, at: number, limit: number): boolean {
  if (at + 2 > limit || (at + 2 < limit && classOf(text.charCodeAt(at + 2)) === LETTER)) return false;
  const suffix = text.slice(at, at + 2).toLowerCase();
  return suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th';
}

/** The end of "1990s", "1990's" or "90s", or 0. */
export function decadeEnd(text: string, start: number, end: number, limit: number): number {
  const digits = end - start;
  if ((digits !== 4 && digits !== 2) || text.charCodeAt(end - 1) !== 48) return 0;
  const s = isApostrophe(text.charCodeAt(end)) ? end + 1 : end;
  if ((text.charCodeAt(s) | 32) !== 115 || s >= limit) return 0;
  return s + 1 < limit && classOf(text.charCodeAt(s + 1)) === LETTER ? 0 : s + 1;
}

/** The end of a time of day whose digits end at `end` ("17:20:05.3", "8 p.m."), or 0. */
export function timeEnd(text: string, start: number, end: number, limit: number): number {
  if (end - start > 2) return 0;
  let at = end;
  if (text.charCodeAt(at) !== COLON || classOf(text.charCodeAt(at + 1)) !== DIGIT) return meridiemEnd(text, at, limit);
  while (at < limit && (classOf(text.charCodeAt(at)) === DIGIT || text.charCodeAt(at) === COLON)) at++;
  if (text.charCodeAt(at) === POINT && classOf(text.charCodeAt(at + 1)) === DIGIT) {
    at++;
    while (at < limit && classOf(text.charCodeAt(at)) === DIGIT) at++;
  }
  return Math.min(Math.max(at, meridiemEnd(text, at, limit)), limit);
}

/** After "8": the end of " p.m.", "am" or "PM", or 0. */
function meridiemEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < 2 && classOf(text.charCodeAt(at)) === SPACE) at++;
  const first = text.charCodeAt(at) | 32;
  if (first !== 97 && first !== 112) return 0;
  at++;
  const pointed = text.charCodeAt(at) === POINT;
  if (pointed) at++;
  if ((text.charCodeAt(at) | 32) !== 109 || at >= limit) return 0;
  at++;
  if (at < limit && classOf(text.charCodeAt(at)) === LETTER) return 0;
  return pointed && at < limit && text.charCodeAt(at) === POINT ? at + 1 : at;
}

/** Whether letters right behind digits are a date's: "15Sep", "3Q", "2024-06-01T17:20". */
export function continuesDate(text: string, at: number, limit: number): boolean {
  let end = at;
  while (end < limit && end - at < 12 && classOf(text.charCodeAt(end)) === LETTER) end++;
  if (end - at === 1 && (text.charCodeAt(at) | 32) === 116 && classOf(text.charCodeAt(end)) === DIGIT) return true;
  const word = lookUp(text, at, end);
  if (word === undefined) return false;
  if (word.kind === 'unit') return word.value < Unit.clock;
  return word.kind === 'month' || ['quarter-letter', 'half-letter', 'week-letter'].includes(word.kind);
}
