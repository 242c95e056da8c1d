// Counts of all files, and which of them could not both be true if they were of one event. Whether they are is not decided here:
// that costs more, and few pairs need it.

import { addTo } from '../syntax/lists';
import { Memo } from '../syntax/memo';
import { SetsByKey } from '../syntax/setsByKey';
import { peopleUnit } from '../text/countNouns';
import { type Count, kindOf, singleCountsIn } from '../text/counts';
import {
  type FigureInText,
  figureInText,
  mayBeOneThing,
  minOddsOfClash,
  oddsOfClash,
  oddsOfOneEvent,
} from '../text/figureComparison';
import { sharedTerms } from '../text/terms';
import { type Account, type AccountCount, type AccountRef, compareRefs, type FileId } from './account';
import type { Corpus } from './corpus';
import { noDay } from './undatedClaims';

/** A count and counts of other files, of the same unit at the same time, that no number satisfies together. */
export interface FigureClash {
  readonly ordinal: number;
  readonly count: Count;
  readonly others: readonly FigureOther[];
}

export interface FigureOther {
  readonly ref: AccountRef;
  readonly count: Count;
  /** The share of words that the shorter account has in common with the other. */
  readonly likeness: number;
  /** See `oddsOfClash`. */
  readonly odds: number;
}

/** An account of so many days stands in a posting for each of them; longer ones in one for each stretch they reach into. */
const maxDays = 3;
const daysTogether = 32;
const stretchesApart = 1 << 28;
/** A unit that so many accounts count on one day, or so many longer ones in one stretch, is looked at no further. */
export const maxTogether = 2000;
/** All claims of texts without any day stand in one posting, and each is compared with each. */
const maxWithoutDay = 400;
/** The texts of so many of the accounts that are most alike are compared, as with events: hundreds of formulaic texts add nothing. */
const maxPartners = 32;
/** What comparisons have read of so many figures is remembered: each is compared with all that are like it. */
const maxRead = 4096;

/** One count, and whose it is. */
interface Figure {
  readonly file: FileId;
  readonly ordinal: number;
  readonly account: Account;
  readonly count: AccountCount;
}

/** Which clashes rules may ask for. */
export interface FigureLookup {
  /** The clashes of one file, in order of ordinal. */
  clashesIn(file: FileId): readonly FigureClash[];
}

/** Figures of all files by unit, fate and time. The cost of a change is proportional to it. */
export class FigureIndex implements FigureLookup {
  /** @param corpus what the files are taken from, where that is more than they are */
  constructor(private readonly corpus?: Pick<Corpus, 'isCommonFigure'>) {}

  /** Whether a question was asked, so that a change may invalidate answers. */
  private asked = false;
  private readonly postings = new SetsByKey<number, Figure>();
  /** By file, in order of ordinal. */
  private readonly figures = new Map<FileId, readonly Figure[]>();
  /** The last answer: a rule is first asked whether it may find something, and then what. */
  private last: { readonly file: FileId; readonly clashes: readonly FigureClash[] } | undefined;
  private readonly read = new Memo<Figure, FigureInText>(maxRead);

  /**
   * Puts the accounts of one file in place of those it had (none: the file is gone).
   * @returns the other files whose clashes may have changed
   */
  replace(file: FileId, accounts: readonly Account[] | undefined): ReadonlySet<FileId> {
    this.last = undefined;
    const touched = new Set<FileId>();
    const before = this.figures.get(file) ?? [];
    const after = figuresOf(file, accounts ?? []);
    const known = new Map(before.map(({ ordinal, account }) => [ordinal, account]));
    for (const figure of before) {
      if (accounts?.[figure.ordinal] !== figure.account) this.touchAround(figure, touched);
    }
    for (const figure of before) for (const key of keysOf(figure)) this.postings.delete(key, figure);
    this.read.clear();
    if (after.length > 0) this.figures.set(file, after);
    else this.figures.delete(file);
    for (const figure of after) for (const key of keysOf(figure)) this.postings.add(key, figure);
    for (const figure of after) {
      if (known.get(figure.ordinal) !== figure.account) this.touchAround(figure, touched);
    }
    touched.delete(file);
    return touched;
  }

  /** The other files with a figure that may clash with one of this file, where one of the two accounts names no day. */
  relatedWithoutDay(file: FileId): ReadonlySet<FileId> {
    const touched = new Set<FileId>();
    if (!this.asked) return touched;
    for (const figure of this.figures.get(file) ?? []) {
      for (const other of this.relatedTo(figure).keys()) {
        if (!namesDay(figure) || !namesDay(other)) touched.add(other.file);
      }
    }
    return touched;
  }

  clashesIn(file: FileId): readonly FigureClash[] {
    this.asked = true;
    if (this.last?.file === file) return this.last.clashes;
    const figures = this.figures.get(file) ?? [];
    const own = new Map<number, Figure[]>();
    for (const figure of figures) for (const key of keysOf(figure)) addTo(own, key, figure);
    const bestHere = new Map<Figure, Figure | undefined>();
    const clashes = figures.flatMap((figure): FigureClash[] => {
      const partners = [...bestByFile(this.relatedTo(figure))].filter(([other]) => {
        if (mustAgree(figure, other)) return false;
        // Of the figures here, the one in the account most like that of the other; none when several are.
        if (!bestHere.has(other)) bestHere.set(other, bestByFile(this.relatedIn(own, other)).keys().next().value);
        return bestHere.get(other) === figure;
      });
      const others = partners
        .sort(([a, likeness], [b, its]) => its - likeness || compareRefs(refOf(a), refOf(b)))
        .slice(0, maxPartners)
        .flatMap(([other, likeness]) => {
          const odds = oddsOfClash(this.inText(figure), this.inText(other));
          if (odds === undefined || odds + oddsOfOneEvent < minOddsOfClash) return [];
          return [{ ref: refOf(other), count: this.inText(other).count, likeness, odds }];
        })
        .sort((a, b) => compareRefs(a.ref, b.ref));
      return others.length === 0 ? [] : [{ ordinal: figure.ordinal, count: this.inText(figure).count, others }];
    });
    this.last = { file, clashes };
    return clashes;
  }

  /** Figures of other files that may count the same thing at the same time, in accounts that share enough words, with their likeness. */
  private relatedTo(figure: Figure): ReadonlyMap<Figure, number> {
    return this.relatedIn(this.postings, figure);
  }

  /** The same of those that `postings` has by their keys. */
  private relatedIn(
    postings: { get(key: number): Iterable<Figure> | undefined },
    figure: Figure,
  ): ReadonlyMap<Figure, number> {
    const related = new Map<Figure, number>();
    for (const key of this.keysAround(figure)) {
      for (const other of postings.get(key) ?? none) {
        if (other.file !== figure.file && !related.has(other)) relate(figure, other, related);
      }
    }
    return related;
  }

  /** What figures at its time stand under, short accounts under days and longer ones under stretches, but for what very many share. */
  private keysAround(figure: Figure): number[] {
    const most = figure.account.date.first === noDay ? maxWithoutDay : maxTogether;
    return [...dayKeys(figure), ...stretchKeys(figure)].filter(
      (key) => !(this.corpus?.isCommonFigure(key) ?? (this.postings.get(key)?.size ?? 0) > most),
    );
  }

  private inText(figure: Figure): FigureInText {
    return this.read.of(figure, () => figureInText(figure.account.text, placed(figure)));
  }

  private touchAround(figure: Figure, touched: Set<FileId>): void {
    if (!this.asked) return;
    for (const other of this.relatedTo(figure).keys()) touched.add(other.file);
  }
}

/** Adds a figure to those related to another, if it is. */
function relate(figure: Figure, other: Figure, related: Map<Figure, number>): void {
  if (!mayBeOneThing(figure.count, other.count) || !meetInTime(figure, other)) return;
  const likeness = likenessOf(figure, other);
  if (likeness !== undefined) related.set(other, likeness);
}

/** Of the related figures of each file the one in the account that is most like, unless several are: a rival's votes stand in another. */
function bestByFile(related: ReadonlyMap<Figure, number>): ReadonlyMap<Figure, number> {
  const best = new Map<FileId, { readonly figure: Figure; readonly likeness: number; readonly isOnly: boolean }>();
  for (const [figure, likeness] of related) {
    const known = best.get(figure.file)?.likeness ?? 0;
    if (likeness >= known) best.set(figure.file, { figure, likeness, isOnly: likeness > known });
  }
  return new Map([...best.values()].flatMap(({ figure, likeness, isOnly }) => (isOnly ? [[figure, likeness]] : [])));
}

const none: readonly never[] = [];

function figuresOf(file: FileId, accounts: readonly Account[]): Figure[] {
  return accounts.flatMap((account, ordinal) =>
    account.content.counts.map((count) => ({ file, ordinal, account, count })),
  );
}

/** The keys under which the counts of an account stand; one that very many have leads to nothing. */
export function figureKeysOf(account: Account): number[] {
  return figuresOf('', [account]).flatMap((figure) => [...new Set(keysOf(figure))]);
}

/** The keys under which a figure stands. */
function keysOf(figure: Figure): number[] {
  const { first, last } = figure.account.date.hull;
  return last - first < maxDays ? dayKeys(figure) : stretchKeys(figure);
}

function dayKeys({ account, count }: Figure): number[] {
  const { first, last } = account.date.hull;
  return timeKeys(count, first, last);
}

function stretchKeys({ account, count }: Figure): number[] {
  const { first, last } = account.date.hull;
  // As far below zero as no day is, so that stretches and days do not meet.
  const [from, to] = [first, last].map((day) => Math.floor(day / daysTogether) - stretchesApart);
  return timeKeys(count, from ?? 0, to ?? 0);
}

/** Keys for what is counted at each time. People of any kind whose fate is stated have a second key, for that fate. */
function timeKeys({ unit, fate, isPerson }: AccountCount, first: number, last: number): number[] {
  const keys: number[] = [];
  for (let time = first; time <= last; time++) {
    keys.push(keyOf(unit, 0, time));
    if (isPerson && fate !== 0) keys.push(keyOf(peopleUnit, fate, time));
  }
  return keys;
}

/** Different things may share a key by chance; what stands there is compared in full. */
function keyOf(unit: number, fate: number, time: number): number {
  return (Math.imul(unit, 31) + Math.imul(fate, 7919) + Math.imul(time, 0x9e3779b1)) | 0;
}

function meetInTime(a: Figure, b: Figure): boolean {
  const [mine, theirs] = [a.account.date.hull, b.account.date.hull];
  return mine.first <= theirs.last && theirs.first <= mine.last;
}

/** Whether one number fits both. It does for most, and then no text need be read. */
function mustAgree({ count: a }: Figure, { count: b }: Figure): boolean {
  return a.unit === b.unit && a.low <= highOf(b) && b.low <= highOf(a);
}

function highOf({ high }: AccountCount): number {
  return high ?? Number.POSITIVE_INFINITY;
}

/** The share of words that the accounts of two counts have in common, of those of the shorter one; undefined when there are none. */
function likenessOf(a: Figure, b: Figure): number | undefined {
  const [mine, theirs] = [a.account.content.terms, b.account.content.terms];
  const shared = sharedTerms(mine, theirs);
  const likeness = shared / Math.max(1, Math.min(mine.length, theirs.length));
  return shared > 0 ? likeness : undefined;
}

/** The count with its place in the account's text. */
function placed({ account, count }: Figure): Count {
  return singleCountsIn(account.text).find((one) => kindOf(one) === kindOf(count)) as Count;
}

function namesDay({ account }: Figure): boolean {
  return account.date.text !== '';
}

function refOf({ file, ordinal }: Figure): AccountRef {
  return { file, ordinal };
}
