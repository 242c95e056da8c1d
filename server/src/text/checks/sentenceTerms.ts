// The terms of the sentences of a copy: what a figure or a date is about is what its sentence is about.

import { append } from '../../syntax/lists';
import { sentencesIn } from '../../syntax/sentences';
import { lastBegunBy, type Span } from '../../syntax/span';
import { figureMark, identityOf, isModal, termsOf } from '../terms';

/** A long sentence without end counts by what stands near. */
const maxReach = 400;

/** The sentences of a text, with their terms made when they are asked for. */
export class SentenceTerms {
  private readonly sentences: readonly Span[];
  private readonly terms = new Map<number, ReadonlySet<number>>();

  constructor(
    private readonly text: string,
    span: Span,
  ) {
    this.sentences = sentencesByLine(text, span);
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

  /** Up to `count` sentences that have some of these identities, those with most of them first. */
  mostLike(about: ReadonlySet<number>, count: number): Span[] {
    const found: { readonly sentence: Span; readonly common: number }[] = [];
    for (const sentence of this.sentences) {
      const common = commonIn(about, this.termsAt(sentence.start));
      if (common > 0) found.push({ sentence, common });
    }
    return found
      .sort((a, b) => b.common - a.common || a.sentence.start - b.sentence.start)
      .slice(0, count)
      .map(({ sentence }) => sentence);
  }

  /** The first match of `pattern` that `fits`, in the sentence of `place` or the one behind it, before `limit`. */
  phraseNear(
    { start }: Span,
    limit: number,
    pattern: RegExp,
    fits: (match: RegExpExecArray) => boolean,
  ): Span | undefined {
    const sentence = this.sentenceAt(start);
    const following = this.sentenceAt(Math.min(this.text.length, sentence.end + 3));
    const from = Math.max(sentence.start, start - maxReach);
    const to = Math.min(Math.max(sentence.end, Math.min(following.end, limit)), start + maxReach);
    for (const match of this.text.slice(from, to).matchAll(pattern)) {
      if (fits(match)) return { start: from + match.index, end: from + match.index + match[0].length };
    }
    return undefined;
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

/** Sentences end at least where lines do, unless the next line goes on in lower case as in a text of short lines. */
function sentencesByLine(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  for (let start = span.start; start < span.end; ) {
    let end = lineEnd(text, start, span.end);
    while (end < span.end && /^\r?\n[ \t]*\p{Ll}/u.test(text.slice(end, end + 12)))
      end = lineEnd(text, end + 1, span.end);
    if (end > start) append(sentences, sentencesIn(text, { start, end }));
    start = end + 1;
  }
  return sentences;
}

function lineEnd(text: string, from: number, to: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 || newline > to ? to : newline;
}
