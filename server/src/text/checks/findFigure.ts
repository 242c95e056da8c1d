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
}

export type FigureSearch =
  | { readonly state: 'found'; readonly passage: Span }
  /** `nearest`: what the copy counts there instead, when it counts the same thing. */
  | { readonly state: 'absent'; readonly nearest: Span | undefined };

/** More figures of one value say no more. */
const maxCompared = 60;

export function figureTextOf(text: string, span: Span, sentences = new SentenceTerms(text, span)): FigureText {
  const figures = figuresIn(text, span);
  const byKind = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const others = byKind.get(key);
    if (others) others.push(figure);
    else byKind.set(key, [figure]);
  }
  for (const others of byKind.values()) others.sort((a, b) => a.value - b.value || a.start - b.start);
  return { text, figures, sentences, byKind };
}

/** The figures of a claim. @param leftOut spans in which none counts: dates, quotations, citations; in any order */
export function claimedFigures(text: string, claim: Span, leftOut: readonly Span[]): ClaimedFigure[] {
  const all = figuresIn(text, claim);
  const about = identitiesIn(text.slice(claim.start, claim.end));
  const isLeftOut = coverageOf(leftOut);
  return all.flatMap((figure, at) => {
    if (isLeftOut(figure) || figure.isName) return [];
    if (isYearOrTime(text, figure)) return [];
    return [{ figure, near: nearTerms(text, all, at, claim), counted: countedTerm(text, figure, claim.end), about }];
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
    const derived = sumsTo(copy, figure) ?? shareOf(copy, figure);
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
  const index = lastBegunBy(copy.figures, figure.start);
  const sentence = copy.sentences.sentenceAt(figure.start);
  const around = nearTerms(copy.text, copy.figures, index, sentence);
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
    if (rated.near > 0 && (!best || isBetter(rated, best))) best = rated;
  }
  return best;
}

/** Adjacent words distinguish two figures of one sentence. Elsewhere the other sentence must fit clearly better. */
function contradicts(copy: FigureText, rival: Rated, found: Rated): boolean {
  const one =
    copy.sentences.sentenceAt(rival.figure.start).start === copy.sentences.sentenceAt(found.figure.start).start;
  if (one) return rival.near > found.near && !found.isBare && (rival.isCounted || !found.isCounted);
  return found.near === 0 && rival.sentence >= found.sentence + 3;
}

/** "Five men and seven women" are twelve people: neighbouring figures of one sentence that make up the figure. */
function sumsTo(copy: FigureText, { kind, value, unit, low, high }: Figure): Span | undefined {
  if (kind !== 'count' && kind !== 'money') return undefined;
  const { figures, sentences } = copy;
  for (let at = 0; at + 1 < figures.length && at < maxSummed; at++) {
    const first = figures[at] as Figure;
    if (first.kind !== kind || first.unit !== unit || first.value >= value) continue;
    let sum = first.value;
    for (let next = at + 1; next < Math.min(figures.length, at + 4); next++) {
      const other = figures[next] as Figure;
      if (other.kind !== kind || other.unit !== unit || !areListed(copy.text, figures[next - 1] as Figure, other))
        break;
      if (sentences.sentenceAt(other.start).start !== sentences.sentenceAt(first.start).start) break;
      sum += other.value;
      if (sum >= low && sum <= high && Math.abs(sum - value) <= value * 0.001)
        return { start: first.start, end: other.end };
    }
  }
  return undefined;
}

/** "41 of 60 gardens" are two thirds of them, and two thirds of 42 ships are 28. */
function shareOf(copy: FigureText, { kind, value, low, high }: Figure): Span | undefined {
  if (kind !== 'count' && kind !== 'share') return undefined;
  const { figures, text } = copy;
  for (let at = 0; at + 1 < figures.length && at < maxSummed; at++) {
    const [part, whole] = [figures[at] as Figure, figures[at + 1] as Figure];
    if (whole.kind !== 'count' || whole.start - part.end > 30 || whole.value === 0) continue;
    if (!/^\s?[\p{L}\s]{0,20}\b(?:of|in)\b/u.test(text.slice(part.end, whole.start + 1))) continue;
    const found =
      kind === 'share' && part.kind === 'count'
        ? (100 * part.value) / whole.value
        : kind === 'count' && part.kind === 'share'
          ? (part.value * whole.value) / 100
          : undefined;
    const isSame = found !== undefined && ((found >= low && found <= high) || Math.abs(found - value) <= value * 0.03);
    if (isSame) return { start: part.start, end: whole.end };
  }
  return undefined;
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

const maxSummed = 2000;
const maxNear = 60;

function countedTerm(text: string, { end }: Figure, to: number): number | undefined {
  const words = text.slice(end, Math.min(to, end + maxNear)).split(/[,;:()]|\s[–—-]\s/)[0] ?? '';
  let first: number | undefined;
  eachTerm(words, (term) => {
    if (first === undefined && (term & figureMark) === 0 && !isModal(term)) first = identityOf(term);
  });
  return first;
}

/** Terms between a figure's neighbours: what it counts, and what became of it. */
function nearTerms(text: string, figures: readonly Figure[], at: number, within: Span): ReadonlySet<number> {
  const figure = figures[at] as Figure;
  const from = Math.max(within.start, figures[at - 1]?.end ?? 0, figure.start - maxNear);
  const to = Math.min(within.end, figures[at + 1]?.start ?? text.length, figure.end + maxNear);
  const before =
    text
      .slice(from, figure.start)
      .split(/[,;:()]|\s[–—-]\s|\b(?:and|while|but|with)\b/i)
      .at(-1) ?? '';
  const behind = text.slice(figure.end, to).split(/[,;:()]|\s[–—-]\s|\b(?:and|while|but)\b/i)[0] ?? '';
  return identitiesIn(`${before} ${behind}`);
}

function keyOf({ kind, unit }: Figure): string {
  return `${kind} ${unit}`;
}

/** The index of the first figure whose value is at least `low`. */
function firstFrom(figures: readonly Figure[], low: number): number {
  return countBefore(figures, ({ value }) => value < low);
}
