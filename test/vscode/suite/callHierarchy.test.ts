// Call hierarchy, where "calls" means "is based on": entries begin with their date, sources with their number.

import { strict as assert } from 'node:assert';
import type * as vscode from 'vscode';
import { type Ferry, openFerry } from './ferry';
import { ask, placeOf } from './workspace';

describe('call hierarchy', () => {
  let ferry: Ferry;

  before(async () => {
    ferry = await openFerry();
  });

  after(() => ferry.remove());

  const itemAt = async (words: string) => {
    const at = placeOf(ferry.document, words, 1);
    const [item] = await ask<vscode.CallHierarchyItem[]>('prepareCallHierarchy', ferry.reopening, at);
    assert.ok(item, words);
    return item;
  };

  it('leads from a source to the claims that cite it, each entry by its date', async () => {
    const source = await itemAt('Alder Gazette: Pier');
    assert.match(source.name, /^\[1\] /);
    const calls = await ask<vscode.CallHierarchyIncomingCall[]>('provideIncomingCalls', source);
    const names = calls.map(({ from }) => from.name);
    assert.ok(
      names.some((name) => name.startsWith('Early March 2025')),
      names.join('\n'),
    );
  });

  it('leads from an entry to its sources by number, and to the other account by its date', async () => {
    const entry = await itemAt('March 9, 2025');
    assert.match(entry.name, /^March 9, 2025/);
    const sources = await ask<vscode.CallHierarchyOutgoingCall[]>('provideOutgoingCalls', entry);
    assert.deepEqual(
      sources.map(({ to }) => to.name.slice(0, 4)),
      ['[3] ', '[2] '],
    );
    const accounts = await ask<vscode.CallHierarchyIncomingCall[]>('provideIncomingCalls', entry);
    assert.deepEqual(
      accounts.map(({ from }) => [from.name.slice(0, 14), from.uri.toString()]),
      [['March 16, 2025', ferry.anniversary.toString()]],
    );
  });
});
