// provenance/renumber: the renumbering verbs of features/renumber, which the protocol has no request for.

import type { WorkspaceEdit } from 'vscode-languageserver';
import { isRefusal, type Refusal, type Renumbering } from '../../features/renumber/plan';
import {
  insertSource,
  mergeSources,
  numberByFirstUse,
  numberByListOrder,
  removeSource,
  renameNumber,
} from '../../features/renumber/renumber';
import type { FileId } from '../../index/account';
import type { WorkspaceView } from '../../index/workspace';
import { actions, type Shaped, text } from '../shape';
import { canonicalUri } from '../uris';
import { workspaceEditOf } from './edits';
import {
  checked,
  failed,
  type Refused,
  refusalOf,
  requestType,
  sourceNumber,
  textDocument,
  unreadable,
} from './requests';
import type { Verb } from './verb';

/** One row an action: what it takes beside the document. */
const shape = actions({
  insert: { textDocument, number: sourceNumber, source: text() },
  remove: { textDocument, number: sourceNumber },
  merge: { textDocument, kept: sourceNumber, dropped: sourceNumber },
  move: { textDocument, from: sourceNumber, to: sourceNumber },
  swap: { textDocument, from: sourceNumber, to: sourceNumber },
  firstUse: { textDocument },
  listOrder: { textDocument },
});

type Params = Shaped<typeof shape>;

export type RenumberAnswer = { readonly title: string; readonly edit: WorkspaceEdit } | Refused;

export const renumber: Verb<unknown, RenumberAnswer> = {
  type: requestType('provenance/renumber'),
  capabilities: {},
  nothing: failed,
  answer(unchecked, snapshot) {
    const params = checked(shape, unchecked);
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
