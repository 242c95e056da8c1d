// The sentences of prose that cite something.

import { keptFor } from '../syntax/keptFor';
import { proseOf } from '../syntax/prose';
import { sentencesIn } from '../syntax/sentences';
import type { Span } from '../syntax/span';
import type { Article, Block, CitationGroup } from '../syntax/tree';

export interface CitedSentence extends Span {
  /** Its statement, without the citations. */
  readonly text: string;
  /** Those that stand in it, in order; at least one. */
  readonly groups: readonly CitationGroup[];
}

/** By paragraph that cites something: its cited sentences, in order, without a heading that it runs on from. */
export const citedSentencesIn = keptFor((article: Article): ReadonlyMap<Block, readonly CitedSentence[]> => {
  const found = new Map<Block, CitedSentence[]>();
  for (const block of article.blocks) {
    if (block.type !== 'paragraph' || block.groups.length === 0) continue;
    const cited: CitedSentence[] = [];
    const from = block.runIn?.end ?? block.content.start;
    let next = 0;
    for (const span of sentencesIn(article.text, { start: from, end: block.content.end })) {
      const { start, end } = span;
      while ((block.groups[next]?.start ?? start) < start) next++;
      const first = next;
      while ((block.groups[next]?.start ?? end) < end) next++;
      if (next > first)
        cited.push({ start, end, text: proseOf(article, span), groups: block.groups.slice(first, next) });
    }
    found.set(block, cited);
  }
  return found;
});
