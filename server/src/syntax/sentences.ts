// Where sentences end, for English news prose: abbreviations, initials, quotations and citations after the full stop are known.

import {
  dropSpaces,
  isDigit,
  isLetter,
  isLineBreak,
  isLowerCase,
  isQuote,
  isSpace,
  isUpperCase,
  skipSpaces,
} from './characters';
import type { Span } from './span';
import { wordSet } from './wordSet';

/** Stand before a name or number: a full stop after one of these ends no sentence. */
const beforeNames = wordSet(
  'mr mrs ms mx dr prof rev fr sr hon gen lt col maj capt cmdr sgt cpl adm brig gov sen rep pres sec amb atty supt det insp ' +
    'st ste mt ft no nos vs v art vol fig al ed eds cf e.g i.e viz approx est ca c jan feb mar apr jun jul aug sep sept oct nov ' +
    'dec mon tue tues wed thu thur thurs fri msgr dept univ',
);

/** Abbreviations that may end a sentence; they do when a word follows that opens one. */
const beforeAnyWord = wordSet('inc corp co ltd plc jr sr bros etc a.m p.m u.s u.k u.n e.u d.c ph.d');

const sentenceOpeners = wordSet(
  'The A An In On At By For From As After Before Since During It Its He His She Her They Their We Our This That These Those There ' +
    'But And Yet So However Meanwhile According When While If Some Most Many Both Officials Analysts',
);

/**
 * The sentences of `text` in `span`, in order, without the space around them. Citations right after a full stop belong to the
 * sentence that they support. Offsets are UTF-16 units; nothing in `span` but space is left out.
 */
export function sentencesIn(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = skipSpaces(text, span.start, span.end);
  for (let at = start; at < span.end; ) {
    const code = text.charCodeAt(at);
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x2026) {
      at++;
      continue;
    }
    const end = closingEnd(text, at + 1, span.end);
    if (endsSentence(text, start, at, end, span.end)) {
      sentences.push({ start, end });
      start = skipSpaces(text, end, span.end);
      at = start;
    } else {
      at = end;
    }
  }
  const end = dropSpaces(text, start, span.end);
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** After more stops, closing quotes and brackets, and the citations that follow: `."`, `...)`, `. [2][3]`, `.[^name]`, `.12`. */
function closingEnd(text: string, from: number, to: number): number {
  let end = bareNumbersEnd(text, from, closersEnd(text, from, to), to);
  for (;;) {
    let open = end;
    while (open < to && isSpace(text.charCodeAt(open)) && !isLineBreak(text.charCodeAt(open))) open++;
    const behind = open < to ? citationEnd(text, open, to) : -1;
    if (behind < 0) return end;
    end = behind;
  }
}

function closersEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && (isStop(text.charCodeAt(end)) || isCloser(text, end))) end++;
  return end;
}

/** A label in brackets, its address behind it where it is a link; raised figures; the marks of assistants. Bounded, as it is only looked at. */
const citation =
  /(?:\[(?:\^[\p{L}\p{N}._-]{1,24}|[\d\s,\u2010-\u2015-]{1,23}|[A-Z]{1,2}\d{1,3})\]|\[\\?\[\d{1,4}\\?\]\])(?:\([^()\s]{1,400}\))?|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,6}|【[^】\n]{1,40}】/uy;

/** Behind the citation that begins at `at`; -1 when none does. */
function citationEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  if (code !== 0x5b && code !== 0x3010 && !(code >= 0xb2 && code <= 0xb9) && !(code >= 0x2070 && code <= 0x2079))
    return -1;
  citation.lastIndex = at;
  const end = citation.test(text) ? citation.lastIndex : -1;
  return end <= to ? end : -1;
}

/** "skills.10 This", `data".3,4 The`: the numbers of an exported report, behind which a sentence begins. Bounded, as it is only looked at. */
const bareNumbers = /^\d{1,3}(?:[,–-]\d{1,3}){0,8}(?=\s{0,8}(?:[\r\n]|$)|\s{1,8}["“*_([]{0,4}\p{Lu})/u;
/** The longest of them, with what must follow. */
const maxNumbers = 60;

/** Behind the bare numbers at `at`, which follow the stop before `stopEnd` and what closes with it; `at` when none do. */
function bareNumbersEnd(text: string, stopEnd: number, at: number, to: number): number {
  if (at >= to || !isDigit(text.charCodeAt(at))) return at;
  // "2.5", "No.5", "Annex A.5"
  if (at === stopEnd && /(?:\d|\b\p{L})$/u.test(text.slice(Math.max(0, stopEnd - 3), stopEnd - 1))) return at;
  if (isAbbreviation(wordBefore(text, Math.max(0, stopEnd - 16), stopEnd - 1))) return at;
  const [numbers = ''] = bareNumbers.exec(text.slice(at, at + maxNumbers)) ?? [];
  return at + numbers.length <= to ? at + numbers.length : at;
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
}

function isCloser(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x29 || code === 0x5d || code === 0x2a || code === 0x5f) return true;
  if (code === 0x201c || code === 0x2018 || code === 0xab) return false;
  return isQuote(code) && !isLetter(text.charCodeAt(at + 1));
}

/**
 * Whether the stop at `at` ends the sentence that begins at `start`.
 * @param end after the stop and all that closes with it
 */
function endsSentence(text: string, start: number, at: number, end: number, to: number): boolean {
  const next = skipSpaces(text, end, to);
  if (next >= to) return true;
  const isCited = text.charCodeAt(end - 1) === 0x5d || end > closersEnd(text, at + 1, to);
  if (next === end && !isCited) return false;
  const opening = firstWordFrom(text, next, to);
  if (opening === '') return false;
  const word = wordBefore(text, start, at);
  // "at 4 p.m.[1] and" goes on, "took office.[1] iPhones" does not.
  if (isLowerCase(opening.charCodeAt(0))) return isCited && next > end && !isAbbreviation(word);
  if (text.charCodeAt(at) !== 0x2e || isCited || end > at + 1) return true;
  if (/^\p{Lu}$/u.test(word)) return false;
  const name = word.toLowerCase();
  if (beforeNames.has(name)) return name === 'no' && isUpperCase(opening.charCodeAt(0));
  if (beforeAnyWord.has(name) || initials.test(word)) return sentenceOpeners.has(opening);
  return true;
}

const initials = /^(?:\p{L}\.)+\p{L}$/u;

function isAbbreviation(word: string): boolean {
  const name = word.toLowerCase();
  return beforeNames.has(name) || beforeAnyWord.has(name) || initials.test(word);
}

/** The first word from `at` on, after an opening quote or bracket. */
function firstWordFrom(text: string, at: number, to: number): string {
  let start = at;
  while (start < to && start < at + 4 && (isQuote(text.charCodeAt(start)) || '([*_-–—'.includes(text.charAt(start))))
    start++;
  let end = start;
  while (end < to && end - start < 16 && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end++;
  return end > start ? text.slice(start, end) : text.charAt(start);
}

/** The word that the stop at `at` follows, full stops inside it included: "Gen", "U.S". */
function wordBefore(text: string, from: number, at: number): string {
  let start = at;
  while (start > from && at - start < 16) {
    const code = text.charCodeAt(start - 1);
    if (!isLetter(code) && code !== 0x2e) break;
    start--;
  }
  return text.slice(start, at);
}
