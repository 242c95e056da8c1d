// provenance/renumber: the commands of features/renumber, which the protocol has no request for.

import type { WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { isRefusal, type Refusal, type Renumbering } from '../../features/renumber/plan';
import {
  insertSource,
  mergeSources,
  numberByFirstUse,
  numberByListOrder,
  removeSource,
  renameNumber,
} from '../../features/renumber/renumber';
import { canonicalUri } from '../../settings/uris';
import type { FileId } from '../../workspace/account';
import type { WorkspaceView } from '../../workspace/workspace';
import { textDocument } from '../params';
import { workspaceEditOf } from './edits';
import type { Handler } from './handler';
import { failed, type RefusedRequest, refusalOf, requestType, sourceNumber, unreadable } from './requests';

/** One row an action: what it takes beside the document. */
const schema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('insert'), textDocument, number: sourceNumber, source: z.string() }),
  z.object({ action: z.literal('remove'), textDocument, number: sourceNumber }),
  z.object({ action: z.literal('merge'), textDocument, kept: sourceNumber, dropped: sourceNumber }),
  z.object({ action: z.literal('move'), textDocument, from: sourceNumber, to: sourceNumber }),
  z.object({ action: z.literal('swap'), textDocument, from: sourceNumber, to: sourceNumber }),
  z.object({ action: z.literal('firstUse'), textDocument }),
  z.object({ action: z.literal('listOrder'), textDocument }),
]);

type Params = z.infer<typeof schema>;

export type RenumberAnswer = { readonly title: string; readonly edit: WorkspaceEdit } | RefusedRequest;

export const renumber: Handler<Params, RenumberAnswer> = {
  type: requestType('provenance/renumber'),
  params: schema,
  edits: true,

  fallback: failed,
  answer(params, snapshot) {
    const outcome = renumberingFor(snapshot.workspace, canonicalUri(params.textDocument.uri), params);
    if (isRefusal(outcome)) return refusalOf(outcome);
    const edit = workspaceEditOf(snapshot, outcome.edits, outcome.title);
    return edit ? { title: outcome.title, edit } : unreadable;
  },
};

function renumberingFor(workspace: WorkspaceView, file: FileId, params: Params): Renumbering | Refusal {
  switch (params.action) {
    case 'insert':
      return insertSource(workspace, file, params.number, params.source);
    case 'remove':
      return removeSource(workspace, file, params.number);
    case 'merge':
      return mergeSources(workspace, file, params.kept, params.dropped);
    case 'move':
    case 'swap':
      return renameNumber(workspace, file, params.from, params.to, params.action);
    case 'firstUse':
      return numberByFirstUse(workspace, file);
    case 'listOrder':
      return numberByListOrder(workspace, file);
  }
}
