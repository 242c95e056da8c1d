// What a person decides about a contradiction from the view: take over a date, mark both as intentional, or silence the rule. The server
// offers the same as quick fixes at the entry, and those are used.

import * as vscode from 'vscode';
import type { CodeAction } from 'vscode-languageclient';
import { showNothingHere } from '../refusal';
import { actionsOf, applyAction } from '../serverActions';
import type { ServerConnection } from '../serverConnection';

export type Decision = 'adopt' | 'mark' | 'silence';

const commands: Readonly<Partial<Record<Decision, string>>> = {
  mark: 'provenance.markIntentional',
  silence: 'provenance.silence',
};

/** @param places of the dates of both accounts. It may be that only one is reported: the one that differs from all others. */
export async function decide(
  server: ServerConnection,
  places: readonly vscode.Location[],
  decision: Decision,
): Promise<void> {
  const command = commands[decision];
  const isDecision = ({ command: call, edit, title }: CodeAction) =>
    command ? call?.command === command : edit !== undefined && /^(?:Write|Move) /.test(title);
  let edits: CodeAction[] = [];
  for (const { uri, range } of places) {
    const document = await vscode.workspace.openTextDocument(uri);
    const actions = await actionsOf(server, document, document.validateRange(range), 'quickfix');
    edits = actions.filter(isDecision);
    if (edits.length > 0) break;
  }
  if (command) {
    const call = edits[0]?.command;
    if (!call) showNothingHere(vscode.l10n.t('There is no contradiction here any more.'));
    else await vscode.commands.executeCommand(call.command, ...(call.arguments ?? []));
    return;
  }
  if (edits.length === 0) {
    showNothingHere(vscode.l10n.t('These dates cannot be taken over by themselves: edit one of the lines.'));
    return;
  }
  const items = edits.map((action) => ({ label: action.title, action }));
  const chosen = await vscode.window.showQuickPick<{ label: string; action: CodeAction }>(items, {
    placeHolder: vscode.l10n.t('Which date is right?'),
  });
  if (chosen) await applyAction(server, chosen.action);
}
