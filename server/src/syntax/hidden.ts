// Parts of a text that are not prose: comments, code spans, fenced code. Where two overlap, the one that begins first counts.

import { commentsIn } from './comments';
import type { Line } from './lines';
import type { Span } from './span';
import { codeSpansIn, type Fence, fencesIn, frontMatterIn } from './verbatim';

export interface HiddenParts {
  readonly comments: readonly Span[];
  readonly fences: readonly Fence[];
  /** All of it, in order, not overlapping: nothing in here is a citation. */
  readonly spans: readonly Span[];
}

const nothing: HiddenParts = { comments: [], fences: [], spans: [] };

/** Finds what is hidden in `text`, given its lines. */
export function hiddenIn(text: string, lines: readonly Line[]): HiddenParts {
  const comments = commentsIn(text);
  const front = frontMatterIn(text, lines);
  const fences = front
    ? [front, ...fencesIn(text, lines).filter(({ firstLine }) => firstLine > front.lastLine)]
    : fencesIn(text, lines);
  const code = codeSpansIn(text, lines);
  if (comments.length + fences.length + code.length === 0) return nothing;
  const fenced = fences.map(({ firstLine, lastLine }) => ({
    start: lines[firstLine]?.start ?? 0,
    end: lines[lastLine]?.end ?? 0,
  }));
  const spans: Span[] = [];
  let end = 0;
  for (const span of [...comments, ...fenced, ...code].sort((a, b) => a.start - b.start)) {
    if (span.start < end) continue;
    spans.push(span);
    end = span.end;
  }
  const kept = new Set(spans);
  return {
    comments: comments.filter((comment) => kept.has(comment)),
    fences: fences.filter((_, index) => kept.has(fenced[index] as Span)),
    spans,
  };
}
