// What an expression means, or why no calendar has it; and the context that it is resolved in.

import { exact, type Period } from '../calendar/periods';
import type { Anchor, Day, ImpossibleDate, Interval } from '../calendar/reading';
import { Unit } from '../lexer/lexicon';

export interface Meaning extends Period {
  /** Where the days alone do not say it: a season, quarter, decade. */
  readonly edtf: string | undefined;
  /** What completed it. */
  readonly anchor: Anchor | undefined;
  /** For a range: what each end means by itself. */
  readonly ends?: readonly [Meaning, Meaning] | undefined;
}

export interface Impossible {
  readonly impossible: ImpossibleDate['reason'];
  readonly why: string;
}

/** Undefined when the expression needs an anchor and there is none. */
export type Outcome = Meaning | Impossible | undefined;

export function isImpossible(outcome: Outcome): outcome is Impossible {
  return outcome !== undefined && 'impossible' in outcome;
}

/** The outcome as a meaning, if it is one. */
export function meant(outcome: Outcome): Meaning | undefined {
  return outcome === undefined || 'impossible' in outcome ? undefined : outcome;
}

/** A period that the words alone decide. */
export function plain(period: Period, edtf?: string): Meaning {
  const { first, last, precision, approximate, hull } = period;
  return { first, last, precision, approximate, hull, edtf, anchor: undefined };
}

export function anchored(period: Period, anchor: Anchor | undefined): Meaning {
  const { first, last, precision, approximate, hull } = period;
  return { first, last, precision, approximate, hull, edtf: undefined, anchor };
}

export function dayPeriod(day: Day): Period {
  return exact({ first: day, last: day }, 'day');
}

/** `outcome` as completed from `anchor`. */
export function withAnchor(outcome: Outcome, anchor: Anchor | undefined): Outcome {
  const meaning = meant(outcome);
  return meaning === undefined ? outcome : { ...meaning, anchor };
}

/** What `narrow` makes of a whole; impossible and open outcomes pass through. */
export function within(whole: Outcome, narrow: (whole: Meaning) => Period | undefined): Outcome {
  const known = meant(whole);
  if (known === undefined) return whole;
  const period = narrow(known);
  return period === undefined ? undefined : anchored(period, known.anchor);
}

/** Where in time an expression stands. */
export interface ResolveContext {
  /** The day of writing, or what stands for it. */
  readonly anchor: Anchor | undefined;
  /** What "this year" and "two days ago" count from, where it is not the day of writing: in a history, the last date. */
  readonly speech: Base | undefined;
  /** The last date of the narrative, which "the next day" counts from. */
  readonly lastDate: Base | undefined;
  /** The last year of the narrative, or the date in it, which "that year" counts from. */
  readonly lastYear: Base | undefined;
  /** The date that lends its year to one without. */
  readonly lender: Base | undefined;
  /** The sentence speaks of what is to come. */
  readonly future: boolean;
  /** No verb beside it says whether it is past or to come. */
  readonly unsaid: boolean;
  /** It stands behind "by" or "until", and no verb says that it is past. */
  readonly deadline: boolean;
  /** How many days a date without a year may lie ahead of the day of writing. */
  readonly reachAhead: number;
}

/** An interval to count from, and how to name it to the reader. */
export interface Base {
  readonly interval: Interval;
  readonly anchor: Anchor;
  /** It stands in the sentence that is being read. */
  readonly sameSentence?: boolean;
}

/** Whether `base` is an entry's date so long that nobody knows from which of its days "on Friday" or "two weeks later" counts. */
export function isTooLong({ anchor, interval }: Base, unit: number): boolean {
  if (anchor.kind !== 'entry' || unit === Unit.year || unit === Unit.decade || unit === Unit.century) return false;
  const length = (anchor.since === undefined ? interval.last : anchor.day) - (anchor.since ?? interval.first);
  return length > (unit === Unit.month || unit === Unit.quarter ? 100 : 14);
}

export function anchorBase({ anchor }: ResolveContext): Base | undefined {
  return anchor === undefined ? undefined : { anchor, interval: { first: anchor.day, last: anchor.day } };
}

/**
 * What "last week" and "Friday" count from: the day of writing, in a history the last date. The latest date of a
 * timeline completes dates, but nobody wrote on that day.
 */
export function speechBase(from: ResolveContext): Base | undefined {
  return from.speech ?? (from.anchor?.kind === 'narrative' ? undefined : anchorBase(from));
}

/** What "the next day" counts from: the last date of the narrative, or the day of writing where there is none. */
export function narrativeBase(from: ResolveContext): Base | undefined {
  return from.lastDate ?? anchorBase(from);
}
