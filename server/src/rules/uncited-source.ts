// uncited-source: an entry of the list that nothing cites. Only a hint: a list may well be further reading.

import type { Rule } from './rule';

export const uncitedSource: Rule = {
  meta: {
    id: 'uncited-source',
    summary: 'A source in the list that is never cited.',
    severity: 'hint',
    scope: 'file',
    unnecessary: true,
  },
  *check({ facts: { article } }) {
    const cited = new Set(article.citations.map((citation) => citation.number));
    for (const source of article.sources) {
      if (cited.has(source.number) || source.content.start === source.content.end) continue;
      yield {
        span: source.content,
        message: `Source ${source.number} is never cited. Cite it with [${source.number}] where it supports a claim, or remove it from the list.`,
      };
    }
  },
};
