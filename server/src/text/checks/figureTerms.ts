// The words near a figure: what it counts, and what became of it.

import { countBefore } from '../../syntax/bisect';
import type { Span } from '../../syntax/span';
import { eachTerm, figureMark, identityOf, isModal } from '../terms';
import type { Figure } from './figures';
import { commonIn, identitiesIn } from './sentenceTerms';

const maxNear = 60;

/** What stands behind a figure that measures time. */
export const times = /^[\s-](years?|decades?|centur(?:y|ies)|months?|weeks?|days?|hours?|minutes?|seconds?)\b/;

/** The first word behind a figure that carries meaning, before `to`. */
export function countedTerm(text: string, { end }: Figure, to: number): number | undefined {
  const words = text.slice(end, Math.min(to, end + maxNear)).split(/[,;:()]|\s[–—-]\s/)[0] ?? '';
  let first: number | undefined;
  eachTerm(words, (term) => {
    if (first === undefined && (term & figureMark) === 0 && !isModal(term)) first = identityOf(term);
  });
  return first;
}

/** The words right beside a figure that say which of several it is. */
export interface FigureLabels {
  /** From the figure before it, or the mark that ends a clause, on. */
  readonly before: ReadonlySet<number>;
  /** The first behind it. */
  readonly counted: number | undefined;
}

export function labelsBeside(text: string, figures: readonly Figure[], at: number, within: Span): FigureLabels {
  const figure = figures[at] as Figure;
  const from = Math.max(within.start, figures[at - 1]?.end ?? 0, figure.start - maxNear);
  const before = text.slice(from, figure.start).split(apart).at(-1) ?? '';
  const to = Math.min(within.end, figures[at + 1]?.start ?? within.end);
  return { before: identitiesIn(before), counted: countedTerm(text, figure, to) };
}

/**
 * Terms between a figure's neighbours: what it counts, and what became of it. Where only small words part it from a neighbour ("12 of its
 * 96 flats", "by 12,000 to 148,000"), the words behind or before that one are about both.
 */
export function nearTerms(text: string, figures: readonly Figure[], at: number, within: Span): ReadonlySet<number> {
  const figure = figures[at] as Figure;
  let [first, last] = [at, at];
  while (first > at - maxJoined && isJoined(text, figures[first - 1], figures[first])) first--;
  while (last < at + maxJoined && isJoined(text, figures[last], figures[last + 1])) last++;
  const from = Math.max(within.start, figures[first - 1]?.end ?? 0, figure.start - maxNear);
  const to = Math.min(within.end, figures[last + 1]?.start ?? text.length, figure.end + maxNear);
  const before = text.slice(from, figures[first]?.start).split(apart).at(-1) ?? '';
  const shared = before.trim() === '' ? wordsOfSeries(text, figures, first, within) : '';
  const behind = text.slice(figures[last]?.end, to).split(apart)[0] ?? '';
  return identitiesIn(`${before} ${behind} ${shared}`);
}

/** "A capacity of 16 GWh at first and 60 GWh when complete": what stands before the first of a series holds for the next of its kind, too. */
function wordsOfSeries(text: string, figures: readonly Figure[], at: number, within: Span): string {
  const [before, figure] = [figures[at - 1], figures[at]];
  if (!before || !figure || before.start < within.start || keyOf(before) !== keyOf(figure)) return '';
  if (figure.start - before.end > maxNear) return '';
  const from = Math.max(within.start, figures[at - 2]?.end ?? 0, before.start - maxNear);
  return text.slice(from, before.start).split(apart).at(-1) ?? '';
}

const apart = /[,;:()]|\s[–—-]\s|\b(?:and|while|but|with)\b/i;
const maxJoined = 2;

function isJoined(text: string, left: Figure | undefined, right: Figure | undefined): boolean {
  if (!left || !right || right.start - left.end > 30) return false;
  const between = text.slice(left.end, right.start);
  // "Of the 214 patients, 189 had no dose"
  if (/^ \p{L}+, $/u.test(between)) return wholeBefore.test(text.slice(Math.max(0, left.start - 12), left.start));
  return joins.test(between);
}

const wholeBefore = /\bof (?:the |its |their |all |some )?$/i;
const joins =
  /^(?: (?:years?|months?|weeks?|days?|hours?|minutes?))?\s?(?:of|to|in|out of|from|or|–|-)(?:\s(?:its|the|their|his|her|all|these|those|every|some|the [\p{L}-]{2,16}['’]s?))?\s?[£$€]?$/iu;

const [old] = identitiesIn('old');

/** How many terms of a claim are in those of a sentence that gives an age; that both say "old" makes them no sentences about one person. */
export function commonWithAge(terms: ReadonlySet<number>, about: ReadonlySet<number>): number {
  const isBoth = old !== undefined && about.has(old) && terms.has(old);
  return commonIn(about, terms) - (isBoth ? 1 : 0);
}

/** Figures that can be compared have one key. */
export function keyOf({ kind, unit }: Figure): string {
  return `${kind} ${unit}`;
}

/** The index of the first figure whose value is at least `low`. */
export function firstFrom(figures: readonly { readonly value: number }[], low: number): number {
  return countBefore(figures, ({ value }) => value < low);
}

/** More figures of one value say no more. */
const maxCompared = 60;

/**
 * The first of `known`, which are in order of value, with a value from `low` to `high` that is `accepted`. Takes time bounded by a constant
 * beside the search for the first.
 */
export function figureWithin(
  known: readonly Figure[] | undefined,
  { low, high }: Pick<Figure, 'low' | 'high'>,
  accepted: (figure: Figure) => boolean = () => true,
): Figure | undefined {
  if (!known) return undefined;
  const from = firstFrom(known, low);
  for (let at = from; at < known.length && at < from + maxCompared; at++) {
    const figure = known[at] as Figure;
    if (figure.value > high) return undefined;
    if (accepted(figure)) return figure;
  }
  return undefined;
}

/** "In millions of euros": a table of the copy leaves out the scale and the currency. */
export function isScaled(text: string): boolean {
  return scaleOfTable.test(text);
}

const scaleOfTable =
  /\bin (?:thousands|millions|billions)\b|\b(?:thousands|millions|billions) of (?:euros|dollars|pounds|francs|yen|yuan|rupees)\b|(?:[€$£]|\b(?:EUR|USD|GBP|CHF)) ?(?:m|mn|bn|million|billion|thousand|000)\b(?! \d)/i;
