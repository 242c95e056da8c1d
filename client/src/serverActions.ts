// The code actions of our own server, for commands that run one of them. (The editor's own request would include
// those of other extensions too, and leave out which problem each fixes.)

import * as vscode from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import { rangeOf, type ServerConnection } from './serverConnection';

/**
 * @param range of which the actions are
 * @param kind the one that is wanted, with the kinds below it
 */
export async function actionsOf(
  server: ServerConnection,
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<readonly CodeAction[]> {
  const actions = await server.ask<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri: await server.uriOf(document) },
    range: rangeOf(range),
    context: { diagnostics: await server.problemsOf(document), only: [kind] },
  });
  return actions ?? [];
}

/** Whether an action fixes a problem of the rule. */
export function fixes({ diagnostics }: CodeAction, rule: string): boolean {
  return diagnostics?.some(({ code }) => code === rule) ?? false;
}

/** Makes the edit of an action, as one step. */
export async function applyAction(server: ServerConnection, { edit }: CodeAction): Promise<void> {
  if (edit) await vscode.workspace.applyEdit(await server.toEditorEdit(edit));
}

/** All of a document. */
export function wholeOf(document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}

/** The problems of one rule in a document, as they are shown. */
export function problemsOfRule({ uri }: vscode.TextDocument, rule: string): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, code }) => source === 'provenance' && (typeof code === 'object' ? code.value : code) === rule);
}
