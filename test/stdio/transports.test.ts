// The ways in which a client can reach the server, and its end when the client is gone.

import assert from 'node:assert/strict';
import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  SocketMessageReader,
  SocketMessageWriter,
} from 'vscode-jsonrpc/node';
import type { InitializeResult } from 'vscode-languageserver';
import { distFolder, StdioClient } from '../support/stdio-client';

const serverPath = join(distFolder, 'server.js');

async function greet(connection: MessageConnection): Promise<void> {
  connection.listen();
  const params = { processId: process.pid, rootUri: null, capabilities: {} };
  const { capabilities, serverInfo } = await connection.sendRequest<InitializeResult>('initialize', params);
  assert.equal(serverInfo?.name, 'Source Provenance');
  assert.equal(capabilities.positionEncoding, 'utf-16');
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}

describe('the server', () => {
  it("is reached over Node's own channel", async () => {
    const child = fork(serverPath, ['--node-ipc'], { stdio: 'inherit' });
    const ended = once(child, 'exit');
    await greet(createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)));
    assert.deepEqual(await ended, [0, null]);
  });

  it('is reached over a socket', async () => {
    const listening = createServer();
    listening.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    const child = spawn(process.execPath, [serverPath, `--socket=${port}`], { stdio: 'inherit' });
    const ended = once(child, 'exit');
    const [socket] = await once(listening, 'connection');
    await greet(createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket)));
    assert.deepEqual(await ended, [0, null]);
    listening.close();
  });

  it('ends when the process that started it is no more', async () => {
    const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
    const client = StdioClient.spawn();
    await client.request('initialize', { processId: gone, rootUri: null, capabilities: {} });
    assert.equal(await client.ended(), 1);
  });
});
