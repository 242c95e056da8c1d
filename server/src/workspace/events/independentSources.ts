// How many independent sources a set of accounts is: near-copies and accounts that cite one source count once.

import { append } from '../../syntax/lists';
import { areNearCopies } from '../../text/nearCopies';
import type { IndexedAccount } from './accountIndex';

/** Sets of accounts that come from one source each; in order of their first members. */
export function independentSources(accounts: readonly IndexedAccount[]): IndexedAccount[][] {
  const sets: IndexedAccount[][] = [];
  for (const account of accounts) {
    const own = sets.filter((set) => set.some((other) => haveOneSource(account, other)));
    const [first, ...rest] = own;
    if (!first) {
      sets.push([account]);
      continue;
    }
    first.push(account);
    for (const set of rest) {
      append(first, set);
      sets.splice(sets.indexOf(set), 1);
    }
  }
  return sets;
}

function haveOneSource({ account: a }: IndexedAccount, { account: b }: IndexedAccount): boolean {
  return a.sources.some((key) => b.sources.includes(key)) || areNearCopies(a.content.terms, b.content.terms);
}
