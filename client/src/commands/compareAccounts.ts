// Opens the other account of an event beside the one at the cursor. Called by a quick fix; not for the command palette.

import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import { placeOf } from '../peek';

/** @param other and `here` are places in the protocol's own form */
export async function compareAccounts(other: Location, here: Location): Promise<void> {
  const [left, right] = [placeOf(here), placeOf(other)];
  await vscode.window.showTextDocument(left.uri, { selection: left.range, preview: false });
  const beside = await vscode.window.showTextDocument(right.uri, {
    selection: right.range,
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
  });
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
  });
  // The left one has become narrower meanwhile, and its lines have moved.
  const shown = vscode.window.visibleTextEditors.find(
    ({ document, viewColumn }) => document.uri.toString() === left.uri.toString() && viewColumn !== beside.viewColumn,
  );
  for (const [editor, { range }] of [
    [shown, left],
    [beside, right],
  ] as const) {
    editor?.setDecorations(mark, [range]);
    editor?.revealRange(range, vscode.TextEditorRevealType.InCenter);
  }
  unmarkLater(mark, [left.uri, right.uri]);
}

/** The dates stay marked until one of the texts is edited or closed. */
function unmarkLater(mark: vscode.TextEditorDecorationType, uris: readonly vscode.Uri[]): void {
  const concerns = (document: vscode.TextDocument) => uris.some((uri) => uri.toString() === document.uri.toString());
  const unmark = (document: vscode.TextDocument) => {
    if (!concerns(document)) return;
    mark.dispose();
    listening.dispose();
  };
  const listening = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => unmark(document)),
    vscode.workspace.onDidCloseTextDocument(unmark),
  );
}
