// The text of saved copies that VS Code cannot open (PDF, Word, messages, archives) as read-only documents. The server has the text; plain
// text has no commands, and no feature of ours looks at the scheme.

import * as vscode from 'vscode';
import type { ServerConnection } from './serverConnection';

export function showCopyTexts(server: ServerConnection): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider('provenance-copy', {
    async provideTextDocumentContent(uri, token) {
      const answer = await server.ask<{ text: string } | { refused: string }>(
        'provenance/copyText',
        { uri: uri.toString() },
        token,
      );
      return 'text' in answer ? answer.text : answer.refused;
    },
  });
}
