// Opens the peek view on places that the server has found. Called by code lenses; not for the command palette.

import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import { peek, placeOf } from '../peek';

/**
 * @param uri of the document in which the view opens
 * @param position in it, under which the view opens
 * @param locations to be listed; like the others in the protocol's own form
 */
export async function showReferences(uri: string, position: Position, locations: readonly Location[]): Promise<void> {
  await peek(vscode.Uri.parse(uri), new vscode.Position(position.line, position.character), locations.map(placeOf));
}
