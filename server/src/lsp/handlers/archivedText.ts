// provenance/archivedText: the text of an article of the archive, for a read-only view.

import * as z from 'zod/mini';
import { pathOfArchived } from '../archivedUris';
import type { LiveArchive } from '../documents/liveArchive';
import type { Lifecycle } from '../lifecycle';
import { failed, type RefusedRequest, requestType, unreadable } from './requests';

interface Params {
  readonly uri: string;
}
type Answer = { readonly text: string } | RefusedRequest;

const params = z.object({ uri: z.string() });
const type = requestType<Params, Answer>('provenance/archivedText');

/** Registers the request. No handler answers it, because the answer comes from another process. */
export function answerArchivedTexts(lifecycle: Lifecycle, archive: LiveArchive): void {
  lifecycle.onRequest<Params, Answer>(type, params, failed, async ({ uri }) => {
    const path = pathOfArchived(uri);
    if (path === undefined) return unreadable;
    const answer = await archive.textOf(path);
    return 'text' in answer ? answer : { refused: answer.failed, nothingToDo: false };
  });
}
