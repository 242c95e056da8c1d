// What stands at an offset of an article. Every feature that starts at the cursor uses this.

import type { DatedEntry } from '../dates/article/entryReader';
import type { DateReading, ImpossibleDate } from '../dates/calendar/reading';
import { sourceMark } from '../syntax/labels';
import { type Span, sliceOf, touches } from '../syntax/span';
import type { Article, Citation, CitationGroup, HeadingBlock, ParagraphBlock, SourceBlock } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import { type FileFacts, sourceOf } from '../workspace/facts';

/** A place in a file of the workspace. */
export interface FilePlace {
  readonly file: FileId;
  readonly span: Span;
}

export type NodeAtOffset =
  /** `citation`: the one of the group that the offset is on. */
  | { readonly kind: 'citation'; readonly span: Span; readonly group: CitationGroup; readonly citation: Citation }
  | { readonly kind: 'source'; readonly span: Span; readonly source: SourceBlock }
  /** `head`: the entry whose own date it is. */
  | {
      readonly kind: 'date';
      readonly span: Span;
      readonly reading: DateReading;
      readonly head: DatedEntry | undefined;
    }
  | { readonly kind: 'impossible'; readonly span: Span; readonly date: ImpossibleDate }
  | { readonly kind: 'entry'; readonly span: Span; readonly entry: DatedEntry }
  | { readonly kind: 'heading'; readonly span: Span; readonly heading: HeadingBlock }
  | { readonly kind: 'paragraph'; readonly span: Span; readonly paragraph: ParagraphBlock }
  | { readonly kind: 'headline'; readonly span: Span };

/** The smallest node at `offset`; a cursor at its end still counts. Undefined between blocks. */
export function nodeAt(facts: FileFacts, offset: number): NodeAtOffset | undefined {
  const { article } = facts;
  const cited = citationAt(article, offset);
  if (cited) return { kind: 'citation', span: cited.citation.bracket, ...cited };
  const date = dateAt(facts, offset);
  if (date) return date;
  for (const block of article.blocks) {
    if (block.start > offset) break;
    if (!touches(block.content, offset) && (block.type !== 'source' || !insideBlock(block, offset))) continue;
    switch (block.type) {
      case 'source':
        return { kind: 'source', span: block.content, source: block };
      case 'entry': {
        const entry = facts.chronology.entries[block.ordinal];
        return entry && { kind: 'entry', span: block.content, entry };
      }
      case 'heading':
        return { kind: 'heading', span: block.content, heading: block };
      case 'paragraph':
        return { kind: 'paragraph', span: block.content, paragraph: block };
      case 'headline':
        return { kind: 'headline', span: block.content };
      default:
        return undefined;
    }
  }
  return undefined;
}

/** The group at `offset` and the citation of it that the offset is on or, between two brackets, after. */
export function citationAt(
  article: Article,
  offset: number,
): { readonly group: CitationGroup; readonly citation: Citation } | undefined {
  const group = article.groups.find((candidate) => touches(candidate, offset));
  if (!group) return undefined;
  const on = (span: Span) => span.start <= offset && offset < span.end;
  const citation =
    group.citations.find((candidate) => touches(candidate.digits, offset)) ??
    group.citations.find((candidate) => on(candidate.bracket)) ??
    group.citations.findLast((candidate) => candidate.bracket.start <= offset);
  return citation && { group, citation };
}

/** The date expression at `offset`: head of an entry, mention or dateline, or one that no calendar has. */
function dateAt(facts: FileFacts, offset: number): NodeAtOffset | undefined {
  const { entries, mentions, dateline, impossible } = facts.chronology;
  const head = entries.find((entry) => entry.date && touches(entry.date, offset));
  if (head?.date) return { kind: 'date', span: head.date, reading: head.date, head };
  const mention = mentions.find(({ reading }) => touches(reading, offset))?.reading;
  const reading = mention ?? (dateline && touches(dateline, offset) ? dateline : undefined);
  if (reading) return { kind: 'date', span: reading, reading, head: undefined };
  const wrong = impossible.find((date) => touches(date, offset));
  return wrong && { kind: 'impossible', span: wrong, date: wrong };
}

/** A source counts from its marker on, so that a cursor on the dash of a list is on the source. */
function insideBlock(block: SourceBlock, offset: number): boolean {
  return block.start <= offset && offset < block.content.end;
}

/** "Publisher: Title" of a source, or the one that it has; empty when it has neither. */
export function titleLine(article: Article, source: SourceBlock): string {
  const written = (span: Span | undefined) => (span ? sliceOf(article.text, span) : '');
  return [written(source.publisher), written(source.title)].filter(Boolean).join(': ');
}

/** How the article writes a citation of `number`: `[3]`, `[^cost]`. */
export function citationText(article: Article, number: number): string {
  const source = sourceOf(article, number);
  if (source) return sourceMark(article, source);
  const cited = article.citations.find((citation) => citation.number === number);
  return `[${cited?.label ?? number}]`;
}

/** Every citation that leads to `number`, in document order. */
export function citationsOf(article: Article, number: number): readonly Citation[] {
  return article.citations.filter((citation) => citation.number === number);
}
