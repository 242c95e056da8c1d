// Numbers in prose that are no dates: money, thousands, shares, names, times of day; and the suffixes of those that are.

import { shortMonths } from '../../syntax/dateShape';
import { classOf, dashClass, digit, isApostrophe, isCapital, letterClass, space } from './characterClasses';
import { lookUp, Unit } from './lexicon';

const comma = 44;
const point = 46;
const colon = 58;

/** Whether the digits `start`..`end` are money, thousands ("11,000"), a share, or the tail of a name ("Mi-24", "F16"). */
export function isFigure(text: string, start: number, end: number, afterDateWord: boolean, attached: boolean): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  const kind = classOf(before);
  if (kind === letterClass && before !== 0x5f && !attached) return true;
  if (kind === dashClass && !afterDateWord && start > 1 && classOf(text.charCodeAt(start - 2)) === letterClass) {
    // "report-20170302" and "post-1945" carry dates, "KN-25" and "Expo-2020" are names.
    const date =
      end - start === 8 || (end - start === 4 && !beginsWithCapital(text, start - 2) && !isInCode(text, start - 2));
    if (!date) return true;
  }
  if (isOfSection(text, start, end)) return true;
  if (before === 43 || before === 35 || isCurrency(before)) return true;
  if (kind === space && start > 1 && isCurrency(text.charCodeAt(start - 2))) return true;
  const after = text.charCodeAt(end);
  if (after === 37) return true;
  return after === comma && end - start <= 3 && hasThreeDigits(text, end + 1);
}

const sectionBefore = /(?:§|\b(?:sections?|sec\.|art\.|articles?|rules?|code|statutes?))\s?$/i;
const maxSection = 9;

/** Inside "§ 9-11-33" or "Section 4-2-12": the number of a law, whose parts stand between dashes. */
function isOfSection(text: string, start: number, end: number): boolean {
  if (
    end - start > 3 ||
    (classOf(text.charCodeAt(end)) !== dashClass && classOf(text.charCodeAt(start - 1)) !== dashClass)
  )
    return false;
  let first = start;
  while (start - first < maxSection && /[\d.‑-]/.test(text.charAt(first - 1))) first--;
  return sectionBefore.test(text.slice(Math.max(0, first - maxSection - 2), first));
}

/** The end of the digits, points and letters that make up a figure or a name, from inside it. */
export function figureEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === digit || kind === letterClass) at++;
    else if (text.charCodeAt(at) === comma && classOf(text.charCodeAt(at + 1)) === digit) at++;
    else break;
  }
  return at;
}

function isCurrency(code: number): boolean {
  return code === 36 || code === 0xa3 || code === 0xa5 || code === 0x20ac;
}

function beginsWithCapital(text: string, inWord: number): boolean {
  let at = inWord;
  while (at > 0 && classOf(text.charCodeAt(at - 1)) === letterClass) at--;
  return isCapital(text.charCodeAt(at));
}

/** Inside the second part of "24-cv-2012". */
function isInCode(text: string, inWord: number): boolean {
  let at = inWord;
  while (at > 0 && inWord - at < maxCode && classOf(text.charCodeAt(at)) === letterClass) at--;
  return classOf(text.charCodeAt(at)) === dashClass && classOf(text.charCodeAt(at - 1)) === digit;
}

const maxCode = 6;

function hasThreeDigits(text: string, at: number): boolean {
  for (let i = 0; i < 3; i++) if (classOf(text.charCodeAt(at + i)) !== digit) return false;
  return classOf(text.charCodeAt(at + 3)) !== digit;
}

const ordinalSuffix = /^(?:st|nd|rd|th)(?!\p{L})/iu;
/** "April 3d, 1850", "22d of May": as old texts write, and nothing but a day beside its month. */
const oldSuffix = new RegExp(`^[23]d (?:of )?(?:${shortMonths})`, 'i');
const monthBefore = new RegExp(String.raw`\b(?:${shortMonths})[a-z]{0,6}\.? \d?$`, 'i');
const oldEnd = /^[23]d(?:[,.;:)]|\s?[–—-]|$)/;

/** The end of "3rd", whose digits are `start..end`, or 0. */
export function ordinalEnd(text: string, start: number, end: number, limit: number): number {
  if (classOf(text.charCodeAt(end)) !== letterClass) return 0;
  // The 0th of a series.
  if (end - start === 1 && text[start] === '0') return 0;
  if (ordinalSuffix.test(text.slice(end, Math.min(limit, end + 3)))) return end + 2;
  if (text.charCodeAt(end) !== 0x64) return 0;
  const behind = text.slice(end - 1, Math.min(limit, end + 8));
  const isOld =
    oldSuffix.test(behind) || (oldEnd.test(behind) && monthBefore.test(text.slice(Math.max(0, start - 12), end - 1)));
  return isOld ? end + 1 : 0;
}

/** The end of "1990s", "1990's" or "90s", or 0. */
export function decadeEnd(text: string, start: number, end: number, limit: number): number {
  const digits = end - start;
  if (digits < 2 || digits > 4 || text.charCodeAt(end - 1) !== 48) return 0;
  const s = isApostrophe(text.charCodeAt(end)) ? end + 1 : end;
  if ((text.charCodeAt(s) | 32) !== 115 || s >= limit) return 0;
  if (s + 1 < limit && classOf(text.charCodeAt(s + 1)) === letterClass) return 0;
  // "200s BC", "530s AD": three digits count years only beside an era.
  return digits !== 3 || /^ ?(?:BCE?|CE|AD)\b/.test(text.slice(s + 1, Math.min(limit, s + 6))) ? s + 1 : 0;
}

/** The end of a time of day whose digits end at `end` ("17:20:05.3", "8 p.m. EDT", "5 o'clock", "11.30 a.m."), or 0. */
export function timeEnd(text: string, start: number, end: number, limit: number): number {
  if (end - start === 4) return militaryEnd(text, start, end, limit);
  const time = end - start > 2 ? 0 : clockEnd(text, end, limit);
  return time === 0 ? 0 : zoneEnd(text, time, limit);
}

const behindMilitary = /^\s?(?:utc|gmt|zulu|z|hrs?|hours|local time)(?![\p{L}\d])/iu;

/** The end of "1400 UTC" or "0930 hours", or 0; what may be a year of our time is none. */
function militaryEnd(text: string, start: number, end: number, limit: number): number {
  const [hour, minute] = [Number(text.slice(start, start + 2)), Number(text.slice(start + 2, end))];
  if (hour > 23 || minute > 59 || hour === 19 || hour === 20) return 0;
  const zone = behindMilitary.exec(text.slice(end, Math.min(limit, end + maxZone)));
  return zone === null ? 0 : end + zone[0].length;
}

/** Zones in whose time clocks are read; behind a time of day they belong to it. */
const timeZonePattern =
  /^\s?(?:(?:utc|gmt)(?:[+−-]\d{1,2}(?::?\d{2})?)?|z|[ecmp][sd]?t|a[sd]t|(?:ce|ee|we|ae|ac|aw)[sd]?t|nz[sd]t|cest|eest|west|bst|ist|jst|kst|hkt|sgt|msk|wib|[+−-]\d{2}:?\d{2}|local time)(?![\p{L}\d])/iu;
const maxZone = 13;

/** The end of the zone behind a time of day that ends at `end`, or `end`. */
function zoneEnd(text: string, end: number, limit: number): number {
  const zone = timeZonePattern.exec(text.slice(end, Math.min(limit, end + maxZone)));
  return zone === null ? end : end + zone[0].length;
}

const oclock = /^\s?o['’]clock(?!\p{L})/iu;

/** The end of " o'clock" at `at`, or 0. */
export function oclockEnd(text: string, at: number, limit: number): number {
  const clock = oclock.exec(text.slice(at, Math.min(limit, at + 9)));
  return clock === null ? 0 : at + clock[0].length;
}

function clockEnd(text: string, end: number, limit: number): number {
  let at = end;
  if (text.charCodeAt(at) === point && isTwoDigits(text, at + 1)) {
    const pointed = meridiemEnd(text, at + 3, limit);
    if (pointed > 0) return pointed;
  }
  if (text.charCodeAt(at) !== colon || classOf(text.charCodeAt(at + 1)) !== digit)
    return Math.max(meridiemEnd(text, at, limit), oclockEnd(text, at, limit));
  while (at < limit && (classOf(text.charCodeAt(at)) === digit || text.charCodeAt(at) === colon)) at++;
  if (text.charCodeAt(at) === point && classOf(text.charCodeAt(at + 1)) === digit) {
    at++;
    while (at < limit && classOf(text.charCodeAt(at)) === digit) at++;
  }
  return Math.min(Math.max(at, meridiemEnd(text, at, limit)), limit);
}

function isTwoDigits(text: string, at: number): boolean {
  const [first, second, third] = [at, at + 1, at + 2].map((place) => classOf(text.charCodeAt(place)));
  return first === digit && second === digit && third !== digit;
}

/** After "8": the end of " p.m.", "am" or "PM", or 0. */
function meridiemEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < 2 && classOf(text.charCodeAt(at)) === space) at++;
  const first = text.charCodeAt(at) | 32;
  if (first !== 97 && first !== 112) return 0;
  at++;
  const pointed = text.charCodeAt(at) === point;
  if (pointed) at++;
  if ((text.charCodeAt(at) | 32) !== 109 || at >= limit) return 0;
  at++;
  if (at < limit && classOf(text.charCodeAt(at)) === letterClass) return 0;
  return pointed && at < limit && text.charCodeAt(at) === point ? at + 1 : at;
}

/** Whether letters right behind digits are a date's: "15Sep", "3Q", "2024-06-01T17:20". */
export function continuesDate(text: string, at: number, limit: number): boolean {
  let end = at;
  while (end < limit && end - at < 12 && classOf(text.charCodeAt(end)) === letterClass) end++;
  if (end - at === 1 && (text.charCodeAt(at) | 32) === 116 && classOf(text.charCodeAt(end)) === digit) return true;
  const word = lookUp(text, at, end);
  if (word === undefined) return false;
  if (word.kind === 'unit') return word.value < Unit.clock;
  return word.kind === 'month' || ['quarter-letter', 'half-letter', 'week-letter'].includes(word.kind);
}
