// Which figure of a copy a figure of a claim may have been copied from wrongly: digits that changed places, one digit that is another
// one, is missing or too many, another scale. A figure that resembles none and stands for nothing that the copy counts was not copied.

import type { Span } from '../../syntax/span';
import { isInOtherHalf } from './clocksAndScores';
import { type Figure, maxAge } from './figures';
import { commonWithAge, keyOf } from './figureTerms';
import type { FigureText } from './figureText';
import { type ClaimedFigure, isAdmitted, isReadable } from './findFigure';
import { commonIn } from './sentenceTerms';

/** How two figures resemble each other, the least likely by chance first. */
type Likeness = 'anagram' | 'unit' | 'scale' | 'digit' | 'length';

/** A figure of a copy that another one resembles. */
export interface Slip {
  readonly place: Span;
  /** Digits change places in a slip, and seldom by chance. */
  readonly isSure: boolean;
}

/** More figures of one kind would resemble any. */
const maxCompared = 400;

/**
 * The figure of `copy` that `claimed` was probably copied from with a slip; undefined when none looks like it. Linear in the figures.
 * A figure that another one of the claim has is none.
 */
export function copiedFrom(copy: FigureText, claimed: ClaimedFigure): Slip | undefined {
  const { figure, near, about, all } = claimed;
  const ofPerson = figure.isAge && figure.value < maxAge ? ageOf(copy, claimed) : undefined;
  if (ofPerson) return { place: ofPerson, isSure: true };
  const known = copy.byKind.get(keyOf(figure)) ?? [];
  if (known.length > maxCompared) return undefined;
  let best: Slip | undefined;
  let most = -1;
  for (const other of known) {
    const isUnit = isInOtherUnit(figure, other);
    if (other.isName || !isReadable(copy, other) || (!isUnit && isAdmitted(other, figure))) continue;
    const likeness = isUnit ? 'unit' : likenessOf(figure, other);
    if (!likeness || (figure.isAge && copy.ages.length > 0 && !other.isAge && likeness !== 'anagram')) continue;
    if (isOtherThing(figure, other) || (/anagram|digit/.test(likeness) && isFarFrom(figure, other, maxSlip))) continue;
    const isSaid = all.some((each) => each.figure !== figure && isSaidBy(each.figure, other));
    if (isSaid && (likeness !== 'anagram' || all.some((each) => each.figure.value === other.value))) continue;
    const beside = commonIn(near, copy.nearOf(other));
    const around = commonIn(about, copy.sentences.termsAt(other.start));
    if (beside === 0 && around < leastShared(likeness, figure, other)) continue;
    const weight = 2 * beside + around + (likeness === 'anagram' ? 2 : 0);
    if (weight > most)
      [best, most] = [{ place: other, isSure: likeness === 'anagram' || (isUnit && beside > 0) }, weight];
  }
  const bare = best || (!figure.isElliptic && figure.kind === 'count') ? undefined : withoutUnit(copy, claimed);
  return best ?? (bare && { place: bare, isSure: true });
}

/** Digits that change places or are mistaken leave a number of its size. */
const maxSlip = 9.9;

function isFarFrom({ value: a }: Figure, { value: b }: Figure, times: number): boolean {
  return Math.max(a, b) > times * Math.min(a, b);
}

/** Months are no miscopied billions, and 42 no miscopied 24 million. */
function isOtherThing(figure: Figure, other: Figure): boolean {
  if (figure.time > 0 !== other.time > 0) return true;
  return figure.kind === 'count' && scaleOf(figure) !== scaleOf(other) && figure.written !== other.written;
}

function scaleOf({ plain, written }: Figure): number {
  return written === 0 ? 1 : Math.round(plain / written);
}

/** Columns of a table, and "against 540 million": the same digits in another order, of a figure whose unit stands elsewhere. */
function withoutUnit(copy: FigureText, { figure, about }: ClaimedFigure): Figure | undefined {
  if (copy.figures.length > maxCompared * 4) return undefined;
  return copy.figures.find((other) => {
    const isBare = other.kind === 'count' ? other.isElliptic : figure.kind === 'count' && figure.isElliptic;
    if (!isBare || keyOf(other) === keyOf(figure) || likenessOf(figure, other) !== 'anagram') return false;
    const least = digitsOf(figure.written).length > 2 ? 1 : 2;
    return commonIn(about, copy.sentences.termsAt(other.start)) >= least;
  });
}

/** The age that the copy gives whom the claim names. */
export function ageOf(copy: FigureText, { about }: ClaimedFigure): Figure | undefined {
  let best: Figure | undefined;
  let most = 0;
  for (const age of copy.ages) {
    const around = commonWithAge(copy.sentences.termsAt(age.start), about);
    if (around > most) [best, most] = [age, around];
  }
  return best;
}

/** In its own digits: "657 km (408 miles)" says once what the copy has, and once what that is in miles. */
function isSaidBy(claimed: Figure, { kind, unit, value, written }: Figure): boolean {
  if (claimed.kind === 'count' && claimed.isElliptic && kind !== 'count') return claimed.value === written;
  if (kind !== claimed.kind || unit !== claimed.unit || value < claimed.low || value > claimed.high) return false;
  return value === claimed.value || kind !== 'measure' || Math.abs(written - claimed.written) <= written * 0.1;
}

/** Words that the claim has in common with the sentence of a figure that resembles its own: the fewer digits, the more. */
function leastShared(likeness: Likeness, figure: Figure, other: Figure): number {
  if (likeness === 'anagram') return 0;
  if (likeness === 'unit') return digitsOf(figure.written).length > 1 ? 0 : 1;
  const digits = Math.max(digitsOf(figure.written).length, digitsOf(other.written).length);
  if (figure.isAge && other.isAge) return 1;
  // Nobody has the digits of another amount by chance, a thousand times as many.
  if (likeness === 'scale' && digits > 1 && isFarFrom(figure, other, 999)) return 0;
  return likeness === 'scale' || digits > 2 ? 1 : 2;
}

/** "Seven feet" for seven metres, "three months" for three weeks. */
function isInOtherUnit(figure: Figure, other: Figure): boolean {
  const { value, written, low, high, time } = figure;
  if (time > 0 || other.time > 0) return time > 0 && other.time > 0 && time !== other.time && written === other.written;
  if (figure.kind !== 'measure' || value === 0 || other.value === 0) return false;
  const scale = written / value;
  const isSameNumber = low * scale <= other.written && other.written <= high * scale;
  return isSameNumber && Math.abs(Math.log(other.written / other.value / scale)) > maxConversion;
}

/** A tonne and a ton are one. */
const maxConversion = 0.15;

function likenessOf(one: Figure, other: Figure): Likeness | undefined {
  if (isInOtherHalf(one, other)) return one.value === other.value ? 'anagram' : undefined;
  const a = digitsOf(one.written);
  const whole = digitsOf(other.written);
  // Writers round: 2,847,310 is "2.85 million", and what a slip makes of it "2.58 million".
  const b = a.length > 1 && whole.length > a.length + 1 ? digitsOf(Number(other.written.toPrecision(a.length))) : whole;
  if (a === '' || b === '' || one.value === other.value) return undefined;
  if (a === b) return 'scale';
  if (!one.isRough && isSwapped(one, other)) return 'anagram';
  if (a.length === b.length) {
    if (a.length === 1) return undefined;
    if ([...a].sort().join('') === [...b].sort().join('')) return 'anagram';
    let different = 0;
    for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) different++;
    return different === 1 ? 'digit' : undefined;
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 1) return undefined;
  for (let at = 0; at < long.length; at++) if (long.slice(0, at) + long.slice(at + 1) === short) return 'length';
  return undefined;
}

/** "109" for "190": noughts at the end are digits too, where nothing was rounded. */
function isSwapped({ written: one }: Figure, { written: other }: Figure): boolean {
  const [a, b] = [`${one}`, `${other}`];
  return a.length > 1 && a.length === b.length && a !== b && [...a].sort().join('') === [...b].sort().join('');
}

/** Of 12,900: "129"; of 0.34: "34". */
function digitsOf(written: number): string {
  return `${written}`.replace('.', '').replace(/^0+|0+$/g, '');
}
