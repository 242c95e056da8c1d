// textDocument/selectionRange, answered by features/selectionRanges: innermost first there, a chain of parents here.

import { type SelectionRange, type SelectionRangeParams, SelectionRangeRequest } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { selectionRangesAt } from '../../features/selectionRanges';
import { offsetAt } from '../../syntax/lines';
import { documentIn, position, textDocument } from '../params';
import { rangeOf } from '../positions';
import type { Handler } from './handler';
import { articleOf } from './places';

const positionsParams = z.object({ textDocument, positions: z.array(position) });

export const selectionRange: Handler<SelectionRangeParams, SelectionRange[] | null> = {
  type: SelectionRangeRequest.type,
  params: positionsParams,
  capabilities: { selectionRangeProvider: true },
  fallback: null,
  answer(params, { workspace }) {
    const file = documentIn(params);
    const article = articleOf(workspace, file);
    if (!article) return null;
    return params.positions.map((position) => {
      const spans = selectionRangesAt(workspace, file, offsetAt(article, position));
      const chain = spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: rangeOf(article, span), ...(parent ? { parent } : {}) }),
        undefined,
      );
      return chain ?? { range: { start: position, end: position } };
    });
  },
};
