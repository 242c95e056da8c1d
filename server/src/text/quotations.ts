// The quotations of an article, as words that can be compared with those of others. Whether two of them differ is for
// workspace/quotes.

import type { Interval } from '../dates/calendar/reading';
import { equalLists } from '../syntax/lists';
import { proseOf } from '../syntax/prose';
import type { Span } from '../syntax/span';
import type { Article, Block } from '../syntax/tree';
import { namesIn, speakersOf } from './speakers';
import { spokenWords } from './wording/spokenWords';

/** A quotation as other files see it: no offsets. */
export interface QuoteFact {
  /** The words between the marks; long ones are cut. */
  readonly words: string;
  /** Sorted names of its paragraph or entry, as `namesIn` gives them, those inside quotation marks left out. */
  readonly names: readonly number[];
  /** Those of them that are said to speak. */
  readonly speakers: readonly number[];
  /** The day of its entry, of its sentence, or of its report. */
  readonly day: Interval | undefined;
}

export interface Quotation {
  /** Between the quotation marks. */
  readonly span: Span;
  readonly fact: QuoteFact;
}

/** Quotations with fewer words of content, and few words, are labels and scare quotes. */
const minContentWords = 3;
const minWords = 4;
/** Longer quotations are compared by their beginning. */
export const maxQuotedWords = 150;
const maxQuotationLength = 3000;

/**
 * Quotations of headline, prose and timeline, in order of offset. Titles in the source list are not quoted speech.
 * @param dayOf the day on which what stands at an offset of a block happened, if that is known
 */
export function quotationsOf(
  article: Article,
  dayOf?: (block: Block, offset: number) => Interval | undefined,
): Quotation[] {
  if (article.kind === 'other' || !openers.test(article.text)) return [];
  const found: Quotation[] = [];
  for (const block of article.blocks) {
    if (block.type !== 'paragraph' && block.type !== 'entry' && block.type !== 'headline') continue;
    const spans = [...quotedSpans(article.text, block.content)];
    let names: readonly number[] | undefined;
    for (const [at, span] of spans.entries()) {
      const written = article.text.slice(span.start, span.end).replace(/\s+/g, ' ');
      if (isUnspoken(written)) continue;
      // The address of a link is no word of what was said, and its words in brackets are none of an editor.
      const words = written.replace(/\[([^\]]{1,200})\]\([^)\s]*\)/g, '$1');
      if (!isDistinctive(words)) continue;
      names ??= namesIn(outside(article, block.content, spans));
      const before = article.text.slice(
        Math.max(block.content.start, spans[at - 1]?.end ?? 0, span.start - maxFrame),
        span.start,
      );
      const after = article.text.slice(
        span.end,
        Math.min(block.content.end, spans[at + 1]?.start ?? span.end + maxFrame, span.end + maxFrame),
      );
      const day = dayOf?.(block, span.start);
      found.push({ span, fact: { words, names, speakers: speakersOf(before, after), day } });
    }
  }
  return found;
}

/** A speaker is named within so many characters. */
const maxFrame = 200;

/** The prose of a block without what it quotes. */
function outside(article: Article, content: Span, quoted: readonly Span[]): string {
  let prose = '';
  let from = content.start;
  for (const { start, end } of quoted) {
    prose += `${proseOf(article, { start: from, end: start })} `;
    from = end;
  }
  return prose + proseOf(article, { start: from, end: content.end });
}

/** Whether there are enough words to distinguish quotations. */
function isDistinctive(quotation: string): boolean {
  const words = spokenWords(quotation, maxQuotedWords);
  const content = words.filter(({ isContent }) => isContent).length;
  return content >= minContentWords || (content === minContentWords - 1 && words.length >= minWords);
}

/** An address or the name of a file in quotation marks, a link that is all of them and names a work, or a formula. */
function isUnspoken(words: string): boolean {
  if (!/\s/.test(words.trim())) return true;
  return /(?<!\]\()https?:\/\//.test(words) || /^\[[^\]]*\]\([^)]*\)[.,]?$/.test(words) || formula.test(words);
}

/** "$f: X \\to Y$", "$x_{2}$" */
const formula = /\\\p{L}{2,}|[_^]\{|\$`?[^$\d\s][^$]{0,60}\$/u;

const openers = /[“„«"‘]/;

export function sameQuote(a: QuoteFact, b: QuoteFact): boolean {
  return (
    a.words === b.words &&
    a.day?.first === b.day?.first &&
    a.day?.last === b.day?.last &&
    equalLists(a.names, b.names) &&
    equalLists(a.speakers, b.speakers)
  );
}

/** What closes a mark that opens: curly, low, angle, single, straight. */
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '‘': '’', '"': '"' };

/** Spans between pairs of marks in `within`. A mark that is never closed opens nothing. */
export function* quotedSpans(text: string, within: Span): Iterable<Span> {
  const written = text.slice(within.start, within.end);
  const marks = new RegExp(openers, 'g');
  for (let match = marks.exec(written); match; match = marks.exec(written)) {
    const open = match.index;
    const closer = closers[match[0]] ?? '"';
    if ((closer === '’' || closer === '"') && /[\p{L}\p{N}]/u.test(written.charAt(open - 1))) continue;
    const close = closingOf(written, open + 1, Math.min(written.length, open + maxQuotationLength), match[0], closer);
    if (close < 0) continue;
    marks.lastIndex = close + 1;
    // The value of an attribute, `alt="Line plot"`, is no quotation.
    if (closer === '"' && /= ?$/.test(written.slice(Math.max(0, open - 2), open))) continue;
    yield { start: within.start + open + 1, end: within.start + close };
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
