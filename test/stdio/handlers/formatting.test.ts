// Formatting over stdio: a document, a range, and what is typed. Nothing of a claim changes.

import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { HarbourClient } from './harbour-client';

const untidy = [
  'Quay Closed for Repairs',
  'Timeline',
  'May 3, 2024  -  The quay is closed [1] [2] .',
  'May 9, 2024 — The crane – the oldest – is sold [2].',
  'Sources',
  '-   Wire: Quay Closes for a Year',
  '- Post:  Old Crane Finds a Buyer',
  '',
].join('\n');

const options = { tabSize: 2, insertSpaces: true };

describe('formatting', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
    harbour.write('untidy.txt', untidy);
  });
  after(() => harbour.stop());

  it('tidies a document, and has nothing to do after that', async () => {
    const edits = await harbour.ask<TextEdit[]>('textDocument/formatting', 'untidy.txt', undefined, { options });
    const tidy = harbour.after('untidy.txt', edits);
    assert.match(tidy, /^May 3, 2024 – The quay is closed \[1\]\[2\]\s?\.$/m);
    assert.match(tidy, /^May 9, 2024 – The crane – the oldest – is sold \[2\]\.$/m);
    assert.match(tidy, /^- Wire: Quay Closes for a Year\n- Post: Old Crane/m);
    harbour.write('untidy.txt', tidy);
    assert.deepEqual(
      await harbour.ask<TextEdit[]>('textDocument/formatting', 'untidy.txt', undefined, { options }),
      [],
    );
    harbour.write('untidy.txt', untidy);
  });

  it('writes the dash that the settings ask for', async () => {
    await HarbourClient.during({ settings: { formatting: { dash: '—' } } }, async (dashing) => {
      const edits = await dashing.ask<TextEdit[]>('textDocument/formatting', 'strike.txt', undefined, { options });
      assert.match(dashing.after('strike.txt', edits), /^March 4, 2025 — The dock workers' union ends its nine-week/m);
    });
  });

  it('tidies the lines of a range and no others', async () => {
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 20 } };
    const edits = await harbour.ask<TextEdit[]>('textDocument/rangeFormatting', 'untidy.txt', undefined, {
      options,
      range,
    });
    assert.equal(harbour.after('untidy.txt', edits), untidy.replace('2024 —', '2024 –'));
  });

  it('tidies the block that Enter ends, and the group that a bracket closes', async () => {
    const { documentOnTypeFormattingProvider: promised } = harbour.client.result.capabilities;
    assert.ok([promised?.firstTriggerCharacter, ...(promised?.moreTriggerCharacter ?? [])].includes('\n'));
    const typed = async (marked: string, ch: string) => {
      const params = { ch, options };
      const edits = await harbour.ask<TextEdit[]>('textDocument/onTypeFormatting', 'untidy.txt', marked, params);
      return harbour.after('untidy.txt', edits);
    };
    harbour.write('untidy.txt', untidy);
    assert.equal(await typed('a Buyer\n<|>', '\n'), untidy.replace('- Post:  Old', '- Post: Old'));
    assert.equal(await typed('closed [1] [2]<|>', ']'), untidy.replace('[1] [2]', '[1][2]'));
  });
});
