// Hover over stdio: the source behind a number, in Markdown or in plain text by the client's word.

import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { pushingClient } from '../../support/stdio-client';
import { HarbourClient } from './harbour-client';

const ask = async (harbour: HarbourClient, marked: string) => {
  const hover = await harbour.ask<Hover>('textDocument/hover', 'strike.txt', marked);
  assert.ok(hover.range);
  return { text: harbour.textIn('strike.txt', hover.range), ...(hover.contents as MarkupContent) };
};

describe('hover', () => {
  it('shows the sources of a group, and every account of an event', async () => {
    await HarbourClient.during({}, async (harbour) => {
      const group = await ask(harbour, 'night pay [1][<|>2].');
      assert.deepEqual([group.kind, group.text], ['markdown', '[1][2]']);
      assert.match(group.value, /Coast Courier: \*\*Dock Workers Go Back After Nine Weeks\*\*/);
      const entry = await ask(harbour, "The dock <|>workers' union");
      assert.match(entry.value, /2 accounts of one event on 2 dates/);
      assert.match(entry.value, /grain\.txt, line 5\]\(.*\/grain\.txt#L5,1\)/);
    });
  });

  it('is plain text for a client that shows no Markdown', async () => {
    const capabilities = {
      ...pushingClient,
      textDocument: { ...pushingClient.textDocument, hover: { contentFormat: ['plaintext' as const] } },
    };
    await HarbourClient.during({ capabilities }, async (harbour) => {
      const { kind, value } = await ask(harbour, 'night pay [1][<|>2].');
      assert.equal(kind, 'plaintext');
      assert.match(value, /^.*Coast Courier: Dock Workers Go Back After Nine Weeks/m);
      assert.doesNotMatch(value, /\*\*|\]\(|\\/);
    });
  });
});
