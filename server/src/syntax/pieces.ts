// A long text in pieces that end where lines do, for work that pauses between them.

import type { Span } from './span';

/** UTF-16 units: reading that much takes some milliseconds. */
const maxPiece = 30_000;

/** Spans that cover `span` without gap, each of at most `maxPiece` units; a longer line is cut. */
export function* pieces(text: string, span: Span): Generator<Span, void, void> {
  for (let start = span.start; start < span.end; ) {
    const limit = start + maxPiece;
    const newline = limit < span.end ? text.lastIndexOf('\n', limit) : -1;
    const end = limit >= span.end ? span.end : newline > start ? newline + 1 : limit;
    yield { start, end };
    start = end;
  }
}
