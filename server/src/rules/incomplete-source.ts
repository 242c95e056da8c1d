// incomplete-source: an entry of the list without publisher or title, so that a reader cannot find what is meant.

import type { SourceBlock } from '../syntax/tree';
import type { FileRule } from './rule';
import { message } from './wording';

export const incompleteSource: FileRule = {
  scope: 'file',
  meta: {
    id: 'incomplete-source',
    summary: 'A source without a publisher or without a title.',
    severity: 'warning',
  },
  *check({ article }) {
    // A list of nothing but addresses is somebody's way of keeping sources, and no slip.
    if (article.sources.length > 1 && article.sources.every(({ publisher, title, url }) => url && !publisher && !title))
      return;
    for (const source of article.sources) {
      const missing = missingOf(source, article.text);
      if (!missing) continue;
      const span = source.content.start < source.content.end ? source.content : (source.marker ?? source.content);
      yield {
        span,
        message: message(
          `Source ${source.number} has ${missing}`,
          'Readers cannot tell which report is meant. Write it as “Publisher: Title”.',
        ),
      };
    }
  },
};

function missingOf({ publisher, title, url }: SourceBlock, text: string): string | undefined {
  if (!publisher && !title) return url ? 'a URL, but no publisher and no title' : 'no publisher and no title';
  if (publisher) return title ? undefined : 'no title';
  return title && (url || isReference(text.slice(title.start, title.end))) ? undefined : 'no publisher';
}

/** "Feasibility study, vol. 1. Marn Energy. 2016": several parts and a year, in whatever order, are enough to look it up by. */
function isReference(written: string): boolean {
  return /[.,;] /.test(written) && /\b(?:19|20)\d\d\b/.test(written);
}
