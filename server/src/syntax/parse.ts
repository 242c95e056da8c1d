// Parses one text to one Article by calling the parts of this layer in order.

import { BlockBuilder } from './blocks';
import { CitationScanner } from './citations';
import { directivesOf, linesWithoutComments } from './comments';
import { isBinary, isTypeset, kindOf, looksLikeCode } from './content';
import { isDocumentation } from './documentation';
import { hiddenIn } from './hidden';
import { resolveLabels } from './labels';
import { lineStartsOf, linesOf } from './lines';
import { markdownInSteps } from './markdown/parseMarkdown';
import { articleOfNothing } from './nothing';
import { rolesOf } from './roles';
import { runInHeadingOf } from './runIn';
import { sourceNumbers } from './sources';
import { finish, type Steps } from './steps';
import type { Article, ArticleForm, Block, HeadlineBlock, ParagraphBlock, UpdateBlock } from './tree';

/**
 * Parses any `text`. Never throws, loses no character (`blocks` cover all of it), takes linear time.
 * The grammar is described in docs/grammar.md. All offsets are UTF-16 units.
 * @param form who reads it: the lines of plain text, or Markdown
 */
export function parseArticle(text: string, form: ArticleForm = 'plain'): Article {
  return finish(parseInSteps(text, form));
}

/** The same in steps. */
export function parseInSteps(text: string, form: ArticleForm = 'plain'): Steps<Article> {
  return form === 'markdown' ? markdownInSteps(text) : plainInSteps(text);
}

function* plainInSteps(text: string): Steps<Article> {
  const lineStarts = lineStartsOf(text);
  const written = linesOf(text, lineStarts);
  if (isBinary(text)) return articleOfNothing(text, 'plain', lineStarts, written);
  const { comments, fences, spans } = hiddenIn(text, written);
  const lines = comments.length === 0 ? written : linesWithoutComments(text, written, comments);
  const scanner = new CitationScanner(text, spans);
  yield;
  const roles = rolesOf(text, lines, comments, fences);
  yield;
  const builder = yield* new BlockBuilder(roles, scanner).build();
  if (builder.entries.length + builder.sources.length === 0 && looksLikeCode(text, written)) {
    return articleOfNothing(text, 'plain', lineStarts, written);
  }
  const typeset = isTypeset(text, written);
  const kind = typeset ? 'report' : kindOf(text, written, builder, scanner);

  yield;
  if (kind === 'digest') findRunInHeadings(text, builder.paragraphs);
  if (roles.listsOfParts.size > 0) {
    const labels = builder.labels.map((label) => (label === undefined ? undefined : `${label}`));
    resolveLabels(builder.sources, labels, scanner.citations);
  } else numberSources(builder);
  const { citations } = scanner;
  if (isDocumentation(text, written, { entries: builder.entries, sources: builder.sources, citations })) {
    return articleOfNothing(text, 'plain', lineStarts, written);
  }
  const { blocks, sections, paragraphs, entries, sources } = builder;
  const { groups, malformed } = scanner;
  const lists = typeset ? noLists : { entries, sources, groups, citations, malformed };
  return {
    text,
    form: 'plain',
    unsaid: [],
    kind,
    lineStarts,
    blocks,
    headline: firstOf<HeadlineBlock>(blocks, 'headline'),
    update: firstOf<UpdateBlock>(blocks, 'update'),
    sections,
    paragraphs,
    ...lists,
    directives: comments.length === 0 ? [] : directivesOf(text, comments, blocks),
  };
}

const noLists = { entries: [], sources: [], groups: [], citations: [], malformed: [] };

function numberSources({ sources, labels }: BlockBuilder): void {
  sourceNumbers(labels).forEach((number, index) => {
    const source = sources[index];
    if (!source) return;
    source.number = number;
    source.label = `${number}`;
  });
}

/** Marks the run-in headings of a digest. A weak sign counts where two strong ones show that this digest has such headings. */
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

function firstOf<T extends Block>(blocks: readonly Block[], type: T['type']): T | undefined {
  return blocks.find((block): block is T => block.type === type);
}
