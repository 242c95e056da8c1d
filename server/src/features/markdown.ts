// A small writer of Markdown for hovers and documentation. Text of an article is always escaped.

import type { Position } from '../syntax/lines';
import { maxOf } from '../syntax/lists';
import type { Span } from '../syntax/span';
import { webAddress } from '../text/webAddress';
import type { FileId } from '../workspace/account';

/** Marks of Markdown, and what would make a bare address a link, because a link does not end at our escapes. */
const special = /[\\`*_{}[\]()<>#|~&!@]|[:/](?=\/)|(?<=www)\./gi;

/** `text` so that Markdown shows exactly its characters, line breaks as spaces. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space))
    .trim()
    .replace(special, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d+)\./, '$1\\.');
}

/** Bold text. Empty for only space, because `****` is a rule. */
export function bold(text: string): string {
  const inner = plain(text.trim());
  return inner === '' ? '' : `**${inner}**`;
}

/** A code span that holds any text, backticks included. */
export function code(text: string): string {
  const longest = Math.max(0, maxOf([...text.matchAll(/`+/g)].map((run) => run[0].length)));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${text.replace(/[\r\n]+/g, ' ')}${pad}${fence}`;
}

/** An address as an article writes it: a link where it leads to the web, and otherwise text. */
export function webLink(written: string): string {
  const target = webAddress(written);
  return target ? linkTo(plain(written), target) : plain(written);
}

const specialInTarget = /[\s()<>[\]{}|"`\\]/g;

function linkTo(label: string, target: string): string {
  const percentEncoded = (character: string) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character);
  return `[${label}](${target.replace(specialInTarget, percentEncoded).replaceAll('&', '&amp;')})`;
}

/** A link to a place, in the form that VS Code and most other editors read: `#L12,3`. */
export function placeLink(label: string, file: FileId, place: Position): string {
  return linkTo(label, `${file}#L${place.line + 1},${place.character + 1}`);
}

/** A quotation; every paragraph of it is given as plain text. */
export function quote(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `> ${plain(paragraph)}`).join('\n>\n');
}

/** Text that is struck through. Empty for only space. */
function struck(text: string): string {
  const inner = plain(text.trim());
  return inner === '' ? '' : `~~${inner}~~`;
}

/** Words of a text, and others that somebody has in their place. Either may be empty. */
export interface Replaced extends Span {
  readonly by: string;
}

/** A quotation of `text` as a difference: spans of it are bold, behind what stands in their place, struck through. They are in order and do not overlap. */
export function differenceQuote(text: string, replaced: readonly Replaced[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, by } of replaced) {
    parts.push(plain(text.slice(at, start)), struck(by), bold(text.slice(start, end)));
    at = Math.max(at, end);
  }
  parts.push(plain(text.slice(at)));
  return `> ${parts.filter((part) => part !== '').join(' ')}`;
}

/** Lines of one paragraph, each on a line of its own. Empty ones are left out. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('  \n');
}

/** Paragraphs below each other. Empty ones are left out. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** A bulleted list of Markdown items. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Separate parts, with rules between them. */
export function ruled(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n---\n\n');
}

/** The plain text of Markdown from this writer, for clients that show no Markdown. Targets of links are left out. */
export function withoutMarkdown(markdown: string): string {
  const marks = /(`+) ?(.*?) ?\1|\\(.)|\]\([^)]*\)|\*\*|\[| {2}(?=\n)/g;
  return markdown.replace(marks, (_, _fence, inCode?: string, escaped?: string) => inCode ?? escaped ?? '');
}
