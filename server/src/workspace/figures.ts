// Counts of all files, and which of them could not both be true if they were of one event. Whether they are is not asked here:
// that costs more, and few pairs come so far.

import { type Count, contextOf, singleCountsIn } from '../text/counts';
import type { Account, AccountRef, FileId } from './account';
import { Chains, FigureTable } from './figureTable';
import { type PreparedAccounts, PreparedReader, prepareAccounts } from './prepared';

/** A count and counts of other accounts, of the same unit at the same time, that no number satisfies together. */
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
const fewestShared = 4;
/** A unit that so many accounts count on one day, or so many longer ones in one stretch, is looked at no further. */
const mostTogether = 2000;
/** The words near so many counts are remembered. */
const mostContexts = 4096;
/** So many are read in a millisecond or two. */
const filesPerStep = 16;

/** Changes cost what differs in the file. What was not prepared is read when the first question is asked. */
export class FigureIndex {
  /** Somebody has asked, so that there are answers that a change may make wrong. */
  private asked = false;
  private readonly table = new FigureTable();
  private readonly postings = new Chains();
  /** Files whose counts are still to be read before the first question can be answered. */
  private readonly unread = new Map<FileId, readonly Account[]>();
  /** By file, in order of ordinal. */
  private readonly figures = new Map<FileId, readonly number[]>();
  /** By figure: the words near the count. Of those that were asked for of late. */
  private readonly contexts = new Map<number, readonly number[]>();

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
    const known = new Map<number, Account>();
    for (const id of this.figures.get(file) ?? []) {
      const account = this.accountOf(id);
      const ordinal = this.table.ordinal[id] ?? 0;
      known.set(ordinal, account);
      if (this.asked && accounts?.[ordinal] !== account) this.touchAround(id, touched);
      this.forget(id);
    }
    this.figures.delete(file);
    this.unread.delete(file);
    if (accounts && !this.asked && !prepared) this.unread.set(file, accounts);
    else this.read(file, accounts ?? [], prepared);
    if (!this.asked) return touched;
    for (const id of this.figures.get(file) ?? []) {
      if (known.get(this.table.ordinal[id] ?? 0) !== this.accountOf(id)) this.touchAround(id, touched);
    }
    touched.delete(file);
    return touched;
  }

  /** In order of ordinal. */
  clashesIn(file: FileId): FigureClash[] {
    this.readAll();
    const clashes: FigureClash[] = [];
    for (const id of this.figures.get(file) ?? []) {
      const others = [...this.clashingWith(id)].map((other) => ({ ref: this.refOf(other), count: this.placed(other) }));
      if (others.length === 0) continue;
      others.sort((a, b) => compareRefs(a.ref, b.ref));
      clashes.push({ ordinal: this.table.ordinal[id] ?? 0, count: this.placed(id), others });
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
    const found: number[] = [];
    const reader = new PreparedReader(prepared ?? prepareAccounts(accounts));
    for (const [ordinal, account] of accounts.entries()) {
      reader.next();
      if (!reader.hasCounts) continue;
      for (const count of reader.counts()) found.push(this.table.add({ file, ordinal, account }, reader, count));
    }
    if (found.length === 0) return;
    // A copy, because a list that grew item by item has room for seventeen.
    this.figures.set(file, found.slice());
    for (const id of found) for (const key of this.keysOf(id)) this.postings.add(key, id);
  }

  private forget(id: number): void {
    for (const key of this.keysOf(id)) this.postings.remove(key, id);
    this.contexts.delete(id);
    this.table.remove(id);
  }

  private clashingWith(id: number): ReadonlySet<number> {
    let clashing: Set<number> | undefined;
    // Of the same unit, at times that meet: short ones stand under days, longer ones under stretches.
    for (const key of [...this.dayKeys(id), ...this.stretchKeys(id)]) {
      this.postings.visit(key, mostTogether, (other) => {
        if (!this.excludes(id, other) || clashing?.has(other)) return;
        if (!this.sharesWords(id, other) || !this.sameMatter(id, other)) return;
        clashing ??= new Set();
        clashing.add(other);
      });
    }
    return clashing ?? none;
  }

  private touchAround(id: number, touched: Set<FileId>): void {
    for (const other of this.clashingWith(id)) touched.add(this.refOf(other).file);
  }

  /** The keys under which a figure stands. */
  private keysOf(id: number): number[] {
    const { first, last } = this.table;
    return (last[id] ?? 0) - (first[id] ?? 0) < fewDays ? this.dayKeys(id) : this.stretchKeys(id);
  }

  private dayKeys(id: number): number[] {
    const keys: number[] = [];
    const last = this.table.last[id] ?? 0;
    for (let day = this.table.first[id] ?? 0; day <= last; day++) keys.push(this.keyOf(id, day));
    return keys;
  }

  private stretchKeys(id: number): number[] {
    const keys: number[] = [];
    const last = this.table.last[id] ?? 0;
    const firstStretch = Math.floor((this.table.first[id] ?? 0) / daysTogether);
    for (let stretch = firstStretch; stretch * daysTogether <= last; stretch++) {
      // As far below zero as no day is, so that stretches and days do not meet.
      keys.push(this.keyOf(id, stretch - stretchesApart));
    }
    return keys;
  }

  /** Different things may share a key by chance; what stands there is compared in full. */
  private keyOf(id: number, time: number): number {
    const { unit, fate } = this.table;
    return (Math.imul(unit[id] ?? 0, 31) + Math.imul(fate[id] ?? 0, 7919) + Math.imul(time, 0x9e3779b1)) | 0;
  }

  /** Whether both count the same kind of thing at one time, and no number satisfies both. */
  private excludes(a: number, b: number): boolean {
    const { accounts, unit, fate, low, high, first, last } = this.table;
    if (unit[a] !== unit[b] || fate[a] !== fate[b] || accounts[a] === accounts[b]) return false;
    if ((low[a] ?? 0) <= (high[b] ?? 0) && (low[b] ?? 0) <= (high[a] ?? 0)) return false;
    return (first[a] ?? 0) <= (last[b] ?? 0) && (first[b] ?? 0) <= (last[a] ?? 0);
  }

  /** Where nothing is said to have become of them, some other word must tell that the same is counted. */
  private sameMatter(a: number, b: number): boolean {
    if (this.table.fate[a] !== 0) return true;
    const around = this.wordsAround(b);
    return this.wordsAround(a).some((term) => around.includes(term));
  }

  private sharesWords(a: number, b: number): boolean {
    const { wordCount } = this.table;
    const shared = this.table.sharedWords(a, b);
    return shared >= fewestShared && shared * 4 >= Math.min(wordCount[a] ?? 0, wordCount[b] ?? 0);
  }

  private wordsAround(id: number): readonly number[] {
    let around = this.contexts.get(id);
    if (!around) {
      around = contextOf(this.accountOf(id).text, this.placed(id));
      // Those that are compared with each other are asked for together.
      if (this.contexts.size >= mostContexts) this.contexts.clear();
      this.contexts.set(id, around);
    }
    return around;
  }

  /** The count with its place in the account's text. */
  private placed(id: number): Count {
    return singleCountsIn(this.accountOf(id).text).find(({ unit }) => unit === this.table.unit[id]) as Count;
  }

  private accountOf(id: number): Account {
    return this.table.accounts[id] as Account;
  }

  private refOf(id: number): AccountRef {
    return { file: this.table.files[id] ?? '', ordinal: this.table.ordinal[id] ?? 0 };
  }
}

const none: ReadonlySet<number> = new Set();

function compareRefs(a: AccountRef, b: AccountRef): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.ordinal - b.ordinal;
}
