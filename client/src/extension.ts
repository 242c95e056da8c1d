// Entry point of the extension where Node is: the desktop, remote machines, containers. Says only how a server is started there.

import type * as vscode from 'vscode';
import { activateWith } from './activate';
import { offerMcpServers } from './mcpServer';

/** Called by the editor when an article is opened, or a folder that has some. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(offerMcpServers(context));
  const module = context.asAbsolutePath('dist/server.js');
  activateWith(
    context,
    async (id, name, options) => {
      const { createLanguageClient } = await import('./languageClient');
      return createLanguageClient(module, id, name, options);
    },
    () => import('./views'),
  );
}
