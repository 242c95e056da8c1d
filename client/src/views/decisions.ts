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

/** @param place of the date of an account that is contradicted */
export async function decide(server: ServerConnection, place: vscode.Location, decision: Decision): Promise<void> {
  const document = await vscode.workspace.openTextDocument(place.uri);
  const actions = await actionsOf(server, document, document.validateRange(place.range), 'quickfix');
  const command = commands[decision];
  if (command) {
    const call = actions.find((action) => action.command?.command === command)?.command;
    if (!call) showNothingHere(vscode.l10n.t('There is no contradiction here any more.'));
    else await vscode.commands.executeCommand(call.command, ...(call.arguments ?? []));
    return;
  }
  const edits = actions.filter(({ edit, title }) => edit && /^(?:Write|Move) /.test(title));
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
