// Topics of our own, each described by five authors who write differently, with a key for every event that several may describe.
// The form of the files is explained in topics/README.md.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromIso, dayOf, daysInMonth } from '../../server/src/dates/calendar/calendar';
import { overlap } from '../../server/src/dates/calendar/interval';
import type { Interval } from '../../server/src/dates/calendar/reading';
import type { Timeline, TimelineEntry } from './timelines';

export interface OwnTopic {
  readonly name: string;
  /** Not used to fit the coefficients of the product, nor looked at while they were fitted. */
  readonly putAside: boolean;
  readonly timelines: readonly Timeline[];
}

const folder = join(process.cwd(), 'test', 'quality', 'topics');

const putAside: ReadonlySet<string> = new Set([
  ...['ftx', 'libya-2011', 'notre-dame', 'thai-cave'],
  ...['curie', 'ever-given', 'ireland', 'martial-law', 'moon-race', 'truss'],
  ...['beirut-port', 'earhart', 'key-bridge', 'panama-canal', 'titan-dive'],
  ...['genoa-bridge', 'scott-shack'],
  ...['nightingale', 'pankhurst', 'svb'],
]);

/** Of these, the ones that tell of lives and long times, with entries that are often dated by a month or a year. */
export const longTimes: ReadonlySet<string> = new Set([
  'curie',
  'ireland',
  'moon-race',
  'earhart',
  'panama-canal',
  'scott-shack',
  'darwin',
  'atlantic-cable',
  'nightingale',
  'pankhurst',
]);

/** All topics of our own, in the order of their names. Throws on a line that has no meaning. */
export function readOwnTopics(): OwnTopic[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.replace('.txt', '');
      const timelines = timelinesIn(name, readFileSync(join(folder, file), 'utf8'));
      return { name, putAside: putAside.has(name), timelines };
    });
}

/** The timelines of a topic. Throws on a line that has no meaning. */
export function timelinesIn(topic: string, text: string): Timeline[] {
  const timelines: { topic: string; author: string; entries: TimelineEntry[] }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const author = /^== (\S.*)$/.exec(line)?.[1];
    const entry = entryOf(line);
    if (author !== undefined) timelines.push({ topic, author, entries: [] });
    else if (entry && timelines.length > 0) timelines.at(-1)?.entries.push(entry);
    else throw new Error(`${topic}, line ${at + 1}: neither an author nor an entry: ${line}`);
  }
  return timelines;
}

function entryOf(line: string): TimelineEntry | undefined {
  const [, date = '', keys = '', text = ''] = /^(\S+) (\S+) \| (.+)$/.exec(line) ?? [];
  const days = daysOf(date);
  if (!days) return undefined;
  const named = keys.split(',').filter((key) => key !== '-');
  return {
    ...days,
    text,
    events: named.filter((key) => !key.startsWith('@')),
    misdates: named.filter((key) => key.startsWith('@')).map((key) => key.slice(1)),
  };
}

/** "2016-06-23", "2016-06" or "2016". */
function daysOf(date: string): Interval | undefined {
  const [, written = '', writtenMonth] = /^(\d{4})(?:-(\d{2}))?$/.exec(date) ?? [];
  const [year, month] = [Number(written), Number(writtenMonth ?? 1)];
  if (written === '') {
    const day = dayFromIso(date);
    return day === undefined ? undefined : { first: day, last: day };
  }
  const lastMonth = writtenMonth === undefined ? 12 : month;
  const length = daysInMonth(year, lastMonth);
  return length === 0 ? undefined : { first: dayOf(year, month, 1), last: dayOf(year, lastMonth, length) };
}

/** Both describe one event. */
export function tellOfOne(a: TimelineEntry, b: TimelineEntry): boolean {
  return shareKey(a.events, b.events);
}

/** Both describe one event on days that exclude each other. */
export function disagree(a: TimelineEntry, b: TimelineEntry): boolean {
  return tellOfOne(a, b) && !overlap(a, b);
}

/** One of the two mentions, with a date, an event that the other dates differently. */
export function mentionsOtherwise(a: TimelineEntry, b: TimelineEntry): boolean {
  return shareKey(a.misdates, b.events) || shareKey(b.misdates, a.events);
}

function shareKey(some: readonly string[] = [], others: readonly string[] = []): boolean {
  return some.some((key) => others.includes(key));
}
