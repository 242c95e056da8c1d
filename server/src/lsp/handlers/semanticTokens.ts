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
import type { FileId } from '../../workspace/account';
import { documentIn, documentParams, rangeParams, spanIn } from '../params';
import type { Handler, Snapshot } from './handler';
import { articleOf } from './places';

const fallback: SemanticTokens = { data: [] };

export const semanticTokens: Handler<SemanticTokensParams, SemanticTokens> = {
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
  answer(params, snapshot) {
    const file = documentIn(params);
    return remember(snapshot, file, encode(snapshot, file));
  },
};

export const semanticTokensDelta: Handler<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta> = {
  type: SemanticTokensDeltaRequest.type,
  params: documentParams,

  fallback,
  answer(params, snapshot) {
    const file = documentIn(params);
    const before = snapshot.memory.tokens.get(file);
    const after = remember(snapshot, file, encode(snapshot, file));
    if (before?.resultId !== params.previousResultId || after.resultId === undefined) return after;
    return { resultId: after.resultId, edits: editsBetween(before.data, after.data) };
  },
};

export const semanticTokensRange: Handler<SemanticTokensRangeParams, SemanticTokens> = {
  type: SemanticTokensRangeRequest.type,
  params: rangeParams,

  fallback,
  answer(params, snapshot) {
    const file = documentIn(params);
    const article = articleOf(snapshot.workspace, file);
    if (!article) return fallback;
    const range = spanIn(params.range, article);
    return { data: encode(snapshot, file, range) };
  },
};

/** Five numbers a token: lines and characters since the one before, length, type, modifiers as bits. */
function encode({ workspace }: Snapshot, file: FileId, range?: Span): number[] {
  const article = articleOf(workspace, file);
  if (!article) return [];
  const data: number[] = [];
  let last = { line: 0, character: 0 };
  for (const { span, type, modifiers } of tokensIn(workspace, file, range)) {
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

function remember({ memory }: Snapshot, file: FileId, data: number[]): SemanticTokens {
  const resultId = String(++memory.tokensSent);
  memory.tokens.set(file, { resultId, data });
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
