// Seeks a figure of a claim in a copy: a value that its words admit, of the same kind, for the same thing.

import { countBefore } from '../../syntax/bisect';
import { lastBegunBy, type Span } from '../../syntax/span';
import { eachTerm, figureMark, identityOf, isModal } from '../terms';
import { coverageOf } from './coverage';
import { type Figure, figuresIn } from './figures';
import { commonIn, identitiesIn, SentenceTerms } from './sentenceTerms';

/** A copy made ready for figures. */
export interface FigureText {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly sentences: SentenceTerms;
  /** Figures of one kind and unit, by value. */
  readonly byKind: ReadonlyMap<string, readonly Figure[]>;
  /** What follows from neighbouring figures, by kind and unit, by value: sums, shares. */
  derived(): ReadonlyMap<string, readonly DerivedFigure[]>;
  /** Terms near a figure, made once. */
  nearOf(figure: Figure): ReadonlySet<number>;
}

interface DerivedFigure extends Span {
  readonly value: number;
  /** What is counted in its parts; undefined for a share. */
  readonly counted: readonly (number | undefined)[] | undefined;
}

/** A figure of a claim and what it is about. */
export interface ClaimedFigure {
  readonly figure: Figure;
  /** Terms of the words around it, up to the next figure or comma. */
  readonly near: ReadonlySet<number>;
  /** The first term behind it: what is counted, mostly. */
  readonly counted: number | undefined;
  /** Terms of the whole claim. */
  readonly about: ReadonlySet<number>;
  /** The figures of the same claim, this one among them. */
  readonly all: readonly Pick<ClaimedFigure, 'figure' | 'near'>[];
}

export type FigureSearch =
  | { readonly state: 'found'; readonly passage: Span }
  /** `nearest`: what the copy counts there instead, when it counts the same thing. */
  | { readonly state: 'absent'; readonly nearest: Span | undefined };

/** More figures of one value say no more. */
const maxCompared = 60;

export function figureTextOf(text: string, span: Span, sentences = new SentenceTerms(text, span)): FigureText {
  const figures = figuresIn(text, span).filter((figure) => !isYearOrTime(text, figure) && !isDayOfMonth(text, figure));
  const byKind = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const others = byKind.get(key);
    if (others) others.push(figure);
    else byKind.set(key, [figure]);
  }
  for (const others of byKind.values()) others.sort((a, b) => a.value - b.value || a.start - b.start);
  let derived: ReadonlyMap<string, readonly DerivedFigure[]> | undefined;
  const near = new Map<Figure, ReadonlySet<number>>();
  return {
    text,
    figures,
    sentences,
    byKind,
    derived: () => {
      derived ??= derivedFrom(text, figures, sentences);
      return derived;
    },
    nearOf: (figure) => {
      let terms = near.get(figure);
      if (!terms) {
        terms = nearTerms(text, figures, lastBegunBy(figures, figure.start), sentences.sentenceAt(figure.start));
        near.set(figure, terms);
      }
      return terms;
    },
  };
}

/** The figures of a claim. @param leftOut spans in which none counts: dates, quotations, citations; in any order */
export function claimedFigures(text: string, claim: Span, leftOut: readonly Span[]): ClaimedFigure[] {
  const all = figuresIn(text, claim);
  const about = identitiesIn(text.slice(claim.start, claim.end));
  const isLeftOut = coverageOf(leftOut);
  const known = all.map((figure, at) => ({ figure, near: nearTerms(text, all, at, claim) }));
  return all.flatMap((figure, at) => {
    if (isLeftOut(figure) || figure.isName) return [];
    if (isYearOrTime(text, figure)) return [];
    const near = known[at]?.near ?? new Set();
    return [{ figure, near, counted: countedTerm(text, figure, claim.end), about, all: known }];
  });
}

/** Years, times of day, scores of votes that look like both, and ages of things are no figures of a claim. */
function isYearOrTime(text: string, { start, end, kind }: Figure): boolean {
  if (kind !== 'count' && kind !== 'measure') return false;
  const written = text.slice(start, end);
  if (/^(?:1[0-9]|20)\d\d$/.test(written) && !/^ [\p{Ll}-]{3,}s\b/u.test(text.slice(end, end + 24))) return true;
  if (/^:\d\d|^\s?(?:[ap]\.?m\b|o['’]clock)|^\s?(?:GMT|UTC|EST|EDT|CET|KST)/i.test(text.slice(end, end + 10)))
    return true;
  return /\d:$/.test(text.slice(Math.max(0, start - 2), start)) || /^s\b/.test(text.slice(end, end + 2));
}

const monthBefore = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? $/i;
const monthBehind = /^(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i;

function isDayOfMonth(text: string, { start, end, kind, value }: Figure): boolean {
  if ((kind !== 'count' && kind !== 'ordinal') || value > 31) return false;
  return monthBefore.test(text.slice(Math.max(0, start - 12), start)) || monthBehind.test(text.slice(end, end + 16));
}

export function findFigure(copy: FigureText, claimed: ClaimedFigure): FigureSearch {
  const { figure } = claimed;
  const same = copy.byKind.get(keyOf(figure)) ?? [];
  const from = firstFrom(same, figure.low);
  let best: Rated | undefined;
  for (let at = from; at < same.length && at < from + maxCompared; at++) {
    const candidate = same[at] as Figure;
    if (candidate.value > figure.high) break;
    const rated = rate(copy, candidate, claimed);
    if (!best || isBetter(rated, best)) best = rated;
  }
  const rival = bestRival(copy, claimed);
  if (!best) {
    const derived = derivedAs(copy, claimed);
    if (derived) return { state: 'found', passage: derived };
    return { state: 'absent', nearest: rival?.near ? rival.figure : undefined };
  }
  if (rival && contradicts(copy, rival, best)) return { state: 'absent', nearest: rival.figure };
  return { state: 'found', passage: best.figure };
}

/** Whether the copy counts what the claim counts, and gives it another figure: for words such as "two", which writers use for themselves. */
export function hasRival(copy: FigureText, claimed: ClaimedFigure): boolean {
  return (bestRival(copy, claimed)?.near ?? 0) >= 2;
}

interface Rated {
  readonly figure: Figure;
  /** It counts the same, by the first word behind it. */
  readonly isCounted: boolean;
  /** Nothing stands near it that says what it is about. */
  readonly isBare: boolean;
  readonly near: number;
  readonly sentence: number;
}

function rate(copy: FigureText, figure: Figure, { near, counted, about }: ClaimedFigure): Rated {
  const sentence = copy.sentences.sentenceAt(figure.start);
  const around = copy.nearOf(figure);
  const isCounted = counted !== undefined && countedTerm(copy.text, figure, sentence.end) === counted;
  return {
    figure,
    isCounted,
    isBare: around.size === 0,
    near: commonIn(near, around),
    sentence: commonIn(about, copy.sentences.termsAt(figure.start)),
  };
}

function isBetter(a: Rated, b: Rated): boolean {
  return a.near > b.near || (a.near === b.near && a.sentence > b.sentence);
}

/** The figure of the copy that counts most nearly the same, with a value that the claim does not admit. */
function bestRival(copy: FigureText, claimed: ClaimedFigure): Rated | undefined {
  const same = copy.byKind.get(keyOf(claimed.figure)) ?? [];
  if (same.length > 4 * maxCompared) return undefined;
  let best: Rated | undefined;
  for (const figure of same) {
    if (figure.isName || (figure.high >= claimed.figure.low && figure.low <= claimed.figure.high)) continue;
    const rated = rate(copy, figure, claimed);
    if (isExplained(copy, rated, claimed)) continue;
    if (rated.near > 0 && (!best || isBetter(rated, best))) best = rated;
  }
  return best;
}

/** Another figure of the claim has that value, for what it stands for in the copy. */
function isExplained(copy: FigureText, { figure, near }: Rated, claimed: ClaimedFigure): boolean {
  const around = copy.nearOf(figure);
  return claimed.all.some(
    (other) =>
      other.figure !== claimed.figure &&
      other.figure.low <= figure.value &&
      figure.value <= other.figure.high &&
      commonIn(other.near, around) >= near,
  );
}

/** Adjacent words distinguish two figures of one sentence. Elsewhere the other sentence must fit clearly better. */
function contradicts(copy: FigureText, rival: Rated, found: Rated): boolean {
  const one =
    copy.sentences.sentenceAt(rival.figure.start).start === copy.sentences.sentenceAt(found.figure.start).start;
  if (one) return rival.near > found.near && !found.isBare && (rival.isCounted || !found.isCounted);
  return found.near === 0 && rival.isCounted && rival.sentence >= found.sentence + 3;
}

/** Where the copy has figures from which this one follows. Dogs and helicopters make no climbers. */
function derivedAs(copy: FigureText, { figure, counted }: ClaimedFigure): Span | undefined {
  const { kind, unit, value, low, high } = figure;
  const known = copy.derived().get(`${kind} ${unit}`) ?? [];
  const slack = value * 0.03;
  // A sum of counts is exact, a share is not.
  const exactness = kind === 'share' ? Math.max(slack, 2) : value * 0.005 + 0.5;
  for (let at = firstFrom(known, Math.min(low, value - slack)); at < known.length; at++) {
    const derived = known[at] as DerivedFigure;
    if (derived.value > Math.max(high, value + slack)) return undefined;
    const isOfOneKind = !derived.counted || counted === undefined || derived.counted.includes(counted);
    if (isOfOneKind && Math.abs(derived.value - value) <= exactness) return derived;
  }
  return undefined;
}

/**
 * "Five men and seven women" are twelve people, "41 of 60 gardens" two thirds of them, and two thirds of 42 ships are 28. Takes time
 * linear in the figures.
 */
function derivedFrom(
  text: string,
  figures: readonly Figure[],
  sentences: SentenceTerms,
): ReadonlyMap<string, readonly DerivedFigure[]> {
  const found = new Map<string, DerivedFigure[]>();
  const add = (key: string, derived: DerivedFigure) => {
    const others = found.get(key);
    if (others) others.push(derived);
    else found.set(key, [derived]);
  };
  for (const [at, first] of figures.entries()) {
    let sum = first.value;
    const counted = [countedTerm(text, first, text.length)];
    for (let next = at + 1; next < Math.min(figures.length, at + 4); next++) {
      const other = figures[next] as Figure;
      if ((first.kind !== 'count' && first.kind !== 'money') || keyOf(other) !== keyOf(first)) break;
      if (!areListed(text, figures[next - 1] as Figure, other)) break;
      if (sentences.sentenceAt(other.start).start !== sentences.sentenceAt(first.start).start) break;
      sum += other.value;
      counted.push(countedTerm(text, other, text.length));
      add(keyOf(first), { start: first.start, end: other.end, value: sum, counted: [...counted] });
    }
    const whole = figures[at + 1];
    if (whole?.kind !== 'count' || whole.start - first.end > 30 || whole.value === 0) continue;
    if (!/^\s?[\p{L}\s]{0,20}\b(?:of|in)\b/u.test(text.slice(first.end, whole.start + 1))) continue;
    const place = { start: first.start, end: whole.end, counted: undefined };
    if (first.kind === 'count') add('share ', { ...place, value: (100 * first.value) / whole.value });
    if (first.kind === 'share') add('count ', { ...place, value: (first.value * whole.value) / 100 });
  }
  for (const others of found.values()) others.sort((x, y) => x.value - y.value || x.start - y.start);
  return found;
}

/** "Five men and seven women", and not "ten days after it had 52 votes". */
function areListed(text: string, { end }: Figure, { start }: Figure): boolean {
  const between = text.slice(end, Math.min(start, end + 50));
  return (
    start - end < 50 &&
    /,|\band\b|\bplus\b/.test(between) &&
    !/\b(?:days?|weeks?|months?|years?|hours?|minutes?)\b/.test(between)
  );
}

const maxNear = 60;

function countedTerm(text: string, { end }: Figure, to: number): number | undefined {
  const words = text.slice(end, Math.min(to, end + maxNear)).split(/[,;:()]|\s[–—-]\s/)[0] ?? '';
  let first: number | undefined;
  eachTerm(words, (term) => {
    if (first === undefined && (term & figureMark) === 0 && !isModal(term)) first = identityOf(term);
  });
  return first;
}

/**
 * Terms between a figure's neighbours: what it counts, and what became of it. Where only small words part it from a neighbour ("12 of its
 * 96 flats", "by 12,000 to 148,000"), the words behind or before that one are about both.
 */
function nearTerms(text: string, figures: readonly Figure[], at: number, within: Span): ReadonlySet<number> {
  const figure = figures[at] as Figure;
  let [first, last] = [at, at];
  while (first > at - maxJoined && isJoined(text, figures[first - 1], figures[first])) first--;
  while (last < at + maxJoined && isJoined(text, figures[last], figures[last + 1])) last++;
  const from = Math.max(within.start, figures[first - 1]?.end ?? 0, figure.start - maxNear);
  const to = Math.min(within.end, figures[last + 1]?.start ?? text.length, figure.end + maxNear);
  const before = text.slice(from, figures[first]?.start).split(apart).at(-1) ?? '';
  const behind = text.slice(figures[last]?.end, to).split(apart)[0] ?? '';
  return identitiesIn(`${before} ${behind}`);
}

const apart = /[,;:()]|\s[–—-]\s|\b(?:and|while|but|with)\b/i;
const maxJoined = 2;

function isJoined(text: string, left: Figure | undefined, right: Figure | undefined): boolean {
  if (!left || !right || right.start - left.end > 16) return false;
  return /^\s?(?:of|to|in|out of|from|or|–|-)(?:\s(?:its|the|their|his|her|all|these|those|every|some))?\s?[£$€]?$/i.test(
    text.slice(left.end, right.start),
  );
}

function keyOf({ kind, unit }: Figure): string {
  return `${kind} ${unit}`;
}

/** The index of the first figure whose value is at least `low`. */
function firstFrom(figures: readonly { readonly value: number }[], low: number): number {
  return countBefore(figures, ({ value }) => value < low);
}
