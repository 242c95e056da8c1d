// Semantic tokens: what the grammar cannot know, that is whether a citation has a source, a date could be read and
// a source is cited.

import type { Span } from '../syntax/span';
import { type FileFacts, sourceOf } from '../workspace/facts';

/** In the order of the legend. */
export const semanticTokenTypes = ['citation', 'date', 'publisher', 'title'] as const;
export const semanticTokenModifiers = ['undefined', 'unread', 'uncited', 'approximate'] as const;

export interface SemanticToken {
  readonly span: Span;
  readonly type: (typeof semanticTokenTypes)[number];
  readonly modifiers: readonly (typeof semanticTokenModifiers)[number][];
}

/** The tokens of a file that touch `range` (default: all), in document order, not overlapping, none empty. */
export function semanticTokens(facts: FileFacts, range?: Span): readonly SemanticToken[] {
  const all = [...citationTokens(facts), ...dateTokens(facts), ...sourceTokens(facts)]
    .filter(({ span }) => span.end > span.start && (!range || (span.start < range.end && range.start < span.end)))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  return all.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Numbers without brackets, which the grammar colours. */
function citationTokens({ article }: FileFacts): SemanticToken[] {
  return article.citations.map(({ number, digits }) => ({
    span: digits,
    type: 'citation',
    modifiers: sourceOf(article, number) ? [] : ['undefined'],
  }));
}

function dateTokens({ article, chronology }: FileFacts): SemanticToken[] {
  const { entries, mentions, dateline, impossible } = chronology;
  const read = [dateline, ...entries.map(({ date }) => date), ...mentions.map(({ reading }) => reading)];
  const tokens: SemanticToken[] = read
    .filter((reading) => reading !== undefined)
    .map((reading) => ({ span: reading, type: 'date', modifiers: reading.approximate ? ['approximate'] : [] }));
  for (const span of impossible) tokens.push({ span, type: 'date', modifiers: ['unread'] });
  for (const { block, date, impossible: wrong, claim } of entries) {
    if (date || wrong) continue;
    const head = article.text.slice(block.content.start, claim.start).replace(/[\s\p{Pd}]+$/u, '');
    const { start } = block.content;
    tokens.push({ span: { start, end: start + head.length }, type: 'date', modifiers: ['unread'] });
  }
  return tokens;
}

function sourceTokens({ article }: FileFacts): SemanticToken[] {
  const cited = new Set(article.citations.map(({ number }) => number));
  return article.sources.flatMap(({ number, publisher, title }) => {
    const modifiers: SemanticToken['modifiers'] = cited.has(number) ? [] : ['uncited'];
    const tokens: SemanticToken[] = [];
    if (publisher) tokens.push({ span: publisher, type: 'publisher', modifiers });
    if (title) tokens.push({ span: title, type: 'title', modifiers });
    return tokens;
  });
}
