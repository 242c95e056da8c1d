// Every check of every claim of a workspace, in the form that `verify` writes: places in lines, passages in words.

import { followedFrom, pageOrLine, passageInContext } from '../../features/passages';
import { reviewOfCheck, reviewsByClaim } from '../../features/reviews';
import { dateNotInSource } from '../../rules/date-not-in-source';
import { figureNotInSource } from '../../rules/figure-not-in-source';
import { quoteNotInSource } from '../../rules/quote-not-in-source';
import type { RuleMeta, RuleSeverities } from '../../rules/rule';
import { levelOf } from '../../rules/runRules';
import { markOf } from '../../rules/savedCopies';
import { positionAt } from '../../syntax/lines';
import { sliceOf } from '../../syntax/span';
import type { ClaimCheck, NotCheckedReason } from '../../workspace/copies/claimChecks';
import { type FileFacts, sourceIndexOf, sourceOf } from '../../workspace/facts';
import type { Verdict } from '../../workspace/reviews/review';
import type { OutdatedReason, ReviewState } from '../../workspace/reviews/reviewStates';
import type { WorkspaceView } from '../../workspace/workspace';

/** One line of `verify --format json`. The names are part of the public surface. */
export interface CheckRecord {
  readonly type: 'check';
  readonly file: string;
  /** Both from 1, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly kind: ClaimCheck['kind'];
  readonly text: string;
  /** The label of the source in whose copy it was found or sought. */
  readonly source: string;
  readonly copy: string | null;
  readonly state: ClaimCheck['state'];
  readonly reason: NotCheckedReason | null;
  readonly passage: PassageRecord | null;
  /** The figures of the copy from which one that does not stand there follows; other checks have none. */
  readonly from?: readonly string[];
  /** What a person says of the claim, against this source. */
  readonly review: ReviewRecord | null;
}

export interface ReviewRecord {
  readonly by: string;
  readonly on: string;
  readonly verdict: Verdict;
  readonly note: string;
  readonly state: 'current' | 'outdated';
  /** Why it is outdated. */
  readonly reason: OutdatedReason | null;
}

export type PassageRecord = { readonly file: string; readonly text: string } & (
  | { readonly line: number }
  | { readonly page: number }
);

/** A check with what a person wants to see beside it. */
export interface ShownCheck {
  readonly record: CheckRecord;
  /** The claim in which it stands. */
  readonly claim: string;
  /** How the file cites the source: `[3]`, `[^cost]`. */
  readonly mark: string;
  /** "Kyodo: Title", of the source. */
  readonly sourceName: string;
  /** The words that differ, for a quotation: what is written, and what the copy has. */
  readonly differences: readonly { readonly here: string; readonly there: string }[];
}

export interface Verification {
  /** Files with a cited claim, and all others that were read. */
  readonly files: number;
  readonly checks: readonly ShownCheck[];
}

export function verificationOf(workspace: WorkspaceView, files: Iterable<string>): Verification {
  let count = 0;
  const checks: ShownCheck[] = [];
  for (const file of files) {
    count++;
    if (workspace.summary(file)?.kind !== 'digest') continue;
    const facts = workspace.facts(file);
    if (!facts) continue;
    const reviews = reviewsByClaim(workspace, facts);
    const heads = new Set<string>();
    for (const check of workspace.checksOf(facts).all()) {
      // All entries below a heading have its date, which is listed once for each source and result.
      const { span, source, state } = check;
      const head = `${span.start} ${source} ${state}`;
      if (check.isHead && heads.has(head)) continue;
      if (check.isHead) heads.add(head);
      checks.push(shownCheck(workspace, facts, check, reviewOfCheck(reviews, check)));
    }
  }
  return { files: count, checks };
}

/** @param review the one that counts for it */
function shownCheck(workspace: WorkspaceView, facts: FileFacts, check: ClaimCheck, review?: ReviewState): ShownCheck {
  const { article, file, summary } = facts;
  const { line, character } = positionAt(article, check.span.start);
  const source = sourceOf(article, check.source);
  const fact = summary.sources[sourceIndexOf(article, check.source)];
  const passage = passageInContext(workspace, check);
  const place = pageOrLine(workspace, check);
  return {
    record: {
      type: 'check',
      file,
      line: line + 1,
      column: character + 1,
      kind: check.kind,
      text: sliceOf(article.text, check.span),
      source: source?.label ?? String(check.source),
      copy: check.copy ?? null,
      state: check.state,
      reason: check.reason ?? null,
      passage: passage !== undefined && place ? { ...place, text: passage } : null,
      ...(check.from && { from: followedFrom(workspace, check) }),
      review: review ? reviewRecord(review) : null,
    },
    claim: sliceOf(article.text, check.claim),
    mark: markOf(facts, check.source),
    sourceName: [fact?.publisher, fact?.title || fact?.url].filter(Boolean).join(': '),
    differences: differencesOf(workspace, facts, check),
  };
}

function reviewRecord({ review: { by, on, verdict, note }, outdated }: ReviewState): ReviewRecord {
  return { by, on, verdict, note, state: outdated ? 'outdated' : 'current', reason: outdated ?? null };
}

function differencesOf(workspace: WorkspaceView, { article }: FileFacts, check: ClaimCheck): ShownCheck['differences'] {
  const prepared = workspace.copies.readable(check.copy);
  if (!prepared) return [];
  const quotation = sliceOf(article.text, check.span);
  return (check.differences ?? []).map(({ here, there }) => ({
    here: sliceOf(quotation, here),
    there: sliceOf(prepared.text, there),
  }));
}

const rules: Readonly<Record<ClaimCheck['kind'], RuleMeta>> = {
  quote: quoteNotInSource.meta,
  figure: figureNotInSource.meta,
  date: dateNotInSource.meta,
};

/** 1 when something is not in the copies whose rule is an error or a warning under these settings. */
export function exitStatusOfChecks({ checks }: Verification, severities: RuleSeverities): 0 | 1 {
  const isFailing = ({ record }: ShownCheck) => {
    const level = levelOf(rules[record.kind], severities);
    return record.state === 'not-found' && (level === 'error' || level === 'warning');
  };
  return checks.some(isFailing) ? 1 : 0;
}

export const kindWords: Readonly<Record<ClaimCheck['kind'], string>> = {
  quote: 'quotation',
  figure: 'figure',
  date: 'date',
};

/** How many checks are in which state. */
export function countsOf(checks: readonly ShownCheck[]): Readonly<Record<ClaimCheck['state'], number>> {
  const counts = { found: 0, 'not-found': 0, 'not-checked': 0 };
  for (const { record } of checks) counts[record.state]++;
  return counts;
}
