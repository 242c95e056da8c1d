// The checks of a claim as an editor asks for them: the one at the cursor, and how many were found.

import { touches } from '../syntax/span';
import type { ClaimCheck, NotCheckedReason } from '../workspace/copies/claimChecks';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';

/** The checks of a file that has a source with a copy; none for others. */
export function checksOf(workspace: WorkspaceView, facts: FileFacts): readonly ClaimCheck[] {
  return workspace.copies.isCopied(facts.file, facts.summary) ? workspace.checksOf(facts).all() : [];
}

/** The check of what stands at `offset`: a quotation, figure or date. Compares no other claim. */
export function checkAt(workspace: WorkspaceView, facts: FileFacts, offset: number): ClaimCheck | undefined {
  if (!workspace.copies.isCopied(facts.file, facts.summary)) return undefined;
  const checks = workspace.checksOf(facts);
  return workspace
    .claimsOf(facts)
    .claims.filter(({ items }) => items.some(({ span }) => touches(span, offset)))
    .flatMap((claim) => checks.of(claim).filter(({ span }) => touches(span, offset)))
    .at(-1);
}

/** "3 of 4 checked", and what is not in the copies; undefined when nothing could be checked. */
export function checkSummary(checks: readonly ClaimCheck[]): string | undefined {
  const done = checks.filter(({ state }) => state !== 'not-checked').length;
  if (done === 0) return undefined;
  const missing = checks.filter(({ state }) => state === 'not-found').length;
  return `${done} of ${checks.length} checked${missing > 0 ? ` · ${missing} not in the saved copy` : ''}`;
}

/** Why something was not checked, in words that follow "not checked: ". */
export const reasonWords: Readonly<Record<NotCheckedReason, string>> = {
  'not-saved': 'no saved copy of the source',
  'ambiguous-copy': 'several saved copies have the title of the source',
  'other-source-not-saved': 'not in the saved copies, and another cited source has none',
  'no-text': 'the saved copy has no text (a scan)',
  paywall: 'the saved copy is only the beginning of the article',
  language: 'the saved copy is in another language',
  damaged: 'the saved copy is damaged',
  'too-large': 'the saved copy is too large',
  unreadable: 'the saved copy cannot be read',
  'no-reader': 'the saved copy is of a kind that is not read in the browser',
  'no-dateline': 'the saved copy does not say when it was published',
  'less-precise': 'the saved copy gives only the month or year',
  'own-words': 'may be the writer’s own words',
  'worked-out': 'may be worked out from figures of the saved copy',
  'no-counterpart': 'the saved copy has nothing to compare it with',
};
