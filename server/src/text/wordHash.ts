// Hashes of words, which matching compares instead of strings.

import { foldLetter } from './letters';
import { stem } from './stem';

/** Longer words are cut. */
export const maxWordLength = 48;

/** Hash of no units, not settled yet. */
export const emptyHash = 0x811c9dc5;

/** Adds a unit to a hash that is to be settled in the end. */
export function extendHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Hashes `length` units. Never 0 to 4095; the low three bits are free for marks, see `terms`. */
export function hashUnits(units: readonly number[], length: number): number {
  let hash = emptyHash;
  for (let at = 0; at < length; at++) hash = extendHash(hash, units[at] ?? 0);
  return settle(hash);
}

/** Spreads the bits and clears the low three. */
export function settle(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  spread = (spread ^ (spread >>> 16)) & ~7;
  // Small values are reserved for terms that are no words.
  return spread >= 0 && spread < 4096 ? spread + 4096 : spread;
}

/** The folded units of a word, those beyond the longest left out. */
function unitsOf(word: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < word.length && at < maxWordLength; at++) units.push(foldLetter(word.charCodeAt(at)));
  return units;
}

/** Hash of a word as written, folded. */
export function hashOf(word: string): number {
  const units = unitsOf(word);
  return hashUnits(units, units.length);
}

/** Hash of the stem of a word. */
export function stemmedHash(word: string): number {
  const units = unitsOf(word);
  return hashUnits(units, stem(units, units.length));
}
