// Finds the accounts that may tell of the same event as a given one: those that share a rare term or a pair of the rarest.
//
// Most accounts stand in postings laid out in one piece; those that came or chose other terms since then stand in small maps,
// until they are so many that all is laid out anew. What is found never depends on which stands where.

import type { AccountTable } from './accountTable';
import { type Emit, Postings } from './postings';
import { aloneClass, mostSelected, pairKey, selectTerms, singleClass } from './selection';

/** From so many accounts outside the postings on, relative to all, they are laid out anew. */
const mostOutside = 0.25;

export class Candidates {
  /** Terms each account is found by, `mostSelected` places each. */
  private selected: Int32Array;
  /** 1 for accounts that the postings have and have right. */
  private inPostings: Uint8Array;
  private readonly pairs: Postings;
  private readonly byTerm: Postings;
  private readonly latePairs = new Map<number, number[]>();
  private readonly lateTerms = new Map<number, number[]>();
  private late = 0;
  /** By account: the last search that came across it. */
  private seen: Int32Array;
  private search = 0;

  /** Lays out all accounts of `table`, which must have no gaps. */
  constructor(private readonly table: AccountTable) {
    const { size } = table;
    this.selected = new Int32Array(Math.max(1, size) * mostSelected);
    this.inPostings = new Uint8Array(Math.max(1, size)).fill(1);
    this.seen = new Int32Array(Math.max(1, size));
    for (let id = 0; id < size; id++) selectTerms(table, id, this.selected, id * mostSelected);
    let pairs = 0;
    for (let id = 0; id < size; id++) pairs += this.pairCount(id);
    this.pairs = Postings.build(pairs, (emit) => this.emitAll(emit), table.first);
    this.byTerm = Postings.build(table.start[size] ?? 0, (emit) => this.emitTerms(emit), table.first);
  }

  /** Whether so much has changed that a new layout is due. */
  get worn(): boolean {
    return this.late > Math.max(1000, this.table.live * mostOutside);
  }

  /** Takes in an account that was added to the table. */
  add(id: number): void {
    this.makeRoom(id);
    selectTerms(this.table, id, this.selected, id * mostSelected);
    this.inPostings[id] = 0;
    for (const term of this.table.termsOf(id)) append(this.lateTerms, term >>> 3, id);
    this.listLate(id);
    this.late++;
  }

  /** To be called before the account is removed from the table. */
  remove(id: number): void {
    if (this.inPostings[id] === 0) {
      this.unlistLate(id);
      for (const term of this.table.termsOf(id)) drop(this.lateTerms, term >>> 3, id);
    }
    this.late++;
  }

  /**
   * Lets the accounts that have `term` choose again after its rarity class changed.
   * @param concerned is called for each account that has the term, with whether others may now find it otherwise
   */
  choose(term: number, concerned: (id: number, found: boolean) => void): void {
    // A term that begins or ends to be looked up singly matters to all that have it, chosen or not.
    const single = (this.table.terms.rarity[term] ?? 0) <= singleClass + 1;
    this.eachWith(term, (id) => {
      const at = id * mostSelected;
      selectTerms(this.table, id, fresh, 0);
      let same = true;
      for (let place = 0; place < mostSelected && same; place++) same = fresh[place] === this.selected[at + place];
      if (!same) this.reselect(id);
      concerned(id, single || !same);
    });
  }

  /** Puts an account under the terms in `fresh` instead of those it had. */
  private reselect(id: number): void {
    if (this.inPostings[id] === 0) this.unlistLate(id);
    else {
      this.inPostings[id] = 0;
      for (const own of this.table.termsOf(id)) append(this.lateTerms, own >>> 3, id);
      this.late++;
    }
    this.selected.set(fresh, id * mostSelected);
    this.listLate(id);
  }

  /**
   * Calls `visit` once for each other account that shares a very rare term, two rare ones or a selected pair with `id`.
   * @param disjointOnly leaves out accounts whose widest readings share a day with that of `id`
   */
  visit(id: number, disjointOnly: boolean, visit: (other: number) => void): void {
    this.search++;
    const { table, seen } = this;
    seen[id] = this.search;
    const first = table.first[id] ?? 0;
    const last = table.last[id] ?? 0;
    const consider = (other: number): boolean => {
      const sharesDay = (table.first[other] ?? 0) <= last && first <= (table.last[other] ?? 0);
      if (seen[other] !== this.search) {
        seen[other] = this.search;
        if (!(disjointOnly && sharesDay)) visit(other);
      }
      return disjointOnly && sharesDay && (table.first[other] ?? 0) === first;
    };
    const end = table.start[id + 1] ?? 0;
    met.length = 0;
    for (let slot = table.start[id] ?? 0; slot < end; slot++) {
      const term = (table.pool[slot] ?? 0) >>> 3;
      const rarity = table.terms.rarity[term] ?? 0;
      if (rarity === 0 || rarity > singleClass) continue;
      if (rarity <= aloneClass) this.eachWith(term, consider);
      else this.eachWith(term, (other) => met.push(other));
    }
    for (const other of repeatedIn(met)) consider(other);
    this.emitPairs(id, (key) => {
      this.pairs.visit(key, table.first, (account) => (this.stands(account) ? consider(account) : false));
      for (const account of this.latePairs.get(key) ?? []) consider(account);
    });
  }

  private stands(account: number): boolean {
    return this.inPostings[account] === 1 && this.table.isAlive(account);
  }

  private eachWith(term: number, visit: (account: number) => unknown): void {
    this.byTerm.visit(Math.imul(term, 0x9e3779b1), this.table.first, (account) => {
      if (this.stands(account)) visit(account);
      return false;
    });
    for (const account of [...(this.lateTerms.get(term) ?? [])]) visit(account);
  }

  private pairCount(id: number): number {
    let count = 0;
    while (count < mostSelected && this.selected[id * mostSelected + count] !== 0) count++;
    return (count * (count - 1)) / 2;
  }

  private emitAll(emit: Emit): void {
    for (let id = 0; id < this.table.size; id++) this.emitPairs(id, emit);
  }

  private emitPairs(id: number, emit: Emit): void {
    const { selected } = this;
    const { hashes } = this.table.terms;
    const at = id * mostSelected;
    for (let place = 0; place < mostSelected && selected[at + place] !== 0; place++) {
      for (let next = place + 1; next < mostSelected && selected[at + next] !== 0; next++) {
        emit(pairKey(hashes[selected[at + place] ?? 0] ?? 0, hashes[selected[at + next] ?? 0] ?? 0), id);
      }
    }
  }

  private emitTerms(emit: Emit): void {
    const { pool, start, size } = this.table;
    for (let id = 0; id < size; id++) {
      const end = start[id + 1] ?? 0;
      for (let slot = start[id] ?? 0; slot < end; slot++) emit(Math.imul((pool[slot] ?? 0) >>> 3, 0x9e3779b1), id);
    }
  }

  private listLate(id: number): void {
    this.emitPairs(id, (key) => append(this.latePairs, key, id));
  }

  private unlistLate(id: number): void {
    this.emitPairs(id, (key) => drop(this.latePairs, key, id));
  }

  private makeRoom(id: number): void {
    if (id < this.inPostings.length) return;
    const size = Math.max(id + 1, this.inPostings.length * 2);
    const selected = new Int32Array(size * mostSelected);
    selected.set(this.selected);
    this.selected = selected;
    const inPostings = new Uint8Array(size);
    inPostings.set(this.inPostings);
    this.inPostings = inPostings;
    const seen = new Int32Array(size);
    seen.set(this.seen);
    this.seen = seen;
  }
}

/** Accounts that single terms led to, one entry for each term. */
const met: number[] = [];

/** The numbers that are in the list more than once. */
function* repeatedIn(list: number[]): Generator<number> {
  list.sort((a, b) => a - b);
  for (let at = 1; at < list.length; at++) {
    const id = list[at] ?? 0;
    if (id === list[at - 1]) yield id;
  }
}

const fresh = new Int32Array(mostSelected);

function append(map: Map<number, number[]>, key: number, id: number): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}

function drop(map: Map<number, number[]>, key: number, id: number): void {
  const list = map.get(key);
  const at = list?.indexOf(id) ?? -1;
  if (!list || at < 0) return;
  list.splice(at, 1);
  if (list.length === 0) map.delete(key);
}
