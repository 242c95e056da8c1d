// The terms of a text: folded and stemmed words, names, figures, as hashes with marks. No weights: those depend on others.

import { countShared } from '../syntax/lists';
import { digit, foldLetter, letterClass, lower, outside, upper } from './letters';
import { skeletonHash } from './nameSkeleton';
import { isLabel } from './numberedNames';
import { figureTermOf, readFigure } from './numbers';
import { phraseTerm } from './phrases';
import { stem } from './stem';
import {
  answeringWord,
  articleWord,
  earlierWord,
  firstMonth,
  negatingWord,
  planningWord,
  repeatingWord,
  wordKinds,
} from './vocabulary';
import { groupOf } from './wordGroups';
import { emptyHash, extendHash, hashOf, hashUnits, maxWordLength, settle, stemmedHash } from './wordHash';

/** Marks in the low bits of a term; the other bits say which term it is. */
export const nameMark = 1;
export const figureMark = 2;
/** Mentioned as something earlier: "after the raid", "had pledged". */
export const earlierMark = 4;

/** Stands for words of plan or possibility: "will", "proposes", "is expected to". Like `negation`, a term without weight. */
export const planning = 8;
/** Stands for "not", "never", "no longer". */
export const negation = 16;
/** Stands for "again" and its synonyms. */
export const repetition = 24;

/** Longer words are not stemmed. */
const maxStemmed = 40;

/** Which term it is, without its marks. */
export function identityOf(term: number): number {
  return term & ~7;
}

/** How many terms two sorted lists have in common, whatever their marks. */
export function sharedTerms(a: readonly number[], b: readonly number[]): number {
  return countShared(a, b, (term, other) => identityOf(term) - identityOf(other));
}

/** Whether a term is one of those that stand for a kind of word and have no weight. */
export function isModal(term: number): boolean {
  return term > 0 && term < 32;
}

/** Whether a term is a number that tells one thing from its like: the 4 of "gauge 4", which is one name with its noun. */
export function isNumberOfName(term: number): boolean {
  return (term & (nameMark | figureMark)) === (nameMark | figureMark);
}

/**
 * Takes one term with its marks, and its offsets in the text.
 * @param skeleton `skeletonHash` of a name; 0 when the term is no name, or one that has too few consonants
 */
export type TakeTerm = (term: number, start: number, end: number, skeleton: number) => void;

/**
 * Gives `take` the terms of `text` in their order, repeated ones included. Empty words, and the numbers that are days or years of a date,
 * are none. Takes linear time.
 */
export function eachTerm(text: string, take: TakeTerm): void {
  new TermScanner(text, take).scan();
}

/** Reads a text from left to right, once. */
class TermScanner {
  private at = 0;
  private sentenceStart = true;
  /** `earlierMark` behind a word that puts what follows before the event, up to the next comma. */
  private earlier = 0;
  private afterMonth = false;
  /** The last term that is a word, which a hyphen joins to the next one. */
  private previous = 0;
  private previousStart = 0;
  private previousEnd = -1;
  /** The last word as written, whatever it is. */
  private previousWord = 0;
  private previousWordStart = 0;
  private previousWordEnd = -2;
  /** The word at hand: its folded letters up to the longest that count, how many, and the hash of them. */
  private readonly letters: number[] = [];
  private count = 0;
  private hash = emptyHash;
  /** Of all its letters. */
  private capitals = 0;
  private isAcronym = false;

  constructor(
    private readonly text: string,
    private readonly take: TakeTerm,
  ) {}

  scan(): void {
    const { text } = this;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      const kind = letterClass(code);
      if (kind === outside) {
        if (code !== 32) this.passMark(code);
        this.at++;
        continue;
      }
      if (kind === digit) this.takeFigure();
      else this.takeWord();
      this.sentenceStart = false;
    }
  }

  private passMark(code: number): void {
    if (endsSentence(code)) this.sentenceStart = true;
    if (code === 44 || code === 59 || this.sentenceStart) this.earlier = 0;
  }

  private takeFigure(): void {
    const { text, at: start } = this;
    const { value, ordinal, end } = readFigure(text, start);
    this.at = end;
    const ofDate = isYear(text, start, end) || (value <= 31 && (this.afterMonth || monthFollows(text, end)));
    if (!ofDate) {
      const name = isNumbered(text, start, end) ? nameMark : 0;
      this.take(figureTermOf(value, ordinal) | figureMark | name | this.earlier, start, end, 0);
    }
    this.afterMonth = false;
  }

  private takeWord(): void {
    const { text, at: start } = this;
    this.readLetters();
    const end = this.at;
    if (end < text.length && isApostrophe(text.charCodeAt(end)) && isPossessive(text, end + 1)) this.at += 2;
    const written = settle(this.hash);
    const kind = this.isAcronym && this.count < 4 ? 0 : wordKinds.get(written);
    this.takePhrase(written, kind === articleWord, start, end);
    this.afterMonth = kind >= firstMonth && this.capitals > 0;
    if (this.afterMonth) this.take(settle(kind) | this.earlier, start, end, 0);
    else if (kind > 0 && kind <= repeatingWord) this.takeModal(kind, start, end);
    else if (kind > repeatingWord && kind < firstMonth) this.takeSpelledNumber(kind - earlierWord, start, end);
    else if (this.count > 1) this.takePlainWord(written, start, end);
  }

  private readLetters(): void {
    const { text, letters } = this;
    let count = 0;
    let capitals = 0;
    let units = 0;
    let hash = emptyHash;
    let at = this.at;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const kind = letterClass(unit);
      if (kind === lower || kind === upper) {
        if (kind === upper) capitals++;
        units++;
        if (count < maxWordLength) {
          const folded = foldLetter(unit);
          letters[count++] = folded;
          hash = extendHash(hash, folded);
        }
      } else if (kind === digit || !joinsLetters(text, at, unit, capitals === units)) break;
    }
    this.at = at;
    this.count = count;
    this.hash = hash;
    this.capitals = capitals;
    this.isAcronym = capitals > 1 && capitals >= units - 1;
  }

  /** Two words that say more together than each by itself. */
  private takePhrase(written: number, isArticle: boolean, start: number, end: number): void {
    const phrase = this.previousWordEnd + 1 === start ? phraseTerm(this.previousWord, written) : 0;
    if (phrase !== 0) this.take(phrase | this.earlier, this.previousWordStart, end, 0);
    // "leaves her post" is "leaves post".
    if (!isArticle || this.previousWordEnd + 1 !== start) {
      this.previousWord = written;
      this.previousWordStart = start;
    }
    this.previousWordEnd = end;
  }

  private takeModal(kind: number, start: number, end: number): void {
    if (kind === planningWord) this.take(planning, start, end, 0);
    else if (kind === negatingWord) this.take(negation, start, end, 0);
    else if (kind === repeatingWord) this.take(repetition, start, end, 0);
    else if (kind === earlierWord) this.earlier = earlierMark;
  }

  private takeSpelledNumber(tens: number, start: number, end: number): void {
    const { text } = this;
    const ones = tens >= 20 && isHyphen(text.charCodeAt(end)) ? onesAt(text, end + 1) : undefined;
    if (ones) this.at = ones.end;
    const value = tens + (ones?.value ?? 0);
    this.take(figureTermOf(value, false) | figureMark | this.earlier, start, ones?.end ?? end, 0);
  }

  private takePlainWord(written: number, start: number, end: number): void {
    const { text, letters, count, isAcronym } = this;
    const isName = (this.capitals > 0 && !this.sentenceStart) || isNumbered(text, this.at + 1);
    const isShort = isAcronym && count < 4;
    const length = isShort || count > maxStemmed ? count : stem(letters, count);
    const hash = hashUnits(letters, length);
    const group = isShort ? acronymTerm(hash) : groupOf.get(hash);
    const term = group === 0 ? hash : group;
    // The words of a group are no names that vary.
    const varies = this.capitals > 0 && isName && !isAcronym && group === 0 && count <= maxStemmed;
    const mark = isName ? nameMark : 0;
    this.take(term | mark | this.earlier, start, end, varies ? skeletonHash(letters, length) : 0);
    if (answeringWord.get(written) !== 0) this.earlier = earlierMark;
    if (start === this.previousEnd + 1 && isHyphen(text.charCodeAt(this.previousEnd))) {
      // "cross-border" says more than its words do.
      this.take(settle(Math.imul(this.previous, 31) ^ term) | this.earlier, this.previousStart, end, 0);
    }
    this.previous = term;
    this.previousStart = start;
    this.previousEnd = end;
  }
}

/** Distinct terms of `text`, sorted by identity; marks of repeated terms are joined, `earlierMark` only if all have it. */
export function termsOf(text: string): number[] {
  const terms: number[] = [];
  eachTerm(text, (term) => terms.push(term));
  return distinctTerms(terms);
}

/** The same for terms that were found already. */
export function distinctTerms(found: readonly number[]): number[] {
  // With the mark turned round, "earlier" is what has to be in all of them.
  const terms = Int32Array.from(found);
  for (let at = 0; at < terms.length; at++) terms[at] = (terms[at] ?? 0) ^ earlierMark;
  const distinct: number[] = [];
  for (const term of terms.sort()) {
    const last = distinct.length - 1;
    const previous = distinct[last];
    if (previous !== undefined && identityOf(previous) === identityOf(term)) distinct[last] = previous | term;
    else distinct.push(term);
  }
  return distinct.map((term) => term ^ earlierMark);
}

/** Whether the digits at `start` number what stands before them: "gauge 4". */
function isNumbered(text: string, start: number, numberEnd?: number): boolean {
  if (start >= text.length || text.charCodeAt(start - 1) !== 32 || letterClass(text.charCodeAt(start)) !== digit)
    return false;
  const end = numberEnd ?? readFigure(text, start).end;
  return isLabel(text, { start, end }, 0);
}

/** A line of fewer words than this may be one of names alone. */
const minTitleWords = 4;
/** The first word of a line is not marked as a name, and so is the one behind a colon. */
const minShareOfNames = 0.7;

/** Whether nearly all words of a text have a capital, as in a headline: then a capital does not make a name. */
export function isTitleCase(terms: readonly number[]): boolean {
  const words = terms.filter((term) => !isModal(identityOf(term)) && (term & figureMark) === 0);
  return (
    words.length >= minTitleWords && words.filter((term) => term & nameMark).length >= minShareOfNames * words.length
  );
}

/** Whether a text has words of plan or possibility. */
export function speaksOfPlans(text: string): boolean {
  let found = false;
  eachTerm(text, (term) => {
    found ||= identityOf(term) === planning;
  });
  return found;
}

/** . ! ? : end a sentence; a quote begins one. */
function endsSentence(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 58 || code === 0x201c || code === 34;
}

/** Short forms of names that are also written out, some of them in two words; see `phrases`. */
const writtenOut = new Map(
  Object.entries({
    us: 'america',
    usa: 'america',
    uk: 'britain',
    eu: 'europe',
    un: 'unitednations',
  }).map(([short, long]) => [hashOf(short), groupOf.get(stemmedHash(long)) || stemmedHash(long)]),
);

/** "US" and "UN" are not "us" and "un": short acronyms are kept apart from words. */
function acronymTerm(hash: number): number {
  return writtenOut.get(hash) ?? settle(hash ^ 0x55555550);
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
