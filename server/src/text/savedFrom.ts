// What a saved text says of itself: the address that it was saved from, in its front matter, in the comment of a browser, or in a line of
// its own at the head or the end; and the title of a Markdown text that is no article.

import { webAddress } from './webAddress';

/** A text says where it comes from in its first or last lines. */
const maxHead = 4000;
const maxTail = 1000;
const maxLines = 14;
const maxFound = 4;

const comment = /saved from url=(?:\(\d+\))?\s*(https?:\/\/\S+?)(?=\s|-->|$)/i;
const labelled =
  /^[\s>*_#-]{0,8}(?:(?:original |canonical |source )?(?:url|link|address|permalink)|canonical|source|source_url|original_url|saved from|retrieved from|archived from|from|read (?:more|online) at|available at|web)[*_]{0,2}\s{0,3}[:=]?[*_]{0,2}\s{0,3}["'<(]{0,2}(https?:\/\/[^\s"'<>)]+)["'>)]{0,2}\s{0,3}[.,;]?(?:\s{1,3}\([^)]{0,60}\))?\s*$/i;
const alone = /^[\s<(]{0,4}(https?:\/\/[^\s"'<>)]+)[\s>)]{0,4}$/i;

/** The addresses that a saved text gives as its own, in order, without repetitions. Linear. */
export function savedFrom(text: string): readonly string[] {
  if (!/https?:\/\//i.test(text.slice(0, maxHead)) && !/https?:\/\//i.test(text.slice(-maxTail))) return [];
  const found = new Set<string>();
  const commented = comment.exec(text.slice(0, maxHead))?.[1];
  if (commented) found.add(commented);
  const head = linesOf(text.slice(0, maxHead)).slice(0, maxLines);
  const tail =
    text.length > maxTail ? linesOf(text.slice(-maxTail)).slice(-4) : linesOf(text).slice(maxLines).slice(-4);
  for (const line of [...head, ...tail]) {
    const address = (labelled.exec(line) ?? alone.exec(line))?.[1];
    if (address && found.size < maxFound) found.add(address);
  }
  return namesMany(text) ? [] : [...found].filter((address) => webAddress(address) !== undefined);
}

/** Notes on several sources have the address of each; a copy has its own, and perhaps that of an archive. */
const minOfNotes = 5;

function namesMany(text: string): boolean {
  const named = new Set<string>();
  for (const line of linesOf(text)) {
    const address = line.includes('://') ? labelled.exec(line)?.[1] : undefined;
    if (address && named.add(address).size >= minOfNotes) return true;
  }
  return false;
}

const maxLine = 600;

function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '' && line.length <= maxLine);
}

const data = /^\ufeff?---\r?\n(?:[^\n]*\n){0,20}?(?:title|headline):[ \t]*["']?([^\n]{1,300}?)["']?[ \t]*\r?\n/i;
const heading =
  /^ {0,3}#{1,2}[ \t]+([^\n]{1,400})$|^([^\s#>|`-][^\n]{1,300})\r?\n=+[ \t]*$|<h1[^>\n]{0,200}>([^\n]{1,400}?)<\/h1>/im;

/** The title of a Markdown text that is no article, such as a README: in its front matter, or its first heading. Without marks; empty without one. */
export function titleOfMarkdown(text: string): string {
  const head = text.slice(0, maxHead);
  const [, ofData] = data.exec(head) ?? [];
  const [, marked, underlined, ofPage] = heading.exec(head) ?? [];
  return (ofData ?? marked ?? underlined ?? ofPage ?? '')
    .replace(/!\[[^\]]*\]\([^)]*\)|<[^>]*>|[*_`]{1,3}/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[\s#]+$/, '')
    .trim();
}
