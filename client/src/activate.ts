// Puts the extension together, for every kind of host alike: output, server, commands, recognition of digests in plain text.

import * as vscode from 'vscode';
import { restartServer } from './commands/restartServer';
import { showOutput } from './commands/showOutput';
import { showReferences } from './commands/showReferences';
import { recogniseDigests } from './recognition';
import { type ClientFactory, ServerConnection } from './serverConnection';

/** The same as in `activationEvents` of the manifest: what makes a folder one that has articles before any is open. */
const articlesOfAFolder = ['**/*.{article,digest}', '**/seeds/**/*.txt'];

/**
 * Starts everything and returns when the server answers, or when it is clear that it does not. Where nothing is an article yet, the
 * server waits for the first one: the extension is also called for plain text, and most plain text needs no server.
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
    vscode.commands.registerCommand('provenance.showReferences', showReferences),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isArticle(document)) void server.start();
    }),
    recogniseDigests(),
  );
  if (vscode.workspace.textDocuments.some(isArticle) || (await folderHasArticles())) await server.start();
}

function isArticle(document: vscode.TextDocument): boolean {
  return document.languageId === 'article';
}

async function folderHasArticles(): Promise<boolean> {
  const searches = articlesOfAFolder.map((pattern) => vscode.workspace.findFiles(pattern, undefined, 1));
  return (await Promise.all(searches)).some((found) => found.length > 0);
}
