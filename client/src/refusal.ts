// What the server refused to do, shown to the person who asked for it: the reason, and never a stack trace.

import * as vscode from 'vscode';

/** The answer of a request of our own (docs/protocol.md) that changes nothing. */
export interface Refusal {
  readonly refused: string;
  /** All is as asked for already, or there is nothing to ask for. */
  readonly nothingToDo: boolean;
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}

/** Shows the reason; what is merely needless is no warning. */
export function showRefusal({ refused, nothingToDo }: Refusal): void {
  void (nothingToDo ? vscode.window.showInformationMessage(refused) : vscode.window.showWarningMessage(refused));
}

/** Says that a command has nothing to work on where the cursor is. */
export function showNothingHere(reason: string): void {
  showRefusal({ refused: reason, nothingToDo: true });
}
