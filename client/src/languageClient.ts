// The language client where Node is, in a bundle of its own: two thirds of the extension's code, which plain text needs nothing of.

import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { serverEnvironment } from './serverEnvironment';

/** @param module path of the server's bundle, which is run in a process of its own */
export function createLanguageClient(
  module: string,
  id: string,
  name: string,
  clientOptions: LanguageClientOptions,
): BaseLanguageClient {
  const options = { env: serverEnvironment(process.env) };
  const server = { module, transport: TransportKind.ipc, options };
  // Source maps cost start-up time, so only somebody who debugs pays for them.
  const debug = { ...server, options: { ...options, execArgv: ['--nolazy', '--enable-source-maps'] } };
  return new LanguageClient(id, name, { run: server, debug }, clientOptions);
}
