// figure-not-in-source: a count, sum, share or measure that the saved copies of its sources do not give, or give for something else.

import type { ClaimCheck } from '../workspace/copies/claimChecks';
import type { WorkspaceView } from '../workspace/workspace';
import type { WorkspaceRule } from './rule';
import { hasCopies, notFound, notInCopies, passagePlace, passageText } from './savedCopies';
import { quoted } from './wording';

export const figureNotInSource: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'figure-not-in-source',
    summary: 'A figure that the saved copy of its source does not give.',
    severity: 'information',
  },
  mayFind: hasCopies,
  *check(facts, workspace) {
    for (const check of notFound(facts, workspace, 'figure')) {
      yield notInCopies(facts, workspace, check, adviceFor(workspace, check));
    }
  },
};

function adviceFor(workspace: WorkspaceView, check: ClaimCheck): string {
  const nearest = passageText(workspace, check);
  const place = passagePlace(workspace, check);
  if (nearest === undefined || !place)
    return 'Digits, words and rounding were considered. Look it up, or cite where it stands.';
  return `On ${place} it has ${quoted(nearest, 60)} for what looks like the same. Look it up, or cite where this figure stands.`;
}
