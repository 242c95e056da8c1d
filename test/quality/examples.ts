// The examples that the coefficients are fitted on: pairs of entries that are known to be of one event, or of two, from all data there is.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { overlap } from '../../server/src/dates/calendar/interval';
import type { Example } from './fit';
import { type JudgedPair, locate, readPairs } from './judgedPairs';
import { type OwnTopic, tellOfOne } from './ownTopics';
import { eachTwo, TimelinePair } from './signals';
import { inPieces, readTimelines, type Timeline, topicsIn } from './timelines';

/** Weaker pairs than this are no candidates for one event, so that they teach nothing. */
const minStrength = 0.6;

/** How much an example counts, on the dates that it has and on others to which one of the two was moved. */
interface Weights {
  readonly asTheyAre: number;
  readonly moved: number;
}

/**
 * Whatever counts is one of these. Judged pairs and our own topics are what matters; of rewritten timelines and of agencies' own
 * pieces there are so many that one of them counts less.
 */
const weights = {
  judged: { asTheyAre: 1, moved: 0.2 },
  own: { asTheyAre: 1, moved: 0.1 },
  halves: { asTheyAre: 0.5, moved: 0 },
  pieces: { asTheyAre: 0.25, moved: 0 },
  rewritten: { asTheyAre: 1.2, moved: 0.72 },
  rewrittenPieces: { asTheyAre: 0.6, moved: 0.72 },
} satisfies Record<string, Weights>;

/** @param dataFolder where `pairs.jsonl` and `timelines` are; without them only our own topics give examples */
export function examplesFrom(dataFolder: string, own: readonly OwnTopic[]): Example[] {
  const fitted = own.filter(({ putAside }) => !putAside).flatMap(({ timelines }) => [...fromOwn(timelines)]);
  const folder = join(dataFolder, 'timelines');
  if (!existsSync(folder)) return fitted;
  const agencies = topicsIn(folder).map((topic) => readTimelines(folder, topic));
  const rewrites = topicsIn(join(folder, 'rewrites')).map((topic) => readTimelines(join(folder, 'rewrites'), topic));
  return [
    ...fromPairs(readPairs(dataFolder), agencies),
    ...agencies.flat().flatMap((timeline) => [...fromOneTeller(timeline)]),
    ...rewrites.flatMap((timelines) => [...fromRewritten(timelines)]),
    ...fitted,
  ];
}

function* fromOwn(timelines: readonly Timeline[]): Generator<Example> {
  for (const [left, right] of eachTwo(timelines)) {
    const pair = new TimelinePair(left.entries, right.entries);
    yield* examplesOf(pair, left.topic, weights.own, (row, column) => {
      const [mine, theirs] = [left.entries[row], right.entries[column]];
      return mine !== undefined && theirs !== undefined && tellOfOne(mine, theirs);
    });
  }
}

function* fromPairs(pairs: readonly JudgedPair[], agencies: readonly (readonly Timeline[])[]): Generator<Example> {
  const byTopic = new Map(agencies.map((timelines) => [timelines[0]?.topic ?? '', timelines]));
  for (const judged of pairs) {
    const found = locate(judged, byTopic);
    if (found) yield* exampleOf(found.timelines, found, judged.topic, weights.judged, judged.same_event);
  }
}

/** Odd entries of one agency against its even ones, and its digests of ten: no two are one event. */
function* fromOneTeller(timeline: Timeline): Generator<Example> {
  const [even, odd] = [0, 1].map((rest) => timeline.entries.filter((_, at) => at % 2 === rest));
  yield* examplesOf(new TimelinePair(even ?? [], odd ?? []), timeline.topic, weights.halves, () => false);
  for (const [left, right] of eachTwo(inPieces(timeline, 10))) {
    yield* examplesOf(new TimelinePair(left.entries, right.entries), timeline.topic, weights.pieces, () => false);
  }
}

/** Timelines that tell the same in the same order of days: a day that one has once is the day of one event. */
function* fromRewritten(timelines: readonly Timeline[]): Generator<Example> {
  const days = new Map<number, number>();
  for (const { first } of timelines[0]?.entries ?? []) days.set(first, (days.get(first) ?? 0) + 1);
  const pieces = timelines.map((timeline) => inPieces(timeline, 10));
  for (const [at, left] of timelines.entries()) {
    for (const [other, right] of timelines.entries()) {
      if (other <= at) continue;
      yield* between(left, right, weights.rewritten);
      for (const mine of pieces[at] ?? []) {
        for (const theirs of pieces[other] ?? []) yield* between(mine, theirs, weights.rewrittenPieces);
      }
    }
  }

  function* between(left: Timeline, right: Timeline, weight: Weights): Generator<Example> {
    const pair = new TimelinePair(left.entries, right.entries);
    yield* examplesOf(pair, left.topic, weight, (row, column) => {
      const [mine, theirs] = [left.entries[row], right.entries[column]];
      if (mine?.first !== theirs?.first) return false;
      return days.get(mine?.first ?? 0) === 1 && mine?.last === theirs?.last ? true : undefined;
    });
  }
}

/** @param same whether two are one event; undefined when nobody knows */
function* examplesOf(
  pair: TimelinePair,
  topic: string,
  weight: Weights,
  same: (row: number, column: number) => boolean | undefined,
): Generator<Example> {
  for (let row = 0; row < pair.a.length; row++) {
    for (let column = 0; column < pair.b.length; column++) {
      const is = same(row, column);
      if (is !== undefined) yield* exampleOf(pair, { row, column }, topic, weight, is);
    }
  }
}

function* exampleOf(
  pair: TimelinePair,
  { row, column }: { readonly row: number; readonly column: number },
  topic: string,
  { asTheyAre, moved }: Weights,
  same: boolean,
): Generator<Example> {
  const [mine, theirs] = [pair.a[row], pair.b[column]];
  const strength = pair.strength(row, column);
  if (!mine || !theirs || strength === 0 || (!same && strength <= minStrength)) return;
  if (!overlap(mine, theirs)) {
    yield { topic, signals: pair.signals(row, column), same, weight: asTheyAre };
  } else if (moved > 0) {
    for (const signals of pair.movedSignals(row, column)) yield { topic, signals, same, weight: moved };
  }
}
