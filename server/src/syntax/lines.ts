// Lines of a text and places in them. A line ends with CRLF, LF or a lone CR, as the Language Server Protocol has it.

import { countBefore } from './bisect';
import { isInlineSpace, isLineBreak } from './characters';

/** A place as editors count: `line` from 0, `character` in UTF-16 units from the start of the line, from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What places are computed from; every `Article` is one. */
export interface LineTable {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** One line: `start..end` with its line ending, `from..to` without it and without the space around. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Offsets of the first character of each line of `text`, in UTF-16 units; `[0]` for the empty text. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    if (carriage < 0 || (feed >= 0 && feed < carriage)) {
      starts.push(feed + 1);
      feed = text.indexOf('\n', feed + 1);
    } else if (feed === carriage + 1) {
      starts.push(feed + 1);
      carriage = text.indexOf('\r', feed + 1);
      feed = text.indexOf('\n', feed + 1);
    } else {
      starts.push(carriage + 1);
      carriage = text.indexOf('\r', carriage + 1);
    }
  }
  return starts;
}

/** The line ending of the first line; LF when there is only one. Takes constant time. */
export function lineEndingOf({ text, lineStarts }: LineTable): string {
  const [, second] = lineStarts;
  if (second === undefined) return '\n';
  return text.startsWith('\r\n', second - 2) ? '\r\n' : (text[second - 1] ?? '\n');
}

/** The lines of `text`, given where they start. The last one may be empty. */
export function linesOf(text: string, lineStarts: readonly number[]): Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < lineStarts.length; index++)
    lines.push(lineIn(text, lineStarts[index] ?? 0, lineStarts[index + 1] ?? text.length));
  return lines;
}

/** The line that stands in `start..end`, its line ending included. */
function lineIn(text: string, start: number, end: number): Line {
  let to = end;
  while (to > start && isTrimmed(text.charCodeAt(to - 1))) to--;
  let from = start;
  while (from < to && isInlineSpace(text.charCodeAt(from))) from++;
  return { start, end, from, to };
}

/** The number of the line, from 0, that holds `offset`. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  return Math.max(0, countBefore(lineStarts, (start) => start <= offset) - 1);
}

/** The place of `offset` (UTF-16 units); an offset outside the text means its nearest end. */
export function positionAt(table: LineTable, offset: number): Position {
  const inside = Math.max(0, Math.min(table.text.length, Math.trunc(offset) || 0));
  const line = lineAt(table.lineStarts, inside);
  return { line, character: inside - (table.lineStarts[line] ?? 0) };
}

/** The offset (UTF-16 units) of `position`. A character past the end of its line means the end, before the line ending. */
export function offsetAt(table: LineTable, position: Position): number {
  const { text, lineStarts } = table;
  if (!(position.line >= 0)) return 0;
  const start = lineStarts[Math.trunc(position.line)];
  if (start === undefined) return text.length;
  const end = lineContentEnd(table, Math.trunc(position.line));
  return Math.max(start, Math.min(end, start + (Math.trunc(position.character) || 0)));
}

/** Where line `line` (from 0) ends, its line ending not included. */
export function lineContentEnd(table: LineTable, line: number): number {
  const { text, lineStarts } = table;
  const start = lineStarts[line] ?? text.length;
  const next = lineStarts[line + 1];
  if (next === undefined) return text.length;
  const isPair = next - 2 >= start && text.charCodeAt(next - 2) === 0x0d && text.charCodeAt(next - 1) === 0x0a;
  return next - (isPair ? 2 : 1);
}

function isTrimmed(code: number): boolean {
  return isInlineSpace(code) || isLineBreak(code);
}
