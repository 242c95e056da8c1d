// Names by their consonants, which stay the same in different transcriptions.

import { emptyHash, extendHash, settle } from './wordHash';

/** Names with fewer consonants say too little: Cairo and Korea have the same two. */
const minConsonants = 3;

/** Letters that stand for one sound in transcriptions, each with the letter that is taken for all. */
const alike: Readonly<Record<string, string>> = { c: 'k', g: 'k', q: 'k', x: 'k', z: 's', v: 'f', j: 'i' };
/** Letters that transcriptions add or omit: vowels, and the h of "Gadhafi". */
const silent = 'aeiouyhw';

const letterOf = new Uint16Array(128);
for (let code = 97; code <= 122; code++) {
  const letter = String.fromCharCode(code);
  const one = alike[letter] ?? letter;
  letterOf[code] = silent.includes(one) ? 0 : one.charCodeAt(0);
}

/**
 * Hash of the consonants of a folded name, equal for Gaddafi, Gadhafi and Kadafi; 0 for names that have too few, or letters
 * beyond a to z.
 * @param word folded units; `length` how many of them
 */
export function skeletonHash(word: readonly number[], length: number): number {
  let consonants = 0;
  let hash = emptyHash;
  for (let at = 0; at < length; at++) {
    const unit = word[at] ?? 0;
    if (unit < 97 || unit > 122) return 0;
    if (at > 0 && unit === word[at - 1]) continue;
    const letter = letterOf[unit] ?? 0;
    if (letter === 0) continue;
    consonants++;
    hash = extendHash(hash, letter);
  }
  return consonants < minConsonants ? 0 : settle(hash);
}
