// Summaries in a flat form, two long texts and lists of numbers, that crosses threads and lies on disk cheaply. What comes out
// equals what went in, and takes little room: it is what a server knows of ten thousand files. The form has no version and checks
// nothing: whoever keeps it must know that it is whole and his own.

import { type Interval, PRECISIONS } from '../dates/calendar/reading';
import type { QuoteFact } from '../text/quotations';
import { type Account, type AccountContent, accountKinds } from './account';
import type { SourceFact, Summary } from './facts';
import { NumberList } from './numberList';
import {
  anchors,
  articleKinds,
  openSummary,
  type PackedSummaries,
  quotesPlace,
  sizeOf,
  wideNumber,
} from './packedSummary';

export { openSummaries as unpackSummaries, type PackedSummaries } from './packedSummary';

/** @param passing it is needed for a moment only, so that it is not worth the work to make the texts small */
export function packSummaries(summaries: readonly Summary[], { passing = false } = {}): PackedSummaries {
  const packer = new Packer(passing);
  packer.numbers.push(summaries.length);
  for (const summary of summaries) packer.file(summary);
  const { numbers, quotes, contents } = packer;
  return {
    ...packer.texts(),
    numbers: fitsNarrow(numbers) ? new Int16Array(inUse(numbers)) : numbers.whole(),
    quotes: quotes.whole(),
    contents,
  };
}

/**
 * Takes files one by one, and gives them back in the flat form, free of the text that they were read from: a string that is cut out of
 * another keeps all of that in memory, which for ten thousand files is more than everything else that is known of them.
 */
export class Shelf {
  private readonly packer = new Packer(false);
  private readonly narrow = new Stretches(Int16Array);
  private readonly wide = new Stretches(Int32Array);
  private readonly quotes = new Stretches(Int32Array);

  put(summary: Summary): Summary {
    const { packer } = this;
    packer.clear();
    packer.file(summary);
    const { numbers: quotes, from: firstQuote } = this.quotes.add(packer.quotes);
    packer.setQuotesOfFirst(firstQuote);
    const { numbers, from } = (fitsNarrow(packer.numbers) ? this.narrow : this.wide).add(packer.numbers);
    return openSummary({ ...packer.texts(), numbers, quotes, contents: packer.contents }, from);
  }
}

/** Lists of numbers one behind the other in a few long pieces: ten thousand pieces take half as much room again, and hold the rest apart. */
class Stretches<T extends Int16Array | Int32Array> {
  private piece: T;
  private end = 0;

  constructor(private readonly kind: new (length: number) => T) {
    this.piece = new kind(0);
  }

  add(list: NumberList): { readonly numbers: T; readonly from: number; readonly to: number } {
    const { length } = list;
    if (this.end + length > this.piece.length) {
      this.piece = new this.kind(Math.max(numbersTogether, length));
      this.end = 0;
    }
    const from = this.end;
    this.piece.set(inUse(list), from);
    this.end += length;
    return { numbers: this.piece, from, to: this.end };
  }
}

/** As many as some hundred files have: a piece stays for as long as one of its files does. */
const numbersTogether = 1 << 16;

function inUse({ numbers, length }: NumberList): Int32Array {
  return numbers.subarray(0, length);
}

function fitsNarrow(list: NumberList): boolean {
  return inUse(list).every((number) => number >= -wideNumber && number < wideNumber);
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

/** A string in the pack: where it begins, or the complement of that among the wide ones. */
interface Place {
  readonly start: number;
  readonly length: number;
}

class Packer {
  readonly numbers = new NumberList();
  readonly quotes = new NumberList();
  contents: AccountContent[] = [];
  private strings: string[] = [];
  private wideStrings: string[] = [];
  private length = 0;
  private wideLength = 0;
  /** What the places and days of the file under way are counted from. */
  private textFrom = 0;
  private wideFrom = 0;
  private dayFrom = 0;

  constructor(private readonly passing: boolean) {}

  /** Begins anew, in the room that there is. */
  clear(): void {
    this.numbers.length = 0;
    this.quotes.length = 0;
    this.contents = [];
    this.strings = [];
    this.wideStrings = [];
    this.length = 0;
    this.wideLength = 0;
  }

  texts(): Pick<PackedSummaries, 'text' | 'wideText'> {
    const text = this.strings.join('');
    return { text: this.passing ? text : narrowed(text), wideText: this.wideStrings.join('') };
  }

  file({ kind, headline, headlineKey, dateline, sources, accounts, quotes }: Summary): void {
    this.textFrom = this.length;
    this.wideFrom = this.wideLength;
    this.dayFrom = dateline?.first ?? accounts[0]?.date.first ?? 0;
    this.numbers.push(articleKinds.indexOf(kind));
    this.wide(this.textFrom);
    this.wide(this.wideFrom);
    this.wide(this.dayFrom);
    this.wide(this.quotes.length);
    this.string(headline);
    this.string(headlineKey);
    this.numbers.push(dateline ? 1 : 0);
    this.interval(dateline ?? { first: this.dayFrom, last: this.dayFrom });
    const keyCount = accounts.reduce((sum, account) => sum + account.sources.length, 0);
    this.push(sources.length, accounts.length, keyCount, quotes.length);
    const keys = new Map<string, Place>();
    for (const source of sources) this.source(source, keys);
    let firstKey = this.numbers.length + accounts.length * sizeOf.account;
    for (const account of accounts) {
      this.account(account, firstKey);
      firstKey += account.sources.length * sizeOf.key;
    }
    for (const account of accounts) for (const key of account.sources) this.place(this.keyAt(key, keys));
    for (const quote of quotes) this.quote(quote);
    for (const { content } of accounts) this.contents.push(content);
  }

  /** Says where the quotations of the first file begin, which somebody has put elsewhere. */
  setQuotesOfFirst(from: number): void {
    this.numbers.set(quotesPlace, Math.floor(from / wideNumber));
    this.numbers.set(quotesPlace + 1, from % wideNumber);
  }

  private source({ number, label, publisher, title, url, key, titleKey }: SourceFact, keys: Map<string, Place>): void {
    // As text: a list's own labels may be of any size, and may be names.
    this.string(label === `${number}` ? label : `${number} ${label}`);
    this.string(publisher);
    this.string(title);
    this.string(url);
    const place = this.keyAt(key, keys);
    // The key ends with the title, mostly, and need not be there twice.
    if (key.endsWith(titleKey)) {
      const before = key.length - titleKey.length;
      this.place({ start: place.start + (place.start >= 0 ? before : -before), length: titleKey.length });
    } else this.string(titleKey);
    this.place(place);
  }

  private account({ kind, date, text, sources }: Account, firstKey: number): void {
    const { first, last, hull } = date;
    const from = this.numbers.length;
    const kindAndEdges = accountKinds.indexOf(kind) | (date.approximate ? 4 : 0);
    this.push(kindAndEdges | (anchors.indexOf(date.anchor) << 3) | (PRECISIONS.indexOf(date.precision) << 6));
    this.interval({ first, last });
    this.interval(hull);
    this.string(text);
    this.string(date.text);
    this.string(date.edtf);
    this.push(firstKey - from, sources.length);
  }

  private quote({ words, context }: QuoteFact): void {
    for (const list of [words, context]) {
      this.numbers.push(list.length);
      this.quotes.pushAll(list);
    }
  }

  private keyAt(key: string, keys: Map<string, Place>): Place {
    let place = keys.get(key);
    if (!place) {
      place = this.add(key);
      keys.set(key, place);
    }
    return place;
  }

  private push(...numbers: readonly number[]): void {
    for (let at = 0; at < numbers.length; at++) this.numbers.push(numbers[at] ?? 0);
  }

  private wide(number: number): void {
    const high = Math.floor(number / wideNumber);
    this.push(high, number - high * wideNumber);
  }

  private interval({ first, last }: Interval): void {
    this.push(first - this.dayFrom, last - this.dayFrom);
  }

  private string(value: string): void {
    this.place(this.add(value));
  }

  private place({ start, length }: Place): void {
    this.push(start, length);
  }

  private add(value: string): Place {
    const { length } = value;
    if (this.passing || isNarrow(value)) {
      this.strings.push(value);
      this.length += length;
      return { start: this.length - length - this.textFrom, length };
    }
    this.wideStrings.push(value);
    this.wideLength += length;
    return { start: ~(this.wideLength - length - this.wideFrom), length };
  }
}
