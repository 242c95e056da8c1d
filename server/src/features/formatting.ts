// Formatting of a document, a range, or while typing: one dash form, one space, tidy groups, a consistent list. No word, number or
// date changes, and an edit that would change how a line is read is left out.

import type { Chronology } from '../dates/article/chronology';
import type { FileEdit } from '../rules/rule';
import type { Span } from '../syntax/span';
import type { Article, Block } from '../syntax/tree';
import type { FileFacts } from '../workspace/facts';
import { tidyGroups } from './formatting/groups';
import { harmless } from './formatting/harmless';
import { tidyLineEnd } from './formatting/lineEnd';
import { tidyEntryHead } from './formatting/tidyEntryHead';
import type { Tidying } from './formatting/tidying';
import { tidySource } from './formatting/tidySource';

export interface FormattingOptions {
  /** Between date and claim, and between publisher and title where a dash stands there. */
  readonly dash: '–' | '—' | '-';
}

const defaultFormatting: FormattingOptions = { dash: '–' };

/** The edits that format a whole file; none when it is formatted already. */
export function formatDocument(facts: FileFacts, options: FormattingOptions = defaultFormatting): readonly FileEdit[] {
  return formatBlocks(facts, () => true, options);
}

/** The same for the blocks that `range` touches. */
export function formatRange(
  facts: FileFacts,
  range: Span,
  options: FormattingOptions = defaultFormatting,
): readonly FileEdit[] {
  return formatBlocks(facts, (block) => block.start < range.end && range.start < block.end, options);
}

/** Characters after which `formatOnType` has something to do. */
export const formattingTriggers = [']', '\n'] as const;

/**
 * After `]`, formats the group that it closes; after a line break, the block before it. Changes nothing behind `offset`.
 * @param offset of the cursor, behind the typed character
 */
export function formatOnType(
  facts: FileFacts,
  offset: number,
  typed: string,
  options: FormattingOptions = defaultFormatting,
): readonly FileEdit[] {
  const { article } = facts;
  if (typed === ']') {
    const group = article.groups.find(({ start, end }) => start < offset && offset <= end);
    if (!group || group.end !== offset) return [];
    const edits = formatBlocks(facts, (block) => block.start <= group.start && group.end <= block.end, options);
    return edits.filter(({ span }) => span.start >= group.start - 1 && span.end <= offset);
  }
  if (!/^[\r\n]+$/.test(typed)) return [];
  const ended = article.blocks.findLast((block) => block.end <= offset && block.type !== 'blank');
  if (!ended) return [];
  return formatBlocks(facts, (block) => block === ended, options).filter(({ span }) => span.end < offset);
}

function formatBlocks(
  { file, article, chronology }: FileFacts,
  wanted: (block: Block) => boolean,
  options: FormattingOptions,
): readonly FileEdit[] {
  if (article.kind === 'other') return [];
  const perBlock = article.blocks
    .filter(wanted)
    .map((block) => withoutOverlap(tidyingsOf(article, chronology, block, options), article.text))
    .filter((tidyings) => tidyings.length > 0);
  return harmless(article, perBlock).map((tidying) => ({ file, ...tidying }));
}

function tidyingsOf(
  article: Article,
  chronology: Chronology,
  block: Block,
  options: FormattingOptions,
): readonly Tidying[] {
  const end = tidyLineEnd(article, block);
  switch (block.type) {
    case 'entry': {
      const head = chronology.entries[block.ordinal];
      return [...(head ? tidyEntryHead(article, head, options) : []), ...tidyGroups(article, block.groups), ...end];
    }
    case 'paragraph':
      return [...tidyGroups(article, block.groups), ...end];
    case 'source':
      return [...tidySource(article, block, options), ...end];
    default:
      return end;
  }
}

/** In order, without edits that change nothing; of two that touch the same text, or the same gap, the first stays. */
function withoutOverlap(tidyings: readonly Tidying[], text: string): readonly Tidying[] {
  let end = -1;
  return tidyings
    .filter(({ span, newText }) => text.slice(span.start, span.end) !== newText)
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ span }) => {
      if (span.start < end || (span.start === end && span.end === end)) return false;
      end = span.end;
      return true;
    });
}
