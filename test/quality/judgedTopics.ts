// Timelines whose contradictions are known, by reading or by their keys: news agencies, histories, topics of our own.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromIso, dayOf, daysInMonth, isoDay } from '../../server/src/dates/calendar/calendar';
import { readPairs } from './judgedPairs';
import { disagree, longTimes, mentionsOtherwise, type OwnTopic, tellOfOne } from './ownTopics';
import { readTimelines, type Timeline, type TimelineEntry, topicsIn } from './timelines';

/** Undefined where nobody has judged, or the judge was not sure. */
export type Verdict = boolean | undefined;
export type Judge = (a: TimelineEntry, b: TimelineEntry) => Verdict;

/** Timelines of one topic, and who knows which of their contradictions are true. */
export interface JudgedTopic {
  readonly set: string;
  readonly name: string;
  readonly timelines: readonly Timeline[];
  readonly judge: Judge;
  /** True contradictions that are known beforehand. */
  readonly known: readonly (readonly [TimelineEntry, TimelineEntry])[];
}

export function agencies(dataFolder: string): JudgedTopic[] {
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
export function histories(dataFolder: string): JudgedTopic[] {
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

export function ownTopics(own: readonly OwnTopic[]): JudgedTopic[] {
  return own.map(({ name, putAside, timelines }) => {
    const judge: Judge = (a, b) => {
      if (disagree(a, b)) return true;
      return tellOfOne(a, b) || mentionsOtherwise(a, b) ? undefined : false;
    };
    const set = `own${putAside ? ', put aside' : ''}${longTimes.has(name) ? ', long times' : ''}`;
    return { set, name, timelines, judge, known: knownAmong(timelines, judge) };
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

/** In topics of our own by their keys; elsewhere two on one date that share many words describe one event, for this purpose. */
export function areAlike(a: TimelineEntry, b: TimelineEntry): boolean {
  if (a.events && b.events) return tellOfOne(a, b);
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const [one, other] = [words(a.text), words(b.text)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= 3 && shared >= 0.3 * Math.min(one.size, other.size);
}
