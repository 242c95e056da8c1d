// Navigation with the editor's own commands.

import { strict as assert } from 'node:assert';
import type * as vscode from 'vscode';
import { type Ferry, openFerry } from './ferry';
import { ask, placeOf } from './workspace';

describe('navigation', () => {
  let ferry: Ferry;
  const at = (words: string, into = 0) => placeOf(ferry.document, words, into);
  const wordsOf = ({ uri, range }: { uri: vscode.Uri; range: vscode.Range }) => {
    assert.equal(uri.toString(), ferry.reopening.toString());
    return ferry.document.getText(range);
  };

  before(async () => {
    ferry = await openFerry();
  });

  after(() => ferry.remove());

  it('goes from a citation to its source, and underlines the citation', async () => {
    const [link] = await ask<vscode.LocationLink[]>('executeDefinitionProvider', ferry.reopening, at('[3]', 1));
    assert.equal(ferry.document.getText(link?.originSelectionRange), '[3]');
    assert.equal(link?.targetUri.toString(), ferry.reopening.toString());
    assert.equal(link?.targetRange.start.line, 9);
  });

  it('refers to the citations of a source, and of the same source elsewhere', async () => {
    const position = at('Coast Wire', 3);
    const places = await ask<vscode.Location[]>('executeReferenceProvider', ferry.reopening, position);
    assert.deepEqual(places.map(({ uri, range }) => `${uri.path.split('/').at(-1)} ${range.start.line}`).sort(), [
      'anniversary.article 4',
      'anniversary.article 7',
      'reopening.article 5',
      'reopening.article 8',
    ]);
  });

  it('highlights a number wherever it is', async () => {
    const found = await ask<vscode.DocumentHighlight[]>('executeDocumentHighlights', ferry.reopening, at('[1]', 1));
    assert.deepEqual(found.map(({ range }) => range.start.line).sort(), [2, 4, 7]);
  });

  it('outlines headline, sections, entries with their dates, sources with their publishers', async () => {
    const outline = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', ferry.reopening);
    const [article] = outline;
    assert.equal(article?.name, 'Ferry line reopens after the storm');
    const timeline = article?.children.find(({ name }) => name === 'Timeline');
    assert.deepEqual(
      timeline?.children.map(({ name }) => name.split(' –')[0]),
      ['Early March 2025', 'March 9, 2025'],
    );
    const sources = article?.children.at(-1);
    assert.equal(sources?.children[2]?.detail, 'Port Courier');
    assert.equal(sources?.children[2]?.name, '[3] Ferry runs again');
  });

  it('finds sources and events of the whole workspace by a few letters', async () => {
    const found = await ask<vscode.SymbolInformation[]>('executeWorkspaceSymbolProvider', 'light alder');
    const names = found.filter(({ location }) => location.uri.path.includes('anniversary')).map(({ name }) => name);
    assert.ok(
      names.some((name) => name.startsWith('A light for Alder Point')),
      names.join('; '),
    );
    assert.ok(
      names.some((name) => name.startsWith('The new light of Alder Point')),
      names.join('; '),
    );
  });

  it('folds sections', async () => {
    const ranges = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider', ferry.reopening);
    const timeline = ranges.find(({ start }) => start === at('Timeline').line);
    const list = ranges.find(({ start }) => start === at('All related').line);
    assert.deepEqual([timeline?.end, list?.end], [at('March 9').line, at('3. Port').line]);
  });

  it('links the address of a source', async () => {
    const links = await ask<vscode.DocumentLink[]>('executeLinkProvider', ferry.reopening, 10);
    const address = links.find(({ target }) => target?.toString() === 'https://alder.example/pier');
    assert.equal(address && ferry.document.getText(address.range), 'https://alder.example/pier');
  });

  it('widens a selection from the word to the whole text', async () => {
    const position = at('Moreau', 2);
    const [found] = await ask<vscode.SelectionRange[]>('executeSelectionRangeProvider', ferry.reopening, [position]);
    const steps: string[] = [];
    for (let step = found; step; step = step.parent) steps.push(ferry.document.getText(step.range));
    assert.equal(steps[0], 'Moreau');
    assert.ok(steps.some((text) => text.startsWith('March 9, 2025') && text.endsWith('[3][2].')));
    assert.equal(steps.at(-1), ferry.document.getText());
  });

  it('calls from a source to the claims that cite it', async () => {
    const position = at('Alder Gazette', 2);
    const [item] = await ask<vscode.CallHierarchyItem[]>('prepareCallHierarchy', ferry.reopening, position);
    assert.ok(item);
    assert.match(item.name, /Pier is mended/);
    const calls = await ask<vscode.CallHierarchyIncomingCall[]>('provideIncomingCalls', item);
    const claims = calls.map(({ from }) => wordsOf({ uri: from.uri, range: from.selectionRange }));
    assert.equal(claims.length, 2);
    assert.ok(
      claims.some((claim) => claim.includes('Workers mend the pier')),
      claims.join('; '),
    );
  });
});
