// Which time a timeline covers, how much of it two timelines share, and how many entries stand around an event. No texts.

import { lengthInDays, overlap } from '../../dates/calendar/interval';
import type { Interval } from '../../dates/calendar/reading';
import { countBefore } from '../../syntax/bisect';
import { groupedBy } from '../../syntax/lists';
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
/** With fewer accounts of one day a file is no record of it. */
const minOfRecord = 4;
/** Of so many accounts in all, the square of those of one day is this many times more than chance makes it: 4 of 5, 8 of 21, 30 of 300. */
const surplusOfRecord = 3;
/** How dense a timeline is around a day is measured by so many of its entries. */
const entriesForDensity = 4;

/** The times of the entries of one file. */
export class FileTimes {
  /** The time that its timeline covers, but for its first and its last entry: a single one may be misdated. */
  readonly span: Interval | undefined;
  /** First and last days of entries that are dated to the day, each sorted. */
  private readonly firsts: readonly number[];
  private readonly lasts: readonly number[];
  /** Days of which it says far more than of others: it is the record of a meeting, a match, a day in court, or what was published on them. */
  private readonly recordDays: ReadonlySet<number>;
  /** The middle of the date of every entry, sorted. */
  private readonly middles: readonly number[];

  /** @param accounts those of the file that say something of their date */
  constructor(accounts: readonly Account[]) {
    const dates = accounts.filter(({ kind }) => kind === 'entry').map(({ date }) => date);
    this.span = dates.length >= minEntriesForSpan ? spanOf(dates) : undefined;
    this.middles = dates.map(middleOf).sort((a, b) => a - b);
    this.recordDays = daysOfMost(accounts.map(({ date }) => date));
    const exact = dates.filter((date) => lengthInDays(date) <= maxDaysOfEntry);
    this.firsts = exact.map((date) => date.first).sort((a, b) => a - b);
    this.lasts = exact.map((date) => date.last).sort((a, b) => a - b);
  }

  /** Whether a date is a day that the file is the record of. */
  isRecordOf({ first, last }: Interval): boolean {
    return first === last && this.recordDays.has(first);
  }

  /** How many entries stand from one date to another, on these days themselves and next to them; `own` is among those, and not counted. */
  entriesBetween(own: Interval, other: Interval): number {
    const [from, to] = own.first < other.first ? [own.last, other.first] : [other.last, own.first];
    const ownCounts = lengthInDays(own) <= maxDaysOfEntry ? 1 : 0;
    return Math.max(0, countUpTo(this.firsts, to + 1) - countUpTo(this.lasts, from - 2) - ownCounts);
  }

  /** Entries a day around a day, the nearest one left out; undefined where there are too few to say. */
  densityAround(day: number): number | undefined {
    const { middles } = this;
    if (middles.length < minEntriesForSpan) return undefined;
    let after = countBefore(middles, (each) => each <= day);
    let before = after - 1;
    let distance = 0;
    for (let found = 0; found <= entriesForDensity; found++) {
      const back = day - (middles[before] ?? Number.NEGATIVE_INFINITY);
      const ahead = (middles[after] ?? Number.POSITIVE_INFINITY) - day;
      distance = Math.min(back, ahead);
      if (back <= ahead) before--;
      else after++;
    }
    return entriesForDensity / (2 * distance + 1);
  }
}

/** From the second beginning to the last end but one. */
function spanOf(dates: readonly Interval[]): Interval {
  const [, first = 0] = dates.map((date) => date.first).sort((a, b) => a - b);
  const last =
    dates
      .map((date) => date.last)
      .sort((a, b) => a - b)
      .at(-2) ?? 0;
  return { first, last: Math.max(first, last) };
}

function daysOfMost(dates: readonly Interval[]): Set<number> {
  const byDay = groupedBy(
    dates.filter((date) => lengthInDays(date) === 1),
    ({ first }) => first,
  );
  const days = new Set<number>();
  for (const [day, { length }] of byDay) {
    if (length >= minOfRecord && length * length >= surplusOfRecord * dates.length) days.add(day);
  }
  return days;
}

function middleOf({ first, last }: Interval): number {
  return (first + last) / 2;
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

/**
 * How many entries of the denser of two timelines stand by chance as near to one of two dates as the other does. In a life told in
 * twenty entries it is far less than one for dates a week apart, and in the days of a crisis more than one for neighbouring days.
 * @param gap days between the dates
 * @returns 1 where neither timeline has enough entries to say
 */
export function chanceEntries(a: Interval, mine: FileTimes, b: Interval, theirs: FileTimes, gap: number): number {
  const middle = (middleOf(a) + middleOf(b)) / 2;
  const [density, other] = [mine.densityAround(middle), theirs.densityAround(middle)];
  if (density === undefined && other === undefined) return 1;
  return 2 * gap * Math.max(density ?? 0, other ?? 0);
}

/**
 * Whether the later of two dates may be the day on which something was reported and not the one on which it happened: minutes have the day of the
 * meeting for all that was said there.
 */
export function mayBeReportedLater(a: Interval, mine: FileTimes, b: Interval, theirs: FileTimes): boolean {
  return a.first > b.first ? mine.isRecordOf(a) : theirs.isRecordOf(b);
}

/**
 * Whether two files are the records of two days, as the minutes of two meetings or the reports of two matches are, and both dates are these days.
 * What happens at every meeting, in the same words, is of two events there.
 */
export function areOfTwoRecords(a: Interval, mine: FileTimes, b: Interval, theirs: FileTimes): boolean {
  return a.first !== b.first && mine.isRecordOf(a) && theirs.isRecordOf(b);
}
