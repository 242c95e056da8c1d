// What other files see of a file, out of the flat form in which it crossed threads or lay on the disk. Nothing is unpacked before it
// is asked for: of ten thousand files most is never asked for, and a server keeps what is made.

import { type Interval, PRECISIONS } from '../dates/calendar/reading';
import type { ArticleKind } from '../syntax/tree';
import type { QuoteFact } from '../text/quotations';
import { type Account, type AccountContent, type AccountDate, accountKinds } from './account';
import type { SourceFact, Summary } from './facts';

/**
 * Summaries of several files. A string is two numbers: where it begins in the file's part of `text`, or the complement of that in its
 * part of `wideText`; its length. A day is counted from one that the file has.
 */
export interface PackedSummaries {
  /** Strings one behind the other; those of letters up to U+00FF alone when the form is to last: engines keep these in half the room. */
  readonly text: string;
  /** The other strings. */
  readonly wideText: string;
  /** How many files there are, then file by file: what `sizeOf` tells the lengths of. Hardly a file has numbers of more than 16 bits. */
  readonly numbers: PackedNumbers;
  /** The words of quotations and of what stands around them, one list behind the other. */
  readonly quotes: Int32Array;
  /** Of the accounts of all files, one behind the other. */
  readonly contents: readonly AccountContent[];
}

export type PackedNumbers = Int16Array | Int32Array;

export const articleKinds: readonly ArticleKind[] = ['digest', 'report', 'other'];
export const anchors: readonly AccountDate['anchor'][] = [
  undefined,
  'entry',
  'dateline',
  'narrative',
  'weekday',
  'reference',
];

/** How many numbers there are about the file itself, and about each of its sources, accounts, keys cited and quotations. */
export const sizeOf = { file: 20, source: 12, account: 13, key: 2, quote: 2 } as const;

/** Which of the numbers about a file tell, as a wide one, where the words of its quotations begin. */
export const quotesPlace = 7;

/** What does not fit into 16 bits is two numbers: how many of these, and the rest. */
export const wideNumber = 0x8000;

/** Gives one string for all that are equal, as far as it remembers: many files name one source. */
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

/** One of the files in a pack, and where the next one begins. */
class PackedSummary implements Summary {
  readonly kind: ArticleKind;
  readonly headlineKey: string;
  readonly accounts: readonly Account[];
  readonly quotes: readonly QuoteFact[];
  private readonly numbers: PackedNumbers;
  private readonly text: string;
  private readonly wideText: string;
  private readonly textFrom: number;
  private readonly wideFrom: number;
  private readonly dayFrom: number;

  constructor(
    { numbers, text, wideText, quotes, contents }: PackedSummaries,
    private readonly at: number,
    firstContent: number,
  ) {
    this.numbers = numbers;
    this.text = text;
    this.wideText = wideText;
    this.textFrom = this.wide(at + 1);
    this.wideFrom = this.wide(at + 3);
    this.dayFrom = this.wide(at + 5);
    this.kind = articleKinds[this.number(at)] as ArticleKind;
    this.headlineKey = this.string(at + 11);
    const firstAccount = this.firstAccount;
    // A list that grows item by item takes room for seventeen.
    const accounts = new Array<Account>(this.accountCount);
    for (let place = 0; place < accounts.length; place++) {
      accounts[place] = new PackedAccount(
        this,
        firstAccount + place * sizeOf.account,
        contents[firstContent + place] as AccountContent,
      );
    }
    this.accounts = accounts;
    const lists = this.firstQuote;
    let next = this.wide(at + quotesPlace);
    const list = (place: number) => {
      const from = next;
      next += this.number(lists + place);
      return quotes.subarray(from, next);
    };
    this.quotes = Array.from({ length: this.quoteCount }, (_, place) => ({
      words: list(place * sizeOf.quote),
      context: list(place * sizeOf.quote + 1),
    }));
  }

  get headline(): string {
    return this.string(this.at + 9);
  }

  get dateline(): Interval | undefined {
    return this.number(this.at + 13) === 1 ? this.interval(this.at + 14) : undefined;
  }

  /** Not kept but for the file that was asked last: a file is asked again and again for a moment, and then no more. */
  get sources(): readonly SourceFact[] {
    if (lastAsked?.summary !== this) lastAsked = { summary: this, sources: this.unpackSources() };
    return lastAsked.sources;
  }

  /** Where the next file begins. */
  get end(): number {
    return this.firstQuote + this.quoteCount * sizeOf.quote;
  }

  number(at: number): number {
    return this.numbers[at] ?? 0;
  }

  string(at: number): string {
    const start = this.number(at);
    const length = this.number(at + 1);
    if (start >= 0) return this.text.slice(this.textFrom + start, this.textFrom + start + length);
    return this.wideText.slice(this.wideFrom + ~start, this.wideFrom + ~start + length);
  }

  day(at: number): number {
    return this.dayFrom + this.number(at);
  }

  interval(at: number): Interval {
    return { first: this.day(at), last: this.day(at + 1) };
  }

  private wide(at: number): number {
    return this.number(at) * wideNumber + this.number(at + 1);
  }

  private get accountCount(): number {
    return this.number(this.at + 17);
  }

  private get quoteCount(): number {
    return this.number(this.at + 19);
  }

  private get firstAccount(): number {
    return this.at + sizeOf.file + this.number(this.at + 16) * sizeOf.source;
  }

  private get firstQuote(): number {
    return this.firstAccount + this.accountCount * sizeOf.account + this.number(this.at + 18) * sizeOf.key;
  }

  private unpackSources(): readonly SourceFact[] {
    return Array.from({ length: this.number(this.at + 16) }, (_, place) => {
      const source = this.at + sizeOf.file + place * sizeOf.source;
      const [number = '', label = number] = this.string(source).split(' ', 2);
      return {
        number: Number(number),
        label,
        publisher: this.string(source + 2),
        title: this.string(source + 4),
        url: this.string(source + 6),
        titleKey: this.string(source + 8),
        key: keys.one(this.string(source + 10)),
      };
    });
  }
}

let lastAsked: { readonly summary: PackedSummary; readonly sources: readonly SourceFact[] } | undefined;

class PackedAccount implements Account {
  constructor(
    private readonly file: PackedSummary,
    private readonly at: number,
    readonly content: AccountContent,
  ) {}

  get kind(): Account['kind'] {
    return accountKinds[this.file.number(this.at) & 3] as Account['kind'];
  }

  get date(): AccountDate {
    return new PackedDate(this.file, this.at);
  }

  get text(): string {
    return this.file.string(this.at + 5);
  }

  get sources(): readonly string[] {
    const { file, at } = this;
    const first = at + file.number(at + 11);
    return Array.from({ length: file.number(at + 12) }, (_, place) =>
      keys.one(file.string(first + place * sizeOf.key)),
    );
  }
}

class PackedDate implements AccountDate {
  constructor(
    private readonly file: PackedSummary,
    private readonly at: number,
  ) {}

  get first(): number {
    return this.file.day(this.at + 1);
  }

  get last(): number {
    return this.file.day(this.at + 2);
  }

  get hull(): Interval {
    return this.file.interval(this.at + 3);
  }

  get text(): string {
    return this.file.string(this.at + 7);
  }

  get edtf(): string {
    return this.file.string(this.at + 9);
  }

  get precision(): AccountDate['precision'] {
    return PRECISIONS[this.bits >> 6] as AccountDate['precision'];
  }

  get approximate(): boolean {
    return (this.bits & 4) !== 0;
  }

  get anchor(): AccountDate['anchor'] {
    return anchors[(this.bits >> 3) & 7];
  }

  private get bits(): number {
    return this.file.number(this.at);
  }
}

/** One of them. @param at where its numbers begin */
export function openSummary(packed: PackedSummaries, at: number): Summary {
  return new PackedSummary(packed, at, 0);
}

/** Summaries that equal those that were packed; made in no time, however long they are. */
export function openSummaries(packed: PackedSummaries): Summary[] {
  let at = 1;
  let content = 0;
  return Array.from({ length: packed.numbers[0] ?? 0 }, () => {
    const summary = new PackedSummary(packed, at, content);
    at = summary.end;
    content += summary.accounts.length;
    return summary;
  });
}
