// The article of a text that is none, such as binary data, code or documentation: only its lines.

import type { Line } from './lines';
import type { Article, ArticleForm, Block } from './tree';

/** An article of kind `other`; its blocks are the `lines` of `text`. */
export function articleOfNothing(
  text: string,
  form: ArticleForm,
  lineStarts: readonly number[],
  lines: readonly Line[],
): Article {
  const blocks: Block[] = lines
    .filter((line) => line.end > line.start)
    .map(({ start, end }) => ({ type: 'blank', start, end, content: { start, end: start } }));
  const sections =
    blocks.length === 0 ? [] : [{ kind: 'body' as const, start: 0, end: text.length, heading: undefined, blocks }];
  const nothing = {
    headline: undefined,
    update: undefined,
    paragraphs: [],
    entries: [],
    sources: [],
    groups: [],
    citations: [],
    malformed: [],
    directives: [],
    unsaid: [],
  };
  return { text, form, kind: 'other', lineStarts, blocks, sections, ...nothing };
}
