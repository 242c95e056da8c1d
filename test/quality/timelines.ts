// Timelines of news agencies and rewritten ones, read from the data that stands beside the checkout, and turned into digests.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, civilOf, dayOf, daysInMonth } from '../../server/src/dates/calendar/calendar';
import type { Interval } from '../../server/src/dates/calendar/reading';

export interface TimelineEntry extends Interval {
  readonly text: string;
  /** In topics of our own: the events it describes, by their keys. */
  readonly events?: readonly string[];
  /** In topics of our own: events that it mentions with another date than others give them. */
  readonly misdates?: readonly string[];
}

export interface Timeline {
  readonly topic: string;
  /** Agency or annotator. */
  readonly author: string;
  readonly entries: readonly TimelineEntry[];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const line = /^([A-Z][a-z]{2})(?: (\d{1,2}))? (\d{4}) - (.*)$/;

/** All timelines of one topic. @param folder `timelines` or `timelines/rewrites` of the data */
export function readTimelines(folder: string, topic: string): Timeline[] {
  return readdirSync(join(folder, topic))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      topic,
      author: name.replace('.txt', ''),
      entries: readFileSync(join(folder, topic, name), 'utf8')
        .split('\n')
        .flatMap(entryOf),
    }));
}

/** Names of the topics in a folder, in order. */
export function topicsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'rewrites')
    .map((entry) => entry.name)
    .sort();
}

function entryOf(text: string): TimelineEntry[] {
  const [, month = '', day, year, rest = ''] = line.exec(text.trim()) ?? [];
  if (year === undefined) return [];
  const number = months.indexOf(month) + 1;
  const first = dayOf(Number(year), number, day === undefined ? 1 : Number(day));
  const last = day === undefined ? dayOf(Number(year), number, daysInMonth(Number(year), number)) : first;
  return [{ first, last, text: rest.trim() }];
}

/** How far a date is moved in a trial. */
export type Shift = '1 day' | '3 days' | '10 days' | 'a month' | 'a year';
export const shifts: readonly Shift[] = ['1 day', '3 days', '10 days', 'a month', 'a year'];

/** The same entry on another date. @param forward into the future rather than the past */
export function moved(entry: TimelineEntry, shift: Shift, forward: boolean): TimelineEntry {
  const sign = forward ? 1 : -1;
  if (shift === 'a month' || shift === 'a year') {
    const by = sign * (shift === 'a month' ? 1 : 12);
    const first = addMonths(entry.first, by);
    return { ...entry, first, last: entry.first === entry.last ? first : addMonths(entry.last, by) };
  }
  const days = sign * Number.parseInt(shift, 10);
  return { ...entry, first: entry.first + days, last: entry.last + days };
}

/** A timeline as the article of a digest with one source. */
export function asDigest({ topic, author, entries }: Timeline): string {
  const lines = entries.map((entry) => `${written(entry)} – ${entry.text} [1]`);
  return [
    `What is known of ${topic} by ${author}`,
    'Updated (1 articles)',
    'Timeline',
    ...lines,
    'All related articles (1 articles)',
    '-',
    `${author}: ${topic} as told by ${author}`,
  ].join('\n');
}

function written({ first, last }: TimelineEntry): string {
  const { year, month, day } = civilOf(first);
  if (last - first > 31) return String(year);
  return first === last ? `${months[month - 1]} ${day}, ${year}` : `${months[month - 1]} ${year}`;
}

/** The timeline cut into pieces of so many entries, as digests mostly have. */
export function inPieces(timeline: Timeline, length: number): Timeline[] {
  const pieces: Timeline[] = [];
  for (let at = 0; at < timeline.entries.length; at += length) {
    const entries = timeline.entries.slice(at, at + length);
    pieces.push({ ...timeline, author: `${timeline.author} ${at / length + 1}`, entries });
  }
  return pieces;
}
