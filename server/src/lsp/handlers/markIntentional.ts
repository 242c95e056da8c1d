// provenance/markIntentional, and the code action for it: writes a mark into the suppression file that is nearest to an article.

import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { anchorsFor } from '../../features/markIntentional';
import type { Problem } from '../../rules/rule';
import { suppressionFileName } from '../../settings/intentional/suppressionFileName';
import { entryAdded, type NewEntry } from '../../settings/intentional/writing';
import { canonicalUri } from '../../settings/uris';
import type { FileId } from '../../workspace/account';
import { textDocument } from '../params';
import { editBeside, fileBeside } from './besideFile';
import type { Handler, Snapshot } from './handler';
import { failed, type RefusedRequest, requestType } from './requests';

/** A command of our editor client: asks for the reason and then for `provenance/markIntentional`. */
const markIntentionalCommand = 'provenance.markIntentional';

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
  const target = fileBeside(snapshot, file, suppressionFileName, snapshot.suppressionFiles);
  if (!target)
    return { refused: 'The article lies in no folder of the workspace, so there is no place for its marks.' };
  const existing = snapshot.suppressionFiles.get(target);
  const change = entryAdded(existing, entry);
  if ('refused' in change) return change;
  const edit = editBeside(snapshot, target, existing, change);
  return 'refused' in edit ? edit : { title: 'Mark as intentional', sideFile: snapshot.uriOf(target), edit };
}
