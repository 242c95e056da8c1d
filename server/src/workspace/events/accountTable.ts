// Accounts of a workspace by number: whose they are, when, and which terms they have. Plain columns, because there are many.

import { marginOf } from '../../dates/calendar/interval';
import { grown } from '../../text/columns';
import type { Account } from '../account';
import { TermTable } from './termTable';

/** Notice of a term whose rarity class changed. */
export type ClassChange = (term: number, before: number) => void;

/** What two accounts share. */
export interface Overlap {
  /** How many terms. */
  terms: number;
  /** Their weights. */
  shared: number;
  /** 0..1: of the weights of the account that has less. */
  share: number;
}

/** The one that is handed out: millions of pairs are looked at. */
const overlap: Overlap = { terms: 0, shared: 0, share: 0 };

export class AccountTable {
  readonly terms: TermTable;
  /** Numbers run from 0 to this, exclusive; some are no longer alive. */
  size = 0;
  live = 0;
  /** By number. `undefined` for accounts that are gone. */
  readonly accounts: (Account | undefined)[] = [];
  file = new Int32Array(256);
  ordinal = new Int32Array(256);
  /** Edges of the widest reading of the date. */
  first = new Int32Array(256);
  last = new Int32Array(256);
  /** Days that a gap must exceed to count: 0 for exact dates, the length of the widest reading for soft ones. */
  margin = new Int32Array(256);
  /** Where its terms begin in `pool`; they end where those of the next begin. Each is a term number times 8 with marks. */
  start = new Int32Array(257);
  pool = new Int32Array(4096);

  constructor(terms = new TermTable()) {
    this.terms = terms;
  }

  add(account: Account, file: number, changed: ClassChange): number {
    const { terms: found, names } = account.content;
    const id = this.reserve(found.length);
    const from = this.start[id] ?? 0;
    const { terms, pool } = this;
    for (const [at, one] of found.entries()) {
      const number = terms.numberOf(one & ~7);
      this.count(number, 1, changed);
      // Sorted by number, as they come.
      const term = (number << 3) | (one & 7);
      let to = from + at;
      for (; to > from && (pool[to - 1] ?? 0) > term; to--) pool[to] = pool[to - 1] ?? 0;
      pool[to] = term;
    }
    for (let at = 0; at < names.length; at += 2) {
      terms.skeletons[terms.numberOf(names[at] ?? 0)] = names[at + 1] ?? 0;
    }
    this.put(id, account, file);
    return id;
  }

  remove(id: number, changed: ClassChange): void {
    this.accounts[id] = undefined;
    this.live--;
    const end = this.start[id + 1] ?? 0;
    for (let at = this.start[id] ?? 0; at < end; at++) this.count((this.pool[at] ?? 0) >>> 3, -1, changed);
  }

  isAlive(id: number): boolean {
    return this.accounts[id] !== undefined;
  }

  /** Terms of an account, sorted. */
  termsOf(id: number): number[] {
    return Array.from(this.pool.subarray(this.start[id] ?? 0, this.start[id + 1] ?? 0));
  }

  /** Whether the dates of two accounts cannot both be true; see `contradictionGap`. */
  areApart(a: number, b: number): boolean {
    const { first, last, margin } = this;
    const gap = Math.max((first[a] ?? 0) - (last[b] ?? 0), (first[b] ?? 0) - (last[a] ?? 0));
    return gap > 0 && gap > Math.max(margin[a] ?? 0, margin[b] ?? 0);
  }

  /**
   * What two accounts share of what they have, as far as the whole workspace tells the weight of words.
   * @param bounds weight by rarity class
   */
  overlap(a: number, b: number, bounds: Float64Array): Overlap {
    return this.overlapOfWeighed(a, b, bounds, Math.min(this.weightOf(a, bounds), this.weightOf(b, bounds)));
  }

  /** The weights of all terms of an account, added up in their order. */
  weightOf(id: number, bounds: Float64Array): number {
    const { rarity } = this.terms;
    const end = this.start[id + 1] ?? 0;
    let sum = 0;
    for (let at = this.start[id] ?? 0; at < end; at++) sum += bounds[rarity[(this.pool[at] ?? 0) >>> 3] ?? 0] ?? 0;
    return sum;
  }

  /**
   * The same for whoever compares all with all.
   * @param lesser the lesser of what `weightOf` gives for the two; words may not have been counted since
   */
  overlapOfWeighed(a: number, b: number, bounds: Float64Array, lesser: number): Overlap {
    const { pool, start } = this;
    const { rarity } = this.terms;
    let at = start[a] ?? 0;
    let other = start[b] ?? 0;
    const end = start[a + 1] ?? 0;
    const otherEnd = start[b + 1] ?? 0;
    let [terms, shared] = [0, 0];
    while (at < end && other < otherEnd) {
      const mine = (pool[at] ?? 0) >>> 3;
      const theirs = (pool[other] ?? 0) >>> 3;
      if (mine === theirs) {
        terms++;
        shared += bounds[rarity[mine] ?? 0] ?? 0;
      }
      if (mine <= theirs) at++;
      if (theirs <= mine) other++;
    }
    overlap.terms = terms;
    overlap.shared = shared;
    overlap.share = shared === 0 ? 0 : shared / lesser;
    return overlap;
  }

  /** A table without accounts that counts the same terms. */
  emptyCopy(): AccountTable {
    return new AccountTable(this.terms);
  }

  /** Takes an account over from another table of the same terms, which have counted it already. @returns its number here */
  take(from: AccountTable, id: number): number {
    const terms = from.termsOf(id);
    const to = this.reserve(terms.length);
    this.pool.set(terms, this.start[to] ?? 0);
    this.put(to, from.accounts[id] as Account, from.file[id] ?? 0);
    this.ordinal[to] = from.ordinal[id] ?? 0;
    return to;
  }

  /**
   * Learns what has changed of accounts that were taken from another table without changing their terms or dates.
   * @param numbers by their number there the number here, -1 for none
   */
  bringUpToDate(from: AccountTable, numbers: readonly number[]): void {
    for (let id = 0; id < numbers.length; id++) {
      const to = numbers[id] ?? -1;
      const account = from.accounts[id];
      if (to < 0 || !account) continue;
      this.accounts[to] = account;
      this.ordinal[to] = from.ordinal[id] ?? 0;
    }
  }

  /** Drops an account that the table it was taken from has removed. */
  leaveOut(id: number): void {
    if (!this.isAlive(id)) return;
    this.accounts[id] = undefined;
    this.live--;
  }

  private reserve(terms: number): number {
    const id = this.size++;
    if (this.size + 1 > this.file.length) {
      this.file = grown(this.file);
      this.ordinal = grown(this.ordinal);
      this.first = grown(this.first);
      this.last = grown(this.last);
      this.margin = grown(this.margin);
      this.start = grown(this.start);
    }
    const end = (this.start[id] ?? 0) + terms;
    while (end > this.pool.length) this.pool = grown(this.pool);
    this.start[id + 1] = end;
    return id;
  }

  private put(id: number, account: Account, file: number): void {
    const { hull } = account.date;
    this.accounts[id] = account;
    this.file[id] = file;
    this.first[id] = hull.first;
    this.last[id] = hull.last;
    this.margin[id] = marginOf(account.date);
    this.live++;
  }

  private count(term: number, change: 1 | -1, changed: ClassChange): void {
    const before = this.terms.rarity[term] ?? 0;
    if (this.terms.count(term, change)) changed(term, before);
  }
}
