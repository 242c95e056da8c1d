// From what two accounts share to the probability that they describe one event. What the signals weigh is in `coefficients`.

import { fittedCoefficients } from './coefficients';
import type { PairEvidence, PairMeasure } from './pair';

/** How the dates of the two accounts lie to each other, and which other accounts would fit. */
export interface Setting {
  /** Days that neither date covers between them; 0 when both can be true. */
  readonly gapDays: number;
  /** One of the two names the event by a noun that has a date of its own: "the June 2024 raid". */
  readonly named: boolean;
  /** Days of the coarser of the two dates: 1 for days, some 30 for a month. A gap counts in these units. */
  readonly unitDays: number;
  /** The dates are equal but for the month, for the year, or for day and month swapped. */
  readonly slip: 'day' | 'month' | 'year' | 'swapped' | undefined;
  /** Which of the two is the earlier one. */
  readonly firstIsEarlier: boolean;
  /**
   * -1..1: how far the pair is ahead of the best rival, which is one of the two with another account of the other's file on
   * a date that fits. 1: there is none; 0: they are even.
   */
  readonly margin: number;
  /** 0..1: how much of the shorter one's time the two timelines share: where they share none, there can be no rival. */
  readonly sharedTime: number;
  /** The two timelines are of different times, and neither covers the time in which the other has the event. */
  readonly uncovered: boolean;
  /**
   * -1..1: how far the pair is ahead of the best pair of one of the two with another account of the other's file, on whatever date that
   * stands. 1: there is none.
   */
  readonly overallMargin: number;
  /** How many entries the two timelines have from the one date to the other: the geometric mean of both. */
  readonly entriesBetween: number;
  /** How many other entries stand as near to one of the dates by chance; see `chanceEntries`. */
  readonly chanceEntries: number;
  /** 0..1: how alike all else is that the two files say; undefined when one of them says nothing else. */
  readonly context: number | undefined;
  /** Each file has a subject of its own in its headline, and neither account names that of the other. */
  readonly subjectsDiffer: boolean;
  /** 0..1: the share of its names that the other's file never names, of the account of which it knows more; 0 where one names nobody. */
  readonly strangers: number;
  /** The two files are the records of two days, and the dates are these: the same words describe two occasions. */
  readonly twoRecords: boolean;
}

/** Coefficients of a logistic regression: what one unit of each signal adds to the logarithm of the odds. */
export type Coefficients = Readonly<Record<keyof Signals, number>>;

/** The signals of one pair as numbers; flags are 0 or 1. */
export interface Signals {
  /** Always 1. */
  readonly base: number;
  readonly likeness: number;
  /** Square root of the shared weight. */
  readonly shared: number;
  /**
   * Logarithm of the gap in days, unless a slip explains it: the further apart, the likelier it happened twice. Of dates that name no
   * day it is at least one of their units: two years that follow each other may be a day apart or two years.
   */
  readonly gap: number;
  /** Logarithm of the entries between the dates, unless a slip explains these: in a dense timeline, what follows is mostly the next step. */
  readonly between: number;
  /** How seldom two entries are so near by chance, as a logarithm: where little happens, what is near is one event. */
  readonly isolation: number;
  /** The same day and month, a year apart. */
  readonly oneYearOff: number;
  /** Both dates can be true: similar accounts on one day are mostly of one event. */
  readonly datesAgree: number;
  /** As in the setting; where there is no rival, scaled by the share of time in which there could have been one. */
  readonly margin: number;
  readonly overallMargin: number;
  /** Square root of the context, beyond that of two files of one topic. */
  readonly context: number;
  readonly subjectsDiffer: number;
  /** See `PairMeasure.background`: what follows from an event is mostly described with the words of the event. */
  readonly background: number;
  readonly figuresDiffer: number;
  /** Both give the same figure: a hearing of 12 witnesses, a sentence of 30 years. Those of two or more count as two. */
  readonly sharedFigures: number;
  /** As in the setting. */
  readonly strangers: number;
  /** An act that does not come again, such as signing or dying, is in both. */
  readonly sameAct: number;
  readonly actsDiffer: number;
  /** The earlier of the two speaks of a plan or a beginning, the later one not: announced or begun, then done. */
  readonly planThenDone: number;
  /**
   * Neither timeline covers the time in which the other has the event, so that neither could have had a better partner: parts
   * of one series of events, most likely. This says nothing of a timeline that is a month or a year off as a whole.
   */
  readonly uncovered: number;
}

/** What a pair shows, in the form in which it is weighed. */
export function signalsOf(evidence: PairEvidence, setting: Setting): Signals {
  const { gapDays, slip } = setting;
  // What comes back every year is on the same day of another year without any slip.
  const explained = isExplained(setting) && !(slip === 'year' && evidence.recurs);
  const earlierPlans = evidence.plan === (setting.firstIsEarlier ? -1 : 1);
  return {
    base: 1,
    likeness: evidence.likeness,
    shared: Math.sqrt(evidence.shared),
    gap: explained ? slipGapOf(setting) : gapOf(setting),
    between: explained ? 0 : Math.log1p(setting.entriesBetween),
    isolation: isolationOf(setting),
    oneYearOff: slip === 'year' && explained ? 1 : 0,
    datesAgree: gapDays === 0 ? 1 : 0,
    // A timeline that is a year off shares no time with any other.
    margin:
      gapDays === 0 || slip === 'year' || setting.margin < 0 ? setting.margin : setting.margin * setting.sharedTime,
    overallMargin: setting.overallMargin,
    context: contextOf(setting),
    subjectsDiffer: setting.subjectsDiffer ? 1 : 0,
    background: evidence.background,
    figuresDiffer: evidence.figuresDiffer ? 1 : 0,
    sharedFigures: Math.min(maxFigures, evidence.sharedFigures),
    strangers: setting.strangers,
    sameAct: evidence.sameAct ? 1 : 0,
    actsDiffer: evidence.actsDiffer ? 1 : 0,
    planThenDone: gapDays > 0 && earlierPlans ? 1 : 0,
    uncovered: setting.uncovered && (!explained || slip === 'day') ? 1 : 0,
  };
}

/** The next report of a series, the next time of something yearly, or what happens "again", on another date. */
function isNextOfSeries({ isSeries, again, recurs }: PairEvidence, { gapDays, slip }: Setting): boolean {
  if (recurs && gapDays > nearlyAYear && !slip) return true;
  return (gapDays > 0 && isSeries) || (gapDays > 1 && again);
}

/** The later of the two says nothing of the event but that it lies behind: "thanks the crews for the rescue". */
function isWhatFollowed({ follows }: PairEvidence, { gapDays, firstIsEarlier }: Setting): boolean {
  return gapDays > 0 && follows === (firstIsEarlier ? 1 : -1);
}

/**
 * "the June 2024 raid": a noun with a date picks out one event that readers know. Set by hand, because the fitted
 * texts have no case of it.
 */
const ofNamed = 1.7;

/** See `Signals.sharedFigures`. */
const maxFigures = 2;

/** See `Signals.context`. */
const typicalContext = 0.4;

/** So far apart, what comes back every year has come back. */
const nearlyAYear = 250;

/** Slips reach no further than a year, or to the next month: the same day of any other month is chance. */
const maxSlipDays = 400;
const maxMonthDays = 31;

/** Dates of so many days are compared by their days. */
const fewDays = 3;
/** The longest month: a date of a month can be a year off, one of a year is only another year. */
const aMonth = 31;

/** Whether a slip of the pen would account for the days between the dates. */
export function isExplained({ gapDays, slip, unitDays }: Setting): boolean {
  if (slip === undefined || gapDays >= maxSlipDays) return false;
  if (slip === 'year') return unitDays <= aMonth;
  return unitDays <= fewDays && (slip !== 'month' || gapDays <= maxMonthDays);
}

/** See `Signals.gap`, where no slip explains it. */
function gapOf({ gapDays, unitDays }: Setting): number {
  if (gapDays === 0 || (gapDays === 1 && unitDays <= fewDays)) return 0;
  return Math.log(Math.max(gapDays, unitDays));
}

/** The same where a slip explains it: nearly any month of one year has its like in the next, and hardly any day. */
function slipGapOf({ unitDays }: Setting): number {
  return unitDays <= fewDays ? 0 : Math.log(unitDays);
}

/** See `Signals.context`. */
function contextOf({ context }: Setting): number {
  return context === undefined ? 0 : Math.sqrt(context) - typicalContext;
}

/** See `Signals.isolation`. */
const maxIsolation = 5;

function isolationOf({ gapDays, chanceEntries }: Setting): number {
  if (gapDays === 0) return 0;
  return Math.min(maxIsolation, Math.max(0, -Math.log(Math.max(chanceEntries, 1e-9))));
}

/**
 * Whether two accounts are of two events whatever else is the same: the next report of a series, the same item of two meetings, or what undoes
 * or answers an act. The texts of the fit have too few of these to learn from.
 */
export function areTwoEvents(evidence: PairEvidence, setting: Setting): boolean {
  return (
    setting.twoRecords ||
    isNextOfSeries(evidence, setting) ||
    isWhatFollowed(evidence, setting) ||
    (evidence.numbersDiffer && setting.gapDays > 0) ||
    (evidence.actsOpposed && !evidence.sameAct)
  );
}

const signalNames = Object.keys(fittedCoefficients) as (keyof Signals)[];

/** 0..1: how likely two accounts are of one event. */
export function confidenceOf(
  evidence: PairEvidence,
  setting: Setting,
  coefficients: Coefficients = fittedCoefficients,
): number {
  if (areTwoEvents(evidence, setting)) return 0;
  const signals = signalsOf(evidence, setting);
  let sum = setting.named && setting.gapDays > 0 && !evidence.actsDiffer ? ofNamed : 0;
  for (const name of signalNames) sum += coefficients[name] * signals[name];
  return 1 / (1 + Math.exp(-sum));
}

/**
 * An upper bound of `confidenceOf` in the same setting, for a pair of which only the measure is known. Called for every pair that is looked
 * at, so it makes no objects.
 */
export function highestConfidence(measure: PairMeasure, setting: Setting): number {
  const weights = fittedCoefficients;
  let sum = weights.base + weights.likeness * measure.likeness + weights.shared * Math.sqrt(measure.shared);
  sum +=
    weights.margin +
    weights.overallMargin +
    weights.context * contextOf(setting) +
    weights.background * measure.background +
    weights.sameAct +
    maxFigures * Math.max(0, weights.sharedFigures) +
    (setting.named ? ofNamed : 0) +
    Math.max(0, weights.uncovered) +
    weights.isolation * isolationOf(setting);
  if (setting.gapDays === 0) sum += weights.datesAgree;
  else if (!isExplained(setting)) sum += weights.gap * gapOf(setting);
  else if (setting.slip === 'year') sum += Math.max(0, weights.oneYearOff);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * How many contradictions of a confidence are true, as measured, and in words: the levels of what is reported and the words of messages
 * both come from here. docs/quality.md has the figures.
 */
const shares: readonly { readonly from: number; readonly share: number; readonly words: string }[] = [
  { from: 0.9, share: 0.95, words: 'nineteen in twenty' },
  { from: 0.85, share: 0.9, words: 'nine in ten' },
  { from: 0.5, share: 0.8, words: 'four in five' },
  { from: 0.35, share: 0.6, words: 'three in five' },
  { from: 0.2, share: 0.33, words: 'one in three' },
  { from: 0, share: 0.1, words: 'one in ten' },
];

/** How many contradictions of a confidence are true, 0..1. */
export function shareTrue(confidence: number): number {
  return stepOf(confidence).share;
}

/**
 * The same in words: "about four in five".
 * @param below a share that is not reached whatever the confidence
 */
export function shareInWords(confidence: number, below = 1): string {
  return `about ${stepOf(confidence, below).words}`;
}

function stepOf(confidence: number, below = 1) {
  const step = shares.find(({ from, share }) => confidence >= from && share < below);
  return step ?? { share: 0, words: 'none' };
}

/** How far a further source counts as independent: writers read each other. */
const independence = 0.5;

/**
 * Chance that at least one of several sources is right.
 * @param confidences 0..1 each, in any order
 */
export function joinConfidences(confidences: readonly number[]): number {
  const [best = 0, ...others] = [...confidences].sort((a, b) => b - a);
  const miss = others.reduce((product, confidence) => product * (1 - confidence) ** independence, 1 - best);
  return Math.min(0.99, Math.max(best, 1 - miss));
}
