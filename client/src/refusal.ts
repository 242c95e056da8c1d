// Shows why the server refused a request: the reason, never a stack trace.

import * as vscode from 'vscode';

/** The answer of a request of our own (docs/protocol.md) that changes nothing. */
export interface Refusal {
  readonly refused: string;
  /** There is nothing to change. */
  readonly nothingToDo: boolean;
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}

/** Shows the reason, as a warning only if something is wrong. */
export function showRefusal({ refused, nothingToDo }: Refusal): void {
  void (nothingToDo ? vscode.window.showInformationMessage(refused) : vscode.window.showWarningMessage(refused));
}

/** Says that a command has nothing to work on where the cursor is. */
export function showNothingHere(reason: string): void {
  showRefusal({ refused: reason, nothingToDo: true });
}
