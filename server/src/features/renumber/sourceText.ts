// A source as it would be written in another list: one line, without marker.

import { sliceOf } from '../../syntax/span';
import type { Article } from '../../syntax/tree';
import { sourceOf } from '../../workspace/facts';

/** What stands behind the marker of source `number`, on one line; undefined when there is no such source or nothing of it. */
export function sourceTextOf(article: Article, number: number): string | undefined {
  const source = sourceOf(article, number);
  const text = source && sliceOf(article.text, source.content).replace(/\s+/g, ' ').trim();
  return text || undefined;
}
