// The few terms of an account under whose pairs others find it: rare ones, chosen so that all accounts choose alike.

import type { AccountTable } from './accountTable';

/** Room for the terms that an account is found by. */
export const mostSelected = 16;

/** Short accounts are found by so many terms, that is by twenty-one pairs; long ones by this share of theirs. */
const fewestSelected = 8;
const selectedShare = 0.45;

/** Terms of this class (up to four accounts) find accounts by themselves; commoner ones only together with another. */
export const aloneClass = 1;

/** Terms of up to this class (sixteen accounts) are looked up one by one: two of them that lead to one account find it. */
export const singleClass = 2;

/** Rank of a term: its class, then its hash. */
const ranks = new Float64Array(mostSelected);
const hashes32 = 0x100000000;

/**
 * Writes the hashes of the rarest terms of account `id` that do not find accounts alone into `to`, from `at`, rarest first;
 * the places that stay empty get 0. Rarity counts in coarse classes, so that a word more in the workspace seldom changes a choice;
 * within a class the hash decides, which is the same for all accounts.
 * @returns how many it chose
 */
export function selectTerms(table: AccountTable, id: number, to: Int32Array, at: number): number {
  const { rarity: classes, hashes } = table.terms;
  const { pool } = table;
  const end = table.start[id + 1] ?? 0;
  const start = table.start[id] ?? 0;
  const room = Math.min(mostSelected, Math.max(fewestSelected, Math.round((end - start) * selectedShare)));
  let count = 0;
  for (let slot = start; slot < end; slot++) {
    const term = (pool[slot] ?? 0) >>> 3;
    const rarity = classes[term] ?? 0;
    if (rarity <= aloneClass || term < 4) continue;
    if (count === room && rarity * hashes32 > (ranks[count - 1] ?? 0)) continue;
    const rank = rarity * hashes32 + ((hashes[term] ?? 0) >>> 0);
    if (count === room && rank >= (ranks[count - 1] ?? 0)) continue;
    let place = count < room ? count++ : count - 1;
    for (; place > 0 && (ranks[place - 1] ?? 0) > rank; place--) ranks[place] = ranks[place - 1] ?? 0;
    ranks[place] = rank;
  }
  for (let place = 0; place < mostSelected; place++)
    to[at + place] = place < count ? (ranks[place] ?? 0) % hashes32 : 0;
  return count;
}

/** Key of a pair of terms, from their hashes; the same in either order. */
export function pairKey(a: number, b: number): number {
  const mixed = Math.imul(Math.min(a, b), 0x9e3779b1) ^ Math.imul(Math.max(a, b), 0x85ebca77);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ (mixed >>> 13);
}
