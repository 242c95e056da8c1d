// The examples that the coefficients are fitted on: pairs of entries that are known to be of one event, or of two, from all data there is.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gapInDays, overlap } from '../../server/src/dates/calendar/interval';
import { ecbExamples, ecbFile } from './ecb';
import type { Example } from './fit';
import { agencies, areAlike, histories, type JudgedTopic } from './judgedTopics';
import { type OwnTopic, tellOfOne } from './ownTopics';
import { eachTwo, TopicSignals } from './signals';
import { inPieces, readTimelines, type Timeline, type TimelineEntry, topicsIn } from './timelines';

/** How much an example counts by the sort of what is known of it: what people judged counts most, what is there in masses least. */
const weights = {
  judged: 1,
  /** Of two events, most likely, because nobody has found them worth a look. */
  unjudged: 0.3,
  /** With the date of one of the two moved, by each shift. */
  moved: 0.2,
  sameDay: 0.5,
  pieces: 0.25,
  ecb: 0.1,
};

/** Whether two entries are of one event, and how much that is worth; undefined when nobody knows. */
type Known = { readonly same: boolean; readonly weight: number } | undefined;

/** @param dataFolder without it only our own topics give examples */
export function examplesFrom(dataFolder: string, own: readonly OwnTopic[]): Example[] {
  const examples = own
    .filter(({ putAside }) => !putAside)
    .flatMap(({ name, timelines }) => [...examplesOf(name, timelines, knownOfOwn)]);
  for (const topic of [...agencies(dataFolder), ...histories(dataFolder)]) {
    examples.push(...examplesOf(topic.name, topic.timelines, (a, b) => knownOf(topic, a, b)));
  }
  const folder = join(dataFolder, 'timelines');
  if (existsSync(folder)) {
    for (const topic of topicsIn(folder)) {
      for (const timeline of readTimelines(folder, topic)) examples.push(...fromOneAuthor(timeline));
    }
    for (const topic of topicsIn(join(folder, 'rewrites'))) {
      const timelines = readTimelines(join(folder, 'rewrites'), topic);
      examples.push(...examplesOf(topic, timelines, knownOfRewritten(timelines)));
    }
  }
  if (existsSync(ecbFile(dataFolder))) examples.push(...ecbExamples(dataFolder, weights.ecb));
  return examples;
}

function knownOfOwn(a: TimelineEntry, b: TimelineEntry): Known {
  return { same: tellOfOne(a, b), weight: weights.judged };
}

function knownOf({ judge }: JudgedTopic, a: TimelineEntry, b: TimelineEntry): Known {
  const verdict = judge(a, b);
  const agree = overlap(a, b);
  if (verdict !== undefined && !agree) return { same: verdict, weight: weights.judged };
  if (agree) return areAlike(a, b) ? { same: true, weight: weights.judged } : undefined;
  // What is alike and near is often one event, though nobody has judged it.
  return areAlike(a, b) && gapInDays(a, b) < maxNearDays ? undefined : { same: false, weight: weights.unjudged };
}

const maxNearDays = 40;

/** Timelines that describe the same in the same order of days: a day that one has once is the day of one event. */
function knownOfRewritten(timelines: readonly Timeline[]): (a: TimelineEntry, b: TimelineEntry) => Known {
  const days = new Map<number, number>();
  for (const { first } of timelines[0]?.entries ?? []) days.set(first, (days.get(first) ?? 0) + 1);
  return (a, b) => {
    if (a.first !== b.first) return { same: false, weight: weights.judged };
    return days.get(a.first) === 1 && a.last === b.last ? { same: true, weight: weights.judged } : undefined;
  };
}

/** Digests of ten entries out of one timeline: no two entries are one event. */
function* fromOneAuthor(timeline: Timeline): Generator<Example> {
  yield* examplesOf(timeline.topic, inPieces(timeline, 10), () => ({ same: false, weight: weights.pieces }));
}

function* examplesOf(
  topic: string,
  timelines: readonly Timeline[],
  knownOf: (a: TimelineEntry, b: TimelineEntry) => Known,
): Generator<Example> {
  const signals = new TopicSignals(timelines);
  for (const [left, right] of eachTwo(timelines)) {
    const pair = signals.pair(left, right);
    for (const [row, mine] of left.entries.entries()) {
      for (const [column, theirs] of right.entries.entries()) {
        const known = knownOf(mine, theirs);
        const own = known && pair.signals(row, column);
        if (!known || !own) continue;
        const { same, weight } = known;
        if (!overlap(mine, theirs)) {
          yield { topic, signals: own, same, weight };
          continue;
        }
        if (mine.events) yield { topic, signals: own, same, weight: weights.sameDay };
        if (!same) continue;
        for (const other of pair.movedSignals(row, column)) {
          yield { topic, signals: other, same, weight: weights.moved };
        }
      }
    }
  }
}
