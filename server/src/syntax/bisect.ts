// Binary search in sorted lists.

/** How many items at the start of `sorted` are before the place looked for. `isBefore` holds for those items and for no later one. */
export function countBefore<T>(sorted: ArrayLike<T>, isBefore: (item: T) => boolean, from = 0): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
