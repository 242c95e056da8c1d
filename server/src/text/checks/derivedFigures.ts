// Figures that follow from those of a copy without standing in it: sums, shares, the distance of a score.

import type { Span } from '../../syntax/span';
import type { Steps } from '../../syntax/steps';
import type { Figure } from './figures';
import { countedTerm, keyOf } from './figureTerms';
import type { SentenceTerms } from './sentenceTerms';
import { byValueInSteps } from './valueOrder';

export interface DerivedFigure extends Span {
  readonly value: number;
  /** What is counted in its parts; undefined for a share. */
  readonly counted: readonly (number | undefined)[] | undefined;
  /** Writers work it out and say so: a ratio in words, the distance of a score. */
  readonly how?: 'ratio' | 'distance';
}

/** Figures between two pauses. */
const figuresOfStep = 50;

/**
 * "Five men and seven women" are twelve people, "41 of 60 gardens" two thirds of them, and two thirds of 42 ships are 28. Takes time
 * linear in the figures.
 */
export function* derivedInSteps(
  text: string,
  figures: readonly Figure[],
  sentences: SentenceTerms,
): Steps<ReadonlyMap<string, readonly DerivedFigure[]>> {
  const found = new Map<string, DerivedFigure[]>();
  const add = (key: string, derived: DerivedFigure) => {
    const others = found.get(key);
    if (others) others.push(derived);
    else found.set(key, [derived]);
  };
  for (const [at, first] of figures.entries()) {
    if (at % figuresOfStep === figuresOfStep - 1) yield;
    let sum = first.value;
    const counted = [countedTerm(text, first, text.length)];
    for (let next = at + 1; next < Math.min(figures.length, at + 4); next++) {
      const other = figures[next] as Figure;
      if ((first.kind !== 'count' && first.kind !== 'money') || keyOf(other) !== keyOf(first)) break;
      if (!areListed(text, figures[next - 1] as Figure, other) || isPartOf(text, other)) break;
      if (sentences.sentenceAt(other.start).start !== sentences.sentenceAt(first.start).start) break;
      sum += other.value;
      counted.push(countedTerm(text, other, text.length));
      add(keyOf(first), { start: first.start, end: other.end, value: sum, counted: [...counted] });
    }
    const whole = figures[at + 1];
    if (whole && keyOf(whole) === keyOf(first) && (first.kind === 'count' || first.kind === 'money')) {
      const [less, more] = first.value < whole.value ? [first, whole] : [whole, first];
      const place = { start: first.start, end: whole.end, counted: undefined };
      const isScore = first.kind === 'count' && /^\s?(?:to|–|-)\s?$/.test(text.slice(first.end, whole.start));
      const isOfOne = sentences.sentenceAt(first.start).start === sentences.sentenceAt(whole.start).start;
      if (isOfOne && more.value > 0) add('share ', { ...place, value: (100 * less.value) / more.value, how: 'ratio' });
      // "Of 31,600 starters, 29,247 finished."
      const isOf =
        first === more &&
        /\bof (?:the |its |their |some )?$/i.test(text.slice(Math.max(0, first.start - 12), first.start));
      if (isOfOne && isOf && more.value > 0) add('share ', { ...place, value: (100 * less.value) / more.value });
      if (isScore && more.value > less.value)
        add(keyOf(first), { ...place, value: more.value - less.value, how: 'distance' });
    }
    if (whole?.kind !== 'count' || whole.start - first.end > 30 || whole.value === 0) continue;
    if (!/^\s?[\p{L}\s]{0,20}\b(?:of|in)\b/u.test(text.slice(first.end, whole.start + 1))) continue;
    const place = { start: first.start, end: whole.end, counted: undefined };
    if (first.kind === 'count') add('share ', { ...place, value: (100 * first.value) / whole.value });
    if (first.kind === 'share') add('count ', { ...place, value: (first.value * whole.value) / 100 });
  }
  for (const [key, others] of found) {
    yield;
    found.set(key, yield* byValueInSteps(others));
  }
  return found;
}

/** "23 stops, nine of them below ground": counted already. */
function isPartOf(text: string, { end }: Figure): boolean {
  return /^ of (?:them|these|those|which|whom|it)\b/.test(text.slice(end, end + 10));
}

/** "Five men and seven women", and not "ten days after it had 52 votes". */
function areListed(text: string, { end }: Figure, { start }: Figure): boolean {
  const between = text.slice(end, Math.min(start, end + 90));
  return (
    (start - end < 50 ||
      /\b(?:a further|another|plus|together with)\b/.test(text.slice(end, Math.min(start, end + 90)))) &&
    start - end < 90 &&
    /,|\band\b|\bplus\b/.test(between) &&
    !/\b(?:days?|weeks?|months?|years?|hours?|minutes?)\b/.test(between)
  );
}
