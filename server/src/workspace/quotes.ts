// Which quotations of a workspace are one quotation in two wordings. Only the sources can say which is right.

import { gapInDays } from '../dates/calendar/interval';
import { addTo, countShared } from '../syntax/lists';
import { Memo } from '../syntax/memo';
import { SetsByKey } from '../syntax/setsByKey';
import { maxQuotedWords, type QuoteFact } from '../text/quotations';
import { type Alignment, alignWords, isOneWording } from '../text/wording/alignment';
import { withoutShiftedTense } from '../text/wording/shiftedTense';
import { type SpokenWord, spokenWords } from '../text/wording/spokenWords';
import type { FileId } from './account';
import type { Corpus } from './corpus';
import { hashOfKeys, pairsOf } from './quotePairs';

/** A quotation by the place it has among its file's. */
export interface QuoteRef {
  readonly file: FileId;
  readonly ordinal: number;
}

/** A quotation and others, surest first, that give it other words. */
export interface AlteredQuote {
  readonly here: QuoteRef;
  readonly others: readonly QuoteRef[];
}

/** Equal wordings of all files, which are compared with others once. */
interface Wording {
  readonly key: number;
  readonly words: string;
  readonly uses: Map<FileId, number[]>;
}

/** A pair of words that more wordings share is a formula ("closely monitoring"), and leads to nothing. */
export const maxSharing = 48;
/** So many wordings, those that share most pairs, are compared with one word by word. */
const maxCompared = 24;
const maxOthers = 8;
/** The words of so many wordings are remembered. */
const maxRead = 1024;

/** What rules may ask of the quotations of a workspace. */
export interface QuoteLookup {
  /** Whether `alteredIn` could find anything; cheaper, and never wrong when it says no. */
  mayBeAltered(file: FileId): boolean;
  /** The quotations of `file` that stand with other words in another place, of this file or another, in order of ordinal. */
  alteredIn(file: FileId): AlteredQuote[];
}

/** Quotations of all files by their pairs of content words. The cost of a change is proportional to it. */
export class QuoteIndex implements QuoteLookup {
  /** @param corpus what the files are taken from, where that is more than they are */
  constructor(private readonly corpus?: Pick<Corpus, 'isCommonPair'>) {}

  private readonly files = new Map<FileId, readonly QuoteFact[]>();
  private readonly wordings = new Map<number, Wording>();
  private readonly byPair = new SetsByKey<number, Wording>();
  /** Words of recently compared wordings. */
  private readonly read = new Memo<string, readonly SpokenWord[]>(maxRead);
  /** What recently compared wordings have most in common with, valid until a file changes: all that are alike ask for it. */
  private readonly similar = new Memo<Wording, readonly Alike[]>(maxRead);

  /**
   * Puts the quotations of one file in place of those it had (none: the file is gone).
   * @returns the other files whose altered quotations may have changed
   */
  replace(file: FileId, quotes: readonly QuoteFact[] | undefined): ReadonlySet<FileId> {
    const touched = new Set<FileId>();
    const before = this.files.get(file) ?? [];
    for (const [at, quote] of before.entries()) if (quotes?.[at] !== quote) this.touchLike(quote, touched);
    this.similar.clear();
    for (const quote of before) this.drop(file, quote);
    if (quotes && quotes.length > 0) this.files.set(file, quotes);
    else this.files.delete(file);
    for (const [ordinal, quote] of (quotes ?? []).entries()) this.add(file, ordinal, quote);
    for (const [at, quote] of (quotes ?? []).entries()) if (before[at] !== quote) this.touchLike(quote, touched);
    touched.delete(file);
    return touched;
  }

  mayBeAltered(file: FileId): boolean {
    return (this.files.get(file) ?? []).some((quote) => {
      const words = this.wordsOf(quote.words);
      const own = hashOfKeys(words);
      for (const pair of pairsOf(words)) {
        for (const wording of this.sharing(pair)) if (wording.key !== own) return true;
      }
      return false;
    });
  }

  alteredIn(file: FileId): AlteredQuote[] {
    const found: AlteredQuote[] = [];
    for (const [ordinal, quote] of (this.files.get(file) ?? []).entries()) {
      const others = this.othersOf({ file, ordinal }, quote);
      if (others.length > 0) found.push({ here: { file, ordinal }, others });
    }
    return found;
  }

  private othersOf(here: QuoteRef, quote: QuoteFact): QuoteRef[] {
    const altered: { readonly ref: QuoteRef; readonly strength: number }[] = [];
    const found = this.alike(quote);
    for (const { wording, alignment } of found) {
      if (!alignment || alignment.differences.length === 0 || !isOneWording(alignment)) continue;
      const alike = () => this.similar.of(wording, () => this.alike(wording));
      for (const [file, ordinals] of wording.uses) {
        if (this.hasOwnMatch(found, file, here)) continue;
        for (const ordinal of ordinals) {
          const fact = this.files.get(file)?.[ordinal];
          const strength = fact ? strengthOf(quote, fact, alignment, file === here.file) : 0;
          if (strength === 0 || this.hasOwnMatch(alike(), here.file, { file, ordinal })) continue;
          altered.push({ ref: { file, ordinal }, strength });
          break;
        }
      }
    }
    const rank = (ref: QuoteRef) => (ref.file === here.file ? '' : ref.file);
    return altered
      .sort((a, b) => b.strength - a.strength || (rank(a.ref) < rank(b.ref) ? -1 : 1) || a.ref.ordinal - b.ref.ordinal)
      .slice(0, maxOthers)
      .map(({ ref }) => ref);
  }

  /** Whether `file` has the quotation unaltered, so that similar ones in it are other quotations. */
  private hasOwnMatch(alike: readonly Alike[], file: FileId, except: QuoteRef): boolean {
    return alike.some(({ wording, alignment }) => {
      if (alignment && (alignment.differences.length > 0 || !isOneWording(alignment))) return false;
      return wording.uses.get(file)?.some((ordinal) => file !== except.file || ordinal !== except.ordinal) ?? false;
    });
  }

  /** The wordings that have most in common with a quotation, its own among them, which has no alignment. */
  private alike(quote: Pick<QuoteFact, 'words'>): Alike[] {
    const words = this.wordsOf(quote.words);
    const own = hashOfKeys(words);
    const shared = new Map<Wording, number>();
    for (const pair of pairsOf(words)) {
      for (const wording of this.sharing(pair)) shared.set(wording, (shared.get(wording) ?? 0) + 1);
    }
    return [...shared]
      .sort(([a, x], [b, y]) => y - x || a.key - b.key)
      .slice(0, maxCompared)
      .map(([wording]) => ({
        wording,
        alignment: wording.key === own ? undefined : this.alignmentOf(quote.words, wording.words),
      }));
  }

  private alignmentOf(here: string, there: string): Alignment | undefined {
    const alignment = alignWords(this.wordsOf(here), this.wordsOf(there), 'excerpts');
    return alignment && withoutShiftedTense(alignment, here, there);
  }

  private wordsOf(quotation: string): readonly SpokenWord[] {
    return this.read.of(quotation, () => spokenWords(quotation, maxQuotedWords));
  }

  private sharing(pair: number): Iterable<Wording> {
    const wordings = this.byPair.get(pair);
    if (!wordings || this.corpus?.isCommonPair(pair)) return [];
    return this.corpus || wordings.size <= maxSharing ? wordings : [];
  }

  private touchLike(quote: QuoteFact, touched: Set<FileId>): void {
    for (const pair of pairsOf(this.wordsOf(quote.words))) {
      const wordings = this.byPair.get(pair);
      // One more than the bound: this change may be what makes a formula of the pair, or no formula any more.
      if (!wordings || wordings.size > maxSharing + 1) continue;
      for (const wording of wordings) for (const file of wording.uses.keys()) touched.add(file);
    }
  }

  private add(file: FileId, ordinal: number, { words: quotation }: QuoteFact): void {
    const words = this.wordsOf(quotation);
    const key = hashOfKeys(words);
    let wording = this.wordings.get(key);
    if (!wording) {
      wording = { key, words: quotation, uses: new Map() };
      this.wordings.set(key, wording);
      for (const pair of pairsOf(words)) this.byPair.add(pair, wording);
    }
    addTo(wording.uses, file, ordinal);
  }

  private drop(file: FileId, { words: quotation }: QuoteFact): void {
    const words = this.wordsOf(quotation);
    const wording = this.wordings.get(hashOfKeys(words));
    if (!wording?.uses.delete(file) || wording.uses.size > 0) return;
    this.wordings.delete(wording.key);
    for (const pair of pairsOf(words)) this.byPair.delete(pair, wording);
  }
}

interface Alike {
  readonly wording: Wording;
  /** Undefined for the same words. */
  readonly alignment: Alignment | undefined;
}

/** With so many words of content in common, two quotations need no other sign that they are one. */
const decisiveContent = 6;
/** The same when they are ascribed to different people: statements of one day sound alike. */
const decisiveForOthers = 10;
/** A speaker's slogan comes again after some days. */
const maxDays = 3;
const maxDaysOfSpeaker = 31;

/** How sure it is that two quotations, which differ in a few words, are of one utterance; 0: too unsure. */
function strengthOf(a: QuoteFact, b: QuoteFact, { equal, content, differing }: Alignment, isOneFile: boolean): number {
  const isOneSpeaker = countShared(a.speakers, b.speakers) > 0;
  const isOther = !isOneSpeaker && a.speakers.length > 0 && b.speakers.length > 0;
  if (content >= (isOther ? decisiveForOthers : decisiveContent)) return content + (isOneSpeaker ? 1 : 0);
  if (isOther || isOneFile) return 0;
  const names = countShared(a.names, b.names);
  const days = a.day && b.day ? Math.max(0, gapInDays(a.day, b.day)) : undefined;
  // Without their days, more than a slip of the pen makes two utterances of two.
  if (days === undefined && differing > 1) return 0;
  if (days !== undefined && days > (isOneSpeaker && content > 3 ? maxDaysOfSpeaker : maxDays)) return 0;
  const ofTime = days === undefined ? 0 : days === 0 ? 2 : 1;
  const signs = (isOneSpeaker ? 2 : 0) + Math.min(3, names) + ofTime;
  const needed = content > 3 ? 2 : content === 3 || equal > 3 ? 3 : 4;
  return signs >= needed + (differing > 1 ? 1 : 0) ? content : 0;
}
