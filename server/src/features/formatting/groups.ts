// Citation groups: one space before, none between brackets, ", " between numbers.

import { type Span, sliceOf } from '../../syntax/span';
import type { Article, CitationGroup } from '../../syntax/tree';
import { inlineSpace, type Tidying } from './tidying';

const spaceBefore = new RegExp(`${inlineSpace}*$`, 'u');
const farthest = 200;

/** Edits for the space before and inside each group. */
export function tidyGroups(article: Article, groups: readonly CitationGroup[]): readonly Tidying[] {
  return groups.flatMap((group) => [...tidySpaceBefore(article.text, group), ...tidyInside(article.text, group)]);
}

/** No space at the start of a line and behind an opening bracket or quote; otherwise a missing space is inserted. */
function tidySpaceBefore(text: string, group: CitationGroup): readonly Tidying[] {
  const before = text.slice(Math.max(0, group.start - farthest), group.start);
  const space = spaceBefore.exec(before)?.[0].length ?? 0;
  const start = group.start - space;
  const previous = text.charAt(start - 1);
  if (start === 0 || /[\s([{“‘«"'*_~`]/.test(previous) || space >= farthest) return [];
  return [{ span: { start, end: group.start }, newText: ' ' }];
}

function tidyInside(text: string, group: CitationGroup): readonly Tidying[] {
  const tidyings: Tidying[] = [];
  let last: Span | undefined;
  for (const { bracket } of group.citations) {
    if (bracket.start === last?.start) continue;
    if (last) {
      const between = { start: last.end, end: bracket.start };
      if (/^[\s,;]*$/.test(sliceOf(text, between))) tidyings.push({ span: between, newText: '' });
    }
    tidyings.push({ span: bracket, newText: tidyBracket(sliceOf(text, bracket)) });
    last = bracket;
  }
  return tidyings;
}

function tidyBracket(bracket: string): string {
  return bracket.replace(/\s+/g, '').replace(/[,;](?=.)/g, ', ');
}
