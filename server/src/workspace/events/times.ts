// Which time a timeline covers, how much of it two timelines share, and how many entries stand around an event. No texts.

import { lengthInDays, overlap } from '../../dates/calendar/interval';
import type { Interval } from '../../dates/calendar/reading';
import { countBefore } from '../../syntax/bisect';
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
const maxDaysOfEntry = 3;

/** The times of the entries of one file. */
export class FileTimes {
  /** The time that its timeline covers, but for its first and its last entry: a single one may be misdated. */
  readonly span: Interval | undefined;
  /** First and last days of entries that are dated to the day, each sorted. */
  private readonly firsts: readonly number[];
  private readonly lasts: readonly number[];

  /** @param accounts those of the file that say something of their date */
  constructor(accounts: readonly Account[]) {
    const dates = accounts.filter(({ kind }) => kind === 'entry').map(({ date }) => date);
    const firsts = dates.map(({ first }) => first).sort((a, b) => a - b);
    const lasts = dates.map(({ last }) => last).sort((a, b) => a - b);
    const [first = 0, last = 0] = [firsts[1], lasts.at(-2)];
    const exact = dates.filter((date) => lengthInDays(date) <= maxDaysOfEntry);
    this.firsts = exact.map((date) => date.first).sort((a, b) => a - b);
    this.lasts = exact.map((date) => date.last).sort((a, b) => a - b);
    if (dates.length >= minEntriesForSpan) this.span = { first, last: Math.max(first, last) };
  }

  /** How many entries stand from one date to another, on these days themselves and next to them; `own` is among those, and not counted. */
  entriesBetween(own: Interval, other: Interval): number {
    const [from, to] = own.first < other.first ? [own.last, other.first] : [other.last, own.first];
    const ownCounts = lengthInDays(own) <= maxDaysOfEntry ? 1 : 0;
    return Math.max(0, countUpTo(this.firsts, to + 1) - countUpTo(this.lasts, from - 2) - ownCounts);
  }
}

/** How many of the sorted days are not later than `day`. */
function countUpTo(days: readonly number[], day: number): number {
  return countBefore(days, (each) => each <= day);
}

/** Compares the times that the timelines of two accounts cover. */
export function sharedTimeOf(a: Interval, mine: FileTimes, b: Interval, theirs: FileTimes): SharedTime {
  if (!mine.span || !theirs.span) return { share: 1, uncovered: false };
  const days = Math.min(mine.span.last, theirs.span.last) - Math.max(mine.span.first, theirs.span.first) + 1;
  const share = Math.max(0, days) / Math.min(lengthInDays(mine.span), lengthInDays(theirs.span));
  return { share, uncovered: share < sameTime && !overlap(mine.span, b) && !overlap(theirs.span, a) };
}

/** How many entries two timelines have from the one of two accounts to the other, as the geometric mean of both. */
export function entriesBetween(a: Interval, mine: FileTimes, b: Interval, theirs: FileTimes): number {
  return Math.sqrt(mine.entriesBetween(a, b) * theirs.entriesBetween(b, a));
}
