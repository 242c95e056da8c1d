// textDocument/documentHighlight, answered by features/documentHighlight: a source is "written", its citations "read" it.

import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  DocumentHighlightRequest,
} from 'vscode-languageserver';
import { highlightsAt } from '../../features/documentHighlight';
import { offsetAt } from '../../syntax/lines';
import { placeParams } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument } from './handler';

export const documentHighlight = aboutDocument<DocumentHighlightParams, DocumentHighlight[]>({
  type: DocumentHighlightRequest.type,
  params: placeParams,
  capabilities: { documentHighlightProvider: true },
  fallback: [],
  answer: (facts, { position }) =>
    highlightsAt(facts, offsetAt(facts.article, position)).map(({ span, kind }) => ({
      range: rangeOf(facts.article, span),
      kind: kind === 'source' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    })),
});
