// textDocument/inlayHint, answered by features/inlayHints.

import { type InlayHint, type InlayHintParams, InlayHintRequest } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlayHints';
import { positionAt } from '../../syntax/lines';
import { rangeParams, spanIn } from '../params';
import { aboutDocument } from './handler';

export const inlayHint = aboutDocument<InlayHintParams, InlayHint[]>({
  type: InlayHintRequest.type,
  params: rangeParams,
  capabilities: { inlayHintProvider: { resolveProvider: false } },
  fallback: [],
  answer: (facts, { range }, { settings }) =>
    inlayHints(facts, spanIn(range, facts.article), settings.inlayHints).map(({ offset, text, tooltip, kind }) => ({
      position: positionAt(facts.article, offset),
      label: text,
      tooltip,
      ...(kind === 'number' ? { paddingRight: true } : { paddingLeft: true }),
    })),
});
