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

/** Of one account no more terms than these are looked at: where a term stands must fit into sixteen bits. */
const mostLookedAt = 0xffff;

/** Of the terms chosen so far, rarest first: the class, then the hash; and where it stands among those of the account, from 1. */
const ranks = new Float64Array(mostSelected);
const places = new Uint16Array(mostSelected);
const hashes32 = 0x100000000;

/**
 * Writes where the rarest terms of account `id` that do not find accounts alone stand among its terms, counted from 1, into `to`, from `at`,
 * rarest first; what stays empty gets 0. Rarity counts in coarse classes, so that a word more in the workspace seldom changes a choice;
 * within a class the hash decides, which is the same for all accounts.
 * @returns how many it chose
 */
export function selectTerms(table: AccountTable, id: number, to: Uint16Array, at: number): number {
  const { rarity: classes, hashes } = table.terms;
  const { pool } = table;
  const start = table.start[id] ?? 0;
  const end = Math.min(table.start[id + 1] ?? 0, start + mostLookedAt);
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
    for (; place > 0 && (ranks[place - 1] ?? 0) > rank; place--) {
      ranks[place] = ranks[place - 1] ?? 0;
      places[place] = places[place - 1] ?? 0;
    }
    ranks[place] = rank;
    places[place] = slot - start + 1;
  }
  for (let place = 0; place < mostSelected; place++) to[at + place] = place < count ? (places[place] ?? 0) : 0;
  return count;
}

/** Key of a pair of terms, from their hashes; the same in either order. */
export function pairKey(a: number, b: number): number {
  const mixed = Math.imul(Math.min(a, b), 0x9e3779b1) ^ Math.imul(Math.max(a, b), 0x85ebca77);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) ^ (mixed >>> 13);
}
