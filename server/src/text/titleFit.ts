// How likely each claim of a section is told by each source of the list, judged by the words that it shares with titles and
// publishers. Decides nothing.
//
// Every article is looked at like this while somebody types in it, so all that is counted lies in flat arrays that are used
// again.

import { TitleTerms } from './titleTerms';
import type { WordRange, WordReader } from './titleWords';

/** Longer lists are no digest's; the sources that have a word are the bits of two numbers. */
export const mostSources = 64;

export interface ListedSource {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
}

/** The share of its weight that a claim spreads over all sources alike, so that no single claim decides. */
export const doubt = 0.2;

/** The log probability of each source for each claim, claim by claim. */
export interface ClaimFits {
  readonly sources: number;
  readonly values: Float64Array;
}

/** Compares claims with one list of sources at a time. */
export class TitleFit {
  private readonly terms = new TitleTerms();
  /** The list that was read last, which need not be read again for another section of its article. */
  private sources: readonly ListedSource[] = [];
  private differentTitles = 0;
  /** Words of publishers, source by source, and where those of each begin. */
  private readonly publisherTerms: number[] = [];
  private readonly publisherStarts: number[] = [];
  /** What it is worth that a claim names the publisher of a source. */
  private namings: number[] = [];
  /** Words of claims that titles have, claim by claim, and where those of each begin. */
  private readonly known: number[] = [];
  private readonly starts: number[] = [];

  /** @param reader what counts as a word, for titles as for claims */
  constructor(private readonly reader: WordReader) {}

  /**
   * @param sources at most `mostSources`
   * @param words those of each claim
   */
  fits(sources: readonly ListedSource[], words: Iterable<WordRange>): ClaimFits {
    if (sources !== this.sources) this.readSources(sources);
    const { terms, known, starts } = this;
    terms.forgetClaims();
    known.length = 0;
    starts.length = 0;
    const scores: number[] = [];
    for (const range of words) {
      const claim = starts.length;
      starts.push(known.length);
      for (let place = range.from; place < range.to; place++) {
        const term = terms.find(range.words[place] ?? 0);
        if (term >= 0 && terms.hear(term, claim)) known.push(term);
      }
      for (let source = 0; source < sources.length; source++) {
        scores.push(this.isNamed(source, claim) ? (this.namings[source] ?? 0) : 0);
      }
    }
    const claims = starts.length;
    starts.push(known.length);
    const values = Float64Array.from(scores);
    for (let claim = 0; claim < claims; claim++) {
      this.addWords(values, claim, claims);
      turnIntoLogShares(values, claim * sources.length, sources.length);
    }
    return { sources: sources.length, values };
  }

  private readSources(sources: readonly ListedSource[]): void {
    const { terms, reader, publisherTerms, publisherStarts } = this;
    this.sources = sources;
    terms.clear();
    const titles: number[][] = [];
    for (const [at, { title }] of sources.entries()) {
      const words = terms.distinct(reader(title));
      // One title listed twice does not make its words common.
      const isNew = !titles.some(
        (other) => other.length === words.length && other.every((term, i) => term === words[i]),
      );
      if (isNew) titles.push(words);
      for (const term of words) terms.place(term, at, isNew);
    }
    this.differentTitles = titles.length;
    publisherTerms.length = 0;
    publisherStarts.length = 0;
    for (const { publisher } of sources) {
      publisherStarts.push(publisherTerms.length);
      for (const term of terms.distinct(reader(publisher))) publisherTerms.push(term);
    }
    publisherStarts.push(publisherTerms.length);
    this.namings = sources.map((_, at) => this.namingWeight(at));
  }

  /** The less, the more of the list is by that publisher. */
  private namingWeight(source: number): number {
    const { publisherTerms, publisherStarts } = this;
    const start = publisherStarts[source] ?? 0;
    if (start === publisherStarts[source + 1]) return 0;
    const first = publisherTerms[start];
    const sharing = publisherTerms.filter((term) => term === first).length;
    return Math.log((this.sources.length + 1) / sharing) / 2;
  }

  /** Whether the claim that was read last has all words of the publisher. */
  private isNamed(source: number, claim: number): boolean {
    const end = this.publisherStarts[source + 1] ?? 0;
    for (let at = this.publisherStarts[source] ?? 0; at < end; at++) {
      if (!this.terms.isIn(this.publisherTerms[at] ?? 0, claim)) return false;
    }
    return true;
  }

  /** Adds what the words of a claim say for each source: the more, the rarer a word is among titles and among claims. */
  private addWords(values: Float64Array, claim: number, claims: number): void {
    const { known, starts, terms, differentTitles } = this;
    const from = claim * this.sources.length;
    const end = starts[claim + 1] ?? 0;
    for (let at = starts[claim] ?? 0; at < end; at++) {
      const term = known[at] ?? 0;
      const titles = terms.titles[term] ?? 0;
      if (titles === 0) continue;
      const inTitles = Math.log((differentTitles + 1) / titles);
      const weight = (inTitles * Math.log((claims + 1) / ((terms.claims[term] ?? 0) + 0.5))) / 2;
      addToEach(values, from, terms.low[term] ?? 0, weight);
      addToEach(values, from + 32, terms.high[term] ?? 0, weight);
    }
  }
}

function addToEach(values: Float64Array, from: number, sources: number, weight: number): void {
  for (let left = sources; left !== 0; left &= left - 1) {
    const at = from + (31 - Math.clz32(left & -left));
    values[at] = (values[at] ?? 0) + weight;
  }
}

function turnIntoLogShares(scores: Float64Array, from: number, count: number): void {
  let highest = Number.NEGATIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = from; at < from + count; at++) {
    highest = Math.max(highest, scores[at] ?? 0);
    lowest = Math.min(lowest, scores[at] ?? 0);
  }
  if (highest === lowest) {
    scores.fill(-Math.log(count), from, from + count);
    return;
  }
  let sum = 0;
  for (let at = from; at < from + count; at++) {
    const power = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = power;
    sum += power;
  }
  for (let at = from; at < from + count; at++) {
    scores[at] = Math.log(((1 - doubt) * (scores[at] ?? 0)) / sum + doubt / count);
  }
}
