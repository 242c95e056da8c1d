// The words of the side bar in the language of the editor.

import * as vscode from 'vscode';
import { timelineWords } from '../timeline/wording';

/** The language that our words are in: English where we have no others. */
export function language(): string {
  return vscode.l10n.bundle ? vscode.env.language : 'en';
}

export const words = timelineWords((message, ...values) => vscode.l10n.t(message, ...values), language());
