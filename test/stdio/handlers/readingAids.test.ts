// Code lenses and inlay hints over stdio: each kind with its setting.

import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, Location } from 'vscode-languageserver';
import { everything, HarbourClient } from './harbour-client';

describe('code lenses', () => {
  const lensesOf = async (harbour: HarbourClient) => {
    const lenses = await harbour.ask<CodeLens[]>('textDocument/codeLens', 'strike.txt');
    assert.ok(
      lenses.every(({ command }) => command === undefined),
      'lenses come without a command first',
    );
    const resolved = lenses.map((lens) => harbour.client.request<CodeLens>('codeLens/resolve', lens));
    return Promise.all(resolved);
  };

  it('count citations and accounts, and open the peek view of a client that has the command', async () => {
    await HarbourClient.during({ initializationOptions: { showsReferences: true } }, async (harbour) => {
      const lenses = await lensesOf(harbour);
      const onSource = lenses.find(({ range }) => range.start.line === 8)?.command;
      assert.equal(onSource?.title, 'cited 3 times · also in 1 file');
      assert.equal(onSource.command, 'provenance.showReferences');
      const [uri, position, locations] = onSource.arguments as [string, unknown, Location[]];
      assert.equal(harbour.nameOf(uri), 'strike.txt');
      assert.deepEqual(position, { line: 8, character: 2 });
      assert.deepEqual(
        locations.map((place) => harbour.described(place)),
        ['strike.txt:3: [1]', 'strike.txt:5: [1]', 'strike.txt:7: [1]', 'grain.txt:4: [2]', 'grain.txt:5: [2]'],
      );
      const onEntry = lenses.find(({ range }) => range.start.line === 6)?.command;
      assert.match(onEntry?.title ?? '', /^2 accounts · 1 contradicts/);
    });
  });

  it('are plain titles for a client without it', async () => {
    await HarbourClient.during({}, async (harbour) => {
      const lenses = await lensesOf(harbour);
      const onSource = lenses.find(({ range }) => range.start.line === 8)?.command;
      assert.deepEqual(onSource, { title: 'cited 3 times · also in 1 file', command: '' });
    });
  });

  it('come only for what the settings ask for', async () => {
    await HarbourClient.during({ settings: { codeLens: { sources: false } } }, async (harbour) => {
      const lines = (await lensesOf(harbour)).map(({ range }) => range.start.line);
      assert.ok(lines.length > 0 && lines.every((line) => line < 7), 'only entries');
    });
  });
});

describe('inlay hints', () => {
  const hintsOf = async (settings: unknown, range = everything) => {
    let shown: unknown[] = [];
    await HarbourClient.during({ settings }, async (harbour) => {
      const hints = await harbour.ask<InlayHint[]>('textDocument/inlayHint', 'strike.txt', undefined, { range });
      shown = hints.map(({ position, label }) => [position.line, label]);
    });
    return shown;
  };

  it('name the publisher behind a number and the days of a vague date', async () => {
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 999 } };
    const hints = await hintsOf(undefined, range);
    assert.equal(hints.length, 2, JSON.stringify(hints));
    assert.match(JSON.stringify(hints[0]), /2025-02-01 … 02-10/);
    assert.deepEqual(hints[1], [5, 'Balkan Wire']);
  });

  it('come only for what the settings ask for', async () => {
    const publishers = await hintsOf({ inlayHints: { intervals: false } });
    assert.ok(publishers.length > 0);
    assert.doesNotMatch(JSON.stringify(publishers), /2025/);
    const none = await hintsOf({ inlayHints: { intervals: false, publishers: false, numbers: false } });
    assert.deepEqual(none, []);
  });
});
