// date-not-in-source: the date of an entry or a claim that the saved copies of its sources do not give in any form.

import type { ClaimCheck } from '../workspace/copies/claimChecks';
import type { WorkspaceView } from '../workspace/workspace';
import type { WorkspaceRule } from './rule';
import { hasCopies, notFound, notInCopies, passagePlace, passageText } from './savedCopies';
import { quoted } from './wording';

export const dateNotInSource: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'date-not-in-source',
    summary: 'A date that the saved copy of its source does not give.',
    severity: 'information',
  },
  mayFind: hasCopies,
  *check(facts, workspace) {
    for (const check of notFound(facts, workspace, 'date')) {
      yield notInCopies(facts, workspace, check, adviceFor(workspace, check));
    }
  },
};

function adviceFor(workspace: WorkspaceView, check: ClaimCheck): string {
  const nearest = passageText(workspace, check);
  const place = passagePlace(workspace, check);
  if (nearest === undefined || !place) {
    return 'Neither its text nor its dateline gives this date. Look it up, or cite where it stands.';
  }
  return `On ${place} it has ${quoted(nearest, 60)}. Look it up, or cite where this date stands.`;
}
