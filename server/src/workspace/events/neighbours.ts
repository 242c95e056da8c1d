// Pairs of accounts on dates that exclude each other and that share enough to be looked at, found once for all accounts laid out.

import { grown } from '../../text/columns';
import type { AccountTable } from './accountTable';
import type { Postings } from './postings';
import { aloneClass, singleClass } from './selection';
import type { TermLists } from './termLists';

export class Neighbours {
  private starts = new Int32Array(1);
  private ids = new Int32Array(0);
  /** Pairs found so far, two numbers each. */
  private pairs = new Int32Array(1024);
  private count = 0;
  /** By account: the last one that came across it. */
  private seen: Int32Array;

  /** @param size of the accounts of the table, those that are laid out */
  constructor(
    private readonly table: AccountTable,
    private readonly size: number,
    private readonly postings: Postings,
    private readonly lists: TermLists,
    private accepts: ((a: number, b: number) => boolean) | undefined,
  ) {
    this.seen = new Int32Array(this.size).fill(-1);
  }

  /** Finds them. Accounts must stand in all lists in the order of their first days. */
  *fill(): Generator<void> {
    const { places, starts } = yield* this.placesInLists();
    for (let id = 0; id < this.size; id++) {
      this.throughTerms(id);
      const end = starts[id + 1] ?? 0;
      for (let next = starts[id] ?? 0; next < end; next++) this.throughList(id, places[next] ?? 0);
      if ((id & 0xff) === 0xff) yield;
    }
    yield* this.layOut();
    // Not needed any more, and large.
    this.accepts = undefined;
    this.seen = new Int32Array(0);
  }

  /** Calls `visit` for each neighbour of an account that was laid out. */
  visit(id: number, visit: (other: number) => void): void {
    const end = this.starts[id + 1] ?? 0;
    for (let at = this.starts[id] ?? 0; at < end; at++) visit(this.ids[at] ?? 0);
  }

  /** By account: the places it has in lists of pairs in which others follow it. */
  private *placesInLists(): Generator<void, { places: Int32Array; starts: Int32Array }> {
    const { postings } = this;
    const starts = new Int32Array(this.size + 1);
    yield* postings.lists((start, end) => {
      for (let place = start; place < end - 1; place++) {
        const id = postings.accountAt(place) + 1;
        starts[id] = (starts[id] ?? 0) + 1;
      }
    });
    for (let id = 0; id < this.size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
    const places = new Int32Array(starts[this.size] ?? 0);
    const next = starts.slice();
    yield* postings.lists((start, end) => {
      for (let place = start; place < end - 1; place++) {
        const id = postings.accountAt(place);
        const at = next[id] ?? 0;
        next[id] = at + 1;
        places[at] = place;
      }
    });
    return { places, starts };
  }

  /** Accounts behind `place` in its list come later in the order of first days: those on the same days are leapt over. */
  private throughList(id: number, place: number): void {
    const { postings, table } = this;
    const end = postings.endOfList(place);
    const last = table.last[id] ?? 0;
    let at = place + 1;
    if (at < end && (table.first[postings.accountAt(at)] ?? 0) <= last) {
      let low = at;
      let high = end;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((table.first[postings.accountAt(middle)] ?? 0) <= last) low = middle + 1;
        else high = middle;
      }
      at = low;
    }
    for (; at < end; at++) this.consider(id, postings.accountAt(at));
  }

  private throughTerms(id: number): void {
    const { table, lists } = this;
    const { rarity } = table.terms;
    const end = table.start[id + 1] ?? 0;
    const last = table.last[id] ?? 0;
    once.length = 0;
    for (let slot = table.start[id] ?? 0; slot < end; slot++) {
      const term = (table.pool[slot] ?? 0) >>> 3;
      const commonness = rarity[term] ?? 0;
      if (commonness === 0 || commonness > singleClass) continue;
      for (let place = lists.endOf(term) - 1; place >= lists.startOf(term); place--) {
        const other = lists.accountAt(place);
        if ((table.first[other] ?? 0) <= last) break;
        if (commonness <= aloneClass) this.consider(id, other);
        else if (once.includes(other)) this.consider(id, other);
        else once.push(other);
      }
    }
  }

  private consider(id: number, other: number): void {
    if (this.seen[other] === id) return;
    this.seen[other] = id;
    if (!this.accepts?.(id, other)) return;
    if (this.count + 2 > this.pairs.length) this.pairs = grown(this.pairs);
    this.pairs[this.count++] = id;
    this.pairs[this.count++] = other;
  }

  private *layOut(): Generator<void> {
    const { pairs, count } = this;
    const starts = new Int32Array(this.size + 1);
    for (let at = 0; at < count; at++) {
      const id = (pairs[at] ?? 0) + 1;
      starts[id] = (starts[id] ?? 0) + 1;
    }
    for (let id = 0; id < this.size; id++) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
    const ids = new Int32Array(count);
    const next = starts.slice();
    yield;
    for (let at = 0; at < count; at++) {
      const id = pairs[at] ?? 0;
      const to = next[id] ?? 0;
      next[id] = to + 1;
      ids[to] = pairs[at ^ 1] ?? 0;
    }
    this.starts = starts;
    this.ids = ids;
    this.pairs = new Int32Array(0);
  }
}

/** Accounts that one rare term led to. */
const once: number[] = [];
