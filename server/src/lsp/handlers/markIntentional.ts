// provenance/markIntentional, and the code action for it: writes a mark into the suppression file that is nearest to an article.

import {
  type CodeAction,
  CodeActionKind,
  CreateFile,
  type Diagnostic,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { anchorsFor } from '../../features/markIntentional';
import type { Problem } from '../../rules/rule';
import { folderOf, suppressionFileName } from '../../settings/intentional/suppressionFileName';
import { entryAdded, type NewEntry } from '../../settings/intentional/writing';
import { canonicalUri, pathIn, uriIn } from '../../settings/uris';
import type { FileId } from '../../workspace/account';
import { textDocument } from '../params';
import { rangeOf } from '../positions';
import type { Handler, Snapshot } from './handler';
import { failed, type RefusedRequest, requestType } from './requests';

/** A command of our editor client: asks for the reason and then for `provenance/markIntentional`. */
export const markIntentionalCommand = 'provenance.markIntentional';

const schema = z.object({
  textDocument,
  reason: z.string().check(z.regex(/\S/)),
  accounts: z.array(z.object({ quote: z.string(), date: z.string() })).check(z.minLength(2)),
});

export type MarkAnswer =
  | {
      readonly title: string;
      readonly edit: WorkspaceEdit;
      /** The URI of the suppression file, which holds for the server once it is saved, or open with the server. */
      readonly sideFile: string;
    }
  | RefusedRequest;

export const markIntentional: Handler<z.infer<typeof schema>, MarkAnswer> = {
  type: requestType('provenance/markIntentional'),
  params: schema,
  edits: true,

  fallback: failed,
  answer({ textDocument, reason, accounts }, snapshot) {
    const written = markWritten(snapshot, canonicalUri(textDocument.uri), { reason: reason.trim(), accounts });
    return 'refused' in written ? { ...written, nothingToDo: false } : written;
  },
};

/**
 * "Mark as intentional" for one problem. A client that cannot ask for the reason gets an entry with an empty one, and the
 * suppression file is then reported until someone fills it in.
 */
export function markActions(
  snapshot: Snapshot,
  file: FileId,
  problem: Problem,
  diagnostics: Diagnostic[],
): CodeAction[] {
  const anchors = anchorsFor(snapshot.workspace, file, problem);
  if (!anchors) return [];
  const accounts = anchors.map(({ quote, date }) => ({ quote, date }));
  const { client, uriOf } = snapshot;
  const title = client.marksIntentional
    ? 'Mark as intentional…'
    : `Mark as intentional (give the reason in ${suppressionFileName})`;
  const action: CodeAction = {
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
  };
  const written = markWritten(snapshot, file, { reason: '', accounts });
  if ('refused' in written) {
    return client.disablesActions ? [{ ...action, disabled: { reason: written.refused } }] : [];
  }
  if (!client.marksIntentional) return [{ ...action, edit: written.edit }];
  const call = { textDocument: { uri: uriOf(file) }, accounts };
  return [{ ...action, command: { title, command: markIntentionalCommand, arguments: [call] } }];
}

type MarkEdit = Exclude<MarkAnswer, RefusedRequest> | { readonly refused: string };

function markWritten(snapshot: Snapshot, file: FileId, entry: NewEntry): MarkEdit {
  const target = suppressionFileFor(snapshot, file);
  if (!target)
    return { refused: 'The article lies in no folder of the workspace, so there is no place for its marks.' };
  const existing = snapshot.suppressionFiles.get(target);
  const change = entryAdded(existing, entry);
  if ('refused' in change) return change;
  const { client, uriOf, versionOf } = snapshot;
  const uri = uriOf(target);
  const range = rangeOf(existing ?? { text: '', lineStarts: [0] }, change.span);
  const edits = [{ range, newText: change.newText }];
  const title = 'Mark as intentional';
  if (existing && !client.documentChanges) return { title, sideFile: uri, edit: { changes: { [uri]: edits } } };
  if (!existing && !client.createsFiles)
    return { refused: `Make an empty file ${suppressionFileName} in the folder first.` };
  const created = existing ? [] : [CreateFile.create(uri, { ignoreIfExists: true })];
  const changed = TextDocumentEdit.create({ uri, version: versionOf(target) ?? null }, edits);
  return { title, sideFile: uri, edit: { documentChanges: [...created, changed] } };
}

/** The nearest suppression file above an article, or the place for one in its workspace folder. */
function suppressionFileFor({ folders, suppressionFiles }: Snapshot, file: FileId): FileId | undefined {
  const containing = folders.filter((folder) => pathIn(folder, file) !== undefined);
  const root = containing.reduce<string | undefined>(
    (innermost, folder) => (folder.length > (innermost?.length ?? 0) ? folder : innermost),
    undefined,
  );
  if (root === undefined) return undefined;
  for (let folder = folderOf(file); folder.length >= root.length; folder = folderOf(folder)) {
    const candidate = uriIn(folder, suppressionFileName);
    if (suppressionFiles.has(candidate)) return candidate;
  }
  return uriIn(root, suppressionFileName);
}
