// "Source Provenance: Show All Accounts of This Event": the peek view on every other account of the same event as
// the one at the cursor.

import * as vscode from 'vscode';
import { peek } from '../peek';
import { showNothingHere } from '../refusal';
import { activeArticle } from '../sources';

export async function showAccounts(): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const { document, selection } = editor;
  const { text, range } = document.lineAt(selection.active.line);
  // On the claim the accounts are referred to; on a citation it would be its source. A list marker is neither.
  const head = range.start.translate(0, Math.max(0, text.search(/[\p{L}\p{N}]/u)));
  const command = 'vscode.executeReferenceProvider';
  const places =
    (await vscode.commands.executeCommand<vscode.Location[] | undefined>(command, document.uri, head)) ?? [];
  if (!(await isEntry(document, selection.active)))
    showNothingHere(vscode.l10n.t('There is no entry of the timeline here.'));
  else if (!(await peek(document.uri, head, places)))
    showNothingHere(vscode.l10n.t('There is no other account of this event.'));
}

async function isEntry(document: vscode.TextDocument, position: vscode.Position): Promise<boolean> {
  const command = 'vscode.executeDocumentSymbolProvider';
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, document.uri);
  const within = (list: readonly vscode.DocumentSymbol[]): boolean =>
    list.some(
      ({ kind, range, children }) => (kind === vscode.SymbolKind.Event && range.contains(position)) || within(children),
    );
  return within(symbols ?? []);
}
