// Reads the result of edits block by block, so that an edit is offered only if it changes nothing but what its
// title names. Formatting, sorting, renumbering and every quick fix are checked this way.

import { type Chronology, readChronology } from '../dates/article/chronology';
import { equalLists } from '../syntax/lists';
import { parseArticle } from '../syntax/parse';
import { proseOf } from '../syntax/prose';
import { sliceOf } from '../syntax/span';
import type { Article, Block, SourceBlock } from '../syntax/tree';
import { sourceOf } from '../workspace/facts';
import { applyEdits } from './edit';
import type { FileEdit } from './rule';

/** The content of one block. Blank blocks are left out. */
export interface Statement {
  readonly block: Block;
  /** Date and words of a claim, the parts of a source, the words of a heading. */
  readonly said: string;
  /** What a claim cites, each once and sorted. */
  readonly cited: readonly string[];
}

/** What a citation leads to, in a form that can be compared between two texts; undefined for one that does not count. */
export type CitedName = (source: SourceBlock | undefined, number: number, article: Article) => string | undefined;

/** By number: for edits that leave all numbers alone. */
export const byNumber: CitedName = (_source, number) => `${number}`;
/** By what the source says, whatever its number. */
const byIdentity: CitedName = (source, number, { text }) => (source ? sliceOf(text, source.content) : `#${number}`);

/** Both texts are read alike, so it does not matter which order of day and month an article follows. */
const dateOptions = { numericOrder: 'month-first' } as const;

/** The content of every block of an article, in order. */
export function statementsOf(
  article: Article,
  nameOf: CitedName,
  { entries }: Pick<Chronology, 'entries'> = readChronology(article, dateOptions),
): Statement[] {
  const byOrdinal = new Map(entries.map((entry) => [entry.block.ordinal, entry]));
  const statements: Statement[] = [];
  for (const block of article.blocks) {
    if (block.type === 'blank') continue;
    if (block.type === 'entry') {
      const entry = byOrdinal.get(block.ordinal);
      const date = entry?.date ?? entry?.impossible;
      const meaning = entry?.date ? `${entry.date.edtf} ${entry.date.first} ${entry.date.last}` : '';
      const said = [date?.text, meaning, entry?.under?.edtf, proseOf(article, entry?.claim ?? block.content)];
      statements.push({ block, said: said.join('\t'), cited: citedIn(article, block, nameOf) });
    } else if (block.type === 'paragraph') {
      statements.push({ block, said: proseOf(article, block.content), cited: citedIn(article, block, nameOf) });
    } else if (block.type === 'source') {
      const parts = [block.publisher, block.title, block.url, block.date];
      const said = parts.map((part) => (part ? sliceOf(article.text, part) : ''));
      statements.push({ block, said: [block.number, ...said].join('\t'), cited: [] });
    } else statements.push({ block, said: sliceOf(article.text, block.content), cited: [] });
  }
  return statements;
}

function citedIn(
  article: Article,
  { groups }: Extract<Block, { readonly type: 'entry' | 'paragraph' }>,
  nameOf: CitedName,
): string[] {
  const names = new Set<string>();
  for (const group of groups) {
    for (const { number } of group.citations) {
      const name = nameOf(sourceOf(article, number), number, article);
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].sort();
}

/** For edits of the layout: every block keeps its content, its place and its numbers. */
export function keepsStatements(article: Article, edits: readonly Pick<FileEdit, 'span' | 'newText'>[]): boolean {
  const before = statementsOf(article, byNumber).map(inOneLine);
  const after = statementsOf(parseArticle(applyEdits(article.text, edits), article.form), byNumber).map(inOneLine);
  return equalLists(before, after);
}

/** For edits that move entries: each keeps its date, words and sources, and everything else keeps its place. */
export function keepsEntries(article: Article, edits: readonly Pick<FileEdit, 'span' | 'newText'>[]): boolean {
  const before = statementsOf(article, byIdentity);
  const after = statementsOf(parseArticle(applyEdits(article.text, edits), article.form), byIdentity);
  const isEntry = ({ block }: Statement) => block.type === 'entry';
  const entriesOf = (statements: readonly Statement[]) => statements.filter(isEntry).map(inOneLine).sort();
  // Entries may move, so everything that is no entry must keep its place among them.
  const othersOf = (statements: readonly Statement[]) =>
    statements.map((statement) => (isEntry(statement) ? 'entry' : inOneLine(statement)));
  return equalLists(entriesOf(before), entriesOf(after)) && equalLists(othersOf(before), othersOf(after));
}

/**
 * For edits that give sources other numbers: every claim keeps its date, its words and its sources.
 * @param identity the text that a source is known by; undefined for one whose citations do not count
 */
export function keepsClaims(before: Article, after: string, identity: (text: string) => string | undefined): boolean {
  const nameOf: CitedName = (source, number, { text }) =>
    source ? identity(sliceOf(text, source.content)) : `#${number}`;
  const claimsOf = (article: Article) =>
    statementsOf(article, nameOf)
      .filter(({ block }) => block.type !== 'source' && block.type !== 'update' && block.type !== 'heading')
      .map(inOneLine);
  return equalLists(claimsOf(before), claimsOf(parseArticle(after, before.form)));
}

function inOneLine({ block, said, cited }: Statement): string {
  return `${block.type}\t${said}\t${cited.join('\n')}`;
}
