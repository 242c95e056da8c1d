// Two words count as the one word that says the same, with or without an article between them.

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
    ['Rieu leaves her post', 'Captain resigns'],
    ['Sailors lose their lives', 'A captain dies'],
    ['The tram jumps the rails', 'Wagon derailed'],
    ['The United Nations applauds', 'UN reaction'],
  ];
  for (const [a, b] of pairs) it(`bring “${a}” and “${b}” together`, () => assert.equal(share(a, b), 1));

  it('stand side by side only', () => {
    assert.equal(share('The minister steps far down', 'The secretary resigns'), 0);
    assert.equal(phraseTerm(hashOf('down'), hashOf('steps')), 0);
  });
});
