// What other files see of a file, out of the flat form in which it crossed threads or lay on the disk. Nothing is unpacked before it
// is asked for: of ten thousand files most is never asked for, and a server keeps what is made.

import type { ArticleKind } from '../syntax/tree';
import { type Interval, PRECISIONS } from '../temporal/reading';
import { type Account, type AccountDate, accountKinds } from './account';
import type { SourceFact, Summary } from './facts';
import type { QuoteFact } from './quotations';

/** Summaries of several files. A string is two numbers: where it begins in `text`, or the complement of that in `wideText`; its length. */
export interface PackedSummaries {
  /** Strings one behind the other; those of letters up to U+00FF alone when the form is to last: engines keep these in half the room. */
  readonly text: string;
  /** The other strings. */
  readonly wideText: string;
  /** How many files there are, then file by file: what `sizeOf` tells the lengths of. */
  readonly numbers: Int32Array;
  /** What the indices need of the accounts of all files, one behind the other; not needed once the indices have it. */
  readonly prepared: Int32Array;
}

export const articleKinds: readonly ArticleKind[] = ['digest', 'report', 'other'];
export const anchors: readonly AccountDate['anchor'][] = [
  undefined,
  'entry',
  'dateline',
  'narrative',
  'weekday',
  'reference',
];

/** How many numbers there are about the file itself, and about each of its sources, accounts, and keys cited. */
export const sizeOf = { file: 12, source: 12, account: 13, key: 2 } as const;

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

type Strings = Pick<PackedSummaries, 'text' | 'wideText' | 'numbers'>;

/** Strings and numbers of `PackedSummaries` by their places. */
class Pack {
  readonly numbers: Int32Array;
  private readonly text: string;
  private readonly wideText: string;

  constructor({ numbers, text, wideText }: Strings) {
    this.numbers = numbers;
    this.text = text;
    this.wideText = wideText;
  }

  number(at: number): number {
    return this.numbers[at] ?? 0;
  }

  string(at: number): string {
    const start = this.number(at);
    const length = this.number(at + 1);
    return start >= 0 ? this.text.slice(start, start + length) : this.wideText.slice(~start, ~start + length);
  }

  interval(at: number): Interval {
    return { first: this.number(at), last: this.number(at + 1) };
  }

  integers(from: number, to: number): Int32Array {
    return this.numbers.subarray(from, to);
  }
}

/** One of the files in a pack, and where the next one begins. */
class PackedSummary implements Summary {
  readonly kind: ArticleKind;
  readonly headlineKey: string;
  readonly accounts: readonly Account[];
  readonly quotes: readonly QuoteFact[];
  readonly end: number;

  constructor(
    private readonly pack: Pack,
    private readonly at: number,
  ) {
    const quotesAt = at + 11;
    this.kind = articleKinds[pack.number(at)] as ArticleKind;
    this.headlineKey = pack.string(at + 3);
    const sourceCount = pack.number(at + 8);
    const accountCount = pack.number(at + 9);
    const keyCount = pack.number(at + 10);
    const firstAccount = at + sizeOf.file + sourceCount * sizeOf.source;
    // A list that grows item by item takes room for seventeen.
    const accounts = new Array<Account>(accountCount);
    for (let place = 0; place < accountCount; place++) {
      accounts[place] = new PackedAccount(pack, firstAccount + place * sizeOf.account);
    }
    this.accounts = accounts;
    let next = firstAccount + accountCount * sizeOf.account + keyCount * sizeOf.key;
    const quotes = new Array<QuoteFact>(pack.number(quotesAt));
    const list = () => {
      const from = next + 1;
      next = from + pack.number(next);
      return pack.integers(from, next);
    };
    for (let place = 0; place < quotes.length; place++) quotes[place] = { words: list(), context: list() };
    this.quotes = quotes;
    this.end = next;
  }

  get headline(): string {
    return this.pack.string(this.at + 1);
  }

  get dateline(): Interval | undefined {
    return this.pack.number(this.at + 5) === 1 ? this.pack.interval(this.at + 6) : undefined;
  }

  /** Not kept but for the file that was asked last: a file is asked again and again for a moment, and then no more. */
  get sources(): readonly SourceFact[] {
    if (lastAsked?.summary !== this) lastAsked = { summary: this, sources: this.unpackSources() };
    return lastAsked.sources;
  }

  private unpackSources(): readonly SourceFact[] {
    const { pack, at } = this;
    return Array.from({ length: pack.number(at + 8) }, (_, place) => {
      const source = at + sizeOf.file + place * sizeOf.source;
      return {
        number: Number(pack.string(source)),
        publisher: pack.string(source + 2),
        title: pack.string(source + 4),
        url: pack.string(source + 6),
        titleKey: pack.string(source + 8),
        key: keys.one(pack.string(source + 10)),
      };
    });
  }
}

let lastAsked: { readonly summary: PackedSummary; readonly sources: readonly SourceFact[] } | undefined;

class PackedAccount implements Account {
  constructor(
    private readonly pack: Pack,
    private readonly at: number,
  ) {}

  get kind(): Account['kind'] {
    return accountKinds[this.pack.number(this.at) & 3] as Account['kind'];
  }

  get date(): AccountDate {
    return new PackedDate(this.pack, this.at);
  }

  get text(): string {
    return this.pack.string(this.at + 5);
  }

  get sources(): readonly string[] {
    const { pack, at } = this;
    const first = at + pack.number(at + 11);
    return Array.from({ length: pack.number(at + 12) }, (_, place) =>
      keys.one(pack.string(first + place * sizeOf.key)),
    );
  }
}

class PackedDate implements AccountDate {
  constructor(
    private readonly pack: Pack,
    private readonly at: number,
  ) {}

  get first(): number {
    return this.pack.number(this.at + 1);
  }

  get last(): number {
    return this.pack.number(this.at + 2);
  }

  get hull(): Interval {
    return this.pack.interval(this.at + 3);
  }

  get text(): string {
    return this.pack.string(this.at + 7);
  }

  get edtf(): string {
    return this.pack.string(this.at + 9);
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
    return this.pack.number(this.at);
  }
}

/** One of them. @param at where its numbers begin */
export function openSummary(packed: Strings, at: number): Summary {
  return new PackedSummary(new Pack(packed), at);
}

/** Summaries that equal those that were packed; made in no time, however long they are. */
export function openSummaries(packed: PackedSummaries): Summary[] {
  const pack = new Pack(packed);
  let at = 1;
  return Array.from({ length: pack.number(0) }, () => {
    const summary = new PackedSummary(pack, at);
    at = summary.end;
    return summary;
  });
}
