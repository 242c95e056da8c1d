// Citation groups: one space before, none between brackets, ", " between numbers. Footnotes and the marks of assistants stand
// against their words, and keep their form.

import { type Span, sliceOf } from '../../syntax/span';
import type { Article, CitationGroup } from '../../syntax/tree';
import { inlineSpace, type Tidying } from './tidying';

const spaceBefore = new RegExp(`${inlineSpace}*$`, 'u');
const farthest = 200;
const plainBracket = /^\[[\d\s,;\p{Pd}]+\]$/u;

/** Edits for the space before and inside each group. */
export function tidyGroups(article: Article, groups: readonly CitationGroup[]): readonly Tidying[] {
  const { text } = article;
  return groups
    .filter(({ citations }) => citations.every(({ bracket }) => plainBracket.test(sliceOf(text, bracket))))
    .flatMap((group) => [...tidySpaceBefore(text, group), ...tidyInside(text, group)]);
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
