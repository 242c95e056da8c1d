// The edit that adds empty entries to a list, in the style of its last entry.

import { lineEndingOf } from '../syntax/lines';
import type { Span } from '../syntax/span';
import type { Article, SourceBlock } from '../syntax/tree';

export interface EmptySources {
  /** "Add an empty source 6". */
  readonly title: string;
  readonly edit: { readonly span: Span; readonly newText: string };
}

/** A number further beyond the list is a typing error, so no more entries than these are added. */
const maxAtOnce = 9;

/**
 * Adds entries up to number `upTo` to a numbered list.
 * @param highest the highest number of the list
 * @returns undefined when `upTo` is in the list or far beyond it
 */
export function emptySources(article: Article, highest: number, upTo: number): EmptySources | undefined {
  const last = article.sources.at(-1);
  const from = highest + 1;
  if (!last || upTo < from || upTo - from >= maxAtOnce) return undefined;
  const lineEnding = lineEndingOf(article);
  const end = endWithoutLineEnding(article.text, last);
  let newText = '';
  for (let number = from; number <= upTo; number++)
    newText += lineEnding + emptyEntry(article.text, last, number, lineEnding);
  const title = upTo === from ? `Add an empty source ${from}` : `Add empty sources ${from} to ${upTo}`;
  return { title, edit: { span: { start: end, end }, newText } };
}

/** Where the last line of a block ends, its line ending not included. */
export function endWithoutLineEnding(text: string, block: Span): number {
  let end = block.end;
  while (end > block.start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

function emptyEntry(text: string, like: SourceBlock, number: number, lineEnding: string): string {
  if (!like.marker) return 'Publisher: Title';
  const marker = text.slice(like.marker.start, like.marker.end);
  const gap = text.slice(like.marker.end, like.content.start);
  const ownLine = /[\r\n]/.test(gap);
  const numbered = marker.replace(/\d+/, `${number}`);
  return `${numbered}${ownLine ? lineEnding : gap || ' '}Publisher: Title`;
}
