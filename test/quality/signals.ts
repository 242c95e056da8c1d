// The signals of pairs of timeline entries as the product has them, with the dates that they have and with one of them moved.

import type { Interval } from '../../server/src/dates/calendar/reading';
import { areTwoEvents, type Signals, signalsOf } from '../../server/src/text/confidence';
import type { Account } from '../../server/src/workspace/account';
import {
  AccountIndex,
  type IndexedAccount,
  type IndexedFile,
  overlapOf,
} from '../../server/src/workspace/events/accountIndex';
import { indexedCandidates, select, shareEnough } from '../../server/src/workspace/events/candidates';
import type { Comparison } from '../../server/src/workspace/events/comparison';
import { marginsOf, rivalsOf, settingOf, strengthOf, wholeSetting } from '../../server/src/workspace/events/links';
import { Search } from '../../server/src/workspace/events/search';
import { makeFacts } from '../../server/src/workspace/summary';
import { asDigest, moved, type Shift, shifts, type Timeline, type TimelineEntry } from './timelines';

/** Files in an index of their own. */
export class SignalIndex {
  private readonly index = new AccountIndex();
  private readonly search = new Search(indexedCandidates);

  add(file: string, accounts: readonly Account[], headline = ''): void {
    this.index.replace(file, accounts, headline);
  }

  /** To be called when all files are in. */
  finish(): void {
    for (const account of this.index.accounts()) select(account);
  }

  file(name: string): IndexedFile | undefined {
    return this.index.get(name);
  }

  comparisonOf(left: IndexedFile, right: IndexedFile): Comparison {
    const { comparison } = this.search.comparisonOf(left, right);
    return comparison;
  }
}

/** Signals of two accounts; undefined when they share too little for the product to look at them. */
export function signalsBetween(
  comparison: Comparison,
  mine: IndexedAccount,
  theirs: IndexedAccount,
): Signals | undefined {
  const evidence = comparison.evidence(mine, theirs);
  if (evidence.sharedTerms < 2 || !shareEnough(mine, theirs)) return undefined;
  const { rivals, theirRivals } = rivalsOf(comparison, mine, theirs);
  const margins = marginsOf(strengthOf(evidence), [...rivals, ...theirRivals]);
  const setting = wholeSetting(comparison, mine, theirs, settingOf(comparison, mine, theirs), margins);
  return areTwoEvents(evidence, setting) ? undefined : signalsOf(evidence, setting);
}

/** Timelines of one topic as digests in one workspace. */
export class TopicSignals {
  private readonly index = new SignalIndex();
  private readonly entries = new Map<Timeline, readonly (IndexedAccount | undefined)[]>();

  constructor(readonly timelines: readonly Timeline[]) {
    const names = new Map(timelines.map((timeline, at) => [timeline, `${timeline.author}#${at}`]));
    const places = new Map<Timeline, readonly number[]>();
    for (const [timeline, name] of names) {
      const { summary, accountPlaces } = makeFacts(name, asDigest(timeline), { numericOrder: 'month-first' });
      this.index.add(name, summary.accounts, summary.headline);
      const ordinals = timeline.entries.map((_, entry) =>
        accountPlaces.findIndex((place, at) => place.entry === entry && summary.accounts[at]?.kind === 'entry'),
      );
      places.set(timeline, ordinals);
    }
    this.index.finish();
    for (const [timeline, name] of names) {
      const file = this.index.file(name);
      this.entries.set(timeline, places.get(timeline)?.map((ordinal) => file?.indexed[ordinal]) ?? []);
    }
  }

  pair(left: Timeline, right: Timeline): TimelinePair {
    const [mine, theirs] = [this.entries.get(left) ?? [], this.entries.get(right) ?? []];
    const [a, b] = [mine, theirs].map((accounts) => accounts.find((account) => account !== undefined)?.file);
    return new TimelinePair(a && b ? this.index.comparisonOf(a, b) : undefined, mine, theirs);
  }
}

/**
 * Pairs that share less are looked at by the product, but teach little: nearly all of them are of two events, and so many that the fit would be
 * of them alone.
 */
const minShare = 0.33;

type Accounts = readonly (IndexedAccount | undefined)[];

/** Two timelines side by side. */
export class TimelinePair {
  constructor(
    private readonly comparison: Comparison | undefined,
    private readonly left: Accounts,
    private readonly right: Accounts,
  ) {}

  /** Signals of one pair; undefined when it is none for the product, or shares too little to learn from. */
  signals(row: number, column: number): Signals | undefined {
    const [mine, theirs] = [this.left[row], this.right[column]];
    if (!this.comparison || !mine || !theirs || overlapOf(mine, theirs).share < minShare) return undefined;
    return signalsBetween(this.comparison, mine, theirs);
  }

  /** Signals of one pair with the date of one of the two moved, by each of the shifts, as far as that sets them apart. */
  movedSignals(row: number, column: number): Signals[] {
    const [mine, theirs] = [this.left[row], this.right[column]];
    const { comparison } = this;
    if (!comparison || !mine || !theirs || !this.signals(row, column)) return [];
    const isDay = ({ account: { date } }: IndexedAccount) => date.first === date.last;
    const changed = isDay(mine) && (!isDay(theirs) || (row + 3 * column) % 4 < 2) ? mine : theirs;
    if (!isDay(changed)) return [];
    const before = changed.account;
    const found: Signals[] = [];
    for (const shift of shifts) {
      changed.account = {
        ...before,
        date: { ...before.date, ...movedDay(before.date, shift, (row + column) % 2 === 1) },
      };
      const signals = mine.isApartFrom(theirs) && signalsBetween(comparison, mine, theirs);
      if (signals) found.push(signals);
    }
    changed.account = before;
    return found;
  }
}

function movedDay({ first, last }: Interval, shift: Shift, forward: boolean) {
  const entry: TimelineEntry = { first, last, text: '' };
  const { first: from, last: to } = moved(entry, shift, forward);
  return { first: from, last: to, hull: { first: from, last: to } };
}

/** Every two timelines of a list. */
export function* eachTwo(timelines: readonly Timeline[]): Generator<readonly [Timeline, Timeline]> {
  for (const [at, first] of timelines.entries()) {
    for (const second of timelines.slice(at + 1)) yield [first, second];
  }
}
