// "Source Provenance: New Digest": a new document in the form that the checks read, with places to fill in.

import * as vscode from 'vscode';

/** Opens it; Tab goes from place to place. */
export async function newDigest(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'article', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  const today = new Date().toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric' });
  const snippet = new vscode.SnippetString()
    .appendPlaceholder(vscode.l10n.t('Headline of the digest'))
    .appendText('\nUpdated (1 articles)\n')
    .appendPlaceholder(vscode.l10n.t('A heading'))
    .appendText(' ')
    .appendPlaceholder(vscode.l10n.t('What is claimed, in a sentence'))
    .appendText(' [1].\nTimeline\n')
    .appendPlaceholder(today)
    .appendText(' – ')
    .appendPlaceholder(vscode.l10n.t('What happened on that day'))
    .appendText(' [1].\nAll related articles (1 articles)\n-\n')
    .appendPlaceholder(vscode.l10n.t('Publisher'))
    .appendText(': ')
    .appendPlaceholder(vscode.l10n.t('Title of the article'))
    .appendText('\n');
  await editor.insertSnippet(snippet);
}
