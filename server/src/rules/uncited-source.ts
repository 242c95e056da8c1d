// uncited-source: an entry of the list without a citation. Only a hint, because a list may include further reading.

import { isExportMark, sourceMark, sourceName } from '../syntax/labels';
import type { Article } from '../syntax/tree';
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
    const cited = new Set(article.citations.filter((citation) => !isExportMark(citation)).map(({ number }) => number));
    // Who wrote `[3` did cite; malformed-citation speaks of it.
    for (const { numbers } of article.malformed) for (const number of numbers) cited.add(number);
    // A list below a text without numbered citations is not meant to be cited by number.
    if (cited.size === 0) return;
    const linked = linksOf(article);
    const among = { count: article.sources.length };
    for (const source of article.sources) {
      if (cited.has(source.number) || source.content.start === source.content.end) continue;
      // A link to the source in the text cites it as well.
      if (source.url && linked.has(addressKey(article.text.slice(source.url.start, source.url.end)))) continue;
      yield {
        span: source.content,
        among,
        message: message(
          `Source ${sourceName(article, source)} is never cited`,
          `Cite it with ${sourceMark(article, source)} where it supports a claim, or remove it from the list.`,
        ),
      };
    }
  },
};

/** The addresses that stand in the text outside of its list. */
function linksOf({ text, sources }: Article): ReadonlySet<string> {
  const found = new Set<string>();
  let source = 0;
  for (const { 0: written, index } of text.matchAll(/https?:\/\/[^\s<>()"\]|]{1,2000}/g)) {
    while ((sources[source]?.end ?? text.length) <= index) source++;
    if ((sources[source]?.start ?? text.length) > index) found.add(addressKey(written));
  }
  return found;
}

function addressKey(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[.,;:]+$|\/$/, '');
}
