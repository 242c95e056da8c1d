// The assignment problem against every permutation of small tables.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestAssignment } from '../../server/src/text/assignment';

function bestByTrying(value: readonly (readonly number[])[]): number {
  const columns = value[0]?.length ?? 0;
  const go = (row: number, taken: number): number => {
    if (row === value.length) return 0;
    let best = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < columns; column++) {
      if (taken & (1 << column)) continue;
      best = Math.max(best, (value[row]?.[column] ?? 0) + go(row + 1, taken | (1 << column)));
    }
    return best;
  };
  return go(0, 0);
}

describe('bestAssignment', () => {
  it('gives each row a column of its own', () => {
    assert.deepEqual(
      bestAssignment([
        [1, 9, 2],
        [8, 9, 1],
        [3, 7, 1],
      ]),
      [1, 0, 2],
    );
  });

  it('may leave columns over', () => {
    assert.deepEqual(bestAssignment([[0, 0, 5, 0]]), [2]);
    assert.deepEqual(bestAssignment([]), []);
  });

  it('is as good as the best of all permutations @slow', () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 })).chain(([rows, spare]) => {
      const row = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
        minLength: rows + spare,
        maxLength: rows + spare,
      });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
    fc.assert(
      fc.property(table, (value) => {
        const assigned = bestAssignment(value);
        assert.equal(new Set(assigned).size, value.length);
        const total = assigned.reduce((sum, column, row) => sum + (value[row]?.[column] ?? 0), 0);
        assert.ok(Math.abs(total - bestByTrying(value)) < 1e-6);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
