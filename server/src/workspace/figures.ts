// Counts of all files, and which of them could not both be true if they were of one event. Whether they are is not asked here:
// that costs more, and few pairs come so far.

import { type Count, contextOf, singleCountsIn } from '../text/counts';
import { identityOf } from '../text/terms';
import type { Account, AccountCount, AccountRef, FileId } from './account';

/** A count and counts of other files, of the same unit at the same time, that no number satisfies together. */
export interface FigureClash {
  readonly ordinal: number;
  readonly count: Count;
  readonly others: readonly { readonly ref: AccountRef; readonly count: Count }[];
}

/** An account of so many days stands in a posting for each of them; longer ones in one for each stretch they reach into. */
const fewDays = 3;
const daysTogether = 32;
const stretchesApart = 1 << 28;
/** Words that two accounts must share to be worth the question whether they are of one event. */
const minShared = 4;
/** A unit that so many accounts count on one day, or so many longer ones in one stretch, is looked at no further. */
const maxTogether = 2000;
/** The words near so many counts are remembered. */
const maxContexts = 4096;

/** One count, and whose it is. */
interface Figure {
  readonly file: FileId;
  readonly ordinal: number;
  readonly account: Account;
  readonly count: AccountCount;
}

/** Which clashes rules may ask for. */
export interface FigureLookup {
  /** The clashes of one file, in order of ordinal. */
  clashesIn(file: FileId): FigureClash[];
}

/** Figures of all files, under their unit, what became of it, and the time. A change costs what differs in the file. */
export class FigureIndex implements FigureLookup {
  /** A question was asked, so that there are answers that a change may make wrong. */
  private asked = false;
  private readonly postings = new Map<number, Set<Figure>>();
  /** By file, in order of ordinal. */
  private readonly figures = new Map<FileId, readonly Figure[]>();
  /** The words near the count, of those that were asked for of late. */
  private readonly contexts = new Map<Figure, readonly number[]>();

  /**
   * Puts the accounts of one file in place of those it had (none: the file is gone).
   * @returns the other files whose clashes may have changed
   */
  replace(file: FileId, accounts: readonly Account[] | undefined): ReadonlySet<FileId> {
    const touched = new Set<FileId>();
    const before = this.figures.get(file) ?? [];
    const after = figuresOf(file, accounts ?? []);
    const known = new Map(before.map(({ ordinal, account }) => [ordinal, account]));
    for (const figure of before) {
      if (accounts?.[figure.ordinal] !== figure.account) this.touchAround(figure, touched);
    }
    for (const figure of before) this.drop(figure);
    if (after.length > 0) this.figures.set(file, after);
    else this.figures.delete(file);
    for (const figure of after) this.add(figure);
    for (const figure of after) {
      if (known.get(figure.ordinal) !== figure.account) this.touchAround(figure, touched);
    }
    touched.delete(file);
    return touched;
  }

  clashesIn(file: FileId): FigureClash[] {
    this.asked = true;
    return (this.figures.get(file) ?? []).flatMap((figure) => {
      const others = [...this.clashingWith(figure)].map((other) => ({ ref: refOf(other), count: placed(other) }));
      others.sort((a, b) => compareRefs(a.ref, b.ref));
      return others.length === 0 ? [] : [{ ordinal: figure.ordinal, count: placed(figure), others }];
    });
  }

  private add(figure: Figure): void {
    for (const key of keysOf(figure)) {
      const known = this.postings.get(key);
      if (known) known.add(figure);
      else this.postings.set(key, new Set([figure]));
    }
  }

  private drop(figure: Figure): void {
    for (const key of keysOf(figure)) {
      const known = this.postings.get(key);
      known?.delete(figure);
      if (known?.size === 0) this.postings.delete(key);
    }
    this.contexts.delete(figure);
  }

  private clashingWith(figure: Figure): ReadonlySet<Figure> {
    const clashing = new Set<Figure>();
    // Of the same unit, at times that meet: short ones stand under days, longer ones under stretches.
    for (const key of [...dayKeys(figure), ...stretchKeys(figure)]) {
      const others = this.postings.get(key);
      if (!others || others.size > maxTogether) continue;
      for (const other of others) {
        if (other.file === figure.file || clashing.has(other)) continue;
        if (excludes(figure, other) && sharesWords(figure, other)) {
          if (this.countSameThing(figure, other)) clashing.add(other);
        }
      }
    }
    return clashing;
  }

  private touchAround(figure: Figure, touched: Set<FileId>): void {
    if (!this.asked) return;
    for (const other of this.clashingWith(figure)) touched.add(other.file);
  }

  /** Where nothing is said to have become of them, some other word must show that the same is counted. */
  private countSameThing(a: Figure, b: Figure): boolean {
    if (a.count.fate !== 0) return true;
    const around = this.wordsAround(b);
    return this.wordsAround(a).some((term) => around.includes(term));
  }

  private wordsAround(figure: Figure): readonly number[] {
    let around = this.contexts.get(figure);
    if (!around) {
      around = contextOf(figure.account.text, placed(figure));
      // Those that are compared with each other are asked for together.
      if (this.contexts.size >= maxContexts) this.contexts.clear();
      this.contexts.set(figure, around);
    }
    return around;
  }
}

function figuresOf(file: FileId, accounts: readonly Account[]): Figure[] {
  return accounts.flatMap((account, ordinal) =>
    account.content.counts.map((count) => ({ file, ordinal, account, count })),
  );
}

/** The keys under which a figure stands. */
function keysOf(figure: Figure): number[] {
  const { first, last } = figure.account.date.hull;
  return last - first < fewDays ? dayKeys(figure) : stretchKeys(figure);
}

function dayKeys({ account, count }: Figure): number[] {
  const { first, last } = account.date.hull;
  return Array.from({ length: last - first + 1 }, (_, at) => keyOf(count, first + at));
}

function stretchKeys({ account, count }: Figure): number[] {
  const { first, last } = account.date.hull;
  const stretch = Math.floor(first / daysTogether);
  // As far below zero as no day is, so that stretches and days do not meet.
  return Array.from({ length: Math.floor(last / daysTogether) - stretch + 1 }, (_, at) =>
    keyOf(count, stretch + at - stretchesApart),
  );
}

/** Different things may share a key by chance; what stands there is compared in full. */
function keyOf({ unit, fate }: AccountCount, time: number): number {
  return (Math.imul(unit, 31) + Math.imul(fate, 7919) + Math.imul(time, 0x9e3779b1)) | 0;
}

/** Whether both count the same kind of thing at one time, and no number satisfies both. */
function excludes(a: Figure, b: Figure): boolean {
  if (a.count.unit !== b.count.unit || a.count.fate !== b.count.fate) return false;
  if (a.count.low <= highOf(b.count) && b.count.low <= highOf(a.count)) return false;
  const [mine, theirs] = [a.account.date.hull, b.account.date.hull];
  return mine.first <= theirs.last && theirs.first <= mine.last;
}

function highOf({ high }: AccountCount): number {
  return high ?? Number.POSITIVE_INFINITY;
}

/** Whether the accounts of two counts have enough words in common. */
function sharesWords(a: Figure, b: Figure): boolean {
  const [mine, theirs] = [a.account.content.terms, b.account.content.terms];
  let shared = 0;
  for (let at = 0, other = 0; at < mine.length && other < theirs.length; ) {
    const difference = identityOf(mine[at] ?? 0) - identityOf(theirs[other] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return shared >= minShared && shared * 4 >= Math.min(mine.length, theirs.length);
}

/** The count with its place in the account's text. */
function placed({ account, count }: Figure): Count {
  return singleCountsIn(account.text).find(({ unit }) => unit === count.unit) as Count;
}

function refOf({ file, ordinal }: Figure): AccountRef {
  return { file, ordinal };
}

function compareRefs(a: AccountRef, b: AccountRef): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.ordinal - b.ordinal;
}
