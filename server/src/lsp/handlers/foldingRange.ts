// textDocument/foldingRange, answered by features/folding.

import {
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
  FoldingRangeRequest,
} from 'vscode-languageserver';
import { folds } from '../../features/folding';
import { documentIn, documentParams } from '../params';
import { rangeOf } from '../positions';
import type { Handler } from './handler';
import { articleOf } from './places';

export const foldingRange: Handler<FoldingRangeParams, FoldingRange[]> = {
  type: FoldingRangeRequest.type,
  params: documentParams,
  capabilities: { foldingRangeProvider: true },
  fallback: [],
  answer(params, { workspace }) {
    const file = documentIn(params);
    const article = articleOf(workspace, file);
    if (!article) return [];
    return folds(workspace, file).map((fold) => {
      const { start, end } = rangeOf(article, fold);
      // A fold that ends with its line ending would otherwise take in the line behind it.
      const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
      const kind = fold.kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region;
      return { startLine: start.line, endLine, kind };
    });
  },
};
