// How confidence is calibrated and put in words.

import assert from 'node:assert/strict';
import { shareInWords, shareTrue } from '../../server/src/text/confidence';

describe('the share of reports that is true', () => {
  it('rises with the confidence of the matching, and is more careful than it', () => {
    const shares = [0.3, 0.5, 0.8, 0.97, 0.99].map((confidence) => shareTrue(confidence));
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => a - b),
    );
    assert.ok(shares.every((share, at) => share < ([0.3, 0.5, 0.8, 0.97, 0.99][at] ?? 0)));
    assert.ok((shares[3] ?? 0) >= 0.9 && (shares[2] ?? 1) >= 0.6);
  });

  it('is given in words', () => {
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
