// Whether the folders of the window have articles before any is open: their problems are shown without a file being opened, and a
// folder of other texts is left in peace.

import * as vscode from 'vscode';
import { looksLikeDigest } from '../../server/src/syntax/detect';

/** Files of these names are articles, whatever is in them. The manifest's `activationEvents` take more: any plain text. */
const namedAsArticles = ['**/*.{article,digest}', '**/seeds/**/*.txt'];
const libraries = '**/node_modules/**';
/** A folder of digests has one among its first texts; of the texts of another no more are read than this. */
const mostTexts = 200;
/** As much of a text as tells what it is, in bytes. */
const longestLook = 65_536;

/** Never throws: what cannot be looked at has no articles. */
export async function foldersHaveArticles(): Promise<boolean> {
  for (const pattern of namedAsArticles) if ((await find(pattern, 1)).length > 0) return true;
  for (const text of await find('**/*.txt', mostTexts)) if (await isDigest(text)) return true;
  return false;
}

async function find(pattern: string, most: number): Promise<readonly vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles(pattern, libraries, most);
  } catch {
    return [];
  }
}

async function isDigest(uri: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.getConfiguration('provenance', uri).get('detectArticles', true)) return false;
  try {
    // A pipe would be waited for.
    if (((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) === 0) return false;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return looksLikeDigest(new TextDecoder().decode(bytes.subarray(0, longestLook)));
  } catch {
    return false;
  }
}
