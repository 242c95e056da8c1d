// textDocument/foldingRange, answered by features/folding.

import {
  type FoldingRange,
  FoldingRangeKind,
  type FoldingRangeParams,
  FoldingRangeRequest,
} from 'vscode-languageserver';
import { folds } from '../../features/folding';
import { documentParams } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument } from './handler';

export const foldingRange = aboutDocument<FoldingRangeParams, FoldingRange[]>({
  type: FoldingRangeRequest.type,
  params: documentParams,
  capabilities: { foldingRangeProvider: true },
  fallback: [],
  answer: ({ article }) =>
    folds(article).map((fold) => {
      const { start, end } = rangeOf(article, fold);
      // A fold that ends with its line ending would otherwise take in the line behind it.
      const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
      const kind = fold.kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region;
      return { startLine: start.line, endLine, kind };
    }),
});
