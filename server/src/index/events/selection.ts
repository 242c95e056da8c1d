// The few terms of an account under whose pairs others find it: rare ones, chosen so that all accounts choose alike.

import type { AccountTable } from './accountTable';
import { rarityClass } from './termTable';

/** Terms that an account is found by in pairs: twenty-eight pairs. */
export const mostSelected = 8;

/** Terms of up to this class (sixteen accounts) find accounts by themselves; commoner ones only in pairs. */
export const aloneClass = 2;

const chosen = new Int32Array(mostSelected);
const ranks = new Float64Array(mostSelected);

/**
 * Writes the numbers of the rarest terms of account `id` that do not find accounts alone into `to`, from `at`, rarest first;
 * the places that stay empty get 0. Rarity counts in coarse classes, so that a word more in the workspace seldom changes a choice;
 * within a class the hash decides, which is the same for all accounts.
 */
export function selectTerms(table: AccountTable, id: number, to: Int32Array, at: number): void {
  const { frequency, hashes } = table.terms;
  const { pool } = table;
  const end = table.start[id + 1] ?? 0;
  let count = 0;
  for (let slot = table.start[id] ?? 0; slot < end; slot++) {
    const term = (pool[slot] ?? 0) >>> 3;
    const rarity = rarityClass(frequency[term] ?? 0);
    if (rarity <= aloneClass || term < 4) continue;
    const rank = rarity * 0x100000000 + ((hashes[term] ?? 0) >>> 0);
    if (count === mostSelected && rank >= (ranks[count - 1] ?? 0)) continue;
    let place = count < mostSelected ? count++ : count - 1;
    for (; place > 0 && (ranks[place - 1] ?? 0) > rank; place--) {
      ranks[place] = ranks[place - 1] ?? 0;
      chosen[place] = chosen[place - 1] ?? 0;
    }
    ranks[place] = rank;
    chosen[place] = term;
  }
  for (let place = 0; place < mostSelected; place++) to[at + place] = place < count ? (chosen[place] ?? 0) : 0;
}

/** Key of a pair of terms, the same in either order. */
export function pairKey(a: number, b: number): number {
  const mixed = Math.imul(Math.min(a, b), 0x9e3779b1) ^ Math.imul(Math.max(a, b), 0x85ebca77);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ (mixed >>> 13);
}
