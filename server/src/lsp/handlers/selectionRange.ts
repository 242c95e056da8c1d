// textDocument/selectionRange, answered by features/selectionRanges: innermost first there, a chain of parents here.

import { type SelectionRange, type SelectionRangeParams, SelectionRangeRequest } from 'vscode-languageserver';
import { selectionRangesAt } from '../../features/selectionRanges';
import { offsetAt } from '../../syntax/lines';
import { documentIn } from '../params';
import { rangeOf } from '../positions';
import type { Verb } from './handler';
import { articleOf } from './places';

export const selectionRange: Verb<SelectionRangeParams, SelectionRange[] | null> = {
  type: SelectionRangeRequest.type,
  capabilities: { selectionRangeProvider: true },
  nothing: null,
  answer(params, { workspace }) {
    const file = documentIn(params);
    const article = articleOf(workspace, file);
    if (!article || !Array.isArray(params.positions)) return null;
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
