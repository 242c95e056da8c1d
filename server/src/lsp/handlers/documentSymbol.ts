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
import { documentParams } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument } from './handler';

/** The protocol's kinds are those of programs; these are the ones whose icons come nearest. */
const kinds: Readonly<Record<DocumentSymbolKind, SymbolKind>> = {
  headline: SymbolKind.File,
  section: SymbolKind.Namespace,
  paragraph: SymbolKind.String,
  entry: SymbolKind.Event,
  source: SymbolKind.Constant,
};

export const documentSymbol = aboutDocument<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]>({
  type: DocumentSymbolRequest.type,
  params: documentParams,
  capabilities: { documentSymbolProvider: { label: 'Article' } },
  fallback: [],
  answer(facts, _, { client, uriOf }) {
    const symbols = documentSymbols(facts).map((found) => symbolOf(facts.article, found));
    return client.nestedSymbols ? symbols : symbols.flatMap((symbol) => withoutNesting(symbol, uriOf(facts.file)));
  },
});

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
