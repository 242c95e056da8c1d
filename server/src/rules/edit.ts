// Applies edits to a text, for features that check their result before they return it.

import type { FileEdit } from './rule';

/**
 * The text after all `edits`, whose offsets are those of `text` before any is made. Of edits that overlap, which no feature
 * returns, the later one is left out.
 */
export function applyEdits(text: string, edits: readonly Pick<FileEdit, 'span' | 'newText'>[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of sorted) {
    if (span.start < at) continue;
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}
