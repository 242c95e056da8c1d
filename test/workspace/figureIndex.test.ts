// Counts of a workspace: which of them exclude each other, and the index that is changed file by file.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Account } from '../../server/src/workspace/account';
import { FigureIndex } from '../../server/src/workspace/figureIndex';
import { makeFacts } from '../../server/src/workspace/summary';

function accountOf(entry: string): Account {
  const text = `Harbour news\n\nTimeline\n${entry}\n\nSources\n- Kyodo: Ferry line opens\n`;
  const [account] = makeFacts('made-up.txt', text, { numericOrder: 'month-first' }).summary.accounts;
  assert.ok(account, entry);
  return account;
}

const eleven =
  'May 3, 2024 – The collapse of a pillar of the Lindholm bridge kills 11 workers and closes the harbour [1].';
const fourteen =
  'May 3, 2024 – A pillar of the Lindholm bridge collapses; 14 workers are killed, the harbour is closed [1].';

function clashes(...entries: readonly string[]): number {
  const index = new FigureIndex();
  for (const [at, entry] of entries.entries()) index.replace(`${at}`, [accountOf(entry)]);
  return index.clashesIn('0').length;
}

describe('FigureIndex', () => {
  it('finds counts of one thing at one time that no number satisfies', () => {
    assert.equal(clashes(eleven, fourteen), 1);
  });

  const innocent: readonly (readonly [name: string, other: string])[] = [
    ['another time', fourteen.replace('May 3', 'May 9')],
    ['another fate', fourteen.replace('killed', 'injured')],
    ['another thing', fourteen.replace('workers', 'drivers')],
    ['open bounds', fourteen.replace('14', 'at least 9')],
    ['two counts of the thing', fourteen.replace(' collapses', ' collapses on 3 workers')],
  ];
  for (const [name, other] of innocent) it(`leaves ${name} alone`, () => assert.equal(clashes(eleven, other), 0));

  it('after any changes equals an index made from nothing, and says which files are touched @slow', () => {
    const pool = [eleven, fourteen, fourteen.replace('14', '17'), ...innocent.map(([, entry]) => entry)].map(accountOf);
    const files = ['a', 'b', 'c'];
    const change = fc.record({
      file: fc.constantFrom(...files),
      accounts: fc.option(fc.array(fc.constantFrom(...pool), { maxLength: 3 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const grown = new FigureIndex();
        const state = new Map<string, readonly Account[]>();
        for (const { file, accounts } of changes) {
          const before = new Map(files.map((name) => [name, JSON.stringify(grown.clashesIn(name))]));
          const touched = grown.replace(file, accounts);
          if (accounts) state.set(file, accounts);
          else state.delete(file);
          const fresh = new FigureIndex();
          for (const [name, held] of state) fresh.replace(name, held);
          for (const name of files) {
            const now = JSON.stringify(grown.clashesIn(name));
            assert.equal(now, JSON.stringify(fresh.clashesIn(name)));
            assert.ok(now === before.get(name) || touched.has(name) || name === file, `${name} changed, not touched`);
          }
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});
