// Lists of any length. A call with a spread list, such as `push(...items)`, overflows the stack from some 120,000 items on, and a text of
// a megabyte has more.

/** Adds all items at the end of a list. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** Adds an item to the list that a map has for `key`. */
export function addTo<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

/** Lists of the items with one key each, by key; keys in the order in which they are met. */
export function groupedBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}

/** Whether two lists have the same items in the same order. */
export function equalLists<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/** How many items two sorted lists have in common. */
export function countShared(
  a: readonly number[],
  b: readonly number[],
  difference = (x: number, y: number) => x - y,
): number {
  let count = 0;
  for (let at = 0, other = 0; at < a.length && other < b.length; ) {
    const apart = difference(a[at] ?? 0, b[other] ?? 0);
    if (apart === 0) count++;
    if (apart <= 0) at++;
    if (apart >= 0) other++;
  }
  return count;
}

/** The largest value; -Infinity when there is none. */
export function maxOf(values: Iterable<number>): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > largest) largest = value;
  return largest;
}

/** The smallest value; Infinity when there is none. */
export function minOf(values: Iterable<number>): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const value of values) if (value < smallest) smallest = value;
  return smallest;
}
