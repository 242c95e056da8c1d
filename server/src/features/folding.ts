// Folding: sections below their headings, and stretches between directive comments.

import { lineAt } from '../syntax/lines';
import type { Span } from '../syntax/span';
import type { Article } from '../syntax/tree';

/** From the line of `start`, which stays visible, to the line of `end`, which is hidden. */
export interface Fold extends Span {
  readonly kind: 'section' | 'comment';
}

/** The folds of an article, in document order; only such as cover more than one line. */
export function folds(article: Article): readonly Fold[] {
  const found: Fold[] = [];
  const add = (kind: Fold['kind'], start: number, behind: number) => {
    // Blank lines at the end stay visible, so that folded sections keep their distance.
    let end = behind;
    while (end > start && /\s/.test(article.text.charAt(end - 1))) end--;
    if (lineAt(article.lineStarts, end) > lineAt(article.lineStarts, start)) found.push({ kind, start, end });
  };
  for (const section of article.sections) {
    if (section.heading) add('section', section.heading.content.start, section.end);
  }
  for (const { comment, start, end } of article.directives) {
    if (start === comment.start) add('comment', start, end);
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
