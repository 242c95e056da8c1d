// The weight of a term that two files share: the more of their accounts have it, the less it weighs.

/** Pseudo-accounts added to both files, so that small files give no certainty. */
const priorAccounts = 6;
/** Prior share of accounts that have a term. */
const priorShare = 0.015;
/** No term weighs more than this, and none weighs nothing. */
const heaviest = 7;
const lightest = 0.0625;

/** Weights are whole parts of this, so that their sums are exact in any order. */
const parts = 1024;

function bounded(weight: number): number {
  return Math.round(Math.max(lightest, Math.min(heaviest, weight)) * parts) / parts;
}

/**
 * Weight of a term: how surprising it is.
 * @param others how many accounts of the two files have it, those not counted that are being compared
 * @param total how many accounts the two files have, the two that are being compared not counted
 */
export function termWeight(others: number, total: number): number {
  const share = (Math.max(0, others) + priorAccounts * priorShare) / (Math.max(0, total) + priorAccounts);
  return bounded(-Math.log(share) - 0.7);
}

/**
 * Upper bound of a term's weight by its frequency in the whole workspace: two unrelated files
 * have few words in common, so that any common word would look significant.
 * @param sharePower logarithm to base 4 of the share of the workspace's accounts that have the term, negated: 0 for all
 */
export function maxWorkspaceWeight(sharePower: number): number {
  return bounded(sharePower * Math.log(4) - 0.7);
}
