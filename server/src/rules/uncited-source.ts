// uncited-source: an entry of the list without a citation. Only a hint, because a list may include further reading.

import { sourceMark } from '../syntax/labels';
import type { FileRule } from './rule';
import { message } from './wording';

export const uncitedSource: FileRule = {
  scope: 'file',
  meta: {
    id: 'uncited-source',
    summary: 'A source in the list that is never cited.',
    severity: 'hint',
    unnecessary: true,
  },
  *check({ article }) {
    const cited = new Set(article.citations.map((citation) => citation.number));
    // Who wrote `[3` did cite; malformed-citation speaks of it.
    for (const { numbers } of article.malformed) for (const number of numbers) cited.add(number);
    // A list below a text without numbered citations is not meant to be cited by number.
    if (cited.size === 0) return;
    for (const source of article.sources) {
      if (cited.has(source.number) || source.content.start === source.content.end) continue;
      yield {
        span: source.content,
        message: message(
          `Source ${source.label} is never cited`,
          `Cite it with ${sourceMark(article, source)} where it supports a claim, or remove it from the list.`,
        ),
      };
    }
  },
};
