// Identifies a problem after its file or line has moved: by the rule and the words of the lines concerned.

import { type LineTable, positionAt } from '../syntax/lines';
import type { Span } from '../syntax/span';

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

/** Two multiplicative hashes of 32 bits beside each other. Distinguishes problems; not for security. */
function hash64(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    two = Math.imul(two ^ unit, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return [one, two].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
