// textDocument/hover, answered by features/hover.

import { type Hover, type HoverParams, HoverRequest, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../features/hover';
import { withoutMarkdown } from '../../features/markdown';
import { placeIn, placeParams } from '../params';
import { rangeOf } from '../positions';
import type { Handler } from './handler';

export const hover: Handler<HoverParams, Hover | null> = {
  type: HoverRequest.type,
  params: placeParams,
  capabilities: { hoverProvider: true },
  fallback: null,
  answer(params, { workspace, client, archivedIn }) {
    const place = placeIn(params, workspace);
    const facts = place && workspace.facts(place.file);
    const archived = facts ? archivedIn(facts).findings : [];
    const found = place && hoverAt(workspace, place.file, place.offset, archived);
    if (!found) return null;
    const contents = client.hoverMarkdown
      ? { kind: MarkupKind.Markdown, value: found.markdown }
      : { kind: MarkupKind.PlainText, value: withoutMarkdown(found.markdown) };
    return { contents, range: rangeOf(place.article, found.span) };
  },
};
