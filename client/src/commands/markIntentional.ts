// "Source Provenance: Mark Contradiction as Intentional...": asks why both dates should stay, and the server stores it beside the
// articles. A code action calls it with the accounts; from the palette it takes those at the cursor.

import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { isRefusal, type Refusal, showNothingHere, showRefusal } from '../refusal';
import { actionsOf } from '../serverActions';
import type { ServerConnection } from '../serverConnection';
import { activeArticle } from '../sources';

const command = 'provenance.markIntentional';

/** What the server's code action hands over. */
interface Contradiction {
  readonly accounts: readonly { readonly quote: string; readonly date: string }[];
}

interface MarkResult {
  readonly edit: WorkspaceEdit;
  /** Where it is noted. */
  readonly sideFile: string;
}

export async function markIntentional(server: ServerConnection, called?: Contradiction): Promise<void> {
  const contradiction = called ?? (await contradictionAtCursor(server));
  if (!contradiction) return;
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Why do {0} both stand?', pairOf(contradiction)),
    prompt: vscode.l10n.t('{0} The reason is kept beside the articles, for their next reader.', quoteOf(contradiction)),
    validateInput: (text) =>
      text.trim() === '' ? vscode.l10n.t('Give a reason: without one it looks like a mistake.') : undefined,
  });
  if (reason === undefined) return;
  const answer = await server.ask<MarkResult | Refusal>('provenance/markIntentional', { ...contradiction, reason });
  if (isRefusal(answer)) {
    showRefusal(answer);
    return;
  }
  if (!(await vscode.workspace.applyEdit(await server.toEditorEdit(answer.edit)))) return;
  // Nobody looks at that file just now, so nobody would think of saving it.
  const sideFile = await vscode.workspace.openTextDocument(vscode.Uri.parse(answer.sideFile));
  await sideFile.save();
}

/** "“May 3, 2024” and “May 8, 2024”" */
function pairOf({ accounts }: Contradiction): string {
  const [one = '', other = ''] = accounts.map(({ date }) => date);
  if (accounts.length <= 2) return vscode.l10n.t('“{0}” and “{1}”', one, other);
  return vscode.l10n.t('“{0}” and “{1}” (and {2} more)', one, other, accounts.length - 2);
}

function quoteOf({ accounts: [first] }: Contradiction): string {
  const words = first?.quote ?? '';
  return words.length > 80 ? `“${words.slice(0, 79)}…”` : `“${words}”.`;
}

async function contradictionAtCursor(server: ServerConnection): Promise<Contradiction | undefined> {
  const editor = activeArticle();
  if (!editor) return undefined;
  // The whole line counts, because the cursor may be in the claim and not on its date.
  const { range } = editor.document.lineAt(editor.selection.active.line);
  const actions = await actionsOf(server, editor.document, range, 'quickfix');
  const call = actions.find((action) => action.command?.command === command);
  if (!call) showNothingHere(vscode.l10n.t('There is no contradiction here that could be marked.'));
  return call?.command?.arguments?.[0];
}
