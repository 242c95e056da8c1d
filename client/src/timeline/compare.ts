// "Compare Accounts": the places of two accounts side by side, with both dates marked.

import type * as vscode from 'vscode';
import { compareAccounts } from '../commands/compareAccounts';
import type { ItemRef } from './messages';
import type { TimelineStore } from './store';

/** @param one shown on the left */
export async function compareItems(store: TimelineStore, one: ItemRef, other: ItemRef): Promise<void> {
  const [left, right] = [store.placeOf(one), store.placeOf(other)];
  if (left && right) await compareAccounts(locationOf(right), locationOf(left));
}

function locationOf({ uri, range: { start, end } }: vscode.Location) {
  return {
    uri: uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}
