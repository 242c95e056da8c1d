// Opens the other account of an event beside the one at the cursor. Called by a quick fix; not for the command palette.

import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import { placeOf } from '../peek';

/** @param other and `here` are places in the protocol's own form */
export async function compareAccounts(other: Location, here: Location): Promise<void> {
  const [left, right] = [placeOf(here), placeOf(other)];
  const shown = await vscode.window.showTextDocument(left.uri, { selection: left.range, preview: false });
  shown.revealRange(left.range, vscode.TextEditorRevealType.InCenter);
  const beside = await vscode.window.showTextDocument(right.uri, {
    selection: right.range,
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
  });
  beside.revealRange(right.range, vscode.TextEditorRevealType.InCenter);
}
