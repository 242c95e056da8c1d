// The head of a timeline entry: one space, the dash, one space between date and claim.

import type { DatedEntry } from '../../dates/article/entryReader';
import type { Article } from '../../syntax/tree';
import { dashes, inlineSpace, type Tidying } from './tidying';

const separator = new RegExp(`^([*_]*)${inlineSpace}*${dashes}+${inlineSpace}*([*_]*)$`, 'u');

/** Edits for the stretch between date and claim; none where something else stands there than a dash. */
export function tidyEntryHead(
  article: Article,
  { date, claim }: DatedEntry,
  { dash }: { readonly dash: string },
): readonly Tidying[] {
  if (!date || claim.start >= claim.end) return [];
  const match = separator.exec(article.text.slice(date.end, claim.start));
  if (!match) return [];
  return [{ span: { start: date.end, end: claim.start }, newText: `${match[1] ?? ''} ${dash} ${match[2] ?? ''}` }];
}
