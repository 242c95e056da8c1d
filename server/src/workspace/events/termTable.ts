// Terms of a workspace by number, with how many accounts have each. Numbers are given in order of arrival and mean nothing.

import { actOf } from '../../text/acts';
import { grown } from '../../text/columns';
import { boundByWorkspace } from '../../text/weights';

/** Terms that stand for kinds of words (planning, negation) keep their identity: their numbers are below this. */
const firstNumber = 4;

/** How common a term is, in powers of four: 0 for a term of one account or none, 1 up to 4, 2 up to 16, and so on. */
export function rarityClass(frequency: number): number {
  return frequency < 2 ? 0 : (33 - Math.clz32(frequency - 1)) >> 1;
}

/** A small workspace is seen as part of one with 4 to this power accounts. */
const leastPower = 7;

/** The size of a workspace, coarsely: its logarithm to base 4, rounded up. */
export function sizePower(accounts: number): number {
  return Math.max(leastPower, rarityClass(accounts));
}

/** By rarity class: the most that a term of it can weigh in a workspace of this size. */
export function weightBounds(power: number): Float64Array {
  return Float64Array.from({ length: 18 }, (_, rarity) => boundByWorkspace(power - rarity));
}

export class TermTable {
  /** Numbers run from 0 to this, exclusive. */
  size = firstNumber;
  /** By number: the hash, how many live accounts have it and the rarity class of that, and its class of act. */
  hashes = new Int32Array(1024);
  frequency = new Int32Array(1024);
  rarity = new Uint8Array(1024);
  acts = new Uint8Array(1024);
  /** `skeletonHash` of terms that were met as names, else 0. */
  skeletons = new Int32Array(1024);
  private cells = new Int32Array(4096);

  /** The number of the term with this identity, a new one if need be. */
  numberOf(hash: number): number {
    if (hash > 0 && hash < firstNumber * 8) return hash >>> 3;
    const cell = this.cellOf(hash);
    const number = this.cells[cell] ?? 0;
    return number === 0 ? this.add(hash, cell) : number;
  }

  /** The rarity class of the term with this identity, 0 when there is none. */
  rarityOf(hash: number): number {
    return this.rarity[this.cells[this.cellOf(hash)] ?? 0] ?? 0;
  }

  /** The cell that has the term, or the one where it would be put. */
  private cellOf(hash: number): number {
    const mask = this.cells.length - 1;
    let cell = (hash >>> 3) & mask;
    for (;;) {
      const number = this.cells[cell] ?? 0;
      if (number === 0 || this.hashes[number] === hash) return cell;
      cell = (cell + 1) & mask;
    }
  }

  /**
   * Counts one account more or less that has the term.
   * @returns whether its rarity class changed
   */
  count(term: number, change: 1 | -1): boolean {
    const frequency = (this.frequency[term] ?? 0) + change;
    this.frequency[term] = frequency;
    const before = this.rarity[term];
    this.rarity[term] = rarityClass(frequency);
    return before !== this.rarity[term];
  }

  private add(hash: number, cell: number): number {
    const number = this.size++;
    if (number === this.hashes.length) {
      this.hashes = grown(this.hashes);
      this.frequency = grown(this.frequency);
      this.rarity = grown(this.rarity);
      this.acts = grown(this.acts);
      this.skeletons = grown(this.skeletons);
    }
    this.hashes[number] = hash;
    this.acts[number] = actOf(hash);
    this.cells[cell] = number;
    if (this.size * 2 > this.cells.length) this.widen();
    return number;
  }

  private widen(): void {
    const cells = new Int32Array(this.cells.length * 2);
    const mask = cells.length - 1;
    for (let number = firstNumber; number < this.size; number++) {
      let cell = ((this.hashes[number] ?? 0) >>> 3) & mask;
      while (cells[cell] !== 0) cell = (cell + 1) & mask;
      cells[cell] = number;
    }
    this.cells = cells;
  }
}
