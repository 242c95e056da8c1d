// Asks the server for a renumbering and makes it: all its edits as one step that one undo takes back, or none of them.

import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { isRefusal, type Refusal, showRefusal } from './refusal';
import type { ServerConnection } from './serverConnection';

/** As `provenance/renumber` takes it; see docs/protocol.md. */
export type Renumbering =
  | { readonly action: 'insert'; readonly number: number; readonly source: string }
  | { readonly action: 'remove'; readonly number: number }
  | { readonly action: 'merge'; readonly kept: number; readonly dropped: number }
  | { readonly action: 'move' | 'swap'; readonly from: number; readonly to: number }
  | { readonly action: 'firstUse' | 'listOrder' };

/** What a renumbering would do, before it is done. */
export interface PlannedRenumbering {
  readonly title: string;
  readonly edit: WorkspaceEdit;
}

/** @returns undefined when the server refused; then its reason is on the screen */
export async function planRenumbering(
  server: ServerConnection,
  document: vscode.TextDocument,
  renumbering: Renumbering,
): Promise<PlannedRenumbering | undefined> {
  const textDocument = { uri: await server.uriOf(document) };
  const answer = await server.ask<PlannedRenumbering | Refusal>('provenance/renumber', {
    textDocument,
    ...renumbering,
  });
  if (!isRefusal(answer)) return answer;
  showRefusal(answer);
  return undefined;
}

/**
 * Makes all edits of a plan. Half of a renumbering would be damage, so edits cannot be chosen one by one unless the
 * setting asks for the preview of every renumbering.
 * @returns whether the edits were made
 */
export async function applyRenumbering(
  server: ServerConnection,
  document: vscode.TextDocument,
  { edit }: PlannedRenumbering,
): Promise<boolean> {
  const preview = vscode.workspace.getConfiguration('provenance', document).get('renumbering.preview', false);
  const applied = await vscode.workspace.applyEdit(await server.toEditorEdit(withConfirmation(edit, preview)));
  if (!applied && !preview) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The numbers were not changed, because the text changed meanwhile.'),
    );
  }
  return applied;
}

/** Plans and applies at once. */
export async function renumber(
  server: ServerConnection,
  document: vscode.TextDocument,
  renumbering: Renumbering,
): Promise<boolean> {
  const plan = await planRenumbering(server, document, renumbering);
  return plan !== undefined && applyRenumbering(server, document, plan);
}

function withConfirmation(edit: WorkspaceEdit, needsConfirmation: boolean): WorkspaceEdit {
  if (!edit.changeAnnotations) return edit;
  const annotations = Object.entries(edit.changeAnnotations).map(([id, annotation]) => [
    id,
    { ...annotation, needsConfirmation },
  ]);
  return { ...edit, changeAnnotations: Object.fromEntries(annotations) };
}
