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
    showNothingHere('No problem of this file has a sure fix.');
    return;
  }
  await applyAction(server, action);
  const { fixed = 0, left = 0 } = (action.data ?? {}) as { readonly fixed?: number; readonly left?: number };
  const rest = left > 0 ? `${left} ${left === 1 ? 'needs' : 'need'} you` : 'nothing is left';
  void vscode.window.showInformationMessage(`${fixed} fixed, ${rest}.`);
}
