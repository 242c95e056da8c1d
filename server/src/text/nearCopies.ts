// Which accounts are copies of one another: they count as one source however many files carry them.

import { sharedTerms } from './terms';

/** Share of common terms from which two accounts are taken for one text with small changes. */
const copyShare = 0.8;
/** Shorter accounts may agree by chance. */
const minTerms = 6;

/** Whether two lists of terms come from nearly the same text. */
export function areNearCopies(a: readonly number[], b: readonly number[]): boolean {
  if (Math.min(a.length, b.length) < minTerms) return false;
  if (Math.min(a.length, b.length) < copyShare * Math.max(a.length, b.length)) return false;
  const shared = sharedTerms(a, b);
  return shared >= copyShare * (a.length + b.length - shared);
}
