// Lists of accounts under 32-bit keys, laid out once in one piece. Does not change; what comes later stands elsewhere.

/** Receives key and account of each posting. */
export type Emit = (key: number, account: number) => void;

export class Postings {
  private constructor(
    private readonly shift: number,
    /** By bucket: where its postings begin. */
    private readonly starts: Int32Array,
    private readonly keys: Int32Array,
    private readonly accounts: Int32Array,
  ) {}

  /**
   * @param total how many postings `source` emits
   * @param source called twice, must emit the same both times
   * @param order accounts under one key stand in rising order of this
   */
  static build(total: number, source: (emit: Emit) => void, order: Int32Array): Postings {
    // Some four to eight postings share a bucket.
    const bits = Math.max(4, 29 - Math.clz32(Math.max(1, total)));
    const shift = 32 - bits;
    const starts = new Int32Array((1 << bits) + 1);
    source((key) => {
      const bucket = (key >>> shift) + 1;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    });
    for (let bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    }
    const keys = new Int32Array(total);
    const accounts = new Int32Array(total);
    const next = starts.slice();
    source((key, account) => {
      const at = next[key >>> shift] ?? 0;
      next[key >>> shift] = at + 1;
      keys[at] = key;
      accounts[at] = account;
    });
    const postings = new Postings(shift, starts, keys, accounts);
    for (let bucket = 0; bucket + 1 < starts.length; bucket++) postings.sortBucket(bucket, order);
    return postings;
  }

  /**
   * Calls `visit` for the accounts under `key`. When it returns true, the accounts that follow with the same `order` as the one
   * it was called for are skipped: thousands that say the same on the same day cost as much as one.
   */
  visit(key: number, order: Int32Array, visit: (account: number) => boolean): void {
    const { keys, accounts, starts } = this;
    const bucket = key >>> this.shift;
    const end = starts[bucket + 1] ?? 0;
    let at = starts[bucket] ?? 0;
    while (at < end && keys[at] !== key) at++;
    while (at < end && keys[at] === key) {
      const account = accounts[at] ?? 0;
      at++;
      if (visit(account)) at = this.behind(key, order, order[account] ?? 0, at, end);
    }
  }

  /** The first place from `at` on that has another key or order: strides double, then the last one is halved. */
  private behind(key: number, order: Int32Array, value: number, at: number, end: number): number {
    const same = (place: number) => this.keys[place] === key && order[this.accounts[place] ?? 0] === value;
    let [inside, outside] = [at - 1, at];
    for (let stride = 1; outside < end && same(outside); stride *= 2) {
      inside = outside;
      outside = Math.min(end, outside + stride);
    }
    while (outside - inside > 1) {
      const middle = (inside + outside) >>> 1;
      if (same(middle)) inside = middle;
      else outside = middle;
    }
    return outside;
  }

  private sortBucket(bucket: number, order: Int32Array): void {
    const { keys, accounts, starts } = this;
    const start = starts[bucket] ?? 0;
    const end = starts[bucket + 1] ?? 0;
    if (end - start < 2) return;
    if (end - start > 48) {
      this.sortLarge(start, end, order);
      return;
    }
    for (let at = start + 1; at < end; at++) {
      const key = keys[at] ?? 0;
      const account = accounts[at] ?? 0;
      let to = at;
      for (; to > start; to--) {
        const before = keys[to - 1] ?? 0;
        if (before < key || (before === key && (order[accounts[to - 1] ?? 0] ?? 0) <= (order[account] ?? 0))) break;
        keys[to] = before;
        accounts[to] = accounts[to - 1] ?? 0;
      }
      keys[to] = key;
      accounts[to] = account;
    }
  }

  private sortLarge(start: number, end: number, order: Int32Array): void {
    const { keys, accounts } = this;
    const places = Array.from({ length: end - start }, (_, at) => start + at);
    places.sort(
      (a, b) =>
        (keys[a] ?? 0) - (keys[b] ?? 0) || (order[accounts[a] ?? 0] ?? 0) - (order[accounts[b] ?? 0] ?? 0) || a - b,
    );
    const sortedKeys = places.map((place) => keys[place] ?? 0);
    const sortedAccounts = places.map((place) => accounts[place] ?? 0);
    keys.set(sortedKeys, start);
    accounts.set(sortedAccounts, start);
  }
}
