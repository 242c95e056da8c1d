// Entry point of the extension where Node is: the desktop, remote machines, containers. Says only how a server is started there.

import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate';

/** Called by the editor when an article is opened, or a folder that has some. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  return activateWith(context, (id, name, options) => {
    const server = { module, transport: TransportKind.ipc };
    // Source maps cost start-up time, so only somebody who debugs pays for them.
    const debug = { ...server, options: { execArgv: ['--nolazy', '--enable-source-maps'] } };
    return new LanguageClient(id, name, { run: server, debug }, options);
  });
}
