// date-not-in-source: the date of an entry or a claim that the saved copies of its sources do not give in any form.

import { formatDate } from '../dates/calendar/wordedDates';
import type { ClaimCheck } from '../workspace/copies/claimChecks';
import type { WorkspaceView } from '../workspace/workspace';
import type { WorkspaceRule } from './rule';
import { hasCopies, notFound, notInCopies, placedPassage } from './savedCopies';
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
      const found = placedPassage(workspace, check);
      const advice = found
        ? `On ${found.place} it has ${quoted(found.words, 60)}${meaningOf(workspace, check)}. Look it up, or cite where this date stands.`
        : 'Neither its text nor its dateline gives this date. Look it up, or cite where it stands.';
      yield notInCopies(facts, workspace, check, advice);
    }
  },
};

/** " (3 May 2024)" behind "Friday" of a report of that day: a date that the copy leaves its reader to complete. */
function meaningOf(workspace: WorkspaceView, { copy, passage }: ClaimCheck): string {
  const prepared = workspace.copies.readable(copy);
  if (!passage || !prepared) return '';
  const read = prepared.dates().readings.find(({ start, end }) => start === passage.start && end === passage.end);
  return read?.anchor ? ` (${formatDate(read)})` : '';
}
