// How texts are scored against typed words.

import assert from 'node:assert/strict';
import { queryOf, scatteredScoreOf, scoreOf } from '../../server/src/features/fuzzy';

describe('fuzzy matching', () => {
  it('prefers whole beginnings to parts, and those to scattered letters', () => {
    const score = (text: string) => scatteredScoreOf(queryOf('Crane'), text);
    assert.ok(score('idle cranes cost') > score('the microcranes'));
    assert.ok(score('the microcranes') > score('coal rates are never even'));
    assert.equal(score('wheat'), 0);
  });

  it('wants every word, in any order', () => {
    assert.ok(scoreOf(queryOf('cost idle'), 'idle cranes cost') > 0);
    assert.equal(scoreOf(queryOf('cost wheat'), 'idle cranes cost'), 0);
    assert.equal(scoreOf(queryOf('crns'), 'idle cranes cost'), 0);
    assert.ok(scoreOf(queryOf('ÉTÉ'), 'un été') > 0);
  });
});
