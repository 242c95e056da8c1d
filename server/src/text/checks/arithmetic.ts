// Whether a figure follows by one step of arithmetic from those of the passages that a claim is about: a sum, a difference, a share, an
// average, a multiple, another unit of time. Only few figures are tried, because among many every number follows from some two.

import { lastBegunBy, type Span } from '../../syntax/span';
import type { Figure } from './figures';
import { firstFrom, keyOf } from './figureTerms';
import type { FigureText } from './figureText';
import type { ClaimedFigure } from './findFigure';

/** Figures of the copy from which another one is worked out. */
const maxOperands = 16;
/** Every smaller number is a difference of some two. */
const minSum = 13;
/** Passages of the copy in which they stand. */
const maxPassages = 4;

/**
 * What speaks against a figure that could have been worked out: nothing; another figure of the copy, while the claim compares or adds up;
 * another figure, and no such words.
 */
export type Doubt = 'none' | 'some' | 'strong';

/** Smaller ones are a sum of a figure of the claim and another one too often. */
const minTelling = 100;

/** The figures of `copy` from which `claimed` follows; undefined when it follows from none. Linear in the sentences of the copy. */
export function followsFrom(copy: FigureText, claimed: ClaimedFigure, doubt: Doubt): Span | undefined {
  const { figure } = claimed;
  if (figure.kind === 'ordinal' || figure.isName || (doubt === 'strong' && figure.value < minTelling)) return undefined;
  const ofCopy = passagesOf(copy, claimed).flatMap((passage) => figuresOf(copy, passage));
  const [place] = ofCopy;
  if (!place) return undefined;
  const operands = unique(ofCopy).slice(0, maxOperands);
  const ofClaim = claimed.all.flatMap((each) => (each.figure === figure ? [] : [each.figure]));
  const alone = doubt === 'none' ? followsFromOne : isSameTime;
  const single = doubt === 'strong' ? undefined : [...operands, ...ofClaim].find((each) => alone(figure, each));
  if (single) return operands.includes(single) ? single : place;
  // What the claim itself names, it reckons with.
  const isTelling = figure.value >= minTelling || figure.value % 1 !== 0;
  const withClaim = doubt === 'none' || (doubt === 'some' && isTelling) ? followsFromTwo : isSumOf;
  for (const [at, first] of ofClaim.entries()) {
    if (operands.some((other) => withClaim(figure, first, other))) return place;
    if (ofClaim.slice(at + 1).some((other) => followsFromTwo(figure, first, other))) return place;
  }
  if (doubt === 'strong') return undefined;
  const inCopy = doubt === 'none' ? followsFromTwo : isSumOf;
  const from = operands.find((first, at) => operands.slice(at + 1).some((other) => inCopy(figure, first, other)));
  return from ?? remainderOf(figure, operands);
}

/** More figures of a copy have some two from which any number follows. */
const maxWide = 60;

/**
 * Whether a figure could be worked out from any two of the copy and the claim, however far apart; true as well when there are so many
 * that nobody can say. Takes time bounded by a constant.
 */
export function couldFollow(copy: FigureText, { figure, all }: ClaimedFigure): boolean {
  if (copy.figures.length > maxWide || isConverted(copy, figure, all)) return true;
  const operands = [...copy.figures, ...all.flatMap((each) => (each.figure === figure ? [] : [each.figure]))];
  return operands.some(
    (first, at) =>
      followsFromOne(figure, first) || operands.slice(at + 1).some((other) => followsFromTwo(figure, first, other)),
  );
}

/** "€3 million ($3.5 million)" of a copy without dollars: at the rate of some day. */
function isConverted(copy: FigureText, figure: Figure, all: ClaimedFigure['all']): boolean {
  const isOther = (each: Figure) => each.kind === 'money' && each.unit !== figure.unit;
  return figure.kind === 'money' && !copy.byKind.has(keyOf(figure)) && all.some((each) => isOther(each.figure));
}

/** The sentences in which the other figures of the claim stand, those that share most words with it, and the ones behind these. */
function passagesOf(copy: FigureText, { figure, about, all }: ClaimedFigure): Span[] {
  const { sentences } = copy;
  const found: Span[] = [];
  const add = (sentence: Span) => {
    if (!found.some(({ start }) => start === sentence.start)) found.push(sentence);
  };
  for (const each of all) {
    if (each.figure === figure || found.length >= maxPassages) continue;
    const known = copy.byKind.get(keyOf(each.figure)) ?? [];
    const same = known[firstFrom(known, each.figure.low)];
    if (same && same.value <= each.figure.high) add(sentences.sentenceAt(same.start));
  }
  for (const sentence of sentences.mostLike(about, maxPassages)) add(sentence);
  for (const { end } of found.slice(0, maxPassages)) add(sentences.sentenceAt(Math.min(copy.text.length, end + 3)));
  return found;
}

function figuresOf({ figures }: FigureText, { start, end }: Span): Figure[] {
  const found: Figure[] = [];
  let at = Math.max(0, lastBegunBy(figures, start));
  if ((figures[at]?.start ?? end) < start) at++;
  for (; (figures[at]?.start ?? end) < end && found.length < maxOperands; at++) found.push(figures[at] as Figure);
  return found;
}

function unique(figures: readonly Figure[]): Figure[] {
  return figures.filter((figure, at) => figures.findIndex(({ start }) => start === figure.start) === at);
}

const minAmount = 100_000;

/** "312 million euros, of which 118 million were insured": the second one is money too. */
function isAlike(one: Figure, other: Figure): boolean {
  if (keyOf(one) === keyOf(other)) return true;
  const kinds = one.kind === 'money' ? other.kind : other.kind === 'money' ? one.kind : '';
  return kinds === 'count' && Math.min(one.value, other.value) >= minAmount;
}

/** Rounded as the claim rounds, or by half a hundredth. */
function fits({ kind, value, low, high, written }: Figure, worked: number): boolean {
  if (!Number.isFinite(worked) || worked <= 0) return false;
  if (low <= worked && worked <= high && high - low <= 0.4 * value) return true;
  const slack = kind === 'share' ? (written % 1 === 0 ? 0.6 : 0.06) : value * 0.005;
  return Math.abs(worked - value) <= slack;
}

function isSumOf(figure: Figure, one: Figure, other: Figure): boolean {
  if (figure.value < minSum) return false;
  if (!isAlike(one, figure) || !isAlike(other, figure)) return false;
  return fits(figure, Math.abs(one.value - other.value)) || fits(figure, one.value + other.value);
}

/** What is left of all, twice or half as much, the same time in another unit. */
function followsFromOne(figure: Figure, one: Figure): boolean {
  if (isSameTime(figure, one)) return true;
  if (figure.kind === 'share' && one.kind === 'share') return fits(figure, 100 - one.value);
  if (keyOf(figure) !== keyOf(one)) return false;
  return figure.value > 20 && (fits(figure, one.value * 2) || fits(figure, one.value / 2));
}

/** "52 days", and "seven and a half weeks". */
function isSameTime(figure: Figure, one: Figure): boolean {
  if (figure.time === 0 || one.time === 0 || figure.time === one.time) return false;
  return isNear(figure, (one.value * one.time) / figure.time);
}

/** Months and years are of no exact length. */
function isNear(figure: Figure, worked: number): boolean {
  return fits(figure, worked) || Math.abs(worked - figure.value) <= Math.max(0.5, figure.value * 0.04);
}

/** "31 of its 120 kilograms": the first one is measured like the other. */
function followsFromTwo(figure: Figure, one: Figure, other: Figure): boolean {
  if (followsAsWritten(figure, one, other)) return true;
  if (one.kind !== 'measure' && other.kind !== 'measure') return false;
  const [bare, measured] = one.kind === 'count' ? [one, other] : [other, one];
  if (bare.kind !== 'count' || measured.kind !== 'measure' || bare.time > 0 || measured.written === 0) return false;
  const factor = measured.value / measured.written;
  // "85 minutes, 47 more than the train"
  if (figure.kind === 'count' && figure.isElliptic && fits(figure, Math.abs(measured.written - bare.value)))
    return true;
  const { value, low, high } = bare;
  return followsAsWritten(
    figure,
    { ...measured, start: bare.start, value: value * factor, low: low * factor, high: high * factor },
    measured,
  );
}

function followsAsWritten(figure: Figure, one: Figure, other: Figure): boolean {
  const [less, more] = one.value <= other.value ? [one, other] : [other, one];
  if (less.value <= 0) return false;
  const isOfOneKind = isAlike(one, other) || one.isElliptic || other.isElliptic;
  const isShare = (each: Figure) => each.kind === 'share';
  if (figure.kind === 'share') {
    if (isShare(one) !== isShare(other) || !isOfOneKind) return false;
    if (isShare(one))
      return (
        fits(figure, more.value - less.value) ||
        fits(figure, 100 - less.value - more.value) ||
        fits(figure, less.value + more.value) ||
        fits(figure, (100 * (more.value - less.value)) / less.value)
      );
    const ratio = more.value / less.value;
    return fits(figure, 100 / ratio) || fits(figure, 100 * (ratio - 1)) || fits(figure, 100 * (1 - 1 / ratio));
  }
  const isOfFigure = isAlike(one, figure) || isAlike(other, figure);
  if (isOfOneKind && isShare(one) && isShare(other))
    return figure.kind === 'count' && fits(figure, more.value - less.value);
  if (isOfOneKind && isOfFigure && (fits(figure, more.value - less.value) || fits(figure, more.value + less.value)))
    return true;
  if (isShare(one) || isShare(other)) {
    const [share, whole] = isShare(one) ? [one, other] : [other, one];
    if (keyOf(whole) !== keyOf(figure)) return false;
    const part = share.value / 100;
    return [part, 1 - part, 1 / part, 1 / (1 - part), 1 + part, 1 / (1 + part)].some((times) =>
      fits(figure, whole.value * times),
    );
  }
  // So many at so much each; so much for each of so many; so many for each.
  const [count, amount] = one.kind === 'count' ? [one, other] : [other, one];
  if (count.kind === 'count' && isAlike(amount, figure) && count.value > 1)
    return (
      fits(figure, amount.value * count.value) ||
      fits(figure, amount.value / count.value) ||
      (amount.kind === 'count' && fits(figure, count.value / amount.value))
    );
  return figure.kind === 'count' && keyOf(one) === keyOf(other) && fits(figure, more.value / less.value);
}

/** What is left of one figure when those beside it are taken away. */
function remainderOf(figure: Figure, operands: readonly Figure[]): Span | undefined {
  const same = operands.filter(
    (each) => keyOf(each) === keyOf(figure) || (figure.kind === 'money' && each.kind === 'count' && each.isElliptic),
  );
  const isShare = figure.kind === 'share';
  for (const [at, first] of same.entries()) {
    let sum = first.value;
    for (const other of same.slice(at + 1, at + 6)) {
      sum += other.value;
      if (fits(figure, sum) || (isShare && fits(figure, 100 - sum))) return first;
      if (same.some(({ value, start }) => start !== first.start && value > sum && fits(figure, value - sum)))
        return first;
    }
  }
  return undefined;
}
