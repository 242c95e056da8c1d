// incomplete-source: an entry of the list without publisher or title, so that a reader cannot find what is meant.

import type { SourceBlock } from '../syntax/tree';
import type { Rule } from './rule';

export const incompleteSource: Rule = {
  meta: {
    id: 'incomplete-source',
    summary: 'A source without a publisher or without a title.',
    severity: 'warning',
    scope: 'file',
  },
  *check({ facts: { article } }) {
    for (const source of article.sources) {
      const missing = missingOf(source);
      if (!missing) continue;
      const span = source.content.start < source.content.end ? source.content : (source.marker ?? source.content);
      yield {
        span,
        message: `Source ${source.number} has ${missing}, so a reader cannot tell what it is. Write it as “Publisher: Title”.`,
      };
    }
  },
};

function missingOf(source: SourceBlock): string | undefined {
  if (!source.publisher && !source.title)
    return source.url ? 'a URL, but no publisher and no title' : 'no publisher and no title';
  if (!source.publisher) return 'no publisher';
  return source.title ? undefined : 'no title';
}
