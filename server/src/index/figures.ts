// Counts of all files, and which of them could not both be true if they were of one event. Whether they are is not asked here:
// that costs more, and few pairs come so far.

import { identityOf, termsOf } from '../matching/terms';
import type { Account, AccountRef, FileId } from './account';
import { type Count, contextOf, countsIn } from './counts';

/** A count and counts of other accounts, of the same unit at the same time, that no number satisfies together. */
export interface FigureClash {
  readonly ordinal: number;
  readonly count: Count;
  readonly others: readonly { readonly ref: AccountRef; readonly count: Count }[];
}

interface Figure {
  readonly ref: AccountRef;
  readonly account: Account;
  readonly count: Count;
  /** The words of the account, sorted; found when they are first asked for. */
  words: Int32Array | undefined;
}

/** An account of so many days stands in a posting for each of them; longer ones in one for each stretch they reach into. */
const fewDays = 3;
const daysTogether = 32;
const stretchesApart = 1 << 28;
/** An account of a longer time than this may count at its beginning what another counts at its end. */
const longestTime = 92;
/** Words that two accounts must share to be worth the question whether they are of one event. */
const fewestShared = 4;
/** A unit that so many accounts count on one day, or so many longer ones in one stretch, is looked at no further. */
const mostTogether = 2000;
/** So many are read in a millisecond or two. */
const filesPerStep = 16;

/** Changes cost what differs in the file. Nothing is read before the first question. */
export class FigureIndex {
  private readonly files = new Map<FileId, readonly Account[]>();
  private postings: Map<number, Figure[]> | undefined;
  /** Files whose counts are still to be read before the first question can be answered. */
  private readonly unread = new Set<FileId>();
  private readonly figures = new Map<FileId, readonly Figure[]>();

  /**
   * Puts the accounts of one file in place of those it had (none: the file is gone).
   * @returns the other files whose clashes may have changed
   */
  replace(file: FileId, accounts: readonly Account[] | undefined): ReadonlySet<FileId> {
    const touched = new Set<FileId>();
    const before = this.files.get(file);
    if (accounts && accounts.length > 0) this.files.set(file, accounts);
    else this.files.delete(file);
    if (!this.postings) return touched;
    this.unread.delete(file);
    const changed = (figure: Figure, than: readonly Account[] | undefined) =>
      than?.[figure.ref.ordinal] !== figure.account;
    for (const figure of this.figures.get(file) ?? []) {
      if (changed(figure, accounts)) this.touchAround(figure, touched);
      forget(this.postings, figure);
    }
    this.figures.delete(file);
    this.read(file, accounts ?? []);
    for (const figure of this.figures.get(file) ?? []) if (changed(figure, before)) this.touchAround(figure, touched);
    touched.delete(file);
    return touched;
  }

  /** In order of ordinal. */
  clashesIn(file: FileId): FigureClash[] {
    this.readAll();
    const clashes: FigureClash[] = [];
    for (const figure of this.figures.get(file) ?? []) {
      const others = [...this.clashingWith(figure)].sort((a, b) => compareRefs(a.ref, b.ref));
      if (others.length > 0) clashes.push({ ordinal: figure.ref.ordinal, count: figure.count, others });
    }
    return clashes;
  }

  /** Does a small part of what the first question needs. @returns whether there is more to do */
  prepare(): boolean {
    if (!this.postings) {
      this.postings = new Map();
      for (const file of this.files.keys()) this.unread.add(file);
    }
    let left = filesPerStep;
    for (const file of this.unread) {
      if (left-- === 0) return true;
      this.unread.delete(file);
      this.read(file, this.files.get(file) ?? []);
    }
    return false;
  }

  private readAll(): void {
    while (this.prepare());
  }

  private read(file: FileId, accounts: readonly Account[]): void {
    const found: Figure[] = [];
    for (const [ordinal, account] of accounts.entries()) {
      if (account.date.hull.last - account.date.hull.first > longestTime) continue;
      for (const count of singleCounts(account)) {
        found.push({ ref: { file, ordinal }, account, count, words: undefined });
      }
    }
    if (found.length === 0) return;
    this.figures.set(file, found);
    for (const figure of found) {
      for (const key of keysOf(figure)) {
        const posting = this.postings?.get(key);
        if (posting) posting.push(figure);
        else this.postings?.set(key, [figure]);
      }
    }
  }

  private clashingWith(figure: Figure): ReadonlySet<Figure> {
    let clashing: Set<Figure> | undefined;
    for (const key of keysAround(figure)) {
      const posting = this.postings?.get(key);
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
    for (const other of this.clashingWith(figure)) touched.add(other.ref.file);
  }
}

const none: ReadonlySet<Figure> = new Set();

/** The keys under which a figure stands. */
function keysOf(figure: Figure): number[] {
  const { first, last } = figure.account.date.hull;
  return last - first < fewDays ? dayKeys(figure) : stretchKeys(figure);
}

/** The keys under which figures of the same unit stand whose time meets that of `figure`, short and long ones. */
function keysAround(figure: Figure): number[] {
  return [...dayKeys(figure), ...stretchKeys(figure)];
}

function dayKeys({ account, count }: Figure): number[] {
  const keys: number[] = [];
  for (let day = account.date.hull.first; day <= account.date.hull.last; day++) keys.push(keyOf(count, day));
  return keys;
}

function stretchKeys({ account, count }: Figure): number[] {
  const { first, last } = account.date.hull;
  const keys: number[] = [];
  for (let stretch = Math.floor(first / daysTogether); stretch * daysTogether <= last; stretch++) {
    // As far below zero as no day is, so that stretches and days do not meet.
    keys.push(keyOf(count, stretch - stretchesApart));
  }
  return keys;
}

/** Different things may share a key by chance; what stands there is compared in full. */
function keyOf({ unit, fate }: Count, time: number): number {
  return (Math.imul(unit, 31) + Math.imul(fate, 7919) + Math.imul(time, 0x9e3779b1)) | 0;
}

function forget(postings: Map<number, Figure[]>, figure: Figure): void {
  for (const key of keysOf(figure)) {
    const left = postings.get(key)?.filter((other) => other !== figure) ?? [];
    if (left.length > 0) postings.set(key, left);
    else postings.delete(key);
  }
}

/** Units that the account counts once: with two, nobody can tell which the other account's is to be held against. */
function singleCounts(account: Account): readonly Count[] {
  const all = countsIn(account.text);
  if (all.length < 2) return all;
  const uses = new Map<number, number>();
  for (const { unit } of all) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  return all.filter(({ unit }) => uses.get(unit) === 1);
}

/** Whether both count the same kind of thing at one time, and no number satisfies both. */
function excludes(a: Figure, b: Figure): boolean {
  const [here, there] = [a.count, b.count];
  if (here.unit !== there.unit || here.fate !== there.fate || a.account === b.account) return false;
  if (here.low <= there.high && there.low <= here.high) return false;
  const [mine, theirs] = [a.account.date.hull, b.account.date.hull];
  return mine.first <= theirs.last && theirs.first <= mine.last;
}

/** Where nothing is said to have become of them, some other word must tell that the same is counted. */
function sameMatter(a: Figure, b: Figure): boolean {
  if (a.count.fate !== 0) return true;
  const around = contextOf(b.account.text, b.count);
  return contextOf(a.account.text, a.count).some((term) => around.includes(term));
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

function compareRefs(a: AccountRef, b: AccountRef): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.ordinal - b.ordinal;
}
