// Text without the Markdown emphasis or quotation marks that enclose all of it.

import { isQuote, isSpace } from './characters';
import type { Span } from './span';

/** `from..to` without `*`, `**`, `_`, `__` or `***` that wrap all of it. Emphasis of a part is left alone. */
export function withoutEmphasis(text: string, from: number, to: number): Span {
  const mark = text.charCodeAt(from);
  if (mark !== 0x2a && mark !== 0x5f) return { start: from, end: to };
  let length = 0;
  while (length < 3 && from + length < to && text.charCodeAt(from + length) === mark) length++;
  const start = from + length;
  const end = to - length;
  if (end <= start || isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(end - 1)))
    return { start: from, end: to };
  for (let at = end; at < to; at++) if (text.charCodeAt(at) !== mark) return { start: from, end: to };
  const inner = text.indexOf(String.fromCharCode(mark), start);
  const wrapsAll = inner === end || (mark === 0x5f && inner >= end);
  return wrapsAll ? { start, end } : { start: from, end: to };
}

const closingQuote: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '‘': '’' };

/** `span` without one pair of quotation marks that wraps all of it and stands nowhere inside. */
export function withoutQuotes(text: string, span: Span): Span {
  if (!isQuote(text.charCodeAt(span.start))) return span;
  const open = text.charAt(span.start);
  const close = closingQuote[open];
  if (close === undefined || span.end - span.start < 3 || text[span.end - 1] !== close) return span;
  const inner = text.slice(span.start + 1, span.end - 1);
  if (inner.includes(open) || (close !== '’' && inner.includes(close))) return span;
  return { start: span.start + 1, end: span.end - 1 };
}
