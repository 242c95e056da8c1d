// Numbers that paragraphs begin with, as in judgments: "[12] The claimant ...". In such a text a number in brackets refers to a
// paragraph and cites nothing.

import type { Span } from '../span';
import type { MarkdownDocument } from './document';
import { inOrder } from './inline';

const label = /^\[(\d{1,3})\]\s+\S/;
/** So many paragraphs in a row number themselves. */
const minNumbered = 2;

/** Where no citation stands: `hidden`, and every number in brackets of a text whose paragraphs count themselves. */
/** @param hasSources whether the text has a list of sources, which its numbers then lead to */
export function withoutParagraphNumbers(
  document: MarkdownDocument,
  hidden: readonly Span[],
  hasSources: boolean,
): readonly Span[] {
  const { text, units } = document;
  let count = 0;
  let last = Number.NaN;
  for (const unit of units) {
    if (unit.kind !== 'paragraph' || unit.depth > 0) continue;
    const number = Number(label.exec(text.slice(unit.from, Math.min(unit.to, unit.from + 8)))?.[1] ?? Number.NaN);
    if (Number.isNaN(number)) continue;
    count = number === last + 1 ? count + 1 : 1;
    last = number;
    if (count >= minNumbered) break;
  }
  // `[2][2]` is one link, by the number that its definition has.
  if (hasSources || count < minNumbered) return withoutReferences(text, hidden);
  const brackets = Array.from(text.matchAll(/\[\d{1,3}\]/g), ({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
  }));
  return inOrder([...hidden, ...brackets]);
}

const zeroth = /^ {0,3}\[0\]: ?\S/m;
const definition = /^ {0,3}\[\d{1,3}\]: ?\S/m;
const reference = /(?<=\[(\d{1,3})\])\[\1\]/g;
const withZero = /(?<=\[(\d{1,3})\])\[\1\]|\[0\]/g;

function withoutReferences(text: string, hidden: readonly Span[]): readonly Span[] {
  // A list of links that begins with 0, as programs count, has a [0].
  const pattern = text.includes('[0]:') && zeroth.test(text) ? withZero : reference;
  if (pattern === reference && !(text.includes('][') && definition.test(text))) return hidden;
  const spans = Array.from(text.matchAll(pattern), ({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
  }));
  return spans.length === 0 ? hidden : inOrder([...hidden, ...spans]);
}
