// How much a shared term tells in the company of two files: what their other accounts say often says little.

/** Accounts that neither file has yet, so to speak: they keep small files from certainty. */
const priorAccounts = 6;
/** Share of accounts that have a term of which nothing is known. */
const priorShare = 0.015;
/** No term tells more than this, and none tells nothing. */
const heaviest = 7;
const lightest = 0.05;

/**
 * Weight of a term: how surprising it is to meet it.
 * @param others how many accounts of the two files have it, those not counted that are being compared
 * @param total how many accounts the two files have, the two that are being compared not counted
 */
export function termWeight(others: number, total: number): number {
  const share = (Math.max(0, others) + priorAccounts * priorShare) / (Math.max(0, total) + priorAccounts);
  return Math.max(lightest, Math.min(heaviest, -Math.log(share) - 0.7));
}
