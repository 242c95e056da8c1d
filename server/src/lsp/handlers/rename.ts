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
import { offsetAt } from '../../syntax/lines';
import { placeParams, position, textDocument } from '../params';
import { rangeOf } from '../positions';
import { workspaceEditOf } from './edits';
import { aboutDocument } from './handler';

const renameParams = z.object({ textDocument, position, newName: z.string() });

export const prepareRename = aboutDocument<PrepareRenameParams, PrepareRenameResult | null>({
  type: PrepareRenameRequest.type,
  params: placeParams,
  edits: true,

  fallback: null,
  answer(facts, { position }) {
    const found = renameableAt(facts, offsetAt(facts.article, position));
    if ('refused' in found) throw refusal(found.refused);
    return { range: rangeOf(facts.article, found.span), placeholder: found.label };
  },
});

export const rename = aboutDocument<RenameParams, WorkspaceEdit | null>({
  type: RenameRequest.type,
  params: renameParams,
  edits: true,
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  fallback: null,
  answer(facts, { position, newName }, snapshot) {
    const renumbering = renameAt(snapshot.workspace, facts, offsetAt(facts.article, position), newName);
    if ('refused' in renumbering) throw refusal(renumbering.refused);
    return workspaceEditOf(snapshot, renumbering.edits, renumbering.title);
  },
});

/** The editor shows the message of a failed rename to its user. */
function refusal(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
