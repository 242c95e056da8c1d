// workspace/willRenameFiles: updates marks and reviews that name a file. Nothing else contains file names, so there
// is nothing to do before files are made or deleted.

import {
  type RenameFilesParams,
  TextDocumentEdit,
  type TextEdit,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { articlesRenamed } from '../../settings/intentional/writing';
import { reviewedFilesRenamed } from '../../settings/reviews/writing';
import { canonicalUri, withoutSlash } from '../../settings/uris';
import type { FileId } from '../../workspace/account';
import { renamedFiles } from '../params';
import { rangeOf } from '../positions';
import type { Handler } from './handler';

export const willRename: Handler<RenameFilesParams, WorkspaceEdit | null> = {
  type: WillRenameFilesRequest.type,
  params: renamedFiles,

  fallback: null,
  answer({ files }, { suppressionFiles, reviewFiles, client, uriOf, versionOf }) {
    const pairs = files.map(({ oldUri, newUri }) => [folderName(oldUri), folderName(newUri)] as const);
    const renamed = (file: FileId) => {
      const pair = pairs.find(([before]) => file === before || file.startsWith(`${before}/`));
      return pair ? pair[1] + file.slice(pair[0].length) : file;
    };
    const changed = [...suppressionFiles.values(), ...reviewFiles.values()].flatMap((beside) => {
      const changes =
        beside.kind === 'marks' ? articlesRenamed(beside, renamed) : reviewedFilesRenamed(beside, renamed);
      const edits = changes.map(({ span, newText }): TextEdit => ({ range: rangeOf(beside, span), newText }));
      return edits.length > 0 ? [{ file: beside.file, edits }] : [];
    });
    if (changed.length === 0) return null;
    if (!client.documentChanges) {
      return { changes: Object.fromEntries(changed.map(({ file, edits }) => [uriOf(file), edits])) };
    }
    return {
      documentChanges: changed.map(({ file, edits }) =>
        TextDocumentEdit.create({ uri: uriOf(file), version: versionOf(file) ?? null }, edits),
      ),
    };
  },
};

function folderName(uri: string): FileId {
  return withoutSlash(canonicalUri(uri));
}
