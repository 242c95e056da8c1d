// Figures that a writer has worked out of those of a copy are not checked; those that follow from none are missed.

import assert from 'node:assert/strict';
import { figureTextOf } from '../../../server/src/text/checks/figureText';
import { claimedFigures, findFigure } from '../../../server/src/text/checks/findFigure';
import { workedOutOf } from '../../../server/src/text/checks/workedOut';

const copy =
  'The orchards gave 6,200 tonnes of apples this year, down from 12,900 tonnes. Of 87 people aboard, 19 reached the shore. ' +
  'The reserve stands at $1,043,500 after repairs of $96,500. The committee sat for an hour and forty minutes.';

/** What comes of the last figure of a claim. */
function stateOf(claim: string): string {
  const text = figureTextOf(copy, { start: 0, end: copy.length });
  const claimed = claimedFigures(claim, { start: 0, end: claim.length }, []).at(-1);
  assert.ok(claimed);
  const search = findFigure(text, claimed);
  if (search.state === 'found') return 'found';
  return workedOutOf(text, claimed, search.isRivalled) ? 'worked out' : 'absent';
}

describe('a figure that was worked out', () => {
  const claims: readonly [string, string][] = [
    ['The orchards gave 6,700 tonnes less than last year', 'worked out'],
    ['The orchards gave 7,600 tonnes less than last year', 'absent'],
    ['Of the 87 people aboard, of whom 68 drowned', 'worked out'],
    ['Of the 87 people aboard, of whom 86 drowned', 'absent'],
    ['The reserve had been $1.14 million before the repairs', 'worked out'],
    ['The reserve had been $1.41 million before the repairs', 'absent'],
    ['It took them 100 minutes', 'found'],
    ['It took them 140 minutes', 'absent'],
    ['The orchards gave 6,200 tonnes', 'found'],
  ];
  for (const [claim, expected] of claims) it(`${expected}: ${claim}`, () => assert.equal(stateOf(claim), expected));
});
