// textDocument/semanticTokens (full, delta, range), answered by features/semanticTokens. A delta is relative to the tokens that were
// sent last for the document.

import {
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  SemanticTokensDeltaRequest,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { semanticTokenModifiers, semanticTokenTypes, semanticTokens as tokensIn } from '../../features/semanticTokens';
import { lineContentEnd, positionAt } from '../../syntax/lines';
import type { Span } from '../../syntax/span';
import type { Article } from '../../syntax/tree';
import type { FileFacts } from '../../workspace/facts';
import { documentParams, rangeParams, spanIn } from '../params';
import { aboutDocument, type Snapshot } from './handler';

const fallback: SemanticTokens = { data: [] };

export const semanticTokens = aboutDocument<SemanticTokensParams, SemanticTokens>({
  type: SemanticTokensRequest.type,
  params: documentParams,
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [...semanticTokenModifiers] },
      full: { delta: true },
      range: true,
    },
  },
  fallback,
  answer: (facts, _, snapshot) => remember(snapshot, facts),
});

export const semanticTokensDelta = aboutDocument<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta>({
  type: SemanticTokensDeltaRequest.type,
  params: documentParams,

  fallback,
  answer(facts, { previousResultId }, snapshot) {
    const before = snapshot.memory.tokens.get(facts.file);
    const after = remember(snapshot, facts);
    if (before?.resultId !== previousResultId) return after;
    return { resultId: after.resultId, edits: editsBetween(before.data, after.data) };
  },
});

export const semanticTokensRange = aboutDocument<SemanticTokensRangeParams, SemanticTokens>({
  type: SemanticTokensRangeRequest.type,
  params: rangeParams,

  fallback,
  answer: (facts, { range }) => ({ data: encode(facts, spanIn(range, facts.article)) }),
});

/** Five numbers a token: lines and characters since the one before, length, type, modifiers as bits. */
function encode(facts: FileFacts, range?: Span): number[] {
  const { article } = facts;
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { span, type, modifiers } of tokensIn(facts, range)) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << semanticTokenModifiers.indexOf(modifier)), 0);
    for (const piece of piecesByLine(article, span)) {
      const start = positionAt(article, piece.start);
      const sinceLast = start.line === last.line ? start.character - last.character : start.character;
      data.push(start.line - last.line, sinceLast, piece.end - piece.start, semanticTokenTypes.indexOf(type), bits);
      last = start;
    }
  }
  return data;
}

/** Few clients take tokens of several lines, such as the title of a source that is wrapped; all take one for each line. */
function* piecesByLine(article: Article, { start, end }: Span): Generator<Span> {
  for (let line = positionAt(article, start).line; line < article.lineStarts.length; line++) {
    const from = Math.max(start, article.lineStarts[line] ?? 0);
    if (from >= end) break;
    const to = Math.min(end, lineContentEnd(article, line));
    if (to > from) yield { start: from, end: to };
  }
}

function remember({ memory }: Snapshot, facts: FileFacts): Required<SemanticTokens> {
  const resultId = String(++memory.tokensSent);
  const data = encode(facts);
  memory.tokens.set(facts.file, { resultId, data });
  return { resultId, data };
}

/** The one stretch in which two lists differ, as an edit; none when they are equal. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ start, deleteCount: before.length - start - tail, data: after.slice(start, after.length - tail) }];
}
