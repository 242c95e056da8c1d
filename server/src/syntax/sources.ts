// One entry of a source list: publisher, title, URL and date, and the numbers that citations use for a list.

import { dropSpaces, isDash, isInlineSpace, isLetter, isSpace, skipSpaces } from './characters';
import { withoutEmphasis, withoutQuotes } from './emphasis';
import { mayBeginTitle } from './publisherOfAddress';
import { type ReferenceParts, referenceParts } from './referenceParts';
import type { Span } from './span';

export interface SourceParts {
  readonly publisher: Span | undefined;
  readonly title: Span | undefined;
  readonly url: Span | undefined;
  readonly date: Span | undefined;
}

const maxPublisherLength = 60;

/** Separates the parts of the source written in `from..to`; the list marker is not among it. */
export function sourcePartsOf(text: string, from: number, to: number): SourceParts {
  const start = text.charCodeAt(from) === 0x5e ? skipBackLinks(text, from, to) : from;
  const leading = leadingUrl(text, start, to);
  if (!leading) return partsWithTail(text, start, to);
  const named = withoutQuotes(text, { start: leading.after, end: dropSpaces(text, leading.after, to) });
  const rest = partsWithTail(text, named.start, named.end);
  return { ...rest, url: rest.url ?? leading.url };
}

/** Skips "^ a b ", the back links of encyclopaedias. */
function skipBackLinks(text: string, from: number, to: number): number {
  return from + (/^\^(?:\s[a-z](?=\s))*\s*/.exec(text.slice(from, Math.min(to, from + 60)))?.[0].length ?? 0);
}

function partsWithTail(text: string, from: number, to: number): SourceParts {
  const tail = readTail(text, from, to);
  const link = linkIn(text, from, tail.end);
  const url = tail.url ?? link?.url;
  const { date } = tail;
  const { start, end } = link?.label ?? { start: from, end: tail.end };
  if (!link || link.isWhole) {
    const named = link ? namedInLink(text, link) : publisherAndTitle(text, start, end);
    return { publisher: named.publisher, title: named.title, url: url ?? named.url, date: date ?? named.date };
  }
  const before = publisherAndTitle(text, from, start - 1);
  return { publisher: before.publisher ?? before.title, title: tidy(text, start, end), url, date };
}

/** `[Echo: Mill burns](https://echo.example)`: the words of a link, whose title may have a colon. */
function namedInLink(text: string, { label, url }: Link): ReferenceParts {
  const named = publisherAndTitle(text, label.start, label.end);
  const { publisher } = named;
  const isDoubtful = publisher && named.title && mayBeginTitle(text, publisher, url);
  return isDoubtful ? { publisher: undefined, title: tidy(text, label.start, label.end) } : named;
}

/** A URL before anything else, as in Markdown's own list of references: `https://example.org "Title"`. */
function leadingUrl(
  text: string,
  from: number,
  to: number,
): { readonly url: Span; readonly after: number } | undefined {
  const first = text.charCodeAt(from) | 0x20;
  if (first !== 0x68 && first !== 0x77 && first !== 0x3c) return undefined;
  if (!/^<?(?:https?:|www\.)/i.test(text.slice(from, Math.min(to, from + 8)))) return undefined;
  const start = text.charCodeAt(from) === 0x3c ? from + 1 : from;
  let end = start;
  while (end < to && !isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== 0x3e) end++;
  const close = text.charCodeAt(end) === 0x3e ? end + 1 : end;
  let after = skipSpaces(text, Math.min(close, to), to);
  while (after < to && (isDash(text.charCodeAt(after)) || ':,|'.includes(text.charAt(after)))) after++;
  return after < to ? { url: { start, end }, after: skipSpaces(text, after, to) } : undefined;
}

interface SourceTail {
  readonly end: number;
  readonly url: Span | undefined;
  readonly date: Span | undefined;
}

const trailingDate = /\(\s*(\d{4}-\d{2}-\d{2})\s*\)$/;
const trailingUrl = /(?:^|[\s(<[])((?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;])$/i;
const maxTailLength = 2048;

/** A URL and a date at the end, in either order, with what sets them off from the title. */
function readTail(text: string, from: number, to: number): SourceTail {
  let end = to;
  let url: Span | undefined;
  let date: Span | undefined;
  for (let round = 0; round < 2; round++) {
    const last = text.charAt(end - 1);
    if (!date && last === ')' && /\d/.test(text.charAt(end - 2))) {
      const base = Math.max(from, end - 24);
      const match = trailingDate.exec(text.slice(base, end));
      if (match?.[1]) {
        const start = base + match.index + match[0].indexOf(match[1]);
        date = { start, end: start + 10 };
        end = dropSeparators(text, from, base + match.index);
        continue;
      }
    }
    if (url || !mayEndInUrl(text, from, end)) break;
    const found = urlAtEnd(text, from, end);
    if (!found) break;
    url = found.url;
    end = dropSeparators(text, from, found.start);
  }
  return { end, url, date };
}

/** Whether the last word could be a URL: it has a slash or begins with "www.". */
function mayEndInUrl(text: string, from: number, end: number): boolean {
  const bound = Math.max(from, end - maxTailLength);
  let start = end;
  let hasSlash = false;
  for (; start > bound && !isSpace(text.charCodeAt(start - 1)); start--)
    hasSlash ||= text.charCodeAt(start - 1) === 0x2f;
  return hasSlash || text.startsWith('www.', start) || text.startsWith('www.', start + 1);
}

function urlAtEnd(text: string, from: number, end: number): { readonly url: Span; readonly start: number } | undefined {
  let stop = end;
  const close = text.charAt(stop - 1);
  const isWrapped = close === '>' || close === ')' || close === ']';
  const base = Math.max(from, end - maxTailLength);
  for (const bound of isWrapped ? [stop - 1, stop] : [stop]) {
    stop = bound;
    const match = trailingUrl.exec(text.slice(base, stop));
    if (!match?.[1]) continue;
    const start = base + match.index + match[0].length - match[1].length;
    const opener = text.charAt(start - 1);
    const opens = start > from && (opener === '(' || opener === '<' || opener === '[');
    if (bound < end && !opens) continue;
    if (opener === '(' && start - 2 >= from && text.charAt(start - 2) === ']') return undefined;
    return { url: { start, end: stop }, start: opens ? start - 1 : start };
  }
  return undefined;
}

/** The end of `from..to` without spaces, dashes, commas and bars that set off what follows. */
function dropSeparators(text: string, from: number, to: number): number {
  let end = to;
  while (end > from) {
    const code = text.charCodeAt(end - 1);
    const isSetOff = isDash(code) && end - 2 >= from && isSpace(text.charCodeAt(end - 2));
    if (!isSpace(code) && !isSetOff && code !== 0x7c && code !== 0x2c && code !== 0x3a && code !== 0x3b) break;
    if (code === 0x3a && !isSpace(text.charCodeAt(end))) break;
    end--;
  }
  return end;
}

interface Link {
  readonly label: Span;
  readonly url: Span;
  /** Nothing stands before it. */
  readonly isWhole: boolean;
}

/** A Markdown link that ends at `to`: `[Title](https://...)`. */
function linkIn(text: string, from: number, to: number): Link | undefined {
  if (text.charAt(to - 1) !== ')') return undefined;
  const written = text.slice(from, to);
  const middle = from + written.lastIndexOf('](');
  const open = from + written.indexOf('[');
  if (middle < from || open > middle) return undefined;
  // What stands behind a link, such as a date in brackets, is no part of its address.
  const close = written.indexOf(') ', middle - from);
  const urlEnd = dropSpaces(text, middle + 2, close < 0 ? to - 1 : from + close);
  return { label: { start: open + 1, end: middle }, url: { start: middle + 2, end: urlEnd }, isWhole: open === from };
}

function publisherAndTitle(text: string, from: number, to: number): ReferenceParts {
  const whole = withoutEmphasis(text, skipSpaces(text, from, to), dropSpaces(text, from, to));
  const referenced = referenceParts(text, whole.start, whole.end);
  if (referenced) return referenced;
  const split = separatorIn(text, whole.start, whole.end);
  if (!split) return { publisher: undefined, title: tidy(text, whole.start, whole.end) };
  const closing = countMarks(text, split.start + 1, whole.end);
  const marks = text.startsWith(text.slice(split.start + 1, split.start + 1 + closing), whole.start) ? closing : 0;
  const titleEnd = split.titleEnd ?? whole.end;
  return { publisher: tidy(text, whole.start + marks, split.start), title: tidy(text, split.end + marks, titleEnd) };
}

/** How many asterisks or underscores close an emphasis that takes the colon in: `**Echo:** Mill burns`. */
function countMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 0x2a || text.charCodeAt(at) === 0x5f)) at++;
  return at > from && at < to && isSpace(text.charCodeAt(at)) ? at - from : 0;
}

interface Separator extends Span {
  /** Where a quoted title ends, if something follows it. */
  readonly titleEnd?: number;
}

/** Where the publisher ends and the title begins: a colon, a dash or a bar with spaces, or a quoted title. */
function separatorIn(text: string, from: number, to: number): Separator | undefined {
  const bound = Math.min(to, from + maxPublisherLength + 4);
  let glued: Span | undefined;
  for (let at = from; at < bound; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) continue;
    if (code === 0x3a || code === 0xff1a) {
      if (at + 1 >= to || code === 0xff1a || isSpace(text.charCodeAt(at + 1)) || countMarks(text, at + 1, to) > 0) {
        return { start: at, end: at + 1 };
      }
      const next = text.charCodeAt(at + 1);
      if (!glued && at > from && isLetter(text.charCodeAt(at - 1)) && isLetter(next))
        glued = { start: at, end: at + 1 };
    } else if ((isDash(code) || code === 0x7c) && at > from && isInlineSpace(text.charCodeAt(at - 1))) {
      if (at + 1 >= to || isInlineSpace(text.charCodeAt(at + 1))) return { start: at, end: at + 1 };
    } else if ((code === 0x201c || code === 0x22) && at > from + 1 && isInlineSpace(text.charCodeAt(at - 1))) {
      const quoted = quotedTitle(text, from, at, to);
      if (quoted) return quoted;
    }
  }
  return glued;
}

/** `Publisher, "Title"`, `Publisher. "Title." May 4, 2024`: the split stands at the quotation mark at `quote`. */
function quotedTitle(text: string, from: number, quote: number, to: number): Separator | undefined {
  const before = dropSpaces(text, from, quote);
  const isSetOff = text.charAt(before - 1) === ',' || text.charAt(before - 1) === '.';
  const close = text.charCodeAt(quote) === 0x22 ? '"' : '”';
  const end = text.slice(quote + 1, to).lastIndexOf(close) + quote + 2;
  const isAtEnd = /^[.,]?$/.test(text.slice(end, Math.min(to, end + 2)));
  if (end <= quote + 2 || !(isSetOff || isAtEnd)) return undefined;
  return { start: isSetOff ? before - 1 : before, end: quote, titleEnd: end };
}

function tidy(text: string, from: number, to: number): Span | undefined {
  const start = skipSpaces(text, from, to);
  const end = dropSpaces(text, start, to);
  if (end <= start) return undefined;
  const inner = withoutQuotes(text, withoutEmphasis(text, start, end));
  return inner.end > inner.start ? inner : undefined;
}

/** Words before a colon that are no publisher. */
const noPublisher =
  /^(?:note|disclaimer|correction|clarification|editor|copyright|contact|updated?|about|read|see|via)\b/i;

/**
 * Whether a line without a list marker is a source: in a list without markers any line that is no sentence, in a list with
 * them only one in the form of a source, whose marker got lost.
 */
export function isSourceWithoutMarker(text: string, from: number, to: number, listHasMarkers: boolean): boolean {
  const { publisher, title, url } = sourcePartsOf(text, from, to);
  if (publisher && title) return !noPublisher.test(text.slice(publisher.start, publisher.end));
  if (listHasMarkers) return false;
  return url !== undefined || !'.!?:'.includes(text.charAt(to - 1));
}

/**
 * The numbers of a list: the labels where every entry has a positive one of its own, otherwise places from 1.
 * @param labels the label of each entry in document order; undefined for a bullet
 */
export function sourceNumbers(labels: readonly (number | undefined)[]): number[] {
  const seen = new Set<number>();
  for (const label of labels) if (label !== undefined && label > 0) seen.add(label);
  const isLabelled = seen.size === labels.length;
  return labels.map((label, index) => (isLabelled ? (label ?? 0) : index + 1));
}
