// The tools for assistants, offered to the language models of the editor. The server answers; what they may ask stands in the manifest.

import * as vscode from 'vscode';
import type { ServerConnection } from './serverConnection';

interface ContributedTool {
  readonly name: string;
  readonly displayName: string;
}

/** As in the manifest: the editor's tools have names of one kind. */
const prefix = 'provenance_';

/** Registers what the manifest lists. An editor without language models has nothing to register with. */
export function offerAssistantTools(context: vscode.ExtensionContext, server: ServerConnection): vscode.Disposable {
  const contributed: readonly ContributedTool[] = context.extension.packageJSON.contributes.languageModelTools ?? [];
  if (typeof vscode.lm?.registerTool !== 'function') return new vscode.Disposable(() => {});
  return vscode.Disposable.from(
    ...contributed.map(({ name, displayName }) =>
      vscode.lm.registerTool<object>(name, {
        prepareInvocation: () => ({ invocationMessage: displayName }),
        async invoke({ input }, token) {
          const params = { tool: name.slice(prefix.length), input };
          const answer = await server.ask<{ text: string } | { refused: string }>(
            'provenance/assistant',
            params,
            token,
          );
          const text = 'refused' in answer ? answer.refused : answer.text;
          return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
        },
      }),
    ),
  );
}
