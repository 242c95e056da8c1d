// "Source Provenance: Review Claim...": signs the claim at the cursor off. A code action calls it with the place of a claim.

import * as vscode from 'vscode';
import { signOff } from '../reviews/signing';
import type { ServerConnection } from '../serverConnection';
import { activeArticle } from '../sources';

interface CalledAt {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

export async function reviewClaim(server: ServerConnection, called?: CalledAt): Promise<void> {
  if (called) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(called.uri));
    const { line, character } = called.position;
    await signOff(server, document, new vscode.Position(line, character));
    return;
  }
  const editor = activeArticle();
  if (editor) await signOff(server, editor.document, editor.selection.active);
}
