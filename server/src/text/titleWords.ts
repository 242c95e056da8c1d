// The words of titles and claims as numbers to compare: exactly, by stems and synonyms, or roughly, by their beginnings.

import { identityOf, termsOf } from './terms';

/** Words from index `from` up to `to`, some perhaps twice. Equal words have equal numbers, for one reader. */
export interface WordRange {
  readonly words: ArrayLike<number>;
  readonly from: number;
  readonly to: number;
}

/** Reads the words of a text. What it returns holds until the next text is read: it is not worth an array of its own. */
export type WordReader = (text: string) => WordRange;

/** Words as matching knows them: folded, stemmed, without those that tell nothing, synonyms as one. */
export const exactWords: WordReader = (text) => {
  const words = termsOf(text).map(identityOf);
  return { words, from: 0, to: words.length };
};

const longestBeginning = 5;
const shortestWord = 4;

/** The first letters of longer words, whatever they mean: a tenth of the work, and nearly the same judgement. */
export const roughWords: WordReader = (text) => roughWordsIn(text, 0, text.length);

/** The same of a part of a text, which need not be cut out of it. Offsets are UTF-16; words that the part cuts count as whole. */
export function roughWordsIn(text: string, start: number, end: number): WordRange {
  let count = 0;
  let hash = 0x811c9dc5;
  let length = 0;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32;
    if (code < 128 ? letters[code] === 1 : code >= 0xc0 && (code < 0x2000 || code >= 0x2c00)) {
      if (length++ < longestBeginning) hash = Math.imul(hash ^ (code < 128 ? code | 32 : code), 0x01000193);
      continue;
    }
    if (length === 0) continue;
    if (length >= shortestWord) {
      if (count === found.length) grow();
      found[count++] = hash;
    }
    hash = 0x811c9dc5;
    length = 0;
  }
  return { words: found, from: 0, to: count };
}

let found = new Int32Array(512);

function grow(): void {
  const words = found;
  found = new Int32Array(words.length * 2);
  found.set(words);
}

const letters = Uint8Array.from({ length: 128 }, (_, code) => ((code | 32) >= 97 && (code | 32) <= 122 ? 1 : 0));
