// The odds as they come out of the fit, on everything and for each topic on all others, beside those of the product.

import { fittedOdds, type Odds } from '../../server/src/text/confidence';
import { examplesFrom } from './examples';
import { fitOdds } from './fit';
import type { OwnTopic } from './ownTopics';

/** What the product takes from nowhere but us, because the data has hardly a case, or, for agreeing dates, no examples. */
export const setByHand: readonly (keyof Odds)[] = ['datesAgree', 'isSeries', 'actsOpposed'];

/**
 * The base is lowered by so much after the fit. Examples leave out all pairs that are plainly of two events, and a false alarm
 * costs more than a contradiction that is missed: with this, digests of one agency that follow one another stay about as quiet as
 * by the odds of the product.
 */
export const lowered = 1.5;

export interface FittedOdds {
  readonly examples: number;
  /** As they come out, on all that is there for fitting: without the topics that are put aside. */
  readonly onAll: Odds;
  /** As they come out on all topics but one, by the topic that was left out. */
  readonly leftOut: ReadonlyMap<string, Odds>;
  /** Ready for use: fitted without the topic, lowered, and with those that are set by hand. */
  readonly without: (topic: string) => Odds;
}

/** @param dataFolder where `pairs.jsonl` and `timelines` are */
export function fitAll(dataFolder: string, own: readonly OwnTopic[]): FittedOdds {
  const examples = examplesFrom(dataFolder, own);
  const onAll = fitOdds(examples);
  const topics = [...new Set(examples.map(({ topic }) => topic))].sort();
  const leftOut = new Map(
    topics.map((topic) => [topic, fitOdds(examples.filter((example) => example.topic !== topic))]),
  );
  const without = (topic: string): Odds => {
    const odds = leftOut.get(topic) ?? onAll;
    const byHand = Object.fromEntries(setByHand.map((name) => [name, fittedOdds[name]]));
    return { ...odds, ...byHand, base: odds.base - lowered };
  };
  return { examples: examples.length, onAll, leftOut, without };
}
