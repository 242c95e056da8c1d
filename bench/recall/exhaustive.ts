// Contradictions of planted errors: found by an exact search, which compares an account with every other one of the workspace,
// and found by the index. Bundled and run by ../recall.mjs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccountTable } from '../../server/src/workspace/events/accountTable';
import { Candidates } from '../../server/src/workspace/events/candidates';
import { FileTable } from '../../server/src/workspace/events/fileTable';
import { Indexing } from '../../server/src/workspace/events/indexing';
import { Search } from '../../server/src/workspace/events/search';
import { makeFacts } from '../../server/src/workspace/summary';

interface Planted {
  readonly file: string;
  /** Which entry, from 0. */
  readonly entry: number;
}

/** What can be reported is at least so sure: the bar of the rule for a hint. */
const leastConfidence = 0.5;

/** Gives away every account there is, in place of those that the index would look at. */
class AllAccounts extends Candidates {
  constructor(
    private readonly every: AccountTable,
    bounds: Float64Array,
  ) {
    super(every, bounds);
  }

  override visitApart(id: number, visit: (other: number) => void): void {
    for (let other = 0; other < this.every.size; other++) {
      if (other !== id && this.every.isAlive(other) && this.every.areApart(id, other)) visit(other);
    }
  }
}

const [folder = '', most = '40'] = process.argv.slice(2);
const truth: { readonly count: number; readonly planted: readonly Planted[] } = JSON.parse(
  readFileSync(join(folder, 'truth.json'), 'utf8'),
);

const table = new AccountTable();
const files = new FileTable();
for (let at = 0; at < truth.count; at++) {
  const file = `${String(Math.floor(at / 500)).padStart(4, '0')}/digest-${String(at).padStart(6, '0')}.txt`;
  const { summary } = makeFacts(file, readFileSync(join(folder, 'articles', file), 'utf8'), {
    numericOrder: 'month-first',
  });
  files.replace(table, file, summary.accounts, ignore, ignore);
}
const { index, numbers } = new Indexing(table).finish();
while (index.candidates.prepare());
if (numbers) files.renumber(numbers);
const exact = new AllAccounts(index.table, index.comparison.bounds);

// Spread over the whole workspace, so that no part of it is favoured.
const step = Math.max(1, Math.floor(truth.planted.length / Number(most)));
const sample = truth.planted.filter((_, at) => at % step === 0).slice(0, Number(most));
let exactPairs = 0;
let foundPairs = 0;
let exactEntries = 0;
let foundEntries = 0;
for (const { file, entry } of sample) {
  const id = files.get(file)?.ids[entry] ?? -1;
  if (id < 0) continue;
  const all = linksOf(id, exact);
  const found = linksOf(id, index.candidates);
  exactPairs += all.size;
  foundPairs += [...all].filter((link) => found.has(link)).length;
  if (all.size > 0) exactEntries++;
  if (all.size > 0 && found.size > 0) foundEntries++;
}
console.log(
  JSON.stringify({
    files: truth.count,
    accounts: index.table.live,
    sample: sample.length,
    exactPairs,
    foundPairs,
    exactEntries,
    foundEntries,
  }),
);

/** The accounts that the search holds to tell of the event of `id` on a date that excludes its own. */
function linksOf(id: number, candidates: Candidates): Set<number> {
  const search = new Search(index.table, files, candidates, index.comparison, index.foundBefore);
  const links = search.accountsOf(id).filter(({ gapDays, confidence }) => gapDays > 0 && confidence >= leastConfidence);
  return new Set(links.map(({ theirs }) => theirs));
}

function ignore(): void {}
