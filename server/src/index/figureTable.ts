// Counts of a workspace by number, in plain columns because there are many, and lists of them under keys. Compares nothing.

import type { Account, FileId } from './account';
import type { PreparedCount } from './prepared';

/** Whose a count is. */
export interface Counter {
  readonly file: FileId;
  readonly ordinal: number;
  readonly account: Account;
  /** Edges of the widest reading of the account's date. */
  readonly first: number;
  readonly last: number;
}

export class FigureTable {
  readonly files: FileId[] = [];
  readonly accounts: Account[] = [];
  ordinal = new Int32Array(256);
  first = new Int32Array(256);
  last = new Int32Array(256);
  unit = new Int32Array(256);
  fate = new Int32Array(256);
  low = new Float64Array(256);
  high = new Float64Array(256);
  private readonly free: number[] = [];

  /** @returns its number, which may have been that of one that is gone */
  add({ file, ordinal, account, first, last }: Counter, { unit, fate, low, high }: PreparedCount): number {
    const id = this.free.pop() ?? this.accounts.length;
    if (id === this.ordinal.length) this.widen();
    this.files[id] = file;
    this.accounts[id] = account;
    this.ordinal[id] = ordinal;
    this.first[id] = first;
    this.last[id] = last;
    this.unit[id] = unit;
    this.fate[id] = fate;
    this.low[id] = low;
    this.high[id] = high;
    return id;
  }

  /** Nothing of it may be asked for any more. */
  remove(id: number): void {
    this.free.push(id);
  }

  private widen(): void {
    this.ordinal = inTwiceTheRoom(this.ordinal);
    this.first = inTwiceTheRoom(this.first);
    this.last = inTwiceTheRoom(this.last);
    this.unit = inTwiceTheRoom(this.unit);
    this.fate = inTwiceTheRoom(this.fate);
    this.low = inTwiceTheRoom(this.low);
    this.high = inTwiceTheRoom(this.high);
  }
}

/** Lists of numbers under 32-bit keys, as chains: most lists are of one or two, and lists of their own take ten times the room. */
export class Chains {
  /** By key: the link that was added last. Links count from 1. */
  private readonly heads = new Map<number, number>();
  private ids = new Int32Array(256);
  private next = new Int32Array(256);
  private size = 1;
  /** The first of the links that are not in use, chained like the others; 0 for none. */
  private free = 0;

  add(key: number, id: number): void {
    const link = this.newLink();
    this.ids[link] = id;
    this.next[link] = this.heads.get(key) ?? 0;
    this.heads.set(key, link);
  }

  remove(key: number, id: number): void {
    let before = 0;
    let link = this.heads.get(key) ?? 0;
    while (link !== 0 && this.ids[link] !== id) {
      before = link;
      link = this.next[link] ?? 0;
    }
    if (link === 0) return;
    const after = this.next[link] ?? 0;
    if (before !== 0) this.next[before] = after;
    else if (after !== 0) this.heads.set(key, after);
    else this.heads.delete(key);
    this.next[link] = this.free;
    this.free = link;
  }

  /** Calls `visit` for each number under `key`, unless there are more than `most`. */
  visit(key: number, most: number, visit: (id: number) => void): void {
    const { ids, next } = this;
    const head = this.heads.get(key) ?? 0;
    let count = 0;
    for (let link = head; link !== 0; link = next[link] ?? 0) if (++count > most) return;
    for (let link = head; link !== 0; link = next[link] ?? 0) visit(ids[link] ?? 0);
  }

  private newLink(): number {
    const link = this.free;
    if (link !== 0) {
      this.free = this.next[link] ?? 0;
      return link;
    }
    if (this.size === this.ids.length) {
      this.ids = inTwiceTheRoom(this.ids);
      this.next = inTwiceTheRoom(this.next);
    }
    return this.size++;
  }
}

function inTwiceTheRoom<T extends Int32Array | Float64Array>(from: T): T {
  const to = new (from.constructor as new (length: number) => T)(from.length * 2);
  to.set(from);
  return to;
}
