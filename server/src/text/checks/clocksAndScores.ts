// Times of day, scores and numbered names: numbers which nobody adds up, rounds or converts.

import type { Span } from '../../syntax/span';
import type { Figure } from './figures';
import type { FigureText } from './figureText';
import type { ClaimedFigure } from './findFigure';

/** Minutes after midnight or noon: "7:14 p.m." is told as 19:14, and as 7:14. */
const halfDay = 720;
const noon = 12;
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

/** "At 9.30" */
const dotted =
  /(?<=\b(?:at|by|from|until|till|since|before|after|about|around) )([01]?\d|2[0-3])\.([0-5]\d)(?![\d.,]\d|\s?[ap]\.?m\b|\s?%)/giu;

/** Times of day in `span` of `text`, in order. @param anyForm also what may be another number, "at 9.30" */
export function clocksIn(text: string, span: Span, anyForm: boolean): Figure[] {
  return anyForm ? [...clocksOf(text, span, clock), ...clocksOf(text, span, dotted)] : clocksOf(text, span, clock);
}

function clocksOf(text: string, span: Span, pattern: RegExp): Figure[] {
  return pairsIn(text, span, pattern, (match, before) => {
    const [, hour, minute, , alone] = match;
    const value = (Number(hour ?? alone) * 60 + Number(minute ?? 0)) % halfDay;
    const slack = roughly.test(before) ? aboutMinutes : minute === undefined ? hourMinutes : 0;
    const behind = text.slice(span.start + match.index + match[0].length, span.end).slice(0, zoneReach);
    return {
      unit: 'clock',
      value,
      written: Number(`${hour ?? alone}${minute ?? ''}`),
      slack,
      isAfternoon: isAfternoon(match, behind),
    };
  });
}

const zoneReach = 8;
const zone = /^(?:\s?h\b|\shours\b|\s(?:GMT|UTC|CES?T|BST|[EKJ]ST)\b)/;

/** Which half of the day a clock means; undefined where "7:14" may be either. */
function isAfternoon([written, hour, minute]: RegExpExecArray, behind: string): boolean | undefined {
  const half = /([ap])\.?m\b/i.exec(written)?.[1];
  if (half) return half.toLowerCase() === 'p';
  if (minute === undefined) return undefined;
  const is24Hours = Number(hour) > noon || hour?.startsWith('0') || zone.test(behind);
  return is24Hours ? Number(hour) >= noon && Number(hour) < 2 * noon : undefined;
}

/** "9:15 a.m." for "9:15 p.m.": the same numbers, half a day apart. */
export function isInOtherHalf(one: Figure, other: Figure): boolean {
  return one.isAfternoon !== undefined && other.isAfternoon !== undefined && one.isAfternoon !== other.isAfternoon;
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

const numbered =
  /\b(flight|article|section|chapter|page|room|route|highway|resolution|phase|episode|season)s? (?:nos?\. ?)?(\d{1,5})\b(?![.,:]?\d|(?:st|nd|rd|th)\b|%| per)|(?<![\p{L}\d-])(\p{Lu}{1,4})[-‐‑]?(\d{2,5})\b(?![.,:]\d|[-‐‑]\d)/giu;

/** "Flight 8051", "VA249" in `span` of `text`: what is numbered is their unit. */
export function namesIn(text: string, span: Span): Figure[] {
  return pairsIn(text, span, numbered, ([, thing, number, code, ofCode]) => {
    const name = thing?.toLowerCase() ?? (code === code?.toUpperCase() ? code : undefined);
    const value = Number(number ?? ofCode);
    return name === undefined ? undefined : { unit: `${nameMark}${name}`, value, written: value, slack: 0 };
  });
}

const nameMark = 'name ';

export function isNumberedName({ unit }: Pick<Figure, 'unit'>): boolean {
  return unit.startsWith(nameMark);
}

interface Pair extends Pick<Figure, 'unit' | 'value' | 'written' | 'isAfternoon'> {
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
export function isPair(figure: Pick<Figure, 'unit'>): boolean {
  return figure.unit === 'clock' || figure.unit === 'score' || isNumberedName(figure);
}

/** More scores of a copy are not compared. */
const maxScores = 60;

/** "Outscored them 24-3" where the copy has 14-7 and then 38-10: the later of two scores between which that lies. */
export function betweenScores({ byKind }: Pick<FigureText, 'byKind'>, { unit, value }: Figure): Span | undefined {
  const scores = unit === 'score' ? (byKind.get('measure score') ?? []).slice(0, maxScores) : [];
  return scores.find((later) => scores.some((earlier) => later.value - earlier.value === value));
}

/** "For 26 minutes, until 5:16": the time of day of the copy that lies so long before or behind the one of the claim. */
export function clockReckoned(
  { byKind }: Pick<FigureText, 'byKind'>,
  { figure, all }: Pick<ClaimedFigure, 'figure' | 'all'>,
): Span | undefined {
  const lengths = all.flatMap((each) => (each.figure.unit === 'hours' ? [each.figure] : []));
  if (figure.unit !== 'clock' || lengths.length === 0) return undefined;
  return (byKind.get('measure clock') ?? []).slice(0, maxScores).find(({ value }) => {
    const gap = Math.abs(value - figure.value);
    return lengths.some(({ low, high }) =>
      [gap, halfDay - gap].some((minutes) => Math.floor(low * 60) <= minutes && minutes <= Math.ceil(high * 60)),
    );
  });
}
