// Same event or not: how well pairs judged by hand are classified, each topic by weights that were fitted without it.

import { join } from 'node:path';
import { fittedCoefficients } from '../../server/src/text/coefficients';
import type { Coefficients } from '../../server/src/text/confidence';
import { probability } from './fit';
import { type JudgedPair, locate, readPairs } from './judgedPairs';
import { readTimelines, type Timeline, topicsIn } from './timelines';

export interface SameEventScore {
  readonly name: string;
  readonly pairs: number;
  readonly same: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of pairs of a true and a false one in which the true one is ranked higher. */
  readonly ranked: number;
}

export interface SameEventQuality {
  /** By coefficients fitted without the topic of the pair. */
  readonly leaveOneOut: readonly SameEventScore[];
  /** By the coefficients of the product, which were fitted on all topics together. */
  readonly product: readonly SameEventScore[];
}

interface ScoredPair {
  readonly pair: JudgedPair;
  readonly confidence: number;
}

/**
 * @param dataFolder where `pairs.jsonl` and `timelines` are
 * @param unseen by topic, coefficients that were fitted without it
 */
export function measureSameEvent(dataFolder: string, unseen: (topic: string) => Coefficients): SameEventQuality {
  const folder = join(dataFolder, 'timelines');
  const agencies = new Map(topicsIn(folder).map((topic) => [topic, readTimelines(folder, topic)]));
  const pairs = readPairs(dataFolder);
  return {
    leaveOneOut: scores(pairs, agencies, unseen),
    product: scores(pairs, agencies, () => fittedCoefficients),
  };
}

function scores(
  pairs: readonly JudgedPair[],
  agencies: ReadonlyMap<string, readonly Timeline[]>,
  coefficientsFor: (topic: string) => Coefficients,
): SameEventScore[] {
  const judged = pairs.flatMap((pair): ScoredPair[] => {
    const found = locate(pair, agencies);
    if (!found) return [];
    return [{ pair, confidence: found.signals ? probability(found.signals, coefficientsFor(pair.topic)) : 0 }];
  });
  const topics = [...new Set(judged.map(({ pair }) => pair.topic))].sort();
  return [
    ...topics.map((topic) =>
      scoreOf(
        topic,
        judged.filter(({ pair }) => pair.topic === topic),
      ),
    ),
    scoreOf(
      'dates agree',
      judged.filter(({ pair }) => pair.gap_days === 0),
    ),
    scoreOf(
      'dates differ',
      judged.filter(({ pair }) => pair.gap_days > 0),
    ),
    scoreOf('all', judged),
  ];
}

function scoreOf(name: string, judged: readonly ScoredPair[]): SameEventScore {
  const [same, other] = [true, false].map((is) => judged.filter(({ pair }) => pair.same_event === is));
  const accepted = judged.filter(({ confidence }) => confidence >= 0.5);
  const right = accepted.filter(({ pair }) => pair.same_event).length;
  let ahead = 0;
  for (const a of same ?? []) {
    for (const b of other ?? []) ahead += a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0;
  }
  return {
    name,
    pairs: judged.length,
    same: same?.length ?? 0,
    precision: accepted.length === 0 ? 1 : right / accepted.length,
    recall: (same?.length ?? 0) === 0 ? 1 : right / (same?.length ?? 1),
    ranked: ahead / ((same?.length ?? 0) * (other?.length ?? 0) || 1),
  };
}
