// "Source Provenance: Remove Source...": shows the citations that are removed with it before anything is changed.

import * as vscode from 'vscode';
import { applyRenumbering, planRenumbering } from '../renumbering';
import type { ServerConnection } from '../serverConnection';
import { activeArticle, type ListedSource, sourceForCommand } from '../sources';

export async function removeSource(server: ServerConnection): Promise<void> {
  const editor = activeArticle();
  const source = editor && (await sourceForCommand(server, editor, vscode.l10n.t('Source to remove')));
  if (!source) return;
  const { document } = editor;
  const citations = await citationsOf(document, source);
  // A refusal comes before the question, not after it.
  const plan = await planRenumbering(server, document, { action: 'remove', number: source.number });
  if (!plan) return;
  if (citations.length === 0 || (await isConfirmed(editor, plan.title, citations))) {
    await applyRenumbering(server, document, plan);
  }
}

/** The places that cite the source in this document, in its order. */
async function citationsOf(document: vscode.TextDocument, { range }: ListedSource): Promise<vscode.Range[]> {
  const position = firstCharacterIn(document, range);
  const command = 'vscode.executeReferenceProvider';
  const found = await vscode.commands.executeCommand<vscode.Location[] | undefined>(command, document.uri, position);
  return (found ?? [])
    .filter((place) => place.uri.toString() === document.uri.toString() && !range.contains(place.range))
    .map((place) => place.range)
    .sort((a, b) => a.start.compareTo(b.start));
}

function firstCharacterIn(document: vscode.TextDocument, range: vscode.Range): vscode.Position {
  const offset = document.offsetAt(range.start) + Math.max(0, document.getText(range).search(/\p{L}/u));
  return document.positionAt(offset);
}

/**
 * Lists the citations under the question. Moving through the list shows each in the text; choosing one stays there and removes
 * nothing.
 */
function isConfirmed(
  editor: vscode.TextEditor,
  question: string,
  citations: readonly vscode.Range[],
): Promise<boolean> {
  const { document, selection } = editor;
  const remove = { label: `$(trash) ${question}`, alwaysShow: true, range: undefined };
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly range?: vscode.Range | undefined }>();
  pick.title = question;
  pick.placeholder = vscode.l10n.t('Enter removes it; go down to look at each citation first');
  pick.items = [
    remove,
    { label: vscode.l10n.t('Citations'), kind: vscode.QuickPickItemKind.Separator },
    ...citations.map((range) => ({ ...wordsAround(document, range), range })),
  ];
  const show = (range: vscode.Range) => {
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return new Promise((resolve) => {
    let accepted: typeof remove | { range?: vscode.Range | undefined } | undefined;
    pick.onDidChangeActive(([item]) => {
      if (item?.range) show(item.range);
    });
    pick.onDidAccept(() => {
      accepted = pick.selectedItems[0];
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      if (!accepted?.range) editor.selection = selection;
      resolve(accepted !== undefined && accepted.range === undefined);
    });
    pick.show();
  });
}

const maxCharacters = 70;

/** The claim before a citation, as far as there is room for it. */
function wordsAround(document: vscode.TextDocument, { start, end }: vscode.Range): vscode.QuickPickItem {
  const before = document.lineAt(start.line).text.slice(0, end.character);
  const label = before.length > maxCharacters ? `… ${before.slice(-maxCharacters)}` : before;
  return { label, description: vscode.l10n.t('line {0}', start.line + 1) };
}
