// One Markdown text to one Article. Calls the parts of this folder in order.

import { CitationScanner } from '../citations';
import { directivesOf, linesWithoutComments } from '../comments';
import { isBinary } from '../content';
import { resolveLabels } from '../labels';
import { lineStartsOf, linesOf } from '../lines';
import { articleOfNothing } from '../nothing';
import type { Steps } from '../steps';
import { promisesTimeline } from '../timelineName';
import { timelinesInDocumentation } from '../timelinesInDocumentation';
import type { Article, HeadlineBlock, UpdateBlock } from '../tree';
import { addressLinkMarks } from './addressLinks';
import { MarkdownBuilder } from './builder';
import { MarkdownDocument } from './document';
import { firstLookAt } from './foreign';
import { frontMatterOf } from './frontMatter';
import { kindOfMarkdown } from './kind';
import { sourcesOf } from './lists';
import { marksOf } from './marks';
import { withoutParagraphNumbers } from './paragraphNumbers';
import { referenceLinkMarks } from './referenceLinks';
import { cellEndMarks } from './sourceColumns';
import { type Timelines, timelinesOf } from './timelines';
import { outlineOf } from './units';

/**
 * Parses `text` as Markdown, in steps. Never throws; the blocks cover the text. Offsets are UTF-16 units.
 * @param readsAll also parses what a first look shows to be no digest. The result is the same, as a test checks
 */
export function* markdownInSteps(text: string, readsAll = false): Steps<Article> {
  const lineStarts = lineStartsOf(text);
  const nothing = () => articleOfNothing(text, 'markdown', lineStarts, linesOf(text, lineStarts));
  const { foreign, mayConcern, namesTimeline } = firstLookAt(text);
  if (isBinary(text) || !(mayConcern || readsAll)) return nothing();
  const frontMatter = frontMatterOf(text, lineStarts);
  const outline = yield* outlineOf(text, lineStarts, frontMatter?.end ?? 0);
  const { inline, items } = outline;
  const units =
    inline.comments.length === 0 ? outline.units : linesWithoutComments(text, outline.units, inline.comments);
  const document = new MarkdownDocument(text, units, items, inline, frontMatter);
  yield;
  const sources = sourcesOf(document);
  yield;
  const taken = new Set(sources.flatMap(({ first, last }) => range(first, last)));
  const timelines = timelinesOf(document, taken);
  yield;
  const marks = marksOf(document, sources, taken);
  const others = [
    ...(marks.trailing ? cellEndMarks(document, marks.numbered, taken) : []),
    ...referenceLinkMarks(text, sources),
    ...addressLinkMarks(document, sources),
  ];
  const hidden = withoutParagraphNumbers(document, inline.hidden, sources.length > 0);
  const scanner = new CitationScanner(text, hidden, marks, others);
  const builder = new MarkdownBuilder(document, sources, timelines, scanner, lineStarts).build();
  yield;
  resolveLabels(builder.sources, builder.sourceLabels, scanner.citations);
  const kind = kindOfMarkdown(document, builder, scanner, foreign);
  if (kind === 'other' && !namesTimeline) return nothing();
  const { blocks, sections, paragraphs, entries } = builder;
  const article: Article = {
    text,
    form: 'markdown',
    kind,
    lineStarts,
    blocks,
    headline: blocks.find((block): block is HeadlineBlock => block.type === 'headline'),
    update: blocks.find((block): block is UpdateBlock => block.type === 'update'),
    sections,
    paragraphs,
    entries,
    sources: builder.sources,
    groups: scanner.groups,
    citations: scanner.citations,
    malformed: scanner.malformed,
    directives: inline.comments.length === 0 ? [] : directivesOf(text, inline.comments, blocks),
    unsaid: inline.unsaid,
    published: frontMatter?.date,
    author: frontMatter?.author,
  };
  if (kind !== 'other') return article;
  const named = startsBelowNames(document, timelines);
  return timelinesInDocumentation(article, ({ start }) => named.has(start)) ?? nothing();
}

/** Where the entries begin that stand below a heading, other than the title, with the name of a timeline. */
function startsBelowNames(document: MarkdownDocument, { entries }: Timelines): ReadonlySet<number> {
  const names = new Set<number>();
  document.headings.forEach((heading, index) => {
    if (heading && index !== document.title && promisesTimeline(document.slice(heading.content))) names.add(index);
  });
  const isNamed = (unit: number) => [...document.ancestors(unit)].some((above) => names.has(above));
  return new Set(entries.filter(({ first }) => isNamed(first)).map(({ first }) => document.units[first]?.start ?? -1));
}

/** What is not shown of any Markdown, digest or not, and the day that its data give. */
export function* markdownPageInSteps(text: string): Steps<Pick<Article, 'unsaid' | 'published'>> {
  const lineStarts = lineStartsOf(text);
  const frontMatter = frontMatterOf(text, lineStarts);
  const { inline } = yield* outlineOf(text, lineStarts, frontMatter?.end ?? 0);
  return { unsaid: inline.unsaid, published: frontMatter?.date };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
