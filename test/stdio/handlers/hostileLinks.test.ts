// Addresses in an article on the wire: links to the web and to files of the workspace only, in document links and hovers.

import assert from 'node:assert/strict';
import { StdioClient } from '../../support/stdio-client';

const addresses = [
  'command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22id%5Cn%22%7D',
  'vscode://vscode.git/clone?url=x',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://harbour.example/ferry',
];
const text = [
  'The Ferry Line Opens at Last',
  `Updated (${addresses.length} articles)`,
  `The company waited for years ${addresses.map((_, at) => `[${at + 1}]`).join('')}.`,
  `All related articles (${addresses.length} articles)`,
  ...addresses.map((address, at) => `- Reuters: [Ferry halted until spring ${at}](${address})`),
  '',
].join('\n');

describe('addresses in an article', () => {
  let client: StdioClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
  });

  it('become links only to the web', async () => {
    client = await StdioClient.start();
    client.open('untitled:a', text);
    const links = await client.request<{ target: string }[]>('textDocument/documentLink', {
      textDocument: { uri: 'untitled:a' },
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://harbour.example/ferry'],
    );
    for (let at = 0; at < addresses.length; at++) {
      const hover = await client.hover('untitled:a', { line: 4 + at, character: 20 });
      const targets = [...(hover?.contents.value ?? '').matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
      assert.ok(targets.length > 0);
      for (const target of targets)
        assert.match(target ?? '', /^(?:untitled:a#L\d+,\d+|https:\/\/harbour\.example\/ferry)$/);
      assert.ok(hover?.contents.value.includes('spring'));
    }
  });
});
