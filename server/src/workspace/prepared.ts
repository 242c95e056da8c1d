// What the indices need of the accounts of a file, found where the file is read: the words of what each tells, and what it counts.
// One list of numbers, so that it crosses threads and lies on disk cheaply, and a whole workspace comes in without looking at a text.
//
// An account is: whether it tells something of its date, first and last day of the widest reading of the date, by how
// many days a gap must exceed that reading to count; the numbers of terms and of numbers about names, terms, names; the number of its
// counts, and these. What tells nothing of its date has terms when it counts something.

import { lengthInDays } from '../dates/calendar/interval';
import { singleCountsIn } from '../text/counts';
import { scanDistinctTerms, scanned } from '../text/terms';
import type { Account } from './account';
import { tellingsOf } from './events/ownParts';
import { NumberList } from './numberList';

/** Of the accounts of one file, in step with them. Immutable. */
export interface PreparedAccounts {
  readonly numbers: Int32Array;
  /** Where those of the file begin. */
  readonly from: number;
  /** Behind the last of them. */
  readonly to: number;
}

/** What an account counts once, without its place in the text. */
export interface PreparedCount {
  readonly unit: number;
  readonly fate: number;
  readonly low: number;
  readonly high: number;
}

/** @param accounts all of one file */
export function prepareAccounts(accounts: readonly Account[]): PreparedAccounts {
  const numbers = new NumberList();
  writePrepared(accounts, numbers);
  return { numbers: numbers.whole(), from: 0, to: numbers.length };
}

/** The same at the end of `numbers`. */
export function writePrepared(accounts: readonly Account[], numbers: NumberList): void {
  const tellings = tellingsOf(accounts);
  accounts.forEach((account, ordinal) => {
    const { first, last } = account.date.hull;
    const counts = last - first > longestTimeOfCount ? [] : singleCountsIn(account.text);
    writeAccount(account, tellings[ordinal], counts, numbers);
  });
}

/**
 * One account of those that `tellingsOf` was asked for, without its counts.
 * @param told what it tells of its date
 * @returns at that account
 */
export function prepareTelling(account: Account, told: string): PreparedReader {
  const numbers = new NumberList();
  writeAccount(account, told, [], numbers);
  const reader = new PreparedReader({ numbers: numbers.whole(), from: 0, to: numbers.length });
  reader.next();
  return reader;
}

function writeAccount(
  account: Account,
  told: string | undefined,
  counts: readonly PreparedCount[],
  numbers: NumberList,
): void {
  const { first, last } = account.date.hull;
  numbers.push(told === undefined ? 0 : 1);
  numbers.push(first);
  numbers.push(last);
  numbers.push(marginOf(account));
  writeTerms(told ?? (counts.length > 0 ? account.text : ''), numbers);
  writeCounts(counts, numbers);
}

function writeCounts(counts: readonly PreparedCount[], numbers: NumberList): void {
  numbers.push(counts.length);
  for (const { unit, fate, low, high } of counts) {
    bounds[0] = low;
    bounds[1] = high;
    numbers.push(unit);
    numbers.push(fate);
    numbers.pushAll(boundBits);
  }
}

/** An account of a longer time than this many days may count at its beginning what another counts at its end. */
const longestTimeOfCount = 92;

/** Days that a gap must exceed to count: 0 for exact dates, the length of the widest reading for soft ones. */
function marginOf({ date }: Account): number {
  return date.approximate ? lengthInDays(date.hull) : 0;
}

function writeTerms(told: string, numbers: NumberList): void {
  const count = scanDistinctTerms(told);
  numbers.push(count);
  numbers.push(scanned.nameCount);
  for (let at = 0; at < count; at++) numbers.push(scanned.terms[at] ?? 0);
  for (let at = 0; at < scanned.nameCount; at++) numbers.push(scanned.names[at] ?? 0);
}

/** Two numbers of any size as four of 32 bits, and back. */
const bounds = new Float64Array(2);
const boundBits = new Int32Array(bounds.buffer);

/** Goes through prepared accounts in their order. Its fields tell of the account that `next` came to. */
export class PreparedReader {
  /** Edges of the widest reading of the date. */
  first = 0;
  last = 0;
  margin = 0;
  /** Whether it tells something of its date. */
  tells = false;
  /** Its terms, sorted, with their marks, in `numbers`. */
  terms = 0;
  termsEnd = 0;
  /** Identity and consonants of its names by turns, in `numbers`. */
  names = 0;
  namesEnd = 0;
  readonly numbers: Int32Array;
  private at: number;
  private readonly to: number;

  constructor({ numbers, from, to }: PreparedAccounts) {
    this.numbers = numbers;
    this.at = from;
    this.to = to;
  }

  /** Goes on to the next account. @returns whether there is one */
  next(): boolean {
    if (this.at >= this.to) return false;
    this.tells = this.number() === 1;
    this.first = this.number();
    this.last = this.number();
    this.margin = this.number();
    const terms = this.number();
    const names = this.number();
    this.terms = this.at;
    this.termsEnd = this.terms + terms;
    this.names = this.termsEnd;
    this.namesEnd = this.names + names;
    this.at = this.namesEnd + 1 + (this.numbers[this.namesEnd] ?? 0) * numbersOfCount;
    return true;
  }

  get hasCounts(): boolean {
    return (this.numbers[this.namesEnd] ?? 0) > 0;
  }

  /** What the account counts, no unit twice. */
  counts(): PreparedCount[] {
    const { numbers } = this;
    const counts: PreparedCount[] = [];
    for (let at = this.namesEnd + 1; at < this.at; at += numbersOfCount) {
      for (let bit = 0; bit < 4; bit++) boundBits[bit] = numbers[at + 2 + bit] ?? 0;
      const [low = 0, high = 0] = bounds;
      counts.push({ unit: numbers[at] ?? 0, fate: numbers[at + 1] ?? 0, low, high });
    }
    return counts;
  }

  private number(): number {
    return this.numbers[this.at++] ?? 0;
  }
}

const numbersOfCount = 6;
