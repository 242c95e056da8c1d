// How much each stretch of a timeline has, for a strip that shows a folder of any size at a glance: entries, those that no second source
// confirms, and contradictions. Linear in entries and stretches.

import type { Interval } from '../../dates/calendar/reading';
import type { Timeline } from './model';

/** By stretch, from the first on; all have the same length. */
export interface Density {
  /** Entries whose event rests on two sources or more. A date of many days counts in all of its stretches, one entry in sum. */
  readonly confirmed: Float64Array;
  /** Entries whose event rests on one source, or on none. */
  readonly single: Float64Array;
  /** Contradicted accounts, each in the stretch of its middle day. */
  readonly contradicted: Uint32Array;
  /** The most entries of one stretch. */
  readonly most: number;
}

/**
 * @param shown ids of the items that count
 * @param extent the first and the last day of the strip
 * @param stretches into so many parts it is cut
 */
export function densityOf(
  { items, events }: Timeline,
  shown: ReadonlySet<number>,
  extent: Interval,
  stretches: number,
): Density {
  const confirmed = new Float64Array(stretches + 1);
  const single = new Float64Array(stretches + 1);
  const contradicted = new Uint32Array(stretches);
  const days = extent.last - extent.first + 1;
  const stretchOf = (day: number) =>
    Math.max(0, Math.min(stretches - 1, Math.floor(((day - extent.first) / days) * stretches)));
  for (const placed of items) {
    if (!shown.has(placed.id)) continue;
    const { first, last } = placed.item.date;
    const [from, to] = [stretchOf(first), stretchOf(last)];
    const counts = (events[placed.event]?.sources ?? 0) > 1 ? confirmed : single;
    // Differences, summed up below: a date of a century costs no more than a day.
    const share = 1 / (to - from + 1);
    counts[from] = (counts[from] as number) + share;
    counts[to + 1] = (counts[to + 1] as number) - share;
    if (!placed.contradicted || placed.contradicted === 'hint') continue;
    const middle = stretchOf((first + last) / 2);
    contradicted[middle] = (contradicted[middle] as number) + 1;
  }
  let most = 0;
  for (let at = 0; at < stretches; at++) {
    if (at > 0) {
      confirmed[at] = (confirmed[at] as number) + (confirmed[at - 1] as number);
      single[at] = (single[at] as number) + (single[at - 1] as number);
    }
    most = Math.max(most, (confirmed[at] as number) + (single[at] as number));
  }
  return { confirmed: confirmed.subarray(0, stretches), single: single.subarray(0, stretches), contradicted, most };
}
