// From what two accounts share to the probability that they describe one event. The weights are fitted; see docs/quality.md.

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
  /** 1 and more: how many entries the two timelines have around these two on a day and its neighbours, the two included. */
  readonly localDensity: number;
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
  /** Neighbouring days: time zones and dates of filing set one event a day apart more often than anything else does. */
  readonly neighbours: number;
  /** The same day and month, a year apart. */
  readonly oneYearOff: number;
  /** Both dates can be true: similar accounts on one day are mostly of one event. */
  readonly datesAgree: number;
  /** As in the setting; where there is no rival, scaled by the share of time in which there could have been one. */
  readonly margin: number;
  /** Logarithm of the setting's local density: in a timeline with many entries a day, what is like an event is mostly its next step. */
  readonly localDensity: number;
  readonly figuresDiffer: number;
  /** The next report of a series, the next time of something yearly, or what happens "again", on another date. */
  readonly isSeries: number;
  /** An act that does not come again, such as signing or dying, is in both. */
  readonly sameAct: number;
  readonly actsDiffer: number;
  readonly actsOpposed: number;
  /** "the June 2024 raid": a noun with a date picks out one event, and the other says what happened then. */
  readonly named: number;
  /** The earlier of the two speaks of a plan, the later one not: announced, then done. */
  readonly planThenDone: number;
  /**
   * Neither timeline covers the time in which the other has the event, so that neither could have had a better partner: parts
   * of one series of events, most likely. This says nothing of a timeline that is a month or a year off as a whole.
   */
  readonly uncovered: number;
}

/** Fitted on pairs of news timelines, each topic judged by the figures of the others, then rounded. */
export const fittedCoefficients: Coefficients = {
  base: -6.2,
  likeness: 6,
  shared: 0.75,
  gap: -0.85,
  neighbours: 0.85,
  oneYearOff: 1.9,
  datesAgree: 0.3,
  margin: 3.2,
  localDensity: -1.8,
  figuresDiffer: -0.7,
  isSeries: -6,
  sameAct: 0.6,
  actsDiffer: -0.6,
  actsOpposed: -3,
  named: 1.2,
  planThenDone: -0.5,
  uncovered: -3,
};

const signalNames = Object.keys(fittedCoefficients) as (keyof Signals)[];

/** The signals of a pair of accounts. */
export function signalsOf(evidence: PairEvidence, setting: Setting): Signals {
  const { gapDays, slip, unitDays } = setting;
  const areDays = unitDays <= fewDays;
  // What comes back every year is on the same day of another year without any slip.
  const explained = isExplained(setting) && !(slip === 'year' && evidence.recurs);
  const earlierPlans = evidence.plan === (setting.firstIsEarlier ? -1 : 1);
  return {
    base: 1,
    likeness: evidence.likeness,
    shared: Math.sqrt(evidence.shared),
    gap: explained ? 0 : gapOf(setting),
    neighbours: gapDays === 1 && areDays ? 1 : 0,
    oneYearOff: slip === 'year' && explained && areDays ? 1 : 0,
    datesAgree: gapDays === 0 ? 1 : 0,
    // A timeline that is a year off shares no time with any other.
    margin:
      gapDays === 0 || slip === 'year' || setting.margin < 0 ? setting.margin : setting.margin * setting.sharedTime,
    localDensity: Math.log(setting.localDensity),
    figuresDiffer: evidence.figuresDiffer ? 1 : 0,
    isSeries: isNextOfSeries(evidence, setting) ? 1 : 0,
    sameAct: evidence.sameAct ? 1 : 0,
    actsDiffer: evidence.actsDiffer ? 1 : 0,
    actsOpposed: evidence.actsOpposed ? 1 : 0,
    named: setting.named && !evidence.actsDiffer && gapDays > 0 ? 1 : 0,
    planThenDone: gapDays > 0 && earlierPlans ? 1 : 0,
    uncovered: setting.uncovered && (!explained || slip === 'day') ? 1 : 0,
  };
}

function isNextOfSeries({ isSeries, again, recurs }: PairEvidence, { gapDays, slip }: Setting): boolean {
  if (recurs && gapDays > nearlyAYear && !slip) return true;
  return (gapDays > 0 && isSeries) || (gapDays > 1 && again);
}

/** Days after which a yearly event has recurred. */
const nearlyAYear = 250;

/** Slips reach no further than a year, or to the next month: the same day of any other month is chance. */
const maxSlipDays = 400;
const maxMonthDays = 31;

/** Dates of so many days are compared by their days. */
const fewDays = 3;
/** The longest month: a date of a month can be a year off, one of a year is only another year. */
const aMonth = 31;

/** Whether a slip of the pen would account for the days between the dates. */
function isExplained({ gapDays, slip, unitDays }: Setting): boolean {
  if (slip === undefined || gapDays >= maxSlipDays) return false;
  if (slip === 'year') return unitDays <= aMonth;
  return unitDays <= fewDays && (slip !== 'month' || gapDays <= maxMonthDays);
}

/** See `Signals.gap`, where no slip explains it. */
function gapOf({ gapDays, unitDays }: Setting): number {
  if (gapDays === 0 || (gapDays === 1 && unitDays <= fewDays)) return 0;
  return Math.log(Math.max(gapDays, unitDays));
}

/** 0..1: how likely two accounts are of one event. */
export function confidenceOf(
  evidence: PairEvidence,
  setting: Setting,
  coefficients: Coefficients = fittedCoefficients,
): number {
  const signals = signalsOf(evidence, setting);
  const sum = signalNames.reduce((total, name) => total + coefficients[name] * signals[name], 0);
  return 1 / (1 + Math.exp(-sum));
}

/**
 * An upper bound of `confidenceOf` for a pair of which only the measure is known. Called for every pair that is looked
 * at, so it makes no objects.
 */
export function highestConfidence(measure: PairMeasure, setting: Setting): number {
  const coefficients = fittedCoefficients;
  const { gapDays, slip, margin, unitDays } = setting;
  let sum =
    coefficients.base + coefficients.likeness * measure.likeness + coefficients.shared * Math.sqrt(measure.shared);
  sum += coefficients.margin * margin + coefficients.sameAct;
  if (gapDays === 0) sum += coefficients.datesAgree;
  else if (gapDays === 1 && unitDays <= fewDays) sum += coefficients.neighbours;
  else if (!isExplained(setting)) sum += coefficients.gap * gapOf(setting);
  else if (slip === 'year' && unitDays <= fewDays) sum += coefficients.oneYearOff;
  return 1 / (1 + Math.exp(-sum));
}

/** Fitted on reports that were judged by reading, on news and on histories alike; see docs/quality.md. */
export const calibration: Calibration = { base: -0.8, slope: 0.88 };

/** The logarithm of the odds that a report is true is `base + slope * x`, with x that of the matching. */
export interface Calibration {
  readonly base: number;
  readonly slope: number;
}

/** 0..1: the share of reports with this confidence that is true. */
export function shareTrue(confidence: number, { base, slope }: Calibration = calibration): number {
  const odds = Math.log(confidence / (1 - confidence));
  return 1 / (1 + Math.exp(-base - slope * odds));
}

const fractions: readonly (readonly [share: number, words: string])[] = [
  [0.95, 'nineteen in twenty'],
  [0.9, 'nine in ten'],
  [0.8, 'four in five'],
  [0.75, 'three in four'],
  [0.67, 'two in three'],
  [0.5, 'one in two'],
  [0.33, 'one in three'],
  [0.25, 'one in four'],
  [0.2, 'one in five'],
  [0.1, 'one in ten'],
];

/** "about two in three": a share in words. */
export function shareInWords(share: number): string {
  const nearest = fractions.reduce((best, one) => (Math.abs(one[0] - share) < Math.abs(best[0] - share) ? one : best));
  return `about ${nearest[1]}`;
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
