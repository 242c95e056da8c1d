// The language server as a process: over stdio, Node's own channel or a socket, as the arguments say.

import { Console } from 'node:console';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from '../lsp/server';
import { nodeEnvironment } from './disk/nodeEnvironment';
import { wholeMessages } from './wholeMessages';

/** The ways to talk to a client that `createConnection` reads from the arguments of the process. */
export const transports = ['--stdio', '--node-ipc', '--socket=PORT', '--pipe=NAME'];

/** Whether an argument names a way to talk to the client. */
export function isTransport(argument: string): boolean {
  return /^--(?:stdio|node-ipc|socket(?:=\d+)?|pipe(?:=.+)?)$/.test(argument);
}

/** Serves the client at the other end until it says `exit`, closes the connection or dies. */
export function serve(): void {
  // What reading many files leaves behind would otherwise be let grow to twice of what is in use before anything is done about it. A
  // runtime that does not know the flag goes on without it.
  setFlagsFromString('--heap-growing-percent=20');
  // A nursery that grows is collected seldom, and then all requests wait for it; and it takes more room than what is in use.
  setFlagsFromString('--semi-space-growth-factor=1');
  createServer(connect(), nodeEnvironment(__dirname));
}

function connect() {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // What is printed by accident must not get between the messages.
  globalThis.console = new Console(process.stderr);
  return createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout));
}
