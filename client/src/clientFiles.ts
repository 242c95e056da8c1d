// Reads files for the server where it cannot: in a browser, and in virtual workspaces. Only what lies in a folder of the window is read.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** As for files on a disk: what is larger is no article, and no saved copy. */
const maxArticleBytes = 16 * 1024 * 1024;
const maxDocumentBytes = 64 * 1024 * 1024;

interface Asked {
  readonly uri: string;
  /** Saved copies may be larger than articles. */
  readonly maxBytes?: number;
}

interface FolderAnswer {
  readonly entries?: readonly { readonly name: string; readonly isFolder: boolean }[];
  readonly trouble?: string;
}

interface FileAnswer {
  /** In base64, which every way to the server can carry. */
  readonly bytes?: string;
  readonly trouble?: string;
  readonly isTooLarge?: boolean;
}

/** Answers the server's questions for folders and files. */
export function readForServer(client: BaseLanguageClient): void {
  client.onRequest('provenance/readFolder', async ({ uri }: Asked): Promise<FolderAnswer> => {
    const folder = inWindow(uri);
    if (!folder) return {};
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      return {
        entries: entries.map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 })),
      };
    } catch (error) {
      return { trouble: reasonOf(error) };
    }
  });
  client.onRequest('provenance/readFile', async ({ uri, maxBytes = maxArticleBytes }: Asked): Promise<FileAnswer> => {
    const file = inWindow(uri);
    if (!file) return {};
    try {
      const { type, size } = await vscode.workspace.fs.stat(file);
      if ((type & vscode.FileType.File) === 0) return {};
      if (size > Math.min(maxBytes, maxDocumentBytes))
        return { trouble: 'too large; it is left out', isTooLarge: true };
      return { bytes: base64Of(await vscode.workspace.fs.readFile(file)) };
    } catch (error) {
      return isGone(error) ? {} : { trouble: reasonOf(error) };
    }
  });
}

function inWindow(uri: unknown): vscode.Uri | undefined {
  if (typeof uri !== 'string') return undefined;
  const parsed = vscode.Uri.parse(uri);
  return vscode.workspace.getWorkspaceFolder(parsed) ? parsed : undefined;
}

/** The function that makes a string of codes takes only so many at once. */
const maxCodes = 8192;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += maxCodes) text += String.fromCharCode(...bytes.subarray(at, at + maxCodes));
  return btoa(text);
}

function isGone(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `it cannot be read (${reason.slice(0, 200)})`;
}
