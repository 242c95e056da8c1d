// workspace/symbol and workspaceSymbol/resolve, answered by features/workspaceSymbols. A client that can resolve gets the places of
// the symbols that it shows, and the others cost no reading.

import {
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver';
import {
  type WorkspaceSymbol as Found,
  symbolPlace,
  type WorkspaceSymbolKind,
  workspaceSymbols,
} from '../../features/workspaceSymbols';
import { rangeOf } from '../positions';
import { canonicalUri } from '../uris';
import { articleOf } from './places';
import type { Snapshot, Verb } from './verb';

const kinds: Readonly<Record<WorkspaceSymbolKind, SymbolKind>> = {
  headline: SymbolKind.File,
  entry: SymbolKind.Event,
  source: SymbolKind.Constant,
};
const kindNames = new Map(Object.entries(kinds).map(([name, kind]) => [kind, name as WorkspaceSymbolKind]));

export const workspaceSymbol: Verb<WorkspaceSymbolParams, WorkspaceSymbol[] | SymbolInformation[]> = {
  type: WorkspaceSymbolRequest.type,
  capabilities: { workspaceSymbolProvider: { resolveProvider: true } },
  nothing: [],
  answer({ query }, snapshot) {
    const found = workspaceSymbols(snapshot.workspace, typeof query === 'string' ? query : '');
    const unresolved = found.map((symbol) => unresolvedSymbol(snapshot, symbol));
    if (snapshot.client.resolvesSymbols) return unresolved;
    return unresolved.map((symbol) => withPlace(snapshot, symbol) as SymbolInformation);
  },
};

export const workspaceSymbolResolve: Verb<WorkspaceSymbol, WorkspaceSymbol | null> = {
  type: WorkspaceSymbolResolveRequest.type,
  capabilities: {},
  nothing: null,
  answer: (symbol, snapshot) => withPlace(snapshot, symbol),
};

function unresolvedSymbol({ uriOf }: Snapshot, { name, detail, kind, file, index }: Found): WorkspaceSymbol {
  return { name, containerName: detail, kind: kinds[kind], location: { uri: uriOf(file) }, data: index };
}

function withPlace({ workspace }: Snapshot, symbol: WorkspaceSymbol): WorkspaceSymbol {
  const file = canonicalUri(symbol.location.uri);
  const kind = kindNames.get(symbol.kind);
  const article = articleOf(workspace, file);
  const span = kind && symbolPlace(workspace, file, { kind, index: Number(symbol.data) });
  const top = { start: 0, end: 0 };
  const range = article ? rangeOf(article, span ?? top) : rangeOf({ text: '', lineStarts: [0] }, top);
  return { ...symbol, location: { uri: symbol.location.uri, range } };
}
