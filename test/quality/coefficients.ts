// The fitted coefficients, on all topics and without each topic, beside those of the product.

import { type Coefficients, fittedCoefficients } from '../../server/src/text/confidence';
import { examplesFrom } from './examples';
import { fitCoefficients } from './fit';
import type { OwnTopic } from './ownTopics';

/** What the product takes from nowhere but us, because the data has hardly a case, or, for agreeing dates, no examples. */
export const setByHand: readonly (keyof Coefficients)[] = ['datesAgree', 'isSeries', 'actsOpposed'];

/**
 * The base is lowered by so much after the fit. Examples leave out all pairs that are plainly of two events, and a false alarm
 * costs more than a contradiction that is missed: with this, digests of one agency that follow one another stay about as quiet as
 * by the coefficients of the product.
 */
export const lowered = 1.5;

export interface CoefficientFit {
  readonly examples: number;
  /** As they come out, on all that is there for fitting: without the topics that are put aside. */
  readonly onAll: Coefficients;
  /** As they come out on all topics but one, by the topic that was left out. */
  readonly leftOut: ReadonlyMap<string, Coefficients>;
  /** Ready for use: fitted without the topic, lowered, and with those that are set by hand. */
  readonly without: (topic: string) => Coefficients;
}

/** @param dataFolder where `pairs.jsonl` and `timelines` are */
export function fitAll(dataFolder: string, own: readonly OwnTopic[]): CoefficientFit {
  const examples = examplesFrom(dataFolder, own);
  const onAll = fitCoefficients(examples);
  const topics = [...new Set(examples.map(({ topic }) => topic))].sort();
  const leftOut = new Map(
    topics.map((topic) => [topic, fitCoefficients(examples.filter((example) => example.topic !== topic))]),
  );
  const without = (topic: string): Coefficients => {
    const coefficients = leftOut.get(topic) ?? onAll;
    const byHand = Object.fromEntries(setByHand.map((name) => [name, fittedCoefficients[name]]));
    return { ...coefficients, ...byHand, base: coefficients.base - lowered };
  };
  return { examples: examples.length, onAll, leftOut, without };
}
