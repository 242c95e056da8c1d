// Symbols of a document and of the workspace over stdio.

import assert from 'node:assert/strict';
import { type DocumentSymbol, type SymbolInformation, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { pushingClient } from '../../support/stdio-client';
import { HarbourClient } from './harbour-client';

describe('symbols', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
  });
  after(() => harbour.stop());

  it('of a document are its outline: headline, sections, entries with their dates, sources', async () => {
    const [headline, ...others] = await harbour.ask<DocumentSymbol[]>('textDocument/documentSymbol', 'strike.txt');
    assert.deepEqual([headline?.name, headline?.kind], ['Harbour Strike Ends After Nine Weeks', SymbolKind.File]);
    assert.deepEqual(others, []);
    const sections = headline?.children?.filter(({ kind }) => kind === SymbolKind.Namespace) ?? [];
    assert.deepEqual(
      sections.map(({ name, children }) => [name, children?.length]),
      [
        ['Timeline', 3],
        ['All related articles (4 articles)', 4],
      ],
    );
    assert.deepEqual(
      sections[0]?.children?.map(({ name, kind }) => [name.split(' –')[0], kind]),
      ['Jan 6, 2025', 'Early February 2025', 'March 4, 2025'].map((date) => [date, SymbolKind.Event]),
    );
    const source = sections[1]?.children?.[3];
    assert.deepEqual([source?.name, source?.detail], ['[4] Idle Cranes Cost Exporters Millions', 'Market Letter']);
    assert.ok(source);
    assert.match(harbour.textIn('strike.txt', source.selectionRange), /^Market Letter: Idle Cranes/);
  });

  it('of a document are a list for a client that knows no symbols in symbols', async () => {
    await HarbourClient.during({ capabilities: pushingClient }, async (plain) => {
      const flat = await plain.ask<SymbolInformation[]>('textDocument/documentSymbol', 'strike.txt');
      const entry = flat.find(({ name }) => name.includes('Mediator Elena Dimova'));
      assert.equal(entry?.containerName, 'Timeline');
      assert.equal(plain.nameOf(entry.location.uri), 'strike.txt');
      assert.equal(entry.location.range.start.line, 5);
      assert.ok(flat.every((symbol) => !('children' in symbol)));
    });
  });

  it('of the workspace are sources, events and headlines, found by a few letters', async () => {
    const { client } = harbour;
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'crancost' });
    const [best] = found;
    assert.deepEqual(
      [best?.name, best?.kind],
      ['Idle Cranes Cost Exporters Millions (Market Letter)', SymbolKind.Constant],
    );
    assert.ok(best && !('range' in best.location), 'places are looked up when they are wanted');
    const whole = await client.request<SymbolInformation>('workspaceSymbol/resolve', best);
    assert.match(harbour.described(whole.location), /^strike.txt:12: .*Idle Cranes/);
    const kindsFor = async (query: string) => {
      const symbols = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
      return symbols.map(({ kind, location }) => `${harbour.nameOf(location.uri)} ${kind}`);
    };
    assert.ok((await kindsFor('dimova')).includes(`strike.txt ${SymbolKind.Event}`));
    assert.ok((await kindsFor('strike')).includes(`strike.txt ${SymbolKind.File}`));
    assert.ok((await kindsFor('dock')).includes(`courier.txt ${SymbolKind.File}`), 'reports too');
  });

  it('of the workspace come with their places to a client that cannot ask for them', async () => {
    await HarbourClient.during({ capabilities: pushingClient }, async (plain) => {
      const [found] = await plain.client.request<SymbolInformation[]>('workspace/symbol', { query: 'wheat egypt' });
      assert.ok(found);
      assert.match(plain.described(found.location), /^grain.txt:6: .*Exporters load the first ship/);
    });
  });
});
