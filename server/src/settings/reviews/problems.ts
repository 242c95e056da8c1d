// What is wrong with a list of reviews that can be read: reviews whose claim is nowhere to be found.

import type { Finding } from '../../rules/rule';
import { fileNamed, headline, message, quoted } from '../../rules/wording';
import type { FileId } from '../../workspace/account';
import type { Review } from '../../workspace/reviews/review';
import type { WorkspaceView } from '../../workspace/workspace';
import { spanOf } from '../jsonc';
import type { ReviewFile } from './reviewFile';

/** @param allRead whether every article of its folder is in the workspace: otherwise none is missed */
export function* reviewFileFindings(
  workspace: WorkspaceView,
  { reviews, places }: ReviewFile,
  allRead: boolean,
): Iterable<Finding> {
  for (const [ordinal, review] of reviews.entries()) {
    const place = places[ordinal];
    if (!place || (!allRead && !workspace.has(review.file))) continue;
    const file = workspace.reviews.fileOf(review);
    const loss = file === undefined ? 'no-file' : lossIn(workspace, file, review);
    if (!loss) continue;
    const name = fileNamed(workspace.displayName(review.file), 40);
    const headlineOf = {
      'no-file': (claim: string) => `There is no file ${name} with the claim ${claim}`,
      'claim-gone': (claim: string) => `No claim of ${name} is ${claim}`,
      'claim-ambiguous': (claim: string) => `Several claims of ${name} are ${claim}`,
    }[loss];
    yield {
      span: spanOf(place),
      message: message(
        headline((room) => headlineOf(quoted(review.claim.words, room))),
        'The review counts for none. Review the claim again, or take this line out.',
      ),
    };
  }
}

function lossIn(workspace: WorkspaceView, file: FileId, review: Review) {
  if (!workspace.reviews.isLocated(file)) {
    const facts = workspace.facts(file);
    if (facts) workspace.reviewsOf(facts);
  }
  return workspace.reviews.lossOf(file, review);
}
