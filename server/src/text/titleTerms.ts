// The words of one list of sources by number, with what is counted of each. Used again and again, so it lies in flat arrays.

import type { WordRange } from './titleWords';

/** Room for the words of a usual list; must be a power of two. */
const usualRoom = 256;
const filterSize = 1024;

export class TitleTerms {
  /** By term, the sources whose titles have it: those from 0 to 31 as bits, and those from 32 to 63. */
  low = new Int32Array(usualRoom);
  high = new Int32Array(usualRoom);
  /** By term, how many different titles have it. */
  titles = new Int32Array(usualRoom);
  /** By term, how many claims have it. */
  claims = new Int32Array(usualRoom);
  /** By term, the last claim that had it (while titles are read: the last text). */
  private last = new Int32Array(usualRoom);
  private words = new Int32Array(usualRoom);
  /** The number of a term plus one, 0 for none. */
  private cells = new Int32Array(usualRoom * 4);
  /** Most words of a claim are in no title, which one bit tells without a search. */
  private readonly bits = new Uint8Array(filterSize);
  private count = 0;
  private texts = 0;

  clear(): void {
    this.bits.fill(0);
    this.count = 0;
    this.texts = 0;
    // One enormous list must not make all that follow dear.
    if (this.words.length > usualRoom) this.makeRoom(usualRoom);
    this.cells.fill(0);
  }

  /** The different words of a text, as numbers of terms, in the order of their first places. */
  distinct({ words, from, to }: WordRange): number[] {
    const distinct: number[] = [];
    const text = ++this.texts;
    for (let at = from; at < to; at++) {
      const term = this.numberOf(words[at] ?? 0);
      if (this.last[term] === text) continue;
      this.last[term] = text;
      distinct.push(term);
    }
    return distinct;
  }

  /** Takes note that the title of a source has the term; `isNew` unless an equal title has been counted. */
  place(term: number, source: number, isNew: boolean): void {
    if (source < 32) this.low[term] = (this.low[term] ?? 0) | (1 << source);
    else this.high[term] = (this.high[term] ?? 0) | (1 << (source - 32));
    if (isNew) this.titles[term] = (this.titles[term] ?? 0) + 1;
  }

  /** To be called before claims are heard. */
  forgetClaims(): void {
    this.claims.fill(0, 0, this.count);
    this.last.fill(-1, 0, this.count);
  }

  /** The term that is this word, -1 when there is none. */
  find(word: number): number {
    return this.bits[bitOf(word)] === 1 ? (this.cells[this.cellOf(word)] ?? 0) - 1 : -1;
  }

  /**
   * Takes note that the claim has the term.
   * @returns whether that is new
   */
  hear(term: number, claim: number): boolean {
    if (this.last[term] === claim) return false;
    this.last[term] = claim;
    this.claims[term] = (this.claims[term] ?? 0) + 1;
    return true;
  }

  /** Whether the claim that was heard last has the term. */
  isIn(term: number, claim: number): boolean {
    return this.last[term] === claim;
  }

  private numberOf(word: number): number {
    const known = (this.cells[this.cellOf(word)] ?? 0) - 1;
    if (known >= 0) return known;
    if (this.count === this.words.length) this.makeRoom(this.count * 2);
    const term = this.count++;
    this.words[term] = word;
    this.low[term] = 0;
    this.high[term] = 0;
    this.titles[term] = 0;
    this.last[term] = 0;
    this.cells[this.cellOf(word)] = term + 1;
    this.bits[bitOf(word)] = 1;
    return term;
  }

  /** The cell that has the word, or the one where it would be put. */
  private cellOf(word: number): number {
    const mask = this.cells.length - 1;
    const hash = Math.imul(word, 0x9e3779b1);
    for (let cell = hash ^ (hash >>> 15); ; cell++) {
      const known = this.cells[cell & mask] ?? 0;
      if (known === 0 || this.words[known - 1] === word) return cell & mask;
    }
  }

  private makeRoom(room: number): void {
    const resized = (from: Int32Array) => {
      const to = new Int32Array(room);
      to.set(from.subarray(0, Math.min(this.count, room)));
      return to;
    };
    this.low = resized(this.low);
    this.high = resized(this.high);
    this.titles = resized(this.titles);
    this.claims = resized(this.claims);
    this.last = resized(this.last);
    this.words = resized(this.words);
    this.cells = new Int32Array(room * 4);
    for (let term = 0; term < this.count; term++) this.cells[this.cellOf(this.words[term] ?? 0)] = term + 1;
  }
}

function bitOf(word: number): number {
  return ((word >>> 3) ^ (word >>> 15)) & (filterSize - 1);
}
