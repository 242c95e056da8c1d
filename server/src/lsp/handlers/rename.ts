// textDocument/prepareRename and textDocument/rename: another number for a source, answered by features/rename.

import {
  LSPErrorCodes,
  type PrepareRenameParams,
  PrepareRenameRequest,
  type PrepareRenameResult,
  type RenameParams,
  RenameRequest,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renameAt, renameableAt } from '../../features/rename';
import { placeIn } from '../params';
import { rangeOf } from '../positions';
import { workspaceEditOf } from './edits';
import type { Verb } from './handler';

export const prepareRename: Verb<PrepareRenameParams, PrepareRenameResult | null> = {
  type: PrepareRenameRequest.type,
  capabilities: {},
  nothing: null,
  answer(params, { workspace }) {
    const place = placeIn(params, workspace);
    const found = place && renameableAt(workspace, place.file, place.offset);
    if (!found) return null;
    if ('refused' in found) throw refusal(found.refused);
    return { range: rangeOf(place.article, found.span), placeholder: String(found.number) };
  },
};

export const rename: Verb<RenameParams, WorkspaceEdit | null> = {
  type: RenameRequest.type,
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  nothing: null,
  answer(params, snapshot) {
    const place = placeIn(params, snapshot.workspace);
    if (!place) return null;
    const renumbering = renameAt(snapshot.workspace, place.file, place.offset, String(params.newName));
    if ('refused' in renumbering) throw refusal(renumbering.refused);
    return workspaceEditOf(snapshot, renumbering.edits, renumbering.title);
  },
};

/** The editor shows the message of a failed rename to its user. */
function refusal(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
