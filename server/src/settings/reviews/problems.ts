// The problems of a list of reviews: unreadable parts, and reviews whose claim is nowhere to be found. They are reported under the rule that
// reviews have, so that its setting applies here too.

import { reviewOutdated } from '../../rules/review-outdated';
import type { Finding, Problem, RuleSeverities } from '../../rules/rule';
import { levelOf, severityOf } from '../../rules/runRules';
import { fileNamed, headline, message, quoted } from '../../rules/wording';
import type { WorkspaceView } from '../../workspace/workspace';
import { spanOf } from '../jsonc';
import type { ReviewFile } from './reviewFile';

/**
 * The problems of a list, in order of place.
 * @param allRead whether every article of its folder is in the workspace: otherwise none is missed
 */
export function reviewFileProblems(
  workspace: WorkspaceView,
  reviewFile: ReviewFile,
  severities: RuleSeverities,
  allRead: boolean,
): Problem[] {
  const { meta } = reviewOutdated;
  const level = levelOf(meta, severities);
  if (level === 'off') return [];
  return [...reviewFile.complaints, ...lost(workspace, reviewFile, allRead)]
    .map((finding) => ({ ...finding, rule: meta.id, severity: severityOf(finding, level), unnecessary: false }))
    .sort((a, b) => a.span.start - b.span.start);
}

function* lost(
  workspace: WorkspaceView,
  { file: list, reviews, places }: ReviewFile,
  allRead: boolean,
): Iterable<Finding> {
  for (const [ordinal, review] of reviews.entries()) {
    const place = places[ordinal];
    const file = workspace.reviews.fileOf(review);
    if (!place || (file === undefined && !allRead)) continue;
    const name = fileNamed(workspace.displayName(review.file), 40);
    const facts = file === undefined ? undefined : workspace.facts(file);
    const state = facts && workspace.reviewsOf(facts).find((one) => one.list === list && one.ordinal === ordinal);
    if (state?.claim || (file !== undefined && !state)) continue;
    const what = !state
      ? (room: number) => `There is no file ${name} with the claim ${quoted(review.claim.words, room)}`
      : state.outdated === 'claim-ambiguous'
        ? (room: number) => `Several claims of ${name} are ${quoted(review.claim.words, room)}`
        : (room: number) => `No claim of ${name} is ${quoted(review.claim.words, room)}`;
    yield {
      span: spanOf(place),
      message: message(headline(what), 'The review counts for none. Review the claim again, or take this line out.'),
    };
  }
}
