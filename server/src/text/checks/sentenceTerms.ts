// The terms of the sentences of a copy: what a figure or a date is about is what its sentence is about.

import { append } from '../../syntax/lists';
import { sentencesIn } from '../../syntax/sentences';
import { lastBegunBy, type Span } from '../../syntax/span';
import { finish, type Steps } from '../../syntax/steps';
import { figureMark, identityOf, isModal, termsOf } from '../terms';

/** A long sentence without end counts by what stands near. */
const maxReach = 400;

/** Lines between two pauses, and sentences whose terms are made. */
const linesOfStep = 200;
const sentencesOfStep = 100;

/** In a copy of few sentences every word would be common. */
const minSentences = 12;

/** The sentences of a text, with their terms made when they are asked for. */
export class SentenceTerms {
  private readonly terms = new Map<number, ReadonlySet<number>>();
  /** In how many sentences a term is. */
  private sentencesOf: ReadonlyMap<number, number> | undefined;
  private lastFit: { readonly about: ReadonlySet<number>; readonly fits: Map<number, number> } | undefined;
  private lastLike: { about: ReadonlySet<number>; count: number; sentences: readonly Span[] } | undefined;

  private constructor(
    private readonly text: string,
    private readonly sentences: readonly Span[],
  ) {}

  /** Of `text` from the start to the end of `span`. Takes time linear in it. */
  static *inSteps(text: string, span: Span): Steps<SentenceTerms> {
    return new SentenceTerms(text, yield* sentencesByLine(text, span));
  }

  /** The same at once. */
  static of(text: string, span: Span): SentenceTerms {
    return finish(SentenceTerms.inSteps(text, span));
  }

  /** Makes the terms of all sentences, so that no search through them has to. */
  *makeReady(): Steps<void> {
    for (const [at, { start }] of this.sentences.entries()) {
      this.termsAt(start);
      if (at % sentencesOfStep === sentencesOfStep - 1) yield;
    }
  }

  /** The sentence in which `offset` stands. */
  sentenceAt(offset: number): Span {
    const { sentences } = this;
    let at = lastBegunBy(sentences, offset);
    if ((sentences[at]?.start ?? 0) > offset) at--;
    return sentences[Math.max(0, at)] ?? { start: offset, end: offset };
  }

  /** The sentence that has most of these identities: at least half, and two. The first of equals; undefined when there is none. */
  nearestTo(about: ReadonlySet<number>): Span | undefined {
    let nearest: Span | undefined;
    let most = Math.max(1, Math.ceil(about.size / 2) - 1);
    for (const sentence of this.sentences) {
      const common = commonIn(about, this.termsAt(sentence.start));
      if (common <= most) continue;
      most = common;
      nearest = sentence;
    }
    return nearest;
  }

  /**
   * Up to `count` sentences that have some of these identities, those with most of them first. The last answer is remembered: of one claim
   * it is asked for each number that is tried in place of its own.
   */
  mostLike(about: ReadonlySet<number>, count: number): readonly Span[] {
    if (this.lastLike?.about === about && this.lastLike.count === count) return this.lastLike.sentences;
    const found: { readonly sentence: Span; readonly common: number }[] = [];
    for (const sentence of this.sentences) {
      const common = commonIn(about, this.termsAt(sentence.start));
      if (common > 0) found.push({ sentence, common });
    }
    const sentences = found
      .sort((a, b) => b.common - a.common || a.sentence.start - b.sentence.start)
      .slice(0, count)
      .map(({ sentence }) => sentence);
    this.lastLike = { about, count, sentences };
    return sentences;
  }

  /**
   * The matches of `pattern`, which is global, in the sentence of `place` or the one behind it, before `limit`; their indices are offsets
   * in the text.
   */
  matchesNear({ start }: Span, limit: number, pattern: RegExp): RegExpExecArray[] {
    const sentence = this.sentenceAt(start);
    const following = this.sentenceAt(Math.min(this.text.length, sentence.end + 3));
    const from = Math.max(sentence.start, start - maxReach);
    const to = Math.min(Math.max(sentence.end, Math.min(following.end, limit)), start + maxReach);
    const matches = [...this.text.slice(from, to).matchAll(pattern)];
    for (const match of matches) match.index += from;
    return matches;
  }

  /** How much `terms` say: a word of few sentences says most. @param within only those in it @param except without those in it */
  rarityOf(terms: ReadonlySet<number>, within?: ReadonlySet<number>, except?: ReadonlySet<number>): number {
    this.sentencesOf ??= this.countSentences();
    let sum = 0;
    for (const term of terms) {
      if ((within && !within.has(term)) || except?.has(term)) continue;
      sum += Math.log((this.sentences.length + minSentences) / (this.sentencesOf.get(term) ?? 0.5));
    }
    return sum;
  }

  /**
   * How well the sentence at `offset`, and those beside it, fit a claim about `about`: a logarithm of odds, fitted with the weights of slots.
   * The answers of one claim are remembered.
   */
  fitAt(offset: number, about: ReadonlySet<number>): number {
    if (this.lastFit?.about !== about) this.lastFit = { about, fits: new Map() };
    const { fits } = this.lastFit;
    const known = fits.get(offset);
    if (known !== undefined) return known;
    const fit = this.fitOf(offset, about);
    fits.set(offset, fit);
    return fit;
  }

  private fitOf(offset: number, about: ReadonlySet<number>): number {
    const sentence = this.sentenceAt(offset);
    const terms = this.termsAt(offset);
    const shared = this.rarityOf(about, terms);
    const [before, behind] = [sentence.start - 2, sentence.end + 3].map((at) =>
      this.rarityOf(about, this.termsAt(Math.min(Math.max(0, at), this.text.length)), terms),
    ) as [number, number];
    const most = this.rarityOf(about) + 3;
    return (3.5 * shared + 2.2 * Math.max(before, behind)) / most + (2.7 * shared) / (this.rarityOf(terms) + 5);
  }

  private countSentences(): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const { start } of this.sentences)
      for (const term of this.termsAt(start)) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  }

  /** Identities of the terms near `offset`, in its sentence. */
  termsAt(offset: number): ReadonlySet<number> {
    const sentence = this.sentenceAt(offset);
    const key = sentence.end - sentence.start > 2 * maxReach ? offset : sentence.start;
    let terms = this.terms.get(key);
    if (!terms) {
      const start = Math.max(sentence.start, offset - maxReach);
      terms = identitiesIn(
        this.text.slice(key === offset ? start : sentence.start, Math.min(sentence.end, offset + maxReach)),
      );
      this.terms.set(key, terms);
    }
    return terms;
  }
}

/** Identities of the words of `text` that carry meaning; figures are none. */
export function identitiesIn(text: string): ReadonlySet<number> {
  const identities = new Set<number>();
  for (const term of termsOf(text)) if ((term & figureMark) === 0 && !isModal(term)) identities.add(identityOf(term));
  return identities;
}

/** How many of `a` are in `b`. */
export function commonIn(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const term of a) if (b.has(term)) common++;
  return common;
}

/** Shorter lines are headings, bylines and items of a list, which end where they end. */
const minBroken = 50;

/** The line that ends at `end` goes on in the next: that begins in lower case, or with a figure behind a line without a full stop. */
function goesOn(text: string, start: number, end: number): boolean {
  const [, next = ''] = /^\r?\n[ \t]*(\p{Ll}|[\d$€£])/u.exec(text.slice(end, end + 12)) ?? [];
  if (next === '' || /\p{Ll}/u.test(next)) return next !== '';
  return (
    end - text.lastIndexOf('\n', end - 1) > minBroken &&
    end - start > minBroken &&
    /[\p{L},-]$/u.test(text.slice(start, end).slice(-2))
  );
}

/** Sentences end at least where lines do, unless the next line goes on as in a text of short lines. */
function* sentencesByLine(text: string, span: Span): Steps<Span[]> {
  const sentences: Span[] = [];
  let lines = 0;
  for (let start = span.start; start < span.end; ) {
    if (++lines % linesOfStep === 0) yield;
    let end = lineEnd(text, start, span.end);
    while (end < span.end && goesOn(text, start, end)) end = lineEnd(text, end + 1, span.end);
    if (end > start) append(sentences, sentencesIn(text, { start, end }));
    start = end + 1;
  }
  return sentences;
}

function lineEnd(text: string, from: number, to: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 || newline > to ? to : newline;
}
