// Every figure of a text: counts, money, shares, measures, ordinals, in digits or words, with what is counted and how exact the words
// are. Dates are figures too here; the caller says where they stand.

import type { Span } from '../../syntax/span';
import { isLabel, isPartOfName } from '../numberedNames';
import { boundsOf, type Exactness } from './figureBounds';
import { currencyOf, measureOf } from './measures';
import { countedOnce, type NumberFound, numberAt, numberWords } from './writtenNumbers';

export type FigureKind = 'count' | 'money' | 'share' | 'measure' | 'ordinal' | 'factor';

/** One figure. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  /** In the base unit of `unit`: metres, kilograms, whole currency units. */
  readonly value: number;
  /** As written, without its scale and unit: 345.5 of "€345.5 million". */
  readonly written: number;
  /** With its scale, without its unit: 5,300,000 of "5.3 million cubic metres". */
  readonly plain: number;
  /** All values that the words admit. */
  readonly low: number;
  readonly high: number;
  /** The currency (`usd`), or what is measured (`length`); empty for the others. */
  readonly unit: string;
  /** Written out and below five, or a share in words: "two", "a third". Writers count for themselves with such words. */
  readonly isSmallWord: boolean;
  /** The words behind it that may be what is counted. */
  readonly counted: Span;
  /** Part of a name: "Flight 370", "KN-25". */
  readonly isName: boolean;
  /** Tells one thing from its like, and counts nothing: "through shaft two", "on platform 4". */
  readonly isLabel: boolean;
  /** How old somebody is: "Falk, 61, said", "aged nine", "a 26-year-old". */
  readonly isAge: boolean;
  /** How many times as much: writers work that out for themselves. */
  readonly isFactor: boolean;
  /** The words before it say that it is rounded: "about", "more than". */
  readonly isRough: boolean;
  readonly exactness: Exactness;
  /** Where these words begin, or it does. */
  readonly saidFrom: number;
  /** It counts days, or another unit of time: how many days that is; 0 for others. */
  readonly time: number;
  /** Of a time of day: whether it is past noon; undefined where the words leave that open. */
  readonly isAfternoon?: boolean | undefined;
  /** No word behind it says what is counted: "against 12.1 in 2024", "for 12.6 million". */
  readonly isElliptic: boolean;
}

/** In years: older things are told by their year. */
const maxThingAge = 1000;
/** In years. Nobody is older, but houses and firms are. */
export const maxAge = 110;

/** How far what is counted may stand behind its figure. */
const maxCounted = 60;

/** Every figure in `span` of `text`, in order, not overlapping. Linear. */
export function figuresIn(text: string, span: Span): Figure[] {
  const found: Figure[] = [];
  const starts = new RegExp(numberStart, 'gi');
  const within = text.slice(span.start, span.end);
  for (let match = starts.exec(within); match; match = starts.exec(within)) {
    const at = span.start + match.index;
    const number = numberAt(text, at, span.end);
    if (!number) continue;
    const figure = figureOf(text, span, number);
    found.push(figure);
    starts.lastIndex = Math.max(number.end, figure.end) - span.start;
  }
  const whole = withAgesBeside(text, joinedTimes(text, span, found));
  return whole.map((figure, at) => inRange(text, figure, whole[at - 1], whole[at + 1]));
}

/** "Sons aged six and nine", "six and nine years old": two ages. */
function withAgesBeside(text: string, figures: readonly Figure[]): readonly Figure[] {
  return figures.map((figure, at) => {
    const isBeside = (other: Figure | undefined, from: number, to: number) =>
      other?.isAge === true && text.slice(from, to) === ' and ';
    const [before, behind] = [figures[at - 1], figures[at + 1]];
    if (figure.kind !== 'count' || figure.isAge || figure.value > maxAge) return figure;
    const isAge = isBeside(before, before?.end ?? 0, figure.start) || isBeside(behind, figure.end, behind?.start ?? 0);
    return isAge ? { ...figure, isAge } : figure;
  });
}

/** "An hour and 37 minutes", "2 hours 19 minutes and 41 seconds", "five years and four months": one figure, in the last of its units. */
function joinedTimes(text: string, span: Span, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const before = joined.at(-1);
    if (before && isWithSmallerUnit(text, before, figure)) {
      joined.pop();
      joined.push(togetherWith(before, figure));
      continue;
    }
    const ahead = text.slice(Math.max(span.start, figure.start - 16), figure.start);
    const one = minutesAtEnd.test(text.slice(figure.start, figure.end)) ? /\ban hour and $/i.exec(ahead) : null;
    const { value, low, high } = figure;
    joined.push(
      one ? { ...figure, start: figure.start - one[0].length, value: value + 1, low: low + 1, high: high + 1 } : figure,
    );
  }
  return joined;
}

const minutesAtEnd = /minutes?$/i;

function isWithSmallerUnit(text: string, before: Figure, figure: Figure): boolean {
  const isTime = before.unit === 'hours' ? figure.unit === 'hours' : before.time > 0 && figure.time > 0;
  if (!isTime || before.kind !== figure.kind) return false;
  const unitEnd = before.unit === 'hours' ? before.end : before.end + timeLengthBehind(text, before);
  if (!/^(?:,? and|,)? $/.test(text.slice(unitEnd, figure.start))) return false;
  return before.unit === 'hours'
    ? before.value / before.plain > figure.value / figure.plain
    : before.time > figure.time;
}

function timeLengthBehind(text: string, { end }: Figure): number {
  return timeUnit.exec(text.slice(end, end + 12))?.[0].length ?? 0;
}

function togetherWith(before: Figure, figure: Figure): Figure {
  const more = before.unit === 'hours' ? before.value : before.value * Math.round(before.time / figure.time);
  const [value, low, high] = [figure.value + more, figure.low + more, figure.high + more];
  return { ...figure, start: before.start, value, low, high, ...(figure.time > 0 && { written: value, plain: value }) };
}

/** "CHF 150–175 million", "between 150 and 175 million francs": both ends of a range have the currency and the scale that one of them names. */
function inRange(text: string, figure: Figure, before: Figure | undefined, behind: Figure | undefined): Figure {
  if (figure.kind === 'count' && before?.kind === 'measure' && isCompared(text, before, figure))
    return measuredLike(figure, before);
  if (figure.kind === 'count' && behind?.kind === 'measure')
    return isRange(text, figure, behind) || isPartOf(text, figure, behind) || isBy(text, figure, behind)
      ? measuredLike(figure, behind)
      : figure;
  if (figure.kind === 'count' && behind?.kind === 'share' && isRange(text, figure, behind))
    return { ...figure, kind: 'share' };
  const other = [before, behind].find(
    (each) => each && (each.kind === 'money') !== (figure.kind === 'money') && isRange(text, figure, each),
  );
  // "Owed 14.2 million pounds to 176 builders"
  if (other && other === before && figure.kind === 'count' && /^\d/.test(text.slice(before.start, before.end)))
    return figure;
  const [first, last] = other && other.start < figure.start ? [other, figure] : [figure, other];
  if (!other || !last || (figure.kind !== 'count' && figure.kind !== 'money')) {
    const isFirst = behind?.kind === 'money' && figure.kind === 'money' && isRange(text, figure, behind);
    return isFirst ? scaledLike(figure, behind) : figure;
  }
  if (figure.kind === 'money') return figure === first ? scaledLike(figure, last) : figure;
  const money = { ...figure, kind: 'money' as const, unit: other.unit };
  return figure === first ? scaledLike(money, last) : money;
}

/** "1,250 cubic metres a second, against 250 in other years": measured like the one before. */
function isCompared(text: string, before: Figure, { start, end }: Figure): boolean {
  const between = text.slice(before.end, start);
  return (
    between.length <= maxBetween &&
    !/[.;:!?]\s/.test(between) &&
    /\b(?:against|compared (?:with|to)|rather than|instead of|no longer|up from|down from)(?: (?:just|only|about|some))? $/i.test(
      between,
    ) &&
    /^(?:\W|$)|^ (?:\p{Ll}+ly|in|on|at|before|a|the|last|then|until)\b/u.test(text.slice(end, end + 16))
  );
}

const maxBetween = 60;

/** "4.6 by 3.2 kilometres" */
function isBy(text: string, { end }: Span, { start }: Span): boolean {
  return /^ (?:by|x|×) $/.test(text.slice(end, Math.min(start, end + 5)));
}

/** "18,600 of its 42,000 hectares" */
function isPartOf(text: string, { end }: Span, { start }: Span): boolean {
  return /^ (?:out )?of (?:(?:its|their|his|her|our|the|all|some) )?$/.test(text.slice(end, Math.min(start, end + 20)));
}

/** "From 12,900 to 6,200 tonnes" */
function measuredLike(first: Figure, last: Figure): Figure {
  const factor = last.plain === 0 ? 1 : last.value / last.plain;
  const [value, low, high] = [first.value * factor, first.low * factor, first.high * factor];
  return { ...first, kind: 'measure', unit: last.unit, value, low, high };
}

export function isRange(text: string, one: Figure, other: Figure): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const between = text.slice(first.end, last.start);
  if (/^\s?(?:[-‐‑–]|to)\s?$/.test(between)) return true;
  return between === ' and ' && /\bbetween $/i.test(text.slice(Math.max(0, first.start - 8), first.start));
}

function scaledLike(first: Figure, last: Figure): Figure {
  const factor = last.value / last.written;
  if (first.value !== first.written || factor < 1000 || first.value >= 1000) return first;
  return { ...first, value: first.value * factor, low: first.low * factor, high: first.high * factor };
}

/** Where a number can begin: whole runs of digits, and number words. */
const numberStart = `\\d+|[½¼¾⅓⅔⅛]|\\b(?:${numberWords.join('|')}|an?(?=[ -](?:${countedOnce.join('|')})\\b))\\b`;

function figureOf(text: string, span: Span, number: NumberFound): Figure {
  const { start, end, value } = number;
  const before = text.slice(Math.max(span.start, start - 40), start);
  const behindIt = text.slice(end, Math.min(span.end, end + 20));
  const { exactness, length: said } = exactnessBefore(before);
  const isPlain = number.kind === 'plain';
  const money = isPlain ? currencyOf(before, text, number) : undefined;
  const mayBeLabel = isPlain && !money;
  const from = money?.start ?? start;
  const behind = money?.end ?? end;
  const { low, high } = valuesOf(number, exactness);
  // All in one literal: spreading parts of it takes longer than the patterns do.
  const figure = (kind: FigureKind, to: number, unit = '', inBase = (each: number) => each): Figure => ({
    start: from,
    end: to,
    kind,
    value: inBase(value),
    written: writtenOf(text, number),
    plain: value,
    low: inBase(low),
    high: inBase(high),
    unit,
    isSmallWord: number.isWord && number.kind !== 'factor' && (value < 5 || number.kind === 'share'),
    counted: { start: to, end: Math.min(span.end, behind + maxCounted) },
    isName: !money && isPartOfName(text, start, span.start),
    isLabel: mayBeLabel && isLabel(text, number, span.start),
    isAge: mayBeLabel && value <= maxThingAge && isAge(text, span, number),
    isFactor:
      /^ times (?:an?|per|each|every)\b/.test(behindIt) ||
      (number.isWord && outOf.test(before)) ||
      (number.kind === 'share' && (partOfTime.test(behindIt) || andPart.test(before))),
    isRough: exactness !== 'exact',
    exactness,
    saidFrom: said > 0 ? start - said : from,
    time: dayLengths.get(timeUnit.exec(behindIt)?.[1] ?? '') ?? 0,
    isElliptic: isElliptic(behindIt),
  });
  if (number.kind === 'duration') return figure('measure', end, 'hours', (each) => each / 3600);
  if (number.kind === 'ordinal' || number.kind === 'factor') return figure(number.kind, end);
  const times = isPlain ? factor.exec(behindIt) : null;
  if (times) return figure('factor', end + times[0].length);
  if (money) return figure('money', behind, money.unit);
  const percent = isPlain ? percentSign.exec(text.slice(end, Math.min(span.end, end + 24))) : null;
  if (percent) return figure('share', end + percent[0].length);
  if (number.kind === 'share') {
    // "A fifth of a millimetre", "half a mile".
    const ofOne = /^ (?:of )?an?(?= )/.exec(text.slice(end, Math.min(span.end, end + 6)))?.[0].length;
    const part = ofOne === undefined ? undefined : measureOf(text.slice(end + ofOne, Math.min(span.end, end + 40)));
    if (!part || ofOne === undefined) return figure('share', end);
    return figure('measure', end + ofOne + part.length, part.unit, (each) => (each / 100) * part.factor);
  }
  const measure = measureOf(text.slice(end, Math.min(span.end, end + 32)));
  if (measure) return figure('measure', end + measure.length, measure.unit, (each) => each * measure.factor);
  const years = longTimes.find(([pattern]) => pattern.test(text.slice(end, Math.min(span.end, end + 12))))?.[1] ?? 1;
  return figure('count', end, '', (each) => each * years);
}

function valuesOf(number: NumberFound, exactness: Exactness): { readonly low: number; readonly high: number } {
  const { kind, value } = number;
  if (kind === 'ordinal') return { low: value, high: value };
  return kind === 'duration' ? { low: value - 0.5, high: value + 0.5 } : boundsOf(number, exactness);
}

function writtenOf(text: string, { start, end, kind, value }: NumberFound): number {
  const written = text.slice(start, end);
  if (kind === 'duration') return Number(written.replace(/\D/g, ''));
  const digits = /^[\d.,]*\d/.exec(written)?.[0];
  return digits === undefined ? value : Number(digits.replaceAll(',', ''));
}

const factor = /^ times(?= (?:as|more|less|the|its|their|his|her|that|what|\p{Ll}+er)\b)|^-?fold\b/u;
/** "Three cases out of four" */
const outOf = /\bout of (?:every )?$/i;
/** "Half a century", "a quarter of an hour"; "half of the $28 million", which the writer has divided */
const partOfTime =
  /^ (?:of )?an? (?:century|decade|year|month|week|day|hour|minute|lifetime|generation)\b|^ of (?:the |its |their |all )?[$€£]?\d/;
/** "A minute and a half" */
const andPart = /\b(?:century|decade|year|month|week|day|hour|minute)s? and $/;
const ellipsis =
  /^\s*(?:$|[.,;:)!?”"]|\[|\n)|^ (?:in|on|at|by|for|from|to|and|or|each|against|than|over|within|during|a year|the year|before|after|that|which|instead|rather|but|while|when|since|less|more|below|above|of (?:1[5-9]|20)\d\d|were|was|had|have|has|are|is)\b/;

/** Nothing in `behind` a figure says what is counted. */
export function isElliptic(behind: string): boolean {
  return ellipsis.test(behind.slice(0, 14));
}

const timeUnit = /^[\s-](year|month|fortnight|week|day)s?\b/;
const dayLengths: ReadonlyMap<string, number> = new Map([
  ['year', 365.25],
  ['month', 30.44],
  ['fortnight', 14],
  ['week', 7],
  ['day', 1],
]);

/** "Four decades" are some forty years. */
const longTimes: readonly (readonly [RegExp, number])[] = [
  [/^[\s-]decades?\b/, 10],
  [/^[\s-]centur(?:y|ies)\b/, 100],
];

/** The ways in which newspapers write how old somebody is. */
function isAge(text: string, span: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(span.start, start - 24), start);
  const behind = text.slice(end, Math.min(span.end, end + 16));
  if (/^(?:-year-old| years? old)\b/.test(behind) || /\baged? $|, (?:now|then) $/.test(before)) return true;
  if (/\bwho (?:was|turned|is) $/.test(before) && /^(?:[,.;]| (?:last|this|on|in|today|yesterday)\b)/.test(behind))
    return true;
  if (/\b(?:was|is|turned|only|just|at) $/.test(before) && /^ (?:when|on the day|at the time)\b/.test(behind))
    return true;
  if (/, at $/.test(before) && /^, (?:s?he|they)\b/.test(behind)) return true;
  if (/\ban? [\p{L}-]{3,} of $/u.test(before) && /^(?: who\b| from\b| is\b| was\b|[,.;])/.test(behind)) return true;
  if (/\b(?:the|an?) \p{Ll}[\p{L}-]+, $/u.test(before) && /^\d\d(?:[,.;]|\s?\[|$)/.test(text.slice(start, end + 2)))
    return true;
  return /\p{Lu}[\p{L}’'.-]*,? $/u.test(before) && /, $/.test(before) && /^(?:[,;]|\)|\.(?:\s|$)|\s?\[|$)/.test(behind);
}

const percentSign = /^(?:\s?%|[\s-]?(?:per\s?cent|percent|pct)\b|\s?pc\b|[\s-](?:percentage[\s-])points?\b)/i;

const words: readonly (readonly [RegExp, Exactness])[] = [
  [/\b(?:not|no(?:ne|body|thing| one)?) (?:fewer than|less than|under|below)\s$/i, 'more'],
  [/\b(?:not|no(?:ne|body|thing| one)?) (?:more than|over|above)\s$/i, 'less'],
  [
    /\b(?:more than|over|at least|exceed(?:ing|s|ed)?|above|upwards? of|in excess of|a minimum of|greater than|north of)\s$/i,
    'more',
  ],
  [/\b(?:up to|as many as|as much as|at most|fewer than|less than|under|below|a maximum of)\s$/i, 'less'],
  [/\b(?:nearly|almost|close to|just under|not quite|approaching|just short of)\s$/i, 'nearly'],
  [
    /\b(?:about|around|some|roughly|approximately|approx\.?|circa|ca\.?|an estimated|estimated(?: at)?|or so|another|in the region of)\s$|[~≈]\s?$/i,
    'about',
  ],
];

/** The last words of all of these, which few numbers have before them. */
const mayBeRough =
  /(?:than|over|least|exceed\w*|above|of|to|many|much|most|under|below|nearly|almost|quite|approaching|about|around|some|roughly|approximately|approx\.?|circa|ca\.?|estimated|at|so|another)\s(?:(?:US|A|C|HK|NZ)?[$€£¥₩₹₽₴]\s?)?$|[~≈]/i;

function exactnessBefore(before: string): { readonly exactness: Exactness; readonly length: number } {
  // The sign of a currency stands between the words and the number.
  if (!mayBeRough.test(before.slice(-18))) return { exactness: 'exact', length: 0 };
  const said = before.replace(/\s?(?:US|A|C|HK|NZ)?[$€£¥₩₹₽₴]\s?$/, ' ').replace(/\s+$/, ' ');
  for (const [pattern, exactness] of words) {
    const match = pattern.exec(said);
    if (match) return { exactness, length: before.length - match.index };
  }
  return { exactness: 'exact', length: 0 };
}
