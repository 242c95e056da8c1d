// Counts of a workspace by number, in plain columns because there are many, and lists of them under keys. Compares nothing.

import { grown } from '../text/columns';
import { identityOf } from '../text/terms';
import type { Account, FileId } from './account';
import type { PreparedCount, PreparedReader } from './prepared';

/** Whose a count is. */
export interface Counter {
  readonly file: FileId;
  readonly ordinal: number;
  readonly account: Account;
}

/** Room for words is given in so many, so that what is free fits again. */
const wordsTogether = 8;

export class FigureTable {
  readonly files: FileId[] = [];
  readonly accounts: Account[] = [];
  ordinal = new Int32Array(256);
  first = new Int32Array(256);
  last = new Int32Array(256);
  unit = new Int32Array(256);
  fate = new Int32Array(256);
  low = new Float64Array(256);
  high = new Float64Array(256);
  /** The words of its account begin here in `words`; and how many there are. */
  wordsAt = new Int32Array(256);
  wordCount = new Int32Array(256);
  /** Upper halves, sorted: they tell two words apart but for one pair in 65,536, and take half the room. */
  words = new Int16Array(4096);
  private wordsEnd = 0;
  private readonly free: number[] = [];
  /** Places in `words` that are free, by their length in units of `wordsTogether`. */
  private readonly freeWords: (number[] | undefined)[] = [];

  /**
   * @param prepared at the account that has the count
   * @returns its number, which may have been that of one that is gone
   */
  add({ file, ordinal, account }: Counter, prepared: PreparedReader, count: PreparedCount): number {
    const { first, last, numbers, terms, termsEnd } = prepared;
    const { unit, fate, low, high } = count;
    const id = this.free.pop() ?? this.accounts.length;
    if (id === this.ordinal.length) this.widen();
    this.files[id] = file;
    this.accounts[id] = account;
    this.ordinal[id] = ordinal;
    this.first[id] = first;
    this.last[id] = last;
    this.unit[id] = unit;
    this.fate[id] = fate;
    this.low[id] = low;
    this.high[id] = high;
    const from = this.roomForWords(termsEnd - terms);
    this.wordsAt[id] = from;
    this.wordCount[id] = termsEnd - terms;
    for (let at = terms; at < termsEnd; at++) this.words[from + at - terms] = identityOf(numbers[at] ?? 0) >> 16;
    return id;
  }

  /** Nothing of it may be asked for any more. */
  remove(id: number): void {
    this.free.push(id);
    const length = Math.ceil((this.wordCount[id] ?? 0) / wordsTogether);
    const places = this.freeWords[length];
    if (places) places.push(this.wordsAt[id] ?? 0);
    else this.freeWords[length] = [this.wordsAt[id] ?? 0];
  }

  /** How many words the accounts of two counts share; once in a few hundred pairs one more. */
  sharedWords(a: number, b: number): number {
    const { words, wordsAt, wordCount } = this;
    let at = wordsAt[a] ?? 0;
    let other = wordsAt[b] ?? 0;
    const end = at + (wordCount[a] ?? 0);
    const otherEnd = other + (wordCount[b] ?? 0);
    let shared = 0;
    while (at < end && other < otherEnd) {
      const mine = words[at] ?? 0;
      const theirs = words[other] ?? 0;
      if (mine === theirs) shared++;
      if (mine <= theirs) at++;
      if (theirs <= mine) other++;
    }
    return shared;
  }

  private roomForWords(count: number): number {
    const length = Math.ceil(count / wordsTogether);
    const known = this.freeWords[length]?.pop();
    if (known !== undefined) return known;
    const from = this.wordsEnd;
    this.wordsEnd += length * wordsTogether;
    while (this.wordsEnd > this.words.length) this.words = grown(this.words);
    return from;
  }

  private widen(): void {
    this.ordinal = grown(this.ordinal);
    this.first = grown(this.first);
    this.last = grown(this.last);
    this.unit = grown(this.unit);
    this.fate = grown(this.fate);
    this.low = grown(this.low);
    this.high = grown(this.high);
    this.wordsAt = grown(this.wordsAt);
    this.wordCount = grown(this.wordCount);
  }
}

/** Lists of numbers under 32-bit keys, as chains: most lists are of one or two, and lists of their own take ten times the room. */
export class Chains {
  /** By key: the link that was added last. Links count from 1. */
  private readonly heads = new Map<number, number>();
  private ids = new Int32Array(256);
  private next = new Int32Array(256);
  private size = 1;
  /** The first of the links that are not in use, chained like the others; 0 for none. */
  private free = 0;

  add(key: number, id: number): void {
    const link = this.newLink();
    this.ids[link] = id;
    this.next[link] = this.heads.get(key) ?? 0;
    this.heads.set(key, link);
  }

  remove(key: number, id: number): void {
    let before = 0;
    let link = this.heads.get(key) ?? 0;
    while (link !== 0 && this.ids[link] !== id) {
      before = link;
      link = this.next[link] ?? 0;
    }
    if (link === 0) return;
    const after = this.next[link] ?? 0;
    if (before !== 0) this.next[before] = after;
    else if (after !== 0) this.heads.set(key, after);
    else this.heads.delete(key);
    this.next[link] = this.free;
    this.free = link;
  }

  /** Calls `visit` for each number under `key`, unless there are more than `most`. */
  visit(key: number, most: number, visit: (id: number) => void): void {
    const { ids, next } = this;
    const head = this.heads.get(key) ?? 0;
    let count = 0;
    for (let link = head; link !== 0; link = next[link] ?? 0) if (++count > most) return;
    for (let link = head; link !== 0; link = next[link] ?? 0) visit(ids[link] ?? 0);
  }

  private newLink(): number {
    const link = this.free;
    if (link !== 0) {
      this.free = this.next[link] ?? 0;
      return link;
    }
    if (this.size === this.ids.length) {
      this.ids = grown(this.ids);
      this.next = grown(this.next);
    }
    return this.size++;
  }
}
