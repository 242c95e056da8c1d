// textDocument/inlayHint, answered by features/inlayHints.

import { type InlayHint, type InlayHintParams, InlayHintRequest } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlayHints';
import { positionAt } from '../../syntax/lines';
import { documentIn, rangeParams, spanIn } from '../params';
import type { Handler } from './handler';
import { articleOf } from './places';

export const inlayHint: Handler<InlayHintParams, InlayHint[]> = {
  type: InlayHintRequest.type,
  params: rangeParams,
  capabilities: { inlayHintProvider: { resolveProvider: false } },
  fallback: [],
  answer(params, { workspace, settings }) {
    const file = documentIn(params);
    const article = articleOf(workspace, file);
    if (!article) return [];
    const range = spanIn(params.range, article);
    return inlayHints(workspace, file, range, settings.inlayHints).map(({ offset, text, tooltip, kind }) => ({
      position: positionAt(article, offset),
      label: text,
      tooltip,
      ...(kind === 'number' ? { paddingRight: true } : { paddingLeft: true }),
    }));
  },
};
