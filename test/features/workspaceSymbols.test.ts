// Workspace symbols for a few letters.

import assert from 'node:assert/strict';
import { symbolPlace, workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { harbourWorkspace, placeText } from './harbour';

const workspace = harbourWorkspace();

describe('workspace symbols', () => {
  const names = (typed: string) =>
    workspaceSymbols(workspace, typed).map(({ kind, name }) => `${kind} ${name.slice(0, 30)}`);

  it('are found by words of headline, claim, title and publisher', () => {
    assert.deepEqual(names('grain prices'), ['headline Grain Prices Fall as Terminal ']);
    assert.deepEqual(names('balkan mediator'), ['source Mediator Brings Owners and Uni']);
    assert.deepEqual(names('wheat egypt'), ['entry Exporters load the first ship ']);
  });

  it('are found by letters in order, words first', () => {
    assert.equal(names('dmova')[0], 'entry Mediator Elena Dimova opens ta');
    assert.deepEqual(names('zzz'), []);
  });

  it('show a source once, with the number of files', () => {
    const sources = workspaceSymbols(workspace, 'courier dock').filter(({ kind }) => kind === 'source');
    assert.deepEqual(
      sources.map(({ detail }) => detail),
      ['strike.txt and 1 other file'],
    );
  });

  it('lead to their places', () => {
    const places = workspaceSymbols(workspace, 'mediator').map((symbol) => {
      const span = symbolPlace(workspace, symbol.file, symbol);
      assert.ok(span);
      return placeText(workspace, symbol.file, span).slice(0, 40);
    });
    assert.deepEqual(places.sort(), [
      'strike.txt:10: Balkan Wire: Mediator Bri',
      'strike.txt:6: Early February 2025 – Medi',
    ]);
  });

  it('are the headlines when nothing is typed, and no more than asked for', () => {
    assert.deepEqual(new Set(names('').map((name) => name.split(' ')[0])), new Set(['headline']));
    assert.equal(workspaceSymbols(workspace, 'a', 2).length, 2);
  });
});
