// Document highlight: the number at the cursor, wherever it is cited in this file, and its source.

import type { Span } from '../syntax/span';
import { type FileFacts, sourceOf } from '../workspace/facts';
import { citationsOf, nodeAt } from './place';

export interface Highlight {
  readonly span: Span;
  /** `source`: where the number is given; `citation`: where it is used. */
  readonly kind: 'source' | 'citation';
}

/** All places of the number that is cited or listed at `offset`, in document order. */
export function highlightsAt(facts: FileFacts, offset: number): readonly Highlight[] {
  const node = nodeAt(facts, offset);
  if (node?.kind !== 'citation' && node?.kind !== 'source') return [];
  const { article } = facts;
  const number = node.kind === 'citation' ? node.citation.number : node.source.number;
  const source = sourceOf(article, number);
  const highlights: Highlight[] = citationsOf(article, number).map(({ digits }) => ({
    span: digits,
    kind: 'citation',
  }));
  if (source) highlights.push({ span: source.content, kind: 'source' });
  return highlights.sort((a, b) => a.span.start - b.span.start);
}
