// The terms of a text: folded and stemmed words, names, figures, as hashes with marks. No weights: those depend on others.

import { figureTermOf, readFigure } from './figures';
import { digit, foldLetter, letterClass, lower, outside, upper } from './letters';
import { stem } from './stem';
import { groupOf, wordKinds } from './vocabulary';
import { hashOf, hashUnits, longestWord, settle, stemmedHash } from './wordHash';

/** Marks in the low bits of a term; the other bits say which term it is. */
export const nameMark = 1;
export const figureMark = 2;
/** Told as something earlier: "after the raid", "had pledged". */
export const earlierMark = 4;

/** Which term it is, without its marks. */
export function identityOf(term: number): number {
  return term & ~7;
}

/** `start` and `end` are offsets in the text; `term` carries its marks. */
export type TermVisitor = (term: number, start: number, end: number) => void;

const word = new Uint16Array(longestWord);

/**
 * Calls `visit` for each term of `text`, in order, repeated ones included. Empty words, and the numbers that are days or
 * years of a date, are none. Takes linear time.
 */
export function visitTerms(text: string, visit: TermVisitor): void {
  const length = text.length;
  let at = 0;
  let sentenceStart = true;
  let earlier = 0;
  let afterMonth = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = letterClass(code);
    if (kind === outside) {
      // . ! ? : end a sentence, quotes begin one; , ; and the former end what was told as earlier.
      if (code === 46 || code === 33 || code === 63 || code === 58 || code === 0x201c || code === 34)
        sentenceStart = true;
      if (code === 44 || code === 59 || sentenceStart) earlier = 0;
      at++;
      continue;
    }
    const start = at;
    if (kind === digit) {
      const { value, ordinal, end } = readFigure(text, at);
      at = end;
      const ofDate = isYear(text, start, end) || (value <= 31 && (afterMonth || monthFollows(text, end)));
      if (!ofDate) visit(figureTermOf(value, ordinal) | figureMark | earlier, start, end);
      afterMonth = false;
      sentenceStart = false;
      continue;
    }
    let count = 0;
    let capitals = 0;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      const unitKind = letterClass(unit);
      if (unitKind === outside) {
        const next = at + 1 < length ? letterClass(text.charCodeAt(at + 1)) : outside;
        // "Sana'a" and "U.S." are one word; the possessive "'s" is dropped below.
        if (isApostrophe(unit) && (next === lower || next === upper)) {
          if (isPossessive(text, at + 1)) break;
          continue;
        }
        if (unit === 46 && capitals === count && next === upper && text.charCodeAt(at + 2) === 46) continue;
        break;
      }
      if (unitKind === digit) break;
      if (unitKind === upper) capitals++;
      if (count < longestWord) word[count++] = foldLetter(unit);
    }
    const end = at;
    if (at < length && isApostrophe(text.charCodeAt(at)) && isPossessive(text, at + 1)) at += 2;
    const acronym = capitals > 1 && capitals >= count - 1;
    const asWritten = hashUnits(word, count);
    const special = acronym && count < 4 ? 0 : wordKinds.get(asWritten);
    if (special === 1) {
      if (isEarlierCue(asWritten)) earlier = earlierMark;
      sentenceStart = false;
      afterMonth = false;
      continue;
    }
    afterMonth = special > 100 && capitals > 0;
    const name = capitals > 0 && !sentenceStart ? nameMark : 0;
    if (special > 1 && special < 100) visit(figureTermOf(special, false) | figureMark | earlier, start, end);
    else if (special > 100 && capitals > 0) visit(settle(special) | earlier, start, end);
    else if (count > 1) visit(termOfWord(count, acronym) | name | earlier, start, end);
    sentenceStart = false;
  }
}

/** Distinct terms of `text`, sorted by identity; marks of repeated terms are joined, `earlierMark` only if all have it. */
export function termsOf(text: string): Int32Array {
  let count = 0;
  visitTerms(text, (term) => {
    if (count === collected.length) collected = grown(collected);
    collected[count++] = term ^ earlierMark;
  });
  const sorted = collected.slice(0, count).sort();
  let kept = 0;
  for (const term of sorted) {
    const previous = sorted[kept - 1];
    if (kept > 0 && previous !== undefined && identityOf(previous) === identityOf(term))
      sorted[kept - 1] = previous | term;
    else sorted[kept++] = term;
  }
  for (let at = 0; at < kept; at++) sorted[at] = (sorted[at] ?? 0) ^ earlierMark;
  return sorted.slice(0, kept);
}

let collected = new Int32Array(256);

function grown(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}

function termOfWord(count: number, acronym: boolean): number {
  // "US" and "UN" are not "us" and "un": short acronyms are kept apart from words.
  if (acronym && count < 4) return acronymTerm(count);
  if (count > 40) return hashUnits(word, count);
  const length = stem(word, count);
  const group = groupOf.get(hashUnits(word, length));
  return group === 0 ? hashUnits(word, dropNationEnding(length)) : group;
}

/** Short forms of names that are also written out; "United States" itself is two words and stays apart. */
const writtenOut = new Map(
  Object.entries({ us: 'america', usa: 'america', uk: 'britain', eu: 'europe' }).map(([short, long]) => [
    hashOf(short),
    stemmedHash(long),
  ]),
);

function acronymTerm(count: number): number {
  const term = hashUnits(word, count);
  return writtenOut.get(term) ?? settle(term ^ 0x55555550);
}

/** "Ukrainian" meets "Ukraine", "Russian" meets "Russia", "Japanese" meets "Japan". Also makes "musician" music. */
function dropNationEnding(length: number): number {
  const [before, last] = [word[length - 2], word[length - 1]];
  if (length > 5 && before === 97 && last === 110) return word[length - 3] === 105 ? length - 3 : length - 1;
  if (length > 4 && before === 105 && last === 97) return length - 2;
  if (length > 6 && word[length - 3] === 101 && before === 115 && last === 101) return length - 3;
  return length;
}

/** Four digits that are more likely a year than a count. */
function isYear(text: string, start: number, end: number): boolean {
  if (end - start !== 4 || letterClass(text.charCodeAt(end - 1)) !== digit) return false;
  const century = text.slice(start, start + 2);
  return century === '18' || century === '19' || century === '20';
}

/** Whether a month's name comes next: "18 June". */
function monthFollows(text: string, at: number): boolean {
  if (at + 1 >= text.length || letterClass(text.charCodeAt(at + 1)) !== upper) return false;
  let end = at + 1;
  while (end < text.length && end < at + 12 && letterClass(text.charCodeAt(end)) !== outside) end++;
  return wordKinds.get(hashOf(text.slice(at + 1, end))) > 100;
}

const earlierCues: ReadonlySet<number> = new Set(
  ['after', 'following', 'since', 'before', 'had', 'previously', 'earlier', 'despite', 'amid', 'until'].map(hashOf),
);

/** Words after which a clause tells of another, mostly earlier time. */
function isEarlierCue(hash: number): boolean {
  return earlierCues.has(hash);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 96;
}

/** Whether an "s" that ends the word stands at `at`. */
function isPossessive(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 115 || code === 83) && (at + 1 >= text.length || letterClass(text.charCodeAt(at + 1)) === outside);
}
