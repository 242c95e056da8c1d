// Verbs of two words count as the one word that says the same.

import assert from 'node:assert/strict';
import { phraseTerm } from '../../server/src/text/phrases';
import { identityOf, termsOf } from '../../server/src/text/terms';
import { hashOf } from '../../server/src/text/wordHash';

const share = (a: string, b: string) => {
  const other = new Set(termsOf(b).map(identityOf));
  return termsOf(a).filter((term) => other.has(identityOf(term))).length;
};

describe('phrases', () => {
  const pairs: [string, string][] = [
    ['The minister steps down', 'The secretary resigns'],
    ['Rieu left office', 'Captain quits'],
    ['Tesk takes office', 'Governor is sworn in'],
    ['He passed away', 'The captain is dead'],
    ['The regatta was called off', 'Race cancelled'],
    ['War broke out', 'Fighting begins'],
  ];
  for (const [a, b] of pairs) it(`bring “${a}” and “${b}” together`, () => assert.equal(share(a, b), 1));

  it('stand side by side only', () => {
    assert.equal(share('The minister steps far down', 'The secretary resigns'), 0);
    assert.equal(phraseTerm(hashOf('down'), hashOf('steps')), 0);
  });
});
