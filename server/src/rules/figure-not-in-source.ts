// figure-not-in-source: a count, sum, share or measure that the saved copies of its sources do not give, or give for something else.

import type { WorkspaceRule } from './rule';
import { hasCopies, notFound, notInCopies, placedPassage } from './savedCopies';
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
      const found = placedPassage(workspace, check);
      const advice = found
        ? `On ${found.place} it has ${quoted(found.words, 60)} for what looks like the same. Look it up, or cite where this figure stands.`
        : 'Digits, words and rounding were considered. Look it up, or cite where it stands.';
      yield notInCopies(facts, workspace, check, advice);
    }
  },
};
