// Lists of accounts under 32-bit keys, laid out in one piece and in steps. Does not change once laid out.

/** Postings in the order in which they are to stand under their keys. */
export interface Source {
  readonly total: number;
  /** Writes key and account of each posting, in the same order each time; yields now and then. */
  each(write: (key: number, account: number) => void): Generator<void>;
}

/** Parts that postings are first dealt out to, so that sorting stays within a few pages of memory. */
const parts = 256;
const partShift = 24;

export class Postings {
  private readonly shift: number;
  /** By bucket: where its postings begin. A bucket holds some four to eight, sorted by key. */
  private readonly starts: Int32Array;
  private keys: Int32Array | Uint16Array;
  /** Keys are whole, or only their lower halves, as the bucket says the rest. */
  private keyMask = -1;
  private readonly accounts: Int32Array;

  constructor(total: number) {
    const bits = Math.max(8, 29 - Math.clz32(Math.max(1, total)));
    this.shift = 32 - bits;
    this.starts = new Int32Array((1 << bits) + 1);
    this.keys = new Int32Array(total);
    this.accounts = new Int32Array(total);
  }

  /** Lays out what `source` has. */
  *fill(source: Source): Generator<void> {
    const { keys, accounts } = this;
    const bounds = new Int32Array(parts + 1);
    yield* source.each((key) => {
      const part = (key >>> partShift) + 1;
      bounds[part] = (bounds[part] ?? 0) + 1;
    });
    for (let part = 0; part < parts; part++) bounds[part + 1] = (bounds[part + 1] ?? 0) + (bounds[part] ?? 0);
    const next = bounds.slice();
    yield* source.each((key, account) => {
      const part = key >>> partShift;
      const at = next[part] ?? 0;
      next[part] = at + 1;
      keys[at] = key;
      accounts[at] = account;
    });
    for (let part = 0; part < parts; part++) {
      this.sortPart(part, bounds[part] ?? 0, bounds[part + 1] ?? 0);
      yield;
    }
    this.starts[this.starts.length - 1] = keys.length;
  }

  /** Calls `visit` for each account under `key`, in their order. */
  visit(key: number, visit: (account: number) => void): void {
    const { keys, accounts, starts } = this;
    const bucket = key >>> this.shift;
    const end = starts[bucket + 1] ?? 0;
    const wanted = key & this.keyMask;
    let at = starts[bucket] ?? 0;
    while (at < end && (keys[at] ?? 0) < wanted) at++;
    for (; at < end && keys[at] === wanted; at++) visit(accounts[at] ?? 0);
  }

  /** Takes less room from now on; `lists` and `endOfList` may not be asked any more. */
  *shrink(): Generator<void> {
    // With fewer buckets the lower half does not say the rest, and there is little to save.
    if (this.shift > 16) return;
    const halves = new Uint16Array(this.keys.length);
    for (let at = 0; at < halves.length; at++) {
      halves[at] = this.keys[at] ?? 0;
      if ((at & 0x3ffff) === 0x3ffff) yield;
    }
    this.keys = halves;
    this.keyMask = 0xffff;
  }

  /** Calls `visit` with the bounds of each list of two accounts or more; `accountAt` says which stand there. */
  *lists(visit: (start: number, end: number) => void): Generator<void> {
    const { keys } = this;
    for (let start = 0, seen = 0; start < keys.length; seen++) {
      const end = this.endOfList(start);
      if (end - start > 1) visit(start, end);
      start = end;
      if ((seen & 0x3fff) === 0x3fff) yield;
    }
  }

  /** The end of the list that has a posting at `place`. */
  endOfList(place: number): number {
    const { keys } = this;
    const key = keys[place];
    let end = place + 1;
    while (end < keys.length && keys[end] === key) end++;
    return end;
  }

  accountAt(place: number): number {
    return this.accounts[place] ?? 0;
  }

  /** Deals the postings of one part out to its buckets and sorts these by key; what is equal keeps its order. */
  private sortPart(part: number, from: number, to: number): void {
    const { shift, starts, keys, accounts } = this;
    const perPart = (starts.length - 1) / parts;
    const first = part * perPart;
    const ownKeys = keys.slice(from, to);
    const ownAccounts = accounts.slice(from, to);
    const next = new Int32Array(perPart + 1);
    for (let at = 0; at < ownKeys.length; at++) {
      const bucket = ((ownKeys[at] ?? 0) >>> shift) - first + 1;
      next[bucket] = (next[bucket] ?? 0) + 1;
    }
    for (let bucket = 0; bucket < perPart; bucket++) {
      starts[first + bucket] = from + (next[bucket] ?? 0);
      next[bucket + 1] = (next[bucket + 1] ?? 0) + (next[bucket] ?? 0);
    }
    for (let at = 0; at < ownKeys.length; at++) {
      const key = ownKeys[at] ?? 0;
      const bucket = (key >>> shift) - first;
      const place = from + (next[bucket] ?? 0);
      next[bucket] = (next[bucket] ?? 0) + 1;
      keys[place] = key;
      accounts[place] = ownAccounts[at] ?? 0;
    }
    for (let bucket = 0; bucket < perPart; bucket++) {
      this.sortBucket(starts[first + bucket] ?? 0, from + (next[bucket] ?? 0));
    }
  }

  /** Brings equal keys together; within a key the order stays. */
  private sortBucket(start: number, end: number): void {
    const { keys, accounts } = this;
    if (end - start > 64) {
      const places = Array.from({ length: end - start }, (_, at) => start + at);
      places.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
      const sortedKeys = places.map((place) => keys[place] ?? 0);
      const sortedAccounts = places.map((place) => accounts[place] ?? 0);
      keys.set(sortedKeys, start);
      accounts.set(sortedAccounts, start);
      return;
    }
    for (let at = start + 1; at < end; at++) {
      const key = keys[at] ?? 0;
      if ((keys[at - 1] ?? 0) <= key) continue;
      const account = accounts[at] ?? 0;
      let to = at;
      for (; to > start && (keys[to - 1] ?? 0) > key; to--) {
        keys[to] = keys[to - 1] ?? 0;
        accounts[to] = accounts[to - 1] ?? 0;
      }
      keys[to] = key;
      accounts[to] = account;
    }
  }
}
