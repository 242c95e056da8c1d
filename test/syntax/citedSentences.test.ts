// A sentence ends behind the citations that follow its full stop, in whatever form they are written.

import assert from 'node:assert/strict';
import { sentencesIn } from '../../server/src/syntax/sentences';

const first = 'The spillway gave way at four.';
const second = 'The utility denies it.';

function parts(text: string): string[] {
  return sentencesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  for (const mark of [
    '[3]',
    ' [3][4]',
    '[2–4]',
    '[^1]',
    '[^press-note]',
    '[^1][^2]',
    '[S1]',
    '[[2]](https://example.com/a)',
    '[\\[4\\]](https://example.com/a)',
    '[4](https://example.com/a)',
    '³',
    '¹²',
    '【3†source】',
    '6',
    '12,13',
  ]) {
    it(`end behind ${mark}`, () => {
      assert.deepEqual(parts(`${first}${mark} ${second}`), [`${first}${mark}`, second]);
    });
  }

  it('do not end at brackets that cite nothing', () => {
    assert.equal(parts('See fig.[a note of the writer] for more.').length, 1);
  });

  it('go on in figures, and behind what is numbered', () => {
    for (const text of ['It rose by 2.5 Metres in No.5 Street.', 'Annex A.5 Rules apply.', 'It holds approx.3 tons.'])
      assert.deepEqual(parts(text), [text]);
  });

  it('go on behind an abbreviation that is cited', () => {
    for (const text of ['It shut at 4 p.m.[1] and opened at 9 a.m.[2] today.', 'The U.S.[^1] and others agree.'])
      assert.deepEqual(parts(text), [text]);
  });
});
