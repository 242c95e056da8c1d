// What the server says of reviews (docs/protocol.md), and the edits of their list, saved as they are made.

import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { ReviewedClaim, ReviewsAnswer } from '../../../server/src/features/reviewAnswers';
import { isRefusal, type Refusal, showRefusal } from '../refusal';
import type { ServerConnection } from '../serverConnection';

interface ListEdit {
  readonly edit: WorkspaceEdit;
  /** The list of reviews. */
  readonly sideFile: string;
  /** Of the text that the edit changes; null when it makes the file. */
  readonly textLength: number | null;
}

/** The claims of a document that cite a source, in order. */
export async function claimsOf(
  server: ServerConnection,
  document: vscode.TextDocument,
): Promise<readonly ReviewedClaim[]> {
  const params = { textDocument: { uri: await server.uriOf(document) } };
  return (await server.ask<ReviewsAnswer>('provenance/reviews', params)).claims;
}

/**
 * Asks for an edit of the list of reviews, makes it and saves the list; one edit after the other, each from the list as the one before has
 * left it. A refusal is shown.
 */
export function changeList(server: ServerConnection, method: string, params: object): Promise<boolean> {
  return server.inTurn(() => makeChange(server, method, params));
}

/** A server that reads files through the editor knows of a saved one a moment later. */
const maxTries = 10;
const pauseMilliseconds = 300;

async function makeChange(server: ServerConnection, method: string, params: object, tries = 1): Promise<boolean> {
  const answer = await server.ask<ListEdit | Refusal>(method, params);
  if (isRefusal(answer)) {
    showRefusal(answer);
    return false;
  }
  const uri = vscode.Uri.parse(answer.sideFile);
  if ((await lengthOf(uri)) !== answer.textLength) {
    if (tries < maxTries) {
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
      return makeChange(server, method, params, tries + 1);
    }
    showRefusal({
      refused: vscode.l10n.t('The list of reviews has just changed. Save provenance-reviews.json and try again.'),
      nothingToDo: false,
    });
    return false;
  }
  if (!(await vscode.workspace.applyEdit(await server.toEditorEdit(answer.edit)))) return false;
  // Nobody looks at that file just now, so nobody would think of saving it.
  return (await vscode.workspace.openTextDocument(uri)).save();
}

/** Of the text as the editor has it, in UTF-16 units; null when there is no such file. */
async function lengthOf(uri: vscode.Uri): Promise<number | null> {
  try {
    return (await vscode.workspace.openTextDocument(uri)).getText().length;
  } catch {
    return null;
  }
}
