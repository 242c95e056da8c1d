// "Source Provenance: Fix All Problems of This File": the preferred fixes together, as on save with the setting
// `"editor.codeActionsOnSave": { "source.fixAll.provenance": "explicit" }`.

import * as vscode from 'vscode';
import { showNothingHere } from '../refusal';
import { actionsOf, applyAction, wholeOf } from '../serverActions';
import type { ServerConnection } from '../serverConnection';
import { activeArticle } from '../sources';

export async function fixAllProblems(server: ServerConnection): Promise<void> {
  const document = activeArticle()?.document;
  if (!document) return;
  const [action] = await actionsOf(server, document, wholeOf(document), 'source.fixAll.provenance');
  if (!action) {
    showNothingHere(vscode.l10n.t('No problem of this file has a sure fix.'));
    return;
  }
  await applyAction(server, action);
  const { fixed = 0, left = 0 } = (action.data ?? {}) as { readonly fixed?: number; readonly left?: number };
  void vscode.window.showInformationMessage(summary(fixed, left));
}

function summary(fixed: number, left: number): string {
  if (left === 0) return vscode.l10n.t('{0} fixed, nothing is left.', fixed);
  return left === 1
    ? vscode.l10n.t('{0} fixed, 1 needs you.', fixed)
    : vscode.l10n.t('{0} fixed, {1} need you.', fixed, left);
}
