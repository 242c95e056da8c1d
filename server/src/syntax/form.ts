// The form of a text: by the name of its file, and for plain text files by their content, because they may hold Markdown.

import { trailingNumber } from './citationMarks';
import type { ArticleForm } from './tree';

/** The first characters decide. */
const sampled = 65536;

/**
 * The form of the file that `name` ends (a path, a URI or a name) with `text`: Markdown by its extension. A file of another name is
 * plain unless it has marks that nobody writes but in Markdown.
 */
export function formOf(name: string, text: string): ArticleForm {
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  const start = text.length > sampled ? text.slice(0, sampled) : text;
  if (/\.txt$/i.test(name) && hasMarkdown(start)) return 'markdown';
  return hasExportedMarks(start) ? 'markdown' : 'plain';
}

const heading = /^#{1,6} +\S/m;
const tableRule = /^\|? *:?-{3,}:? *\|[ :|-]*$/m;
const definition = /^\[\^[^\]\s]{1,60}\]:/m;
const frontMatter = /^(?:---|\+\+\+)\r?\n/;
const linkedNumber = /\[\\?\[?\d{1,3}\\?\]?\]\(https?:/;
/** One may be a slip of the clipboard; three are the way that somebody writes. */
const link = /\[[^\]\n]{1,100}\]\(https?:/g;
const fewestLinks = 3;

function hasMarkdown(text: string): boolean {
  return (
    (text.includes('#') && heading.test(text)) ||
    (text.includes('|') && tableRule.test(text)) ||
    (text.includes('[^') && definition.test(text)) ||
    frontMatter.test(text) ||
    (text.includes('](') && (linkedNumber.test(text) || (text.match(link)?.length ?? 0) >= fewestLinks))
  );
}

/** A line that names a list, and the first two numbered items below it. */
const numberedList =
  /^(?:works cited|sources|references|bibliography|notes|endnotes)[ \t]*:?[ \t]*\r?\n\s*(?:1[.)]|\[1\]) \S[^\n]*\n\s*(?:2[.)]|\[2\]) \S/im;
const anyRaised = /[¹²³⁴-⁹]|<sup>\d/;
const raised = /\p{L}[.,;:!?”"')]{0,2}(?:[¹²³⁴-⁹]|<sup>\d)/u;
const lettered = /[A-Z]-?1[\])]/;
/** `[S1] ...` or `S1: ...` at the head of its line, and the same label elsewhere. */
const labelled = /^[ \t]*(?:[-*•][ \t]+)?(?:\[[A-Z]{1,3}-?1\]|[A-Z]{1,3}-?1[.:])[ \t]/m;

/**
 * Raised figures and numbers behind full stops above a numbered list, and labels with letters: who pastes an export into a plain text
 * keeps these, and the reader of Markdown knows them.
 */
function hasExportedMarks(text: string): boolean {
  if (lettered.test(text) && labelled.test(text) && /\S[ \t]*[[(][A-Z]{1,3}-?\d{1,3}(?:[\])]|, )/.test(text))
    return true;
  const isRaised = anyRaised.test(text);
  const isCited = /works cited/i.test(text);
  if (!(isCited || isRaised) || !numberedList.test(text)) return false;
  return (
    raised.test(text) || (isCited && /^works cited/im.test(text) && (text.match(trailingNumber)?.length ?? 0) >= 2)
  );
}
