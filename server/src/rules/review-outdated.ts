// review-outdated: a claim that somebody has signed off, and that is not what was signed off any more: the claim, its citation or the
// passage of the saved copy is another one. What a review is tied to is decided in workspace/reviews.

import type { FileFacts } from '../workspace/facts';
import { dayOf, verdictWords } from '../workspace/reviews/review';
import { isSource, type ReviewState } from '../workspace/reviews/reviewStates';
import type { Finding, WorkspaceRule } from './rule';
import { markOf } from './savedCopies';
import { headline, message, named, quoted, shortened } from './wording';

export const reviewOutdated: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'review-outdated',
    summary: 'A reviewed claim whose words, citation or passage have changed since.',
    severity: 'information',
  },
  mayFind: ({ reviews }, file) => reviews.mayConcern(file),
  *check(facts, workspace) {
    const states = workspace.reviewsOf(facts);
    for (const state of states) {
      const { claim, outdated, review } = state;
      if (!claim || !outdated || isReviewedAgain(states, state)) continue;
      const { by, on, verdict, note } = review;
      yield {
        span: { start: claim.start, end: claim.end },
        message: messageFor(facts, state),
        data: { reason: outdated, by, on, verdict, note },
      } satisfies Finding;
    }
  },
};

/** Somebody has signed the claim off as it is now, against the same source. */
function isReviewedAgain(states: readonly ReviewState[], { claim, review }: ReviewState): boolean {
  return states.some(
    (other) =>
      other.claim === claim &&
      other.outdated === undefined &&
      other.review.on >= review.on &&
      isSameSource(other.review.source, review.source),
  );
}

function isSameSource(a: ReviewState['review']['source'], b: ReviewState['review']['source']): boolean {
  return a.title === b.title && a.publisher === b.publisher && a.url === b.url && a.label === b.label;
}

function messageFor(facts: FileFacts, { review, outdated }: ReviewState): string {
  const { claim, passage, source } = review;
  const since = (room: number) => `its review by ${shortened(review.by, Math.min(room, 30))} on ${dayOf(review)}`;
  const again = 'Review it again, or withdraw the review.';
  const was = `It was ${verdictWords[review.verdict]}`;
  if (outdated === 'passage-changed') {
    const fact = facts.summary.sources.find((candidate) => isSource(candidate, source));
    const mark = fact ? markOf(facts, fact.number) : 'its source';
    return message(
      headline((room) => `The copy of ${mark} has changed since ${since(room)}`),
      `${was} by ${quoted(passage?.words ?? '', 160)}, which the saved copy does not have any more. ${again}`,
    );
  }
  if (outdated === 'source-not-cited') {
    const { publisher = '', title = '', url = '', label = '' } = source;
    return message(
      headline(
        (room) => `This claim no longer cites the source that ${shortened(review.by, Math.min(room, 30))} reviewed`,
      ),
      `${was} by ${named({ publisher, title, url: url || label }, 80)}. ${again}`,
    );
  }
  return message(
    headline((room) => `This claim has changed since ${since(room)}`),
    `${was} as ${quoted(claim.words, 200)}. ${again}`,
  );
}
