// Removes a file as another program does, without asking the editor. Where there is no disk, the editor's file system is asked.

import { rmSync } from 'node:fs';
import type * as vscode from 'vscode';

export async function removeBehindTheEditor(uri: vscode.Uri): Promise<void> {
  rmSync(uri.fsPath);
}
