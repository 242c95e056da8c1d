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
}

/** Days of one posting. Any length will do that keeps postings short and lets a month stand in few of them. */
const daysTogether = 32;
/** An account of a longer time than this may count at its beginning what another counts at its end. */
const longestTime = 92;
/** Words that two accounts must share to be worth the question whether they are of one event. */
const fewestShared = 4;
/** A unit that so many accounts count in one month is looked at no further. */
const mostTogether = 2000;

/** Changes cost what differs in the file. Nothing is read before the first question. */
export class FigureIndex {
  private readonly files = new Map<FileId, readonly Account[]>();
  private postings: Map<number, Set<Figure>> | undefined;
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
    const changed = (figure: Figure, than: readonly Account[] | undefined) =>
      than?.[figure.ref.ordinal] !== figure.account;
    for (const figure of this.figures.get(file) ?? []) {
      if (changed(figure, accounts)) this.touchAround(figure, touched);
      for (const key of keysOf(figure)) forget(this.postings, key, figure);
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

  private readAll(): void {
    if (this.postings) return;
    this.postings = new Map();
    for (const [file, accounts] of this.files) this.read(file, accounts);
  }

  private read(file: FileId, accounts: readonly Account[]): void {
    const found: Figure[] = [];
    for (const [ordinal, account] of accounts.entries()) {
      if (account.date.hull.last - account.date.hull.first > longestTime) continue;
      for (const count of singleCounts(account)) found.push({ ref: { file, ordinal }, account, count });
    }
    if (found.length === 0) return;
    this.figures.set(file, found);
    for (const figure of found) {
      for (const key of keysOf(figure)) {
        const posting = this.postings?.get(key);
        if (posting) posting.add(figure);
        else this.postings?.set(key, new Set([figure]));
      }
    }
  }

  private *clashingWith(figure: Figure): Iterable<Figure> {
    const seen = new Set<Figure>();
    for (const key of keysOf(figure)) {
      const posting = this.postings?.get(key);
      if (!posting || posting.size > mostTogether) continue;
      for (const other of posting) {
        if (seen.has(other) || !excludes(figure, other)) continue;
        seen.add(other);
        if (sharesWords(figure.account, other.account) && sameMatter(figure.count, other.count)) yield other;
      }
    }
  }

  private touchAround(figure: Figure, touched: Set<FileId>): void {
    for (const other of this.clashingWith(figure)) touched.add(other.ref.file);
  }
}

/** A key for each stretch of days that the account's date reaches into. */
function keysOf({ account, count }: Figure): number[] {
  const { first, last } = account.date.hull;
  const keys: number[] = [];
  for (let stretch = Math.floor(first / daysTogether); stretch * daysTogether <= last; stretch++) {
    keys.push((Math.imul(count.unit, 31) + Math.imul(count.fate, 7919) + stretch) | 0);
  }
  return keys;
}

function forget(postings: Map<number, Set<Figure>>, key: number, figure: Figure): void {
  const posting = postings.get(key);
  posting?.delete(figure);
  if (posting?.size === 0) postings.delete(key);
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
function sameMatter(a: Count, b: Count): boolean {
  if (a.fate !== 0) return true;
  const around = contextOf(b);
  return contextOf(a).some((term) => around.includes(term));
}

/** Accounts never change, so the words of each are found once. */
const words = new WeakMap<Account, Int32Array>();

function wordsOf(account: Account): Int32Array {
  let known = words.get(account);
  if (!known) {
    known = termsOf(account.text).map(identityOf).sort();
    words.set(account, known);
  }
  return known;
}

function sharesWords(a: Account, b: Account): boolean {
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
