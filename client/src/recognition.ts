// Gives the language `article` to plain-text documents whose content is a digest. Which content that is, the syntax layer decides.

import * as vscode from 'vscode';
import { looksLikeDigest } from '../../server/src/syntax/detect';

/** More than this is not read to recognise a digest, so it need not be handed over. */
const longestLook = 65_536;

/** Looks at the documents that are open and at each one opened later, until it is disposed of. */
export function recogniseDigests(): vscode.Disposable {
  // A change of language closes the document and opens it again at once. Whoever changes an article back to plain text has
  // decided, and is not overruled; a file that is closed and opened again later is looked at anew.
  const changingLanguage = new Set<string>();
  const recognise = (document: vscode.TextDocument) => {
    if (document.languageId !== 'plaintext' || changingLanguage.has(document.uri.toString())) return;
    if (!vscode.workspace.getConfiguration('provenance', document).get('detectArticles', true)) return;
    const start = new vscode.Range(document.positionAt(0), document.positionAt(longestLook));
    if (looksLikeDigest(document.getText(start))) void vscode.languages.setTextDocumentLanguage(document, 'article');
  };
  vscode.workspace.textDocuments.forEach(recognise);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(recognise),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.languageId !== 'article') return;
      const key = document.uri.toString();
      changingLanguage.add(key);
      setTimeout(() => changingLanguage.delete(key));
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('provenance.detectArticles')) vscode.workspace.textDocuments.forEach(recognise);
    }),
  );
}
