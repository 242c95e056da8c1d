// Summaries in a flat form, two long texts and one list of numbers, that crosses threads and lies on disk cheaply. What comes out
// equals what went in, and takes little room: it is what a server knows of ten thousand files. The form has no version and checks
// nothing: whoever keeps it must know that it is whole and his own.

import type { ArticleKind } from '../syntax/tree';
import { type Interval, PRECISIONS } from '../temporal/reading';
import type { Account, AccountDate, AccountKind } from './account';
import type { SourceFact, Summary } from './facts';
import type { QuoteFact } from './quotations';

export interface PackedSummaries {
  /** Strings one behind the other; those of letters up to U+00FF alone when the form is to last: engines keep these in half the room. */
  readonly text: string;
  /** The other strings. */
  readonly wideText: string;
  /** Lengths of strings and lists, numbers, and places in the tables below, in the order in which they are read. */
  readonly numbers: Int32Array;
}

const articleKinds: readonly ArticleKind[] = ['digest', 'report', 'other'];
const accountKinds: readonly AccountKind[] = ['entry', 'claim', 'prose'];
const anchors: readonly AccountDate['anchor'][] = [undefined, 'entry', 'dateline', 'narrative', 'weekday', 'reference'];

/** @param passing it is needed for a moment only, so that it is not worth the work to make the texts small */
export function packSummaries(summaries: readonly Summary[], { passing = false } = {}): PackedSummaries {
  const packer = new Packer(passing);
  packer.list(summaries, (summary) => packer.summary(summary));
  const { strings, wideStrings, numbers } = packer;
  const text = strings.join('');
  return { text: passing ? text : narrowed(text), wideText: wideStrings.join(''), numbers: Int32Array.from(numbers) };
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

/**
 * The same text in the narrow form. What was cut out of a text with one dash in it has the wide form of that text, and keeps it
 * through every cut and join.
 * @param text letters up to U+00FF
 */
function narrowed(text: string): string {
  let result = '';
  for (let start = 0; start < text.length; start += unitsAtOnce) {
    const units = new Array<number>(Math.min(unitsAtOnce, text.length - start));
    for (let at = 0; at < units.length; at++) units[at] = text.charCodeAt(start + at);
    // Spread would go through an iterator, at six times the price.
    result += String.fromCharCode.apply(undefined, units);
  }
  return result;
}

/** As many arguments as every engine takes without a thought. */
const unitsAtOnce = 1024;

function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}

class Packer {
  readonly strings: string[] = [];
  readonly wideStrings: string[] = [];
  readonly numbers: number[] = [];

  constructor(private readonly passing: boolean) {}

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

  /** The length of a wide string is written as its complement. */
  private string(value: string): void {
    if (this.passing || isNarrow(value)) {
      this.strings.push(value);
      this.numbers.push(value.length);
    } else {
      this.wideStrings.push(value);
      this.numbers.push(~value.length);
    }
  }
}

/** Gives one string for all that are equal, as far as it remembers: many files name one source and one day. */
class OneForAll {
  private readonly known = new Map<string, string>();

  constructor(private readonly most: number) {}

  one(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(text, text);
    return text;
  }
}

/** Files about one topic come one after another, mostly. */
const keys = new OneForAll(4096);
const dates = new OneForAll(4096);

class Unpacker {
  private readonly text: string;
  private readonly wideText: string;
  private readonly numbers: Int32Array;
  private at = 0;
  private offset = 0;
  private wideOffset = 0;

  constructor({ text, wideText, numbers }: PackedSummaries) {
    this.text = text;
    this.wideText = wideText;
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
    const length = this.number();
    // A list that grows item by item takes room for seventeen.
    const items = new Array<T>(length);
    for (let at = 0; at < length; at++) items[at] = unpack();
    return items;
  }

  private source(): SourceFact {
    const number = Number(this.string());
    const publisher = this.string();
    const title = this.string();
    const url = this.string();
    const titleKey = this.string();
    const rest = this.string();
    const key = keys.one(this.number() === 1 ? rest + titleKey : rest);
    return { number, publisher, title, url, titleKey, key };
  }

  private account(known: readonly SourceFact[]): Account {
    const kind = this.oneOf(accountKinds);
    const own = this.interval();
    const { first, last } = own;
    const flags = this.number();
    const hull = (flags & 2) === 0 ? own : this.interval();
    const precision = this.oneOf(PRECISIONS);
    const anchor = this.oneOf(anchors);
    const written = dates.one(this.string());
    const edtf = dates.one(this.string());
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
    const length = this.number();
    if (length >= 0) {
      this.offset += length;
      return this.text.slice(this.offset - length, this.offset);
    }
    this.wideOffset += ~length;
    return this.wideText.slice(this.wideOffset - ~length, this.wideOffset);
  }

  private number(): number {
    return this.numbers[this.at++] ?? 0;
  }
}
