// Definition, references and highlights over stdio: from a number to what it stands for, and back.

import assert from 'node:assert/strict';
import {
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
} from 'vscode-languageserver';
import { pushingClient } from '../../support/stdio-client';
import { HarbourClient } from './harbour-client';

describe('navigation', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
  });
  after(() => harbour.stop());

  it('goes from a citation to its source, with the span that the jump starts from', async () => {
    const links = await harbour.ask<DefinitionLink[]>('textDocument/definition', 'strike.txt', 'night pay [1][<|>2].');
    assert.equal(links.length, 1);
    const [link] = links;
    assert.ok(link?.originSelectionRange);
    assert.equal(harbour.textIn('strike.txt', link.originSelectionRange), '[2]');
    const { targetUri: uri, targetRange, targetSelectionRange } = link;
    assert.equal(
      harbour.described({ uri, range: targetSelectionRange }),
      'strike.txt:10: Mediator Brings Owners and Union to One Table',
    );
    assert.equal(targetRange.start.line, 9, 'the target is the whole entry of the list');
  });

  it('goes from a source to the report of the folder that it is', async () => {
    const links = await harbour.ask<DefinitionLink[]>('textDocument/definition', 'strike.txt', '- Coast <|>Courier');
    assert.deepEqual(
      links.map(({ targetUri: uri, targetSelectionRange: range }) => harbour.described({ uri, range })),
      ['courier.txt:1: Dock Workers Go Back After Nine Weeks'],
    );
  });

  it('goes nowhere from plain text, and from a file that nobody knows', async () => {
    const { client } = harbour;
    assert.deepEqual(await harbour.ask('textDocument/definition', 'strike.txt', 'Mediator <|>Elena'), []);
    const stranger = { textDocument: { uri: 'file:///nowhere/at/all.txt' }, position: { line: 0, character: 0 } };
    assert.equal(await client.request('textDocument/definition', stranger), null);
  });

  it('gives plain locations to a client that takes no links', async () => {
    const plain = await HarbourClient.start({ capabilities: pushingClient });
    const found = await plain.ask<Location[]>('textDocument/definition', 'strike.txt', 'night pay [1][<|>2].');
    assert.deepEqual(
      found.map((place) => plain.described(place)),
      ['strike.txt:10: Mediator Brings Owners and Union to One Table'],
    );
    await plain.stop();
  });

  const referencesTo = (marked: string, includeDeclaration: boolean) =>
    harbour.ask<Location[]>('textDocument/references', 'strike.txt', marked, { context: { includeDeclaration } });

  it('finds all that cites a source, in all files that list it', async () => {
    const places = await referencesTo('over night pay [<|>1].', true);
    assert.deepEqual(
      places.map((place) => harbour.described(place)),
      [
        'strike.txt:9: Coast Courier: Dock Workers Go Back After Nine Weeks',
        'strike.txt:3: [1]',
        'strike.txt:5: [1]',
        'strike.txt:7: [1]',
        'grain.txt:9: Coast Courier: Dock Workers Go Back After Nine Weeks',
        'grain.txt:4: [2]',
        'grain.txt:5: [2]',
      ],
    );
  });

  it('finds only this file where the settings say so, and leaves the source itself out when asked', async () => {
    await HarbourClient.during({ settings: { scope: 'open' } }, async (narrow) => {
      const found = await narrow.ask<Location[]>('textDocument/references', 'strike.txt', 'night pay [<|>1][2]', {
        context: { includeDeclaration: false },
      });
      assert.deepEqual(
        found.map((place) => narrow.described(place)),
        ['strike.txt:3: [1]', 'strike.txt:5: [1]', 'strike.txt:7: [1]'],
      );
    });
  });

  it('finds the other accounts of an entry', async () => {
    const places = await referencesTo("The dock workers' <|>union ends", false);
    assert.deepEqual(
      places.map(({ uri, range }) => [harbour.nameOf(uri), range.start.line]),
      [['grain.txt', 4]],
    );
  });

  it('highlights a number and its source', async () => {
    const found = await harbour.ask<DocumentHighlight[]>('textDocument/documentHighlight', 'strike.txt', '[1][<|>2].');
    const symbols = found.map(({ range, kind }) => [range.start.line, harbour.textIn('strike.txt', range), kind]);
    const { Read, Write } = DocumentHighlightKind;
    assert.deepEqual(symbols, [
      [2, '2', Read],
      [5, '2', Read],
      [9, 'Balkan Wire: Mediator Brings Owners and Union to One Table', Write],
    ]);
  });
});
