// What was made for some keys, remembered while it is likely to be asked for again.

/** Forgets everything when it has something for `limit` keys: what is asked for together is asked for soon after. */
export class Memo<K, V> {
  private readonly known = new Map<K, { readonly value: V }>();

  constructor(private readonly limit: number) {}

  /** What `make` gives for a key, which is called unless that is remembered. */
  of(key: K, make: () => V): V {
    const known = this.known.get(key);
    if (known) return known.value;
    const value = make();
    if (this.known.size >= this.limit) this.known.clear();
    this.known.set(key, { value });
    return value;
  }

  clear(): void {
    this.known.clear();
  }
}
