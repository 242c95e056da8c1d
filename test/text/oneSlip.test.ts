// Which words are one slip of a hand apart.

import assert from 'node:assert/strict';
import { slipBetween } from '../../server/src/text/oneSlip';

describe('slips between words', () => {
  it('are one letter more, less or other, or two that changed places', () => {
    const pairs = [
      ['harbour', 'harbour', ''],
      ['harbour', 'harbor', 'u'],
      ['harbor', 'harbour', 'u'],
      ['harbour', 'harpour', 'bp'],
      ['harbour', 'habrour', 'rbbr'],
      ['harbour', 'hrabuor', undefined],
      ['harbour', 'harbours wall', undefined],
    ] as const;
    for (const [one, other, slip] of pairs) assert.equal(slipBetween(one, other), slip, `${one}, ${other}`);
  });
});
