// How a text is written: its file's name says so, and of plain text files their content, because Markdown is kept in those too.

import type { ArticleForm } from './tree';

/** What decides stands in the first characters. */
const sampled = 65536;

/**
 * The form of the file that `name` ends (a path, a URI or a name) with `text`: Markdown by its extension. A file of another name is
 * plain unless it has marks that nobody writes but in Markdown.
 */
export function formOf(name: string, text: string): ArticleForm {
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  return /\.txt$/i.test(name) && hasMarkdown(text.length > sampled ? text.slice(0, sampled) : text)
    ? 'markdown'
    : 'plain';
}

const heading = /^#{1,6} +\S/m;
const tableRule = /^\|? *:?-{3,}:? *\|[ :|-]*$/m;
const definition = /^\[\^[^\]\s]{1,60}\]:/m;
const frontMatter = /^(?:---|\+\+\+)\r?\n/;
const linkedNumber = /\[\\?\[?\d{1,3}\\?\]?\]\(https?:/;

function hasMarkdown(text: string): boolean {
  return (
    (text.includes('#') && heading.test(text)) ||
    (text.includes('|') && tableRule.test(text)) ||
    (text.includes('[^') && definition.test(text)) ||
    frontMatter.test(text) ||
    (text.includes('](') && linkedNumber.test(text))
  );
}
