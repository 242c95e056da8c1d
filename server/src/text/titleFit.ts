// How likely each claim of a section is from each source of the list, judged by the words that it shares with titles and
// publishers. Decides nothing.

import { findTerms, identityOf } from './terms';

/** Longer lists are no digest's. */
export const maxSources = 64;

export interface ListedSource {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
}

/** The share of its weight that a claim spreads over all sources alike, so that no single claim decides. */
export const doubt = 0.2;

/** The log probability of each source for each claim. */
export type ClaimFits = readonly (readonly number[])[];

/** @returns a row for each of `claims` with a value for each of `sources` */
export function titleFits(sources: readonly ListedSource[], claims: readonly string[]): ClaimFits {
  const titles = sources.map(({ title }) => wordsOf(title));
  const publishers = sources.map(({ publisher }) => wordsOf(publisher));
  const namings = publishers.map((words) => namingWeight(words, publishers));
  const sourcesWith = new Map<number, number[]>();
  for (const [source, words] of titles.entries()) {
    for (const word of words) {
      const others = sourcesWith.get(word);
      if (others) others.push(source);
      else sourcesWith.set(word, [source]);
    }
  }
  // Words that no source has change nothing, and most words of a claim are such.
  const known = new Set([...titles, ...publishers].flat());
  const claimWords = claims.map((text) => wordsOf(text, known));
  const claimsWith = frequencies(claimWords, (word) => sourcesWith.has(word));
  // One title listed twice does not make its words common.
  const differentTitles = [...new Map(titles.map((words) => [words.join(), words])).values()];
  const titlesWith = frequencies(differentTitles);
  const weights = new Map<number, number>();
  for (const [word, count] of claimsWith) {
    const inTitles = Math.log((differentTitles.length + 1) / (titlesWith.get(word) ?? 1));
    weights.set(word, (inTitles * Math.log((claims.length + 1) / (count + 0.5))) / 2);
  }
  return claimWords.map((words) => {
    const heard = new Set(words);
    const scores = publishers.map((names, at) => (names.every((name) => heard.has(name)) ? (namings[at] ?? 0) : 0));
    for (const word of words) {
      const weight = weights.get(word) ?? 0;
      for (const source of sourcesWith.get(word) ?? none) scores[source] = (scores[source] ?? 0) + weight;
    }
    return logShares(scores);
  });
}

const none: readonly number[] = [];

/**
 * The different words of a text as matching knows them, sorted: folded, stemmed, without empty ones, synonyms as one.
 * @param known other words are left out
 */
function wordsOf(text: string, known?: ReadonlySet<number>): number[] {
  const words: number[] = [];
  for (const term of findTerms(text).terms) {
    const word = identityOf(term);
    if (!known || known.has(word)) words.push(word);
  }
  words.sort((a, b) => a - b);
  return words.filter((word, at) => word !== words[at - 1]);
}

/** In how many of `lists`, which have no word twice, each word stands. */
function frequencies(lists: readonly (readonly number[])[], counts = (_word: number) => true): Map<number, number> {
  const found = new Map<number, number>();
  for (const words of lists) for (const word of words) if (counts(word)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

/** What it is worth that a claim names the publisher: the less, the more of the list is by that publisher. */
function namingWeight([first]: readonly number[], publishers: readonly (readonly number[])[]): number {
  if (first === undefined) return 0;
  const sharing = publishers.filter((words) => words.includes(first)).length;
  return Math.log((publishers.length + 1) / sharing) / 2;
}

function logShares(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => Math.log(((1 - doubt) * power) / sum + doubt / scores.length));
}
