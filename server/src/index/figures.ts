// Counts of all files, and which of them could not both be true if they were of one event. Whether they are is not asked here:
// that costs more, and few pairs come so far.

import { identityOf, termsOf } from '../matching/terms';
import type { Account, AccountRef, FileId } from './account';
import { type Count, contextOf, singleCountsIn } from './counts';
import { type PreparedAccounts, type PreparedCount, PreparedReader, prepareAccounts } from './prepared';

/** A count and counts of other accounts, of the same unit at the same time, that no number satisfies together. */
export interface FigureClash {
  readonly ordinal: number;
  readonly count: Count;
  readonly others: readonly { readonly ref: AccountRef; readonly count: Count }[];
}

interface Figure {
  readonly file: FileId;
  readonly ordinal: number;
  readonly account: Account;
  /** Edges of the widest reading of the account's date. */
  readonly first: number;
  readonly last: number;
  readonly count: PreparedCount;
  /** The words of the account, sorted; found when they are first asked for. */
  words: Int32Array | undefined;
  /** Words near the count, found when they are first asked for. */
  context: readonly number[] | undefined;
}

/** An account of so many days stands in a posting for each of them; longer ones in one for each stretch they reach into. */
const fewDays = 3;
const daysTogether = 32;
const stretchesApart = 1 << 28;
/** Words that two accounts must share to be worth the question whether they are of one event. */
const fewestShared = 4;
/** A unit that so many accounts count on one day, or so many longer ones in one stretch, is looked at no further. */
const mostTogether = 2000;
/** So many are read in a millisecond or two. */
const filesPerStep = 16;

/** Changes cost what differs in the file. What was not prepared is read when the first question is asked. */
export class FigureIndex {
  /** Somebody has asked, so that there are answers that a change may make wrong. */
  private asked = false;
  private readonly postings = new Map<number, Figure[]>();
  /** Files whose counts are still to be read before the first question can be answered. */
  private readonly unread = new Map<FileId, readonly Account[]>();
  private readonly figures = new Map<FileId, readonly Figure[]>();

  /**
   * Puts the accounts of one file in place of those it had (none: the file is gone).
   * @param prepared of these accounts, if anybody has it
   * @returns the other files whose clashes may have changed
   */
  replace(
    file: FileId,
    accounts: readonly Account[] | undefined,
    prepared?: PreparedAccounts | undefined,
  ): ReadonlySet<FileId> {
    const touched = new Set<FileId>();
    const before = this.figures.get(file) ?? [];
    const known = new Map(before.map(({ ordinal, account }) => [ordinal, account]));
    for (const figure of before) {
      if (this.asked && accounts?.[figure.ordinal] !== figure.account) this.touchAround(figure, touched);
      forget(this.postings, figure);
    }
    this.figures.delete(file);
    this.unread.delete(file);
    if (accounts && !this.asked && !prepared) this.unread.set(file, accounts);
    else this.read(file, accounts ?? [], prepared);
    if (!this.asked) return touched;
    for (const figure of this.figures.get(file) ?? []) {
      if (known.get(figure.ordinal) !== figure.account) this.touchAround(figure, touched);
    }
    touched.delete(file);
    return touched;
  }

  /** In order of ordinal. */
  clashesIn(file: FileId): FigureClash[] {
    this.readAll();
    const clashes: FigureClash[] = [];
    for (const figure of this.figures.get(file) ?? []) {
      const others = [...this.clashingWith(figure)].sort(compareFigures);
      if (others.length === 0) continue;
      clashes.push({
        ordinal: figure.ordinal,
        count: placed(figure),
        others: others.map((other) => ({ ref: { file: other.file, ordinal: other.ordinal }, count: placed(other) })),
      });
    }
    return clashes;
  }

  /** Does a small part of what the first question needs. @returns whether there is more to do */
  prepare(): boolean {
    let left = filesPerStep;
    for (const [file, accounts] of this.unread) {
      if (left-- === 0) return true;
      this.unread.delete(file);
      this.read(file, accounts, undefined);
    }
    this.asked = true;
    return false;
  }

  private readAll(): void {
    while (this.prepare());
  }

  private read(file: FileId, accounts: readonly Account[], prepared: PreparedAccounts | undefined): void {
    const found: Figure[] = [];
    const reader = new PreparedReader(prepared ?? prepareAccounts(accounts));
    for (const [ordinal, account] of accounts.entries()) {
      reader.next();
      if (!reader.hasCounts) continue;
      const { first, last } = reader;
      for (const count of reader.counts()) {
        found.push({ file, ordinal, account, first, last, count, words: undefined, context: undefined });
      }
    }
    if (found.length === 0) return;
    this.figures.set(file, found);
    for (const figure of found) {
      for (const key of keysOf(figure)) {
        const posting = this.postings.get(key);
        if (posting) posting.push(figure);
        else this.postings.set(key, [figure]);
      }
    }
  }

  private clashingWith(figure: Figure): ReadonlySet<Figure> {
    let clashing: Set<Figure> | undefined;
    for (const key of keysAround(figure)) {
      const posting = this.postings.get(key);
      if (!posting || posting.length > mostTogether) continue;
      for (const other of posting) {
        if (!excludes(figure, other) || clashing?.has(other)) continue;
        if (!sharesWords(figure, other) || !sameMatter(figure, other)) continue;
        clashing ??= new Set();
        clashing.add(other);
      }
    }
    return clashing ?? none;
  }

  private touchAround(figure: Figure, touched: Set<FileId>): void {
    for (const other of this.clashingWith(figure)) touched.add(other.file);
  }
}

const none: ReadonlySet<Figure> = new Set();

/** The keys under which a figure stands. */
function keysOf(figure: Figure): number[] {
  return figure.last - figure.first < fewDays ? dayKeys(figure) : stretchKeys(figure);
}

/** The keys under which figures of the same unit stand whose time meets that of `figure`, short and long ones. */
function keysAround(figure: Figure): number[] {
  return [...dayKeys(figure), ...stretchKeys(figure)];
}

function dayKeys({ first, last, count }: Figure): number[] {
  const keys: number[] = [];
  for (let day = first; day <= last; day++) keys.push(keyOf(count, day));
  return keys;
}

function stretchKeys({ first, last, count }: Figure): number[] {
  const keys: number[] = [];
  for (let stretch = Math.floor(first / daysTogether); stretch * daysTogether <= last; stretch++) {
    // As far below zero as no day is, so that stretches and days do not meet.
    keys.push(keyOf(count, stretch - stretchesApart));
  }
  return keys;
}

/** Different things may share a key by chance; what stands there is compared in full. */
function keyOf({ unit, fate }: PreparedCount, time: number): number {
  return (Math.imul(unit, 31) + Math.imul(fate, 7919) + Math.imul(time, 0x9e3779b1)) | 0;
}

function forget(postings: Map<number, Figure[]>, figure: Figure): void {
  for (const key of keysOf(figure)) {
    const left = postings.get(key)?.filter((other) => other !== figure) ?? [];
    if (left.length > 0) postings.set(key, left);
    else postings.delete(key);
  }
}

/** The count with its place in the account's text. */
function placed({ account, count }: Figure): Count {
  return singleCountsIn(account.text).find(({ unit }) => unit === count.unit) as Count;
}

/** Whether both count the same kind of thing at one time, and no number satisfies both. */
function excludes(a: Figure, b: Figure): boolean {
  const [here, there] = [a.count, b.count];
  if (here.unit !== there.unit || here.fate !== there.fate || a.account === b.account) return false;
  if (here.low <= there.high && there.low <= here.high) return false;
  return a.first <= b.last && b.first <= a.last;
}

/** Where nothing is said to have become of them, some other word must tell that the same is counted. */
function sameMatter(a: Figure, b: Figure): boolean {
  if (a.count.fate !== 0) return true;
  const around = wordsAround(b);
  return wordsAround(a).some((term) => around.includes(term));
}

function wordsAround(figure: Figure): readonly number[] {
  figure.context ??= contextOf(figure.account.text, placed(figure));
  return figure.context;
}

function wordsOf(figure: Figure): Int32Array {
  if (!figure.words) {
    const terms = termsOf(figure.account.text);
    for (let at = 0; at < terms.length; at++) terms[at] = identityOf(terms[at] ?? 0);
    // Terms are sorted by identity already.
    figure.words = terms;
  }
  return figure.words;
}

function sharesWords(a: Figure, b: Figure): boolean {
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  let shared = 0;
  for (let at = 0, other = 0; at < mine.length && other < theirs.length; ) {
    const difference = (mine[at] ?? 0) - (theirs[other] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return shared >= fewestShared && shared * 4 >= Math.min(mine.length, theirs.length);
}

function compareFigures(a: Figure, b: Figure): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.ordinal - b.ordinal;
}
