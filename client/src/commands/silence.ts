// Asks for how much of a file a rule shall be silent, and writes the comment. Called by a quick fix; not for the command palette.

import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { ServerConnection } from '../serverConnection';

/** One way to silence the rule, as the server offers it. */
interface Choice {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

export async function silence(server: ServerConnection, choices: readonly Choice[]): Promise<void> {
  const items = choices.map((choice) => ({ label: choice.title, choice }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('A comment in the file silences the rule'),
  });
  if (!chosen) return;
  const edit = await server.toEditorEdit(chosen.choice.edit);
  // What is written into a file that nobody looks at is saved, as after a renaming (`files.refactoring.autoSave`).
  await vscode.workspace.applyEdit(edit, { isRefactoring: edit.size > 1 });
}
