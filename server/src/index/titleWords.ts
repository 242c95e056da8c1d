// The words of titles and claims as numbers to compare: exactly, by stems and synonyms, or roughly, by their beginnings.

import { identityOf, termsOf } from '../matching/terms';

/** Reads the words of a text, some perhaps twice. Equal words have equal numbers, for one reader. */
export type WordReader = (text: string) => Int32Array;

/** Words as matching knows them: folded, stemmed, without those that tell nothing, synonyms as one. */
export const exactWords: WordReader = (text) => termsOf(text).map(identityOf);

const longestBeginning = 5;
const shortestWord = 4;
const found = new Int32Array(512);

/** The first letters of longer words, whatever they mean: a tenth of the work, and nearly the same judgement. */
export const roughWords: WordReader = (text) => {
  let count = 0;
  let hash = 0;
  let length = 0;
  for (let at = 0; at <= text.length && count < found.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (isLetter(code)) {
      if (length++ < longestBeginning) hash = Math.imul(hash ^ (code < 128 ? code | 32 : code), 0x01000193);
      continue;
    }
    if (length >= shortestWord) found[count++] = hash;
    hash = 0x811c9dc5;
    length = 0;
  }
  return found.slice(0, count);
};

function isLetter(code: number): boolean {
  return code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : code >= 0xc0 && (code < 0x2000 || code >= 0x2c00);
}
