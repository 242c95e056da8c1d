// Finds the accounts that may be of the same event as a given one: those that share rare terms with it, and enough of their weight.
//
// An account is found by its rarest terms only, and it looks for others by the same ones, so that two accounts find each other or neither
// does. What that costs is bounded by `maxVisits`, however large the workspace and however alike its texts.

import { likelyError } from '../../dates/calendar/interval';
import type { IndexedAccount } from './accountIndex';
import { canLink, type Overlap, overlapOf, type Term } from './accountIndex';
import { mayBeRepeated } from './withinFile';

/** A term that more than 4 to this power accounts have leads to nothing: its weight is small, and its list is long. */
export const maxRarity = 5;

/** So many accounts may stand under the terms that an account is found by, by the bounds of their rarity classes. */
export const maxVisits = 512;

/** An account is found by at least this many terms, even if their lists are longer: one alone would find nothing. */
export const minSelected = 6;

/** A term of this class (up to four accounts) is enough to find an account; of commoner ones two are needed, and one on dates that are near. */
const aloneRarity = 1;
const minHits = 2;

/**
 * What a pair must share before it is looked at closely: so many terms, and such a share of what the lesser one has. With no more
 * than these the two files must also cover one topic.
 */
const minTerms = 2;
const minShare = 0.33;
/**
 * The same for two accounts whose dates are so near or equal, or so alike, that few others are: free sentences on one event may share a word alone. How sure
 * such a pair is says the rest of what is known of it; here it is only kept from being weighed with thousands of others.
 */
const minNearTerms = 1;
const minNearShare = 0.12;
const maxNearDays = 4;
/** A slip of the pen, from the first day to the last: the same day of a month beside it, or of a year beside it. */
const maxMonthSlip = 31;
const maxYearSlip = 400;

/**
 * So many of the likeliest accounts are compared in detail, on dates that fit and on dates that do not. An event that more files describe
 * is well established by those, and hundreds of copies of one text add nothing.
 */
export const maxCandidates = 32;

/** Of so many that say the same of the same date, further ones add nothing, and each pair of two such files would cost as much as the first. */
const maxCopies = 8;

/** An account that may be of the same event as another. */
export interface Candidate {
  readonly account: IndexedAccount;
  /** The weight of the terms that both have. */
  readonly shared: number;
}

/**
 * Chooses the terms that an account is found by, as they are now, and weighs all its terms: the rarest, as many as its visits allow. Within a
 * rarity class the identity decides, which is the same for all accounts, so that accounts that are alike choose alike.
 */
export function select(account: IndexedAccount): void {
  const commonest = commonestOf(account.terms);
  account.commonestRarity = commonest?.rarity ?? -1;
  account.commonestIdentity = commonest?.identity ?? 0;
  account.weight = account.terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** The last of the terms to be chosen. They are sorted by identity. */
function commonestOf(terms: readonly Term[]): Term | undefined {
  let visits = 0;
  let chosen = 0;
  let last: Term | undefined;
  for (let rarity = 0; rarity <= maxRarity; rarity++) {
    for (const term of terms) {
      if (term.rarity !== rarity || !canLink(term)) continue;
      visits += 4 ** rarity;
      if (visits > maxVisits && chosen >= minSelected) return last;
      chosen++;
      last = term;
    }
  }
  return last;
}

/** All accounts that share rare terms with this one, whatever else they have: no others can be candidates. */
export function found(account: IndexedAccount): IndexedAccount[] {
  return foundAmong(account, ({ holders }) => holders);
}

/** The same of those that `holdersOf` gives for a term that they have, such as the accounts of one file. */
export function foundAmong(
  account: IndexedAccount,
  holdersOf: (term: Term) => readonly IndexedAccount[],
): IndexedAccount[] {
  const met: IndexedAccount[] = [];
  for (const term of account.terms) {
    if (!account.isFoundBy(term)) continue;
    const hits = term.rarity <= aloneRarity ? minHits : 1;
    for (const other of holdersOf(term)) {
      if (!other.isLive || !other.isFoundBy(term)) continue;
      if (other.hits === 0) met.push(other);
      other.hits += hits;
    }
  }
  const others = met.filter((other) => other !== account && (other.hits >= minHits || areNear(account, other)));
  for (const other of met) other.hits = 0;
  return others;
}

/** Whether two accounts share enough to be compared. In two files of one topic little may do; in all the others as much is shared by chance. */
export function shareEnough(a: IndexedAccount, b: IndexedAccount, overlap: Overlap = overlapOf(a, b)): boolean {
  const { terms, share } = overlap;
  if (terms >= minTerms && share >= minShare) return true;
  return terms >= minNearTerms && share >= minNearShare && areNear(a, b);
}

/** Whether two dates are a few days apart at the most, or as far as a slip of the pen takes them. */
function areNear(a: IndexedAccount, b: IndexedAccount): boolean {
  const [date, other] = [a.account.date, b.account.date];
  const days = Math.max(date.last, other.last) - Math.min(date.first, other.first);
  if (days > maxYearSlip) return false;
  if (days <= maxNearDays) return true;
  const slip = likelyError(date, other);
  return slip === 'year' || (slip === 'month' && days <= maxMonthSlip);
}

/** Where accounts are looked for. */
export interface CandidateFinder {
  /** The likeliest accounts on dates that exclude that of the account, best first. */
  apart(account: IndexedAccount): readonly Candidate[];
  /** The likeliest accounts of other files on dates that fit, best first. */
  near(account: IndexedAccount): readonly Candidate[];
}

/** Those that the index finds. */
export const indexedCandidates: CandidateFinder = {
  apart: (account) => best(account, (other) => account.isApartFrom(other) && mayContradict(account, other)),
  near: (account) => best(account, (other) => account.file !== other.file && !account.isApartFrom(other)),
};

function best(account: IndexedAccount, accepts: (other: IndexedAccount) => boolean): Candidate[] {
  const candidates: Candidate[] = [];
  for (const other of found(account)) {
    if (!accepts(other)) continue;
    const overlap = overlapOf(account, other);
    if (shareEnough(account, other, overlap)) candidates.push({ account: other, shared: overlap.shared });
  }
  return withoutCopies(heaviest(candidates).sort(byWeight)).slice(0, maxCandidates);
}

/** Without all but the first few of those that share the same, have nothing else or as much, and stand on one date. */
function withoutCopies(candidates: Candidate[]): Candidate[] {
  if (candidates.length <= maxCopies) return candidates;
  const copies = new Map<string, number>();
  return candidates.filter(({ account: { account, weight }, shared }) => {
    const key = `${shared} ${weight} ${account.date.first} ${account.date.last}`;
    const count = (copies.get(key) ?? 0) + 1;
    copies.set(key, count);
    return count <= maxCopies;
  });
}

/** Those that can be among the best: where thousands are alike, only few of them are put in order. */
function heaviest(candidates: Candidate[]): Candidate[] {
  if (candidates.length <= maxCandidates) return candidates;
  const least = Float64Array.from(candidates, ({ shared }) => shared).sort()[candidates.length - maxCandidates] ?? 0;
  return candidates.filter(({ shared }) => shared >= least);
}

/** Accounts of one file are of successive events, unless one repeats the other. */
function mayContradict(a: IndexedAccount, b: IndexedAccount): boolean {
  return a.file !== b.file || mayBeRepeated(a.account, b.account);
}

function byWeight(a: Candidate, b: Candidate): number {
  return b.shared - a.shared || compareAccounts(a.account, b.account);
}

/** By file, then by place. */
export function compareAccounts(a: IndexedAccount, b: IndexedAccount): number {
  if (a.file === b.file) return a.ordinal - b.ordinal;
  return a.file.file < b.file.file ? -1 : 1;
}
