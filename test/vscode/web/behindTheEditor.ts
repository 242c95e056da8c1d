// Takes the place of the module of the same name in the suite: a web worker has no disk.

import * as vscode from 'vscode';

export async function removeBehindTheEditor(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri);
}
