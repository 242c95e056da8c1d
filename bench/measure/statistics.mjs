// The few figures that the tables quote.

/** The middle value, or the mean of the two middle ones. NaN for no values. */
export function median(values) {
  return percentile(values, 50);
}

/** The value below which `percent` of the sorted values lie, interpolated. */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = ((sorted.length - 1) * percent) / 100;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at));
}

/** Runs the contestants in turn, A B C A B C …, so that a drift of the machine's speed falls on all alike. */
export async function interleave(contestants, rounds, run) {
  const results = new Map(contestants.map((contestant) => [contestant, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) results.get(contestant).push(await run(contestant));
  }
  return results;
}
