// Measures the reading of dates on annotated rows: each row gives a text, a span in it and the days that it means.
// Counts only; which threshold must hold is decided by the caller.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromIso, isoDay } from '../../server/src/dates/calendar/calendar';
import type { Anchor, DateReading, Interval } from '../../server/src/dates/calendar/reading';
import { emptyNarrative } from '../../server/src/dates/resolve/narrative';
import { withEnds } from '../../server/src/dates/resolve/rangeEnds';
import { continueReading, readDates } from '../../server/src/dates/resolve/readDates';
import { type DatedText, isOneHistory, readNext } from '../../server/src/report/records/dates';

/** One annotated date, as `dates.jsonl` and `news-dates.jsonl` have it. */
export interface DateRow {
  readonly source: string;
  readonly tier: string;
  readonly text: string;
  readonly span: string;
  readonly start: string;
  readonly end: string;
  readonly reference: string | undefined;
  readonly approx: boolean;
  readonly hull: readonly string[] | undefined;
  readonly alt: readonly (readonly string[])[];
}

/**
 * `right`: the same days. `finer`: within the annotated days where the annotation leaves out "early", "late" or "the end of".
 * `edge`: the row is one end of a range that was read as a whole. `wrong`: other days. `missed`: nothing read there.
 */
export type Verdict = 'right' | 'finer' | 'edge' | 'wrong' | 'missed';

export interface JudgedRow {
  readonly row: DateRow;
  readonly corpus: string;
  readonly form: string;
  readonly verdict: Verdict;
  readonly reading: DateReading | undefined;
}

/** Rows of one corpus and tier, or of one form. */
export interface DateScore {
  readonly group: string;
  readonly rows: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
}

export interface DateQuality {
  readonly judged: readonly JudgedRow[];
  readonly byCorpus: readonly DateScore[];
  readonly byForm: readonly DateScore[];
}

/** The day on which the news forms are read; it completes "Oct. 25" and "Friday". */
const newsReference = '2025-12-13';

/** Reads the rows of `dataFolder` and judges every one of them. */
export function measureDates(dataFolder: string): DateQuality {
  const news = readRows(join(dataFolder, 'news-dates.jsonl')).map((row) => ({
    ...row,
    source: 'news forms',
    tier: 'news',
    reference: newsReference,
  }));
  const rows = readRows(join(dataFolder, 'dates.jsonl'));
  const judged = [...news, ...rows].map((row) => judge(row, readRow(row)));
  const all = [...judged, ...judgeTold(rows)];
  const { byCorpus, byForm } = scores(all);
  return { judged: all, byCorpus: [...byCorpus, ...scores(judgeBySource(rows)).byCorpus], byForm };
}

function scores(judged: readonly JudgedRow[]): Pick<DateQuality, 'byCorpus' | 'byForm'> {
  return {
    byCorpus: scoreBy(judged, ({ corpus, row }) => `${corpus} | ${row.tier}`),
    byForm: scoreBy(
      judged.filter(({ corpus, row }) => !isByConstruction(corpus) && row.tier !== 'C'),
      ({ form, row }) => `${form} | ${row.tier}`,
    ),
  };
}

/** chrono's rows take chrono's own output: they say whether we are chrono, not whether we are right. */
export function isByConstruction(corpus: string): boolean {
  return corpus === 'chrono';
}

export function readRows(file: string): readonly DateRow[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  return rows.map((line) => {
    const row = JSON.parse(line) as Partial<DateRow> & Pick<DateRow, 'text' | 'span' | 'start' | 'end'>;
    return {
      source: '',
      tier: '',
      reference: undefined,
      hull: undefined,
      ...row,
      approx: row.approx === true,
      alt: row.alt ?? [],
    };
  });
}

export function corpusOf(source: string): string {
  if (source.startsWith('WikiWars')) return 'WikiWars';
  if (source.startsWith('Recognizers')) return 'Recognizers-Text';
  if (source.startsWith('edtf')) return 'edtf.js';
  return source.startsWith('chrono') ? 'chrono' : source;
}

export function referenceAnchor(reference: string | undefined): Anchor | undefined {
  const day = reference === undefined ? undefined : dayFromIso(reference);
  return day === undefined ? undefined : { kind: 'reference', day, why: 'the reference day given' };
}

function readRow(row: DateRow): readonly DateReading[] {
  return readDates(row.text, { start: 0, end: row.text.length }, { anchor: referenceAnchor(row.reference) }).readings;
}

/** Rows that need context, read with the sentences that the corpus gives of it, in order, as one narrative. */
function judgeTold(rows: readonly DateRow[]): readonly JudgedRow[] {
  const judged: JudgedRow[] = [];
  for (const source of new Set(rows.filter((row) => row.tier === 'C').map((row) => row.source))) {
    let narrative = emptyNarrative;
    let text = '';
    let readings: readonly DateReading[] = [];
    for (const row of rows.filter((candidate) => candidate.source === source)) {
      if (row.text !== text) {
        text = row.text;
        const dates = continueReading(
          text,
          { start: 0, end: text.length },
          { anchor: referenceAnchor(row.reference) },
          narrative,
        );
        ({ narrative, readings } = dates);
      }
      if (row.tier === 'C') judged.push({ ...judge(row, readings), corpus: 'WikiWars, read in order' });
    }
  }
  return judged;
}

/** Every row in its order as `dates --records` answers it when it is given whole, with its source. */
function judgeBySource(rows: readonly DateRow[]): readonly JudgedRow[] {
  let before: DatedText | undefined;
  let whole = '';
  return rows
    .filter(({ source }) => !isByConstruction(corpusOf(source)))
    .map((row) => {
      const anchor = referenceAnchor(row.reference);
      if (whole !== `${row.source} ${row.reference}`) before = undefined;
      whole = `${row.source} ${row.reference}`;
      const current = readNext(row.text, anchor, undefined, before);
      const { readings } =
        before === undefined || isOneHistory(current) ? current : readNext(row.text, anchor, undefined, undefined);
      before = current;
      return { ...judge(row, readings), corpus: `${corpusOf(row.source)}, given with its source` };
    });
}

export function judge(row: DateRow, readings: readonly DateReading[]): JudgedRow {
  let verdict: Verdict = 'missed';
  let chosen: DateReading | undefined;
  for (let from = row.text.indexOf(row.span); from >= 0; from = row.text.indexOf(row.span, from + 1)) {
    const reading = bestAt(readings, from, from + row.span.length);
    if (reading === undefined) continue;
    const here = verdictOf(row, reading);
    if (rank.indexOf(here) < rank.indexOf(verdict)) [verdict, chosen] = [here, reading];
  }
  return { row, corpus: corpusOf(row.source), form: formOf(row.span), verdict, reading: chosen };
}

const rank: readonly Verdict[] = ['right', 'finer', 'edge', 'wrong', 'missed'];

/** The reading that covers most of the span; of a range and its end the end, where that is all that was annotated. */
function bestAt(readings: readonly DateReading[], start: number, end: number): DateReading | undefined {
  let best: DateReading | undefined;
  let most = 0;
  for (const reading of withEnds(readings)) {
    const shared = Math.min(reading.end, end) - Math.max(reading.start, start);
    const tighter = best !== undefined && shared === most && reading.end - reading.start < best.end - best.start;
    if (shared > most || (shared > 0 && tighter)) [best, most] = [reading, shared];
  }
  return best;
}

function verdictOf(row: DateRow, reading: DateReading): Verdict {
  const [start, end] = [isoDay(reading.first), isoDay(reading.last)];
  const answers = [[row.start, row.end], ...row.alt];
  if (answers.some(([from, to]) => from === start && to === end)) return 'right';
  const inside = ([from = '', to = '']: readonly string[]) => from <= start && end <= to;
  if (row.approx && (answers.some(inside) || (row.hull !== undefined && inside(row.hull)))) return 'right';
  if (answers.some(inside) && /\b(early|mid|late|end|start|beginning|middle|part)\b/i.test(row.span)) return 'finer';
  const wider = reading.end - reading.start > row.span.length;
  return wider && (start === row.start || end === row.end) ? 'edge' : 'wrong';
}

/** The kind of expression, by the form in which it is written. */
export function formOf(span: string): string {
  const text = span.toLowerCase();
  const month = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(text);
  if (/^(from|between)\b|\b(to|till|until|through)\b|\d\s*[–~]\s*\d/.test(text)) return 'range';
  if (/\b(early|mid|late|end|start|beginning|middle|eoy)\b/.test(text)) return 'part';
  if (
    /\b(ago|later|earlier|before|after|within|previously|in (a|one|two|\d+)\b)|[+-]\d/.test(text) &&
    !/^\d{4}/.test(text)
  )
    return 'distance';
  if (/\b(spring|summer|autumn|fall|winter)\b/.test(text)) return 'season';
  if (/\b(quarter|half|q\d|h\d)/.test(text)) return 'quarter or half';
  if (/\d0\s?s\b|decade|century|nineties/.test(text)) return 'decade or century';
  if (/\bweek|weekend|w\/c/.test(text)) return 'week';
  if (/\b(today|yesterday|tomorrow|this|last|next|previous|following|same|that|past|the (day|month|year))\b/.test(text))
    return 'relative';
  if (/\b(sun|mon|tue|wed|thu|fri|sat)/.test(text) && !month && !/\d/.test(text)) return 'weekday';
  if (month)
    return /\d{4}/.test(text)
      ? /(^|\D)\d{1,2}(\D|$)/.test(text)
        ? 'day'
        : 'month'
      : /\d/.test(text)
        ? 'day without year'
        : 'month without year';
  if (/^\W*\d{4}\W*$/.test(text)) return 'year';
  return /^[\d\s/.-]+$/.test(text) ? 'numeric' : 'other';
}

function scoreBy(judged: readonly JudgedRow[], group: (row: JudgedRow) => string): readonly DateScore[] {
  const groups = new Map<string, Record<Verdict, number>>();
  for (const row of judged) {
    const verdicts = groups.get(group(row)) ?? { right: 0, finer: 0, edge: 0, wrong: 0, missed: 0 };
    verdicts[row.verdict]++;
    groups.set(group(row), verdicts);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, verdicts]) => ({
      group: name,
      rows: Object.values(verdicts).reduce((sum, n) => sum + n, 0),
      verdicts,
    }));
}

/** Two tables in Markdown: by corpus and tier, by form and tier. */
export function renderDates(quality: DateQuality): string {
  return `${table('Corpus | tier', quality.byCorpus)}\n\n${table('Form | tier', quality.byForm)}\n`;
}

function table(title: string, scoresOfTable: readonly DateScore[]): string {
  const share = (part: number, rows: number) => `${((100 * part) / rows).toFixed(1)} %`;
  const lines = scoresOfTable.map(
    ({ group, rows, verdicts: v }) =>
      `| ${group} | ${rows} | ${share(v.right, rows)} | ${share(v.right + v.finer + v.edge, rows)} | ${v.finer} | ${v.edge} | ${v.wrong} | ${v.missed} |`,
  );
  return [
    `| ${title} | rows | right | right or compatible | finer | edge of a range | wrong | missed |`,
    '|---|---|---:|---:|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}

/** One line a row that is not right, for reading through them. */
export function listErrors(quality: DateQuality): readonly string[] {
  const days = (interval: Interval) => `${isoDay(interval.first)}..${isoDay(interval.last)}`;
  return quality.judged
    .filter(({ verdict }) => verdict !== 'right')
    .map(
      ({ row, corpus, verdict, reading }) =>
        `${corpus} ${row.tier} ${verdict} | ${row.text.slice(0, 200)} | ${row.reference ?? ''} | ${row.span} | ${row.start}..${row.end} | ${reading === undefined ? '' : `${reading.text} ${days(reading)}`}`,
    );
}
