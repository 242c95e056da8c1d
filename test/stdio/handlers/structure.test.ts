// Folding, selection ranges and document links over stdio: the parts of one document.

import assert from 'node:assert/strict';
import type { DocumentLink, FoldingRange, SelectionRange } from 'vscode-languageserver';
import { HarbourClient } from './harbour-client';

describe('structure', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
  });
  after(() => harbour.stop());

  it('folds sections below their headings', async () => {
    const folds = await harbour.ask<FoldingRange[]>('textDocument/foldingRange', 'strike.txt');
    assert.deepEqual(
      folds.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
      [
        [3, 6, 'region'],
        [7, 11, 'region'],
      ],
    );
  });

  it('folds what a comment silences as a comment', async () => {
    const text = `<!-- provenance-disable uncited-claim -->\n${harbour.text('grain.txt')}`;
    harbour.write('grain.txt', text);
    const folds = await harbour.ask<FoldingRange[]>('textDocument/foldingRange', 'grain.txt');
    assert.deepEqual(folds.filter(({ kind }) => kind === 'comment').length, 1);
    harbour.client.close(harbour.path('grain.txt'));
  });

  it('selects word, claim, entry, section and text, each in the next', async () => {
    const positions = [
      harbour.position('strike.txt', 'Mediator El<|>ena'),
      harbour.position('strike.txt', '<|>Harbour'),
    ];
    const chains = await harbour.ask<SelectionRange[]>('textDocument/selectionRange', 'strike.txt', undefined, {
      positions,
    });
    assert.equal(chains.length, 2, 'one for each position');
    const texts: string[] = [];
    for (let step = chains[0]; step; step = step.parent) texts.push(harbour.textIn('strike.txt', step.range));
    assert.equal(texts[0], 'Elena');
    assert.ok(
      texts.some((text) => /^Mediator Elena .*Sofia/.test(text)),
      'the claim',
    );
    assert.ok(
      texts.some((text) => /^Early February 2025 – .*\[3\]/.test(text)),
      'the entry',
    );
    assert.ok(
      texts.some((text) => text.startsWith('Timeline') && !text.includes('All related')),
      'the section',
    );
    assert.equal(texts.at(-1), harbour.text('strike.txt'));
    for (const [at, text] of texts.entries()) assert.ok(at === 0 || text.includes(texts[at - 1] as string));
  });

  it('links the address of a source, the report that a source is, and other accounts of an entry', async () => {
    const links = await harbour.ask<DocumentLink[]>('textDocument/documentLink', 'strike.txt');
    const targets = links.map(({ range, target }) => [harbour.textIn('strike.txt', range), target]);
    assert.deepEqual(
      targets.filter(([text]) => !/\d{4}$/.test(String(text))),
      [
        ['Dock Workers Go Back After Nine Weeks', `${harbour.uri('courier.txt')}#L1,1`],
        ['https://market.example/cranes', 'https://market.example/cranes'],
      ],
    );
    const march = targets.find(([text]) => text === 'March 4, 2025');
    assert.match(String(march?.[1]), /\/grain\.txt#L5,1$/);
  });
});
