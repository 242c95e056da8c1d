// Counts of all files, and which of them could not both be true if they were of one event. Whether they are is not decided here:
// that costs more, and few pairs need it.

import { peopleUnit } from '../text/countNouns';
import { type Count, kindOf, singleCountsIn } from '../text/counts';
import { compareFigures, mayBeOneThing, sharedTerms } from '../text/figureComparison';
import { type Account, type AccountCount, type AccountRef, compareRefs, type FileId } from './account';
import type { Corpus } from './corpus';

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
}

/** An account of so many days stands in a posting for each of them; longer ones in one for each stretch they reach into. */
const maxDays = 3;
const daysTogether = 32;
const stretchesApart = 1 << 28;
/** Words that two accounts must share to be worth the question whether they are of one event. */
const minShared = 3;
/** A unit that so many accounts count on one day, or so many longer ones in one stretch, is looked at no further. */
export const maxTogether = 2000;

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
  clashesIn(file: FileId): FigureClash[];
}

/** Figures of all files by unit, fate and time. The cost of a change is proportional to it. */
export class FigureIndex implements FigureLookup {
  /** @param corpus what the files are taken from, where that is more than they are */
  constructor(private readonly corpus?: Pick<Corpus, 'isCommonFigure'>) {}

  /** Whether a question was asked, so that a change may invalidate answers. */
  private asked = false;
  private readonly postings = new Map<number, Set<Figure>>();
  /** By file, in order of ordinal. */
  private readonly figures = new Map<FileId, readonly Figure[]>();

  /**
   * Puts the accounts of one file in place of those it had (none: the file is gone).
   * @returns the other files whose clashes may have changed
   */
  replace(file: FileId, accounts: readonly Account[] | undefined): ReadonlySet<FileId> {
    const touched = new Set<FileId>();
    const before = this.figures.get(file) ?? [];
    const after = figuresOf(file, accounts ?? []);
    const known = new Map(before.map(({ ordinal, account }) => [ordinal, account]));
    for (const figure of before) {
      if (accounts?.[figure.ordinal] !== figure.account) this.touchAround(figure, touched);
    }
    for (const figure of before) this.drop(figure);
    if (after.length > 0) this.figures.set(file, after);
    else this.figures.delete(file);
    for (const figure of after) this.add(figure);
    for (const figure of after) {
      if (known.get(figure.ordinal) !== figure.account) this.touchAround(figure, touched);
    }
    touched.delete(file);
    return touched;
  }

  clashesIn(file: FileId): FigureClash[] {
    this.asked = true;
    return (this.figures.get(file) ?? []).flatMap((figure) => {
      const others = [...this.clashingWith(figure)].map((other) => ({
        ref: refOf(other),
        count: placed(other),
        likeness: likenessOf(figure, other),
      }));
      others.sort((a, b) => compareRefs(a.ref, b.ref));
      return others.length === 0 ? [] : [{ ordinal: figure.ordinal, count: placed(figure), others }];
    });
  }

  private add(figure: Figure): void {
    for (const key of keysOf(figure)) {
      const known = this.postings.get(key);
      if (known) known.add(figure);
      else this.postings.set(key, new Set([figure]));
    }
  }

  private drop(figure: Figure): void {
    for (const key of keysOf(figure)) {
      const known = this.postings.get(key);
      known?.delete(figure);
      if (known?.size === 0) this.postings.delete(key);
    }
  }

  /** In each other file the account that is most like this one, when both are so of each other, and their figures exclude each other. */
  private clashingWith(figure: Figure): ReadonlySet<Figure> {
    const clashing = new Set<Figure>();
    for (const partner of bestByFile(figure, this.relatedTo(figure))) {
      if (!contradict(figure, partner)) continue;
      const back = bestByFile(partner, this.relatedTo(partner));
      if (back.has(figure)) clashing.add(partner);
    }
    return clashing;
  }

  /** Figures of other files that may count the same thing at the same time, in accounts that share enough words. */
  private relatedTo(figure: Figure): ReadonlySet<Figure> {
    const related = new Set<Figure>();
    // Short accounts stand under days, longer ones under stretches.
    for (const key of [...dayKeys(figure), ...stretchKeys(figure)]) {
      const others = this.postings.get(key);
      if (!others || (this.corpus?.isCommonFigure(key) ?? others.size > maxTogether)) continue;
      for (const other of others) {
        if (other.file === figure.file || related.has(other)) continue;
        if (mayBeOneThing(figure.count, other.count) && meetInTime(figure, other) && sharesWords(figure, other)) {
          related.add(other);
        }
      }
    }
    return related;
  }

  private touchAround(figure: Figure, touched: Set<FileId>): void {
    if (!this.asked) return;
    for (const other of this.relatedTo(figure)) touched.add(other.file);
  }
}

/** Of the related figures of each file those in the account that is most like: a rival's votes stand in another. */
function bestByFile(figure: Figure, related: ReadonlySet<Figure>): ReadonlySet<Figure> {
  const best = new Map<FileId, { readonly likeness: number; readonly figures: Figure[] }>();
  for (const other of related) {
    const likeness = likenessOf(figure, other);
    const known = best.get(other.file);
    if (!known || likeness > known.likeness) best.set(other.file, { likeness, figures: [other] });
    else if (likeness === known.likeness) known.figures.push(other);
  }
  return new Set([...best.values()].flatMap(({ figures }) => (figures.length === 1 ? figures : [])));
}

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
  return Array.from({ length: last - first + 1 }, (_, at) => at).flatMap((at) => timeKeys(count, first + at));
}

function stretchKeys({ account, count }: Figure): number[] {
  const { first, last } = account.date.hull;
  const stretch = Math.floor(first / daysTogether);
  // As far below zero as no day is, so that stretches and days do not meet.
  return Array.from({ length: Math.floor(last / daysTogether) - stretch + 1 }, (_, at) => at).flatMap((at) =>
    timeKeys(count, stretch + at - stretchesApart),
  );
}

/** Keys for what is counted. People of any kind whose fate is stated have a second key, for that fate. */
function timeKeys({ unit, fate, isPerson }: AccountCount, time: number): number[] {
  const byUnit = keyOf(unit, 0, time);
  return isPerson && fate !== 0 ? [byUnit, keyOf(peopleUnit, fate, time)] : [byUnit];
}

/** Different things may share a key by chance; what stands there is compared in full. */
function keyOf(unit: number, fate: number, time: number): number {
  return (Math.imul(unit, 31) + Math.imul(fate, 7919) + Math.imul(time, 0x9e3779b1)) | 0;
}

function meetInTime(a: Figure, b: Figure): boolean {
  const [mine, theirs] = [a.account.date.hull, b.account.date.hull];
  return mine.first <= theirs.last && theirs.first <= mine.last;
}

function contradict(a: Figure, b: Figure): boolean {
  // Most agree, and then no text need be read.
  if (a.count.unit === b.count.unit && a.count.low <= highOf(b.count) && b.count.low <= highOf(a.count)) return false;
  const [mine, theirs] = [a, b].map((figure) => ({ text: figure.account.text, count: placed(figure) }));
  return mine !== undefined && theirs !== undefined && compareFigures(mine, theirs) === 'contradict';
}

function highOf({ high }: AccountCount): number {
  return high ?? Number.POSITIVE_INFINITY;
}

/** Whether the accounts of two counts have enough words in common. */
function sharesWords(a: Figure, b: Figure): boolean {
  const shared = sharedTerms(a.account.content.terms, b.account.content.terms);
  const likeness = likenessOf(a, b);
  return (
    (shared >= minShared && likeness >= minLikeness) || (shared >= minSharedOfBrief && likeness >= minLikenessOfBrief)
  );
}

const minLikeness = 0.25;
/** The same for brief accounts, which have few words to share. */
const minSharedOfBrief = 2;
const minLikenessOfBrief = 0.5;

function likenessOf(a: Figure, b: Figure): number {
  const [mine, theirs] = [a.account.content.terms, b.account.content.terms];
  return sharedTerms(mine, theirs) / Math.max(1, Math.min(mine.length, theirs.length));
}

/** The count with its place in the account's text. */
function placed({ account, count }: Figure): Count {
  return singleCountsIn(account.text).find((one) => kindOf(one) === kindOf(count)) as Count;
}

function refOf({ file, ordinal }: Figure): AccountRef {
  return { file, ordinal };
}
