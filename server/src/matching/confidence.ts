// From what two tellings share to the probability that they tell of one event. The figures were fitted; see docs/quality.md.

import type { PairEvidence, PairMeasure } from './pair';

/** How the dates of the two tellings lie to each other, and who else would fit. */
export interface Setting {
  /** Days that neither date covers between them; 0 when both can be true. */
  readonly gapDays: number;
  /** The dates are equal but for the month, for the year, or for day and month swapped. */
  readonly slip: 'day' | 'month' | 'year' | 'swapped' | undefined;
  /** Which of the two is the earlier one. */
  readonly firstIsEarlier: boolean;
  /**
   * -1..1: how far the pair is ahead of the best rival, a pair of one of the two with another account of the other's file on
   * a date that fits. 1: there is none; 0: they are even.
   */
  readonly lead: number;
}

/** Log-odds: what each signal adds. Fitted on pairs of news timelines, each topic judged by the figures of the others. */
const odds = {
  base: -7.9,
  likeness: 11.1,
  /** Times the square root of the shared weight. */
  shared: 0.71,
  /** Times the logarithm of the gap in days: a repetition is likelier than an error the further apart the dates are. */
  gap: -0.72,
  /** A year more or less on the same day and month. */
  oneYearOff: 2,
  /** Dates that can both be true: a story and its like on one day are mostly one story. */
  datesAgree: 1.5,
  lead: 0.62,
  figuresDiffer: -2.5,
  /** An act that does not come again, such as signing or dying, is told in both. */
  sameAct: 0.2,
  actsDiffer: -0.8,
  actsOpposed: -1.7,
  /** The earlier of the two speaks of a plan, the later one not: announced, then done. */
  planThenDone: -0.7,
};

/** 0..1: how likely two tellings are of one event. */
export function confidenceOf(evidence: PairEvidence, setting: Setting): number {
  const { gapDays, slip } = setting;
  let sum = odds.base + odds.likeness * evidence.likeness + odds.shared * Math.sqrt(evidence.shared);
  if (gapDays > 1 && (slip === undefined || gapDays > 400)) sum += odds.gap * Math.log(gapDays);
  if (gapDays === 0) sum += odds.datesAgree;
  if (slip === 'year' && gapDays < 400) sum += odds.oneYearOff;
  sum += odds.lead * setting.lead;
  if (evidence.figuresDiffer) sum += odds.figuresDiffer;
  if (evidence.sameAct) sum += odds.sameAct;
  if (evidence.actsDiffer) sum += odds.actsDiffer;
  if (evidence.actsOpposed) sum += odds.actsOpposed;
  const earlierPlans = evidence.plan === (setting.firstIsEarlier ? -1 : 1);
  if (gapDays > 0 && evidence.plan !== 0 && earlierPlans) sum += odds.planThenDone;
  return 1 / (1 + Math.exp(-sum));
}

/** The most that `confidenceOf` can give to a pair of which only the measure is known yet. */
export function highestConfidence(measure: PairMeasure, setting: Setting): number {
  return confidenceOf({ ...measure, ...bestCase }, setting);
}

const bestCase: Omit<PairEvidence, keyof PairMeasure> = {
  sharedNames: 0,
  sharedFigures: 0,
  figuresDiffer: false,
  sameAct: true,
  actsDiffer: false,
  actsOpposed: false,
  plan: 0,
  negated: false,
};

/**
 * Chance that at least one of several independent voices is right, with a bound: voices are never quite independent.
 * @param confidences 0..1 each, in any order
 */
export function joinConfidences(confidences: readonly number[]): number {
  let miss = 1;
  for (const confidence of confidences) miss *= 1 - confidence;
  const best = Math.max(0, ...confidences);
  return Math.min(0.99, Math.max(best, 1 - miss));
}
