// The prose of a part of an article: without citations, comments and line endings.

import { countBefore } from './bisect';
import { commentsIn } from './comments';
import type { Span } from './span';
import type { Article } from './tree';
import { withoutUnsaid } from './unsaid';

/**
 * The statement that stands in `span`: citations (malformed ones too), HTML comments, marks and addresses of Markdown are left out, and so
 * are round brackets that held nothing else and the outer bars of a row; runs of spaces and line endings become one space, and a space that
 * is left before a full stop or comma goes too. For comparing and showing, not for editing: offsets in it are not those of the text.
 */
export function proseOf(article: Article, span: Span): string {
  const { text, citations, malformed } = article;
  const written = (start: number, end: number) =>
    article.unsaid.length === 0 ? text.slice(start, end) : withoutUnsaid(article, start, end);
  let prose = '';
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
    prose += `${written(from, next.start)} `;
    from = Math.min(next.end, span.end);
  }
  const rest = written(from, Math.max(from, span.end));
  prose = from === span.start ? rest : (prose + rest).replace(emptyBrackets, '');
  if (prose.includes('<!--')) prose = withoutComments(prose);
  return withoutOuterBars(tidySpaces(prose));
}

/** What is left of "([Harbour Echo](https://...); [Kyodo](https://...))". */
const emptyBrackets = /\([;,&]*\s[\s;,&]*\)/g;

/** The row of a table of which a citation was all of the last or first cell still has the bar beside it. */
function withoutOuterBars(prose: string): string {
  const isBar = (at: number) => prose.charCodeAt(at) === 0x7c;
  let [start, end] = [0, prose.length];
  const isSpace = (at: number) => prose.charCodeAt(at) === 0x20;
  while (start < end && (isBar(start) || (start > 0 && isSpace(start)))) start++;
  while (end > start && (isBar(end - 1) || (end < prose.length && isSpace(end - 1)))) end--;
  return prose.slice(start, end);
}

function withoutComments(prose: string): string {
  let kept = '';
  let from = 0;
  for (const comment of commentsIn(prose)) {
    kept += `${prose.slice(from, comment.start)} `;
    from = comment.end;
  }
  return kept + prose.slice(from);
}

/** Runs of white space become one space; one that is left in front of a mark that closes a statement or part of one goes. */
function tidySpaces(prose: string): string {
  return prose.replace(blanks, ' ').replace(spaceBeforeClosing, '').trim();
}

/** What is no single space: white space, and the marks of no width that editors leave behind. */
const blanks = /[\s\u200b]{2,}|[^\S ]|\u200b/g;

/** ".", "," and their like, with nothing behind them or a space, quote or bracket. */
const spaceBeforeClosing = / (?=[.,;:!?](?:[\s")\u201d\u2019]|$))/g;

/** The index of the first of `items`, in order of offset, that begins at or after `offset`. */
function firstFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  return countBefore(items, (item) => startOf(item) < offset);
}
