// Two articles on one ferry: a source in common, and one event on dates that cannot both be true. For every test of a verb.

import * as vscode from 'vscode';
import { closeEverything, eventually, file, problems, remove, show, write } from './workspace';

export const reopening = [
  'Ferry line reopens after the storm',
  'Updated (3 articles)',
  'First crossing The ferry left Alder Point with ninety passengers [3]. The pier was mended within a week [1].',
  'Timeline',
  'Early March 2025 – Workers mend the pier of Alder Point [1].',
  'March 9, 2025 – Captain Ines Moreau steers the first ferry after the storm out of Alder Point [3][2].',
  'All related articles (3 articles)',
  '1. Alder Gazette: Pier is mended https://alder.example/pier',
  '2. Coast Wire: Storm repairs done at Alder Point',
  '3. Port Courier: Ferry runs again',
  '',
].join('\n');

export const anniversary = [
  'A year after the storm',
  'Updated (2 articles)',
  'What was built since The new light of Alder Point is seen from ten miles away [2].',
  'Timeline',
  'March 16, 2025 – Captain Ines Moreau steers the first ferry after the storm out of Alder Point [1].',
  'May 4, 2025 – The new light of Alder Point shines for the first time [2].',
  'All related articles (2 articles)',
  '1. Coast Wire: Storm repairs done at Alder Point',
  '2. Harbour Post: A light for Alder Point',
  '',
].join('\n');

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
