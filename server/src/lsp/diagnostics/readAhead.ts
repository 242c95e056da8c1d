// What a report across files needs, made in small parts before it: its contradictions, the texts in which it shows places, and reviewed claims.

import type { Steps } from '../../syntax/steps';
import type { FileId } from '../../workspace/account';
import type { LiveWorkspace } from '../documents/liveWorkspace';

/** So many other files are read, one a step, before a report with related places in them; the workspace keeps at least as many. */
const maxReadAhead = 32;

/** Makes what the problems of an article, or of a list of reviews, will ask for. */
export function* readAhead(live: LiveWorkspace, file: FileId): Steps<void> {
  const contradictions = live.view.events.contradictionsOf(file);
  const others = new Set(contradictions.flatMap((contradiction) => contradiction.others.map((ref) => ref.file)));
  others.delete(file);
  for (const other of [...others].slice(0, maxReadAhead)) {
    live.view.facts(other);
    yield;
  }
  yield* locateReviews(live, file);
}

/** Reads, one in a step, the files of whose claims a list has reviews. Those that have not changed since are known. */
function* locateReviews(live: LiveWorkspace, list: FileId): Steps<void> {
  const files = new Set(live.reviewFiles.get(list)?.reviews.map(({ file }) => file));
  for (const file of files) {
    const { view } = live;
    if (view.reviews.isLocated(file)) continue;
    const facts = view.facts(file);
    if (facts) view.reviewsOf(facts);
    yield;
  }
}
