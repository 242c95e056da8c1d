// Every handler with invalid parameters or unknown files: an error or an empty answer, and the
// server continues.

import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver';
import { handlers } from '../../../server/src/lsp/handlers/handlerTable';
import { HarbourClient } from './harbour-client';

const strange: readonly unknown[] = [
  {},
  null,
  { textDocument: null, position: null, range: 7, item: {}, files: 'x', query: 3 },
  { textDocument: { uri: 'nonsense' }, position: { line: -1, character: 1e300 }, range: {}, positions: [{}, null] },
  {
    textDocument: { uri: 'file:///nowhere.txt' },
    position: { line: 0, character: 0 },
    range: { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [] },
    item: { uri: 'file:///nowhere.txt', selectionRange: { start: { line: 0, character: 0 } } },
    options: {},
    newName: '2',
    ch: '\n',
    files: [],
    query: '',
  },
];

function logged({ client }: HarbourClient): string[] {
  const lines = client.said.filter(({ method }) => method === 'window/logMessage');
  return lines.map(({ params }) => (params as { message: string }).message);
}

describe('every handler', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
  });
  after(() => harbour.stop());

  for (const { type } of handlers) {
    it(`${type.method} survives parameters that are none`, async () => {
      for (const params of strange) {
        const outcome = await harbour.client
          .request<unknown>(type.method, params)
          .catch((error: { code: number }) => error.code);
        if (typeof outcome === 'number') assert.ok([-32602, -32803].includes(outcome), `${outcome}`);
      }
      const lines = () => logged(harbour);
      const until = lines().length;
      for (const params of [{}, null, 7, [3]]) {
        const refused = await harbour.client
          .request(type.method, params)
          .catch((error: { code: number }) => error.code);
        assert.equal(refused, -32602, JSON.stringify(params));
      }
      const refusals = lines().slice(until);
      assert.equal(refusals.length, 4, 'one line in the log for each');
      for (const line of refusals) assert.match(line, new RegExp(`^${type.method} was refused: [^\\n]*$`));
      assert.deepEqual(
        lines().filter((line) => / failed: /.test(line)),
        [],
      );
      const failures = lines;
      const before = failures().length;
      const about = { textDocument: { uri: harbour.uri('strike.txt') } };
      const edges = [
        { line: 0, character: 0 },
        { line: 99, character: 99 },
        { line: 2, character: 999 },
      ];
      for (const position of edges) {
        const range = { start: position, end: position };
        const whole = {
          ...about,
          position,
          range,
          positions: edges,
          context: { diagnostics: [] },
          options: {},
          newName: 'x',
          ch: '\n',
        };
        await harbour.client.request<unknown>(type.method, whole).catch((error: { code: number }) => {
          assert.ok([-32602, -32803].includes(error.code), `${error.code}`);
        });
      }
      if (type.method.startsWith('textDocument/'))
        assert.deepEqual(failures().slice(before), [], 'nothing failed in silence');
    });
  }

  it('answers as before after all that', async () => {
    const hover = await harbour.ask<Hover>('textDocument/hover', 'strike.txt', 'night pay [1][<|>2].');
    assert.match(JSON.stringify(hover), /Dock Workers Go Back/);
  });
});
