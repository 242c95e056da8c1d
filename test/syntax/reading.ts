// How the tests of this folder look at a parsed article: spans as the words they cover. Not a test itself.

import { parseArticle } from '../../server/src/syntax/parse';
import { type Span, sliceOf } from '../../server/src/syntax/span';
import type { Article, Block } from '../../server/src/syntax/tree';

/** The characters of `span`, or undefined. */
export function written(article: Article, span: Span | undefined): string | undefined {
  return span && sliceOf(article.text, span);
}

/** Each block as `type: content`, empty lines left out. */
export function outline(text: string): string[] {
  const article = parseArticle(text);
  return article.blocks.filter(({ type }) => type !== 'blank').map((block) => lineOf(article, block));
}

function lineOf(article: Article, block: Block): string {
  const kind = block.type === 'heading' ? `heading ${block.section}` : block.type;
  return `${kind}: ${written(article, block.content)}`;
}

/** The groups of `text`, each as its numbers: "3 4" for `[3][4]`. */
export function groupsOf(text: string): string[] {
  return parseArticle(text).groups.map(({ citations }) => citations.map(({ number }) => number).join(' '));
}

/** The malformed citations of `text`: defect, what is written, what it can be read as. */
export function defectsOf(text: string): string[] {
  const article = parseArticle(text);
  return article.malformed.map((place) =>
    `${place.defect} ${written(article, place)} ${place.numbers.join(' ')}`.trim(),
  );
}

/** One source as its parts, undefined ones left out. */
export function sourcesOf(text: string): Record<string, string | number>[] {
  const article = parseArticle(text);
  return article.sources.map((source) => {
    const parts: Record<string, string | number> = { number: source.number };
    for (const part of ['publisher', 'title', 'url', 'date'] as const) {
      const words = written(article, source[part]);
      if (words !== undefined) parts[part] = words;
    }
    return parts;
  });
}
