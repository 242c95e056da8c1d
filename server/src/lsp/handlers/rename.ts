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
import * as z from 'zod/mini';
import { renameAt, renameableAt } from '../../features/rename';
import { placeIn, placeParams, position, textDocument } from '../params';
import { rangeOf } from '../positions';
import { workspaceEditOf } from './edits';
import type { Handler } from './handler';

const renameParams = z.object({ textDocument, position, newName: z.string() });

export const prepareRename: Handler<PrepareRenameParams, PrepareRenameResult | null> = {
  type: PrepareRenameRequest.type,
  params: placeParams,
  edits: true,

  fallback: null,
  answer(params, { workspace }) {
    const place = placeIn(params, workspace);
    const found = place && renameableAt(workspace, place.file, place.offset);
    if (!found) return null;
    if ('refused' in found) throw refusal(found.refused);
    return { range: rangeOf(place.article, found.span), placeholder: found.label };
  },
};

export const rename: Handler<RenameParams, WorkspaceEdit | null> = {
  type: RenameRequest.type,
  params: renameParams,
  edits: true,
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  fallback: null,
  answer(params, snapshot) {
    const place = placeIn(params, snapshot.workspace);
    if (!place) return null;
    const renumbering = renameAt(snapshot.workspace, place.file, place.offset, params.newName);
    if ('refused' in renumbering) throw refusal(renumbering.refused);
    return workspaceEditOf(snapshot, renumbering.edits, renumbering.title);
  },
};

/** The editor shows the message of a failed rename to its user. */
function refusal(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
