// The language server as a process: over stdio, Node's own channel or a socket, as the arguments say.

import { Console } from 'node:console';
import { connect as netConnect, type Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import {
  type Connection,
  createConnection,
  LogMessageNotification,
  type LogMessageParams,
  MessageType,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createServer, serverFeatures, serverOptions } from '../lsp/server';
import { visible } from '../text/visible';
import { nodeEnvironment } from './disk/nodeEnvironment';
import { FrameReader } from './frameReader';
import { wholeMessages } from './wholeMessages';

/** The ways to talk to a client that `createConnection` reads from the arguments of the process. */
export const transports = ['--stdio', '--node-ipc', '--socket=PORT', '--pipe=NAME'];

/** Whether an argument names a way to talk to the client. */
export function isTransport(argument: string): boolean {
  return /^--(?:stdio|node-ipc|socket(?:=\d+)?|pipe(?:=.+)?)$/.test(argument);
}

/** Serves the client at the other end until it says `exit`, closes the connection or dies. */
export function serve(): void {
  // The heap would otherwise grow to twice what is in use before a collection. A
  // runtime that does not know the flag ignores it.
  setFlagsFromString('--heap-growing-percent=20');
  // A nursery that grows is collected seldom, and then all requests wait for it; and it takes more room than what is in use.
  setFlagsFromString('--semi-space-growth-factor=1');
  const environment = nodeEnvironment(__dirname);
  if (process.argv.includes('--node-ipc')) {
    createServer(createConnection(serverFeatures, serverOptions), environment);
    return;
  }
  const { input, output } = streams();
  const reader = new FrameReader(
    input,
    (reason) => void end(connection, `The client sent something that is no message: ${reason}`),
  );
  const connection: Connection = createConnection(
    serverFeatures,
    reader,
    new StreamMessageWriter(wholeMessages(output)),
    serverOptions,
  );
  const server = createServer(connection, environment);
  const hungUp = () => process.exit(server.isShutDown() ? 0 : 1);
  input.on('end', hungUp);
  input.on('close', hungUp);
  reader.onError((error) => connection.console.error(`A message could not be taken: ${error.message}`));
}

/** Reports the reason to the client's log and to standard error, and exits. */
async function end(connection: Connection, reason: string): Promise<void> {
  process.stderr.write(`provenance: ${visible(reason)}\n`);
  const params: LogMessageParams = { type: MessageType.Error, message: visible(reason) };
  await connection.sendNotification(LogMessageNotification.type, params).catch(() => {});
  process.exit(1);
}

/** The two directions of a connection, as the arguments of the process say. */
function streams(): { readonly input: Readable; readonly output: Writable } {
  const socket = clientSocket();
  if (socket) return { input: socket, output: socket };
  // What is printed by accident must not get between the messages.
  globalThis.console = new Console(process.stderr);
  return { input: process.stdin, output: process.stdout };
}

/** Ends the process with one line when nobody listens. */
function connected(socket: Socket, where: string): Socket {
  const failed = (error: NodeJS.ErrnoException) => {
    process.stderr.write(`provenance: nobody can be reached at ${visible(where)} (${error.code ?? 'no connection'})\n`);
    process.exit(2);
  };
  socket.once('error', failed);
  return socket.once('connect', () => socket.off('error', failed));
}

/** Whether the arguments name one way to talk to the client, and one that there is. */
export function namesOneTransport(args: readonly string[]): boolean {
  const ways = args.filter(isTransport);
  if (ways.length !== 1) return false;
  const [, written] = /^--socket(?:=(.*))?$/.exec(ways[0] ?? '') ?? [];
  const port = ways[0]?.startsWith('--socket') ? Number(written ?? args[args.indexOf(ways[0]) + 1]) : 1;
  return Number.isInteger(port) && port > 0 && port < 65_536;
}

/** The socket or pipe that the client listens on; undefined with `--stdio`. */
function clientSocket(): Socket | undefined {
  for (const [at, argument] of process.argv.entries()) {
    const [, kind, named] = /^--(socket|pipe)(?:=(.+))?$/.exec(argument) ?? [];
    const where = named ?? process.argv[at + 1] ?? '';
    if (kind === 'socket') return connected(netConnect(Number(where), '127.0.0.1'), `port ${where}`);
    if (kind === 'pipe') return connected(netConnect(where), where);
  }
  return undefined;
}
