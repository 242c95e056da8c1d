// A list of reviews that is not JSON as a whole, because a line of it is broken or git has left both sides of a merge in it. It has one
// review a line, so all other lines can still be read.

import type { Span } from '../../syntax/span';
import { isJsonError, type JsonNode, readJsonc } from '../jsonc';

export interface MendedList {
  readonly root: JsonNode;
  readonly complaints: readonly { readonly span: Span; readonly message: string }[];
}

const mergeMark = /^(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)/;

/**
 * Reads the lines that can be read. Their places are those of the text.
 * @returns undefined when what is left is no list with a review in it
 */
export function readWithoutBrokenLines(text: string): MendedList | undefined {
  const complaints: { span: Span; message: string }[] = [];
  let merged = false;
  let kept = '';
  let start = 0;
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const isMark = mergeMark.test(line);
    const reason = isMark ? undefined : reasonAgainst(line);
    if (isMark && !merged) complaints.push({ span, message: mergeMessage });
    if (reason !== undefined) complaints.push({ span, message: `This line is not JSON: ${reason}\n${leftAside}` });
    merged ||= isMark;
    // As long as the line, so that nothing behind it moves.
    kept += `${isMark || reason !== undefined ? ' '.repeat(line.length) : line}\n`;
  }
  const root = readJsonc(kept, true);
  const hasReview = !isJsonError(root) && root.type === 'array' && (root.children?.length ?? 0) > 1;
  return hasReview ? { root, complaints } : undefined;
}

const mergeMessage =
  'Git has left both sides of a merge in this file\nThe reviews of both sides count. Delete the lines of <, = and >.';
const leftAside = 'The review is ignored, and the others count.';

/** Why a line is no record with its comma, nor the beginning or the end of the list; undefined when it is. */
function reasonAgainst(line: string): string | undefined {
  const record = line
    .trim()
    .replace(/^[[,]\s*/, '')
    .replace(/\s*(?:,|,?\s*\])$/, '');
  if (record === '' || record.startsWith('//')) return undefined;
  const node = readJsonc(record);
  if (isJsonError(node)) return node.reason;
  return node.type === 'object' ? undefined : 'expected {';
}
