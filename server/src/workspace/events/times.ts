// Which time a timeline tells of, how much of it two timelines share, and how crowded it is around an event. No texts.

import { gapInDays, lengthInDays, overlap } from '../../dates/calendar/interval';
import type { Interval } from '../../dates/calendar/reading';
import type { Account } from '../account';
import type { AccountTable } from './accountTable';

/** An account and all accounts of its file. */
export type Placed = readonly [account: Account, file: readonly number[]];

/** How the times of two timelines lie to each other and to the two accounts that are compared. */
export interface SharedTime {
  /** 0..1: how much of the shorter timeline's time both tell of; 1 as well where that cannot be told. */
  readonly share: number;
  /** The timelines are of different times, and neither tells of the time in which the other has the event. */
  readonly uncovered: boolean;
}

/** Timelines with fewer entries than this do not show which time they tell of. */
const fewestForSpan = 5;
/** Timelines that share so much of the shorter one's time are of one time, and may well differ on their last event. */
const sameTime = 2 / 3;

const unknown: SharedTime = { share: 1, uncovered: false };

/** Compares the times that the timelines of two accounts tell of, each without its first and its last entry. */
export function sharedTimeOf(table: AccountTable, [mine, ours]: Placed, [theirs, others]: Placed): SharedTime {
  const [a, b] = [timeOf(table, ours), timeOf(table, others)];
  if (!a || !b) return unknown;
  const days = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  const share = Math.max(0, days) / Math.min(lengthInDays(a), lengthInDays(b));
  return { share, uncovered: share < sameTime && !overlap(a, theirs.date) && !overlap(b, mine.date) };
}

/** The time that a timeline tells of, but for its first and its last entry: a single one may be misdated. */
function timeOf(table: AccountTable, ids: readonly number[]): Interval | undefined {
  let entries = 0;
  let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [last, lastButOne] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const id of ids) {
    const entry = id >= 0 ? table.accounts[id] : undefined;
    if (entry?.kind !== 'entry') continue;
    entries++;
    const { date } = entry;
    if (date.first < first) [first, second] = [date.first, first];
    else if (date.first < second) second = date.first;
    if (date.last > last) [last, lastButOne] = [date.last, last];
    else if (date.last > lastButOne) lastButOne = date.last;
  }
  return entries < fewestForSpan ? undefined : { first: second, last: Math.max(second, lastButOne) };
}

/** A date longer than this stands beside many others without being one of a crowd. */
const longestInCrowd = 3;

/**
 * How many entries each of two timelines has within a day of its own account, as the geometric mean of both: 1 and more.
 */
export function crowdAround(table: AccountTable, mine: Placed, theirs: Placed): number {
  return Math.sqrt(entriesAround(table, mine) * entriesAround(table, theirs));
}

function entriesAround(table: AccountTable, [{ date }, ids]: Placed): number {
  if (lengthInDays(date) > longestInCrowd) return 1;
  let count = 0;
  for (const id of ids) {
    const entry = id >= 0 ? table.accounts[id] : undefined;
    if (entry?.kind === 'entry' && gapInDays(entry.date, date) <= 1) count++;
  }
  return Math.max(1, count);
}
