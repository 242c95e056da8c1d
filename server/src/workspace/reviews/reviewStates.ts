// What has become of the reviews of one file: whether claim, source and passage are still those that were signed off.

import { addressKey } from '../../text/addressKey';
import type { CitedClaim } from '../../text/checks/claims';
import { foldTitle, sourceKey } from '../../text/fold';
import type { CopyLookup } from '../copies/copyStore';
import type { SourceFact } from '../facts';
import { type FileFacts, sourceIndexOf } from '../facts';
import type { FileClaims } from './fileClaims';
import type { Review, ReviewedPassage, ReviewedSource, ReviewRef } from './review';

/** Why a review does not hold any more. */
export type OutdatedReason =
  /** The words of the claim, or its date, are others now. */
  | 'claim-changed'
  /** No claim of the file is clearly this one. */
  | 'claim-gone'
  /** Several claims have its words, and nothing says which it is. */
  | 'claim-ambiguous'
  /** The claim cites the source no more. */
  | 'source-not-cited'
  /** No copy of the source has the passage any more. */
  | 'passage-changed';

/** A review, and what it is worth now. */
export interface ReviewState extends ReviewRef {
  readonly review: Review;
  /** The claim that it is of; undefined when none is clearly that one. */
  readonly claim: CitedClaim | undefined;
  /** The number of the source in the file; undefined when the claim does not cite it. */
  readonly source: number | undefined;
  /** Undefined while it holds. */
  readonly outdated: OutdatedReason | undefined;
}

/** The states of reviews of the file of `facts`, in their order. Never throws. */
export function reviewStates(
  facts: FileFacts,
  claims: FileClaims,
  copies: CopyLookup,
  reviews: readonly (ReviewRef & { readonly review: Review })[],
): readonly ReviewState[] {
  return reviews.map(({ list, ordinal, review }): ReviewState => {
    const place = { list, ordinal, review, source: undefined };
    const location = claims.locate(review.claim);
    if (location.state === 'gone') return { ...place, claim: undefined, outdated: 'claim-gone' };
    if (location.state === 'ambiguous') return { ...place, claim: undefined, outdated: 'claim-ambiguous' };
    const { claim } = location;
    const source = citedSource(facts, claim, review.source);
    const isLost = source && review.passage && isPassageLost(copies, source, facts.file, review.passage);
    const outdated =
      location.state === 'changed'
        ? 'claim-changed'
        : !source
          ? 'source-not-cited'
          : isLost
            ? 'passage-changed'
            : undefined;
    return { ...place, claim, source: source?.number, outdated };
  });
}

/** The one that a claim cites and a review names; undefined when it does not cite it. */
function citedSource(facts: FileFacts, claim: CitedClaim, named: ReviewedSource): SourceFact | undefined {
  const cited = claim.cited.flatMap((number) => facts.summary.sources[sourceIndexOf(facts.article, number)] ?? []);
  return cited.find((source) => isSource(source, named));
}

/** Whether a review that names `named` is about `source`: the same address, or the same publisher and title. */
export function isSource(source: SourceFact, { publisher = '', title = '', url = '', label }: ReviewedSource): boolean {
  if (url !== '' && source.url !== '') {
    const key = addressKey(url);
    if (key !== undefined && key === addressKey(source.url)) return true;
  }
  const titleKey = foldTitle(title);
  if (titleKey !== '') return source.key === sourceKey(publisher, titleKey);
  return url === '' && label !== undefined && source.label === label;
}

/** What a review calls a source. */
export function reviewedSource({ publisher, title, url, label }: SourceFact): ReviewedSource {
  if (title === '' && url === '') return { ...(publisher !== '' && { publisher }), label };
  return {
    ...(publisher !== '' && { publisher }),
    ...(title !== '' && { title }),
    ...(url !== '' && { url }),
  };
}

/** Whether copies can be read, and none of them has the passage. */
function isPassageLost(copies: CopyLookup, source: SourceFact, digest: string, passage: ReviewedPassage): boolean {
  let isRead = false;
  for (const id of copies.copiesOf(source, digest).copies) {
    const prepared = copies.readable(id);
    if (!prepared) continue;
    isRead = true;
    if (prepared.holds(passage)) return false;
  }
  return isRead;
}
