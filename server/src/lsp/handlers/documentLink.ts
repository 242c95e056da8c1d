// textDocument/documentLink, answered by features/documentLinks.

import { type DocumentLink, type DocumentLinkParams, DocumentLinkRequest } from 'vscode-languageserver';
import { documentLinks } from '../../features/documentLinks';
import type { FilePlace } from '../../features/place';
import { positionAt } from '../../syntax/lines';
import { documentParams } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument, type Snapshot } from './handler';
import { articleOf } from './places';

export const documentLink = aboutDocument<DocumentLinkParams, DocumentLink[]>({
  type: DocumentLinkRequest.type,
  params: documentParams,
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  fallback: [],
  answer: (facts, _, snapshot) =>
    documentLinks(snapshot.workspace, facts).map(({ span, target, tooltip }) => ({
      range: rangeOf(facts.article, span),
      target: typeof target === 'string' ? target : linkTo(snapshot, target),
      tooltip,
    })),
});

/** A place as a link, in the form that editors open at a line and column. */
function linkTo({ workspace, uriOf }: Snapshot, { file, span }: FilePlace): string {
  const article = articleOf(workspace, file);
  if (!article) return uriOf(file);
  const { line, character } = positionAt(article, span.start);
  return `${uriOf(file)}#L${line + 1},${character + 1}`;
}
