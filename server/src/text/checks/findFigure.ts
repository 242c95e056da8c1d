// Seeks a figure of a claim in a copy: a value that its words admit, of the same kind, for the same thing.

import { countBefore } from '../../syntax/bisect';
import { lastBegunBy, type Span } from '../../syntax/span';
import { type Change, changeAt, isContrary } from './change';
import { clocksIn, isInOtherHalf, isPair, namesIn, scoresIn } from './clocksAndScores';
import { type Comparison, comparisonAt } from './comparison';
import { coverageOf } from './coverage';
import type { Exactness } from './figureBounds';
import { type Figure, figuresIn, isElliptic } from './figures';
import {
  commonWithAge,
  countedTerm,
  type FigureLabels,
  figureWithin,
  firstFrom,
  keyOf,
  labelsBeside,
  nearTerms,
  times,
} from './figureTerms';
import { type FigureText, isYearOrTime } from './figureText';
import { sameInOtherWords } from './otherWords';
import { commonIn, identitiesIn } from './sentenceTerms';
import { heaviest, type Slot, shareOf, slotsOf } from './slots';
import { isLabelled, swappedWith } from './swapped';

/** A figure of a claim and what it is about. */
export interface ClaimedFigure {
  readonly figure: Figure;
  /** Terms of the words around it, up to the next figure or comma. */
  readonly near: ReadonlySet<number>;
  /** The first term behind it: what is counted, mostly. */
  readonly counted: number | undefined;
  /** It counts years, days, hours. */
  readonly unit: boolean;
  /** The words around it say that it is compared, added up or divided. */
  readonly comparison: Comparison;
  /** It rises or falls by that, or to that. */
  readonly change: Change;
  /** Terms of the whole claim. */
  readonly about: ReadonlySet<number>;
  /** The figures around it in the same claim, this one among them. */
  readonly all: readonly Pick<ClaimedFigure, 'figure' | 'near' | 'labels'>[];
  readonly labels: FigureLabels;
}
export type FigureSearch =
  | { readonly state: 'found'; readonly passage: Span }
  | ({ readonly state: 'absent' } & RivalFound);

/** What the copy counts instead. */
interface RivalFound {
  /** When it counts the same thing. */
  readonly nearest: Figure | undefined;
  readonly isRivalled: boolean;
  /** None of the words right beside the two figures is the same. */
  readonly isDistant: boolean;
  /** The copy gives that for just what the claim speaks of. */
  readonly isSure: boolean;
  /** It counts the same unit, in a sentence that gives another figure of the claim. */
  readonly isAnchored: boolean;
  /** The figure of the claim is there, but went the other way, or stands for something else. */
  readonly isOpposite?: boolean;
  /** Both are small numbers, or shares: writers use such words for themselves, but do not change them. */
  readonly isOfOneForm: boolean;
}

/** More figures of one value say no more. */
const maxCompared = 60;
/** On either side, more figures of a claim are a table. */
const maxAround = 12;
/** The figures of a claim. @param leftOut spans in which none counts: dates, quotations, citations; in any order */
export function claimedFigures(text: string, claim: Span, leftOut: readonly Span[]): ClaimedFigure[] {
  const pairs = [...clocksIn(text, claim, false), ...scoresIn(text, claim, false), ...namesIn(text, claim)];
  const isInPair = coverageOf(pairs);
  const all = [...figuresIn(text, claim).filter((figure) => !isInPair(figure)), ...pairs].sort(byPlace);
  const about = identitiesIn(text.slice(claim.start, claim.end));
  const isLeftOut = coverageOf(leftOut);
  const counts = all.map((figure) => !isLeftOut(figure));
  const nearOf = all.map((_, at) => nearTerms(text, all, at, claim));
  const labelsOf = all.map((_, at) => labelsBeside(text, all, at, claim));
  const known = all.flatMap((figure, at) =>
    counts[at] ? { figure, near: nearOf[at] as Set<number>, labels: labelsOf[at] as FigureLabels } : [],
  );
  return all.flatMap((figure, at) => {
    if (!counts[at] || figure.isName) return [];
    if ((!isPair(figure) && isYearOrTime(text, figure)) || /^a$/i.test(text.slice(figure.start, figure.end))) return [];
    const near = nearOf[at] as Set<number>;
    const labels = labelsOf[at] as FigureLabels;
    const unit = times.test(text.slice(figure.end, figure.end + 14));
    const counted = countedTerm(text, figure, claim.end);
    const comparison = comparisonAt(text, claim, figure);
    const change = changeAt(text, claim, figure);
    const place = countBefore(known, (each) => each.figure.start < figure.start);
    const around = known.slice(Math.max(0, place - maxAround), place + maxAround + 1);
    return [{ figure, near, counted, unit, comparison, change, about, all: around, labels }];
  });
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start;
}

export function findFigure(copy: FigureText, claimed: ClaimedFigure): FigureSearch {
  const { figure } = claimed;
  const same = copy.byKind.get(keyOf(figure)) ?? [];
  const slots = slotsOf(copy, candidatesOf(same, figure), claimed);
  const isOfSomebody = figure.isAge && hasAgeOf(copy, claimed);
  const fitting = slots.filter(
    (slot) =>
      isWithinBounds(slot.figure, figure) && isFitting(copy, slot, claimed) && (!isOfSomebody || slot.figure.isAge),
  );
  const best = heaviest(fitting);
  const rival = heaviest(slots.filter((slot) => isRival(copy, slot, claimed)));
  if (!best) {
    const turned = heaviest(slots.filter((slot) => isTurned(slot.figure, figure)));
    if (turned && shareOf([turned], slots) >= minLikely)
      return { state: 'absent', ...rivalFound(turned, figure), isOpposite: true };
    const derived =
      withoutUnit(copy, claimed) ?? sameInOtherWords(copy, figure, (start) => isNearby(copy, claimed, start));
    if (derived) return { state: 'found', passage: derived };
    return {
      state: 'absent',
      ...rivalFound(heaviest(slots.filter((slot) => slot === rival || isAnchored(copy, slot, claimed))), figure),
    };
  }
  if (rival && shareOf([rival], slots) > 0.5 && isByChance(copy, rival, best, shareOf(fitting, slots)))
    return { state: 'absent', ...rivalFound(rival, figure), isRivalled: true };
  if (isOpposite(copy, best, claimed, shareOf(fitting, slots)))
    return { state: 'absent', ...rivalFound(best, figure), isOpposite: true };
  const mayBeSwapped = claimed.all.length > 1 && !isPair(figure) && !figure.isName;
  const swapped = mayBeSwapped ? swappedWith(copy, best.figure, claimed) : undefined;
  if (swapped && !fitting.some((slot) => slot !== best && isLabelled(copy, slot.figure, claimed)))
    return { state: 'absent', ...rivalFound(best, figure), nearest: swapped, isOpposite: true };
  return { state: 'found', passage: best.figure };
}

const minLikely = 0.3;

/** Of the heaviest slot with the value of the claim. @param share how likely the claim means one of these */
function isOpposite(copy: FigureText, { figure }: Slot, { change }: ClaimedFigure, share: number): boolean {
  return (
    (share >= minLikely || isSpecific(figure)) &&
    isContrary(change, changeAt(copy.text, copy.sentences.sentenceAt(figure.start), figure))
  );
}

/** With less weight a rival may be another figure of the same story. */
const minWeight = 3;
const minRivalled = 3.6;
const minFactor = 1;
const sureWeight = 6;
const maxTimes = 12;
/** Written out, numbers up to this one stand for other small ones. */
const maxWord = 20;

function rivalFound(rival: Slot | undefined, claimed: Figure): RivalFound {
  if (!rival)
    return {
      nearest: undefined,
      isRivalled: false,
      isDistant: false,
      isSure: false,
      isAnchored: false,
      isOfOneForm: false,
    };
  const { figure, weight, near, isCounted, anchors, isTaken } = rival;
  const [less, more] = [Math.min(figure.value, claimed.value), Math.max(figure.value, claimed.value)];
  // No copy says of many things how many times as much they are.
  const isFactor = claimed.kind === 'factor' && weight >= minFactor;
  return {
    nearest: figure,
    // "The 34th minute" is another one than "the 95th minute", and no other number of it.
    isRivalled: isFactor || (isCounted && claimed.kind !== 'ordinal') || near >= 2 || weight >= minRivalled,
    isDistant: near === 0,
    isAnchored: anchors > 0 && !isTaken && figure.time === claimed.time,
    isSure: weight >= sureWeight && figure.isSmallWord === claimed.isSmallWord && more <= maxTimes * less,
    isOfOneForm:
      isFactor ||
      (weight >= minWeight &&
        (claimed.kind === 'share'
          ? Math.abs(less + more - 100) > 1 && (claimed.value >= 5 || figure.isSmallWord)
          : figure.value <= maxWord && (isCounted || near !== 1))),
  };
}

/** Figures of a long table are compared only where they have the value of the claim. */
function candidatesOf(same: readonly Figure[], { low }: Figure): readonly Figure[] {
  if (same.length <= 4 * maxCompared) return same;
  const from = firstFrom(same, low);
  return same.slice(from, from + maxCompared);
}

function isWithinBounds({ value }: Figure, { low, high }: Figure): boolean {
  return low <= value && value <= high;
}

/** Of a slot with a value that the claim admits. */
function isFitting(copy: FigureText, { figure: candidate, near }: Slot, claimed: ClaimedFigure): boolean {
  const { figure } = claimed;
  if ((candidate.isLabel && !figure.isLabel) || (near === 0 && !isReadable(copy, candidate))) return false;
  return (
    !isInOtherHalf(candidate, figure) &&
    !isOtherTime(copy, candidate, claimed) &&
    !isOtherBound(candidate, figure) &&
    !isTurned(candidate, figure)
  );
}

/** "Under sixteen" is not "over sixteen". */
function isTurned({ value, exactness }: Figure, figure: Figure): boolean {
  const isBelow = (words: Exactness) => words === 'less' || words === 'nearly';
  const isOther =
    (isBelow(exactness) && figure.exactness === 'more') || (exactness === 'more' && isBelow(figure.exactness));
  return isOther && value === figure.value;
}

/** "Under sixteen" is not "under twelve": two bounds on one side say the same only when they are the same. */
function isOtherBound(candidate: Figure, figure: Figure): boolean {
  const side = ({ low, value, high }: Figure) => Math.sign(high - value - (value - low));
  const isBound = side(figure) !== 0 && side(candidate) === side(figure);
  return isBound && Math.abs(candidate.value - figure.value) > 0.1 * figure.value;
}

/** Of a slot with a value that the claim does not admit, and no other figure of the claim has. */
function isRival(copy: FigureText, slot: Slot, claimed: ClaimedFigure): boolean {
  const { figure, near } = slot;
  if (figure.isName || !isReadable(copy, figure) || isAdmitted(figure, claimed.figure)) return false;
  // A synonym may stand beside it, in a sentence that is about the same.
  const least = figure.kind === 'factor' ? minFactor : minWeight;
  if (near === 0 && (slot.weight < least || figure.time !== claimed.figure.time)) return false;
  return !isExplained(copy, slot, claimed);
}

/** Of a slot whose sentence gives another figure of the claim. */
function isAnchored(copy: FigureText, { figure, anchors, isTaken }: Slot, claimed: ClaimedFigure): boolean {
  const isOfUnit = figure.time === claimed.figure.time && !figure.isName && isReadable(copy, figure);
  return anchors > 0 && !isTaken && isOfUnit && !isAdmitted(figure, claimed.figure);
}

/** What the claim means is less likely than this to be any slot with its value. */
const maxByChance = 0.04;
/** Nobody has "3,114" by chance, and no word behind "until the 92nd" says of what it is. */
const maxSpecific = 0.01;
/** The same in one sentence, where the words right beside two figures tell them apart. */
const maxBeside = 0.3;
const maxSpecificBeside = 0.06;
/** In a sentence that has nothing of the claim. */
const maxApart = 0.03;

/** The words around another slot are those of the claim, and what has its value stands for something else. */
function isByChance(copy: FigureText, rival: Slot, found: Slot, share: number): boolean {
  if (found.figure.isAge || (rival.figure.isRough && !found.figure.isRough)) return false;
  const sentence = copy.sentences.sentenceAt(rival.figure.start);
  const isBeside = copy.sentences.sentenceAt(found.figure.start).start === sentence.start;
  // "Of its capital; in fact it was 11 percent."
  const isSaidBefore = isElliptic(copy.text.slice(found.figure.end, found.figure.end + maxElision));
  const most = isSpecific(found.figure) || (isBeside && isSaidBefore) ? maxSpecific : maxByChance;
  if (share < most && (found.near === 0 || (isBeside && found.isTaken && rival.near >= found.near))) return true;
  if (!isBeside) return share < maxApart && rival.near >= found.near && isOutside(found, rival);
  const mostBeside = isSpecific(found.figure) ? maxSpecificBeside : maxBeside;
  const isUnsaid = found.isBare || isSaidBefore;
  return share < mostBeside && !isUnsaid && rival.near > found.near && (rival.isCounted || !found.isCounted);
}

/** The sentence of the rival has a word or another figure of the claim, and that of `found` has none. */
function isOutside(found: Slot, rival: Slot): boolean {
  return found.anchors === 0 && (rival.anchors > 0 || (found.sentence === 0 && rival.sentence > 0));
}

function isSpecific({ written }: Figure): boolean {
  return `${written}`.replace(/\.|0+$/g, '').length >= 3 || written % 1 !== 0;
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

/** A unit is left out only where it stands so many characters before, or in the same sentence. */
const maxElision = 160;

/** A figure of that kind stands before it. */
function followsUnit({ figures, sentences }: FigureText, candidate: Figure, key: string): boolean {
  const start = Math.min(sentences.sentenceAt(candidate.start).start, candidate.start - maxElision);
  for (let at = lastBegunBy(figures, candidate.start) - 1; at >= 0 && (figures[at]?.start ?? 0) >= start; at--)
    if (keyOf(figures[at] as Figure) === key) return true;
  return false;
}

/** "About 16.5" of a copy is told as 16.5, or as what it nearly is. */
const maxRetold = 0.03;

/** Whether a figure of a copy and one of a claim may be one: within the bounds of both, or near it where only the copy's is rough. */
export function isAdmitted(figure: Figure, claimed: Figure): boolean {
  if (isInOtherHalf(figure, claimed)) return false;
  // What is no rounder than "about 1,100" was not rounded from it.
  if (figure.isRough && (!claimed.isRough || digitsIn(claimed) >= digitsIn(figure)))
    return Math.abs(figure.value - claimed.value) <= maxRetold * figure.value;
  return figure.high > claimed.low && figure.low < claimed.high;
}

/** Digits that count: two of 1,100. */
function digitsIn({ written }: Figure): number {
  return `${written}`.replace(/^0\.0*|\.|0+$/g, '').length;
}

/** Another figure of the claim has that value, for what it stands for in the copy. */
function isExplained(copy: FigureText, { figure, near }: Slot, claimed: ClaimedFigure): boolean {
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
