// The term that a folded word stands for, by its stem or its group of synonyms. Words come again and again, so what was found for
// one is kept in a table that forgets: it has room for the words that most of a text is made of, and never grows.

import { skeletonHash } from './nameSkeleton';
import { stem } from './stem';
import { groupOf } from './wordGroups';
import { hashUnits } from './wordHash';

/** Longer words are taken as they are. */
const longestStemmed = 40;

/** Places in the table, a power of two: most texts have fewer different words. */
const places = 1 << 15;
/** By place: the hash of the word that stands there, its shape, its term, and the consonants of its stem (0: none, -1: not sought). */
const hashes = new Int32Array(places);
const shapes = new Int32Array(places);
const terms = new Int32Array(places);
const skeletons = new Int32Array(places);

/** Where the word stands that was looked up last; -1 when it has no place. */
let place = -1;

/**
 * The term of a word, without marks.
 * @param word folded units, at least one; they are left as they are
 * @param hash of the units, not settled
 */
export function termOfWord(word: Uint16Array, length: number, hash: number): number {
  place = -1;
  if (length > longestStemmed) return hashUnits(word, length);
  const at = (hash ^ (hash >>> 15)) & (places - 1);
  // Words of one hash are rare, those of one hash and shape as good as none.
  const shape = length | ((word[0] ?? 0) << 6) | ((word[length - 1] ?? 0) << 16) | ((word[length >> 1] ?? 0) << 24);
  place = at;
  if (hashes[at] === hash && shapes[at] === shape) return terms[at] ?? 0;
  const stemmed = stemInto(word, length);
  const group = groupOf.get(stemmed);
  hashes[at] = hash;
  shapes[at] = shape;
  terms[at] = group === 0 ? stemmed : group;
  // Words of a group are no names that vary.
  skeletons[at] = group === 0 ? -1 : 0;
  return terms[at] ?? 0;
}

/**
 * `skeletonHash` of the stem of the word that `termOfWord` was asked for last; 0 when it has none or stands for a group.
 * @param word the same units again
 */
export function skeletonOfWord(word: Uint16Array): number {
  if (place < 0) return 0;
  if (skeletons[place] === -1) {
    stemInto(word, (shapes[place] ?? 0) & 63);
    skeletons[place] = skeletonHash(scratch, stemLength);
  }
  return skeletons[place] ?? 0;
}

const scratch = new Uint16Array(longestStemmed);
let stemLength = 0;

/** Leaves the stem in `scratch`. @returns its hash */
function stemInto(word: Uint16Array, length: number): number {
  for (let at = 0; at < length; at++) scratch[at] = word[at] ?? 0;
  stemLength = stem(scratch, length);
  return hashUnits(scratch, stemLength);
}
