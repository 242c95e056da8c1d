// What the accounts of a file say, as values that other files' accounts are compared with. Made where the file is read.

import { equalLists } from '../syntax/lists';
import type { Steps } from '../syntax/steps';
import { type Count, singleCountsIn } from '../text/counts';
import { distinctTerms, eachTerm, identityOf } from '../text/terms';
import type { Account, AccountContent, AccountCount, BareAccount } from './account';
import { ownTextsOf } from './ownParts';

/**
 * @param accounts all of one file: what one says of its date depends on the others
 * @param entries in step with `accounts`: the entry that each is or stands in
 */
export function* withContent(
  accounts: readonly BareAccount[],
  entries: readonly (number | undefined)[],
): Steps<Account[]> {
  const ownTexts = ownTextsOf(accounts, entries);
  const complete: Account[] = [];
  // Every date of a long line has the whole line.
  const known = new Map<string, readonly Count[]>();
  const countsIn = (text: string) => {
    const counts = known.get(text) ?? singleCountsIn(text);
    known.set(text, counts);
    return counts;
  };
  for (const [ordinal, account] of accounts.entries()) {
    complete.push({ ...account, content: contentOf(account, ownTexts[ordinal], countsIn) });
    yield;
  }
  return complete;
}

const saysNothing: AccountContent = { isDated: false, terms: [], names: [], counts: [] };

/**
 * @param ownText the part of its text that is about its date, if any
 * @param countsIn `singleCountsIn`, or one that knows texts again
 */
export function contentOf(
  account: BareAccount,
  ownText: string | undefined,
  countsIn: (text: string) => readonly Count[] = singleCountsIn,
): AccountContent {
  const counts = countsOf(account, countsIn);
  // An account that says nothing of its date has terms if it counts something, because counts are compared by them, too.
  if (ownText === undefined && counts.length === 0) return saysNothing;
  const terms: number[] = [];
  const names: number[] = [];
  eachTerm(ownText ?? account.text, (term, _start, _end, skeleton) => {
    terms.push(term);
    if (skeleton !== 0) names.push(identityOf(term), skeleton);
  });
  // A list that was pushed to keeps room for more, and a workspace has a hundred thousand of these.
  return { isDated: ownText !== undefined, terms: distinctTerms(terms), names: names.slice(), counts };
}

/** An account of a longer time than this many days may count at its beginning what another counts at its end. */
const maxDaysOfCount = 92;

function countsOf({ date: { hull }, text }: BareAccount, countsIn: (text: string) => readonly Count[]): AccountCount[] {
  if (hull.last - hull.first > maxDaysOfCount) return [];
  return countsIn(text).map(({ unit, fate, isPart, isPerson, low, high }) => ({
    unit,
    fate,
    isPart,
    isPerson,
    low,
    high: Number.isFinite(high) ? high : null,
  }));
}

/** Whether two accounts say the same. */
export function sameContent(a: AccountContent, b: AccountContent): boolean {
  return (
    a.isDated === b.isDated &&
    equalLists(a.terms, b.terms) &&
    equalLists(a.names, b.names) &&
    a.counts.length === b.counts.length &&
    a.counts.every((count, at) => sameCount(count, b.counts[at]))
  );
}

function sameCount(a: AccountCount, b: AccountCount | undefined): boolean {
  return a.unit === b?.unit && a.fate === b.fate && a.isPart === b.isPart && a.low === b.low && a.high === b.high;
}
