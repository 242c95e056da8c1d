// One source as Markdown writes it: a link with its title and publisher, an export's "Title - Publisher, accessed ...". What is
// written plainly is read in `sources`.

import { dropSpaces, skipSpaces } from '../characters';
import { withoutEmphasis, withoutQuotes } from '../emphasis';
import { mayBeginTitle } from '../publisherOfAddress';
import { referenceParts } from '../referenceParts';
import { type SourceParts, sourcePartsOf } from '../sources';
import type { Span } from '../span';
import type { MarkdownDocument } from './document';
import type { Link } from './inline';

const maxSourceLength = 4000;

/** The parts of the source written in `from..to`, its label not included. */
export function sourceItemParts(document: MarkdownDocument, from: number, to: number): SourceParts {
  const start = from + (backLinks.exec(document.text.slice(from, Math.min(to, from + 300)))?.[0].length ?? 0);
  const parts = partsOf(document, Math.min(start, to), to);
  const title =
    parts.title && withoutQuotes(document.text, withoutEmphasis(document.text, parts.title.start, parts.title.end));
  const isWeb = parts.url && /^(?:https?:|www\.|doi:)/i.test(document.slice(parts.url));
  return { ...parts, title, url: isWeb ? parts.url : undefined };
}

function partsOf(document: MarkdownDocument, from: number, to: number): SourceParts {
  const { text } = document;
  const link = document.linkIn(from, to);
  const authored = authoredParts(document, from, to);
  if (authored) return { ...authored, url: link?.url ?? bareAddress(document, from, to), date: undefined };
  if (to - from > maxSourceLength) return sourcePartsOf(text, from, Math.min(to, from + maxSourceLength));
  if (!link) {
    const url = bareAddress(document, from, to);
    if (!url || url.start <= from + 1) return sourcePartsOf(text, from, to);
    const parts = exported(document, from, url.start, url) ?? sourcePartsOf(text, from, to);
    return { ...parts, url: parts.url ?? url };
  }
  const words = document.slice(link.words);
  const before = text.slice(from, link.span.start);
  // Behind a title, the name of a host is no title.
  if (isAddress(words) || (before.trim() !== '' && /^[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,8}$/i.test(words))) {
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
  return { ...linkParts(document, link.span.start, to, link), url: link.url, date: undefined };
}

/** `[Title - Publisher](address) - note`, `[Title](address) - Publisher, date`, `[Publisher: Title](address)`. */
function linkParts(
  document: MarkdownDocument,
  start: number,
  to: number,
  { words, url }: Pick<Link, 'words' | 'url'>,
): Pick<SourceParts, 'publisher' | 'title'> {
  const { text } = document;
  const behind = referenceParts(text, start, to);
  if (behind?.publisher) return { publisher: behind.publisher, title: words };
  const split = publisherBehind(text, words);
  if (split) return split;
  const { publisher, title } = sourcePartsOf(text, words.start, words.end);
  if (publisher && title && !mayBeginTitle(text, publisher, url)) return { publisher, title };
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

function bareAddress(document: MarkdownDocument, from: number, to: number): Span | undefined {
  const bare = /https?:\/\/[^\s<>]*[^\s<>.,;)]/.exec(document.text.slice(from, to));
  return bare ? { start: from + bare.index, end: from + bare.index + bare[0].length } : undefined;
}

/** `^`, `[^](#cite_ref-1)`, `[a](#ref)`: the ways back from a reference to its citations. */
const backLinks = /^(?:[*_^↑\s]{0,4}\[[\^↑a-z*_\\]{1,6}\]\(#?[^()\s]{0,120}\)[*_,\s]{0,4}){1,12}/;

/** "… [↑](#footnote-ref-1)": where what stands in `from..to` ends without the link back to where the text cites. */
export function endBeforeBackLink(text: string, from: number, to: number): number {
  return (
    to - (/\s*\[[↑↩^⏎]\S?\]\(#[^()\s]{0,120}\)\s*$/.exec(text.slice(Math.max(from, to - 140), to))?.[0].length ?? 0)
  );
}

/** `Author. (2023, May 5). *Title*. ...`, `Author. *Title*. ...`, in the manner of style guides. */
const authoredForm =
  /^([^*_[(<"“]{2,100}?)[.,]?\s(?:\((?:\d{4}|n\.d\.)[^()]{0,24}\)[.,:]?\s+)(?:[*_]{1,2}([^*_]{3,300})[*_]{1,2}|([^.<[]{3,300})(?=\.))|^([^*_[(<"“:]{2,80})[.,]\s+[*_]{1,2}([^*_]{3,300})[*_]{1,2}/;

function authoredParts(
  document: MarkdownDocument,
  from: number,
  to: number,
): Pick<SourceParts, 'publisher' | 'title'> | undefined {
  const written = document.text.slice(from, Math.min(to, from + 600));
  const match = authoredForm.exec(written);
  const author = match?.[1] ?? match?.[4];
  const title = match?.[2] ?? match?.[3] ?? match?.[5];
  if (!match || !author || !title) return undefined;
  const start = from + match[0].lastIndexOf(title);
  return { publisher: { start: from, end: from + author.length }, title: { start, end: start + title.length } };
}
