// A review: who has looked at a claim, when, against which passage of which source, and what came of it. Plain data, as it is kept;
// every text of it is somebody's, and only shown.

import type { FileId } from '../account';

/** What a person found: the source says so, says a part of it, or does not say so. */
export const verdicts = ['supported', 'partly-supported', 'not-supported'] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'supported',
  'partly-supported': 'partly supported',
  'not-supported': 'not supported',
};

/** UTF-16 units. Whoever signs has a name of one line, and a note is no article. */
export const maxReviewer = 100;
export const maxNote = 2000;
/** Of the name of a file or a source, and of the words around a claim. */
export const maxName = 1000;
/** Of the words that are quoted; the hash holds the rest. */
export const maxQuoted = 300;
/** Of a passage, with its sentence around it. */
export const maxPassage = 2000;

/** What identifies a claim of a file. All words are as `anchorText` gives them. */
export interface ClaimAnchor {
  /** Its date, when it is an entry, and its words, without citations; at most the first `maxQuoted` units. */
  readonly words: string;
  /** The SHA-256 of all of it, when `words` is only its beginning. Without one, `words` is all of it. */
  readonly hash?: string | undefined;
  /** A few words before and behind it, which tell apart two claims of the same words. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The source, as its list names it. Numbers change; these seldom do. */
export interface ReviewedSource {
  readonly publisher?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  /** For a source that has neither title nor address. */
  readonly label?: string | undefined;
}

/** The words of a saved copy that the claim was compared with. */
export interface ReviewedPassage {
  /** Where the copy was. It may be elsewhere now: what counts is that a copy of the source has the words. */
  readonly copy: FileId;
  readonly words: string;
  /** Units of the whole passage, when `words` is only its beginning. */
  readonly length?: number | undefined;
  /** The SHA-256 of all of it. */
  readonly hash?: string | undefined;
}

export interface Review {
  readonly file: FileId;
  readonly claim: ClaimAnchor;
  readonly source: ReviewedSource;
  readonly passage?: ReviewedPassage | undefined;
  readonly verdict: Verdict;
  readonly by: string;
  /** ISO 8601. */
  readonly on: string;
  readonly note: string;
}

/** One review of one list. */
export interface ReviewRef {
  readonly list: FileId;
  readonly ordinal: number;
}

/** "2026-11-28" */
export function dayOf({ on }: Pick<Review, 'on'>): string {
  return on.slice(0, 10);
}
