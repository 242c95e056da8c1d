// Compares chrono-node's reading of our own sentences with the list in docs/second-opinions.md.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chronoReader } from '../quality/dates-differential';
import { partOf } from '../quality/page';
import { renderOpinions, secondOpinions } from '../quality/secondOpinions';

describe('second opinions on dates', () => {
  it('are listed with who is right @slow', () => {
    const page = readFileSync('docs/second-opinions.md', 'utf8');
    assert.equal(
      partOf(page, 'chrono'),
      renderOpinions(chronoReader()),
      'to be regenerated: npm run quality -- --opinions',
    );
  });

  it('differ mostly in forms of newspapers @slow', () => {
    const opinions = secondOpinions(chronoReader());
    assert.ok(opinions.filter(({ verdict }) => verdict === 'we').length > opinions.length / 2);
  });
});
