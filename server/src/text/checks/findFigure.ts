// Seeks a figure of a claim in a copy: a value that its words admit, of the same kind, for the same thing.

import { lastBegunBy, type Span } from '../../syntax/span';
import { clocksIn, scoresIn } from './clocksAndScores';
import { type Comparison, comparisonAt } from './comparison';
import { coverageOf } from './coverage';
import { type Figure, figuresIn, isPartOf } from './figures';
import { commonWithAge, countedTerm, figureWithin, firstFrom, keyOf, nearTerms, times } from './figureTerms';
import { type FigureText, isYearOrTime } from './figureText';
import { sameInOtherWords } from './otherWords';
import { commonIn, identitiesIn } from './sentenceTerms';

/** A figure of a claim and what it is about. */
export interface ClaimedFigure {
  readonly figure: Figure;
  /** Terms of the words around it, up to the next figure or comma. */
  readonly near: ReadonlySet<number>;
  /** The first term behind it: what is counted, mostly. */
  readonly counted: number | undefined;
  /** It counts years, days, hours. */
  readonly unit: boolean;
  /** "Won by five votes" */
  readonly isDistance: boolean;
  /** The words around it say that it is compared, added up or divided. */
  readonly comparison: Comparison;
  /** The eleven of "six of eleven". */
  readonly whole: Figure | undefined;
  /** Terms of the whole claim. */
  readonly about: ReadonlySet<number>;
  /** The figures of the same claim, this one among them. */
  readonly all: readonly Pick<ClaimedFigure, 'figure' | 'near'>[];
}
export type FigureSearch =
  | { readonly state: 'found'; readonly passage: Span }
  /** `nearest`: what the copy counts there instead, when it counts the same thing. */
  | { readonly state: 'absent'; readonly nearest: Span | undefined; readonly isRivalled: boolean };

/** More figures of one value say no more. */
const maxCompared = 60;
/** The figures of a claim. @param leftOut spans in which none counts: dates, quotations, citations; in any order */
export function claimedFigures(text: string, claim: Span, leftOut: readonly Span[]): ClaimedFigure[] {
  const pairs = [...clocksIn(text, claim), ...scoresIn(text, claim, false)];
  const isInPair = coverageOf(pairs);
  const all = [...figuresIn(text, claim).filter((figure) => !isInPair(figure)), ...pairs].sort(byPlace);
  const about = identitiesIn(text.slice(claim.start, claim.end));
  const isLeftOut = coverageOf(leftOut);
  const counts = all.map((figure) => !isLeftOut(figure));
  const nearOf = all.map((_, at) => nearTerms(text, all, at, claim));
  const known = all.flatMap((figure, at) => (counts[at] ? { figure, near: nearOf[at] ?? new Set<number>() } : []));
  return all.flatMap((figure, at) => {
    if (!counts[at] || figure.isName) return [];
    if (isYearOrTime(text, figure) || /^a$/i.test(text.slice(figure.start, figure.end))) return [];
    const near = nearOf[at] ?? new Set();
    const unit = times.test(text.slice(figure.end, figure.end + 14));
    const isDistance = /\bby (?:just |only )?$/i.test(
      text.slice(Math.max(claim.start, figure.start - 9), figure.start),
    );
    const counted = countedTerm(text, figure, claim.end);
    const comparison = comparisonAt(text, claim, figure);
    const next = all[at + 1];
    const whole = next && keyOf(next) === keyOf(figure) && isPartOf(text, figure, next) ? next : undefined;
    return [{ figure, near, counted, unit, isDistance, comparison, whole, about, all: known }];
  });
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start;
}

export function findFigure(copy: FigureText, claimed: ClaimedFigure): FigureSearch {
  const best = bestOf(copy, claimed);
  const rival = bestRival(copy, claimed);
  if (!best) {
    const derived =
      withoutUnit(copy, claimed) ?? sameInOtherWords(copy, claimed.figure, (start) => isNearby(copy, claimed, start));
    if (derived) return { state: 'found', passage: derived };
    // "The 34th minute" is another one than "the 95th minute", and no other number of it.
    const isRank = claimed.figure.kind === 'ordinal';
    const isRivalled = rival !== undefined && ((rival.isCounted && !isRank) || rival.near >= 2);
    return { state: 'absent', nearest: rival?.near ? rival.figure : undefined, isRivalled };
  }
  if (
    rival &&
    (contradicts(copy, rival, best) || isAnchored(copy, rival, best, claimed) || isVague(claimed, best, rival))
  )
    return { state: 'absent', nearest: rival.figure, isRivalled: true };
  return { state: 'found', passage: passageOf(copy, best.figure, claimed) };
}

/** Of the places where the copy gives that very figure, the one in the sentence that the claim is most about. */
function passageOf(copy: FigureText, found: Figure, claimed: ClaimedFigure): Figure {
  const same = copy.byKind.get(keyOf(found)) ?? [];
  const weigh = (figure: Figure) => 2 * commonIn(claimed.near, copy.nearOf(figure)) + weightOf(copy, figure, claimed);
  let best = found;
  let most = weigh(found);
  const from = firstFrom(same, found.value);
  for (let at = from; at < same.length && at < from + maxCompared; at++) {
    const figure = same[at] as Figure;
    if (figure.value > found.value) break;
    if (figure.isAge !== found.isAge || figure === found) continue;
    const weight = weigh(figure);
    if (weight > most) [best, most] = [figure, weight];
  }
  return best;
}

/** How much the sentence of a passage has of what the claim is about: its words, and twice its other figures. */
function weightOf(copy: FigureText, place: Span, claimed: ClaimedFigure): number {
  const { start } = place;
  const sentence = copy.sentences.sentenceAt(start);
  // A headline says again what the text says.
  const isProse = /[.!?”"]$/.test(copy.text.slice(sentence.start, sentence.end).slice(-1));
  return (
    commonIn(claimed.about, copy.sentences.termsAt(start)) + 2 * anchorsAt(copy, place, claimed) + (isProse ? 0.5 : 0)
  );
}

/** Of the figures that the claim admits, the one that counts most nearly the same. */
function bestOf(copy: FigureText, claimed: ClaimedFigure): Rated | undefined {
  const { figure } = claimed;
  const same = copy.byKind.get(keyOf(figure)) ?? [];
  const from = firstFrom(same, figure.low);
  const isOfSomebody = figure.isAge && hasAgeOf(copy, claimed);
  let best: Rated | undefined;
  for (let at = from; at < same.length && at < from + maxCompared; at++) {
    const candidate = same[at] as Figure;
    if (candidate.value > figure.high) break;
    if (isOfSomebody && !candidate.isAge) continue;
    if (candidate.isLabel && !figure.isLabel) continue;
    const rated = rate(copy, candidate, claimed);
    if (rated.near === 0 && !isReadable(copy, candidate)) continue;
    if (isOtherTime(copy, candidate, claimed) || isOtherBound(candidate, figure)) continue;
    if (!best || isBetter(rated, best)) best = rated;
  }
  return best;
}

/** "Under sixteen" is not "under twelve": two bounds on one side say the same only when they are the same. */
function isOtherBound(candidate: Figure, figure: Figure): boolean {
  const side = ({ low, value, high }: Figure) => Math.sign(high - value - (value - low));
  const isBound = side(figure) !== 0 && side(candidate) === side(figure);
  return isBound && Math.abs(candidate.value - figure.value) > 0.1 * figure.value;
}

/** "Some 87 percent" is not any 85 percent where another figure stands for what the claim counts. */
function isVague({ figure }: ClaimedFigure, found: Rated, rival: Rated): boolean {
  const isExact = Math.abs(found.figure.value - figure.value) <= Math.max(0.5, figure.value * 0.005);
  const isRival = rival.near > 0 && (rival.isCounted || figure.kind === 'share');
  return !isExact && found.near === 0 && isRival && rival.sentence >= found.sentence;
}

export function isReadable({ readable }: FigureText, { start }: Span): boolean {
  return readable.start <= start && start < readable.end;
}

/** The copy gives the age of who is named before that of the claim. */
function hasAgeOf(copy: FigureText, { about }: ClaimedFigure): boolean {
  return copy.ages.some(({ start }) => commonWithAge(copy.sentences.termsAt(start), about) >= 2);
}

/** "Nine years" are not "nine counts": what measures time is seldom called by another name. */
function isOtherTime(
  { text, sentences }: FigureText,
  candidate: Figure,
  { figure, counted, unit }: ClaimedFigure,
): boolean {
  if (figure.kind !== 'count' || figure.isAge || candidate.isAge || (counted === undefined && !unit)) return false;
  const isTime = times.test(text.slice(candidate.end, candidate.end + 14));
  if (isTime === unit) return false;
  return isTime || countedTerm(text, candidate, sentences.sentenceAt(candidate.start).end) !== undefined;
}

/**
 * "At a total of 31.5 million euros, 19 were approved, for 12.6 million": a figure that leaves out what the one before it said, on
 * either side.
 */
function withoutUnit(copy: FigureText, { figure, near, all }: ClaimedFigure): Span | undefined {
  const isBare = figure.kind === 'count' && figure.isElliptic;
  const keys = isBare ? all.map((other) => keyOf(other.figure)).filter((key) => key !== keyOf(figure)) : ['count '];
  if (!isBare && figure.kind === 'money' && copy.isScaled) {
    const ofTable = (copy.byKind.get('count ') ?? []).find(({ value }) => value === figure.written);
    if (ofTable) return ofTable;
  }
  if (figure.kind === 'measure') {
    const bare = (copy.byKind.get('count ') ?? []).find(
      (each) =>
        each.value === figure.written &&
        each.isElliptic &&
        (followsUnit(copy, each, keyOf(figure)) || commonIn(near, copy.nearOf(each)) > 0),
    );
    if (bare) return bare;
  }
  if (!isBare && figure.kind !== 'money' && figure.kind !== 'share') return undefined;
  for (const key of new Set(keys)) {
    const same = figureWithin(
      copy.byKind.get(key),
      figure,
      (candidate) => isBare || (candidate.isElliptic && followsUnit(copy, candidate, keyOf(figure))),
    );
    if (same) return same;
  }
  return undefined;
}

function isNearby({ sentences }: FigureText, { about }: ClaimedFigure, start: number): boolean {
  return commonIn(about, sentences.termsAt(start)) > 0;
}

/** "Their 12th win", where the copy says that they have won 12. */
export function countedInstead(copy: FigureText, claimed: ClaimedFigure): Span | undefined {
  if (claimed.figure.kind !== 'ordinal') return undefined;
  return figureWithin(copy.byKind.get('count '), claimed.figure, ({ start }) => isNearby(copy, claimed, start));
}

/** A unit is left out only where it stands so many characters before, or in the same sentence. */
const maxElision = 160;

/** A figure of that kind stands before it. */
function followsUnit({ figures, sentences }: FigureText, candidate: Figure, key: string): boolean {
  const start = Math.min(sentences.sentenceAt(candidate.start).start, candidate.start - maxElision);
  for (let at = lastBegunBy(figures, candidate.start) - 1; at >= 0 && (figures[at]?.start ?? 0) >= start; at--)
    if (keyOf(figures[at] as Figure) === key) return true;
  return false;
}

/** Whether the copy counts what the claim counts, and gives it another figure: for words such as "two", which writers use for themselves. */
export function hasRival(copy: FigureText, claimed: ClaimedFigure): boolean {
  const rival = bestRival(copy, claimed);
  return (rival?.near ?? 0) >= 2;
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
    if (figure.isName || !isReadable(copy, figure)) continue;
    if (isAdmitted(figure, claimed.figure)) continue;
    const rated = rate(copy, figure, claimed);
    if (isExplained(copy, rated, claimed)) continue;
    if (rated.near > 0 && (!best || isBetter(rated, best))) best = rated;
  }
  return best;
}

/** "About 16.5" of a copy is told as 16.5, or as what it nearly is. */
const maxRetold = 0.03;

/** Whether a figure of a copy and one of a claim may be one: within the bounds of both, or near it where only the copy's is rough. */
export function isAdmitted(figure: Figure, claimed: Figure): boolean {
  if (figure.isRough && !claimed.isRough) return Math.abs(figure.value - claimed.value) <= maxRetold * figure.value;
  return figure.high > claimed.low && figure.low < claimed.high;
}

/** Another figure of the claim has that value, for what it stands for in the copy. */
function isExplained(copy: FigureText, { figure, near }: Rated, claimed: ClaimedFigure): boolean {
  const around = copy.nearOf(figure);
  return claimed.all.some(
    (other) =>
      other.figure !== claimed.figure &&
      isOfItsValue(other.figure, figure) &&
      (commonIn(other.near, around) >= near || other.figure.value === figure.value),
  );
}

/** Of the same kind; or with no word for it: "3,660 hours, 60 for each". */
function isOfItsValue(claimed: Figure, figure: Figure): boolean {
  if (keyOf(claimed) === keyOf(figure)) return claimed.low <= figure.value && figure.value <= claimed.high;
  return claimed.kind === 'count' && claimed.isElliptic && claimed.value === figure.written;
}

/** Adjacent words distinguish two figures of one sentence. Elsewhere the other sentence must fit clearly better. */
function contradicts(copy: FigureText, rival: Rated, found: Rated): boolean {
  // "Slopes of more than 30 percent: 84 percent" gives a bound, and the figure.
  if (found.figure.isAge || (rival.figure.isRough && !found.figure.isRough)) return false;
  const one =
    copy.sentences.sentenceAt(rival.figure.start).start === copy.sentences.sentenceAt(found.figure.start).start;
  if (one && (isPronounCounted(copy, found.figure) || isPartBehind(copy, found.figure, rival.figure))) return false;
  // Nobody gets "3,114" wrong by chance: only another figure of the same thing speaks against it.
  if (one && isSpecific(found.figure)) return rival.isCounted && rival.near > found.near && !isUnsaid(found);
  if (one) return rival.near > found.near && !isUnsaid(found) && (rival.isCounted || !found.isCounted);
  return found.near === 0 && rival.isCounted && rival.sentence >= found.sentence + 3;
}

/** The rival stands beside another figure of the claim, and what was found stands elsewhere, for something that fits no better. */
function isAnchored(copy: FigureText, rival: Rated, found: Rated, claimed: ClaimedFigure): boolean {
  const { isAge, kind } = found.figure;
  if (isAge || rival.figure.isRough || isUnsaid(found) || (kind !== 'share' && isSpecific(found.figure))) return false;
  if (found.isCounted || rival.near < Math.max(1, found.near) || rival.sentence <= found.sentence) return false;
  return anchorsAt(copy, rival.figure, claimed) > 0 && anchorsAt(copy, found.figure, claimed) === 0;
}

/** How many other figures of the claim stand in the sentence of a figure. */
function anchorsAt(copy: FigureText, { start }: Span, { figure, all }: ClaimedFigure): number {
  const sentence = copy.sentences.sentenceAt(start);
  const isThere = (other: Figure) => other.start >= sentence.start && other.start < sentence.end;
  return all.filter(
    (each) => each.figure !== figure && figureWithin(copy.byKind.get(keyOf(each.figure)), each.figure, isThere),
  ).length;
}

/** "Sent off in the 34th minute, they were ahead until the 92nd", "won 12 of 13 after a break": no word behind it says of what. */
function isUnsaid({ isBare, figure }: Rated): boolean {
  return isBare || figure.isElliptic;
}

function isSpecific({ written }: Figure): boolean {
  return `${written}`.replace(/\.|0+$/g, '').length >= 3 || written % 1 !== 0;
}

/** "Approved 19 of them": what is counted stands before. */
function isPronounCounted({ text }: FigureText, { end }: Figure): boolean {
  return /^ of (?:them|these|those|which|whom|it)\b/.test(text.slice(end, end + 10));
}

/** "Of the 214 patients, 189 had no dose": patients, too. */
function isPartBehind({ text }: FigureText, part: Figure, whole: Figure): boolean {
  const before = text.slice(Math.max(0, whole.start - 12), whole.start);
  return whole.start < part.start && whole.value > part.value && /\bof (?:the |its |their |all |some )?$/i.test(before);
}
