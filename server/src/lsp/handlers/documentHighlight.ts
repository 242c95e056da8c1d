// textDocument/documentHighlight, answered by features/documentHighlight: a source is "written", its citations "read" it.

import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  DocumentHighlightRequest,
} from 'vscode-languageserver';
import { highlightsAt } from '../../features/documentHighlight';
import { placeIn, placeParams } from '../params';
import { rangeOf } from '../positions';
import type { Handler } from './handler';

export const documentHighlight: Handler<DocumentHighlightParams, DocumentHighlight[]> = {
  type: DocumentHighlightRequest.type,
  params: placeParams,
  capabilities: { documentHighlightProvider: true },
  fallback: [],
  answer(params, { workspace }) {
    const place = placeIn(params, workspace);
    if (!place) return [];
    return highlightsAt(workspace, place.file, place.offset).map(({ span, kind }) => ({
      range: rangeOf(place.article, span),
      kind: kind === 'source' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  },
};
