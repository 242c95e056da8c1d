// One text to one Article. Puts the parts of this layer in their order; what each written form means is said in their files.

import { BlockBuilder, type LineRoles } from './blocks';
import { CitationScanner } from './citations';
import { commentsIn, directivesOf, linesWithoutComments } from './comments';
import { isBinary, kindOf, looksLikeCode } from './content';
import { type HeadingLine, headingOf, updateLineOf } from './headings';
import { headlineIn } from './headline';
import { type Line, lineStartsOf, linesOf } from './lines';
import { runInHeadingOf } from './runIn';
import { sourceNumbers } from './sources';
import type { Span } from './span';
import type { Article, Block, CountMark, HeadlineBlock, ParagraphBlock, UpdateBlock } from './tree';
import { codeSpansIn, fencesIn } from './verbatim';

/**
 * Parses `text`, whatever it is: never throws, loses no character (`blocks` cover it all), takes time in proportion to it.
 * The grammar is described in docs/grammar.md. All offsets are UTF-16 units.
 */
export function parseArticle(text: string): Article {
  const lineStarts = lineStartsOf(text);
  const written = linesOf(text, lineStarts);
  if (isBinary(text)) return articleOfNothing(text, lineStarts, written);
  const comments = commentsIn(text);
  const lines = comments.length === 0 ? written : linesWithoutComments(text, written, comments);
  const scanner = new CitationScanner(text, masksOf(comments, codeSpansIn(text, lines)));
  const builder = new BlockBuilder(rolesOf(text, lines, comments), scanner).build();
  const kind = kindOf(builder, scanner);
  if (kind !== 'digest' && looksLikeCode(text, written)) return articleOfNothing(text, lineStarts, written);

  if (kind === 'digest') findRunInHeadings(text, builder.paragraphs);
  sourceNumbers(builder.labels).forEach((number, index) => {
    const source = builder.sources[index];
    if (source) source.number = number;
  });
  const { blocks, sections, paragraphs, entries, sources } = builder;
  return {
    text,
    kind: paragraphs.length + entries.length + sources.length + blocks.length === 0 ? 'other' : kind,
    lineStarts,
    blocks,
    headline: firstOf<HeadlineBlock>(blocks, 'headline'),
    update: firstOf<UpdateBlock>(blocks, 'update'),
    sections,
    paragraphs,
    entries,
    sources,
    groups: scanner.groups,
    citations: scanner.citations,
    malformed: scanner.malformed,
    directives: comments.length === 0 ? [] : directivesOf(text, comments, blocks),
  };
}

function rolesOf(text: string, lines: readonly Line[], comments: readonly Span[]): LineRoles {
  const fences = fencesIn(text, lines);
  const headings = new Map<number, HeadingLine>();
  let updateLine = -1;
  let updateCount: CountMark | undefined;
  let fence = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.from >= line.to) continue;
    if (fences[fence]?.firstLine === index) index = fences[fence++]?.lastLine ?? index;
    else {
      const heading = headingOf(text, line);
      if (heading) headings.set(index, heading);
      const update = headings.size === 0 && updateLine < 0 ? updateLineOf(text, line) : undefined;
      if (!update) continue;
      updateLine = index;
      updateCount = update.count;
    }
  }
  const ends = (index: number): boolean => {
    const line = lines[index];
    const heading = headings.get(index);
    if (index === updateLine || (heading && heading.section !== 'body')) return true;
    return line !== undefined && /\[\d{1,3}\]/.test(text.slice(line.from, line.to));
  };
  const headline = headlineIn(text, lines, ends);
  if (headline >= 0) headings.delete(headline);
  return { text, lines, comments, fences, headings, headline, updateLine, updateCount, bareList: -1 };
}

/** Marks the run-in headings of a digest. A weak sign counts where two strong ones show that this digest writes so. */
function findRunInHeadings(
  text: string,
  paragraphs: readonly { -readonly [K in keyof ParagraphBlock]: ParagraphBlock[K] }[],
): void {
  const found = paragraphs.map((paragraph) =>
    runInHeadingOf(text, paragraph.content, paragraph.groups[0]?.start ?? paragraph.content.end),
  );
  const strong = found.filter((heading) => heading?.isStrong).length;
  found.forEach((heading, index) => {
    const paragraph = paragraphs[index];
    if (paragraph && heading && (heading.isStrong || strong >= 2))
      paragraph.runIn = { start: heading.start, end: heading.end };
  });
}

/** Binary data or code: lines, and nothing in them. */
function articleOfNothing(text: string, lineStarts: readonly number[], lines: readonly Line[]): Article {
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
  };
  return { text, kind: 'other', lineStarts, blocks, sections, ...nothing, malformed: [], directives: [] };
}

function masksOf(comments: readonly Span[], code: readonly Span[]): readonly Span[] {
  if (code.length === 0) return comments;
  return comments.length === 0 ? code : [...comments, ...code].sort((a, b) => a.start - b.start);
}

function firstOf<T extends Block>(blocks: readonly Block[], type: T['type']): T | undefined {
  return blocks.find((block): block is T => block.type === type);
}
