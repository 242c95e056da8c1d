// Whatever a client sends, the server answers safely and continues; and it exits when it should.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { bridgeDigest, brokenDigest, entryLine } from '../support/bridge-articles';
import { distFolder, pullingClient, StdioClient, uriOf } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: { code?: number }) => error.code,
  );

/** What the server's process takes of the memory; 0 where the system does not say. */
function residentMegabytes({ process: { pid } }: StdioClient): number {
  if (!existsSync(`/proc/${pid}/status`)) return 0;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

describe('survival', () => {
  let client: StdioClient;
  afterEach(async () => {
    client.process.kill();
    await client.ended();
    removeFolders();
  });

  /** The server still does its work. */
  const stillServes = async () => {
    client.open('untitled:alive', brokenDigest());
    await client.untilPublished('untitled:alive', (rules) => rules.includes('undefined-citation'));
    const hover = await client.hover('untitled:alive', { line: entryLine, character: 2 });
    assert.match(hover?.contents.value ?? '', /20 May 2025/);
    client.close('untitled:alive');
    await client.untilPublished('untitled:alive', (rules) => rules.length === 0);
  };

  it('refuses requests before initialize and takes them after it', async () => {
    client = StdioClient.spawn();
    assert.equal(await codeOf(client.request('textDocument/hover', {})), -32002);
    assert.equal(await codeOf(client.request('no/such', {})), -32002);
    client.notify('textDocument/didOpen', {
      textDocument: { uri: 'untitled:x', languageId: 'a', version: 1, text: '' },
    });
    await client.initialize();
    assert.equal(await codeOf(client.request('initialize', { capabilities: {} })), -32600);
    await stillServes();
  });

  for (const [name, capabilities] of [
    ['next to nothing in it', {}],
    ['capabilities of null', null],
    ['no capabilities', undefined],
  ] as const) {
    it(`takes an initialize with ${name}`, async () => {
      client = StdioClient.spawn();
      await client.request('initialize', { processId: null, rootUri: null, capabilities });
      client.notify('initialized', {});
      await stillServes();
    });
  }

  it('says that it does not know a method, and ignores notifications that it does not know', async () => {
    client = await StdioClient.start();
    assert.equal(await codeOf(client.request('textDocument/noSuchThing', {})), -32601);
    client.notify('noSuchThing', { a: 1 });
    client.notify('$/noSuchThing', { a: 1 });
    await stillServes();
  });

  it('refuses wrong parameters', async () => {
    client = await StdioClient.start({ capabilities: pullingClient });
    const wrong = [undefined, null, [], [1, 2], {}, { textDocument: null }, { textDocument: { uri: 7 } }, 'text'];
    for (const params of wrong) {
      assert.equal(await codeOf(client.request('textDocument/hover', params)), -32602, JSON.stringify(params));
      assert.equal(await codeOf(client.request('textDocument/diagnostic', params)), -32602, JSON.stringify(params));
    }
    const textDocument = { uri: 'untitled:a' };
    client.open('untitled:a', bridgeDigest('March 3, 2025'));
    for (const position of [undefined, null, {}, { line: '1', character: 2 }]) {
      assert.equal(await codeOf(client.request('textDocument/hover', { textDocument, position })), -32602);
    }
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave']) {
      for (const params of wrong) client.notify(`textDocument/${method}`, params);
    }
    for (const params of [...wrong, { changes: null }, { changes: [null, { uri: 1 }] }, { files: [{}] }]) {
      client.notify('workspace/didChangeWatchedFiles', params);
      client.notify('workspace/didRenameFiles', params);
      client.notify('workspace/didDeleteFiles', params);
      client.notify('workspace/didChangeWorkspaceFolders', params);
      client.notify('workspace/didChangeConfiguration', params);
    }
    client.notify('$/cancelRequest', undefined);
    client.notify('$/cancelRequest', { id: 'never asked' });
    await client.pull('untitled:a');
    client.close('untitled:a');
    const hover = await client.hover('untitled:a', { line: 0, character: 0 });
    assert.equal(hover, null);
    const lines = client.said.filter(({ method }) => method === 'window/logMessage');
    for (const { params } of lines) assert.doesNotMatch((params as { message: string }).message, /\n| failed: /);
    for (const expected of ['textDocument/didOpen was ignored: ', 'workspace/didChangeWatchedFiles was ignored: ']) {
      assert.ok(
        lines.some(({ params }) => (params as { message: string }).message.startsWith(expected)),
        expected,
      );
    }
  });

  it('refuses an initialize with wrong parameters, and takes a better one', async () => {
    client = StdioClient.spawn();
    for (const params of [undefined, null, 7, [], { capabilities: 7 }, { capabilities: [] }]) {
      assert.equal(await codeOf(client.request('initialize', params)), -32602, JSON.stringify(params));
    }
    await client.initialize();
    await stillServes();
  });

  it('moves positions outside the text to its nearest end', async () => {
    client = await StdioClient.start();
    client.open('untitled:a', bridgeDigest('March 3, 2025'));
    for (const position of [
      { line: -1, character: -1 },
      { line: 1e9, character: 0 },
      { line: entryLine, character: 1e9 },
      { line: 0.5, character: 0.5 },
      { line: 2 ** 53, character: 2 ** 53 },
    ]) {
      await client.hover('untitled:a', position);
    }
    client.edit('untitled:a', {
      range: { start: { line: 900, character: 9 }, end: { line: -3, character: 1 } },
      text: 'x',
    });
    await stillServes();
  });

  it('knows nothing of a document that was never opened', async () => {
    client = await StdioClient.start();
    client.edit('untitled:never', { text: 'x' });
    client.close('untitled:never');
    assert.equal(await client.hover('untitled:never', { line: 0, character: 0 }), null);
    assert.equal(await client.hover('not a uri at all', { line: 0, character: 0 }), null);
    assert.equal(await client.hover('file:///%E0%A4%A', { line: 0, character: 0 }), null);
    await stillServes();
  });

  it('reads texts that are no articles', async () => {
    client = await StdioClient.start();
    const texts = [
      '',
      '\0',
      '['.repeat(100_000),
      '\ud800',
      '[1]'.repeat(20_000),
      'a'.repeat(2_000_000),
      '\r\r\n\n\u2028',
    ];
    for (const [at, text] of texts.entries()) client.open(`untitled:${at}`, text);
    await stillServes();
  });

  it('goes on after messages that are none', async () => {
    client = await StdioClient.start();
    const { stdin } = client.process;
    const framed = (body: string) => stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    for (const body of [
      'null',
      '7',
      '[]',
      '[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]',
      '{}',
      '{"id":null}',
      '{"jsonrpc":"2.0","id":5}',
    ]) {
      framed(body);
    }
    await stillServes();
  });

  const badFrames: readonly [what: string, bytes: string | Buffer, said: RegExp][] = [
    ['no header at all', 'hello\n', /expected a header, got "hello\\n/],
    ['a header that never ends', 'X: '.padEnd(5000, 'y'), /expected a header, got "X: y/],
    ['a header without a length', 'Content-Type: text\r\n\r\n{}', /the header has no Content-Length/],
    ['a line that is no header', 'Content-Length: 2\r\nbad line\r\n\r\n{}', /expected a header/],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}', /Content-Length is "-5"/],
    ['a length in words', 'Content-Length: two\r\n\r\n{}', /Content-Length is "two"/],
    ['a huge length', 'Content-Length: 99999999999\r\n\r\n{}', /Content-Length is 99999999999, more than/],
    ['a body that is not JSON', 'Content-Length: 1\r\n\r\n{', /JSON/],
    [
      'a body that is not UTF-8',
      Buffer.from('Content-Length: 3\r\n\r\n"\xff"', 'latin1'),
      /encoded data was not valid/,
    ],
    [
      'a header with control characters',
      Buffer.from('A: \u009b2J\n', 'latin1'),
      /expected a header, got "A: \\u009b2J/,
    ],
  ];
  for (const [what, bytes, said] of badFrames) {
    it(`says what is wrong and ends with 1 at ${what}`, async () => {
      client = await StdioClient.start();
      let stderr = '';
      client.process.stderr?.on('data', (text) => {
        stderr += text;
      });
      client.process.stdin?.write(bytes);
      assert.equal(await new Promise((resolve) => client.process.on('close', resolve)), 1);
      assert.match(
        stderr,
        /^provenance: The client sent something that is no message: [\u0020-\u007e\u00a0-\u200d]*\n$/,
      );
      assert.match(stderr, said);
      // What came last is handed over in a turn of its own.
      const lines = () => client.said.filter(({ method }) => method === 'window/logMessage');
      while (lines().length === 0) await new Promise(setImmediate);
      assert.match(
        lines()
          .map(({ params }) => (params as { message: string }).message)
          .join('\n'),
        said,
      );
    });
  }

  it('takes frames in any number of pieces, and keeps no room for what has not come', async () => {
    client = await StdioClient.start();
    const text = brokenDigest();
    const params = { textDocument: { uri: 'untitled:pieces', languageId: 'article', version: 1, text } };
    const body = JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didOpen', params });
    const message = `content-length:${Buffer.byteLength(body)}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n${body}`;
    for (const byte of Buffer.from(message)) client.process.stdin?.write(Buffer.of(byte));
    await client.untilPublished('untitled:pieces', (rules) => rules.includes('undefined-citation'));
    const before = residentMegabytes(client);
    client.process.stdin?.write('Content-Length: 200000000\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.ok(residentMegabytes(client) - before < 50);
  });

  it('answers a cancelled request as cancelled', async () => {
    client = await StdioClient.start();
    client.open('untitled:a', bridgeDigest('March 3, 2025'));
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: 'untitled:a' }, position: { line: 0, character: 0 } };
    // Both in one piece: a request that comes alone may be answered before anybody can cancel it.
    const { stdin } = client.process;
    stdin?.cork();
    const answer = client.connection.sendRequest('textDocument/hover', params, source.token);
    source.cancel();
    await new Promise((resolve) => setTimeout(resolve, 20));
    stdin?.uncork();
    assert.equal(await codeOf(answer), -32800);
    await stillServes();
  });

  it('ends with 0 after shutdown and exit, and takes no more requests between them', async () => {
    client = await StdioClient.start();
    await client.request('shutdown', undefined);
    assert.equal(await codeOf(client.hover('untitled:a', { line: 0, character: 0 })), -32600);
    assert.equal(await codeOf(client.request('no/such', {})), -32600);
    client.open('untitled:a', brokenDigest());
    client.notify('exit', undefined);
    assert.equal(await client.ended(), 0);
  });

  it('ends with 1 on exit without shutdown, and when the client hangs up', async () => {
    client = await StdioClient.start();
    client.notify('exit', undefined);
    assert.equal(await client.ended(), 1);
    client = await StdioClient.start({ folders: [folderWith({ 'a.txt': brokenDigest() })] });
    client.process.stdin?.end();
    assert.equal(await client.ended(), 1);
  });

  it('says how it wants to be called when it is called otherwise', async () => {
    client = await StdioClient.start();
    const bare = spawn(process.execPath, [join(distFolder, 'server.js')], { stdio: 'pipe' });
    let said = '';
    bare.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    const status = await new Promise((resolve) => bare.on('close', resolve));
    assert.equal(status, 2);
    assert.match(said, /^provenance: .*--stdio.*\n$/);
  });

  it('is found under the name of the command line too', async () => {
    client = await StdioClient.start();
    const child = spawn(process.execPath, [join(distFolder, 'cli.js'), 'lsp', '--stdio'], { stdio: 'pipe' });
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: uriOf('/'), capabilities: {} },
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const first = await new Promise((resolve) => child.stdout.once('data', resolve));
    assert.match(String(first), /^Content-Length: \d+/);
    child.kill();
  });
});
