// Whether two words differ as slips of a hand do.

/**
 * The letters in which two words differ, when that is one slip: a letter that is changed, missing or added, or two neighbours that changed
 * places. Empty for equal words; undefined when they differ in more.
 */
export function slipBetween(a: string, b: string): string | undefined {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < shorter - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [one, other] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  const isSwap = one.length === 2 && other === `${one[1]}${one[0]}`;
  return isSwap || (one.length <= 1 && other.length <= 1) ? one + other : undefined;
}
