// The dates of a text as `provenance dates` gives them: those of an article in its own reading, or of any text from a given day.

import { dayFromIso } from '../../dates/calendar/calendar';
import type { Anchor, DateReading, ReadOptions } from '../../dates/calendar/reading';
import { describeReading, formatDay, formatInterval } from '../../dates/calendar/wordedDates';
import { emptyNarrative, isHistory, type NarrativeContext } from '../../dates/resolve/narrative';
import { withEnds } from '../../dates/resolve/rangeEnds';
import { continueReading, readDates } from '../../dates/resolve/readDates';
import { lineStartsOf } from '../../syntax/lines';
import { type DateRecord, dateRecord } from '../../workspace/dateRecord';
import type { FileFacts } from '../../workspace/facts';

/** A date with the words that explain it to a person. */
export interface ExplainedDate {
  readonly record: DateRecord;
  /** "12–13 December 2025, completed from the dateline, February 11, 2026". */
  readonly meaning: string;
}

/** Every date of an article, in document order: dateline, entries' heads and mentions. */
export function datesOfArticle({ article, chronology }: FileFacts): ExplainedDate[] {
  const readings = [
    ...(chronology.dateline ? [chronology.dateline] : []),
    ...chronology.entries.flatMap(({ date }) => (date ? [date] : [])),
    ...chronology.mentions.map(({ reading }) => reading),
  ];
  const seen = new Set<number>();
  return readings
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => !seen.has(start) && seen.add(start))
    .map((reading) => explain(article, reading));
}

/** Every date of any text, partial ones completed from `reference`. */
export function datesOfText(
  text: string,
  reference: Anchor | undefined,
  numericOrder: ReadOptions['numericOrder'],
): ExplainedDate[] {
  const options: ReadOptions = { anchor: reference, numericOrder };
  const table = { text, lineStarts: lineStartsOf(text) };
  return readDates(text, { start: 0, end: text.length }, options).readings.map((reading) => explain(table, reading));
}

/** A text as a part of a longer one: its dates, and the narrative after it. */
export interface DatedText {
  readonly text: string;
  readonly readings: readonly DateReading[];
  readonly narrative: NarrativeContext;
}

/** Every date of a text that continues from `before`. A text that is given twice in a row counts once. */
export function readNext(
  text: string,
  reference: Anchor | undefined,
  numericOrder: ReadOptions['numericOrder'],
  before: DatedText | undefined,
): DatedText {
  if (before?.text === text) return before;
  const options: ReadOptions = { anchor: reference, numericOrder };
  const { readings, narrative } = continueReading(
    text,
    { start: 0, end: text.length },
    options,
    before?.narrative ?? emptyNarrative,
  );
  return { text, readings, narrative };
}

/** It takes so much more than usual to show that texts belong together when that is not certain. */
const looseFirmness = 2;

/** Whether texts that may belong together have shown themselves to do so: as a history, most of whose dates lie years back. */
export function isOneHistory({ narrative }: DatedText): boolean {
  return isHistory(narrative, looseFirmness);
}

/** The records of a text's dates, each range followed by its two ends. */
export function recordsOf(text: string, readings: readonly DateReading[]): readonly DateRecord[] {
  const table = { text, lineStarts: lineStartsOf(text) };
  return withEnds(readings).map((reading) => dateRecord(table, reading, reading));
}

/** The reference day written as `YYYY-MM-DD`; a time after it is ignored. Undefined when it is no such day. */
export function referenceAnchor(day: string): Anchor | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/s.exec(day.trim());
  const read = match?.[1] === undefined ? undefined : dayFromIso(match[1]);
  return read === undefined
    ? undefined
    : { kind: 'reference', day: read, why: `the reference day, ${formatDay(read)}` };
}

function explain(table: Parameters<typeof dateRecord>[0], reading: DateReading): ExplainedDate {
  const completed = reading.anchor ? `, completed from ${reading.anchor.why}` : '';
  const { otherOrder } = reading;
  const swapped = otherOrder ? `, or ${formatInterval(otherOrder)} in the other order of day and month` : '';
  return { record: dateRecord(table, reading, reading), meaning: `${describeReading(reading)}${swapped}${completed}` };
}
