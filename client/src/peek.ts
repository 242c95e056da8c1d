// The peek view, opened under a place of a document.

import * as vscode from 'vscode';
import type { Location } from 'vscode-languageclient';

/**
 * Shows `places` under `position`. The one that is there already is left out when there are others: it would be the one that the view
 * begins with, and is visible already.
 * @returns whether there was anything to show
 */
export async function peek(
  uri: vscode.Uri,
  position: vscode.Position,
  places: readonly vscode.Location[],
): Promise<boolean> {
  const others = places.filter((place) => place.uri.toString() !== uri.toString() || !place.range.contains(position));
  if (others.length === 0) return false;
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, others);
  return true;
}

/** A place of the protocol as the editor has it. */
export function placeOf({ uri, range: { start, end } }: Location): vscode.Location {
  return new vscode.Location(
    vscode.Uri.parse(uri),
    new vscode.Range(start.line, start.character, end.line, end.character),
  );
}
