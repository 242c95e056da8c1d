// textDocument/hover, answered by features/hover.

import { type Hover, type HoverParams, HoverRequest, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover';
import { withoutMarkdown } from '../../features/markdown';
import { offsetAt } from '../../syntax/lines';
import { placeParams } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument } from './handler';

export const hover = aboutDocument<HoverParams, Hover | null>({
  type: HoverRequest.type,
  params: placeParams,
  capabilities: { hoverProvider: true },
  fallback: null,
  answer(facts, { position }, { workspace, client, archivedIn }) {
    const found = hoverAt(workspace, facts, offsetAt(facts.article, position), archivedIn(facts).findings);
    if (!found) return null;
    const contents = client.hoverMarkdown
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: withoutMarkdown(found.markdown) };
    return { contents, range: rangeOf(facts.article, found.span) };
  },
});
