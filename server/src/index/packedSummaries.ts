// Summaries in a flat form, one long text and one list of numbers, that crosses threads and lies on disk cheaply. What comes out
// equals what went in. It has no version and checks nothing: whoever keeps it must know that it is whole and his own.

import type { ArticleKind } from '../syntax/tree';
import { type Interval, PRECISIONS } from '../temporal/reading';
import type { Account, AccountDate, AccountKind } from './account';
import type { SourceFact, Summary } from './facts';
import type { QuoteFact } from './quotations';

export interface PackedSummaries {
  /** All strings, one behind the other. */
  readonly text: string;
  /** Lengths of strings and lists, numbers, and places in the tables below, in the order in which they are read. */
  readonly numbers: Int32Array;
}

const articleKinds: readonly ArticleKind[] = ['digest', 'report', 'other'];
const accountKinds: readonly AccountKind[] = ['entry', 'claim', 'prose'];
const anchors: readonly AccountDate['anchor'][] = [undefined, 'entry', 'dateline', 'narrative', 'weekday', 'reference'];

export function packSummaries(summaries: readonly Summary[]): PackedSummaries {
  const packer = new Packer();
  packer.list(summaries, (summary) => packer.summary(summary));
  return { text: packer.strings.join(''), numbers: Int32Array.from(packer.numbers) };
}

/** @param packed what `packSummaries` returned, in the same version of this program */
export function unpackSummaries(packed: PackedSummaries): Summary[] {
  const unpacker = new Unpacker(packed);
  return unpacker.list(() => unpacker.summary());
}

/**
 * The same summary, free of the text that it was read from: a string that is cut out of another keeps all of that in memory, which
 * for ten thousand files is more than everything else that is known of them.
 */
export function detachedSummary(summary: Summary): Summary {
  return unpackSummaries(packSummaries([summary]))[0] ?? summary;
}

class Packer {
  readonly strings: string[] = [];
  readonly numbers: number[] = [];

  summary({ kind, headline, headlineKey, dateline, sources, accounts, quotes }: Summary): void {
    this.place(articleKinds, kind);
    this.string(headline);
    this.string(headlineKey);
    this.numbers.push(dateline ? 1 : 0);
    if (dateline) this.interval(dateline);
    this.list(sources, (source) => this.source(source));
    const known = new Map(sources.map(({ key }, at) => [key, at]));
    this.list(accounts, (account) => this.account(account, known));
    this.list(quotes, (quote) => this.quote(quote));
  }

  list<T>(items: readonly T[], pack: (item: T) => void): void {
    this.numbers.push(items.length);
    for (const item of items) pack(item);
  }

  private source({ number, publisher, title, url, key, titleKey }: SourceFact): void {
    // As text: a list's own labels may be of any size.
    this.string(String(number));
    this.string(publisher);
    this.string(title);
    this.string(url);
    this.string(titleKey);
    this.string(key.endsWith(titleKey) ? key.slice(0, key.length - titleKey.length) : key);
    this.numbers.push(key.endsWith(titleKey) ? 1 : 0);
  }

  private account({ kind, date, text, sources }: Account, known: ReadonlyMap<string, number>): void {
    this.place(accountKinds, kind);
    this.interval(date);
    // Most dates are sure, and then the widest reading is the date itself.
    const isSure = date.hull.first === date.first && date.hull.last === date.last;
    this.numbers.push((date.approximate ? 1 : 0) + (isSure ? 0 : 2));
    if (!isSure) this.interval(date.hull);
    this.place(PRECISIONS, date.precision);
    this.place(anchors, date.anchor);
    this.string(date.text);
    this.string(date.edtf);
    this.string(text);
    this.list(sources, (key) => {
      const at = known.get(key) ?? -1;
      this.numbers.push(at);
      if (at < 0) this.string(key);
    });
  }

  private quote({ words, context }: QuoteFact): void {
    for (const list of [words, context]) {
      this.numbers.push(list.length);
      for (const number of list) this.numbers.push(number);
    }
  }

  private interval({ first, last }: Interval): void {
    this.numbers.push(first, last);
  }

  private place<T>(table: readonly T[], value: T): void {
    this.numbers.push(table.indexOf(value));
  }

  private string(value: string): void {
    this.strings.push(value);
    this.numbers.push(value.length);
  }
}

class Unpacker {
  private readonly text: string;
  private readonly numbers: Int32Array;
  private at = 0;
  private offset = 0;

  constructor({ text, numbers }: PackedSummaries) {
    this.text = text;
    this.numbers = numbers;
  }

  summary(): Summary {
    const kind = this.oneOf(articleKinds);
    const headline = this.string();
    const headlineKey = this.string();
    const dateline = this.number() === 1 ? this.interval() : undefined;
    const sources = this.list(() => this.source());
    const accounts = this.list(() => this.account(sources));
    const quotes = this.list(() => this.quote());
    return { kind, headline, headlineKey, dateline, sources, accounts, quotes };
  }

  list<T>(unpack: () => T): T[] {
    const items: T[] = [];
    for (let left = this.number(); left > 0; left--) items.push(unpack());
    return items;
  }

  private source(): SourceFact {
    const number = Number(this.string());
    const publisher = this.string();
    const title = this.string();
    const url = this.string();
    const titleKey = this.string();
    const rest = this.string();
    return { number, publisher, title, url, titleKey, key: this.number() === 1 ? rest + titleKey : rest };
  }

  private account(known: readonly SourceFact[]): Account {
    const kind = this.oneOf(accountKinds);
    const { first, last } = this.interval();
    const flags = this.number();
    const hull = (flags & 2) === 0 ? { first, last } : this.interval();
    const precision = this.oneOf(PRECISIONS);
    const anchor = this.oneOf(anchors);
    const written = this.string();
    const edtf = this.string();
    const text = this.string();
    const sources = this.list(() => {
      const at = this.number();
      return at < 0 ? this.string() : (known[at]?.key ?? '');
    });
    const date = { first, last, text: written, precision, approximate: (flags & 1) === 1, hull, edtf, anchor };
    return { kind, date, text, sources };
  }

  private quote(): QuoteFact {
    return { words: this.integers(), context: this.integers() };
  }

  private integers(): Int32Array {
    const length = this.number();
    const integers = this.numbers.slice(this.at, this.at + length);
    this.at += length;
    return integers;
  }

  private interval(): Interval {
    return { first: this.number(), last: this.number() };
  }

  private oneOf<T>(table: readonly T[]): T {
    return table[this.number()] as T;
  }

  private string(): string {
    const start = this.offset;
    this.offset += this.number();
    return this.text.slice(start, this.offset);
  }

  private number(): number {
    return this.numbers[this.at++] ?? 0;
  }
}
