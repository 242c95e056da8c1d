// Identifies a problem after its file or line has moved: by the rule and the words of the lines concerned.

import { type LineTable, positionAt } from '../syntax/lines';
import type { Span } from '../syntax/span';
import { hash64 } from '../text/hash64';

/** A longer line is identified by the text around the problem. */
const maxLine = 1000;
const before = 200;

/**
 * 16 hexadecimal digits. Numbers of citations and of list items do not count, because a source more or less changes them all.
 * @param own the line on which the problem begins
 * @param related lines of its related places, in any order
 */
export function fingerprintOf(rule: string, own: string, related: readonly string[]): string {
  const words = [essence(own), ...related.map(essence).sort()];
  return hash64(JSON.stringify([rule, ...words]));
}

/** The line on which `span` begins, or the part of a long one around it. */
export function lineAround(table: LineTable, span: Span): string {
  const { line } = positionAt(table, span.start);
  let start = table.lineStarts[line] ?? 0;
  let end = table.lineStarts[line + 1] ?? table.text.length;
  if (end - start > maxLine) {
    start = Math.max(start, span.start - before);
    end = Math.min(end, start + maxLine);
  }
  return table.text.slice(start, end);
}

function essence(line: string): string {
  return line
    .replace(/\[\^?\d{1,9}\]|【\d{1,9}[^】]{0,40}】/g, '[]')
    .replace(/^\s*(?:\d{1,9}[.)]|\[\])\s/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
