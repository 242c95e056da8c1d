// Entry point of the extension on Node: the desktop, remote machines, containers. Starts the server as a process.

import type * as vscode from 'vscode';
import { activateWith, type TestApi } from './activate';
import { offerMcpServers } from './mcpServer';

/** Called by the editor when an article, or a folder with articles, is opened. */
export function activate(context: vscode.ExtensionContext): TestApi | undefined {
  context.subscriptions.push(offerMcpServers(context));
  const module = context.asAbsolutePath('dist/server.js');
  return activateWith(
    context,
    async (id, name, options) => {
      const { createLanguageClient } = await import('./languageClient');
      return createLanguageClient(module, id, name, options);
    },
    () => import('./views'),
  );
}
