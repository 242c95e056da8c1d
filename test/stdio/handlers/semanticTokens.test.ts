// Semantic tokens over stdio: all, a range, and the difference to what was sent before.

import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { HarbourClient } from './harbour-client';

describe('semantic tokens', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
  });
  after(() => harbour.stop());

  /** "citation.undefined 9" for each token, by the server's legend. */
  const described = (name: string, { data }: SemanticTokens): string[] => {
    const legend = harbour.client.result.capabilities.semanticTokensProvider?.legend;
    const lines = harbour.text(name).split(/\r\n|\r|\n/);
    const texts: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [lineStep = 0, step = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      line += lineStep;
      character = lineStep > 0 ? step : character + step;
      assert.ok(length > 0 && character + length <= (lines[line]?.length ?? 0), 'a token lies in its line');
      const names = legend?.tokenModifiers.filter((_, bit) => (modifiers >> bit) & 1) ?? [];
      const kind = [legend?.tokenTypes[type], ...names].join('.');
      texts.push(`${kind} ${lines[line]?.slice(character, character + length)}`);
    }
    return texts;
  };

  it('mark citations, dates and sources, and what is wrong with them', async () => {
    harbour.write(
      'grain.txt',
      'Grain Prices Fall\nWheat falls [2][9].\nTimeline\nEarly May 2025 – Wheat falls again [2].\n31 September 2025 – It rises [2].\nSources\n- Field Notes: Wheat\n- Echo: Rye\n',
    );
    const tokens = await harbour.ask<SemanticTokens>('textDocument/semanticTokens/full', 'grain.txt');
    assert.deepEqual(described('grain.txt', tokens), [
      'citation 2',
      'citation.undefined 9',
      'date.approximate Early May 2025',
      'citation 2',
      'date.unread 31 September 2025',
      'citation 2',
      'publisher.uncited Field Notes',
      'title.uncited Wheat',
      'publisher Echo',
      'title Rye',
    ]);
  });

  it('of a wrapped title are one for each line', async () => {
    harbour.write(
      'wrapped.txt',
      'Rye\r\nRye falls [1].\r\nSources\r\n1. Field Notes: Rye falls in the\r\n   whole of the north\r\n',
    );
    const tokens = await harbour.ask<SemanticTokens>('textDocument/semanticTokens/full', 'wrapped.txt');
    const titles = described('wrapped.txt', tokens).filter((text) => text.startsWith('title'));
    assert.equal(
      titles.map((text) => text.slice('title '.length).trim()).join(' '),
      'Rye falls in the whole of the north',
    );
  });

  it('of a range are those that touch it', async () => {
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 24 } };
    const tokens = await harbour.ask<SemanticTokens>('textDocument/semanticTokens/range', 'strike.txt', undefined, {
      range,
    });
    assert.deepEqual(described('strike.txt', tokens), ['date.approximate Early February 2025']);
  });

  it('are sent as a difference to the last result', async () => {
    const ask = (previousResultId: string) =>
      harbour.ask<SemanticTokens & SemanticTokensDelta>(
        'textDocument/semanticTokens/full/delta',
        'strike.txt',
        undefined,
        {
          previousResultId,
        },
      );
    const first = await harbour.ask<SemanticTokens>('textDocument/semanticTokens/full', 'strike.txt');
    assert.ok(first.resultId);
    const same = await ask(first.resultId);
    assert.deepEqual(same.edits, []);
    harbour.write('strike.txt', harbour.text('strike.txt').replace('count the losses [4]', 'count the losses [4][1]'));
    const changed = await ask(same.resultId as string);
    const [edit, ...others] = changed.edits;
    assert.ok(edit && others.length === 0 && !('data' in changed));
    const patched = [...first.data];
    patched.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    const whole = await harbour.ask<SemanticTokens>('textDocument/semanticTokens/full', 'strike.txt');
    assert.deepEqual(patched, whole.data);
    const stale = await ask('never sent');
    assert.deepEqual(stale.data, whole.data, 'a client with another result gets all tokens');
  });
});
