// workspace/symbol and workspaceSymbol/resolve, answered by features/workspaceSymbols. A client that can resolve gets the places of
// the symbols that it shows, and the others cost no reading.

import {
  type Range,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import {
  type WorkspaceSymbol as Found,
  symbolPlace,
  type WorkspaceSymbolKind,
  workspaceSymbols,
} from '../../features/workspaceSymbols';
import { canonicalUri } from '../../settings/uris';
import type { FileId } from '../../workspace/account';
import type { WorkspaceView } from '../../workspace/workspace';
import { rangeOf } from '../positions';
import type { Handler, Snapshot } from './handler';
import { articleOf } from './places';

const maxSymbols = 200;
/** For a client that wants all places at once: each may cost the reading of a file. */
const maxPlacedSymbols = 100;

const kinds: Readonly<Record<WorkspaceSymbolKind, SymbolKind>> = {
  headline: SymbolKind.File,
  entry: SymbolKind.Event,
  source: SymbolKind.Constant,
};
const kindNames = new Map(Object.entries(kinds).map(([name, kind]) => [kind, name as WorkspaceSymbolKind]));

const queryParams = z.object({ query: z.string() });
const symbolParams = z.object({ name: z.string(), kind: z.number(), location: z.object({ uri: z.string() }) });

export const workspaceSymbol: Handler<WorkspaceSymbolParams, WorkspaceSymbol[] | SymbolInformation[]> = {
  type: WorkspaceSymbolRequest.type,
  params: queryParams,
  capabilities: { workspaceSymbolProvider: { resolveProvider: true } },
  fallback: [],
  answer({ query }, snapshot) {
    const { resolvesSymbols } = snapshot.client;
    const found = workspaceSymbols(snapshot.workspace, query, resolvesSymbols ? maxSymbols : maxPlacedSymbols);
    const unresolved = found.map((symbol) => unresolvedSymbol(snapshot, symbol));
    if (resolvesSymbols) return unresolved;
    return unresolved.map((symbol) => withPlace(snapshot, symbol) as SymbolInformation);
  },
};

export const workspaceSymbolResolve: Handler<WorkspaceSymbol, WorkspaceSymbol | null> = {
  type: WorkspaceSymbolResolveRequest.type,
  params: symbolParams,

  fallback: null,
  answer: (symbol, snapshot) => withPlace(snapshot, symbol),
};

function unresolvedSymbol({ uriOf }: Snapshot, { name, detail, kind, file, index }: Found): WorkspaceSymbol {
  return { name, containerName: detail, kind: kinds[kind], location: { uri: uriOf(file) }, data: index };
}

/** A client asks for the places again at each typed letter, and most symbols were in the list before. */
function withPlace({ workspace, memory }: Snapshot, symbol: WorkspaceSymbol): WorkspaceSymbol {
  const { revision } = workspace;
  if (memory.places.revision !== revision) memory.places = { revision, known: new Map() };
  const file = canonicalUri(symbol.location.uri);
  const key = `${symbol.kind} ${symbol.data} ${file}`;
  const range = memory.places.known.get(key) ?? rangeOfSymbol(workspace, file, symbol);
  memory.places.known.set(key, range);
  return { ...symbol, location: { uri: symbol.location.uri, range } };
}

function rangeOfSymbol(workspace: WorkspaceView, file: FileId, symbol: WorkspaceSymbol): Range {
  const kind = kindNames.get(symbol.kind);
  const article = articleOf(workspace, file);
  const span = kind && symbolPlace(workspace, file, { kind, index: Number(symbol.data) });
  const top = { start: 0, end: 0 };
  return article ? rangeOf(article, span ?? top) : rangeOf({ text: '', lineStarts: [0] }, top);
}
