// The pairs of entries of news agencies that were judged by reading, and where they stand in the timelines.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromIso } from '../../server/src/dates/calendar/calendar';
import { TopicSignals } from './signals';
import type { Timeline } from './timelines';

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

const topics = new Map<readonly Timeline[], TopicSignals>();

/** A judged pair among the timelines of its topic; undefined when it is not there. */
export function locate(pair: JudgedPair, agencies: ReadonlyMap<string, readonly Timeline[]>) {
  const timelines = agencies.get(pair.topic) ?? [];
  const left = timelines.find(({ author }) => author === pair.a.agency);
  const right = timelines.find(({ author }) => author === pair.b.agency);
  if (!left || !right) return undefined;
  const [row, column] = [placeOf(pair.a, left), placeOf(pair.b, right)];
  if (row < 0 || column < 0) return undefined;
  const topic = topics.get(timelines) ?? new TopicSignals(timelines);
  topics.set(timelines, topic);
  return { signals: topic.pair(left, right).signals(row, column) };
}
