// By term: which accounts have it. For terms that are rare enough to be looked up; commoner ones are sought in all accounts.

import type { AccountTable } from './accountTable';

/** Terms of up to this class (256 accounts) have a list. */
const listedClass = 4;

export class TermLists {
  /** By term number: where its list begins. Terms that came later have none. */
  private readonly starts: Int32Array;
  /** By term number: 1 for those too common for a list. */
  private readonly common: Uint8Array;
  private accounts = new Int32Array(0);

  constructor(private readonly table: AccountTable) {
    this.starts = new Int32Array(table.terms.size + 1);
    this.common = new Uint8Array(table.terms.size);
  }

  /** @param order the first account numbers, all of them, in the order in which they are to stand in each list */
  *fill(order: Int32Array): Generator<void> {
    const { table, starts, common } = this;
    const { rarity } = table.terms;
    const { pool } = table;
    for (let term = 0; term < common.length; term++) common[term] = (rarity[term] ?? 0) > listedClass ? 1 : 0;
    const poolEnd = table.start[order.length] ?? 0;
    for (let slot = 0; slot < poolEnd; slot++) {
      const term = (pool[slot] ?? 0) >>> 3;
      if (common[term] !== 1) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      if ((slot & 0xffff) === 0xffff) yield;
    }
    for (let term = 0; term < common.length; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    this.accounts = new Int32Array(starts[common.length] ?? 0);
    const next = starts.slice();
    yield;
    for (let place = 0; place < order.length; place++) {
      const id = order[place] ?? 0;
      const end = table.start[id + 1] ?? 0;
      for (let slot = table.start[id] ?? 0; slot < end; slot++) {
        const term = (table.pool[slot] ?? 0) >>> 3;
        if (common[term] === 1) continue;
        const at = next[term] ?? 0;
        next[term] = at + 1;
        this.accounts[at] = id;
      }
      if ((place & 0x3ff) === 0x3ff) yield;
    }
  }

  /** Bounds of the list of a term, for `accountAt`; empty when it has none. */
  startOf(term: number): number {
    return term + 1 < this.starts.length ? (this.starts[term] ?? 0) : 0;
  }

  endOf(term: number): number {
    return term + 1 < this.starts.length ? (this.starts[term + 1] ?? 0) : 0;
  }

  accountAt(place: number): number {
    return this.accounts[place] ?? 0;
  }

  /** Calls `visit` for each account of the first `size` that has the term, whether or not it has a list. */
  visit(term: number, size: number, visit: (account: number) => void): void {
    const end = this.endOf(term);
    const start = this.startOf(term);
    for (let place = start; place < end; place++) visit(this.accountAt(place));
    if (this.common[term] !== 1) return;
    const { pool, start: starts } = this.table;
    for (let id = 0; id < size; id++) {
      const last = starts[id + 1] ?? 0;
      for (let slot = starts[id] ?? 0; slot < last; slot++) if ((pool[slot] ?? 0) >>> 3 === term) visit(id);
    }
  }
}
