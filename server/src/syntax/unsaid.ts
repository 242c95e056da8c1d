// What of a Markdown text no reader hears (marks, addresses, tags): the words without it, and whether a place is in it.

import type { Span } from './span';
import type { Article } from './tree';

/** The words of `start..end` without what is unsaid there. */
export function withoutUnsaid({ text, unsaid }: Pick<Article, 'text' | 'unsaid'>, start: number, end: number): string {
  let heard = '';
  let from = start;
  for (let index = firstEndingAfter(unsaid, start); index < unsaid.length; index++) {
    const span = unsaid[index] as Span;
    if (span.start >= end) break;
    if (span.start > from) heard += text.slice(from, span.start);
    // What takes a place of its own parts the words around it.
    if (span.end - span.start > 3 && text.charCodeAt(span.start) !== 0x5d) heard += ' ';
    from = Math.max(from, span.end);
  }
  return from < end ? heard + text.slice(from, end) : heard;
}

/** Whether `span` and anything unsaid of `article` overlap. */
export function touchesUnsaid({ unsaid }: Pick<Article, 'unsaid'>, span: Span): boolean {
  const first = unsaid[firstEndingAfter(unsaid, span.start)];
  return first !== undefined && first.start < span.end;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
