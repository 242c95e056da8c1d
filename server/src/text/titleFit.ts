// How likely each claim of a section is from each source of the list, judged by the words that it shares with titles and
// publishers. Decides nothing.

import { gapInDays } from '../dates/calendar/interval';
import type { Interval } from '../dates/calendar/reading';
import { addTo, equalLists, maxOf, minOf } from '../syntax/lists';
import { identityOf, termsOf } from './terms';

/** No digest has longer lists. */
export const maxSources = 64;

export interface ListedSource {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
}

/** The share of its weight that a claim spreads over all sources equally, so that no single claim decides. */
export const doubt = 0.2;

/** The log probability of each source for each claim. */
export type ClaimFits = readonly (readonly number[])[];

/** The words of a list of sources. All of them are sorted, and different. */
export interface ListWords {
  readonly publishers: readonly (readonly number[])[];
  /** In step with them: `namingWeight`. */
  readonly namings: readonly number[];
  /** By word: the places of the sources that have it in their titles. */
  readonly sourcesWith: ReadonlyMap<number, readonly number[]>;
  /** How many titles there are. One that is listed twice does not make its words common. */
  readonly titleCount: number;
  /** By word: how many of them have it. */
  readonly titlesWith: ReadonlyMap<number, number>;
  /** In step with the sources: the days that other texts about them mention. */
  readonly days: readonly (readonly Interval[])[];
  /** All words of titles and publishers. */
  readonly known: ReadonlySet<number>;
}

/** A text that is about a source, and the day of what it describes. */
export interface SourceEvidence {
  readonly text: string;
  readonly day: Interval | undefined;
}

/** What a claim says, and the day of its entry. */
export interface FittedClaim {
  readonly text: string;
  /** `termsOf` its text, where somebody has them. */
  readonly terms?: readonly number[] | undefined;
  readonly day?: Interval | undefined;
}

/**
 * Reads a list once for all sections that cite it.
 * @param evidence in step with the sources: other texts about each, which count as more words of its title
 */
export function listWordsOf(
  sources: readonly ListedSource[],
  evidence: readonly (readonly SourceEvidence[])[] = [],
): ListWords {
  const titles = sources.map(({ title }, at) =>
    wordsOf([title, ...(evidence[at] ?? []).map(({ text }) => text)].join('\n')),
  );
  const publishers = sources.map(({ publisher }) => wordsOf(publisher));
  const sourcesWith = new Map<number, number[]>();
  for (const [source, words] of titles.entries()) {
    for (const word of words) {
      addTo(sourcesWith, word, source);
    }
  }
  const different = titles.filter((words, at) => titles.findIndex((other) => equalLists(other, words)) === at);
  return {
    publishers,
    namings: publishers.map((words) => namingWeight(words, publishers)),
    sourcesWith,
    titleCount: different.length,
    titlesWith: frequencies(different),
    days: sources.map((_, at) => (evidence[at] ?? []).flatMap(({ day }) => day ?? [])),
    known: new Set([...titles, ...publishers].flat()),
  };
}

/** @returns a row for each of `claims` with a value for each source of the list */
export function titleFits(list: ListWords, claims: readonly FittedClaim[]): ClaimFits {
  const { publishers, namings, days, sourcesWith, titleCount, titlesWith } = list;
  // Words that no source has change nothing, and most words of a claim are such.
  const claimWords = claims.map(({ text, terms }) =>
    (terms?.map(identityOf) ?? wordsOf(text)).filter((word) => list.known.has(word)),
  );
  const claimsWith = frequencies(claimWords, (word) => sourcesWith.has(word));
  const weights = new Map<number, number>();
  for (const [word, count] of claimsWith) {
    const inTitles = Math.log((Math.max(titleCount, typicalCount) + 1) / (titlesWith.get(word) ?? 1));
    weights.set(word, (inTitles * Math.log((Math.max(claims.length, typicalCount) + 1) / (count + 0.5))) / 2);
  }
  return claimWords.map((words, claim) => {
    const heard = new Set(words);
    const scores = publishers.map((names, at) => (names.every((name) => heard.has(name)) ? (namings[at] ?? 0) : 0));
    for (const word of words) {
      const weight = weights.get(word) ?? 0;
      for (const source of sourcesWith.get(word) ?? none) scores[source] = (scores[source] ?? 0) + weight;
    }
    const day = claims[claim]?.day;
    if (day) {
      for (const [source, mentioned] of days.entries()) {
        if (mentioned.length > 0) scores[source] = (scores[source] ?? 0) + dayWeight(day, mentioned);
      }
    }
    return logShares(scores);
  });
}

/** In a list of two, a word of one title is no commoner than in a list of so many. */
const typicalCount = 8;
const none: readonly number[] = [];
/** The weight of a day that another text about the source mentions too, or of the day beside it. A shared day counts as two rare words. */
const sameDay = 3;
const besideDay = 1;

function dayWeight(day: Interval, mentioned: readonly Interval[]): number {
  const gap = minOf(mentioned.map((other) => gapInDays(day, other)));
  return gap === 0 ? sameDay : gap === 1 ? besideDay : 0;
}

/** The different words of a text as matching knows them, sorted: folded, stemmed, without empty ones, synonyms as one. */
function wordsOf(text: string): number[] {
  return termsOf(text).map(identityOf);
}

/** In how many of `lists`, which have no word twice, each word stands. */
function frequencies(lists: readonly (readonly number[])[], counts = (_word: number) => true): Map<number, number> {
  const found = new Map<number, number>();
  for (const words of lists) for (const word of words) if (counts(word)) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

/** The value of naming the publisher in a claim. It is lower for a publisher of many sources of the list. */
function namingWeight([first]: readonly number[], publishers: readonly (readonly number[])[]): number {
  if (first === undefined) return 0;
  const sharing = publishers.filter((words) => words.includes(first)).length;
  return Math.log((publishers.length + 1) / sharing) / 2;
}

function logShares(scores: readonly number[]): number[] {
  const highest = maxOf(scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => Math.log(((1 - doubt) * power) / sum + doubt / scores.length));
}
