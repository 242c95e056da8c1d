// textDocument/completion and completionItem/resolve, answered by features/completion.

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionRequest,
  CompletionResolveRequest,
  MarkupKind,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { completionDetails, completionsAt, type CompletionItem as Found, type Origin } from '../../features/completion';
import { withoutMarkdown } from '../../features/markdown';
import { canonicalUri } from '../../settings/uris';
import { offsetAt } from '../../syntax/lines';
import { placeParams } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument, type Handler, type Snapshot } from './handler';
import { articleOf } from './places';

const kinds: Readonly<Record<Found['kind'], CompletionItemKind>> = {
  citation: CompletionItemKind.Reference,
  source: CompletionItemKind.Constant,
  publisher: CompletionItemKind.Module,
  date: CompletionItemKind.Value,
  event: CompletionItemKind.Event,
};

/** The data of an item for its resolution: the file that is edited, and where the item comes from. */
interface ItemData {
  readonly uri: string;
  readonly origin: Origin;
}

const itemParams = z.object({ label: z.string() });

export const completion = aboutDocument<CompletionParams, CompletionList>({
  type: CompletionRequest.type,
  params: placeParams,
  edits: true,
  capabilities: { completionProvider: { triggerCharacters: ['[', ',', '-'], resolveProvider: true } },
  fallback: { isIncomplete: false, items: [] },
  answer(facts, { position }, snapshot) {
    const { workspace, client } = snapshot;
    const { items, incomplete } = completionsAt(workspace, facts, offsetAt(facts.article, position));
    const width = String(items.length).length;
    return {
      isIncomplete: incomplete,
      items: items.map((found, at) => {
        const item: CompletionItem = {
          label: found.label,
          labelDetails: { description: found.description },
          kind: kinds[found.kind],
          detail: found.detail,
          // The best is first by rank, not by alphabet.
          sortText: String(at).padStart(width, '0'),
          filterText: found.filterText,
          textEdit: { range: rangeOf(facts.article, found.replace), newText: found.newText },
        };
        if (at === 0) item.preselect = true;
        if (found.origin) item.data = { uri: facts.file, origin: found.origin } satisfies ItemData;
        const brings = found.origin?.kind === 'event' && found.origin.brings.length > 0;
        return brings && !client.resolvesEdits ? resolved(item, snapshot) : item;
      }),
    };
  },
});

export const completionResolve: Handler<CompletionItem, CompletionItem | null> = {
  type: CompletionResolveRequest.type,
  params: itemParams,
  edits: true,

  fallback: null,
  answer: resolved,
};

/** The item with its documentation, and with the sources that it adds. */
function resolved(item: CompletionItem, { workspace, client }: Snapshot): CompletionItem {
  const data = item.data as ItemData | undefined;
  const file = typeof data?.uri === 'string' ? canonicalUri(data.uri) : undefined;
  const article = file === undefined ? undefined : articleOf(workspace, file);
  if (file === undefined || !article || !isOrigin(data?.origin)) return item;
  const { markdown, edits } = completionDetails(workspace, file, data.origin);
  const whole: CompletionItem = { ...item };
  if (markdown) {
    whole.documentation = client.completionMarkdown
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: withoutMarkdown(markdown) };
  }
  if (edits.length > 0) {
    whole.additionalTextEdits = edits.map(({ span, newText }) => ({ range: rangeOf(article, span), newText }));
  }
  return whole;
}

/** Items come back through the client, which may have kept them from another server. */
function isOrigin(origin: Partial<Origin> | undefined): origin is Origin {
  if (typeof origin?.file !== 'string' || typeof origin.index !== 'number') return false;
  return origin.kind === 'source' || (origin.kind === 'event' && Array.isArray(origin.brings));
}
