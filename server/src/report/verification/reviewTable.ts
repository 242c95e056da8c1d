// The reviews of a workspace as a table: which claim, what came of it, who says so, against which source, and whether that still holds.

import { outdatedWords } from '../../features/reviews';
import { named } from '../../rules/wording';
import { positionAt } from '../../syntax/lines';
import { append } from '../../syntax/lists';
import { dayOf, verdictWords } from '../../workspace/reviews/review';
import type { ReviewState } from '../../workspace/reviews/reviewStates';
import type { WorkspaceView } from '../../workspace/workspace';
import { escapeHtml, tableCells, tableHead } from '../markup';

/** A review, and the file and line of its claim. */
export interface ListedReview {
  readonly file: string;
  /** From 1; undefined when the claim cannot be found. */
  readonly line: number | undefined;
  readonly state: ReviewState;
}

/** The reviews of `files`, in order of place. */
export function reviewsOf(workspace: WorkspaceView, files: Iterable<string>): ListedReview[] {
  const listed: ListedReview[] = [];
  for (const file of files) {
    if (!workspace.reviews.mayConcern(file)) continue;
    const facts = workspace.facts(file);
    if (!facts) continue;
    const own = workspace.reviewsOf(facts).map((state): ListedReview => {
      const line = state.claim && positionAt(facts.article, state.claim.start).line + 1;
      return { file, line, state };
    });
    append(
      listed,
      own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    );
  }
  return listed;
}

/** Pieces of the section, in order. Every word of a review is escaped. */
export function* reviewSection(reviews: readonly ListedReview[]): Generator<string> {
  yield '<section id="reviews" aria-labelledby="reviews-title">\n<h2 id="reviews-title">Reviews</h2>\n';
  if (reviews.length === 0) {
    yield '<p>Nobody has signed a claim off.</p>\n</section>\n';
    return;
  }
  const outdated = reviews.filter(({ state }) => state.outdated).length;
  yield `<p>${reviews.length} in all, ${outdated} outdated.</p>\n`;
  yield `<table class="reviews">${tableHead('Where', 'Claim', 'Verdict', 'Who', 'Source')}<tbody>\n`;
  for (const review of reviews) yield row(review);
  yield '</tbody></table>\n</section>\n';
}

function row({ file, line, state: { review, outdated } }: ListedReview): string {
  const { title = '', publisher = '', url = '', label = '' } = review.source;
  const source = named({ title, publisher, url: url || label }, 100);
  const passage = review.passage ? `<br><span class="place">“${escapeHtml(review.passage.words)}”</span>` : '';
  const note = review.note === '' ? '' : `<br>${escapeHtml(review.note)}`;
  const reason = outdated ? `<br><span class="outdated">Outdated: ${outdatedWords[outdated]}</span>` : '';
  const cells = [
    escapeHtml(line === undefined ? file : `${file}, line ${line}`),
    escapeHtml(review.claim.words),
    verdictWords[review.verdict] + reason,
    `${escapeHtml(review.by)}<br>${escapeHtml(dayOf(review))}${note}`,
    escapeHtml(source) + passage,
  ];
  return `<tr>${tableCells(cells)}</tr>\n`;
}
