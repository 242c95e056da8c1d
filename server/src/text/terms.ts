// The terms of a text: folded and stemmed words, names, figures, as hashes with marks. No weights: those depend on others.

import { grown } from './columns';
import { digit, foldLetter, letterClass, lower, outside, upper } from './letters';
import { figureTermOf, readFigure } from './numbers';
import { earlierWord, firstMonth, negatingWord, planningWord, wordKinds } from './vocabulary';
import { groupOf } from './wordGroups';
import { emptyHash, hashOf, hashOneMore, hashUnits, longestWord, settle, stemmedHash } from './wordHash';
import { skeletonOfWord, termOfWord } from './wordTerms';

/** Marks in the low bits of a term; the other bits say which term it is. */
export const nameMark = 1;
export const figureMark = 2;
/** Told as something earlier: "after the raid", "had pledged". */
export const earlierMark = 4;

/** Stands for words of plan or chance: "will", "proposes", "is expected to". Like `negation`, a term without weight. */
export const planning = 8;
/** Stands for "not", "never", "no longer". */
export const negation = 16;

/** Which term it is, without its marks. */
export function identityOf(term: number): number {
  return term & ~7;
}

/** Whether a term is one of those that stand for a kind of word and have no weight. */
export function isModal(term: number): boolean {
  return term > 0 && term < 32;
}

/** What `scanTerms` found last: terms with their marks, in order, and their offsets. Valid until the next scan. */
export const scanned = {
  count: 0,
  terms: new Int32Array(256),
  starts: new Int32Array(256),
  ends: new Int32Array(256),
  /** Names among the terms: identity and `skeletonHash` by turns, for those that have one. */
  names: new Int32Array(64),
  nameCount: 0,
};

const word = new Uint16Array(longestWord);

/**
 * Finds the terms of `text`, in order, repeated ones included, and leaves them in `scanned`. Empty words, and the numbers
 * that are days or years of a date, are none. Takes linear time.
 */
export function scanTerms(text: string): void {
  scanned.count = 0;
  scanned.nameCount = 0;
  const length = text.length;
  let at = 0;
  let sentenceStart = true;
  let earlier = 0;
  let afterMonth = false;
  let previous = 0;
  let previousStart = 0;
  let previousEnd = -1;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = letterClass(code);
    if (kind === outside) {
      if (code !== 32) {
        if (endsSentence(code)) sentenceStart = true;
        if (code === 44 || code === 59 || sentenceStart) earlier = 0;
      }
      at++;
      continue;
    }
    const start = at;
    if (kind === digit) {
      const { value, ordinal, end } = readFigure(text, at);
      at = end;
      const ofDate = isYear(text, start, end) || (value <= 31 && (afterMonth || monthFollows(text, end)));
      if (!ofDate) add(figureTermOf(value, ordinal) | figureMark | earlier, start, end);
      afterMonth = false;
      sentenceStart = false;
      continue;
    }
    let count = 0;
    let capitals = 0;
    let units = 0;
    let hash = emptyHash;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      const unitKind = letterClass(unit);
      if (unitKind === lower || unitKind === upper) {
        if (unitKind === upper) capitals++;
        units++;
        if (count < longestWord) {
          const folded = foldLetter(unit);
          word[count++] = folded;
          hash = hashOneMore(hash, folded);
        }
      } else if (unitKind === digit || !joinsLetters(text, at, unit, capitals === units)) break;
    }
    const end = at;
    if (at < length && isApostrophe(text.charCodeAt(at)) && isPossessive(text, at + 1)) at += 2;
    const acronym = capitals > 1 && capitals >= units - 1;
    const special = acronym && count < 4 ? 0 : wordKinds.get(settle(hash));
    if (special > 0 && special <= earlierWord) {
      if (special === planningWord) add(planning, start, end);
      else if (special === negatingWord) add(negation, start, end);
      else if (special === earlierWord) earlier = earlierMark;
      afterMonth = false;
    } else {
      const month = special >= firstMonth && capitals > 0;
      const name = capitals > 0 && !sentenceStart ? nameMark : 0;
      if (month) add(settle(special) | earlier, start, end);
      else if (special > earlierWord && special < firstMonth) {
        const tens = special - earlierWord;
        const ones = tens >= 20 && isHyphen(text.charCodeAt(end)) ? onesAt(text, end + 1) : undefined;
        if (ones) at = ones.end;
        add(figureTermOf(tens + (ones?.value ?? 0), false) | figureMark | earlier, start, ones?.end ?? end);
      } else if (count > 1) {
        const term = acronym && count < 4 ? acronymTerm(count) : termOfWord(word, count, hash);
        add(term | name | earlier, start, end);
        if (name !== 0 && !acronym) addName(term);
        if (start === previousEnd + 1 && isHyphen(text.charCodeAt(previousEnd))) {
          // "cross-border" tells more than its words do.
          add(settle(Math.imul(previous, 31) ^ term) | earlier, previousStart, end);
        }
        previous = term;
        previousStart = start;
        previousEnd = end;
      }
      afterMonth = month;
    }
    sentenceStart = false;
  }
}

/** Distinct terms of `text`, sorted by identity; marks of repeated terms are joined, `earlierMark` only if all have it. */
export function termsOf(text: string): Int32Array {
  const count = scanDistinctTerms(text);
  return scanned.terms.slice(0, count);
}

/**
 * The same as `termsOf`, but leaves the terms in `scanned.terms`, without their offsets, which saves a copy.
 * @returns how many there are
 */
export function scanDistinctTerms(text: string): number {
  scanTerms(text);
  const { count, terms } = scanned;
  for (let at = 0; at < count; at++) terms[at] = (terms[at] ?? 0) ^ earlierMark;
  sortTerms(terms, count);
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const term = terms[at] ?? 0;
    const previous = kept > 0 ? (terms[kept - 1] ?? 0) : 0;
    if (kept > 0 && identityOf(previous) === identityOf(term)) terms[kept - 1] = previous | term;
    else terms[kept++] = term;
  }
  for (let at = 0; at < kept; at++) terms[at] = (terms[at] ?? 0) ^ earlierMark;
  return kept;
}

/** Whether a text has words of plan or chance. */
export function speaksOfPlans(text: string): boolean {
  scanTerms(text);
  const { count, terms } = scanned;
  for (let at = 0; at < count; at++) if (identityOf(terms[at] ?? 0) === planning) return true;
  return false;
}

/** Texts are short, and the built-in sort of typed arrays costs more than a simple one below some fifty elements. */
function sortTerms(terms: Int32Array, count: number): void {
  if (count > 64) {
    terms.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at++) {
    const term = terms[at] ?? 0;
    let to = at;
    for (; to > 0 && (terms[to - 1] ?? 0) > term; to--) terms[to] = terms[to - 1] ?? 0;
    terms[to] = term;
  }
}

function add(term: number, start: number, end: number): void {
  const at = scanned.count++;
  if (at === scanned.terms.length) {
    scanned.terms = grown(scanned.terms);
    scanned.starts = grown(scanned.starts);
    scanned.ends = grown(scanned.ends);
  }
  scanned.terms[at] = term;
  scanned.starts[at] = start;
  scanned.ends[at] = end;
}

/** Notes the consonants of the name that was looked up last. */
function addName(term: number): void {
  const skeleton = skeletonOfWord(word);
  if (skeleton === 0) return;
  if (scanned.nameCount + 2 > scanned.names.length) scanned.names = grown(scanned.names);
  scanned.names[scanned.nameCount++] = term;
  scanned.names[scanned.nameCount++] = skeleton;
}

/** . ! ? : end a sentence; a quote begins one. */
function endsSentence(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 58 || code === 0x201c || code === 34;
}

/** Short forms of names that are also written out; "United States" itself is two words and stays apart. */
const writtenOut = new Map(
  Object.entries({ us: 'america', usa: 'america', uk: 'britain', eu: 'europe' }).map(([short, long]) => [
    hashOf(short),
    groupOf.get(stemmedHash(long)) || stemmedHash(long),
  ]),
);

/** "US" and "UN" are not "us" and "un": short acronyms are kept apart from words. */
function acronymTerm(count: number): number {
  const term = hashUnits(word, count);
  return writtenOut.get(term) ?? settle(term ^ 0x55555550);
}

const onesWords = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, at) => [word, at + 1]),
);

/** The "six" of "twenty-six". */
function onesAt(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  let end = at;
  while (end - at < 6 && letterClass(text.charCodeAt(end)) === lower) end++;
  const value = onesWords.get(text.slice(at, end));
  return value === undefined ? undefined : { value, end };
}

/** Four digits that are more likely a year than a count. */
function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4 || letterClass(text.charCodeAt(end - 1)) !== digit) return false;
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  return (first === 49 && (second === 56 || second === 57)) || (first === 50 && second === 48);
}

/** Whether a month's name comes next: "18 June". */
function monthFollows(text: string, at: number): boolean {
  if (at + 1 >= text.length || letterClass(text.charCodeAt(at + 1)) !== upper) return false;
  let end = at + 1;
  while (end < text.length && end < at + 12 && letterClass(text.charCodeAt(end)) !== outside) end++;
  return wordKinds.get(hashOf(text.slice(at + 1, end))) >= firstMonth;
}

/** Whether the mark at `at` stands inside a word: "Sana'a", "U.S." */
function joinsLetters(text: string, at: number, unit: number, allCapitals: boolean): boolean {
  if (at + 1 >= text.length) return false;
  if (isApostrophe(unit)) {
    const next = letterClass(text.charCodeAt(at + 1));
    return (next === lower || next === upper) && !isPossessive(text, at + 1);
  }
  return (
    unit === 46 &&
    allCapitals &&
    letterClass(text.charCodeAt(at + 1)) === upper &&
    at + 2 < text.length &&
    text.charCodeAt(at + 2) === 46
  );
}

/** A hyphen of any kind; dashes between spaces join nothing. */
function isHyphen(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2013);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 96;
}

/** Whether an "s" that ends the word stands at `at`. */
function isPossessive(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 115 || code === 83) && (at + 1 >= text.length || letterClass(text.charCodeAt(at + 1)) === outside);
}
