// The shown contradictions by level, on all data: their precision, their recall, and how
// reliable the confidence is, for each topic by a fit without it.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromIso, dayOf, daysInMonth, isoDay } from '../../server/src/dates/calendar/calendar';
import { overlap } from '../../server/src/dates/calendar/interval';
import { type Calibration, calibration, shareTrue } from '../../server/src/text/confidence';
import type { Level } from '../../server/src/workspace/contradiction';
import { contradictionsAmong, type Reported } from './endToEnd';
import { readPairs } from './judgedPairs';
import { disagree, mentionsOtherwise, type OwnTopic, tellOfOne } from './ownTopics';
import { moved, readTimelines, type Shift, type Timeline, type TimelineEntry, topicsIn } from './timelines';

/** Undefined where nobody has judged, or the judge was not sure. */
type Verdict = boolean | undefined;
type Judge = (a: TimelineEntry, b: TimelineEntry) => Verdict;

/** Timelines of one topic, and who knows which of their contradictions are true. */
interface Topic {
  readonly set: string;
  readonly name: string;
  readonly timelines: readonly Timeline[];
  readonly judge: Judge;
  /** True contradictions that are known beforehand. */
  readonly known: readonly (readonly [TimelineEntry, TimelineEntry])[];
}

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

/** @param dataFolder what stands beside the checkout; where it does not, our own topics are measured alone */
export function measureLevels(dataFolder: string, own: readonly OwnTopic[]): LevelQuality {
  const topics = [...agencies(dataFolder), ...histories(dataFolder), ...ownTopics(own)];
  const runs = topics.map((topic) => ({ topic, run: contradictionsAmong(topic.timelines) }));
  const judged = runs.flatMap(({ topic, run }) =>
    run.reported.flatMap((reported) => {
      const verdict = verdictOn(reported, topic.judge);
      return verdict === undefined ? [] : [{ topic, right: verdict, confidence: reported.confidence }];
    }),
  );
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

function verdictOn({ entries: [a, b] }: Reported, judge: Judge): Verdict {
  return a && b ? judge(a, b) : undefined;
}

function agencies(dataFolder: string): Topic[] {
  const folder = join(dataFolder, 'timelines');
  if (!existsSync(folder)) return [];
  const verdicts = new Map<string, Verdict>();
  const key = (topic: string, ...sides: readonly string[]) => [topic, ...[...sides].sort()].join('\n');
  const pairs = readPairs(dataFolder);
  for (const { topic, a, b, dates_conflict } of pairs) {
    verdicts.set(key(topic, `${a.date} ${a.text.trim()}`, `${b.date} ${b.text.trim()}`), dates_conflict);
  }
  for (const { topic, dateA, textA, dateB, textB, verdict } of rowsOf(join(dataFolder, 'judged-reports-dev.jsonl'))) {
    const is = verdict === 'true' ? true : verdict === 'false' ? false : undefined;
    verdicts.set(key(`${topic}`, `${dateA} ${`${textA}`.trim()}`, `${dateB} ${`${textB}`.trim()}`), is);
  }
  return topicsIn(folder).map((name) => {
    const timelines = readTimelines(folder, name);
    const said = ({ first, text }: TimelineEntry) => `${isoDay(first)} ${text}`;
    const judge: Judge = (a, b) => verdicts.get(key(name, said(a), said(b)));
    return { set: 'agencies', name, timelines, judge, known: knownAmong(timelines, judge) };
  });
}

/** Timelines and biographies of history, whose entries are often dated by a month or a year alone. */
function histories(dataFolder: string): Topic[] {
  const folder = join(dataFolder, 'histories');
  if (!existsSync(folder)) return [];
  const verdicts = new Map<string, Verdict>();
  for (const row of rowsOf(join(folder, 'pairs.jsonl'))) {
    const [a, b] = [row.a, row.b] as { source: string; line: number }[];
    if (!a || !b) continue;
    const sides = [`${a.source} ${a.line}`, `${b.source} ${b.line}`].sort();
    verdicts.set([row.topic, ...sides].join('\n'), row.unsure ? undefined : row.conflict === true);
  }
  return topicsIn(folder).map((name) => {
    const places = new Map<TimelineEntry, string>();
    const timelines = readdirSync(join(folder, name))
      .sort()
      .map((file): Timeline => {
        const author = file.replace('.tsv', '');
        const lines = readFileSync(join(folder, name, file), 'utf8')
          .split('\n')
          .filter(Boolean);
        const entries = lines.map((line, at) => {
          const [date = '', text = ''] = line.split('\t');
          const entry = { ...intervalOf(date), text };
          places.set(entry, `${author} ${at + 1}`);
          return entry;
        });
        return { topic: name, author, entries };
      });
    const judge: Judge = (a, b) =>
      verdicts.get([name, ...[places.get(a) ?? '', places.get(b) ?? ''].sort()].join('\n'));
    return { set: 'histories', name, timelines, judge, known: knownAmong(timelines, judge) };
  });
}

function ownTopics(own: readonly OwnTopic[]): Topic[] {
  return own.map(({ name, putAside, timelines }) => {
    const judge: Judge = (a, b) => {
      if (disagree(a, b)) return true;
      return tellOfOne(a, b) || mentionsOtherwise(a, b) ? undefined : false;
    };
    return { set: putAside ? 'own, unseen' : 'own', name, timelines, judge, known: knownAmong(timelines, judge) };
  });
}

/** "1940-10-09", "1940-10" or "1940". */
function intervalOf(date: string): { readonly first: number; readonly last: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  if (day === undefined) return { first: dayOf(year, month, 1), last: dayOf(year, month, daysInMonth(year, month)) };
  const first = dayFromIso(date) ?? 0;
  return { first, last: first };
}

function rowsOf(file: string): Record<string, unknown>[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function knownAmong(timelines: readonly Timeline[], judge: Judge): [TimelineEntry, TimelineEntry][] {
  const known: [TimelineEntry, TimelineEntry][] = [];
  for (const [at, one] of timelines.entries()) {
    for (const other of timelines.slice(at + 1)) {
      for (const a of one.entries) for (const b of other.entries) if (judge(a, b) === true) known.push([a, b]);
    }
  }
  return known;
}

/** Moves every sixth entry that another timeline has on the same date, one timeline at a time, to and fro by turns. */
function shownMoved(set: string, topics: readonly Topic[], shift: Shift): ShownMoved {
  const score = { set, shift, moved: 0, warned: 0, shown: 0, found: 0 };
  for (const { timelines } of topics) {
    for (const [changed, timeline] of timelines.entries()) {
      const others = timelines.filter((one) => one !== timeline).flatMap(({ entries }) => entries);
      const originals = new Map<TimelineEntry, TimelineEntry>();
      const entries = timeline.entries.map((entry, at) => {
        const isShared = others.some((other) => overlap(other, entry) && areAlike(other, entry));
        if (at % 6 !== 0 || entry.first !== entry.last || !isShared) return entry;
        const other = moved(entry, shift, at % 4 < 2);
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

/** In topics of our own by their keys; elsewhere two on one date that share many words describe one event, for this purpose. */
function areAlike(a: TimelineEntry, b: TimelineEntry): boolean {
  if (a.events && b.events) return tellOfOne(a, b);
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const [one, other] = [words(a.text), words(b.text)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 3 && shared >= 0.3 * Math.min(one.size, other.size);
}

interface JudgedReport {
  readonly topic: Pick<Topic, 'set' | 'name'>;
  readonly right: boolean;
  /** As the product says it. */
  readonly confidence: number;
}

const bounds = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

function reliabilityOf(judged: readonly JudgedReport[]): Reliability[] {
  const scored = judged.map((report) => {
    const others = judged.filter(({ topic }) => topic.name !== report.topic.name);
    return { right: report.right, share: shareTrue(rawOf(report.confidence), fitCalibration(others)) };
  });
  return bounds.slice(1).map((to, at) => {
    const from = bounds[at] ?? 0;
    const inside = scored.filter(({ share }) => share >= from && (share < to || to === 1));
    const right = inside.filter((one) => one.right).length;
    return { from, to, right, wrong: inside.length - right };
  });
}

/** What the matching said before it was calibrated. */
function rawOf(confidence: number): number {
  const odds = (Math.log(confidence / (1 - confidence)) - calibration.base) / calibration.slope;
  return 1 / (1 + Math.exp(-odds));
}

/** Fits base and slope by Newton's method. News, histories and our own topics weigh alike, however many reports each has. */
function fitCalibration(judged: readonly JudgedReport[]): Calibration {
  const sort = ({ set }: Pick<Topic, 'set'>) => set.split(',')[0] ?? '';
  const counts = new Map<string, number>();
  for (const { topic } of judged) counts.set(sort(topic), (counts.get(sort(topic)) ?? 0) + 1);
  let [base, slope] = [0, 1];
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, -0.3 * slope, 1e-9, 0, 0.3];
    for (const { topic, right, confidence } of judged) {
      const raw = rawOf(confidence);
      const odds = Math.log(raw / (1 - raw));
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
    base += d0;
    slope += d1;
    if (Math.abs(d0) + Math.abs(d1) < 1e-9) break;
  }
  return { base, slope };
}

/** Five judged reports of histories must not outweigh two hundred. */
function shareOf(sort: string): number {
  return sort === 'histories' ? 0.3 : 1;
}
