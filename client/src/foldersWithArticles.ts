// Whether the folders of the window have articles before any is open: their problems are shown without a file being opened, and a
// folder of other texts is ignored.

import * as vscode from 'vscode';
import { isDigestFile } from './articleContent';

/** Files of these names are articles, whatever is in them. The manifest's `activationEvents` take more: any plain text. */
const namedAsArticles = '**/*.{article,digest}';
/** Dependencies and build output; the server excludes more, by its settings. */
const libraries = '**/{node_modules,dist,build,out,target,vendor,.venv,venv}/**';
/** A folder of digests has one among its first texts; of the texts of another no more are read than this. */
const maxTexts = 200;
/** Never throws: what cannot be looked at has no articles. */
export async function foldersHaveArticles(): Promise<boolean> {
  if ((await find(namedAsArticles, 1)).length > 0) return true;
  for (const pattern of ['**/*.txt', '**/*.{md,markdown}'])
    for (const text of await find(pattern, maxTexts)) if (await isDigest(text)) return true;
  return false;
}

async function find(pattern: string, most: number): Promise<readonly vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles(pattern, libraries, most);
  } catch {
    return [];
  }
}

function isDigest(uri: vscode.Uri): Promise<boolean> {
  const detects = vscode.workspace.getConfiguration('provenance', uri).get('detectArticles', true);
  return detects ? isDigestFile(uri) : Promise.resolve(false);
}
