// How confidence is put in words.

import assert from 'node:assert/strict';
import { shareInWords } from '../../server/src/text/confidence';

describe('the share of reports that is true', () => {
  it('is said in words', () => {
    assert.deepEqual([0.05, 0.34, 0.52, 0.66, 0.77, 0.91, 0.99].map(shareInWords), [
      'about one in ten',
      'about one in three',
      'about one in two',
      'about two in three',
      'about three in four',
      'about nine in ten',
      'about nineteen in twenty',
    ]);
  });
});
