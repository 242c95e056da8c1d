// How rare a term is among the accounts of a workspace, in coarse classes, and the most that it can weigh.

import { maxWorkspaceWeight } from '../../text/weights';

/**
 * How common a term is, in powers of four: 0 for a term of one account or none, 1 up to 4, 2 up to 16, and so on. Classes are coarse so
 * that a word more in the workspace seldom changes anything.
 */
export function rarityClass(frequency: number): number {
  return frequency < 2 ? 0 : (33 - Math.clz32(frequency - 1)) >> 1;
}

/** A small workspace is seen as part of one with 4 to this power accounts. */
const minPower = 7;

/** The size of a workspace, coarsely: its logarithm to base 4, rounded up. */
export function sizePower(accounts: number): number {
  return Math.max(minPower, rarityClass(accounts));
}

/** By rarity class: the most that a term of it can weigh in a workspace of this size. */
export function weightBounds(power: number): readonly number[] {
  return Array.from({ length: 18 }, (_, rarity) => maxWorkspaceWeight(power - rarity));
}
