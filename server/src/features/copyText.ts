// The text of a saved copy that no editor shows by itself (a PDF, an archive, a message): as a read-only view, with a line above each page.

import { lineStartsOf } from '../syntax/lines';
import type { Span } from '../syntax/span';
import type { CopyId } from '../workspace/copies/copy';
import type { WorkspaceView } from '../workspace/workspace';

export interface CopyView {
  readonly text: string;
  readonly lineStarts: readonly number[];
  /** Where a span of the copy's own text stands in `text`. */
  shown(span: Span): Span;
}

/** Characters that are not shown as themselves: controls, and marks that turn the direction of a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Undefined for what is no document that was read, such as an article, which an editor opens itself. Offsets are UTF-16 units. */
export function copyView(workspace: WorkspaceView, copy: CopyId): CopyView | undefined {
  if (workspace.has(copy) || !workspace.copies.entry(copy)) return undefined;
  const prepared = workspace.copies.readable(copy);
  if (!prepared) return undefined;
  const pages = prepared.pages ?? [];
  const own = prepared.text.replace(/\r\n/g, '\ufffd\n').replace(unseen, '\ufffd');
  if (pages.length === 0) return { text: own, lineStarts: lineStartsOf(own), shown: (span) => span };
  let text = '';
  /** How many characters have been added before each page. */
  const added: number[] = [];
  pages.forEach((start, at) => {
    const head = `--- Page ${at + 1} ---\n`;
    added.push((added.at(-1) ?? 0) + head.length);
    text += `${head}${own.slice(start, pages[at + 1] ?? own.length)}`;
  });
  const moved = (offset: number) => offset + (added[(prepared.pageAt(offset) ?? 1) - 1] ?? 0);
  return {
    text,
    lineStarts: lineStartsOf(text),
    shown: ({ start, end }) => ({ start: moved(start), end: moved(end) }),
  };
}
