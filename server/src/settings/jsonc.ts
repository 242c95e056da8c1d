// JSON with comments, read with jsonc-parser: the place of each value, or the first error and its place. Callers say whether
// a comma may follow the last element.

import { createScanner, findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Span } from '../syntax/span';

export type JsonNode = Node;

/** Why a text cannot be read, and where. */
export interface JsonError {
  readonly span: Span;
  readonly reason: string;
}

/** Deeper than any real file; the library recurses once a level. */
const maxDepth = 50;

/** By the numbers of the library's `ParseErrorCode`, which exists only for the compiler. */
const reasons: Readonly<Record<number, string>> = {
  1: 'unexpected characters',
  2: 'not a valid number',
  3: 'expected a name in quotation marks',
  4: 'expected a value',
  5: 'expected a colon',
  6: 'expected a comma',
  7: 'expected }',
  8: 'expected ]',
  9: 'unexpected text after the end',
  10: 'unexpected comment',
  11: 'the comment does not end',
  12: 'the string does not end on its line',
  13: 'not a valid number',
  14: 'not a valid \\u escape',
  15: 'not a valid escape sequence',
  16: 'a control character in a string must be escaped',
};

/**
 * Reads a whole text. Never throws; the work is linear in the text.
 * @param allowTrailingComma a comma may follow the last element of a list or an object
 */
export function readJsonc(text: string, allowTrailingComma = false): JsonNode | JsonError {
  // A byte order mark is not part of the text, but some editors leave it in.
  const content = text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
  const tooDeep = offsetBelow(content, maxDepth);
  if (tooDeep !== undefined) return { span: { start: tooDeep, end: tooDeep + 1 }, reason: 'nested too deeply' };
  const errors: ParseError[] = [];
  const root = parseTree(content, errors, { allowTrailingComma });
  const [error] = errors;
  if (root && !error) return root;
  const { offset = 0, length = 1 } = error ?? {};
  // The library counts one character too many where a comment does not end.
  const span = { start: Math.min(offset, text.length), end: Math.min(offset + length, text.length) };
  return { span, reason: reasons[error?.error ?? 0] ?? 'expected a value' };
}

export function isJsonError(result: JsonNode | JsonError): result is JsonError {
  return 'reason' in result;
}

/** As `JSON.parse` gives it. */
export function jsonValueOf(node: JsonNode): unknown {
  return getNodeValue(node);
}

/** An element of an array, or the value of an object's member; of equal names the last, which is the one that counts. */
export function childAt(node: JsonNode, step: PropertyKey): JsonNode | undefined {
  if (typeof step === 'number') return findNodeAtLocation(node, [step]);
  if (node.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === step)?.children?.[1];
}

export function spanOf({ offset, length }: JsonNode): Span {
  return { start: offset, end: offset + length };
}

/** Where the first bracket opens that is deeper than `depth`; undefined when none does. */
function offsetBelow(text: string, depth: number): number | undefined {
  const scanner = createScanner(text, true);
  let open = 0;
  for (let token = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (token === openBrace || token === openBracket) {
      if (++open > depth) return scanner.getTokenOffset();
    } else if (token === closeBrace || token === closeBracket) open--;
  }
  return undefined;
}

/** The library's `SyntaxKind`, which exists only for the compiler. */
const [openBrace, closeBrace, openBracket, closeBracket, endOfFile] = [1, 2, 3, 4, 17];
