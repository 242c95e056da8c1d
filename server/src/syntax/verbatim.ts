// Code in an article: fenced blocks and spans between backticks, and the data at its head. Nothing in them is a citation, a claim
// or a heading.

import type { Line } from './lines';
import type { Span } from './span';

/** A closed fence: the lines of its first and last marker, both included, counted from 0. */
export interface Fence {
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * The closed code fences (three or more backticks or tildes) of `text`. An unclosed one does not count: while it is being typed, the
 * rest of the file keeps its meaning.
 */
export function fencesIn(text: string, lines: readonly Line[]): Fence[] {
  if (!text.includes('```') && !text.includes('~~~')) return [];
  const fences: Fence[] = [];
  let open: { line: number; mark: string; length: number } | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const length = fenceLengthAt(text, line);
    if (length === 0) continue;
    const mark = text.charAt(line.from);
    if (!open) {
      open = { line: index, mark, length };
    } else if (mark === open.mark && length >= open.length && line.from + length === line.to) {
      fences.push({ firstLine: open.line, lastLine: index });
      open = undefined;
    }
  }
  return fences;
}

/** Longer data at the head of a text is no front matter. */
const maxFrontMatterLines = 100;

/**
 * The data that Markdown pages begin with, between two lines of three dashes ("title: Mill fire"), as a fence. A rule at the head
 * of a text with anything but such data below it is none.
 */
export function frontMatterIn(text: string, lines: readonly Line[]): Fence | undefined {
  if (!isDashes(text, lines[0])) return undefined;
  let keys = 0;
  for (let index = 1; index < lines.length && index <= maxFrontMatterLines; index++) {
    const line = lines[index] as Line;
    if (isDashes(text, line)) return keys > 0 ? { firstLine: 0, lastLine: index } : undefined;
    const written = text.slice(line.from, Math.min(line.to, line.from + 60));
    if (/^[\w-]+:(?:\s|$)/.test(written)) keys++;
    else if (written !== '' && line.from === line.start && !/^[-#\]}]/.test(written)) return undefined;
  }
  return undefined;
}

function isDashes(text: string, line: Line | undefined): boolean {
  return line !== undefined && line.to - line.from === 3 && text.startsWith('---', line.from);
}

/** How many backticks or tildes open a fence on `line`; 0 when it is no line of a fence. */
export function fenceLengthAt(text: string, line: Line): number {
  const mark = text.charCodeAt(line.from);
  if (mark !== 0x60 && mark !== 0x7e) return 0;
  let length = 1;
  while (line.from + length < line.to && text.charCodeAt(line.from + length) === mark) length++;
  return length < 3 ? 0 : length;
}

/** Spans of `code` within one line, backticks included, by the rule of CommonMark: a run closes with one of its length. */
export function codeSpansIn(text: string, lines: readonly Line[]): Span[] {
  const spans: Span[] = [];
  let tick = text.indexOf('`');
  for (const line of lines) {
    if (tick < 0) break;
    if (tick >= line.end) continue;
    collectCodeSpans(text, line, spans);
    tick = text.indexOf('`', line.end);
  }
  return spans;
}

function collectCodeSpans(text: string, line: Line, spans: Span[]): void {
  const runs: Span[] = [];
  for (let at = text.indexOf('`', line.from); at >= 0 && at < line.to; at = text.indexOf('`', at)) {
    const start = at;
    while (at < line.to && text[at] === '`') at++;
    runs.push({ start, end: at });
  }
  const closer = new Map<number, number>();
  const closerOf: (number | undefined)[] = [];
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = (runs[index]?.end ?? 0) - (runs[index]?.start ?? 0);
    closerOf[index] = closer.get(length);
    closer.set(length, index);
  }
  for (let index = 0; index < runs.length; index++) {
    const close = closerOf[index];
    if (close === undefined) continue;
    spans.push({ start: runs[index]?.start ?? 0, end: runs[close]?.end ?? 0 });
    index = close;
  }
}
