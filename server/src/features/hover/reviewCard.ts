// The part of a hover that says who has reviewed a claim, and whether that still holds. Notes are other people's words, shown as text.

import { shortened } from '../../rules/wording';
import type { CitedClaim } from '../../text/checks/claims';
import { oneLine } from '../../text/visible';
import type { FileFacts } from '../../workspace/facts';
import { dayOf, verdictWords } from '../../workspace/reviews/review';
import type { ReviewState } from '../../workspace/reviews/reviewStates';
import type { WorkspaceView } from '../../workspace/workspace';
import { bold, bullets, plain } from '../markdown';
import { outdatedWords, reviewsByClaim } from '../reviews';

const maxReviews = 5;
const maxNote = 200;

/** Markdown for the reviews of a claim, newest first; undefined when there is none. */
export function reviewCard(workspace: WorkspaceView, facts: FileFacts, claim: CitedClaim): string | undefined {
  const states = reviewsByClaim(workspace, facts).get(claim) ?? [];
  if (states.length === 0) return undefined;
  const shown = states.slice(0, maxReviews).map((state) => reviewLine(state));
  if (states.length > maxReviews) shown.push(`${states.length - maxReviews} more`);
  return `${bold('Reviews')}\n${bullets(shown)}`;
}

function reviewLine({ review, outdated }: ReviewState): string {
  const { by, verdict, note } = review;
  const head = `${plain(oneLine(by))}, ${dayOf(review)}: ${verdictWords[verdict]}`;
  const what = note === '' ? '' : ` (${plain(shortened(oneLine(note), maxNote))})`;
  return outdated ? `⚠ ${head}${what}. Outdated: ${outdatedWords[outdated]}.` : `${head}${what}`;
}
