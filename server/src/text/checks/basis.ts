// The figures of a copy from which a figure of a claim follows, and whether so many other numbers would follow as well that it says nothing.

import type { Span } from '../../syntax/span';
import type { Figure } from './figures';
import { figureWithin, keyOf } from './figureTerms';
import type { FigureText } from './figureText';
import type { ClaimedFigure } from './findFigure';

/** What a figure follows from. */
export interface Basis {
  /** Where the copy says it. */
  readonly passage: Span;
  /** The figures, as the copy has them, in order; none when not all of them stand in it. */
  readonly from: readonly Span[];
}

/** @param figures of the copy or of the claim, whose figures count where the copy has them too; `place` is shown where it does not */
export function basisOf(copy: FigureText, figures: readonly Figure[], place?: Span): Basis {
  const there = figures.flatMap((figure) =>
    copy.figures.includes(figure) ? figure : (figureWithin(copy.byKind.get(keyOf(figure)), figure) ?? []),
  );
  const from = there.length === figures.length ? there.sort((a, b) => a.start - b.start) : [];
  const [first, last] = [from[0], from.at(-1)];
  if (!first || !last) return { passage: place ?? there[0] ?? { start: 0, end: 0 }, from: [] };
  const isNear = last.end - first.start <= maxShown;
  return { passage: { start: first.start, end: isNear ? last.end : first.end }, from };
}

/** Of figures further apart the first is shown. */
const maxShown = 400;

/** Numbers between half and twice the claimed one that are tried in its place; fewer say nothing. */
const steps = 8;
const minTried = 8;

/**
 * The share of numbers of the same form and size that follow as well: by chance, so many do. 1 when there are too few of them to say.
 * @param follows whether a figure in place of the claimed one follows
 */
export function shareByChance(claimed: ClaimedFigure, follows: (other: ClaimedFigure) => boolean): number {
  const others = likeNumbers(claimed);
  return others.length < minTried ? 1 : others.filter(follows).length / others.length;
}

function likeNumbers(claimed: ClaimedFigure): ClaimedFigure[] {
  const { figure } = claimed;
  const { value, written } = figure;
  const grain = grainOf(written);
  const found = new Map<number, ClaimedFigure>();
  for (let at = -steps; at <= steps; at++) {
    const other = Math.round((written * 2 ** (at / steps)) / grain) * grain;
    if (other <= 0 || Math.abs(other - written) < grain / 2) continue;
    const factor = other / written;
    const moved = {
      ...figure,
      written: other,
      value: value * factor,
      plain: figure.plain * factor,
      low: value * factor - (value - figure.low),
      high: value * factor + (figure.high - value),
    };
    const all = claimed.all.map((each) => (each.figure === figure ? { ...each, figure: moved } : each));
    found.set(other, { ...claimed, figure: moved, all });
  }
  return [...found.values()];
}

/** The unit of the last digit that counts: 100 for 8,400, 0.1 for 2.5. */
function grainOf(written: number): number {
  const [whole = '', decimals] = `${written}`.split('.');
  if (decimals !== undefined) return 10 ** -decimals.length;
  return 10 ** Math.min(/0*$/.exec(whole)?.[0].length ?? 0, whole.length - 1);
}
