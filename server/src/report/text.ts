// check --format text: for people. Problems under the name of their file, wrapped to the terminal, each contradiction once; a summary.

import type { Severity } from '../rules/rule';
import { counted } from '../rules/wording';
import { groupedBy, maxOf } from '../syntax/lists';
import { oneLine, visible } from '../text/visible';
import {
  type Report,
  type ReportedPlace,
  type ReportedProblem,
  type ReportFormat,
  severityCount,
  severityOrder,
  summaryOf,
} from './report';
import { columnsOf, wrapped } from './wrapping';

/** Colours a part of a line by its meaning; without colours, leaves it as it is. */
export type Paint = (text: string, meaning: Severity | 'place' | 'rule') => string;

/** Wide enough for "information". */
const severityWidth = 11;
/** In a narrower terminal lines are broken as in one of this width. */
const minWidth = 40;

/** @param width of the terminal, in columns; undefined where nothing is wrapped */
export function textFormat(paint: Paint, width: number | undefined): ReportFormat {
  return function* (report) {
    const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(width, minWidth);
    const { shown, folded } = foldMirrors(report.problems);
    for (const [file, problems] of groupedBy(shown, (problem) => problem.file)) {
      yield `${paint(visible(file), 'place')}\n`;
      const places = problems.map(({ line, column }) => `${line}:${column}`);
      const placeWidth = maxOf(places.map(({ length }) => length));
      for (const [at, problem] of problems.entries()) {
        yield* linesFor(problem, (places[at] ?? '').padStart(placeWidth), paint, room);
      }
      yield '\n';
    }
    yield `${summaryLine(report)}\n`;
    yield* rulesIn(report, paint);
    if (folded > 0) {
      const what = folded === 1 ? '1 of them is' : `${folded} of them are`;
      yield `${what} the other side of one above and not shown again\n`;
    }
    const { unlisted = 0 } = report;
    if (unlisted > 0) {
      const what = unlisted === 1 ? '1 less sure contradiction is' : `${unlisted} less sure contradictions are`;
      yield `${what} not listed; the setting provenance.contradictions.show lists more\n`;
    }
  };
}

function* linesFor(
  { severity, rule, message, related }: ReportedProblem,
  place: string,
  paint: Paint,
  room: number,
): Generator<string> {
  const [headline = '', ...advice] = message.split('\n').map(oneLine);
  const indent = ' '.repeat(place.length + 4);
  const start = `  ${place}  ${severity.padEnd(severityWidth)} `;
  const inner = room - start.length;
  const lines = wrapped(headline, inner);
  const [first = '', ...more] = lines;
  yield `  ${place}  ${paint(severity.padEnd(severityWidth), severity)} ${first}`;
  for (const line of more) yield `\n${' '.repeat(start.length)}${line}`;
  const last = lines.at(-1) ?? '';
  const fits = columnsOf(last) + rule.length + 2 <= inner;
  yield `${fits ? '  ' : `\n${' '.repeat(start.length)}`}${paint(rule, 'rule')}\n`;
  for (const line of advice.flatMap((text) => wrapped(text, room - indent.length))) yield `${indent}${line}\n`;
  for (const other of related) {
    const name = placeOf(other);
    const [begin = '', ...rest] = wrapped(`${name} ${oneLine(other.message)}`, room - indent.length);
    const painted = begin.startsWith(name) ? `${paint(name, 'place')}${begin.slice(name.length)}` : begin;
    yield `${indent}${painted}\n`;
    for (const line of rest) yield `${indent}  ${line}\n`;
  }
}

/** Leaves out the counterpart of a problem that was shown: the same rule, and no place that is not shown already. */
function foldMirrors(problems: readonly ReportedProblem[]): { shown: ReportedProblem[]; folded: number } {
  const shown: ReportedProblem[] = [];
  /** By rule and related place: the problems that lead there. */
  const leadingTo = new Map<string, ReportedProblem[]>();
  for (const problem of problems) {
    const key = (place: ReportedPlace) => `${problem.rule} ${placeOf(place)}`;
    const places = new Set(problem.related.map(placeOf));
    const mirrors = leadingTo.get(key(problem)) ?? [];
    const isShown = mirrors.some((other) => {
      if (!places.has(placeOf(other))) return false;
      const known = new Set([other, ...other.related].map(placeOf));
      return [...places].every((place) => known.has(place));
    });
    if (isShown) continue;
    shown.push(problem);
    for (const place of problem.related) {
      const list = leadingTo.get(key(place)) ?? [];
      // More would make the work grow faster than the report.
      if (list.length < maxMirrors) leadingTo.set(key(place), [...list, problem]);
    }
  }
  return { shown, folded: problems.length - shown.length };
}

const maxMirrors = 16;

/** "5 files, 4 problems: 1 error, 2 warnings, 1 hint". */
function summaryLine(report: Report): string {
  const files = counted(report.files.length, 'file');
  if (report.problems.length === 0) return `${files}, no problems`;
  const summary = summaryOf(report);
  const parts = severityOrder
    .filter((severity) => summary[severity] > 0)
    .map((severity) => severityCount(summary[severity], severity));
  return `${files}, ${counted(report.problems.length, 'problem')}: ${parts.join(', ')}`;
}

/** How many problems each rule has, most first; of one rule the first line says it. */
function* rulesIn({ problems }: Report, paint: Paint): Generator<string> {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size < 2) return;
  const rows = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const width = String(rows[0]?.[1] ?? 0).length;
  for (const [rule, count] of rows) yield `  ${String(count).padStart(width)}  ${paint(rule, 'rule')}\n`;
}

function placeOf({ file, line, column }: Pick<ReportedPlace, 'file' | 'line' | 'column'>): string {
  return `${visible(file)}:${line}:${column}`;
}
