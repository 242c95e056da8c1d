// Gives the language `article` to plain-text documents that are digests, or reports beside one.

import * as vscode from 'vscode';
import { isArticleText, maxLook } from './articleContent';

/** Looks at the documents that are open and at each one opened later, until it is disposed of. */
export function recogniseDigests(): vscode.Disposable {
  // A change of language closes the document and opens it again at once. A user who changes an article back to plain text has
  // decided, and is not overruled; a file that is closed and opened again later is looked at again.
  const changingLanguage = new Set<string>();
  const recognise = async (document: vscode.TextDocument) => {
    if (document.languageId !== 'plaintext' || changingLanguage.has(document.uri.toString())) return;
    if (!vscode.workspace.getConfiguration('provenance', document).get('detectArticles', true)) return;
    const start = new vscode.Range(document.positionAt(0), document.positionAt(maxLook));
    if (!(await isArticleText(document.uri, document.getText(start)))) return;
    // Looking at what lies beside it takes a moment.
    if (!document.isClosed && document.languageId === 'plaintext') {
      await vscode.languages.setTextDocumentLanguage(document, 'article');
    }
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
