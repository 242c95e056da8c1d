// Files beside the articles that say something about them: which one counts for an article, and the edit that changes or makes it.

import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { folderOf } from '../../settings/intentional/suppressionFileName';
import type { TextChange } from '../../settings/intentional/writing';
import { pathIn, uriIn } from '../../settings/uris';
import type { LineTable } from '../../syntax/lines';
import type { FileId } from '../../workspace/account';
import { rangeOf } from '../positions';
import type { Snapshot } from './handler';

/**
 * The nearest file called `name` above an article, or the place for one in its workspace folder; undefined for an article outside.
 * @param known those that there are
 */
export function fileBeside(
  { folders }: Snapshot,
  article: FileId,
  name: string,
  known: ReadonlyMap<FileId, unknown>,
): FileId | undefined {
  const containing = folders.filter((folder) => pathIn(folder, article) !== undefined);
  const root = containing.reduce<string | undefined>(
    (innermost, folder) => (folder.length > (innermost?.length ?? 0) ? folder : innermost),
    undefined,
  );
  if (root === undefined) return undefined;
  for (let folder = folderOf(article); folder.length >= root.length; folder = folderOf(folder)) {
    const candidate = uriIn(folder, name);
    if (known.has(candidate)) return candidate;
  }
  return uriIn(root, name);
}

/**
 * The edit that makes one change in such a file.
 * @param existing its text; undefined when there is none yet, and the edit makes it
 */
export function editBeside(
  { client, uriOf, versionOf }: Snapshot,
  target: FileId,
  existing: LineTable | undefined,
  change: TextChange,
): WorkspaceEdit | { readonly refused: string } {
  const uri = uriOf(target);
  const edits = [{ range: rangeOf(existing ?? { text: '', lineStarts: [0] }, change.span), newText: change.newText }];
  if (existing && !client.documentChanges) return { changes: { [uri]: edits } };
  if (!existing && !client.createsFiles) {
    return { refused: `Make an empty file ${target.slice(target.lastIndexOf('/') + 1)} in the folder first.` };
  }
  const created = existing ? [] : [CreateFile.create(uri, { ignoreIfExists: true })];
  const changed = TextDocumentEdit.create({ uri, version: versionOf(target) ?? null }, edits);
  return { documentChanges: [...created, changed] };
}
