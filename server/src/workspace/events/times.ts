// Which time a timeline covers, how much of it two timelines share, and how many entries stand around an event. No texts.

import { lengthInDays, overlap } from '../../dates/calendar/interval';
import type { Interval } from '../../dates/calendar/reading';
import type { Account } from '../account';

/** How the times of two timelines lie to each other and to the two accounts that are compared. */
export interface SharedTime {
  /** 0..1: how much of the shorter timeline's time both cover; 1 as well where that cannot be known. */
  readonly share: number;
  /** The timelines are of different times, and neither covers the time in which the other has the event. */
  readonly uncovered: boolean;
}

/** Timelines with fewer entries than this do not show which time they cover. */
const minEntriesForSpan = 5;
/** Timelines that share so much of the shorter one's time are of one time, and may well differ on their last event. */
const sameTime = 2 / 3;
/** A date longer than this stands beside many others without adding to their density. */
const maxDaysForDensity = 3;

/** The times of the entries of one file. */
export class FileTimes {
  /** The time that its timeline covers, but for its first and its last entry: a single one may be misdated. */
  readonly span: Interval | undefined;
  /** First and last days of entries, each sorted. */
  private readonly firsts: readonly number[];
  private readonly lasts: readonly number[];

  /** @param accounts those of the file that say something of their date */
  constructor(accounts: readonly Account[]) {
    const dates = accounts.filter(({ kind }) => kind === 'entry').map(({ date }) => date);
    this.firsts = dates.map(({ first }) => first).sort((a, b) => a - b);
    this.lasts = dates.map(({ last }) => last).sort((a, b) => a - b);
    const [first = 0, last = 0] = [this.firsts[1], this.lasts.at(-2)];
    if (dates.length >= minEntriesForSpan) this.span = { first, last: Math.max(first, last) };
  }

  /** How many entries stand within a day of a date, at least 1. */
  entriesAround(date: Interval): number {
    if (lengthInDays(date) > maxDaysForDensity) return 1;
    return Math.max(1, countUpTo(this.firsts, date.last + 1) - countUpTo(this.lasts, date.first - 2));
  }
}

/** How many of the sorted days are not later than `day`. */
function countUpTo(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Compares the times that the timelines of two accounts cover. */
export function sharedTimeOf(a: Interval, mine: FileTimes, b: Interval, theirs: FileTimes): SharedTime {
  if (!mine.span || !theirs.span) return { share: 1, uncovered: false };
  const days = Math.min(mine.span.last, theirs.span.last) - Math.max(mine.span.first, theirs.span.first) + 1;
  const share = Math.max(0, days) / Math.min(lengthInDays(mine.span), lengthInDays(theirs.span));
  return { share, uncovered: share < sameTime && !overlap(mine.span, b) && !overlap(theirs.span, a) };
}

/** How many entries each of two timelines has within a day of its own account, as the geometric mean of both: 1 and more. */
export function localDensityOf(a: Interval, mine: FileTimes, b: Interval, theirs: FileTimes): number {
  return Math.sqrt(mine.entriesAround(a) * theirs.entriesAround(b));
}
