// The parts of Markdown that are not shown (marks, addresses, tags): the text without them, and whether a place is in one.

import { firstEndingAfter, type Span } from './span';
import type { Article } from './tree';

/** The words of `start..end` without such parts. */
export function withoutUnsaid({ text, unsaid }: Pick<Article, 'text' | 'unsaid'>, start: number, end: number): string {
  let heard = '';
  let from = start;
  for (let index = firstEndingAfter(unsaid, start); index < unsaid.length; index++) {
    const span = unsaid[index] as Span;
    if (span.start >= end) break;
    if (span.start > from) heard += text.slice(from, span.start);
    // A part with a place of its own separates the words around it.
    if (span.end - span.start > 3 && text.charCodeAt(span.start) !== 0x5d) heard += ' ';
    from = Math.max(from, span.end);
  }
  return from < end ? heard + text.slice(from, end) : heard;
}

/** Whether `span` and anything unsaid of `article` overlap, but for marks of emphasis: "**May 3**, 2024" is said as a whole. */
export function touchesUnsaid({ text, unsaid }: Pick<Article, 'text' | 'unsaid'>, span: Span): boolean {
  for (let index = firstEndingAfter(unsaid, span.start); index < unsaid.length; index++) {
    const hidden = unsaid[index] as Span;
    if (hidden.start >= span.end) return false;
    if (!/^[*_~`]{1,3}$/.test(text.slice(hidden.start, Math.min(hidden.end, hidden.start + 4)))) return true;
  }
  return false;
}
