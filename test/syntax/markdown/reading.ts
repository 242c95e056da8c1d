// How the tests of this folder look at a Markdown text: what was read of it, as lines. Not a test itself.

import assert from 'node:assert/strict';
import { readChronology } from '../../../server/src/dates/article/chronology';
import { parseArticle } from '../../../server/src/syntax/parse';
import { proseOf } from '../../../server/src/syntax/prose';
import { type Span, sliceOf } from '../../../server/src/syntax/span';
import type { Article } from '../../../server/src/syntax/tree';
import { sourceOf } from '../../../server/src/workspace/facts';

/** The article of a Markdown text, of which no character is lost. */
export function markdown(text: string): Article {
  const article = parseArticle(text, 'markdown');
  assert.equal(article.blocks.map((block) => sliceOf(text, block)).join(''), text);
  return article;
}

/** Each entry as `date: claim`; the date in EDTF, `!` before one that no calendar has, `?` where there is none. */
export function entriesOf(text: string): string[] {
  const article = markdown(text);
  return readChronology(article, { numericOrder: 'month-first' }).entries.map(({ date, impossible, claim }) => {
    const when = date?.edtf ?? (impossible ? `!${impossible.text}` : '?');
    return `${when}: ${proseOf(article, claim)}`;
  });
}

/** Each citation as `label`, with `>` and the label of its source, `>-` where it leads nowhere, `@` where it has an address. */
export function citationsOf(text: string): string {
  const article = markdown(text);
  return article.citations
    .map(({ label, number, url }) => `${label}${url ? '@' : ''}>${sourceOf(article, number)?.label ?? '-'}`)
    .join(' ');
}

/** Each source as `label | publisher | title | address`. */
export function sourcesOf(text: string): string[] {
  const article = markdown(text);
  const written = (span: Span | undefined) => (span ? sliceOf(text, span) : '');
  return article.sources.map(({ label, publisher, title, url }) =>
    [label, written(publisher), written(title), written(url)].join(' | ').trimEnd(),
  );
}
