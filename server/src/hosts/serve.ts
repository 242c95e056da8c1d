// The language server as a process: over stdio, Node's own channel or a socket, as the arguments say.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from '../protocol/server';
import { nodeEnvironment } from './disk/nodeEnvironment';

/** The ways to talk to a client that `createConnection` reads from the arguments of the process. */
export const transports = ['--stdio', '--node-ipc', '--socket=PORT', '--pipe=NAME'];

/** Whether an argument names a way to talk to the client. */
export function isTransport(argument: string): boolean {
  return /^--(?:stdio|node-ipc|socket(?:=\d+)?|pipe(?:=.+)?)$/.test(argument);
}

/** Serves the client at the other end until it says `exit`, closes the connection or dies. */
export function serve(): void {
  createServer(createConnection(ProposedFeatures.all), nodeEnvironment(__dirname));
}
