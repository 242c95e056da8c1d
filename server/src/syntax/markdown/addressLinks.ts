// Links in brackets to an address of the source list: "The dam leaked ([Harbour Echo](https://echo.example/1))." They cite that source by its
// address, and no number is written.

import type { CitationMark } from '../citationMarks';
import type { MarkdownDocument } from './document';
import type { SourcePlan } from './lists';

/** So many make it the way in which a text cites. */
const minLinks = 3;

/** Every such link of `document` as a citation of one of `sources`. */
export function addressLinkMarks(document: MarkdownDocument, sources: readonly SourcePlan[]): CitationMark[] {
  const { text, inline } = document;
  const labels = new Map<string, string>();
  const written = new Set<string>();
  for (const [index, { url, label = `${index + 1}` }] of sources.entries()) {
    // Where the numbers start anew, the list decides what one means, and not the address.
    if (written.has(label)) return [];
    written.add(label);
    const key = url && keyOf(document.slice(url));
    if (key && !labels.has(key)) labels.set(key, label);
  }
  if (labels.size === 0) return [];
  const marks = inline.links.flatMap(({ span, words, url }): CitationMark[] => {
    const isOpened = text[span.start - 1] === '(' || /\)[,;] $/.test(text.slice(span.start - 3, span.start));
    const isClosed = text[span.end] === ')' || /^[,;] \[/.test(text.slice(span.end, span.end + 3));
    if (!isOpened || !isClosed || !/\p{L}/u.test(document.slice(words))) return [];
    const label = labels.get(keyOf(document.slice(url)) ?? '');
    return label ? [{ bracket: span, cited: [{ label, digits: words }], url, isLink: true }] : [];
  });
  return marks.length < minLinks ? [] : marks;
}

/** The address without what makes no difference; undefined where it is none of the web. */
function keyOf(address: string): string | undefined {
  const page = /^<?https?:\/\/(?:www\.)?([^#>]+)/i.exec(address)?.[1];
  return page?.replace(/\/$/, '').toLowerCase();
}
