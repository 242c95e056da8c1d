// Whether a line looks like a date or begins like one, judged by its words. `dates` reads the date.

import { isDigit, isLetter } from './characters';
import { wordSet } from './wordSet';

/** Months, weekdays, seasons and other names of periods. */
const datingWords = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct ' +
    'nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun spring summer ' +
    'autumn fall winter q1 q2 q3 q4 h1 h2 early mid late today yesterday',
);

/** Names of months, short, as the alternatives of an expression. */
export const shortMonths = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** Words that stand between the parts of a date or a time of day. */
const joiningWords = wordSet(
  'at on of the in to and am pm a p m st nd rd th noon midnight gmt utc est edt cst cdt mst mdt pst pdt et ct pt bst cet cest eet ' +
    'msk jst kst ist morning afternoon evening night overnight dawn dusk s century centuries bc ad bce ce c ca circa about around ' +
    'minutes minute hours hour days day ago updated published posted',
);

/** Words with which the head of a timeline entry begins besides names of months and numbers. */
const leadingWords = wordSet(
  'c ca circa abt bef aft about around by since until before after from between end start beginning first second third fourth last next the in ' +
    'on late middle week weekend month',
);

/** Kinds of period that a number or "last" stands before. */
const periodWords = wordSet('day days week weeks weekend month months year years quarter half decade century war');

/** A word, a number, or a bracket, which belongs to no date. */
const headWord = /\p{L}+\d?|\d+|\[/gu;

/** "2021 (keeper's diary): ...", "Jan 7 (p. 10) – ...": a remark between a date and the mark that sets it off. */
const remark = /^([^()\n|]{3,40}?)([^\S\n]?\([^()\n]{2,40}\))(?=[*_`]{0,3}(?::(?:\s|[*_]|$)|\s[‐-―−-]\s|\t))/u;

/** `head` with spaces in place of such a remark; itself where it has none. */
export function withoutRemark(head: string): string {
  return head.includes('(') ? head.replace(remark, (_, date, words) => date + ' '.repeat(words.length)) : head;
}

/** "04-01": month and day, alone in a cell or a bar behind them. */
export const monthAndDayInCell = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=\s*(?:\||$))/;

/** A dash with spaces around it, as between a date and a claim. */
export const spacedDash = /\s[-‐-―−]\s/;

const maxDateLength = 60;
const maxWordLength = 12;
const word = /[\p{L}]+|\d+/gu;

/** Whether all of `from..to` is the words of a date or a time of day: "Feb. 11, 2026 05:20 PM GMT+03:00". */
export function isDateOnly(text: string, from: number, to: number): boolean {
  if (to - from > maxDateLength || to - from < 2) return false;
  let isDated = false;
  for (const [token] of text.slice(from, to).toLowerCase().matchAll(word)) {
    if (isDigit(token.charCodeAt(0))) {
      if (token.length > 4) return false;
      isDated ||= token.length === 4;
    } else if (datingWords.has(token)) isDated = true;
    else if (!joiningWords.has(token)) return false;
  }
  return isDated;
}

/** Whether the words from `from` on, on the way to `to`, begin as a date does: a digit, a month, "early", "on". */
export function beginsLikeDate(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && at < from + 4 && '*_([<=~“"'.includes(text.charAt(at))) at++;
  if (at >= to) return false;
  if (isDigit(text.charCodeAt(at))) return true;
  let end = at;
  while (end < to && end - at < maxWordLength && isLetter(text.charCodeAt(end))) end++;
  if (end < to && isDigit(text.charCodeAt(end))) end++;
  const first = text.slice(at, end).toLowerCase();
  if (datingWords.has(first)) return true;
  const rest = text.slice(end, Math.min(to, end + maxDateLength));
  return leadingWords.has(first) && (datesSoon(rest) || dayInWords.test(rest));
}

/** "On the third of May" */
const dayInWords = new RegExp(
  String.raw`^ the (?:\p{L}+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\p{L}{3,9}th)(?: day)? of (?:${shortMonths})`,
  'iu',
);

/** Whether one of the next three words is a number, a name of a period or a kind of one. */
function datesSoon(rest: string): boolean {
  const next = rest.toLowerCase().match(headWord) ?? [];
  return next.slice(0, 3).some((token) => /^\d/.test(token) || datingWords.has(token) || periodWords.has(token));
}

/** Whether all of `from..to` is one year, under which entries without one are grouped: "2024", "**2024**:". */
export function isYearAlone(text: string, from: number, to: number): boolean {
  return to - from <= 16 && /^[#*_ ]*(?:1[5-9]|20|21)\d\d:?[*_]*:?$/.test(text.slice(from, to));
}
