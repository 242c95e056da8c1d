// provenance/paste: text from another article with the sources that it cites, answered by features/pasteSources.

import type { WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { pasteWithSources } from '../../features/pasteSources';
import { isRefusal } from '../../features/renumber/plan';
import { canonicalUri } from '../../settings/uris';
import { range, spanIn, textDocument } from '../params';
import { type AnnotatedEdit, workspaceEditOf } from './edits';
import type { Handler } from './handler';
import { articleOf } from './places';
import { failed, type RefusedRequest, refusalOf, requestType, unreadable } from './requests';

const schema = z.object({ textDocument, range, text: z.string(), from: z.object({ uri: z.string(), range }) });

export type PasteAnswer =
  | {
      readonly title: string;
      /** Takes the place of `range`, instead of `text`. */
      readonly insertText: string;
      /** What changes elsewhere, with the paste as one step; null when nothing does. */
      readonly additionalEdit: WorkspaceEdit | null;
      /** What could not be pasted, for the user; null when everything could. */
      readonly warning: string | null;
    }
  | RefusedRequest;

/** Copied from somewhere else: it is pasted as it is. */
const strange: RefusedRequest = {
  refused: 'The text does not come from an article of the workspace.',
  nothingToDo: true,
};

export const paste: Handler<z.infer<typeof schema>, PasteAnswer> = {
  type: requestType('provenance/paste'),
  params: schema,
  edits: true,

  fallback: failed,
  answer(params, snapshot) {
    const { workspace } = snapshot;
    const [file, origin] = [canonicalUri(params.textDocument.uri), canonicalUri(params.from.uri)];
    const [article, originArticle] = [articleOf(workspace, file), articleOf(workspace, origin)];
    if (!article || !originArticle) return strange;
    const span = spanIn(params.range, article);
    const from = { file: origin, span: spanIn(params.from.range, originArticle) };
    const outcome = pasteWithSources(workspace, file, span, params.text, from);
    if (isRefusal(outcome)) return refusalOf(outcome);
    const [pasted, ...others] = outcome.edits;
    if (!pasted) return unreadable;
    // The paste may reach further than what it replaces, where a source is added right behind it.
    const rest: AnnotatedEdit[] =
      pasted.span.end > span.end ? [{ file, span: { start: span.end, end: pasted.span.end }, newText: '' }] : [];
    const additionalEdit = workspaceEditOf(snapshot, [...rest, ...others], outcome.title);
    return { title: outcome.title, insertText: pasted.newText, additionalEdit, warning: outcome.warning ?? null };
  },
};
