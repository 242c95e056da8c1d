// How texts are scored against typed words.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  containsAll,
  marksOf,
  mayContainAll,
  queryOf,
  scatteredScoreOf,
  scoreOf,
} from '../../server/src/features/fuzzy';

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

  it('never rules out a text that holds the words, and rules out most others', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom(...'abcé '), maxLength: 6 }), { maxLength: 3 });
    fc.assert(
      fc.property(words, fc.string({ unit: fc.constantFrom(...'abcé \n'), maxLength: 30 }), (typed, text) => {
        const query = queryOf(typed.join(' '));
        if (containsAll(query, text)) assert.ok(mayContainAll(query, marksOf(text)));
      }),
    );
    const marks = marksOf('mediator opens talks at the northern harbour');
    assert.deepEqual(
      ['harbour talks', 'ha', 'harbours', 'southern', 'median'].map((typed) => mayContainAll(queryOf(typed), marks)),
      [true, true, false, false, false],
    );
  });
});
