// Texts that VS Code cannot open by themselves, as read-only documents: those of saved copies (PDF, Word, messages, web archives), and those of
// the articles of an archive. The server has the text; plain text has no commands, and no feature of ours looks at the schemes.

import * as vscode from 'vscode';
import { archiveScheme } from '../../server/src/features/archived/scheme';
import type { ServerConnection } from './serverConnection';

/** The schemes, and the request that gives a text. */
const requests = {
  'provenance-copy': 'provenance/copyText',
  [archiveScheme]: 'provenance/archivedText',
} as const;

export function showCopyTexts(server: ServerConnection): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(requests).map(([scheme, request]) =>
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        async provideTextDocumentContent(uri, token) {
          const answer = await server.ask<{ text: string } | { refused: string }>(
            request,
            { uri: uri.toString() },
            token,
          );
          return 'text' in answer ? answer.text : answer.refused;
        },
      }),
    ),
  );
}
