// The call hierarchy's three requests, answered by features/callHierarchy: "calls" means "is based on".

import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  CallHierarchyOutgoingCallsRequest,
  type CallHierarchyPrepareParams,
  CallHierarchyPrepareRequest,
  SymbolKind,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import {
  type HierarchyItem,
  type HierarchyStep,
  hierarchyItemsAt,
  incomingAt,
  outgoingAt,
} from '../../features/callHierarchy';
import { canonicalUri } from '../../settings/uris';
import { offsetAt } from '../../syntax/lines';
import type { FileId } from '../../workspace/account';
import { placeParams, range } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument, type Handler, type Snapshot } from './handler';
import { articleOf } from './places';

const kinds: Readonly<Record<HierarchyItem['kind'], SymbolKind>> = {
  source: SymbolKind.Constant,
  claim: SymbolKind.String,
  entry: SymbolKind.Event,
  report: SymbolKind.File,
};

const itemParams = z.object({ item: z.object({ uri: z.string(), selectionRange: range }) });

export const prepareCallHierarchy = aboutDocument<CallHierarchyPrepareParams, CallHierarchyItem[] | null>({
  type: CallHierarchyPrepareRequest.type,
  params: placeParams,
  capabilities: { callHierarchyProvider: true },
  fallback: null,
  answer(facts, { position }, snapshot) {
    const items = hierarchyItemsAt(snapshot.workspace, facts, offsetAt(facts.article, position));
    return items.length > 0 ? items.flatMap((item) => itemOf(snapshot, item)) : null;
  },
});

export const incomingCalls: Handler<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[] | null> = {
  type: CallHierarchyIncomingCallsRequest.type,
  params: itemParams,

  fallback: null,
  answer: ({ item }, snapshot) =>
    stepsFrom(incomingAt, item, snapshot).flatMap((step) =>
      itemOf(snapshot, step.item).map((from) => ({ from, fromRanges: rangesOf(snapshot, step.item.file, step) })),
    ),
};

export const outgoingCalls: Handler<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[] | null> = {
  type: CallHierarchyOutgoingCallsRequest.type,
  params: itemParams,

  fallback: null,
  answer: ({ item }, snapshot) =>
    stepsFrom(outgoingAt, item, snapshot).flatMap((step) =>
      itemOf(snapshot, step.item).map((to) => ({ to, fromRanges: rangesOf(snapshot, canonicalUri(item.uri), step) })),
    ),
};

function itemOf(
  { workspace, uriOf }: Snapshot,
  { name, detail, kind, file, span, selection }: HierarchyItem,
): CallHierarchyItem[] {
  const article = articleOf(workspace, file);
  if (!article) return [];
  const ranges = { range: rangeOf(article, span), selectionRange: rangeOf(article, selection) };
  return [{ name, detail, kind: kinds[kind], uri: uriOf(file), ...ranges }];
}

function rangesOf({ workspace }: Snapshot, file: FileId, { from }: HierarchyStep) {
  const article = articleOf(workspace, file);
  return article ? from.map((span) => rangeOf(article, span)) : [];
}

function stepsFrom(
  steps: typeof incomingAt,
  { uri, selectionRange }: CallHierarchyItem,
  { workspace }: Snapshot,
): readonly HierarchyStep[] {
  const facts = workspace.facts(canonicalUri(uri));
  return facts ? steps(workspace, facts, offsetAt(facts.article, selectionRange.start)) : [];
}
