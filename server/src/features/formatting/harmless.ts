// Holds the formatter to its promise: what it makes of a text must be understood exactly as the text was before.

import { readChronology } from '../../dates/article/chronology';
import { parseArticle } from '../../syntax/parse';
import { proseOf } from '../../syntax/prose';
import { sliceOf } from '../../syntax/span';
import type { Article, Block } from '../../syntax/tree';
import { applyEdits } from '../edit';
import type { Tidying } from './tidying';

/** Beyond this many blocks a doubtful text is left as it is, because each block would be tried on its own. */
const mostTrials = 300;

/** Those of the tidyings that change nothing but looks; usually all. Each inner list is made as a whole or not at all. */
export function harmless(article: Article, perBlock: readonly (readonly Tidying[])[]): readonly Tidying[] {
  const all = perBlock.flat();
  if (all.length === 0) return [];
  const meaning = meaningOf(article);
  const keepsMeaning = (tidyings: readonly Tidying[]) =>
    meaningOf(parseArticle(applyEdits(article.text, tidyings), article.form)) === meaning;
  if (keepsMeaning(all)) return all;
  if (perBlock.length > mostTrials) return [];
  const kept: Tidying[] = [];
  for (const tidyings of perBlock) if (keepsMeaning([...kept, ...tidyings])) kept.push(...tidyings);
  return kept;
}

/** All that is said, as one text: kinds of blocks, claims, heads, numbers, sources. */
function meaningOf(article: Article): string {
  const { entries } = readChronology(article, { numericOrder: 'month-first' });
  const told = article.blocks.map((block) => {
    switch (block.type) {
      case 'blank':
        return '';
      case 'entry': {
        const entry = entries[block.ordinal];
        const head = entry?.date ? `${entry.date.text} ${entry.date.edtf}` : (entry?.impossible?.text ?? '');
        return [head, proseOf(article, entry?.claim ?? block.content), numbersIn(block)].join('\t');
      }
      case 'paragraph':
        return [proseOf(article, block.content), numbersIn(block)].join('\t');
      case 'source': {
        const parts = [block.publisher, block.title, block.url, block.date];
        return [block.number, ...parts.map((span) => (span ? sliceOf(article.text, span) : ''))].join('\t');
      }
      default:
        return sliceOf(article.text, block.content);
    }
  });
  const types = article.blocks.map((block) => block.type);
  return told
    .map((text, at) => `${types[at]} ${text}`)
    .filter((_, at) => types[at] !== 'blank')
    .join('\n');
}

function numbersIn(block: Extract<Block, { readonly type: 'entry' | 'paragraph' }>): string {
  return block.groups.map((group) => group.citations.map(({ number }) => number).join()).join(' ');
}
