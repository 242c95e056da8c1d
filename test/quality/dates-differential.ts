// Second opinions on dates: chrono-node, and Recognizers-Text where somebody has installed it, asked about the annotated rows.
// Lists every row on which two readers differ, grouped by form and by who is right.

import * as chrono from 'chrono-node';
import { dayFromIso, dayOf, isoDay, monthInterval, yearInterval } from '../../server/src/dates/calendar/calendar';
import type { Interval } from '../../server/src/dates/calendar/reading';
import { type DateQuality, type DateRow, formOf, isByConstruction, type JudgedRow } from './dates';

/** A reader of dates other than ours: what it reads in a text, with offsets. */
export interface OtherReader {
  readonly name: string;
  read(text: string, reference: string): readonly OtherReading[];
}

export interface OtherReading extends Interval {
  readonly start: number;
  readonly end: number;
}

export interface Disagreement {
  readonly row: DateRow;
  readonly form: string;
  readonly other: string;
  readonly ours: string;
  readonly theirs: string;
  readonly right: 'we' | 'the other' | 'neither';
}

export function chronoReader(): OtherReader {
  return {
    name: 'chrono-node',
    read: (text, reference) =>
      chrono.parse(text, new Date(`${reference}T12:00:00`)).map((result) => {
        const first = chronoInterval(result.start).first;
        const last = chronoInterval(result.end ?? result.start).last;
        return { start: result.index, end: result.index + result.text.length, first, last };
      }),
  };
}

/** What chrono is sure of decides how wide its answer is; the rest it fills in. */
function chronoInterval(parts: chrono.ParsedComponents): Interval {
  const [year, month, day] = [parts.get('year') ?? 0, parts.get('month') ?? 1, parts.get('day') ?? 1];
  if (parts.isCertain('day') || parts.isCertain('weekday') || !parts.isCertain('month')) {
    if (parts.isCertain('year') && !parts.isCertain('month')) return yearInterval(year);
    const only = dayOf(year, month, day);
    return { first: only, last: only };
  }
  return monthInterval(year, month);
}

interface RecognizersResult {
  readonly start: number;
  readonly end: number;
  readonly resolution?: { readonly values?: readonly Record<string, string>[] };
}

/** Recognizers-Text is 29 MB and no dependency of ours: `npm install --no-save @microsoft/recognizers-text-date-time`. */
export async function recognizersReader(): Promise<OtherReader | undefined> {
  const name = '@microsoft/recognizers-text-date-time';
  try {
    const module = await import(name);
    const recognize = (module.default ?? module).recognizeDateTime as (
      text: string,
      culture: string,
      options: number,
      reference: Date,
    ) => readonly RecognizersResult[];
    return {
      name: 'Recognizers-Text',
      read: (text, reference) =>
        recognize(text, 'en-us', 0, new Date(`${reference}T12:00:00`)).flatMap(recognizersReading),
    };
  } catch {
    return undefined;
  }
}

/** Its ranges of days end with the first day that is outside, its ranges of hours with an hour of their last day. */
function recognizersReading({ start, end, resolution }: RecognizersResult): readonly OtherReading[] {
  const value = resolution?.values?.[0];
  const [from, to] = [value?.start ?? value?.value ?? '', value?.end ?? ''];
  const first = dayFromIso(from.slice(0, 10));
  const beyond = dayFromIso(to.slice(0, 10));
  if (first === undefined) return [];
  const last = beyond === undefined ? first : to.length > 10 ? beyond : beyond - 1;
  return [{ start, end: end + 1, first, last }];
}

/** Every row that needs no story and on which the readers differ. Rows made from the other's own tests are left out. */
export function disagreements(quality: DateQuality, other: OtherReader): readonly Disagreement[] {
  return quality.judged.flatMap((judged) => {
    const { row, corpus } = judged;
    if (row.tier === 'C' || isByConstruction(corpus) || row.reference === undefined) return [];
    const theirs = bestOf(other.read(row.text, row.reference), row);
    const ours = judged.reading;
    if (ours?.first === theirs?.first && ours?.last === theirs?.last) return [];
    const right =
      judged.verdict === 'right' ? 'we' : theirs !== undefined && answers(row, theirs) ? 'the other' : 'neither';
    return [{ row, form: formOf(row.span), other: other.name, ours: days(ours), theirs: days(theirs), right }];
  });
}

function bestOf(readings: readonly OtherReading[], row: JudgedRow['row']): OtherReading | undefined {
  const start = row.text.indexOf(row.span);
  const shared = (reading: OtherReading) =>
    Math.min(reading.end, start + row.span.length) - Math.max(reading.start, start);
  return readings.filter((reading) => shared(reading) > 0).sort((a, b) => shared(b) - shared(a))[0];
}

function answers(row: DateRow, reading: Interval): boolean {
  const [start, end] = [isoDay(reading.first), isoDay(reading.last)];
  const accepted = [[row.start, row.end], ...row.alt];
  return accepted.some(
    ([from = '', to = '']) => (from === start && to === end) || (row.approx && from <= start && end <= to),
  );
}

function days(interval: Interval | undefined): string {
  if (interval === undefined) return 'nothing';
  return interval.first === interval.last
    ? isoDay(interval.first)
    : `${isoDay(interval.first)}..${isoDay(interval.last)}`;
}

/** Markdown: a table of how many by form and who is right, then every row. */
export function renderDisagreements(list: readonly Disagreement[]): string {
  const name = list[0]?.other ?? 'the other reader';
  const forms = [...new Set(list.map(({ form }) => form))].sort();
  const count = (form: string, right: Disagreement['right']) =>
    list.filter((item) => item.form === form && item.right === right).length;
  const rows = forms.map(
    (form) => `| ${form} | ${count(form, 'we')} | ${count(form, 'the other')} | ${count(form, 'neither')} |`,
  );
  const table = ['| form | we are right | the other is | neither |', '|---|---:|---:|---:|', ...rows].join('\n');
  const lines = list.map(
    ({ row, form, ours, theirs, right }) =>
      `- ${form}, ${right}: “${row.span}” is ${row.start}..${row.end}; ours ${ours}; ${name} ${theirs}`,
  );
  return `### Where ${name} and we differ (${list.length} rows)\n\n${table}\n\n${lines.sort().join('\n')}\n`;
}
