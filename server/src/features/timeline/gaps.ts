// Stretches of time in which a lane says nothing, where its other entries lie much closer together.

import type { Interval } from '../../dates/calendar/reading';

/** A stretch counts when it is so many times as long as the usual one between two entries, */
const timesUsual = 5;
/** and at least so many days long. */
const minDays = 10;
/** Of fewer entries nothing is usual. */
const minEntries = 4;
/** A lane with more gaps than this would be all gaps; the longest are shown. */
const maxGaps = 12;

/**
 * The gaps between `entries`, by date.
 * @param entries by first day
 */
export function gapsBetween(entries: readonly Interval[]): readonly Interval[] {
  if (entries.length < minEntries) return [];
  const between: Interval[] = [];
  let until = Number.NEGATIVE_INFINITY;
  for (const { first, last } of entries) {
    if (first > until + 1 && until > Number.NEGATIVE_INFINITY) between.push({ first: until + 1, last: first - 1 });
    until = Math.max(until, last);
  }
  const lengths = between.map(lengthOf).sort((a, b) => a - b);
  const usual = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
  return between
    .filter((gap) => lengthOf(gap) >= Math.max(minDays, usual * timesUsual))
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .slice(0, maxGaps)
    .sort((a, b) => a.first - b.first);
}

function lengthOf({ first, last }: Interval): number {
  return last - first + 1;
}
