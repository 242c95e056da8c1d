// How much two lists of words have in common when order counts.

/** How many words two texts have in common, counted in the same order. The work is the product of both lengths: callers cut them. */
export function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1);
  let now = new Uint16Array(b.length + 1);
  for (const word of a) {
    for (let at = 0; at < b.length; at++) {
      now[at + 1] = word === b[at] ? (before[at] ?? 0) + 1 : Math.max(now[at] ?? 0, before[at + 1] ?? 0);
    }
    [before, now] = [now, before];
  }
  return before[b.length] ?? 0;
}
