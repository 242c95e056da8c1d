// Pairs of accounts of two files that are held to tell of one event, each weighed against the rivals that either has.

import { contradictionGap, gapInDays, lengthInDays, likelyError } from '../../dates/calendar/interval';
import { confidenceOf, highestConfidence } from '../../text/confidence';
import type { PairEvidence, PairMeasure } from '../../text/pair';
import type { Account } from '../account';
import type { AccountTable } from './accountTable';
import { areLike } from './candidates';
import type { Comparison } from './comparison';
import type { Story } from './fileOverlap';
import { crowdAround, sharedTimeOf } from './times';

/** Two accounts and how likely they tell of one event. */
export interface Link {
  readonly mine: number;
  readonly theirs: number;
  /** 0..1 */
  readonly confidence: number;
  /** Days between the dates; 0 when both can be true. */
  readonly gapDays: number;
  readonly evidence: CommonEvidence;
  /** See `SharedTime.uncovered`. */
  readonly ofDifferentTimes: boolean;
  /** Accounts of the other's file that `mine` might tell of instead, best first; the first few. */
  readonly rivals: readonly Rival[];
  /** The same for `theirs`. */
  readonly theirRivals: readonly Rival[];
}

/** What is the same from either side. */
export type CommonEvidence = Pick<PairEvidence, 'sharedTerms' | 'sharedWords' | 'recurs'>;

export interface Rival {
  readonly id: number;
  /** It stands on a date that `mine` can have. */
  readonly fits: boolean;
  readonly strength: number;
}

/** Below this a pair is not worth a word. */
export const leastConfidence = 0.3;

/** From this on it is worth looking whether names are only spelled differently. */
const promising = 0.1;

/** Fewer terms in common are chance, and so are as many between two files that have nothing else to do with each other. */
export const fewestShared = 2;

/** More rivals than these are not shown. */
const mostRivals = 3;

/** A rival on a fitting date that is nearly as good settles the matter, and so does any rival that is far better. */
const decisiveFit = 0.9;
const decisive = 1.6;

/** What a pair shares and how alike it is, in one figure for ranking. */
export function strengthOf(measure: PairMeasure): number {
  return measure.sharedTerms < 2 ? 0 : measure.shared * measure.likeness;
}

/**
 * Weighs one pair.
 * @param story of the two files
 * @returns undefined when it is no pair of one event
 */
export function linkOf(
  table: AccountTable,
  comparison: Comparison,
  mine: number,
  theirs: number,
  story: Story,
): Link | undefined {
  const { ours, others } = story;
  const [a, b] = [table.accounts[mine], table.accounts[theirs]];
  if (!a || !b) return undefined;
  let measure = comparison.measure(mine, theirs);
  if (measure.sharedTerms < fewestShared - 1) return undefined;
  const gapDays = contradictionGap(a.date, b.date);
  const setting = {
    gapDays,
    unitDays: Math.max(lengthInDays(a.date), lengthInDays(b.date)),
    slip: gapDays > 0 ? likelyError(a.date, b.date) : undefined,
    firstIsEarlier: a.date.first < b.date.first,
    lead: 1,
    sharedTime: 1,
    uncovered: false,
    crowd: 1,
  };
  // Most pairs are out at the first glance, and most others before their rivals are looked at.
  const highest = highestConfidence(measure, setting);
  if (highest < promising) return undefined;
  if (comparison.reconcileSpellings()) measure = comparison.measure(mine, theirs);
  if (measure.sharedTerms < fewestShared || highestConfidence(measure, setting) < leastConfidence) return undefined;
  if (!areLike(table, comparison.bounds, mine, theirs)) return undefined;
  if (measure.sharedTerms === fewestShared && !story.isOne) return undefined;
  const evidence = comparison.evidence(mine, theirs);
  if (confidenceOf(evidence, setting) < leastConfidence) return undefined;
  const strength = strengthOf(measure);
  const rivals = rivalsOf(table, (other) => comparison.measure(mine, other), a, b, theirs, others);
  const counter = rivalsOf(table, (own) => comparison.measure(own, theirs), b, a, mine, ours);
  const bestFit = Math.max(strongest(rivals, true), strongest(counter, true));
  const best = Math.max(bestFit, strongest(rivals, false), strongest(counter, false));
  if (gapDays > 0 && (bestFit > decisiveFit * strength || best > decisive * strength)) return undefined;
  const lead = gapDays > 0 ? Math.max(-1, Math.min(1, (strength - bestFit) / strength)) : 1;
  const crowd = crowdAround(table, [a, ours], [b, others]);
  const { share, uncovered } = sharedTimeOf(table, [a, ours], [b, others]);
  const confidence = confidenceOf(evidence, { ...setting, lead, sharedTime: share, uncovered, crowd });
  if (confidence < leastConfidence) return undefined;
  const { sharedTerms, sharedWords, recurs } = evidence;
  return {
    mine,
    theirs,
    confidence,
    gapDays,
    evidence: { sharedTerms, sharedWords, recurs },
    ofDifferentTimes: gapDays > 0 && uncovered,
    rivals: rivals.slice(0, mostRivals),
    theirRivals: counter.slice(0, mostRivals),
  };
}

/**
 * Accounts of `others` that `a` might tell of instead of `partner`. Those on the partner's own date are no rivals: they
 * would say the same of the date.
 */
export function rivalsOf(
  table: AccountTable,
  measureWith: (other: number) => PairMeasure,
  a: Account,
  partner: Account,
  partnerId: number,
  others: readonly number[],
): Rival[] {
  const rivals: Rival[] = [];
  for (const id of others) {
    const other = id >= 0 && id !== partnerId ? table.accounts[id] : undefined;
    if (!other || other === a || gapInDays(other.date, partner.date) === 0) continue;
    const strength = strengthOf(measureWith(id));
    if (strength > 0) rivals.push({ id, fits: contradictionGap(a.date, other.date) === 0, strength });
  }
  return rivals.sort((x, y) => y.strength - x.strength || (table.ordinal[x.id] ?? 0) - (table.ordinal[y.id] ?? 0));
}

function strongest(rivals: readonly Rival[], fits: boolean): number {
  return rivals.find((rival) => rival.fits === fits)?.strength ?? 0;
}
