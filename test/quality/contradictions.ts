// End to end: agencies' and rewritten timelines as digests, with the dates they have and with some of them moved.

import { join } from 'node:path';
import { overlap } from '../../server/src/dates/calendar/interval';
import { contradictionsAmong, type Reported, type Run } from './endToEnd';
import { type JudgedPair, placeOf, readPairs } from './judgedPairs';
import {
  inPieces,
  moved,
  readTimelines,
  type Shift,
  shifts,
  type Timeline,
  type TimelineEntry,
  topicsIn,
} from './timelines';

/** How many of a kind were to be found, and how many were. */
export interface Found {
  readonly all: number;
  readonly found: number;
  readonly asWarnings: number;
}

/** What is said of timelines as they are. */
export interface Untouched {
  readonly name: string;
  readonly entries: number;
  readonly warnings: number;
  readonly hints: number;
}

export interface MovedScore extends Found {
  readonly name: string;
  readonly shift: Shift;
  /** Entries that were not moved, and contradictions between two of those. */
  readonly unmoved: number;
  readonly falseAlarms: number;
  readonly falseWarnings: number;
}

export interface ContradictionQuality {
  readonly untouched: readonly Untouched[];
  readonly known: Found;
  /** Judged pairs that are of two events, or of one event on dates that agree. */
  readonly knownOthers: Found;
  readonly moved: readonly MovedScore[];
  /** Everything that was said of the agencies' timelines as they are, surest first, to be judged by reading. */
  readonly said: readonly Said[];
}

export interface Said {
  readonly topic: string;
  readonly reported: Reported;
  readonly verdict: 'known' | 'known to be wrong' | 'not judged';
}

/** Digests mostly have about so many entries. */
const pieceLength = 10;
/** One in so many entries is moved in each trial. */
const movedShare = 12;
/** There is a goal for dates that are ten days or more off. */
const goalShifts: readonly Shift[] = ['10 days', 'a month', 'a year'];

/**
 * @param dataFolder where `pairs.jsonl` and `timelines` are
 * @param asked `goals`: only what a goal is set for, which takes half the time
 */
export function measureContradictions(dataFolder: string, asked: 'all' | 'goals'): ContradictionQuality {
  const folder = join(dataFolder, 'timelines');
  const agencies = topicsIn(folder).map((topic) => readTimelines(folder, topic));
  const rewrites = topicsIn(join(folder, 'rewrites')).map((topic) => readTimelines(join(folder, 'rewrites'), topic));
  const judged = readPairs(dataFolder);
  const runs = agencies.map((timelines) => ({ timelines, run: contradictionsAmong(timelines) }));
  const said = runs.flatMap(({ timelines, run }) =>
    run.reported.map((reported): Said => {
      const topic = timelines[0]?.topic ?? '';
      return { topic, reported, verdict: verdictOn(reported, timelines, judged) };
    }),
  );
  const contradicting = judged.filter((pair) => pair.dates_conflict);
  const others = judged.filter((pair) => !pair.dates_conflict);
  return {
    untouched: [
      summary(
        'agencies, whole timelines',
        runs.map(({ run }) => run),
      ),
      summary(
        `agencies, digests of ${pieceLength}`,
        agencies.map((timelines) => contradictionsAmong(cut(timelines))),
      ),
      ...(asked === 'all'
        ? [summary('agencies, all topics in one workspace', [contradictionsAmong(agencies.flatMap(cut))])]
        : []),
      summary('rewritten, whole timelines', rewrites.map(contradictionsAmong)),
      summary(
        `rewritten, digests of ${pieceLength}`,
        rewrites.map((timelines) => contradictionsAmong(cut(timelines))),
      ),
    ],
    known: foundOf(contradicting, runs),
    knownOthers: foundOf(others, runs),
    moved: (asked === 'all' ? shifts : goalShifts).flatMap((shift) => [
      movedScore('rewritten, whole timelines', shift, rewrites, moveSome(shift), (timelines) => timelines),
      movedScore(`rewritten, digests of ${pieceLength}`, shift, rewrites, moveSome(shift), cut),
      ...(asked === 'all'
        ? [movedScore('agencies, judged entries', shift, agencies, moveJudged(shift, judged), (timelines) => timelines)]
        : []),
    ]),
    said: said.sort((a, b) => b.reported.confidence - a.reported.confidence),
  };
}

function cut(timelines: readonly Timeline[]): Timeline[] {
  return timelines.flatMap((timeline) => inPieces(timeline, pieceLength));
}

function summary(name: string, runs: readonly Run[]): Untouched {
  const problems = runs.flatMap((run) => run.problems);
  return {
    name,
    entries: runs.reduce((sum, run) => sum + run.entries, 0),
    warnings: problems.filter((problem) => problem.level === 'warning').length,
    hints: problems.filter((problem) => problem.level !== 'warning').length,
  };
}

interface JudgedRun {
  readonly timelines: readonly Timeline[];
  readonly run: Run;
}

function foundOf(pairs: readonly JudgedPair[], runs: readonly JudgedRun[]): Found {
  let [found, asWarnings] = [0, 0];
  for (const pair of pairs) {
    const at = runs.find(({ timelines }) => timelines[0]?.topic === pair.topic);
    const reported = at?.run.reported.filter((one) => isAbout(one, pair, at.timelines)) ?? [];
    if (reported.length > 0) found++;
    if (reported.some((one) => !one.weak)) asWarnings++;
  }
  return { all: pairs.length, found, asWarnings };
}

function isAbout(reported: Reported, pair: JudgedPair, timelines: readonly Timeline[]): boolean {
  const entries = [pair.a, pair.b].map((side) => {
    const timeline = timelines.find(({ author }) => author === side.agency);
    return timeline?.entries[placeOf(side, timeline)];
  });
  return entries.every((entry) => entry !== undefined && reported.entries.includes(entry));
}

function verdictOn(reported: Reported, timelines: readonly Timeline[], judged: readonly JudgedPair[]): Said['verdict'] {
  const topic = timelines[0]?.topic;
  const pair = judged.find((one) => one.topic === topic && isAbout(reported, one, timelines));
  return pair === undefined ? 'not judged' : pair.dates_conflict ? 'known' : 'known to be wrong';
}

/** Timelines with some entries moved, and what each moved one was. */
interface Trial {
  readonly timelines: readonly Timeline[];
  readonly originals: ReadonlyMap<TimelineEntry, TimelineEntry>;
}

function movedScore(
  name: string,
  shift: Shift,
  topics: readonly (readonly Timeline[])[],
  trials: (timelines: readonly Timeline[]) => Iterable<Trial>,
  arrange: (timelines: readonly Timeline[]) => readonly Timeline[],
): MovedScore {
  const score = { all: 0, found: 0, asWarnings: 0, unmoved: 0, falseAlarms: 0, falseWarnings: 0 };
  for (const timelines of topics) {
    for (const { timelines: changed, originals } of trials(timelines)) {
      const run = contradictionsAmong(arrange(changed));
      const right = new Set<TimelineEntry>();
      const warned = new Set<TimelineEntry>();
      for (const { entries, weak } of run.reported) {
        const own = entries.find((entry) => entry && originals.has(entry));
        const other = entries.find((entry) => entry !== own);
        if (!own) {
          score.falseAlarms++;
          if (!weak) score.falseWarnings++;
          continue;
        }
        const original = originals.get(own);
        if (!original || !other || !overlap(original, other)) continue;
        right.add(own);
        if (!weak) warned.add(own);
      }
      score.all += originals.size;
      score.found += right.size;
      score.asWarnings += warned.size;
      score.unmoved += run.entries - originals.size;
    }
  }
  return { name, shift, ...score };
}

/** Moves every twelfth entry of one timeline at a time, to and fro by turns. */
function moveSome(shift: Shift): (timelines: readonly Timeline[]) => Generator<Trial> {
  return function* (timelines) {
    for (const [changed] of timelines.entries()) {
      for (const offset of [0, movedShare / 2]) {
        yield trialOf(timelines, changed, shift, (_, at) => at % movedShare === offset);
      }
    }
  };
}

/** Moves those entries of one agency at a time that another is known to have on the same date. */
function moveJudged(shift: Shift, judged: readonly JudgedPair[]): (timelines: readonly Timeline[]) => Generator<Trial> {
  return function* (timelines) {
    for (const [changed, { topic, author, entries }] of timelines.entries()) {
      const places = new Set<number>();
      for (const pair of judged) {
        if (pair.topic !== topic || !pair.same_event || pair.gap_days !== 0 || pair.dates_conflict) continue;
        for (const side of [pair.a, pair.b]) {
          if (side.agency === author) places.add(placeOf(side, { topic, author, entries }));
        }
      }
      if (places.size > 0) yield trialOf(timelines, changed, shift, (_, at) => places.has(at));
    }
  };
}

function trialOf(
  timelines: readonly Timeline[],
  changed: number,
  shift: Shift,
  chosen: (entry: TimelineEntry, at: number) => boolean,
): Trial {
  const originals = new Map<TimelineEntry, TimelineEntry>();
  const result = timelines.map((timeline, index) => {
    if (index !== changed) return timeline;
    const entries = timeline.entries.map((entry, at) => {
      if (!chosen(entry, at)) return entry;
      const other = moved(entry, shift, at % 2 === 0);
      originals.set(other, entry);
      return other;
    });
    return { ...timeline, entries };
  });
  return { timelines: result, originals };
}
