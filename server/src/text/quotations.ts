// The quotations of an article, as words that can be compared with those of others. Whether two of them differ is for
// quotes.ts; who is quoted is not known.

import { proseOf } from '../syntax/prose';
import type { Span } from '../syntax/span';
import type { Article, Block } from '../syntax/tree';
import { figureMark, identityOf, nameMark, termsOf } from './terms';
import { stemmedHash } from './wordHash';

/** A quotation as other files see it: no offsets. */
export interface QuoteFact {
  /** Hashes of its word stems in order, with `contentMark`; 0 stands for an ellipsis or an editor's bracket. */
  readonly words: readonly number[];
  /** Sorted identities of the names and figures in its paragraph or entry. */
  readonly context: readonly number[];
}

export interface Quotation {
  /** Between the quotation marks. */
  readonly span: Span;
  readonly fact: QuoteFact;
}

/** On a word that carries meaning of its own and is no name: only such words show that two quotations are one. */
export const contentMark = 1;

/** Quotations with fewer words of content are labels and scare quotes. */
export const minContentWords = 3;
/** With so many in common, two quotations need no other sign that they are one. */
export const decisiveContentWords = 6;
/** What is longer is compared by its beginning. */
const maxWords = 150;
const maxQuotationLength = 3000;

/** Quotations of headline, prose and timeline, in order of offset. Titles in the source list are not quoted speech. */
export function quotationsOf(article: Article): Quotation[] {
  if (article.kind === 'other' || !openers.test(article.text)) return [];
  const found: Quotation[] = [];
  for (const block of article.blocks) {
    if (block.type !== 'paragraph' && block.type !== 'entry' && block.type !== 'headline') continue;
    let context: readonly number[] | undefined;
    for (const span of quotedSpans(article.text, block.content)) {
      const words = wordsOf(article.text.slice(span.start, span.end));
      if (contentIn(words) < minContentWords) continue;
      context ??= contextOf(article, block);
      found.push({ span, fact: { words, context } });
    }
  }
  return found;
}

const openers = /[“„«"‘]/;

export function sameQuote(a: QuoteFact, b: QuoteFact): boolean {
  return sameNumbers(a.words, b.words) && sameNumbers(a.context, b.context);
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

/** What closes a mark that opens: curly, low, angle, single, straight. */
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '‘': '’', '"': '"' };

/** Spans between pairs of marks in `within`. A mark that is never closed opens nothing. */
function* quotedSpans(text: string, within: Span): Iterable<Span> {
  const written = text.slice(within.start, within.end);
  const marks = new RegExp(openers, 'g');
  for (let match = marks.exec(written); match; match = marks.exec(written)) {
    const open = match.index;
    const closer = closers[match[0]] ?? '"';
    if ((closer === '’' || closer === '"') && /[\p{L}\p{N}]/u.test(written.charAt(open - 1))) continue;
    const close = closingOf(written, open + 1, Math.min(written.length, open + maxQuotationLength), match[0], closer);
    if (close < 0) continue;
    yield { start: within.start + open + 1, end: within.start + close };
    marks.lastIndex = close + 1;
  }
}

function closingOf(text: string, from: number, to: number, opener: string, closer: string): number {
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char === closer) {
      // An apostrophe inside a single-quoted stretch has a letter behind it.
      if (closer === '’' && /\p{L}/u.test(text.charAt(at + 1))) continue;
      return at;
    }
    if (char === opener) return -1;
  }
  return -1;
}

function contentIn(words: readonly number[]): number {
  return words.reduce((count, word) => count + (word & contentMark), 0);
}

function contextOf(article: Article, block: Block): number[] {
  const context = termsOf(proseOf(article, block.content)).filter((term) => (term & (nameMark | figureMark)) !== 0);
  return context.map(identityOf).sort((a, b) => a - b);
}

/** Words without weight of their own, however long: they are shared by chance. */
const lightWords = new Set(
  (
    'the and that this these those there their they them then than with without from into onto over under about after before ' +
    'been being have having will would shall should could must might does were what when where which while whose whom your ' +
    'yours ours very more most much many some such same also only just even ever never every each other another because ' +
    'through during between against among here upon both either neither like make makes made take takes'
  ).split(' '),
);

/** Leaves out nothing that is spoken: an ellipsis or "[the army]" is a gap, "'s" and case are folded, hyphens part words. */
function wordsOf(quotation: string): number[] {
  const tokens = expanded(quotation).match(/\[[^\]]{0,60}\]|…|\.\s?\.\s?\.|[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words: number[] = [];
  for (const token of tokens) {
    if (words.length === maxWords) break;
    const first = token.charAt(0);
    if (first === '[' || first === '…' || first === '.') {
      if (words.at(-1) !== 0 && words.length > 0) words.push(0);
      continue;
    }
    const lower = token.toLowerCase();
    const isContent = first === lower.charAt(0) && token.length >= 4 && !lightWords.has(lower) && !/\d/.test(token);
    // "Wilful" and "willful", "Zelensky" and "Zelenskyy": doubled letters are spelling and not wording.
    words.push(stemmedHash(lower.replace(/(\p{L})\1/gu, '$1')) | (isContent ? contentMark : 0));
  }
  return words;
}

/** "won't" and "will not" are one wording in two spellings, and so are "army's" and "army’s". */
function expanded(text: string): string {
  if (!/['’]/.test(text)) return text;
  return text
    .replace(/\bwon['’]t\b/gi, 'will not')
    .replace(/\bcan['’]t\b|\bcannot\b/gi, 'can not')
    .replace(/n['’]t\b/gi, ' not')
    .replace(/['’]ll\b/gi, ' will')
    .replace(/['’]re\b/gi, ' are')
    .replace(/['’]ve\b/gi, ' have')
    .replace(/['’]s\b/gi, '');
}
