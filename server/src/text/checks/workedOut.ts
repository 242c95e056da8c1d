// Figures that a writer has worked out of those of a copy: a difference, a sum, a change in percent, a part of something. They stand
// nowhere in the copy, and nobody can say from its words alone whether the writer meant just these.

import type { Span } from '../../syntax/span';
import type { Comparison } from './comparison';
import { type Figure, maxAge } from './figures';
import { firstFrom, keyOf, times } from './figureTerms';
import type { FigureText } from './figureText';
import type { ClaimedFigure } from './findFigure';
import { commonIn } from './sentenceTerms';
import { numberAt } from './writtenNumbers';

/** How far apart figures may stand from which another one was worked out, in characters and in figures. */
const maxApart = 400;
const maxNext = 6;
/** More figures of a copy are not tried. */
const maxFigures = 20_000;

/**
 * The figures of `copy` from which `claimed` follows; undefined when it follows from none, or the claim does not speak as if it did.
 * Linear in the figures of the copy.
 * @param isRivalled the copy gives another figure for what the claim counts: then only words such as "fewer than" beside it speak for this
 */
export function workedOutOf(copy: FigureText, claimed: ClaimedFigure, isRivalled: boolean): Span | undefined {
  const { figure, comparison } = claimed;
  if (figure.isAge && figure.value >= maxAge) return years(copy, claimed);
  if (figure.kind === 'ordinal' || figure.isName || (isRivalled && !comparison.isBeside)) return undefined;
  if (figure.isAge) return years(copy, claimed);
  const figures = copy.figures.slice(0, maxFigures);
  const bare = copy.isScaled && figure.kind === 'money' ? bareOf(figure) : undefined;
  for (const [at, first] of figures.entries()) {
    const about = comparison.isBeside || isAbout(copy, claimed, first);
    if (about && figure.kind === 'share' && isFromOne(figure, comparison, first)) return first;
    let sum = first.value;
    for (let next = at + 1; next < Math.min(figures.length, at + maxNext); next++) {
      const other = figures[next] as Figure;
      if (other.start - first.end > maxApart) break;
      sum += other.value;
      if (isTime(copy.text, first) !== isTime(copy.text, other) && keyOf(first) === keyOf(other)) continue;
      if (!about && !isNamed(claimed, first) && !isNamed(claimed, other)) continue;
      const isFar = other.start > copy.sentences.sentenceAt(first.start).end;
      if (isFar && (first.kind === 'share') !== (other.kind === 'share')) continue;
      const place = { start: first.start, end: other.end };
      if (isFrom(figure, comparison, first, other) || (bare && isFrom(bare, comparison, first, other))) return place;
      const isSum = comparison.isSum && keyOf(other) === keyOf(figure) && keyOf(first) === keyOf(figure);
      if (isSum && fits(figure, sum)) return place;
    }
  }
  return ofTheClaim(copy, claimed) ?? years(copy, claimed) ?? clockTimes(copy, claimed);
}

/** The sentence of the copy has to do with the claim. */
function isAbout({ sentences }: FigureText, { about }: ClaimedFigure, { start }: Figure): boolean {
  return commonIn(about, sentences.termsAt(start)) >= Math.min(2, Math.floor(about.size / 2));
}

/** The claim has that figure too: "of 87 people, 68 drowned". */
function isNamed({ figure, all }: ClaimedFigure, { value }: Figure): boolean {
  return all.some((each) => each.figure !== figure && each.figure.low <= value && value <= each.figure.high);
}

function isTime(text: string, { end }: Figure): boolean {
  return times.test(text.slice(end, end + 14));
}

/** "£47,500, half of its value, which is thus £95,000": from the other figures of the claim, which the copy has. */
function ofTheClaim(copy: FigureText, { figure, comparison, all }: ClaimedFigure): Span | undefined {
  const others = all.flatMap((each) => (each.figure === figure ? [] : [each.figure]));
  for (const [at, first] of others.entries()) {
    for (const other of others.slice(at + 1, at + maxNext)) {
      if (!isFrom(figure, comparison, first, other)) continue;
      const known = copy.byKind.get(keyOf(first)) ?? copy.byKind.get(keyOf(other)) ?? [];
      const same = known[firstFrom(known, first.low)];
      if (same && same.value <= first.high) return same;
    }
  }
  return undefined;
}

function bareOf(figure: Figure): Figure {
  const factor = figure.value / figure.written;
  return {
    ...figure,
    kind: 'count',
    unit: '',
    value: figure.written,
    low: figure.low / factor,
    high: figure.high / factor,
  };
}

/** Worked out exactly, but for what is rounded: a hundredth, and half a percent of percentages. */
function fits({ kind, value, written }: Figure, worked: number): boolean {
  const slack = kind === 'share' ? (written % 1 === 0 ? 0.6 : 0.06) : value * 0.01;
  return worked > 0 && Math.abs(worked - value) <= slack;
}

/** What is left of all, and "46 percent higher" for a ratio of 1.46. */
function isFromOne(figure: Figure, { isDifference }: Comparison, { kind, value, written }: Figure): boolean {
  if (!isDifference) return false;
  if (kind === 'share') return fits(figure, 100 - value);
  const isRatio = kind === 'count' && value === written && value > 1 && value < 3 && value % 1 !== 0;
  return isRatio && fits(figure, (value - 1) * 100);
}

function isFrom(figure: Figure, { isDifference, isSum, isPart }: Comparison, one: Figure, other: Figure): boolean {
  const isComparable = keyOf(one) === keyOf(other) || one.isElliptic || other.isElliptic;
  const [less, more] = one.value < other.value ? [one.value, other.value] : [other.value, one.value];
  if (figure.kind === 'share') {
    if (!isComparable || less <= 0) return false;
    if (one.kind === 'share' && other.kind === 'share')
      return (isDifference && fits(figure, 100 - less - more)) || (isSum && fits(figure, less + more));
    return isDifference && (fits(figure, (100 * (more - less)) / less) || fits(figure, (100 * (more - less)) / more));
  }
  // "23 points below the average": of percentages.
  const isPoints = one.kind === 'share' && figure.kind === 'count' && isComparable;
  if (isPoints) return isDifference && fits(figure, more - less);
  if (keyOf(one) !== keyOf(figure) && keyOf(other) !== keyOf(figure)) return false;
  if (isComparable && one.kind !== 'share' && other.kind !== 'share')
    return (isDifference && fits(figure, more - less)) || (isSum && fits(figure, more + less));
  if (!isPart) return false;
  const [share, whole] = one.kind === 'share' ? [one, other] : [other, one];
  if (share.kind === 'share' && keyOf(whole) === keyOf(figure)) {
    const shareOf = share.value / 100;
    return [shareOf, 1 - shareOf, 1 / shareOf, 1 / (1 - shareOf), 1 / (1 + shareOf)].some(
      (times) => Number.isFinite(times) && fits(figure, whole.value * times),
    );
  }
  // "780 million over five years" are 156 million a year.
  const [count, amount] = one.kind === 'count' ? [one, other] : [other, one];
  return count.kind === 'count' && count.value > 1 && fits(figure, amount.value / count.value);
}

/** "She was 28 years old when she sank": from two years that stand near each other. */
function years(copy: FigureText, { figure, unit }: ClaimedFigure): Span | undefined {
  if (figure.isAge && figure.value < maxAge ? copy.ages.length > 0 : !unit && !figure.isAge) return undefined;
  let before: readonly { readonly year: number; readonly start: number }[] = [];
  let seen = 0;
  let first: number | undefined;
  for (const match of copy.text.matchAll(/\b(?:1\d|20)\d\d\b/g)) {
    if (++seen > maxFigures) return undefined;
    const [start, year] = [match.index, Number(match[0])];
    // The first one is mostly that of the copy itself.
    first ??= year;
    if (Math.abs(year - first) === figure.value) return { start, end: start + 4 };
    const from = before.find(
      (other) => start - other.start <= maxApart && Math.abs(year - other.year) === figure.value,
    );
    if (from) return { start: from.start, end: start + 4 };
    before = [...before.slice(1 - maxNext), { year, start }];
  }
  return undefined;
}

/** "It took 34 minutes": from 5.47 to 6.21, or an hour and forty minutes. */
function clockTimes({ text }: FigureText, { figure }: ClaimedFigure): Span | undefined {
  if (figure.kind !== 'measure' || figure.unit !== 'hours') return undefined;
  const minutes = { ...figure, value: figure.value * 60 };
  let before: { readonly time: number; readonly start: number } | undefined;
  for (const match of text.matchAll(/\b([01]?\d|2[0-3])[.:]([0-5]\d)\b(?![.:,]?\d)/g)) {
    const [start, time] = [match.index, Number(match[1]) * 60 + Number(match[2])];
    const gap = before && start - before.start <= maxApart ? time - before.time : 0;
    if (before && gap > 0 && fits(minutes, gap)) return { start: before.start, end: start + match[0].length };
    before = { time, start };
  }
  for (const { index, 0: written, 1: hours = '', 2: rest = '' } of text.matchAll(hoursAndMinutes)) {
    const [whole, more] = [hours, rest].map((word) =>
      /^an?$/i.test(word) ? 1 : (numberAt(word, 0, word.length)?.value ?? 1),
    );
    if (fits(minutes, (whole ?? 0) * 60 + (more ?? 0))) return { start: index, end: index + written.length };
  }
  return undefined;
}

const hoursAndMinutes = /\b([a-z]{1,9}|\d{1,2}) hours? and ([a-z]{3,12}|\d{1,2}) minutes?\b/gi;
