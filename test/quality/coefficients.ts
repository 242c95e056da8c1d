// The fitted coefficients, on all topics and without each topic, beside those of the product.

import type { Coefficients } from '../../server/src/text/confidence';
import { judgedBy } from './endToEnd';
import { examplesFrom } from './examples';
import { fitCoefficients } from './fit';
import type { OwnTopic } from './ownTopics';

export interface CoefficientFit {
  readonly examples: number;
  /** As they come out, on all that is there for fitting: without the topics that are put aside. */
  readonly onAll: Coefficients;
  /** As they come out on all topics but one, by the topic that was left out. */
  readonly leftOut: ReadonlyMap<string, Coefficients>;
  /** Fitted without the topic. */
  readonly without: (topic: string) => Coefficients;
}

/**
 * What brings the odds of pairs to the share of reports that are true. Entries are told apart from all others of a timeline, and errors in
 * dates are rare, so that the odds that come out of pairs are too high.
 */
export interface Calibration {
  readonly base: number;
  readonly slope: number;
}

/** Coefficients with a calibration in them. Where dates agree nothing is reported, so that there is nothing to bring down. */
export function calibrated(coefficients: Coefficients, { base, slope }: Calibration): Coefficients {
  const scaled = Object.fromEntries(
    Object.entries(coefficients).map(([name, value]) => [name, slope * value]),
  ) as unknown as Coefficients;
  return { ...scaled, base: scaled.base + base, datesAgree: scaled.datesAgree - base };
}

/** 0..1: what a confidence becomes by a calibration. */
export function shareTrue(confidence: number, { base, slope }: Calibration): number {
  const odds = Math.log(confidence / (1 - confidence));
  return 1 / (1 + Math.exp(-base - slope * odds));
}

/** All fits, calibrated on what the topics left out give. @param calibrationOf the calibration of whatever coefficients are in use */
export function calibratedFits(fits: CoefficientFit, calibrationOf: () => Calibration): CoefficientFit {
  const calibration = judgedBy(fits.without, calibrationOf);
  const leftOut = new Map(
    [...fits.leftOut].map(([topic, coefficients]) => [topic, calibrated(coefficients, calibration)]),
  );
  const onAll = calibrated(fits.onAll, calibration);
  return { ...fits, onAll, leftOut, without: (topic) => leftOut.get(topic) ?? onAll };
}

/** @param dataFolder where `pairs.jsonl` and `timelines` are */
export function fitAll(dataFolder: string, own: readonly OwnTopic[]): CoefficientFit {
  const examples = examplesFrom(dataFolder, own);
  const onAll = fitCoefficients(examples);
  const topics = [...new Set(examples.map(({ topic }) => topic))].sort();
  const leftOut = new Map(
    topics.map((topic) => [topic, fitCoefficients(examples.filter((example) => example.topic !== topic))]),
  );
  return { examples: examples.length, onAll, leftOut, without: (topic) => leftOut.get(topic) ?? onAll };
}
