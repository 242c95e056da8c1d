// What two figures give when a writer reckons with them: a sum, a difference, a share, a change in percent, an average, a multiple. The one
// place that knows the ways; who asks decides which of them the words of a claim allow.

import type { Figure } from './figures';
import { keyOf } from './figureTerms';

/**
 * How a figure was worked out. `points`: the difference of two percentages; `rest`: what two leave of a hundred percent; `change`: by how
 * many percent; `ratio`: how many percent, or how many times; `part`: a percentage of a whole, or the whole of a part; `rate`: so much
 * for each; `product`: so many at so much each.
 */
export type Way = 'sum' | 'difference' | 'points' | 'rest' | 'change' | 'ratio' | 'part' | 'rate' | 'product';

/** Every smaller number is a difference of some two. */
const minSum = 13;
const minAmount = 100_000;
/** Small amounts of money are told in hundredths: "60 cents more". */
const maxCoins = 1000;

/**
 * Whether a figure is a number that was worked out: as the claim rounds, or by half a hundredth; of percentages, by half a percent or
 * half a tenth.
 */
export function fits(figure: Figure, worked: number): boolean {
  const { kind, value, low, high, written, isRough } = figure;
  if (!Number.isFinite(worked) || worked <= 0) return false;
  const isWithin = low <= worked && worked <= high;
  if (isWithin && high - low <= 0.4 * value) return true;
  // "Well over a thousand" has wide bounds; what is far from the number itself is not what it rounds.
  if (isWithin && isRough && kind !== 'share' && Math.abs(worked - value) <= 0.2 * value) return true;
  const isShare = kind === 'share';
  const isExact = !isRough && value >= 1000 && high - low <= 1;
  const slack = isShare
    ? written % 1 === 0
      ? 0.6
      : 0.06
    : isToTheSecond(figure)
      ? second / 2
      : isExact
        ? 0
        : value * 0.005;
  return Math.abs(worked - value) <= slack;
}

const second = 1 / 3600;

/** "2:19:41", "70 minutes and 29 seconds": nobody has such a time by chance. */
export function isToTheSecond({ unit, low, high }: Figure): boolean {
  return unit === 'hours' && high - low < 1.5 * second;
}

/** "312 million euros, of which 118 million were insured": the second one is money too. */
export function isAlike(one: Figure, other: Figure): boolean {
  if (keyOf(one) === keyOf(other)) return true;
  const kinds = one.kind === 'money' ? other.kind : other.kind === 'money' ? one.kind : '';
  return kinds === 'count' && Math.min(one.value, other.value) >= minAmount;
}

/** A sum or difference of two figures that count the same as `figure`. */
export function isSumOf(figure: Figure, one: Figure, other: Figure): boolean {
  if ((figure.value < minSum && !isToTheSecond(figure)) || !isAlike(one, figure) || !isAlike(other, figure))
    return false;
  return fits(figure, Math.abs(one.value - other.value)) || fits(figure, one.value + other.value);
}

/** Whether `figure` follows from two others by one of `ways`; by any, when none are given. */
export function isReckoned(figure: Figure, one: Figure, other: Figure, ways?: ReadonlySet<Way>): boolean {
  for (const [way, worked] of reckonedFrom(figure, one, other))
    if ((!ways || ways.has(way)) && fits(figure, worked)) return true;
  return false;
}

/** What two figures give in the kind of `figure`, and by which way. */
function* reckonedFrom(figure: Figure, one: Figure, other: Figure): Generator<readonly [Way, number]> {
  if (one.value <= 0 || other.value <= 0) return;
  yield* asWritten(figure, one, other);
  const [bare, measured] = other.kind === 'measure' ? [one, other] : [other, one];
  if (measured.kind !== 'measure') return;
  if (bare.kind === 'measure') {
    const isArea = figure.unit === 'area' && bare.unit === 'length' && measured.unit === 'length';
    if (isArea) yield ['product', bare.value * measured.value];
    return;
  }
  // "212 million pounds for 5.3 million cubic metres": so much for each.
  if (isAlike(bare, figure) && measured.plain > 1) yield ['rate', bare.value / measured.plain];
  if (bare.kind !== 'count' || bare.time > 0 || measured.plain === 0) return;
  // "85 minutes, 47 more than the train"
  if (figure.kind === 'count' && figure.isElliptic) yield ['difference', Math.abs(measured.plain - bare.value)];
  // "31 of its 120 kilograms": the first one is measured like the other.
  const factor = measured.value / measured.plain;
  yield* asWritten(figure, { ...measured, start: bare.start, value: bare.value * factor }, measured);
}

function* asWritten(figure: Figure, one: Figure, other: Figure): Generator<readonly [Way, number]> {
  const [less, more] = one.value <= other.value ? [one.value, other.value] : [other.value, one.value];
  const isOfOneKind = isAlike(one, other) || one.isElliptic || other.isElliptic;
  const shares = [one, other].filter(({ kind }) => kind === 'share').length;
  if (figure.kind === 'share') {
    if (shares === 1 || !isOfOneKind) return;
    yield ['change', (100 * (more - less)) / less];
    if (shares === 2) {
      yield ['points', more - less];
      yield ['rest', 100 - less - more];
      yield ['sum', less + more];
    } else {
      yield ['change', (100 * (more - less)) / more];
      yield ['ratio', (100 * less) / more];
    }
    return;
  }
  // "23 points below the average": of percentages.
  if (shares === 2) {
    if (figure.kind === 'count') yield ['difference', more - less];
    return;
  }
  if (shares === 1) {
    const [share, whole] = one.kind === 'share' ? [one, other] : [other, one];
    // "61 percent, against an average of 84"
    if (figure.kind === 'count' && whole.kind === 'count' && whole.isElliptic && whole.value <= 100)
      yield ['difference', more - less];
    if (keyOf(whole) !== keyOf(figure)) return;
    const part = share.value / 100;
    for (const times of [part, 1 - part, 1 / part, 1 / (1 - part), 1 + part, 1 / (1 + part)])
      yield ['part', whole.value * times];
    return;
  }
  if (isOfOneKind && (isAlike(one, figure) || isAlike(other, figure))) {
    yield ['difference', more - less];
    yield ['sum', more + less];
  }
  if (figure.kind === 'count' && one.kind === 'money' && other.kind === 'money' && more < maxCoins)
    yield ['difference', 100 * (more - less)];
  const isTimes = one.kind === 'factor' || other.kind === 'factor';
  const [count, amount] = one.kind === (isTimes ? 'factor' : 'count') ? [one, other] : [other, one];
  if ((isTimes || count.kind === 'count') && isAlike(amount, figure) && count.value > 1) {
    yield ['product', amount.value * count.value];
    yield ['rate', amount.value / count.value];
    if (amount.kind === count.kind) yield ['rate', count.value / amount.value];
  } else if (figure.kind === 'factor' && keyOf(one) === keyOf(other)) yield ['ratio', more / less];
}

/** From one figure alone: what is left of all, twice or half as much, the same time in another unit. */
export function isReckonedFromOne(figure: Figure, one: Figure): boolean {
  if (isSameTime(figure, one)) return true;
  if (figure.kind === 'share' && one.kind === 'share') return fits(figure, 100 - one.value);
  if (keyOf(figure) !== keyOf(one)) return false;
  return figure.value > 20 && (fits(figure, one.value * 2) || fits(figure, one.value / 2));
}

/** Months of a year, weeks of a year, days of a week. */
const periods = [12, 52, 7];

/** "5,460 a month, or 65,500 a year" */
export function isOtherPeriod(figure: Figure, one: Figure): boolean {
  if (keyOf(figure) !== keyOf(one) || figure.value < minSum) return false;
  return periods.some((times) => fits(figure, one.value * times) || fits(figure, one.value / times));
}

/** "52 days", and "seven and a half weeks". Months and years are of no exact length. */
export function isSameTime(figure: Figure, one: Figure): boolean {
  if (figure.time === 0 || one.time === 0 || figure.time === one.time) return false;
  const worked = (one.value * one.time) / figure.time;
  return fits(figure, worked) || Math.abs(worked - figure.value) <= Math.max(0.5, figure.value * 0.04);
}
