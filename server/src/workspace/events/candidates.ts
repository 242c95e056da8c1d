// Finds the accounts that may tell of the same event as a given one: those that share a very rare term, two rare ones, or a pair
// of the rarest, and enough besides.
//
// Most accounts are laid out in one piece; those that came or chose other terms since then stand in small maps, until they are so
// many that all is laid out anew. What is found never depends on which stands where.

import type { AccountTable, Overlap } from './accountTable';
import { Neighbours } from './neighbours';
import { Postings } from './postings';
import { aloneClass, mostSelected, pairKey, selectTerms, singleClass } from './selection';
import { SharedKeys } from './sharedKeys';
import { TermLists } from './termLists';

/** From so many accounts that are not laid out on, relative to all, a new layout is due. */
const mostLate = 0.25;

/**
 * What a pair must share before it is looked at closely: so many terms, and such a share of what the lesser one has. With no more
 * than these the two files must be of one story besides.
 */
const fewestShared = 2;
const leastShare = 0.4;

/**
 * Whether two accounts share enough by what the whole workspace tells of words. In two files of one story little may do; in all
 * the others as much is shared by chance.
 * @param bounds the most that a term can weigh, by rarity class
 * @param fewest terms that they must share
 */
export function areLike(
  table: AccountTable,
  bounds: Float64Array,
  a: number,
  b: number,
  fewest: number = fewestShared,
): boolean {
  return isEnough(table.overlap(a, b, bounds), fewest);
}

function isEnough({ terms, share }: Overlap, fewest: number = fewestShared): boolean {
  return terms >= fewest && share >= leastShare;
}

export class Candidates {
  /** The terms that each account is found by, as `selectTerms` writes them, `mostSelected` for each. */
  private selected: Uint16Array;
  /** 1 for accounts that the layout has and has right. */
  private laidOut: Uint8Array;
  private readonly layoutSize: number;
  private pairs = new Postings(0);
  private readonly lists: TermLists;
  /** Once they have been found for all accounts that are laid out. */
  private neighbours: Neighbours | undefined;
  private findingNeighbours: Generator<void> | undefined;
  private readonly latePairs = new Map<number, number[]>();
  private readonly lateTerms = new Map<number, number[]>();
  private late = 0;
  /** By account: the last search that came across it. */
  private seen: Int32Array;
  private search = 0;

  /** @param table with few gaps, if any; @param bounds the most that a term can weigh, by rarity class */
  constructor(
    private readonly table: AccountTable,
    private readonly bounds: Float64Array,
  ) {
    const { size } = table;
    this.layoutSize = size;
    this.selected = new Uint16Array(Math.max(1, size) * mostSelected);
    this.laidOut = new Uint8Array(Math.max(1, size)).fill(1);
    this.seen = new Int32Array(Math.max(1, size));
    this.lists = new TermLists(table);
  }

  /**
   * Lays out the accounts that the table had when this was made, in steps. Nothing may be asked before it is done; of changes of the
   * table it is to be told then.
   * @param settled nothing will be added: what only one account has, half of all pairs, need not stand there for others to come
   */
  *layOut(settled: boolean): Generator<void> {
    const { table, layoutSize } = this;
    let total = 0;
    for (let id = 0; id < layoutSize; id++) {
      const count = selectTerms(table, id, this.selected, id * mostSelected);
      total += (count * (count - 1)) / 2;
      if ((id & 0x1ff) === 0x1ff) yield;
    }
    const order = yield* inOrderOfDays(table, layoutSize);
    const shared = settled ? new SharedKeys(total) : undefined;
    if (shared) yield* this.eachPair(order, (key) => shared.meet(key));
    if (shared) total = shared.count;
    this.pairs = new Postings(total);
    yield* this.pairs.fill({
      total,
      each: (write) => this.eachPair(order, shared ? (key, id) => shared.has(key) && write(key, id) : write),
    });
    yield* this.lists.fill(order);
    this.findingNeighbours = this.findNeighbours();
  }

  /**
   * Does a small part of what makes `visitApart` fast for all accounts that are laid out; it finds the same before. The table may
   * change meanwhile: what changes is not laid out any more.
   * @returns whether there is more to do
   */
  prepare(): boolean {
    if (this.findingNeighbours?.next().done) this.findingNeighbours = undefined;
    return this.findingNeighbours !== undefined;
  }

  private *findNeighbours(): Generator<void> {
    const { table, layoutSize } = this;
    const weights = new Float64Array(layoutSize);
    for (let id = 0; id < layoutSize; id++) {
      weights[id] = table.weightOf(id, this.bounds);
      if ((id & 0x1fff) === 0x1fff) yield;
    }
    const neighbours = new Neighbours(
      table,
      layoutSize,
      this.pairs,
      this.lists,
      (a, b) =>
        table.areApart(a, b) &&
        isEnough(table.overlapOfWeighed(a, b, this.bounds, Math.min(weights[a] ?? 0, weights[b] ?? 0))),
    );
    yield* neighbours.fill();
    this.pairs.shrink();
    this.neighbours = neighbours;
  }

  /** How many accounts are not laid out, against the number from which on a new layout is due: 1 and more say that it is. */
  get wear(): number {
    return this.late / Math.max(1000, this.table.live * mostLate);
  }

  /** Takes in an account that was added to the table. */
  add(id: number): void {
    this.makeRoom(id);
    selectTerms(this.table, id, this.selected, id * mostSelected);
    this.laidOut[id] = 0;
    this.listLate(id);
  }

  /** To be called before the account is removed from the table. */
  remove(id: number): void {
    if (this.laidOut[id] === 0) this.unlistLate(id);
    this.late++;
  }

  /**
   * Lets the accounts that have `term` choose again after its rarity class, and with it its weight, changed.
   * @param concerned is called for each account that has the term, with whether others may find it now, or not any more
   */
  choose(term: number, concerned: (id: number, found: boolean) => void): void {
    // A term that begins or ends to be looked up singly matters to all that have it, chosen or not.
    const single = (this.table.terms.rarity[term] ?? 0) <= singleClass + 1;
    this.eachWith(term, (id) => {
      selectTerms(this.table, id, fresh, 0);
      const at = id * mostSelected;
      const same = fresh.every((term, place) => term === this.selected[at + place]);
      // Its weights are not those that it was laid out with, even if it is found as before.
      if (this.laidOut[id] === 1 || !same) {
        if (this.laidOut[id] === 0) this.unlistLate(id);
        this.laidOut[id] = 0;
        this.selected.set(fresh, at);
        this.listLate(id);
      }
      concerned(id, single || !same);
    });
  }

  /** Calls `visit` for each account that may tell of the event of `id` on a date that excludes its own. */
  visitApart(id: number, visit: (other: number) => void): void {
    const accepted = (other: number) => {
      if (this.table.areApart(id, other) && this.isLike(id, other)) visit(other);
    };
    const { neighbours } = this;
    if (this.laidOut[id] !== 1 || !neighbours) {
      this.visitAll(id, accepted);
      return;
    }
    this.begin(id);
    neighbours.visit(id, (other) => {
      if (this.stands(other)) visit(other);
    });
    if (this.lateTerms.size > 0) this.throughLate(id, accepted);
  }

  /** Calls `visit` for each account that may tell of the event of `id`, whatever the dates. */
  visitNear(id: number, visit: (other: number) => void): void {
    this.visitAll(id, (other) => {
      if (this.isLike(id, other)) visit(other);
    });
  }

  private isLike(a: number, b: number): boolean {
    return areLike(this.table, this.bounds, a, b);
  }

  private stands(id: number): boolean {
    return this.laidOut[id] === 1 && this.table.isAlive(id);
  }

  private begin(id: number): void {
    this.search++;
    this.seen[id] = this.search;
  }

  private visitAll(id: number, visit: (other: number) => void): void {
    this.begin(id);
    const consider = (other: number) => {
      if (this.seen[other] === this.search || !this.stands(other)) return;
      this.seen[other] = this.search;
      visit(other);
    };
    const once = new Set<number>();
    this.eachSingle(id, (term, alone) => {
      this.lists.visit(term, this.layoutSize, (other) => {
        if (alone || once.has(other)) consider(other);
        else once.add(other);
      });
    });
    this.eachKey(id, (key) => this.pairs.visit(key, consider));
    this.throughLate(id, visit);
  }

  /** The same among the accounts that are not laid out. */
  private throughLate(id: number, visit: (other: number) => void): void {
    const consider = (other: number) => {
      if (this.seen[other] === this.search) return;
      this.seen[other] = this.search;
      visit(other);
    };
    const once = new Set<number>();
    this.eachSingle(id, (term, alone) => {
      for (const other of this.lateTerms.get(term) ?? nobody) {
        if (alone || once.has(other)) consider(other);
        else once.add(other);
      }
    });
    this.eachKey(id, (key) => {
      for (const other of this.latePairs.get(key) ?? nobody) consider(other);
    });
  }

  /** Terms of an account that are looked up one by one, with whether one is enough. */
  private eachSingle(id: number, visit: (term: number, alone: boolean) => void): void {
    const { pool, start, terms } = this.table;
    const end = start[id + 1] ?? 0;
    for (let slot = start[id] ?? 0; slot < end; slot++) {
      const term = (pool[slot] ?? 0) >>> 3;
      const rarity = terms.rarity[term] ?? 0;
      if (rarity > 0 && rarity <= singleClass) visit(term, rarity <= aloneClass);
    }
  }

  private eachWith(term: number, visit: (id: number) => void): void {
    const late = [...(this.lateTerms.get(term) ?? nobody)];
    this.lists.visit(term, this.layoutSize, (id) => {
      if (this.stands(id)) visit(id);
    });
    for (const id of late) visit(id);
  }

  private *eachPair(order: Int32Array, write: (key: number, account: number) => unknown): Generator<void> {
    for (let at = 0; at < order.length; at++) {
      const id = order[at] ?? 0;
      this.eachKey(id, (key) => write(key, id));
      if ((at & 0x1ff) === 0x1ff) yield;
    }
  }

  /** Calls `visit` for the key of each pair of the terms that an account is found by; it must not ask for keys itself. */
  private eachKey(id: number, visit: (key: number) => void): void {
    const { selected } = this;
    const { pool, start, terms } = this.table;
    const before = (start[id] ?? 0) - 1;
    const from = id * mostSelected;
    let count = 0;
    for (; count < mostSelected; count++) {
      const place = selected[from + count] ?? 0;
      if (place === 0) break;
      hashes[count] = terms.hashes[(pool[before + place] ?? 0) >>> 3] ?? 0;
    }
    for (let one = 0; one < count; one++) {
      for (let next = one + 1; next < count; next++) visit(pairKey(hashes[one] ?? 0, hashes[next] ?? 0));
    }
  }

  private listLate(id: number): void {
    this.late++;
    for (const term of this.table.termsOf(id)) append(this.lateTerms, term >>> 3, id);
    this.eachKey(id, (key) => append(this.latePairs, key, id));
  }

  private unlistLate(id: number): void {
    for (const term of this.table.termsOf(id)) drop(this.lateTerms, term >>> 3, id);
    this.eachKey(id, (key) => drop(this.latePairs, key, id));
  }

  private makeRoom(id: number): void {
    if (id < this.laidOut.length) return;
    const size = Math.max(id + 1, this.laidOut.length * 2);
    const selected = new Uint16Array(size * mostSelected);
    selected.set(this.selected);
    this.selected = selected;
    const laidOut = new Uint8Array(size);
    laidOut.set(this.laidOut);
    this.laidOut = laidOut;
    const seen = new Int32Array(size);
    seen.set(this.seen);
    this.seen = seen;
  }
}

const fresh = new Uint16Array(mostSelected);

/** Hashes of the terms that one account is found by. */
const hashes = new Int32Array(mostSelected);

const nobody: readonly number[] = [];

/** Account numbers below `size`, by their first days, then by number. Sorted by counting: days are few, and this must not stall. */
function* inOrderOfDays({ first }: AccountTable, size: number): Generator<void, Int32Array> {
  let [from, to] = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  for (let id = 0; id < size; id++) {
    const day = first[id] ?? 0;
    if (day < from) from = day;
    if (day > to) to = day;
  }
  const starts = new Int32Array(size === 0 ? 1 : to - from + 2);
  for (let id = 0; id < size; id++) {
    const at = (first[id] ?? 0) - from + 1;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  yield;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  yield;
  const order = new Int32Array(size);
  for (let id = 0; id < size; id++) {
    const day = (first[id] ?? 0) - from;
    const place = starts[day] ?? 0;
    starts[day] = place + 1;
    order[place] = id;
    if ((id & 0xffff) === 0xffff) yield;
  }
  return order;
}

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
