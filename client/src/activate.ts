// Puts the extension together, for every kind of host alike: output, server, commands, recognition of digests in plain text.

import * as vscode from 'vscode';
import { restartServer } from './commands/restartServer';
import { showOutput } from './commands/showOutput';
import { recogniseDigests } from './recognition';
import { type ClientFactory, ServerConnection } from './serverConnection';

/**
 * Starts everything and returns when the server answers, or when it is clear that it does not.
 * @param createClient makes the language client of this host; it is called again at each restart.
 */
export async function activateWith(context: vscode.ExtensionContext, createClient: ClientFactory): Promise<void> {
  const output = vscode.window.createOutputChannel('Source Provenance', { log: true });
  const server = new ServerConnection(output, createClient);
  context.subscriptions.push(
    output,
    server,
    vscode.commands.registerCommand('provenance.restartServer', () => restartServer(server)),
    vscode.commands.registerCommand('provenance.showOutput', () => showOutput(output)),
    recogniseDigests(),
  );
  await server.start();
}
