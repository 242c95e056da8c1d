// Which quotations of a workspace are one quotation in two wordings. Compares words; who is right is in the sources.

import { contentMark, decisiveContentWords, minContentWords, type QuoteFact } from '../text/quotations';
import { stemmedHash } from '../text/wordHash';
import type { FileId } from './account';

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
  readonly key: string;
  readonly words: readonly number[];
  readonly uses: Map<FileId, number[]>;
}

/** A pair of words that more wordings share is a formula ("closely monitoring"), and leads to nothing. */
const maxSharing = 48;
const maxOthers = 8;

/** What rules may ask of the quotations of a workspace. */
export interface QuoteLookup {
  /** Whether `alteredIn` could find anything; cheaper, and never wrong when it says no. */
  mayBeAltered(file: FileId): boolean;
  /** The quotations of `file` that stand with other words in another place, of this file or another, in order of ordinal. */
  alteredIn(file: FileId): AlteredQuote[];
}

/** Quotations of all files by their pairs of neighbouring words of content. A change costs what differs in that file. */
export class QuoteIndex implements QuoteLookup {
  private readonly files = new Map<FileId, readonly QuoteFact[]>();
  private readonly wordings = new Map<string, Wording>();
  private readonly byPair = new Map<number, Set<Wording>>();

  /**
   * Puts the quotations of one file in place of those it had (none: the file is gone).
   * @returns the other files whose altered quotations may have changed
   */
  replace(file: FileId, quotes: readonly QuoteFact[] | undefined): ReadonlySet<FileId> {
    const touched = new Set<FileId>();
    const before = this.files.get(file) ?? [];
    for (const [at, quote] of before.entries()) if (quotes?.[at] !== quote) this.touchLike(quote, touched);
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
      const own = keyOf(quote.words);
      for (const pair of pairsOf(quote.words)) {
        for (const wording of this.sharing(pair)) if (wording.key !== own) return true;
      }
      return false;
    });
  }

  alteredIn(file: FileId): AlteredQuote[] {
    const found: AlteredQuote[] = [];
    for (const [ordinal, quote] of (this.files.get(file) ?? []).entries()) {
      const others = this.othersOf(file, quote);
      if (others.length > 0) found.push({ here: { file, ordinal }, others });
    }
    return found;
  }

  private othersOf(file: FileId, quote: QuoteFact): QuoteRef[] {
    const own = keyOf(quote.words);
    const candidates = new Set<Wording>();
    for (const pair of pairsOf(quote.words)) for (const wording of this.sharing(pair)) candidates.add(wording);
    const found: { readonly ref: QuoteRef; readonly strength: number }[] = [];
    for (const wording of candidates) {
      if (wording.key === own) continue;
      const strength = alterationStrength(quote.words, wording.words);
      if (strength === 0) continue;
      for (const [user, ordinals] of wording.uses) {
        const ordinal = ordinals.find(
          (use) => strength >= decisiveContentWords || this.sharesContext(quote, user, use),
        );
        if (ordinal !== undefined) found.push({ ref: { file: user, ordinal }, strength });
      }
    }
    const rank = (ref: QuoteRef) => (ref.file === file ? '' : ref.file);
    return found
      .sort((a, b) => b.strength - a.strength || (rank(a.ref) < rank(b.ref) ? -1 : 1) || a.ref.ordinal - b.ref.ordinal)
      .slice(0, maxOthers)
      .map(({ ref }) => ref);
  }

  /** A few words may be said by anybody. They count as one quotation when names or figures around them agree too. */
  private sharesContext(quote: QuoteFact, user: FileId, ordinal: number): boolean {
    const other = this.files.get(user)?.[ordinal];
    if (!other || quote.context.length === 0 || other.context.length === 0) return false;
    const around = new Set(quote.context);
    let shared = 0;
    for (const term of other.context) if (around.has(term)) shared++;
    return shared >= 3;
  }

  private sharing(pair: number): Iterable<Wording> {
    const wordings = this.byPair.get(pair);
    return wordings && wordings.size <= maxSharing ? wordings : [];
  }

  private touchLike(quote: QuoteFact, touched: Set<FileId>): void {
    for (const pair of pairsOf(quote.words)) {
      const wordings = this.byPair.get(pair);
      // One more than the bound: this change may be what makes a formula of the pair, or no formula any more.
      if (!wordings || wordings.size > maxSharing + 1) continue;
      for (const wording of wordings) for (const file of wording.uses.keys()) touched.add(file);
    }
  }

  private add(file: FileId, ordinal: number, { words }: QuoteFact): void {
    const key = keyOf(words);
    let wording = this.wordings.get(key);
    if (!wording) {
      wording = { key, words, uses: new Map() };
      this.wordings.set(key, wording);
      for (const pair of pairsOf(words)) {
        const sharing = this.byPair.get(pair);
        if (sharing) sharing.add(wording);
        else this.byPair.set(pair, new Set([wording]));
      }
    }
    const uses = wording.uses.get(file);
    if (uses) uses.push(ordinal);
    else wording.uses.set(file, [ordinal]);
  }

  private drop(file: FileId, { words }: QuoteFact): void {
    const key = keyOf(words);
    const wording = this.wordings.get(key);
    if (!wording?.uses.delete(file) || wording.uses.size > 0) return;
    this.wordings.delete(key);
    for (const pair of pairsOf(words)) {
      const sharing = this.byPair.get(pair);
      sharing?.delete(wording);
      if (sharing?.size === 0) this.byPair.delete(pair);
    }
  }
}

function keyOf(words: readonly number[]): string {
  return words.join();
}

/** Neighbouring words of content, whatever small words or gaps stand between them. */
function pairsOf(words: readonly number[]): Set<number> {
  const pairs = new Set<number>();
  let previous = 0;
  for (const word of words) {
    if ((word & contentMark) === 0) continue;
    if (previous !== 0) pairs.add((Math.imul(previous, 31) ^ word) | 0);
    previous = word;
  }
  return pairs;
}

interface Match {
  readonly a: number;
  readonly b: number;
}

/**
 * How many words of content two quotations have in common, when they are one quotation in different words; 0 when they are
 * not alike, or alike without alteration: an excerpt of the other, an ellipsis, two excerpts that overlap.
 */
export function alterationStrength(a: readonly number[], b: readonly number[]): number {
  const matches = trimmed(alignment(a, b), a);
  const [first] = matches;
  const last = matches.at(-1);
  if (!first || !last) return 0;
  const content = matches.filter((match) => ((a[match.a] ?? 0) & contentMark) !== 0).length;
  const spread = Math.max(last.a - first.a, last.b - first.b) + 1;
  const shorter = Math.min(spoken(a), spoken(b));
  if (content < minContentWords || matches.length < 0.7 * shorter || matches.length < 0.55 * spread) return 0;
  const altered =
    matches.some(
      (match, at) => at > 0 && differ(between(a, matches[at - 1]?.a, match.a), between(b, matches[at - 1]?.b, match.b)),
    ) ||
    differAtEnd(a.slice(0, first.a), b.slice(0, first.b), true) ||
    differAtEnd(a.slice(last.a + 1), b.slice(last.b + 1), false);
  return altered ? content : 0;
}

function spoken(words: readonly number[]): number {
  return words.reduce((count, word) => count + (word === 0 ? 0 : 1), 0);
}

function between(words: readonly number[], from: number | undefined, to: number): readonly number[] {
  return words.slice((from ?? -1) + 1, to);
}

/** Whether the words in the same place of two quotations differ, and neither says with a gap that it leaves words out. */
function differ(a: readonly number[], b: readonly number[]): boolean {
  return !(a.every(isSlight) && b.every(isSlight)) && !a.includes(0) && !b.includes(0);
}

/**
 * An excerpt may begin and end anywhere, but where both go on beyond what they share, they should go on alike.
 * @param a what is left of one before (or behind) the shared part, and `b` of the other
 */
function differAtEnd(a: readonly number[], b: readonly number[], isBefore: boolean): boolean {
  const length = Math.min(a.length, b.length);
  if (length === 0 || length > 3) return false;
  const nearA = isBefore ? a.slice(a.length - length) : a.slice(0, length);
  const nearB = isBefore ? b.slice(b.length - length) : b.slice(0, length);
  return nearA.some((word, at) => word >> 3 !== (nearB[at] ?? 0) >> 3) && differ(nearA, nearB);
}

const slightWords: ReadonlySet<number> = new Set(['a', 'an', 'the', 'that'].map(stemmedHash));

/** Translators and editors exchange these; nobody is misquoted by them. */
function isSlight(word: number): boolean {
  return slightWords.has(word);
}

/** Pairs of equal words in rising order, with the greatest weight in all; words of content weigh most. */
function alignment(a: readonly number[], b: readonly number[]): Match[] {
  const width = b.length + 1;
  const best = new Int32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const diagonal = (best[(i + 1) * width + j + 1] ?? 0) + weightOf(a[i] ?? 0, b[j] ?? 0);
      best[i * width + j] = Math.max(diagonal, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = best[i * width + j];
    const weight = weightOf(a[i] ?? 0, b[j] ?? 0);
    if (weight > 0 && here === (best[(i + 1) * width + j + 1] ?? 0) + weight) matches.push({ a: i++, b: j++ });
    else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return matches;
}

function weightOf(a: number, b: number): number {
  if (a === 0 || a >> 3 !== b >> 3) return 0;
  return (a & b & contentMark) === 0 ? 1 : 4;
}

/** The widest place between two matches that still belong together. */
const maxGap = 6;

/** Without the matches at the ends that are small words or stand far off: those agree by chance. */
function trimmed(matches: readonly Match[], a: readonly number[]): Match[] {
  const kept = [...matches];
  const isLoose = (end: Match | undefined, inner: Match | undefined) =>
    end !== undefined &&
    (((a[end.a] ?? 0) & contentMark) === 0 ||
      (inner !== undefined && Math.max(Math.abs(inner.a - end.a), Math.abs(inner.b - end.b)) > maxGap));
  while (isLoose(kept[0], kept[1])) kept.shift();
  while (isLoose(kept.at(-1), kept.at(-2))) kept.pop();
  return kept;
}
