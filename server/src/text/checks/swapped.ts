// Two figures of a claim that a sentence of the copy gives the other way round: "2,114 were approved and 8,601 paid".

import { lastBegunBy, type Span } from '../../syntax/span';
import type { Figure } from './figures';
import { type FigureLabels, figureWithin, keyOf, labelsBeside } from './figureTerms';
import type { FigureText } from './figureText';
import type { ClaimedFigure } from './findFigure';
import { commonIn } from './sentenceTerms';

/**
 * What the copy gives for what the claim gives as `found`, where another figure of the claim stands for what `found` is; undefined where
 * the words beside them do not say so.
 */
export function swappedWith(copy: FigureText, found: Figure, claimed: ClaimedFigure): Figure | undefined {
  const sentence = copy.sentences.sentenceAt(found.start);
  const own = labelsIn(copy, found, sentence);
  const key = keyOf(claimed.figure);
  for (const other of claimed.all) {
    if (keyOf(other.figure) !== key || other.figure.value === claimed.figure.value) continue;
    const there = figureWithin(
      copy.byKind.get(key),
      other.figure,
      ({ start, end }) => start >= sentence.start && end <= sentence.end,
    );
    if (there && areCrossed(claimed.labels, other.labels, own, labelsIn(copy, there, sentence))) return there;
  }
  return undefined;
}

/** Whether the words beside a figure of the copy are those of the claim. */
export function isLabelled(copy: FigureText, figure: Figure, { labels }: ClaimedFigure): boolean {
  const there = labelsIn(copy, figure, copy.sentences.sentenceAt(figure.start));
  return labels.counted === there.counted || commonIn(labels.before, there.before) > 0;
}

function labelsIn({ text, figures }: FigureText, figure: Figure, sentence: Span): FigureLabels {
  return labelsBeside(text, figures, lastBegunBy(figures, figure.start), sentence);
}

/** @param one, other of the claim @param first, second of the copy: with the values of `one` and `other` */
function areCrossed(one: FigureLabels, other: FigureLabels, first: FigureLabels, second: FigureLabels): boolean {
  const isCounted =
    first.counted !== undefined &&
    second.counted !== undefined &&
    first.counted !== second.counted &&
    one.counted === second.counted &&
    other.counted === first.counted;
  const fits = (label: FigureLabels, better: FigureLabels, worse: FigureLabels) =>
    commonIn(label.before, better.before) > commonIn(label.before, worse.before);
  return isCounted || (fits(one, second, first) && fits(other, first, second));
}
