// textDocument/selectionRange, answered by features/selectionRanges: innermost first there, a chain of parents here.

import { type SelectionRange, type SelectionRangeParams, SelectionRangeRequest } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { selectionRangesAt } from '../../features/selectionRanges';
import { offsetAt } from '../../syntax/lines';
import { position, textDocument } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument } from './handler';

const positionsParams = z.object({ textDocument, positions: z.array(position) });

export const selectionRange = aboutDocument<SelectionRangeParams, SelectionRange[] | null>({
  type: SelectionRangeRequest.type,
  params: positionsParams,
  capabilities: { selectionRangeProvider: true },
  fallback: null,
  answer: (facts, { positions }) =>
    positions.map((position) => {
      const { article } = facts;
      const spans = selectionRangesAt(facts, offsetAt(article, position));
      const chain = spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: rangeOf(article, span), ...(parent ? { parent } : {}) }),
        undefined,
      );
      return chain ?? { range: { start: position, end: position } };
    }),
});
