// textDocument/documentSymbol, answered by features/documentSymbols.

import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  DocumentSymbolRequest,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { type DocumentSymbolKind, documentSymbols, type DocumentSymbol as Found } from '../../features/documentSymbols';
import type { Article } from '../../syntax/tree';
import { documentIn, documentParams } from '../params';
import { rangeOf } from '../positions';
import type { Handler } from './handler';
import { articleOf } from './places';

/** The protocol's kinds are those of programs; these are the ones whose icons come nearest. */
const kinds: Readonly<Record<DocumentSymbolKind, SymbolKind>> = {
  headline: SymbolKind.File,
  section: SymbolKind.Namespace,
  paragraph: SymbolKind.String,
  entry: SymbolKind.Event,
  source: SymbolKind.Constant,
};

export const documentSymbol: Handler<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]> = {
  type: DocumentSymbolRequest.type,
  params: documentParams,
  capabilities: { documentSymbolProvider: { label: 'Article' } },
  fallback: [],
  answer(params, { workspace, client, uriOf }) {
    const file = documentIn(params);
    const article = articleOf(workspace, file);
    if (!article) return [];
    const symbols = documentSymbols(workspace, file).map((found) => symbolOf(article, found));
    return client.nestedSymbols ? symbols : symbols.flatMap((symbol) => withoutNesting(symbol, uriOf(file)));
  },
};

function symbolOf(article: Article, { name, detail, kind, span, selection, children }: Found): DocumentSymbol {
  return {
    name,
    detail,
    kind: kinds[kind],
    range: rangeOf(article, span),
    selectionRange: rangeOf(article, selection),
    children: children.map((child) => symbolOf(article, child)),
  };
}

/** For clients that know no symbols in symbols: a symbol and all in it, in order, each with the name of what it stands in. */
function withoutNesting(symbol: DocumentSymbol, uri: string, container?: string): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  const flat: SymbolInformation = {
    name,
    kind,
    location: { uri, range },
    ...(container ? { containerName: container } : {}),
  };
  return [flat, ...children.flatMap((child) => withoutNesting(child, uri, name))];
}
