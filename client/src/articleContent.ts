// Which plain texts are articles, by their content and their neighbours. The syntax layer
// recognises digests and reports.

import * as vscode from 'vscode';
import { looksLikeDigest, mayBeArticle } from '../../server/src/syntax/detect';

/** As much of a text as shows its kind, in characters or bytes. */
export const maxLook = 65_536;
/** Of the texts beside one no more are read than this. */
const maxNeighbours = 50;
/** Prose of every project folder, which is no report. */
const folderDocuments = /^(?:readme|license|licence|copying|notice|changelog|changes|authors|contributing|todo)\b/i;

/** Whether a plain-text document is a digest, or in a folder with a digest a report or timeline. @param text its beginning */
export async function isArticleText(uri: vscode.Uri, text: string): Promise<boolean> {
  if (looksLikeDigest(text, nameOf(uri))) return true;
  return !folderDocuments.test(nameOf(uri)) && mayBeArticle(text) && (await liesBesideDigest(uri));
}

/** Whether the file is a digest by its content. Never throws: what cannot be looked at is none. */
export async function isDigestFile(uri: vscode.Uri): Promise<boolean> {
  try {
    // A pipe would be waited for.
    if (((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) === 0) return false;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return looksLikeDigest(new TextDecoder().decode(bytes.subarray(0, maxLook)), nameOf(uri));
  } catch {
    return false;
  }
}

/** Folders that have a digest, by URI. It may go again, but a report that was recognised is not taken back either. */
const foldersWithDigests = new Set<string>();

async function liesBesideDigest(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const key = folder.toString();
  if (foldersWithDigests.has(key)) return true;
  for (const name of await namesIn(folder)) {
    const neighbour = vscode.Uri.joinPath(folder, name);
    if (neighbour.toString() === uri.toString()) continue;
    if (/\.(?:article|digest)$/i.test(name) || (await isDigestFile(neighbour))) {
      foldersWithDigests.add(key);
      return true;
    }
  }
  return false;
}

/** The files of a folder that may be digests; none when it cannot be read. */
async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    return names.filter((name) => /\.(?:article|digest|txt|md|markdown)$/i.test(name)).slice(0, maxNeighbours);
  } catch {
    return [];
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
