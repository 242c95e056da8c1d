// "Source Provenance: Insert Source Here...": before the source at the cursor, otherwise at the end of the list. The numbers from
// there on shift, and so do their citations.

import * as vscode from 'vscode';
import { renumber } from '../renumbering';
import type { ServerConnection } from '../serverConnection';
import { activeArticle, nameOf, sourceAt, sourcesOf } from '../sources';

export async function insertSource(server: ServerConnection): Promise<void> {
  const editor = activeArticle();
  if (!editor) return;
  const sources = await sourcesOf(server, editor.document);
  const here = sourceAt(sources, editor.selection.active);
  const number = here?.number ?? sources.reduce((largest, { number }) => Math.max(largest, number), 0) + 1;
  const source = await vscode.window.showInputBox({
    title: here
      ? vscode.l10n.t('New source {0}, before “{1}”', number, nameOf(here))
      : vscode.l10n.t('New source {0}, at the end of the list', number),
    placeHolder: vscode.l10n.t('Publisher: Title'),
    prompt: vscode.l10n.t('A URL may follow the title.'),
    validateInput: (text) =>
      text.trim() === '' ? vscode.l10n.t('Write the publisher and the title of the source.') : undefined,
  });
  if (source !== undefined) await renumber(server, editor.document, { action: 'insert', number, source });
}
