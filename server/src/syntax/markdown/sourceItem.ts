// One source as Markdown writes it: a link with its title and publisher, an export's "Title - Publisher, accessed ...". What is
// written plainly is read in `sources`.

import { dropSpaces, skipSpaces } from '../characters';
import { referenceParts } from '../references';
import { type SourceParts, sourcePartsOf } from '../sources';
import type { Span } from '../span';
import type { MarkdownDocument } from './document';

const longestSource = 4000;

/** The parts of the source written in `from..to`, its label not included. */
export function sourceItemParts(document: MarkdownDocument, from: number, to: number): SourceParts {
  const parts = partsOf(document, from, to);
  const isWeb = parts.url && /^(?:https?:|www\.|doi:)/i.test(document.slice(parts.url));
  return isWeb || !parts.url ? parts : { ...parts, url: undefined };
}

function partsOf(document: MarkdownDocument, from: number, to: number): SourceParts {
  const { text } = document;
  const link = document.linkIn(from, to);
  if (to - from > longestSource) return sourcePartsOf(text, from, Math.min(to, from + longestSource));
  if (!link) {
    const bare = /<?(https?:\/\/[^\s<>]*[^\s<>.,;)])/.exec(text.slice(from, to));
    if (!bare?.[1] || bare.index === 0) return sourcePartsOf(text, from, to);
    const url = spanOf(from + bare.index + bare[0].indexOf(bare[1]), bare[1].length);
    return exported(document, from, from + bare.index, url) ?? sourcePartsOf(text, from, to);
  }
  const words = document.slice(link.words);
  const before = text.slice(from, link.span.start);
  if (isAddress(words)) {
    const plain = before.trim() === '' ? undefined : exported(document, from, link.span.start, link.url);
    if (plain) return plain;
    const parts =
      before.trim() === ''
        ? sourcePartsOf(text, link.span.end, to)
        : sourcePartsOf(text, from, endOfWords(text, from, link.span.start));
    return { ...parts, url: link.url };
  }
  if (/[\p{L}\d]/u.test(before)) {
    const named = sourcePartsOf(text, from, endOfWords(text, from, link.span.start));
    const publisher = named.publisher ?? named.title;
    return { publisher, title: link.words, url: link.url, date: undefined };
  }
  return { ...linkParts(document, link.span.start, to, link.words), url: link.url, date: undefined };
}

/** `[Title - Publisher](address) - note`, `[Title](address) - Publisher, date`, `[Publisher: Title](address)`. */
function linkParts(
  document: MarkdownDocument,
  start: number,
  to: number,
  words: Span,
): Pick<SourceParts, 'publisher' | 'title'> {
  const { text } = document;
  const behind = referenceParts(text, start, to);
  if (behind?.publisher) return { publisher: behind.publisher, title: words };
  const split = publisherBehind(text, words);
  if (split) return split;
  const { publisher, title } = sourcePartsOf(text, words.start, words.end);
  if (publisher && title) return { publisher, title };
  return { publisher: undefined, title: words };
}

const accessed =
  /[,.]?\s*\(?(?:accessed|retrieved|last accessed|visited|abgerufen)\b[^,]{0,20}(?:,\s*\d{4})?[^,]{0,12}[,.)]*\s*$/i;

/** `Title \- Publisher, accessed December 30, 2025, address`: the words before the address, if they have this form. */
function exported(document: MarkdownDocument, from: number, until: number, url: Span): SourceParts | undefined {
  const { text } = document;
  const end = endOfWords(text, from, until);
  const written = text.slice(from, end);
  const dated = accessed.exec(written);
  if (!dated && !written.includes(' \\- ')) return undefined;
  const words = { start: from, end: endOfWords(text, from, dated ? from + dated.index : end) };
  const split = publisherBehind(text, words);
  if (split) return { ...split, url, date: undefined };
  return { ...sourcePartsOf(text, words.start, words.end), url };
}

/** "Title - Publisher": the last dash or bar, with at most a few words behind it. */
function publisherBehind(text: string, { start, end }: Span): { publisher: Span; title: Span } | undefined {
  const written = text.slice(start, end);
  const match = /\s\\?[-–—|]\s+([^-–—|]{2,60}|[^–—|\s]{2,60})$/.exec(written);
  if (!match?.[1] || match.index < 3) return undefined;
  const from = start + match.index + match[0].length - match[1].length;
  if (/^\d{1,4}[-/ ]|^\d+$/.test(match[1])) return undefined;
  const title = { start: skipSpaces(text, start, end), end: dropSpaces(text, start, start + match.index) };
  return { publisher: { start: from, end: dropSpaces(text, from, end) }, title };
}

function isAddress(words: string): boolean {
  return /^<?(?:https?:\/\/|www\.)\S+>?$/i.test(words.trim());
}

function endOfWords(text: string, from: number, to: number): number {
  let end = dropSpaces(text, from, to);
  while (end > from && ',;:<(|'.includes(text.charAt(end - 1))) end = dropSpaces(text, from, end - 1);
  return end;
}

function spanOf(start: number, length: number): Span {
  return { start, end: start + length };
}
