// Quotations are found by pairs of content words that stand near each other. A changed word leaves most pairs intact.

import type { SpokenWord } from '../text/wording/spokenWords';

/** Words of content that stand so far from each other, those between them counted, still make a pair. */
const reach = 3;

/** A number for words in their order, equal for equal wordings; a few of a million others share it. */
export function hashOfKeys(words: readonly SpokenWord[]): number {
  let [low, high] = [0x811c9dc5, 0x9e3779b1];
  for (const { key } of words) {
    for (let at = 0; at < key.length; at++) {
      low = Math.imul(low ^ key.charCodeAt(at), 0x01000193);
      high = Math.imul(high ^ key.charCodeAt(at), 0x85ebca6b);
    }
    low = Math.imul(low ^ 32, 0x01000193);
    high = Math.imul(high ^ (high >>> 15) ^ 32, 0xc2b2ae35);
  }
  return (low >>> 0) * 0x200000 + ((high >>> 0) & 0x1fffff);
}

/** Pairs of words of content, whatever small words or gaps stand between them. */
export function pairsOf(words: readonly SpokenWord[]): Set<number> {
  const pairs = new Set<number>();
  const last: number[] = [];
  for (const { key, isContent } of words) {
    if (!isContent) continue;
    const word = hashOfWord(key);
    for (const earlier of last) pairs.add((Math.imul(earlier, 31) ^ word) | 0);
    last.push(word);
    if (last.length > reach) last.shift();
  }
  return pairs;
}

function hashOfWord(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) | 0;
}
