// Folding ranges.

import assert from 'node:assert/strict';
import { folds } from '../../server/src/features/folding';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { textOf } from './harbour';

describe('folding', () => {
  it('folds sections and silenced stretches, without the blank lines behind them', () => {
    const fixture = parseFixture(`
      Heading
      A claim [1].
      Timeline
      Jan 6, 2025 – A ship comes [1].
      <!-- provenance-disable uncited-claim -->
      Jan 7, 2025 – A ship goes.
      <!-- provenance-enable uncited-claim -->

      Sources
      - A: One title

    `);
    const lined = workspaceOf(fixture);
    const found = folds(factsOf(lined, 'article.txt').article).map(({ kind, start, end }) => {
      const lineOf = (offset: number) => textOf(lined, 'article.txt').slice(0, offset).split('\n').length;
      return `${kind} ${lineOf(start)}-${lineOf(end)}`;
    });
    assert.deepEqual(found, ['section 3-7', 'comment 5-7', 'section 9-10']);
  });
});
