// Closes documents for the server whose file is deleted and that are no longer visible. The editor keeps such a document for minutes
// (after a peek view, for another extension), and its text would contradict other files meanwhile.

import * as vscode from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { isArticle } from './articleDocuments';

export class DeletedDocuments implements vscode.Disposable {
  /** Documents that are closed for the server, though the editor still has them. */
  private readonly forgotten = new Set<vscode.TextDocument>();
  private readonly listeners: vscode.Disposable;

  /** Middleware of each client: drops notifications about closed documents until they are open again. */
  readonly middleware: Pick<Middleware, 'didOpen' | 'didChange' | 'didClose'> = {
    didOpen: async (document, next) => {
      if (!this.forgotten.has(document)) await next(document);
    },
    didChange: async (event, next) => {
      // Its file is there again, or somebody writes into it. The text that is sent has the change in it.
      if (this.forgotten.has(event.document)) await this.remember(event.document);
      else await next(event);
    },
    didClose: async (document, next) => {
      if (!this.forgotten.delete(document)) await next(document);
    },
  };

  /** @param client the one that is connected to a server now, if there is one */
  constructor(private readonly client: () => BaseLanguageClient | undefined) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', true, true, false);
    this.listeners = vscode.Disposable.from(
      watcher,
      watcher.onDidDelete((uri) => this.checkAll((document) => isAtOrBelow(document.uri, uri))),
      vscode.window.onDidChangeVisibleTextEditors(() => this.checkAll()),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        if (opened.length > 0 || closed.length > 0) this.checkAll();
      }),
    );
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private checkAll(concerned: (document: vscode.TextDocument) => boolean = () => true): void {
    const shown = shownUris();
    for (const document of vscode.workspace.textDocuments) {
      if (!isArticle(document) || document.isUntitled || !concerned(document)) continue;
      const isShown = document.isDirty || shown.has(document.uri.toString());
      if (isShown && this.forgotten.has(document)) void this.remember(document);
      if (!isShown && !this.forgotten.has(document)) void this.forgetIfGone(document);
    }
  }

  private async forgetIfGone(document: vscode.TextDocument): Promise<void> {
    if (await exists(document.uri)) return;
    // Asking the disk takes a moment, in which the document may have been shown, or closed for good.
    if (document.isClosed || document.isDirty || shownUris().has(document.uri.toString())) return;
    if (this.forgotten.has(document)) return;
    await this.client()?.getFeature('textDocument/didClose').getProvider(document)?.send(document);
    this.forgotten.add(document);
  }

  private async remember(document: vscode.TextDocument): Promise<void> {
    this.forgotten.delete(document);
    await this.client()?.getFeature('textDocument/didOpen').getProvider(document)?.send(document);
  }
}

/** Whether a document is visible: in a tab, even one behind others, or in a view without a tab such as the peek view. */
function shownUris(): ReadonlySet<string> {
  const shown = new Set(vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()));
  for (const { tabs } of vscode.window.tabGroups.all) {
    for (const { input } of tabs) {
      if (input instanceof vscode.TabInputText) shown.add(input.uri.toString());
      if (input instanceof vscode.TabInputTextDiff) shown.add(input.modified.toString()).add(input.original.toString());
    }
  }
  return shown;
}

function isAtOrBelow(uri: vscode.Uri, place: vscode.Uri): boolean {
  return uri.toString() === place.toString() || uri.toString().startsWith(`${place.toString()}/`);
}

/** Anything but a clear "not found" counts as there: a disk that does not answer is no reason to forget what is on it. */
async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound');
  }
}
