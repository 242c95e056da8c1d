// Same event or not: how well pairs judged by hand are told, each topic by odds that were fitted without it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fittedOdds, type Odds } from '../../server/src/matching/confidence';
import { dayFromIso } from '../../server/src/temporal/calendar';
import { type Example, fitOdds, probability } from './fit';
import { eachTwo, TimelinePair } from './signals';
import { inPieces, moved, readTimelines, shifts, type Timeline, topicsIn } from './timelines';

/** One row of `pairs.jsonl`. */
export interface JudgedPair {
  readonly id: string;
  readonly topic: string;
  readonly a: PairSide;
  readonly b: PairSide;
  readonly same_event: boolean;
  readonly dates_conflict: boolean;
  readonly partial: boolean;
  readonly hard: boolean;
  readonly gap_days: number;
}

export interface PairSide {
  readonly date: string;
  readonly text: string;
  readonly agency: string;
}

export function readPairs(dataFolder: string): JudgedPair[] {
  return readFileSync(join(dataFolder, 'pairs.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgedPair);
}

/** Where one side of a judged pair stands in its timeline; -1 when it is not there. */
export function placeOf({ date, text }: PairSide, timeline: Timeline): number {
  const day = dayFromIso(date);
  return timeline.entries.findIndex((entry) => entry.first === day && entry.text === text.trim());
}

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
  /** By odds fitted without the topic of the pair. */
  readonly leaveOneOut: readonly SameEventScore[];
  /** By the odds that the product uses, which were fitted on all topics together. */
  readonly product: readonly SameEventScore[];
}

interface ScoredPair {
  readonly pair: JudgedPair;
  readonly confidence: number;
}

/** @param dataFolder where `pairs.jsonl` and `timelines` are */
export function measureSameEvent(dataFolder: string): SameEventQuality {
  const folder = join(dataFolder, 'timelines');
  const agencies = new Map(topicsIn(folder).map((topic) => [topic, readTimelines(folder, topic)]));
  const pairs = readPairs(dataFolder);
  const withoutTopic = oddsWithout(dataFolder);
  return {
    leaveOneOut: scores(pairs, agencies, (topic) => withoutTopic.get(topic) ?? fittedOdds),
    product: scores(pairs, agencies, () => fittedOdds),
  };
}

/** By topic, the odds that are fitted on all other topics. */
export function oddsWithout(dataFolder: string): ReadonlyMap<string, Odds> {
  const folder = join(dataFolder, 'timelines');
  const agencies = new Map(topicsIn(folder).map((topic) => [topic, readTimelines(folder, topic)]));
  const rewrites = topicsIn(join(folder, 'rewrites')).map((topic) => readTimelines(join(folder, 'rewrites'), topic));
  const examples = [
    ...fromPairs(readPairs(dataFolder), agencies),
    ...fromMoved(rewrites),
    ...fromHalves([...agencies.values()]),
    ...fromPieces([...agencies.values()]),
  ];
  const topics = [...new Set(examples.map(({ topic }) => topic))].sort();
  return new Map(topics.map((topic) => [topic, fitOdds(examples.filter((example) => example.topic !== topic))]));
}

function scores(
  pairs: readonly JudgedPair[],
  agencies: ReadonlyMap<string, readonly Timeline[]>,
  oddsFor: (topic: string) => Odds,
): SameEventScore[] {
  const judged = pairs.flatMap((pair): ScoredPair[] => {
    const found = locate(pair, agencies);
    return found
      ? [{ pair, confidence: probability(found.timelines.signals(found.row, found.column), oddsFor(pair.topic)) }]
      : [];
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
  const told = judged.filter(({ confidence }) => confidence >= 0.5);
  const right = told.filter(({ pair }) => pair.same_event).length;
  let ahead = 0;
  for (const a of same ?? []) {
    for (const b of other ?? []) ahead += a.confidence > b.confidence ? 1 : a.confidence === b.confidence ? 0.5 : 0;
  }
  return {
    name,
    pairs: judged.length,
    same: same?.length ?? 0,
    precision: told.length === 0 ? 1 : right / told.length,
    recall: (same?.length ?? 0) === 0 ? 1 : right / (same?.length ?? 1),
    ranked: ahead / ((same?.length ?? 0) * (other?.length ?? 0) || 1),
  };
}

const sideBySide = new Map<string, TimelinePair>();

function locate(pair: JudgedPair, agencies: ReadonlyMap<string, readonly Timeline[]>) {
  const timelines = agencies.get(pair.topic) ?? [];
  const left = timelines.find(({ teller }) => teller === pair.a.agency);
  const right = timelines.find(({ teller }) => teller === pair.b.agency);
  if (!left || !right) return undefined;
  const [row, column] = [placeOf(pair.a, left), placeOf(pair.b, right)];
  if (row < 0 || column < 0) return undefined;
  const key = `${pair.topic}/${left.teller}/${right.teller}`;
  const known = sideBySide.get(key) ?? new TimelinePair(left.entries, right.entries);
  sideBySide.set(key, known);
  return { timelines: known, row, column };
}

function* fromPairs(
  pairs: readonly JudgedPair[],
  agencies: ReadonlyMap<string, readonly Timeline[]>,
): Generator<Example> {
  for (const pair of pairs) {
    const found = locate(pair, agencies);
    if (!found) continue;
    const signals = found.timelines.signals(found.row, found.column);
    yield { topic: pair.topic, signals, same: pair.same_event, weight: 1 };
  }
}

/** Rewritten timelines two by two, every fourth date of one moved: the moved entry and its like are one event. */
function* fromMoved(topics: readonly (readonly Timeline[])[]): Generator<Example> {
  for (const timelines of topics) {
    for (const [left, right] of eachTwo(timelines)) {
      const original = left.entries;
      const entries = original.map((entry, at) =>
        at % 4 === 1 ? moved(entry, shifts[(at >> 2) % shifts.length] ?? '1 day', at % 8 === 1) : entry,
      );
      const pair = new TimelinePair(entries, right.entries);
      yield* examplesOf(pair, left.topic, 0.3, (row, column) => original[row]?.first === right.entries[column]?.first);
      for (const mine of inPieces({ ...left, entries }, 10))
        for (const theirs of inPieces(right, 10)) {
          const first = entries.indexOf(mine.entries[0] as never);
          yield* examplesOf(
            new TimelinePair(mine.entries, theirs.entries),
            left.topic,
            0.3,
            (row, column) => original[first + row]?.first === theirs.entries[column]?.first,
          );
        }
    }
  }
}

/** One agency's timeline, odd entries against even ones: no two are one event. */
function* fromHalves(topics: readonly (readonly Timeline[])[]): Generator<Example> {
  for (const { topic, entries } of topics.flat()) {
    const pair = new TimelinePair(
      entries.filter((_, at) => at % 2 === 0),
      entries.filter((_, at) => at % 2 === 1),
    );
    yield* examplesOf(pair, topic, 0.5, () => false);
  }
}

/** One agency's timeline in pieces of ten: no two are one event. */
function* fromPieces(topics: readonly (readonly Timeline[])[]): Generator<Example> {
  for (const timeline of topics.flat()) {
    for (const [left, right] of eachTwo(inPieces(timeline, 10))) {
      yield* examplesOf(new TimelinePair(left.entries, right.entries), timeline.topic, 0.25, () => false);
    }
  }
}

/** Pairs on dates that exclude each other: the true ones, and those false ones that are no worse than others beside them. */
function* examplesOf(
  pair: TimelinePair,
  topic: string,
  weight: number,
  same: (row: number, column: number) => boolean,
): Generator<Example> {
  for (let row = 0; row < pair.a.length; row++) {
    for (let column = 0; column < pair.b.length; column++) {
      const [mine, theirs] = [pair.a[row], pair.b[column]];
      if (!mine || !theirs || (mine.first <= theirs.last && theirs.first <= mine.last)) continue;
      const strength = pair.strength(row, column);
      const isSame = same(row, column);
      if (!isSame && (strength < 0.6 || strength < bestIn(pair, row) / 2)) continue;
      yield { topic, signals: pair.signals(row, column), same: isSame, weight };
    }
  }
}

function bestIn(pair: TimelinePair, row: number): number {
  let best = 0;
  for (let column = 0; column < pair.b.length; column++) best = Math.max(best, pair.strength(row, column));
  return best;
}
