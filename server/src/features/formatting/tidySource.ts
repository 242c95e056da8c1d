// The source list: every marker in the form of the first one, one space behind it and between publisher and title.

import { lineEndingOf } from '../../syntax/lines';
import { type Span, sliceOf } from '../../syntax/span';
import type { Article, SourceBlock } from '../../syntax/tree';
import { dashes, inlineSpace, type Tidying } from './tidying';

const afterMarker = new RegExp(
  `^[.:)]?${inlineSpace}*(?:${dashes}${inlineSpace}+)?(?:(?:\\r\\n|\\n|\\r)${inlineSpace}*)*`,
  'u',
);
const colon = new RegExp(`^${inlineSpace}*:${inlineSpace}*$`, 'u');
const dashed = new RegExp(`^${inlineSpace}+${dashes}+${inlineSpace}+$`, 'u');

/** Edits for the marker of one source and for the separator between its publisher and title. */
export function tidySource(
  article: Article,
  source: SourceBlock,
  { dash }: { readonly dash: string },
): readonly Tidying[] {
  return [...tidyMarker(article, source), ...tidySeparator(article.text, source, dash)];
}

function tidyMarker(article: Article, source: SourceBlock): readonly Tidying[] {
  const [model] = article.sources;
  const style = model && styleOf(article, model);
  if (!style || !source.marker) return [];
  // Renumbering fixes a list whose labels are not its numbers (an entry has no label).
  const marker = style.marker.replace(/\d+/, String(source.number));
  const { text } = article;
  const behind = afterMarker.exec(text.slice(source.marker.end, source.content.start))?.[0].length ?? 0;
  const end = source.marker.end + behind;
  if (source.content.end <= source.content.start) {
    return [{ span: source.marker, newText: marker }];
  }
  const gap = style.alone ? lineEndingOf(article) : ' ';
  return [{ span: { start: source.marker.start, end }, newText: marker + gap }];
}

interface MarkerStyle {
  /** As written at the first source, label included. */
  readonly marker: string;
  /** On the line before the source. */
  readonly alone: boolean;
}

function styleOf({ text }: Article, source: SourceBlock): MarkerStyle | undefined {
  if (!source.marker || source.content.end <= source.content.start) return undefined;
  const between = text.slice(source.marker.end, source.content.start);
  const punctuation = /^[.:)]/.exec(between)?.[0] ?? '';
  return { marker: sliceOf(text, source.marker) + punctuation, alone: /[\r\n]/.test(between) };
}

function tidySeparator(text: string, { publisher, title }: SourceBlock, dash: string): readonly Tidying[] {
  if (!publisher || !title || publisher.end > title.start) return [];
  const span: Span = { start: publisher.end, end: title.start };
  const between = sliceOf(text, span);
  if (colon.test(between)) return [{ span, newText: ': ' }];
  return dashed.test(between) ? [{ span, newText: ` ${dash} ` }] : [];
}
