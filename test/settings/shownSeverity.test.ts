// Which contradictions an editor lists, by the setting.

import assert from 'node:assert/strict';
import { shownSeverity } from '../../server/src/settings/shownSeverity';

describe('contradictions.show', () => {
  const shown = (show: 'sure' | 'likely' | 'all') =>
    (['warning', 'information', 'hint'] as const).map((level) => shownSeverity('contradictory-dates', level, show));

  it('lists sure ones, likely ones or all', () => {
    assert.deepEqual(shown('sure'), ['warning', 'hint', 'hint']);
    assert.deepEqual(shown('likely'), ['warning', 'information', 'hint']);
    assert.deepEqual(shown('all'), ['warning', 'information', 'information']);
  });

  it('leaves other problems as they are', () => {
    assert.equal(shownSeverity('uncited-source', 'hint', 'all'), 'hint');
    assert.equal(shownSeverity('uncited-claim', 'information', 'sure'), 'information');
  });
});
