// How alike two sets of terms are under given weights. Knows nothing of dates, files or rivals.

import { figureMark, identityOf, nameMark } from './terms';

/** Weight of a term by its identity; 0 for what tells nothing. */
export type TermWeight = (identity: number) => number;

export interface Likeness {
  /** 0..1: shared weight over the geometric mean of both totals. */
  readonly cosine: number;
  /** 0..1: shared weight over the lesser total. */
  readonly containment: number;
  /** Sum of the weights of shared terms. */
  readonly shared: number;
  readonly sharedTerms: number;
  readonly sharedNames: number;
  readonly sharedFigures: number;
}

/** Compares two results of `termsOf`. */
export function likenessOf(a: Int32Array, b: Int32Array, weight: TermWeight): Likeness {
  let [shared, inA, inB] = [0, 0, 0];
  let [terms, names, figures] = [0, 0, 0];
  let at = 0;
  let other = 0;
  while (at < a.length || other < b.length) {
    const mine = at < a.length ? (a[at] ?? 0) : Number.MAX_SAFE_INTEGER;
    const theirs = other < b.length ? (b[other] ?? 0) : Number.MAX_SAFE_INTEGER;
    const [myIdentity, theirIdentity] = [mine - (mine & 7), theirs - (theirs & 7)];
    if (myIdentity < theirIdentity) {
      inA += weight(myIdentity) ** 2;
      at++;
    } else if (theirIdentity < myIdentity) {
      inB += weight(theirIdentity) ** 2;
      other++;
    } else {
      const squared = weight(identityOf(mine)) ** 2;
      inA += squared;
      inB += squared;
      shared += squared;
      terms++;
      if (mine & theirs & nameMark) names++;
      if (mine & theirs & figureMark) figures++;
      at++;
      other++;
    }
  }
  const lesser = Math.min(inA, inB);
  return {
    cosine: shared === 0 ? 0 : shared / Math.sqrt(inA * inB),
    containment: shared === 0 ? 0 : shared / lesser,
    shared,
    sharedTerms: terms,
    sharedNames: names,
    sharedFigures: figures,
  };
}
