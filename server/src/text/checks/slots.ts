// Where a figure of a claim may stand in a copy: every figure of its kind is a slot, and the words around it say how likely the claim means
// that one. The value does not count here, so a number that stands elsewhere for something else is not taken for the claim's.

import type { Span } from '../../syntax/span';
import type { Figure } from './figures';
import { countedTerm, figureWithin, keyOf } from './figureTerms';
import type { FigureText } from './figureText';
import type { ClaimedFigure } from './findFigure';
import { commonIn } from './sentenceTerms';

/** A figure of a copy as what a figure of a claim may speak of. */
export interface Slot {
  readonly figure: Figure;
  /** It counts the same, by the first word behind it. */
  readonly isCounted: boolean;
  /** Nothing stands near it that says what it is about. */
  readonly isBare: boolean;
  /** Terms near both figures, and of the claim in its sentence. */
  readonly near: number;
  readonly sentence: number;
  /** Other figures of the claim stand in its sentence. */
  readonly anchors: number;
  /** Another figure of the claim has its value. */
  readonly isTaken: boolean;
  /** How well its words fit: the odds of two slots differ by the exponential of their difference. */
  readonly weight: number;
}

/** Fitted to the true figures of all topics in test/quality/savedCopies, as the choice of one slot among all of its kind. */
const weights = {
  near: 2,
  nearShare: 1,
  isCounted: 1,
  isCountedOtherwise: -0.4,
  anchor: 1.7,
  isTaken: -2.3,
  isOtherTime: -1.5,
  isOtherAge: -1.3,
  isOtherForm: -2.6,
  isFar: -4.6,
  isRougher: -0.8,
  isBare: 0.5,
} as const;

/** Two words of middling rarity. */
const muchNear = 5;
const maxAnchors = 2;
const far = 100;

/** The slots among `figures` of the copy, which are of the kind of the claimed one. */
export function slotsOf(copy: FigureText, figures: readonly Figure[], claimed: ClaimedFigure): Slot[] {
  const { sentences } = copy;
  const total = sentences.rarityOf(claimed.near);
  return figures.map((figure) => slotOf(copy, figure, claimed, total));
}

function slotOf(copy: FigureText, figure: Figure, claimed: ClaimedFigure, total: number): Slot {
  const { sentences, text } = copy;
  const { near, counted, about, all } = claimed;
  const sentence = sentences.sentenceAt(figure.start);
  const terms = sentences.termsAt(figure.start);
  const around = copy.nearOf(figure);
  const counts = countedTerm(text, figure, sentence.end);
  const others = all.filter((each) => each.figure !== claimed.figure);
  const anchors = anchorsIn(copy, sentence, others, figure);
  const isTaken = others.some(
    (each) =>
      keyOf(each.figure) === keyOf(figure) &&
      isWithinBounds(figure, each.figure) &&
      !isSaidTwice(each.figure, claimed.figure),
  );
  const sharedNear = sentences.rarityOf(near, around);
  const isCounted = counted !== undefined && counts === counted;
  const sizes = [Math.abs(figure.value) + 0.1, Math.abs(claimed.figure.value) + 0.1];
  let weight =
    (weights.near * sharedNear) / muchNear +
    (weights.nearShare * sharedNear) / (total + 2) +
    sentences.fitAt(figure.start, about) +
    weights.anchor * Math.min(maxAnchors, anchors);
  if (isCounted) weight += weights.isCounted;
  else if (counted !== undefined && counts !== undefined) weight += weights.isCountedOtherwise;
  if (isTaken) weight += weights.isTaken;
  if (figure.time > 0 !== claimed.figure.time > 0) weight += weights.isOtherTime;
  if (figure.isAge !== claimed.figure.isAge) weight += weights.isOtherAge;
  if (figure.kind !== 'share' && figure.isSmallWord !== claimed.figure.isSmallWord) weight += weights.isOtherForm;
  if (Math.max(...sizes) > far * Math.min(...sizes)) weight += weights.isFar;
  if (figure.isRough && !claimed.figure.isRough) weight += weights.isRougher;
  if (around.size === 0) weight += weights.isBare;
  return {
    figure: inUnitOf(figure, claimed.figure),
    isCounted,
    isBare: around.size === 0,
    near: commonIn(near, around),
    sentence: commonIn(about, terms),
    anchors,
    isTaken,
    weight,
  };
}

/** "21 days" for "three weeks": a length of time in the unit of the claimed one. */
function inUnitOf(figure: Figure, { time }: Figure): Figure {
  if (figure.time === 0 || time === 0 || figure.time === time) return figure;
  const factor = figure.time / time;
  return { ...figure, value: figure.value * factor, low: figure.low * factor, high: figure.high * factor };
}

/** "Fewer than a third of homes, 29 percent": one figure of the copy in two ways. */
function isSaidTwice(other: Figure, figure: Figure): boolean {
  return other.value !== figure.value && isWithinBounds(figure, other);
}

function isWithinBounds({ value }: Figure, { low, high }: Figure): boolean {
  return low <= value && value <= high;
}

/** How many figures of a claim stand in that sentence of the copy, but for the slot itself. */
export function anchorsIn(
  copy: FigureText,
  { start, end }: Span,
  claimed: readonly { readonly figure: Figure }[],
  slot?: Figure,
): number {
  const isThere = (figure: Figure) => figure !== slot && figure.start >= start && figure.start < end;
  return claimed.filter(({ figure }) => figureWithin(copy.byKind.get(keyOf(figure)), figure, isThere)).length;
}

/** How likely the claim means one of `chosen`, which are among `slots`. */
export function shareOf(chosen: readonly Slot[], slots: readonly Slot[]): number {
  const most = Math.max(...slots.map(({ weight }) => weight));
  const sum = (some: readonly Slot[]) => some.reduce((total, { weight }) => total + Math.exp(weight - most), 0);
  return sum(chosen) / sum(slots);
}

/** The one with most weight. */
export function heaviest(slots: readonly Slot[]): Slot | undefined {
  let best: Slot | undefined;
  for (const slot of slots) if (!best || slot.weight > best.weight) best = slot;
  return best;
}
