// Opens the other account of an event. Called by a quick fix; not for the command palette.

import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';
import { placeOf } from '../peek';

/** @param other where it is, in the protocol's own form */
export async function goToAccount(other: Location): Promise<void> {
  const { uri, range } = placeOf(other);
  await vscode.window.showTextDocument(uri, { selection: range });
}
