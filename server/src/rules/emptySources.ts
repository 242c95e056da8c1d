// The edit that gives a list more, still empty, entries, in the style its last entry is written in.

import type { Span } from '../syntax/span';
import type { Article, SourceBlock } from '../syntax/tree';

export interface EmptySources {
  /** "Add an empty source 6". */
  readonly title: string;
  readonly edit: { readonly span: Span; readonly newText: string };
}

/** More than these at once is no help: such a number is a slip of the keyboard. */
const maxAtOnce = 9;

/** Entries up to number `upTo` behind the last one; undefined when that is not beyond the list or far beyond it. */
export function emptySources(article: Article, upTo: number): EmptySources | undefined {
  const last = article.sources.at(-1);
  if (!last) return undefined;
  if (article.sources.some(({ number, label }) => label !== `${number}`)) return undefined;
  const from = article.sources.reduce((highest, { number }) => Math.max(highest, number), 0) + 1;
  if (upTo < from || upTo - from >= maxAtOnce) return undefined;
  const lineEnding = lineEndingOf(article.text);
  const end = endWithoutLineEnding(article.text, last);
  let newText = '';
  for (let number = from; number <= upTo; number++)
    newText += lineEnding + emptyEntry(article.text, last, number, lineEnding);
  const title = upTo === from ? `Add an empty source ${from}` : `Add empty sources ${from} to ${upTo}`;
  return { title, edit: { span: { start: end, end }, newText } };
}

/** The line ending that the text uses first; LF when it has a single line. */
export function lineEndingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
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
