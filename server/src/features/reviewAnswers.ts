// What `provenance/reviews` answers (docs/protocol.md): the one form that the server writes and our editor client reads.

import type { Verdict } from '../workspace/reviews/review';
import type { OutdatedReason } from '../workspace/reviews/reviewStates';

/** As the protocol has it: lines and UTF-16 units from 0. */
export interface AnswerPosition {
  readonly line: number;
  readonly character: number;
}

/** One review of a claim. */
export interface ReviewAnswer {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** The label of the source; null when the claim cites it no more. */
  readonly source: string | null;
  readonly sourceName: string;
  readonly state: 'current' | 'outdated';
  readonly reason: OutdatedReason | null;
  /** The reason in words. */
  readonly why: string;
  /** The words of the copy that it was checked against. */
  readonly passage: string | null;
}

/** A claim that cites a source, with what was said of it. */
export interface ReviewedClaim {
  readonly range: { readonly start: AnswerPosition; readonly end: AnswerPosition };
  readonly sources: readonly { readonly label: string; readonly name: string }[];
  readonly reviews: readonly ReviewAnswer[];
}

/** Claims in order of place. */
export interface ReviewsAnswer {
  readonly claims: readonly ReviewedClaim[];
}
