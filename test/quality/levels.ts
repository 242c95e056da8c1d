// The shown contradictions by level, on all data: their precision, their recall, and how
// reliable the confidence is, for each topic by a fit without it.

import { overlap } from '../../server/src/dates/calendar/interval';
import type { Level } from '../../server/src/workspace/contradiction';
import { type Calibration, shareTrue } from './coefficients';
import { contradictionsAmong, type Reported, type Run } from './endToEnd';
import { agencies, areAlike, histories, type Judge, type JudgedTopic, ownTopics, type Verdict } from './judgedTopics';
import type { OwnTopic } from './ownTopics';
import { moved, type Shift, type TimelineEntry } from './timelines';

export interface LevelScore {
  readonly set: string;
  readonly entries: number;
  readonly reports: Readonly<Record<Level, { readonly right: number; readonly wrong: number; readonly open: number }>>;
  readonly known: number;
  readonly knownShown: number;
}

export interface ShownMoved {
  readonly set: string;
  readonly shift: Shift;
  readonly moved: number;
  readonly warned: number;
  readonly shown: number;
  readonly found: number;
}

/** Reports whose confidence, fitted without their topic, lies from one bound to the next. */
export interface Reliability {
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly wrong: number;
}

export interface LevelQuality {
  readonly scores: readonly LevelScore[];
  readonly moved: readonly ShownMoved[];
  readonly reliability: readonly Reliability[];
  /** As it comes out of the fit on all topics. */
  readonly fitted: Calibration;
}

const shifts: readonly Shift[] = ['1 day', '3 days', '10 days', 'a month', 'a year'];

/**
 * To be called with coefficients that were fitted without the topic at hand; see `judgedBy`.
 * @param dataFolder what stands beside the checkout; where it does not, our own topics are measured alone
 */
export function measureLevels(dataFolder: string, own: readonly OwnTopic[]): LevelQuality {
  const topics = judgedTopics(dataFolder, own);
  const runs = topics.map((topic) => ({ topic, run: contradictionsAmong(topic.timelines) }));
  const judged = judgedReports(runs);
  const sets = [...new Set(topics.map(({ set }) => set))];
  return {
    scores: sets.map((set) => {
      const all = runs.filter(({ topic }) => topic.set === set);
      const count = (level: Level) => {
        const verdicts = all.flatMap(({ topic, run }) =>
          run.reported.filter((one) => one.level === level).map((one) => verdictOn(one, topic.judge)),
        );
        const right = verdicts.filter((verdict) => verdict === true).length;
        const wrong = verdicts.filter((verdict) => verdict === false).length;
        return { right, wrong, open: verdicts.length - right - wrong };
      };
      const known = all.flatMap(({ topic, run }) => topic.known.map((pair) => ({ pair, run })));
      return {
        set,
        entries: all.reduce((sum, { run }) => sum + run.entries, 0),
        reports: { warning: count('warning'), information: count('information'), hint: count('hint') },
        known: known.length,
        knownShown: known.filter(({ pair, run }) =>
          run.reported.some(({ entries, level }) => level !== 'hint' && pair.every((entry) => entries.includes(entry))),
        ).length,
      };
    }),
    moved: sets.flatMap((set) =>
      shifts.map((shift) =>
        shownMoved(
          set,
          topics.filter((one) => one.set === set),
          shift,
        ),
      ),
    ),
    reliability: reliabilityOf(judged),
    fitted: fitCalibration(judged),
  };
}

function judgedTopics(dataFolder: string, own: readonly OwnTopic[]): JudgedTopic[] {
  return [...agencies(dataFolder), ...histories(dataFolder), ...ownTopics(own)];
}

function judgedReports(runs: readonly { readonly topic: JudgedTopic; readonly run: Run }[]): JudgedReport[] {
  return runs.flatMap(({ topic, run }) =>
    run.reported.flatMap((reported) => {
      const verdict = verdictOn(reported, topic.judge);
      return verdict === undefined ? [] : [{ topic, right: verdict, confidence: reported.confidence }];
    }),
  );
}

/** The calibration of whatever odds are in use, on all topics. */
export function fitCalibrationOn(dataFolder: string, own: readonly OwnTopic[]): Calibration {
  const topics = judgedTopics(dataFolder, own);
  return fitCalibration(judgedReports(topics.map((topic) => ({ topic, run: contradictionsAmong(topic.timelines) }))));
}

function verdictOn({ entries: [a, b] }: Reported, judge: Judge): Verdict {
  return a && b ? judge(a, b) : undefined;
}

/** Moves every sixth entry that another timeline has on the same date, one timeline at a time, to and fro by turns. */
function shownMoved(set: string, topics: readonly JudgedTopic[], shift: Shift): ShownMoved {
  const score = { set, shift, moved: 0, warned: 0, shown: 0, found: 0 };
  for (const { timelines } of topics) {
    for (const [changed, timeline] of timelines.entries()) {
      const others = timelines.filter((one) => one !== timeline).flatMap(({ entries }) => entries);
      const originals = new Map<TimelineEntry, TimelineEntry>();
      const entries = timeline.entries.map((entry, at) => {
        if (at % 6 !== 0 || entry.first !== entry.last) return entry;
        const other = moved(entry, shift, at % 4 < 2);
        // What another timeline dates by a month or a year alone, a few days do not contradict.
        const isApart = others.some((one) => overlap(one, entry) && !overlap(one, other) && areAlike(one, entry));
        if (!isApart) return entry;
        originals.set(other, entry);
        return other;
      });
      if (originals.size === 0) continue;
      const run = contradictionsAmong(timelines.map((one, at) => (at === changed ? { ...one, entries } : one)));
      const best = new Map<TimelineEntry, Level>();
      for (const { entries: pair, level } of run.reported) {
        const own = pair.find((entry) => entry && originals.has(entry));
        const other = pair.find((entry) => entry !== own);
        const original = own && originals.get(own);
        if (!own || !other || !original || !overlap(original, other)) continue;
        if (best.get(own) !== 'warning')
          best.set(own, best.get(own) === 'information' && level === 'hint' ? 'information' : level);
      }
      score.moved += originals.size;
      for (const level of best.values()) {
        score.found++;
        if (level !== 'hint') score.shown++;
        if (level === 'warning') score.warned++;
      }
    }
  }
  return score;
}

interface JudgedReport {
  readonly topic: Pick<JudgedTopic, 'set' | 'name'>;
  readonly right: boolean;
  /** As the product says it. */
  readonly confidence: number;
}

const bounds = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

function reliabilityOf(judged: readonly JudgedReport[]): Reliability[] {
  const scored = judged.map((report) => {
    const others = judged.filter(({ topic }) => topic.name !== report.topic.name);
    return { right: report.right, share: shareTrue(report.confidence, fitCalibration(others)) };
  });
  return bounds.slice(1).map((to, at) => {
    const from = bounds[at] ?? 0;
    const inside = scored.filter(({ share }) => share >= from && (share < to || to === 1));
    const right = inside.filter((one) => one.right).length;
    return { from, to, right, wrong: inside.length - right };
  });
}

/** Fits base and slope by Newton's method. News, histories and our own topics weigh alike, however many reports each has. */
function fitCalibration(judged: readonly JudgedReport[]): Calibration {
  const sort = ({ set }: Pick<JudgedTopic, 'set'>) => set.split(',')[0] ?? '';
  const counts = new Map<string, number>();
  for (const { topic } of judged) counts.set(sort(topic), (counts.get(sort(topic)) ?? 0) + 1);
  let [base, slope] = [0, 1];
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, -0.3 * slope, 1e-9, 0, 0.3];
    for (const { topic, right, confidence } of judged) {
      const odds = Math.log(confidence / (1 - confidence));
      const weight = (judged.length / counts.size / (counts.get(sort(topic)) ?? 1)) * shareOf(sort(topic));
      const guess = 1 / (1 + Math.exp(-base - slope * odds));
      const [error, bend] = [weight * ((right ? 1 : 0) - guess), weight * guess * (1 - guess)];
      g0 += error;
      g1 += error * odds;
      h00 += bend;
      h01 += bend * odds;
      h11 += bend * odds * odds;
    }
    const determinant = h00 * h11 - h01 * h01;
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
    // A whole step may overshoot where nearly all are right.
    const step = Math.min(1, 1 / Math.max(Math.abs(d0), Math.abs(d1), 1e-9));
    base += step * d0;
    slope += step * d1;
    if (step * (Math.abs(d0) + Math.abs(d1)) < 1e-9) break;
  }
  return { base, slope };
}

/** Five judged reports of histories must not outweigh two hundred. */
function shareOf(sort: string): number {
  return sort === 'histories' ? 0.3 : 1;
}
