// The two articles on one ferry, written and shown, for every test of a feature.

import * as vscode from 'vscode';
import { anniversary, reopening } from '../ferryTexts';
import { closeEverything, eventually, file, problems, remove, show, write } from './workspace';

let folders = 0;

export interface Ferry {
  readonly reopening: vscode.Uri;
  readonly anniversary: vscode.Uri;
  /** The editor that shows the reopening. */
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
  /** A file beside the two. */
  beside(name: string): string;
  remove(): Promise<void>;
}

/** Writes both, shows the first, and waits until the server knows each from the other. */
export async function openFerry(): Promise<Ferry> {
  const folder = `ferry-${++folders}`;
  const first = await write(`${folder}/reopening.article`, reopening);
  const second = await write(`${folder}/anniversary.article`, anniversary);
  const editor = await show(first);
  await eventually('both dates are known', () => clashes(first) > 0 && clashes(second) > 0);
  return {
    reopening: first,
    anniversary: second,
    editor,
    document: editor.document,
    beside: (name) => `${folder}/${name}`,
    remove: async () => {
      await closeEverything();
      await remove(folder);
      await eventually('a removed folder leaves nothing', () =>
        vscode.languages
          .getDiagnostics()
          .every(([uri, list]) => !uri.path.startsWith(file(folder).path) || list.length === 0),
      );
    },
  };
}

function clashes(uri: vscode.Uri): number {
  return problems(uri, 'contradictory-dates').length;
}
