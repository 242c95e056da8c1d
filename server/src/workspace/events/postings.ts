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
  /** Whole, or the lower halves where there are so many buckets that the bucket says the rest. */
  private readonly keys: Int32Array | Uint16Array;
  private readonly keyMask: number;
  private readonly accounts: Int32Array;
  /** By posting: 1 for the first of a list. While postings are dealt out: bits 16 to 23 of the key. */
  private marks: Uint8Array;

  constructor(total: number) {
    const bits = Math.max(8, 29 - Math.clz32(Math.max(1, total)));
    this.shift = 32 - bits;
    this.starts = new Int32Array((1 << bits) + 1);
    this.keys = this.shift > 16 ? new Int32Array(total) : new Uint16Array(total);
    this.keyMask = this.shift > 16 ? -1 : 0xffff;
    this.accounts = new Int32Array(total);
    this.marks = new Uint8Array(total);
  }

  /** Lays out what `source` has. */
  *fill(source: Source): Generator<void> {
    const { keys, accounts, marks } = this;
    const bounds = new Int32Array(parts + 1);
    yield* source.each((key) => {
      const part = (key >>> partShift) + 1;
      bounds[part] = (bounds[part] ?? 0) + 1;
    });
    let longest = 0;
    for (let part = 0; part < parts; part++) {
      longest = Math.max(longest, bounds[part + 1] ?? 0);
      bounds[part + 1] = (bounds[part + 1] ?? 0) + (bounds[part] ?? 0);
    }
    const next = bounds.slice();
    yield* source.each((key, account) => {
      const part = key >>> partShift;
      const at = next[part] ?? 0;
      next[part] = at + 1;
      // What the list of keys has no room for is the part, and what is marked here.
      keys[at] = key;
      marks[at] = key >>> 16;
      accounts[at] = account;
    });
    const sorting = new PartSorting(longest, this.shift);
    for (let part = 0; part < parts; part++) {
      this.sortPart(sorting, part, bounds[part] ?? 0, bounds[part + 1] ?? 0);
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
  shrink(): void {
    this.marks = new Uint8Array(0);
  }

  /** Calls `visit` with the bounds of each list of two accounts or more; `accountAt` says which stand there. */
  *lists(visit: (start: number, end: number) => void): Generator<void> {
    const { length } = this.keys;
    for (let start = 0, seen = 0; start < length; seen++) {
      const end = this.endOfList(start);
      if (end - start > 1) visit(start, end);
      start = end;
      if ((seen & 0x3fff) === 0x3fff) yield;
    }
  }

  /** The end of the list that has a posting at `place`. */
  endOfList(place: number): number {
    const { marks } = this;
    let end = place + 1;
    while (end < marks.length && marks[end] !== 1) end++;
    return end;
  }

  accountAt(place: number): number {
    return this.accounts[place] ?? 0;
  }

  /** Deals the postings of one part out to its buckets and sorts these by key; what is equal keeps its order. */
  private sortPart(sorting: PartSorting, part: number, from: number, to: number): void {
    const { keys, accounts, marks, starts } = this;
    for (let at = from; at < to; at++) {
      const key = (part << partShift) | ((marks[at] ?? 0) << 16) | ((keys[at] ?? 0) & 0xffff);
      sorting.take(at - from, key, accounts[at] ?? 0);
    }
    const perPart = (starts.length - 1) / parts;
    sorting.sort(to - from, starts.subarray(part * perPart, (part + 1) * perPart));
    for (let bucket = part * perPart; bucket < (part + 1) * perPart; bucket++)
      starts[bucket] = from + (starts[bucket] ?? 0);
    for (let at = from; at < to; at++) {
      const key = sorting.keys[at - from] ?? 0;
      keys[at] = key;
      accounts[at] = sorting.accounts[at - from] ?? 0;
      marks[at] = at === from || key !== sorting.keys[at - from - 1] ? 1 : 0;
    }
  }
}

/** Sorts the postings of one part after the other, in room that is needed once. */
class PartSorting {
  /** Sorted. */
  readonly keys: Int32Array;
  readonly accounts: Int32Array;
  private readonly givenKeys: Int32Array;
  private readonly givenAccounts: Int32Array;

  /** @param longest most postings in one part; @param shift a key without so many bits tells its bucket */
  constructor(
    longest: number,
    private readonly shift: number,
  ) {
    this.keys = new Int32Array(longest);
    this.accounts = new Int32Array(longest);
    this.givenKeys = new Int32Array(longest);
    this.givenAccounts = new Int32Array(longest);
  }

  take(at: number, key: number, account: number): void {
    this.givenKeys[at] = key;
    this.givenAccounts[at] = account;
  }

  /** @param starts of each bucket of the part; written */
  sort(count: number, starts: Int32Array): void {
    const { shift, keys, accounts, givenKeys, givenAccounts } = this;
    const last = starts.length - 1;
    starts.fill(0);
    for (let at = 0; at < count; at++) {
      const bucket = ((givenKeys[at] ?? 0) >>> shift) & last;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
    for (let bucket = 0, before = 0; bucket <= last; bucket++) {
      const size = starts[bucket] ?? 0;
      starts[bucket] = before;
      before += size;
    }
    for (let at = 0; at < count; at++) {
      const key = givenKeys[at] ?? 0;
      const bucket = (key >>> shift) & last;
      const place = starts[bucket] ?? 0;
      starts[bucket] = place + 1;
      keys[place] = key;
      accounts[place] = givenAccounts[at] ?? 0;
    }
    // Each bucket's start has become its end, which is where the next one begins.
    for (let bucket = last; bucket > 0; bucket--) starts[bucket] = starts[bucket - 1] ?? 0;
    starts[0] = 0;
    for (let bucket = 0; bucket <= last; bucket++) {
      this.sortBucket(starts[bucket] ?? 0, bucket < last ? (starts[bucket + 1] ?? 0) : count);
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
