// Times of day and scores: numbers with a second one behind them, which nobody adds up, rounds or converts.

import type { Span } from '../../syntax/span';
import type { Figure } from './figures';
import type { FigureText } from './figureText';
import type { ClaimedFigure } from './findFigure';

/** Minutes after midnight or noon: "7:14 p.m." is told as 19:14, and as 7:14. */
const halfDay = 720;
/** Minutes within which another time is the same, of "about nine" and of "9 p.m." */
const aboutMinutes = 15;
const hourMinutes = 5;
/** Points of one side: more are no score. */
const maxPoints = 199;

const clock =
  /(?<![\d.,:$€£/-])(?:([01]?\d|2[0-4])[:.]([0-5]\d)(?:\s?([ap]\.?m\b)|(?<=:\d\d)(?![:.,]?\d|\s?%))|(1[0-2]|0?[1-9])(?:\s?[ap]\.?m\b|\s(?=o['’]clock\b)))\.?/giu;
const score = /(?<![\p{L}\d.,:$€£/-–]|[-–—])(\d{1,3})[-–](\d{1,3})(?![\p{L}\d/%]|[-–.,:]\d|[-–]\p{L})/gu;
const roughly =
  /\b(?:about|around|some|roughly|approximately|circa|shortly (?:before|after)|just (?:before|after)|nearly|almost|by)\s$/i;

/** Times of day in `span` of `text`, in order. */
export function clocksIn(text: string, span: Span): Figure[] {
  return pairsIn(text, span, clock, ([, hour, minute, , alone], before) => {
    const value = (Number(hour ?? alone) * 60 + Number(minute ?? 0)) % halfDay;
    const slack = roughly.test(before) ? aboutMinutes : minute === undefined ? hourMinutes : 0;
    return { unit: 'clock', value, written: Number(`${hour ?? alone}${minute ?? ''}`), slack };
  });
}

/** Scores in `span` of `text`, in order, the greater number first. @param anyOrder also those that may be a range, "17-45" */
export function scoresIn(text: string, span: Span, anyOrder: boolean): Figure[] {
  return pairsIn(text, span, score, ([, one, other]) => {
    const [first, last] = [Number(one), Number(other)];
    if (first > maxPoints || last > maxPoints || (!anyOrder && first < last)) return undefined;
    const [most, least] = [Math.max(first, last), Math.min(first, last)];
    return { unit: 'score', value: most * 1000 + least, written: Number(`${most}${least}`), slack: 0 };
  });
}

interface Pair extends Pick<Figure, 'unit' | 'value' | 'written'> {
  readonly slack: number;
}

function pairsIn(
  text: string,
  span: Span,
  pattern: RegExp,
  read: (match: RegExpExecArray, before: string) => Pair | undefined,
): Figure[] {
  const found: Figure[] = [];
  const within = text.slice(span.start, span.end);
  for (const match of within.matchAll(pattern)) {
    const pair = read(match, within.slice(Math.max(0, match.index - 20), match.index));
    if (!pair) continue;
    const start = span.start + match.index;
    const end = start + match[0].trimEnd().length;
    const { slack, ...named } = pair;
    found.push({
      ...named,
      start,
      end,
      kind: 'measure',
      plain: pair.value,
      low: pair.value - slack,
      high: pair.value + slack,
      isSmallWord: false,
      counted: { start: end, end },
      isName: false,
      isLabel: false,
      isAge: false,
      isFactor: false,
      isRough: slack > hourMinutes,
      exactness: 'exact',
      saidFrom: start,
      time: 0,
      isElliptic: false,
    });
  }
  return found;
}

/** Nothing follows from such a figure, and it follows from none. */
export function isPair({ unit }: Pick<Figure, 'unit'>): boolean {
  return unit === 'clock' || unit === 'score';
}

/** More scores of a copy are not compared. */
const maxScores = 60;

/** "Outscored them 24-3" where the copy has 14-7 and then 38-10: the later of two scores between which that lies. */
export function betweenScores({ byKind }: Pick<FigureText, 'byKind'>, { unit, value }: Figure): Span | undefined {
  const scores = unit === 'score' ? (byKind.get('measure score') ?? []).slice(0, maxScores) : [];
  return scores.find((later) => scores.some((earlier) => later.value - earlier.value === value));
}

/** "For 26 minutes, until 5:16": the length of time from which a writer has reckoned the only time of day of a claim. */
export function durationBeside({ all }: Pick<ClaimedFigure, 'all'>): Figure | undefined {
  const clocks = all.filter((each) => each.figure.unit === 'clock');
  return clocks.length === 1 ? all.find((each) => each.figure.unit === 'hours')?.figure : undefined;
}
