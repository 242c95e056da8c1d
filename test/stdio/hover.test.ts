// textDocument/hover on the wire: what, over which characters, and in which form.

import assert from 'node:assert/strict';
import { bridgeDigest, entryLine } from '../support/bridge-articles';
import { pushingClient, StdioClient } from '../support/stdio-client';

const text = bridgeDigest('March 3, 2025');
const line = text.split('\n')[entryLine] ?? '';

describe('hover', () => {
  let client: StdioClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  const hoverAt = (shown: string, within = 1) =>
    client.hover('untitled:a', { line: entryLine, character: line.indexOf(shown) + within });
  const spanOf = (shown: string) => ({
    start: { line: entryLine, character: line.indexOf(shown) },
    end: { line: entryLine, character: line.indexOf(shown) + shown.length },
  });

  it('shows a date and a group of citations over the characters that they are', async () => {
    client = await StdioClient.start();
    client.open('untitled:a', text);
    const date = await hoverAt('March 3, 2025');
    assert.match(date?.contents.value ?? '', /3 March 2025/);
    assert.deepEqual(date?.range, spanOf('March 3, 2025'));
    const group = await hoverAt('[1][2]', 4);
    assert.match(group?.contents.value ?? '', /Kalmar Post[\s\S]*Baltic Wire/);
    assert.deepEqual(group?.range, spanOf('[1][2]'));
    assert.equal(group?.contents.kind, 'markdown');
  });

  it('sees the text of now, though the edit came a moment ago', async () => {
    client = await StdioClient.start();
    client.open('untitled:a', text);
    client.edit('untitled:a', { range: spanOf('March 3, 2025'), text: 'April 14, 2025' });
    const hover = await client.hover('untitled:a', { line: entryLine, character: 2 });
    assert.match(hover?.contents.value ?? '', /14 April 2025/);
  });

  it('is nothing where nothing has a meaning', async () => {
    client = await StdioClient.start();
    client.open('untitled:a', text);
    assert.equal(await client.hover('untitled:a', { line: 1, character: 2 }), null);
  });

  it('is plain text for a client that knows no Markdown', async () => {
    const textDocument = { ...pushingClient.textDocument, hover: { contentFormat: ['plaintext' as const] } };
    client = await StdioClient.start({ capabilities: { ...pushingClient, textDocument } });
    client.open('untitled:a', text);
    const hover = await hoverAt('March 3, 2025');
    assert.equal(hover?.contents.kind, 'plaintext');
  });
});
