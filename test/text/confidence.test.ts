// How confidence is put in words.

import assert from 'node:assert/strict';
import { shareInWords, shareTrue } from '../../server/src/text/confidence';
import { levelOf, shareOfLevel } from '../../server/src/workspace/events/level';

describe('the share of reports that is true', () => {
  it('is said in words', () => {
    assert.deepEqual(
      [0.05, 0.34, 0.45, 0.66, 0.86, 0.99].map((confidence) => shareInWords(confidence)),
      [
        'about one in ten',
        'about one in three',
        'about three in five',
        'about four in five',
        'about nine in ten',
        'about nineteen in twenty',
      ],
    );
  });

  it('is what the levels promise', () => {
    for (let confidence = 0; confidence <= 1; confidence += 0.01) {
      const level = levelOf(confidence, [], false);
      const least = { warning: 0.9, information: 0.6, hint: 0 }[level];
      assert.ok(shareTrue(confidence) >= least, `${level} at ${confidence}`);
    }
  });

  it('is that of no warning where there is a doubt', () => {
    assert.equal(levelOf(0.97, ['a date was completed from elsewhere in its text'], false), 'information');
    assert.equal(shareOfLevel('information', 0.97), 'about four in five');
    assert.equal(shareOfLevel('warning', 0.97), 'about nineteen in twenty');
  });
});
