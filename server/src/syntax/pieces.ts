// A long text in pieces that end where lines do, for work that pauses between them.

import type { Span } from './span';

/** UTF-16 units: reading that much takes some milliseconds. */
const defaultPiece = 30_000;

/** Spans that cover `span` without gap, each of at most `maxPiece` units; a longer line is cut, between two words if it has some. */
export function* pieces(text: string, span: Span, maxPiece = defaultPiece): Generator<Span, void, void> {
  for (let start = span.start; start < span.end; ) {
    const limit = start + maxPiece;
    const end = limit >= span.end ? span.end : lastCut(text, start, limit);
    yield { start, end };
    start = end;
  }
}

/** Behind the last line end of `start..limit`, else behind its last blank, else `limit`. */
function lastCut(text: string, start: number, limit: number): number {
  const part = text.slice(start, limit);
  const cut = part.lastIndexOf('\n') + 1 || part.lastIndexOf(' ') + 1;
  return cut > 0 ? start + cut : limit;
}
