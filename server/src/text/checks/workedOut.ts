// Figures that a writer has worked out of those of a copy: a difference, a sum, a change in percent, a part of something. They stand
// nowhere in the copy, and nobody can say from its words alone whether the writer meant just these.

import { type Basis, basisOf } from './basis';
import type { Comparison } from './comparison';
import { type Figure, maxAge } from './figures';
import { keyOf, times } from './figureTerms';
import type { FigureText } from './figureText';
import type { ClaimedFigure } from './findFigure';
import { ageOf } from './miscopied';
import { fits, isReckoned, isToTheSecond, type Way } from './reckoning';
import { commonIn } from './sentenceTerms';

/** How far apart figures may stand from which another one was worked out, in characters and in figures. */
const maxApart = 400;
const maxNext = 6;
/** More figures of a copy are not tried. */
const maxFigures = 20_000;

/**
 * The figures of `copy` from which `claimed` follows; undefined when it follows from none, or the claim does not speak as if it did.
 * Linear in the figures of the copy.
 * @param published the year of the copy
 * @param isRivalled the copy gives another figure for what the claim counts: then only words such as "fewer than" beside it speak for this
 */
export function workedOutOf(
  copy: FigureText,
  claimed: ClaimedFigure,
  isRivalled: boolean,
  published?: number,
): Basis | undefined {
  const { figure, comparison } = claimed;
  // What agrees to the second is no chance, whatever the words.
  const isAllowed = comparison.isBeside || isToTheSecond(figure);
  if (figure.isAge) return years(copy, claimed, published);
  if (isRivalled && figure.time > 360) return years(copy, claimed, published);
  if (figure.kind === 'ordinal' || figure.isName || (isRivalled && !isAllowed)) return undefined;
  const figures = copy.figures.slice(0, maxFigures);
  const ways = isToTheSecond(figure) ? sumsOfTimes : waysOf(comparison);
  const bare = copy.isScaled && figure.kind === 'money' ? bareOf(figure) : undefined;
  for (const [at, first] of figures.entries()) {
    const about = isAllowed || isAbout(copy, claimed, first);
    if (about && figure.kind === 'share' && isFromOne(figure, comparison, first)) return basisOf(copy, [first]);
    let sum = first.value;
    for (let next = at + 1; next < Math.min(figures.length, at + maxNext); next++) {
      const other = figures[next] as Figure;
      if (other.start - first.end > maxApart) break;
      sum += other.value;
      if (isTime(copy.text, first) !== isTime(copy.text, other) && keyOf(first) === keyOf(other)) continue;
      if (!about && !isNamed(claimed, first) && !isNamed(claimed, other)) continue;
      const isFar = other.start > copy.sentences.sentenceAt(first.start).end;
      if (isFar && (first.kind === 'share') !== (other.kind === 'share')) continue;
      if (isReckoned(figure, first, other, ways) || (bare && isReckoned(bare, first, other, ways)))
        return basisOf(copy, [first, other]);
      const isSum = comparison.isSum && keyOf(other) === keyOf(figure) && keyOf(first) === keyOf(figure);
      if (isSum && fits(figure, sum)) return basisOf(copy, figures.slice(at, next + 1));
    }
  }
  return years(copy, claimed, published) ?? clockTimes(copy, claimed);
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

/** What is left of all, and "46 percent higher" for a ratio of 1.46. */
function isFromOne(figure: Figure, { isDifference }: Comparison, { kind, value, written }: Figure): boolean {
  if (!isDifference) return false;
  if (kind === 'share') return fits(figure, 100 - value);
  const isRatio = kind === 'count' && value === written && value > 1 && value < 3 && value % 1 !== 0;
  return isRatio && fits(figure, (value - 1) * 100);
}

const sumsOfTimes: ReadonlySet<Way> = new Set(['sum', 'difference']);

/** The words around a figure allow some ways in which it was worked out. */
function waysOf({ isDifference, isSum, isPart }: Comparison): ReadonlySet<Way> {
  return new Set<Way>([
    ...(isDifference ? (['difference', 'rest', 'change'] as const) : []),
    ...(isSum ? (['sum'] as const) : []),
    ...(isPart ? (['part', 'rate'] as const) : []),
  ]);
}

/** "She was 28 years old when she sank", "in office for twelve years": from two years that stand near each other, or one and that of the copy. */
function years(copy: FigureText, claimed: ClaimedFigure, published: number | undefined): Basis | undefined {
  const { figure, unit, about } = claimed;
  if (figure.isAge && figure.value < maxAge ? ageOf(copy, claimed) : !unit && !figure.isAge) return undefined;
  let before: readonly { readonly year: number; readonly start: number }[] = [];
  let seen = 0;
  let first: number | undefined;
  for (const match of copy.text.matchAll(/\b(?:1[2-9]|20)\d\d\b/g)) {
    if (++seen > maxFigures) return undefined;
    const [start, year] = [match.index, Number(match[0])];
    // The first one is mostly that of the copy itself.
    first ??= year;
    const place = { start, end: start + 4 };
    if (Math.abs(year - first) === figure.value) return { passage: place, from: [] };
    const gap = published === undefined ? 0 : published - year;
    const isSince = (figure.low <= gap && gap <= figure.high) || (figure.isAge && gap === figure.value + 1);
    if (isSince && commonIn(about, copy.sentences.termsAt(start)) > 0) return { passage: place, from: [] };
    const from = before.find(
      (other) => start - other.start <= maxApart && Math.abs(year - other.year) === figure.value,
    );
    if (from)
      return {
        passage: { start: from.start, end: place.end },
        from: [{ start: from.start, end: from.start + 4 }, place],
      };
    before = [...before.slice(1 - maxNext), { year, start }];
  }
  return undefined;
}

/** "It took 34 minutes": from 5.47 to 6.21. */
function clockTimes({ text }: FigureText, { figure }: ClaimedFigure): Basis | undefined {
  if (figure.kind !== 'measure' || figure.unit !== 'hours') return undefined;
  const minutes = { ...figure, value: figure.value * 60 };
  let before: { readonly time: number; readonly start: number } | undefined;
  for (const match of text.matchAll(/\b([01]?\d|2[0-3])[.:]([0-5]\d)\b(?![.:,]?\d)/g)) {
    const [start, time] = [match.index, Number(match[1]) * 60 + Number(match[2])];
    const gap = before && start - before.start <= maxApart ? time - before.time : 0;
    if (before && gap > 0 && fits(minutes, gap))
      return { passage: { start: before.start, end: start + match[0].length }, from: [] };
    before = { time, start };
  }
  return undefined;
}
