// Document symbols, for outline and breadcrumbs: headline, sections, paragraphs with a heading of their own, entries, sources.
// An entry's name begins with its date, a source's with its number.

import { shortened } from '../rules/wording';
import { sourceMark } from '../syntax/labels';
import { type Span, sliceOf } from '../syntax/span';
import type { Block, HeadingBlock, Section } from '../syntax/tree';
import type { FileFacts } from '../workspace/facts';
import { dateInName } from './dateWording';
import { factOfSource } from './related';

export type DocumentSymbolKind = 'headline' | 'section' | 'paragraph' | 'entry' | 'source';

export interface DocumentSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly kind: DocumentSymbolKind;
  readonly span: Span;
  /** Inside `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

const maxCharacters = 100;

/** The outline of a file: everything below its headline, when it has one. */
export function documentSymbols(facts: FileFacts): readonly DocumentSymbol[] {
  const { headline, text } = facts.article;
  const symbols = facts.article.sections.flatMap((section) => sectionSymbols(facts, section));
  if (!headline) return symbols;
  return [
    {
      name: nameOf(text, headline.content, 'Article'),
      detail: facts.chronology.dateline?.text ?? '',
      kind: 'headline',
      span: { start: headline.start, end: text.length },
      selection: headline.content,
      children: symbols.filter((symbol) => symbol.span.start >= headline.start),
    },
  ];
}

function sectionSymbols(facts: FileFacts, section: Section): readonly DocumentSymbol[] {
  const children = section.blocks.flatMap((block) => blockSymbols(facts, block));
  return section.heading ? [headingSymbol(facts, section, section.heading, children)] : children;
}

function headingSymbol(
  { article: { text } }: FileFacts,
  section: Section,
  heading: HeadingBlock,
  children: readonly DocumentSymbol[],
): DocumentSymbol {
  const span = upToLineEnd(text, section);
  const name = nameOf(text, heading.content, 'Section');
  return { name, detail: '', kind: 'section', span, selection: heading.content, children };
}

function blockSymbols(facts: FileFacts, block: Block): readonly DocumentSymbol[] {
  const { article, chronology } = facts;
  const { text } = article;
  const span = upToLineEnd(text, block);
  switch (block.type) {
    case 'paragraph': {
      if (!block.runIn) return [];
      const name = nameOf(text, block.runIn, 'Paragraph');
      return [{ name, detail: '', kind: 'paragraph', span, selection: block.runIn, children: [] }];
    }
    case 'entry': {
      const entry = chronology.entries[block.ordinal];
      const claim = entry?.claim ?? block.content;
      const name = nameOf(text, { start: claim.start, end: endOfWords(claim, block.groups) }, 'Entry');
      const impossible = entry?.impossible && sliceOf(text, entry.impossible);
      const written = entry?.date ? dateInName(entry.date) : impossible;
      const date = written ? `${written} – ` : '';
      return [{ name: date + name, detail: '', kind: 'entry', span, selection: block.content, children: [] }];
    }
    case 'source': {
      const fact = factOfSource(facts, block);
      const name = nameOf(text, block.title ?? block.content, 'Source without a title');
      const detail = fact?.publisher ?? '';
      return [
        {
          name: `${sourceMark(article, block)} ${name}`,
          detail,
          kind: 'source',
          span,
          selection: block.content,
          children: [],
        },
      ];
    }
    default:
      return [];
  }
}

/** Without the line ending, behind which the next symbol begins: editors count the end of a range as inside. */
function upToLineEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /[\r\n]/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

/** Where a claim ends before the citations at its very end. */
function endOfWords(claim: Span, groups: readonly Span[]): number {
  const last = groups.at(-1);
  return last && last.start > claim.start && claim.end - last.end <= 1 ? last.start : claim.end;
}

function nameOf(text: string, span: Span, otherwise: string): string {
  return shortened(sliceOf(text, span), maxCharacters) || otherwise;
}
