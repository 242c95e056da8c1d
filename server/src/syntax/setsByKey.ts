// Sets of items by key, for indices: which files have a word, which copies an address.

/** A key without items is none. */
export class SetsByKey<K, T> {
  private readonly sets = new Map<K, Set<T>>();

  get size(): number {
    return this.sets.size;
  }

  keys(): Iterable<K> {
    return this.sets.keys();
  }

  get(key: K): ReadonlySet<T> | undefined {
    return this.sets.get(key);
  }

  add(key: K, item: T): void {
    const items = this.sets.get(key);
    if (items) items.add(item);
    else this.sets.set(key, new Set([item]));
  }

  delete(key: K, item: T): void {
    const items = this.sets.get(key);
    if (items?.delete(item) && items.size === 0) this.sets.delete(key);
  }
}
