// The call hierarchy over stdio: from a source to the claims that cite it, from an event to its accounts.

import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver';
import { HarbourClient } from './harbour-client';

describe('call hierarchy', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
  });
  after(() => harbour.stop());

  const itemAt = async (marked: string) => {
    const items = await harbour.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', 'strike.txt', marked);
    assert.equal(items?.length, 1);
    return items[0] as CallHierarchyItem;
  };

  it('leads from a source to the claims that cite it, with their citations', async () => {
    const item = await itemAt('- Balkan <|>Wire: Mediator');
    assert.deepEqual([item.kind, harbour.nameOf(item.uri)], [SymbolKind.Constant, 'strike.txt']);
    const calls = await harbour.client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    const claims = calls.map(({ from, fromRanges }) => [
      harbour.nameOf(from.uri),
      from.range.start.line,
      fromRanges.map((range) => harbour.textIn('strike.txt', range)).join(),
    ]);
    assert.ok(claims.some(([, line]) => line === 2) && claims.some(([, line]) => line === 5), JSON.stringify(claims));
    assert.ok(claims.every(([, , ranges]) => /^\[\d\]/.test(String(ranges))));
  });

  it('leads from an entry to the other accounts of its event', async () => {
    const item = await itemAt("The dock workers' <|>union ends");
    assert.equal(item.kind, SymbolKind.Event);
    const { client } = harbour;
    const calls = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    assert.ok(calls.some(({ from }) => harbour.nameOf(from.uri) === 'grain.txt' && from.range.start.line === 4));
    const outgoing = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    assert.ok(
      outgoing.some(({ to }) => to.kind === SymbolKind.Constant && to.name.includes('Dock Workers Go Back')),
      'an entry rests on the sources that it cites',
    );
  });

  it('begins nowhere in plain space', async () => {
    const found = await harbour.ask('textDocument/prepareCallHierarchy', 'strike.txt', '<|>Updated (4');
    assert.equal(found, null);
  });
});
