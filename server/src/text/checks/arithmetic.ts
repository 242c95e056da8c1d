// Whether a figure follows by one step of arithmetic from those of the passages that a claim is about. Only few figures are tried, because
// among many every number follows from some two.

import { lastBegunBy, type Span } from '../../syntax/span';
import { type Basis, basisOf } from './basis';
import type { Figure } from './figures';
import { figureWithin, keyOf } from './figureTerms';
import type { FigureText } from './figureText';
import type { ClaimedFigure } from './findFigure';
import {
  fits,
  isAlike,
  isOtherPeriod,
  isReckoned,
  isReckonedFromOne,
  isSameTime,
  isSumOf,
  isToTheSecond,
  type Way,
} from './reckoning';
import { commonIn } from './sentenceTerms';

/** Figures of the copy from which another one is worked out. */
const maxOperands = 16;
/** Passages of the copy in which they stand. */
const maxPassages = 4;

/**
 * What speaks against a figure that could have been worked out: nothing; another figure of the copy, while the claim compares or adds up;
 * another figure, and no such words.
 */
export type Doubt = 'none' | 'some' | 'strong';

/** Others are a sum of a figure of the claim and another one too often. */
const minTelling = 100;

function isTelling(figure: Figure): boolean {
  return figure.value >= minTelling || figure.value % 1 !== 0;
}

/** The figures of `copy` from which `claimed` follows; undefined when it follows from none. Linear in the sentences of the copy. */
export function followsFrom(copy: FigureText, claimed: ClaimedFigure, doubt: Doubt): Basis | undefined {
  const { figure } = claimed;
  if (figure.kind === 'ordinal' || figure.isName || (doubt === 'strong' && !isTelling(figure))) return undefined;
  const ofCopy = passagesOf(copy, claimed).flatMap((passage) => figuresOf(copy, passage));
  const [place] = ofCopy;
  if (!place) return undefined;
  const operands = unique(ofCopy).slice(0, maxOperands);
  const ofClaim = claimed.all.flatMap((each) => (each.figure === figure ? [] : [each.figure]));
  const alone = doubt === 'none' ? isReckonedFromOne : isSameTime;
  const single = doubt === 'strong' ? undefined : [...operands, ...ofClaim].find((each) => alone(figure, each));
  if (single) return basisOf(copy, [single], place);
  const period = claimed.comparison.isPart ? operands.find((each) => isOtherPeriod(figure, each)) : undefined;
  if (period) return basisOf(copy, [period]);
  // What the claim itself names, it reckons with.
  const withClaim = doubt === 'none' || (doubt === 'some' && isTelling(figure)) ? isReckoned : isSumOf;
  for (const [at, first] of ofClaim.entries()) {
    const other =
      operands.find((each) => withClaim(figure, first, each)) ??
      ofClaim.slice(at + 1).find((each) => isReckoned(figure, first, each));
    if (other) return basisOf(copy, [first, other], place);
  }
  if (doubt === 'strong' && !isToTheSecond(figure)) return undefined;
  const inCopy = doubt === 'none' ? isReckoned : isSumOf;
  for (const [at, first] of operands.entries()) {
    const other = operands.slice(at + 1).find((each) => inCopy(figure, first, each));
    if (other) return basisOf(copy, [first, other]);
  }
  const rest = remainderOf(figure, operands);
  return rest && { passage: rest, from: [] };
}

/** "26 pumps, of which 17 ran": the nine that are left follow from a figure of the copy and another one of its sentence. */
export function followsBeside(copy: FigureText, { figure }: ClaimedFigure, beside: Figure): boolean {
  return figuresOf(copy, copy.sentences.sentenceAt(beside.start)).some(
    (other) => other.start !== beside.start && isReckoned(figure, beside, other, compared),
  );
}

/** Whether a figure follows from two others of its claim that stand in the copy: the writer has reckoned with what he gives. */
export function followsInClaim(copy: FigureText, { figure, all }: ClaimedFigure): boolean {
  const others = all.flatMap((each) =>
    each.figure !== figure && figureWithin(copy.byKind.get(keyOf(each.figure)), each.figure) ? [each.figure] : [],
  );
  return others.some((first, at) => others.slice(at + 1).some((other) => isReckoned(figure, first, other)));
}

/** What is left of a hundred percent, in a sentence that shares a word with the claim or behind one: "They will hold 38 percent" for 62. */
export function complementOf(copy: FigureText, { figure, about }: ClaimedFigure): Span | undefined {
  if (figure.kind !== 'share') return undefined;
  const { sentences } = copy;
  const isNear = ({ start }: Figure) =>
    [start, Math.max(0, sentences.sentenceAt(start).start - 2)].some(
      (at) => commonIn(about, sentences.termsAt(at)) > 0,
    );
  return (copy.byKind.get(keyOf(figure)) ?? []).find((each) => fits(figure, 100 - each.value) && isNear(each));
}

const compared: ReadonlySet<Way> = new Set(['sum', 'difference', 'points', 'rest', 'part']);

/** The sentences in which the other figures of the claim stand, those that share most words with it, and the ones behind these. */
function passagesOf(copy: FigureText, { figure, about, all }: ClaimedFigure): Span[] {
  const { sentences } = copy;
  const found: Span[] = [];
  const add = (sentence: Span) => {
    if (!found.some(({ start }) => start === sentence.start)) found.push(sentence);
  };
  for (const each of all) {
    if (each.figure === figure || found.length >= maxPassages) continue;
    const same = figureWithin(copy.byKind.get(keyOf(each.figure)), each.figure);
    if (same) add(sentences.sentenceAt(same.start));
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

/** What is left of one figure when those beside it are taken away. */
function remainderOf(figure: Figure, operands: readonly Figure[]): Span | undefined {
  const same = operands.filter(
    (each) => isAlike(each, figure) || (each.kind === 'count' && each.isElliptic && /money|share/.test(figure.kind)),
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
