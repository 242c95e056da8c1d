// "Source Provenance: Move Source Up" and "Down": a source and its neighbour in the list change places and numbers.

import * as vscode from 'vscode';
import { showNothingHere } from '../refusal';
import { renumber } from '../renumbering';
import type { ServerConnection } from '../serverConnection';
import { activeArticle, sourceAt, sourceForCommand, sourcesOf } from '../sources';

/** @param step -1 for up, 1 for down */
export async function moveSource(server: ServerConnection, step: -1 | 1): Promise<void> {
  const editor = activeArticle();
  const source = editor && (await sourceForCommand(server, editor, vscode.l10n.t('Source to move')));
  if (!source) return;
  const { document, selection } = editor;
  const sources = await sourcesOf(server, document);
  const at = sources.findIndex(({ number }) => number === source.number);
  const neighbour = sources[at + step];
  if (!neighbour) {
    showNothingHere(
      step < 0
        ? vscode.l10n.t('Source {0} is the first of the list.', source.number)
        : vscode.l10n.t('Source {0} is the last of the list.', source.number),
    );
    return;
  }
  const inList = sourceAt(sources, selection.active) === sources[at];
  const depth = document.offsetAt(selection.active) - document.offsetAt(source.range.start);
  const moved = await renumber(server, document, { action: 'swap', from: source.number, to: neighbour.number });
  if (!moved || !inList) return;
  // The cursor moves too, so that the next press moves the same source again.
  const place = (await sourcesOf(server, document))[at + step];
  if (!place) return;
  const active = document.positionAt(document.offsetAt(place.range.start) + depth);
  editor.selection = new vscode.Selection(active, active);
  editor.revealRange(editor.selection);
}
