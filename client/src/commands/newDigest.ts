// "Source Provenance: New Digest": a new document in the form that the checks read, with places to fill in.

import * as vscode from 'vscode';

/** Opens it; Tab goes from place to place. */
export async function newDigest(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'article', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  const today = new Date().toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric' });
  const snippet = new vscode.SnippetString()
    .appendPlaceholder('Headline of the digest')
    .appendText('\nUpdated (1 articles)\n')
    .appendPlaceholder('A heading')
    .appendText(' ')
    .appendPlaceholder('What is claimed, in a sentence')
    .appendText(' [1].\nTimeline\n')
    .appendPlaceholder(today)
    .appendText(' – ')
    .appendPlaceholder('What happened on that day')
    .appendText(' [1].\nAll related articles (1 articles)\n-\n')
    .appendPlaceholder('Publisher')
    .appendText(': ')
    .appendPlaceholder('Title of the article')
    .appendText('\n');
  await editor.insertSnippet(snippet);
}
