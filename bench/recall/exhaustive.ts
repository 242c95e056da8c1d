// Contradictions of planted errors: found by an exact search, which compares an account with every other one of the workspace,
// and found by the index. Bundled and run by ../recall.mjs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountIndex, type IndexedAccount } from '../../server/src/workspace/events/accountIndex';
import {
  type Candidate,
  type CandidateFinder,
  indexedCandidates,
  select,
  shareEnough,
} from '../../server/src/workspace/events/candidates';
import { Search } from '../../server/src/workspace/events/search';
import { makeFacts } from '../../server/src/workspace/summary';

interface Planted {
  readonly file: string;
  /** Which entry, from 0. */
  readonly entry: number;
}

/** What can be reported is at least so sure: the bar of the rule for a hint. */
const minConfidence = 0.5;

/** Gives away every account on another date, in place of those that the index would look at. */
class AllAccounts implements CandidateFinder {
  constructor(private readonly every: readonly IndexedAccount[]) {}

  apart(account: IndexedAccount): Candidate[] {
    const others = this.every.filter((other) => other !== account && account.isApartFrom(other));
    const alike = others.filter((other) => shareEnough(account, other));
    return alike.map((other) => ({ account: other, shared: 0 }));
  }

  /** What agrees is not what is counted here. */
  near(): Candidate[] {
    return [];
  }
}

const [folder = '', most = '40'] = process.argv.slice(2);
const truth: { readonly count: number; readonly planted: readonly Planted[] } = JSON.parse(
  readFileSync(join(folder, 'truth.json'), 'utf8'),
);

const index = new AccountIndex();
for (let at = 0; at < truth.count; at++) {
  const file = `${String(Math.floor(at / 500)).padStart(4, '0')}/digest-${String(at).padStart(6, '0')}.txt`;
  const text = readFileSync(join(folder, 'articles', file), 'utf8');
  index.replace(file, makeFacts(file, text, { numericOrder: 'month-first' }).summary.accounts);
}
const accounts = [...index.accounts()];
for (const account of accounts) select(account);
const exact = new Search(new AllAccounts(accounts));
const indexed = new Search(indexedCandidates);

// Spread over the whole workspace, so that no part of it is favoured.
const step = Math.max(1, Math.floor(truth.planted.length / Number(most)));
const sample = truth.planted.filter((_, at) => at % step === 0).slice(0, Number(most));
let exactPairs = 0;
let foundPairs = 0;
let exactEntries = 0;
let foundEntries = 0;
for (const { file, entry } of sample) {
  const account = index.get(file)?.indexed[entry];
  if (!account) continue;
  const all = linksOf(account, exact);
  const found = linksOf(account, indexed);
  exactPairs += all.size;
  foundPairs += [...all].filter((link) => found.has(link)).length;
  if (all.size > 0) exactEntries++;
  if (all.size > 0 && found.size > 0) foundEntries++;
}
console.log(
  JSON.stringify({
    files: truth.count,
    accounts: accounts.length,
    sample: sample.length,
    exactPairs,
    foundPairs,
    exactEntries,
    foundEntries,
  }),
);

/** The accounts that the search links with this one on a date that excludes its own. */
function linksOf(account: IndexedAccount, search: Search): Set<IndexedAccount> {
  const links = search
    .accountsOf(account)
    .filter(({ gapDays, confidence }) => gapDays > 0 && confidence >= minConfidence);
  return new Set(links.map(({ theirs }) => theirs));
}
