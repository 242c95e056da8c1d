// Which open documents are articles: those of the language `article`, and Markdown documents whose content is a digest, which keep
// their language.

import * as vscode from 'vscode';
import { looksLikeDigest } from '../../server/src/syntax/detect';
import { maxLook } from './articleContent';

/** Markdown digests that are open, by URI. */
const markdownDigests = new Set<string>();

/** Whether `document` is an article. Costs no reading. */
export function isArticle(document: vscode.TextDocument): boolean {
  if (document.languageId === 'article') return true;
  return document.languageId === 'markdown' && markdownDigests.has(document.uri.toString());
}

/**
 * Checks open Markdown documents, each one opened later, and saved ones, until it is disposed of. Commands
 * are enabled in those that are digests by the context key `provenance.digests`.
 * @param found called for each digest
 */
export function recogniseMarkdown(found: () => void): vscode.Disposable {
  const look = (document: vscode.TextDocument) => {
    if (document.languageId !== 'markdown') return;
    const key = document.uri.toString();
    if (isMarkdownDigest(document) === markdownDigests.has(key)) return;
    if (markdownDigests.delete(key)) publish();
    else {
      markdownDigests.add(key);
      publish();
      found();
    }
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidSaveTextDocument(look),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (markdownDigests.delete(document.uri.toString())) publish();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('provenance.detectArticles')) vscode.workspace.textDocuments.forEach(look);
    }),
  );
}

function publish(): void {
  void vscode.commands.executeCommand('setContext', 'provenance.digests', [...markdownDigests]);
}

function isMarkdownDigest(document: vscode.TextDocument): boolean {
  if (!vscode.workspace.getConfiguration('provenance', document).get('detectArticles', true)) return false;
  const start = new vscode.Range(document.positionAt(0), document.positionAt(maxLook));
  return looksLikeDigest(document.getText(start), 'document.md');
}
