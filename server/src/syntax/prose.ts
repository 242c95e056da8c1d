// The words of a stretch of an article as a reader hears them: without citations, comments and line endings.

import { commentsIn } from './comments';
import type { Span } from './span';
import type { Article } from './tree';

/**
 * The statement that stands in `span`: citations (malformed ones too) and HTML comments are left out, runs of spaces and line
 * endings become one space, and a space that is left before a full stop or comma goes too. For comparing and showing, not for
 * editing: offsets in it are not those of the text.
 */
export function proseOf(article: Article, span: Span): string {
  const { text, citations, malformed } = article;
  let told = '';
  let from = span.start;
  let bracket = firstFrom(citations, span.start, (citation) => citation.bracket.start);
  let defect = firstFrom(malformed, span.start, (place) => place.start);
  for (;;) {
    const cited = citations[bracket]?.bracket;
    const broken = malformed[defect];
    const isCitedNext = cited !== undefined && (broken === undefined || cited.start <= broken.start);
    const next = isCitedNext ? cited : broken;
    if (!next || next.start >= span.end) break;
    if (isCitedNext) bracket++;
    else defect++;
    if (next.start < from) continue;
    told += `${text.slice(from, next.start)} `;
    from = Math.min(next.end, span.end);
  }
  told = from === span.start ? text.slice(span.start, span.end) : told + text.slice(from, Math.max(from, span.end));
  if (told.includes('<!--')) told = withoutComments(told);
  return tidySpaces(told);
}

function withoutComments(told: string): string {
  let kept = '';
  let from = 0;
  for (const comment of commentsIn(told)) {
    kept += `${told.slice(from, comment.start)} `;
    from = comment.end;
  }
  return kept + told.slice(from);
}

function tidySpaces(told: string): string {
  const single = /[^\S ]| {2}|\ufeff|\u200b/.test(told) ? told.replace(/[\s\ufeff\u200b]+/g, ' ') : told;
  return single.replace(/ (?=[.,;:!?](?:[\s”"’)]|$))/g, '').trim();
}

/** The index of the first of `items`, in order of offset, that begins at or after `offset`. */
function firstFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
