// Links whose place says that they cite: "The dam leaked ([Harbour Echo](https://echo.example/1))", "Source: [Harbour Echo](...)". They
// lead to the source of the list that has their address. Where a text has no list, each is its own source. No number is written.

import type { CitationMark } from '../citationMarks';
import { namesSource } from '../headings';
import type { Span } from '../span';
import type { MarkdownDocument } from './document';
import type { Link } from './inline';
import { citingCells } from './sourceColumns';
import type { SourcePlan } from './sourcePlan';

/** So many links to the list make it the way in which a text cites; without a list, more are needed. */
const minLinks = 3;
const minOwn = 5;
/** An assistant marks the links with which it cites, wherever they stand, and so many of them are its way. */
const minMarked = 2;
/** One link in so many at least stands in such a place, where a text cites so. */
const minShare = 4;

/** Every such link of `document` as a citation: of one of `sources`, or of its own address where there are none. */
export function addressLinkMarks(document: MarkdownDocument, sources: readonly SourcePlan[]): CitationMark[] {
  const labels = new Map<string, string>();
  const written = new Set<string>();
  for (const [index, { url, label = `${index + 1}` }] of sources.entries()) {
    // Where the numbers start anew, the list decides what one means, and not the address.
    if (written.has(label)) return [];
    written.add(label);
    const key = url && keyOf(document.slice(url));
    if (key && !labels.has(key)) labels.set(key, label);
  }
  const isOwn = sources.length === 0;
  if (labels.size === 0 && !isOwn) return [];
  const marks = citingLinks(document).flatMap(({ span, words, url }): CitationMark[] => {
    const address = keyOf(document.slice(url));
    const label = address && (isOwn ? ownLabel(document, words, address) : labels.get(address));
    return label ? [{ bracket: span, cited: [{ label, digits: nameIn(document, words) }], url, isLink: true }] : [];
  });
  // A page of links has some in such places, too.
  const isHabit = !isOwn || marks.length * minShare >= document.inline.links.length;
  if (isHabit && marks.length >= (isOwn ? minOwn : minLinks)) return marks;
  const marked = marks.filter((mark) => isMarked(document, mark.bracket));
  return marked.length >= minMarked ? marked : [];
}

/** `[oai_citation:0‡lark.example](https://...)`, `[Lark Post](https://...?utm_source=chatgpt.com)` */
const assistantLink =
  /^\[oai_citation|^\[[^\]\n]{1,80}\]\(<?https?:[^\s)]{0,2000}[?&]utm_source=(?:chatgpt\.com|openai|perplexity|copilot)/;

/** Without the mark of an assistant before the site. */
function nameIn({ text }: MarkdownDocument, { start, end }: Span): Span {
  return { start: start + (/^oai_citation\w*:\d+‡/.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

/** Whether the link at `span` is one that an assistant has marked as its citation. */
export function isMarked({ text }: Pick<MarkdownDocument, 'text'>, { start, end }: Span): boolean {
  return assistantLink.test(text.slice(start, end));
}

/** Names of what a program has, and of a change: "([demo](...))", "([#12](...))", "([1f3c09a](...))". */
const ofSoftware =
  /^[#@`]|^(?:[\da-f]{7,40}|\W*(?:live )?(?:demo|source code|code|repo(?:sitory)?|git(?:hub|lab)|docs?|documentation|download|playground|example|pypi|npm|issue|pull request|pr|commit|papers?|tweet|thread|model|dataset|weights|slides|website|homepage)\W*)$/i;

function ownLabel(document: MarkdownDocument, words: Link['words'], address: string): string | undefined {
  return ofSoftware.test(document.slice(words)) || /^(?:git(?:hub|lab)\.com|npmjs\.com)\//.test(address)
    ? undefined
    : address;
}

/** What stands before the first link of a line that names its sources. */
const naming = /(?:^|[\s*_(>|–—。；-])(\p{L}{2,16})[*_]{0,2}[:：][*_]{0,2}\s*$/u;
const maxNaming = 24;
/** What stands between two of them. */
const between = /^[*_]{0,2}(?:\s?[,;·|/、，]\s?|\s(?:and|&)\s|\s)$/;

/** The links in round brackets, behind "Source:", and in a column of that name. */
function citingLinks(document: MarkdownDocument): Link[] {
  const { text } = document;
  const cells = citingCells(document);
  let cell = 0;
  let named = -1;
  return document.inline.links.filter(({ span, words }) => {
    if (!/\p{L}/u.test(document.slice(words))) return false;
    while ((cells[cell]?.end ?? span.end) < span.end) cell++;
    if ((cells[cell]?.start ?? span.end) <= span.start) return true;
    const follows = named >= 0 && span.start - named <= 6 && between.test(text.slice(named, span.start));
    const name = naming.exec(text.slice(Math.max(0, span.start - maxNaming), span.start))?.[1];
    named = follows || (name && namesSource(name)) ? span.end : -1;
    return named >= 0 || isBracketed(text, span, words) || isMarked(document, span);
  });
}

function isBracketed(text: string, span: Span, words: Span): boolean {
  const isOpened = text[span.start - 1] === '(' || /\)[,;] $/.test(text.slice(span.start - 3, span.start));
  const isClosed = text[span.end] === ')' || /^[,;] \[/.test(text.slice(span.end, span.end + 3));
  const isWrapped = (at: number, end: number, marks: string) => text[at] === marks[0] && text[end] === marks[1];
  return (
    (isOpened && isClosed) || isWrapped(words.start, words.end - 1, '()') || isWrapped(span.start - 1, span.end, '【】')
  );
}

/** The address without what makes no difference; undefined where it is none of the web. */
function keyOf(address: string): string | undefined {
  const page = /^<?https?:\/\/(?:www\.)?([^#>]+)/i.exec(address)?.[1];
  return page?.replace(/\/$/, '').toLowerCase();
}
