// The end of a block: no space before its line ending. Spaces inside a paragraph of several lines are the author's.

import { isLineBreak } from '../../syntax/characters';
import type { Article, Block } from '../../syntax/tree';
import type { Tidying } from './tidying';

/** An edit that removes the space at the end of `block`; none when there is none. */
export function tidyLineEnd({ text }: Article, block: Block): readonly Tidying[] {
  let end = block.end;
  while (end > block.start && isLineBreak(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > block.start && isSpace(text.charCodeAt(start - 1))) start--;
  return start < end ? [{ span: { start, end }, newText: '' }] : [];
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0;
}
