// Converts edits of the core to a workspace edit of the protocol, with versions and a preview where the client supports them.

import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileEdit } from '../../rules/rule';
import type { FileId } from '../../workspace/account';
import { rangeOf } from '../positions';
import type { Snapshot } from './handler';
import { articleOf } from './places';

/** An edit that a preview can explain (`note`), or that the user should look at before it is made (`confirm`). */
export type AnnotatedEdit = FileEdit & { readonly note?: string; readonly confirm?: boolean };

/**
 * All edits as one step. If a file cannot be read any more, or is still being read, the whole edit fails: half of it
 * would be damage.
 * @returns null then, and when there is nothing to edit
 */
export function workspaceEditOf(
  snapshot: Snapshot,
  edits: readonly AnnotatedEdit[],
  title: string,
): WorkspaceEdit | null {
  const { workspace, client, uriOf, versionOf } = snapshot;
  const byFile = new Map<FileId, AnnotatedTextEdit[]>();
  const annotations = new Map<string, ChangeAnnotation>();
  for (const edit of edits) {
    const article = articleOf(workspace, edit.file);
    if (!article || !snapshot.isCurrent(edit.file)) return null;
    const list = byFile.get(edit.file) ?? [];
    byFile.set(edit.file, list);
    const textEdit: TextEdit = { range: rangeOf(article, edit.span), newText: edit.newText };
    if (client.annotatesChanges && edit.note !== undefined) {
      const label = edit.note;
      // Edits that say the same share an annotation, which asks when one of them does.
      const asks = (annotations.get(label)?.needsConfirmation ?? false) || (edit.confirm ?? false);
      annotations.set(label, { label, description: title, needsConfirmation: asks });
      list.push({ ...textEdit, annotationId: label });
    } else list.push(textEdit as AnnotatedTextEdit);
  }
  if (byFile.size === 0) return null;
  if (!client.documentChanges) {
    return { changes: Object.fromEntries([...byFile].map(([file, list]) => [uriOf(file), list])) };
  }
  const documentChanges = [...byFile].map(([file, list]): TextDocumentEdit => {
    return { textDocument: { uri: uriOf(file), version: versionOf(file) ?? null }, edits: list };
  });
  return annotations.size > 0
    ? { documentChanges, changeAnnotations: Object.fromEntries(annotations) }
    : { documentChanges };
}
