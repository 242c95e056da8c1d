// Aligns two wordings of a quotation word by word: which words are equal, and which are changed, added or dropped.

import type { Span } from '../../syntax/span';
import { isSlight, type SpokenWord, sameWord } from './spokenWords';

/** Words that differ in the same place of two wordings. */
export interface WordingDifference {
  /** `added`: the first wording has words that the second has not. `dropped`: the other way round. */
  readonly kind: 'changed' | 'added' | 'dropped';
  /** In the first text, UTF-16; empty, between two words, when it has none there. */
  readonly here: Span;
  /** In the second text. */
  readonly there: Span;
  /** How many words differ, articles not counted. */
  readonly words: number;
}

export interface Alignment {
  /** Equal words, articles not counted, and how many of them carry meaning of their own. */
  readonly equal: number;
  readonly content: number;
  /** Stretches of the two texts that belong together: from their first equal word to their last. */
  readonly here: Span;
  readonly there: Span;
  readonly differences: readonly WordingDifference[];
  /** Words of all differences, and of ends that go on in other words. */
  readonly differing: number;
}

/**
 * How much of the first wording must be in the second: `excerpts`: each may begin and end anywhere in the other; `whole`: the first is
 * sought in the second, so that all of its words count.
 */
export type Extent = 'excerpts' | 'whole';

/** So many words that are only in one wording are a shortening, which changes no word. */
const shortening = 4;
/** Ends that continue with so many other words are another statement. */
const maxTail = 3;

/**
 * Aligns two wordings.
 * @param a the words of the first, as `spokenWords` gives them, and `b` of the second. Takes a time of their product, so callers cut long ones
 * @returns undefined when they share no word
 */
export function alignWords(a: readonly SpokenWord[], b: readonly SpokenWord[], extent: Extent): Alignment | undefined {
  const matches = extended(trimmed(equalPairs(a, b), a), a, b);
  const [first] = matches;
  const last = matches.at(-1);
  if (!first || !last) return undefined;
  const differences: WordingDifference[] = [];
  let differing = 0;
  const compare = (from: Match, to: Match) => {
    const found = differenceBetween(a.slice(from.a + 1, to.a), b.slice(from.b + 1, to.b), [
      spanBetween(a, from.a, to.a),
      spanBetween(b, from.b, to.b),
      to.b < b.length ? (b[to.b]?.beginsSentence ?? false) && (a[to.a]?.beginsSentence ?? false) : true,
    ]);
    if (!found) return;
    differences.push(found);
    differing += found.words;
  };
  differing += endsDiffer(a, b, first, true, extent, compare);
  for (let at = 1; at < matches.length; at++) compare(matches[at - 1] as Match, matches[at] as Match);
  differing += endsDiffer(a, b, last, false, extent, compare);
  const equal = matches.filter((match) => !isSlight(a[match.a] as SpokenWord));
  return {
    equal: equal.length,
    content: equal.filter((match) => a[match.a]?.isContent || b[match.b]?.isContent).length,
    here: { start: a[first.a]?.start ?? 0, end: a[last.a]?.end ?? 0 },
    there: { start: b[first.b]?.start ?? 0, end: b[last.b]?.end ?? 0 },
    differences,
    differing,
  };
}

/** Whether the second wording is the first with one or two words changed, and not another sentence, or another translation. */
export function isOneWording({ equal, content, differing, differences }: Alignment): boolean {
  if (content < 2 || differing > Math.max(2, equal / 3)) return false;
  // Words that are only left out leave more that is alike.
  const isLeftOut = content > 2 && differences.every(({ kind }) => kind !== 'changed');
  return equal >= (differing <= 1 || isLeftOut ? 3 : 5);
}

interface Match {
  readonly a: number;
  readonly b: number;
}

/**
 * The words before the first equal word, or after the last. Compares them when one side is short, and counts them otherwise.
 * @returns words that differ beyond those that were compared
 */
function endsDiffer(
  a: readonly SpokenWord[],
  b: readonly SpokenWord[],
  match: Match,
  isBefore: boolean,
  extent: Extent,
  compare: (from: Match, to: Match) => void,
): number {
  const [mine, theirs] = isBefore ? [match.a, match.b] : [a.length - 1 - match.a, b.length - 1 - match.b];
  const common = Math.min(mine, theirs);
  if (extent === 'whole') {
    if (mine === 0) return 0;
    const there = Math.min(mine, theirs);
    if (isBefore) compare({ a: -1, b: match.b - there - 1 }, match);
    else compare(match, { a: a.length, b: match.b + there + 1 });
    return 0;
  }
  if (common === 0) return 0;
  // Where a sentence ended in both, each goes on with one of its own.
  const [nextA, nextB] = isBefore ? [a[match.a], b[match.b]] : [a[match.a + 1], b[match.b + 1]];
  if (nextA?.beginsSentence && nextB?.beginsSentence) return 0;
  const [tailA, tailB] = isBefore
    ? [a.slice(match.a - common, match.a), b.slice(match.b - common, match.b)]
    : [a.slice(match.a + 1, match.a + 1 + common), b.slice(match.b + 1, match.b + 1 + common)];
  if (tailA.some(isGap) || tailB.some(isGap)) return 0;
  const [allA, allB] = isBefore
    ? [a.slice(0, match.a), b.slice(0, match.b)]
    : [a.slice(match.a + 1), b.slice(match.b + 1)];
  if (isOneCompound(allA, allB)) return 0;
  if (common > maxTail) return common;
  if (isBefore) compare({ a: match.a - common - 1, b: match.b - common - 1 }, match);
  else compare(match, { a: match.a + common + 1, b: match.b + common + 1 });
  return 0;
}

function isGap({ key }: SpokenWord): boolean {
  return key === '';
}

/**
 * The words in the same place of two wordings, when they differ in meaning: no articles, no gap that an editor has marked, no compound
 * written in another way, no shortening.
 */
function differenceBetween(
  a: readonly SpokenWord[],
  b: readonly SpokenWord[],
  [here, there, isWholeSentence]: readonly [Span, Span, boolean],
): WordingDifference | undefined {
  if (a.some(isGap) || b.some(isGap)) return undefined;
  const [mine, theirs] = [a.filter((word) => !isSlight(word)), b.filter((word) => !isSlight(word))];
  if (mine.length === 0 && theirs.length === 0) return undefined;
  if (isOneCompound(mine, theirs)) return undefined;
  const isOneSided = mine.length === 0 || theirs.length === 0;
  const more = mine.length === 0 ? theirs : mine;
  if (isOneSided && (more.length >= shortening || (isWholeSentence && more[0]?.beginsSentence))) return undefined;
  if (isWholeSentence && mine[0]?.beginsSentence && theirs[0]?.beginsSentence) return undefined;
  return {
    kind: theirs.length === 0 ? 'added' : mine.length === 0 ? 'dropped' : 'changed',
    here: mine.length === 0 ? here : { start: mine[0]?.start ?? 0, end: mine.at(-1)?.end ?? 0 },
    there: theirs.length === 0 ? there : { start: theirs[0]?.start ?? 0, end: theirs.at(-1)?.end ?? 0 },
    words: isOneSided ? more.length : Math.ceil((mine.length + theirs.length) / 2),
  };
}

/** Whether both are one compound: "cease-fire", "cease fire" and "ceasefire". The e that an ending takes away does not matter. */
function isOneCompound(a: readonly SpokenWord[], b: readonly SpokenWord[]): boolean {
  const joined = (words: readonly SpokenWord[]) => words.map(({ key }) => key.replaceAll('e', '')).join('');
  return a.length !== b.length && joined(a) === joined(b);
}

/** The place between two words, without them. */
function spanBetween(words: readonly SpokenWord[], from: number, to: number): Span {
  const start = words[from]?.end ?? words[0]?.start ?? 0;
  return { start, end: Math.max(start, words[to]?.start ?? words.at(-1)?.end ?? start) };
}

/** Pairs of equal words in rising order, with the greatest weight in all; words of content weigh most. */
function equalPairs(a: readonly SpokenWord[], b: readonly SpokenWord[]): Match[] {
  const width = b.length + 1;
  const best = new Int32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const diagonal = (best[(i + 1) * width + j + 1] ?? 0) + weightOf(a[i] as SpokenWord, b[j] as SpokenWord);
      best[i * width + j] = Math.max(diagonal, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = best[i * width + j];
    const weight = weightOf(a[i] as SpokenWord, b[j] as SpokenWord);
    if (weight > 0 && here === (best[(i + 1) * width + j + 1] ?? 0) + weight) matches.push({ a: i++, b: j++ });
    else if (here === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return matches;
}

function weightOf(a: SpokenWord, b: SpokenWord): number {
  if (!sameWord(a, b)) return 0;
  if (isSlight(a)) return 1;
  return a.isContent || b.isContent ? 8 : 3;
}

/** The widest place between two matches that still belong together. */
const maxGap = 8;

/** Without the matches at the ends that are articles or stand far off: those agree by chance. */
function trimmed(matches: readonly Match[], a: readonly SpokenWord[]): Match[] {
  let [from, to] = [0, matches.length - 1];
  const isLoose = (end: Match | undefined, inner: Match | undefined) => {
    if (end === undefined) return false;
    const away = inner ? Math.max(Math.abs(inner.a - end.a), Math.abs(inner.b - end.b)) : 0;
    if (isSlight(a[end.a] as SpokenWord)) return true;
    return away > (a[end.a]?.isContent ? maxGap : 3);
  };
  while (from < to && isLoose(matches[from], matches[from + 1])) from++;
  while (from < to && isLoose(matches[to], matches[to - 1])) to--;
  return matches.slice(from, to + 1);
}

/** With the equal words that stand next to the first and the last match: of a small word that comes twice, the far one was taken. */
function extended(matches: readonly Match[], a: readonly SpokenWord[], b: readonly SpokenWord[]): Match[] {
  const all = [...matches];
  const isSame = (at: number, other: number) => {
    const [mine, theirs] = [a[at], b[other]];
    return mine !== undefined && theirs !== undefined && sameWord(mine, theirs);
  };
  for (let first = all[0]; first && isSame(first.a - 1, first.b - 1); first = all[0]) {
    all.unshift({ a: first.a - 1, b: first.b - 1 });
  }
  for (let last = all.at(-1); last && isSame(last.a + 1, last.b + 1); last = all.at(-1)) {
    all.push({ a: last.a + 1, b: last.b + 1 });
  }
  return all;
}
