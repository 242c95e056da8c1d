// Terms: different wordings of the same thing become equal, and different things stay different.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  eachTerm,
  earlierMark,
  figureMark,
  identityOf,
  nameMark,
  planning,
  termsOf,
} from '../../server/src/text/terms';
import { anyText } from '../support/anyText';

const only = (text: string) => {
  const terms = termsOf(text);
  assert.equal(terms.length, 1, `one term in "${text}"`);
  return identityOf(terms[0] ?? 0);
};

/** The terms as written, with ^ for names, # for figures and < for what is mentioned as earlier. */
function shown(text: string): string {
  const words: string[] = [];
  eachTerm(text, (term, start, end) => {
    const marks = `${term & nameMark ? '^' : ''}${term & figureMark ? '#' : ''}${term & earlierMark ? '<' : ''}`;
    words.push(text.slice(start, end) + marks);
  });
  return words.join(' ');
}

describe('terms', () => {
  const alike: [string, string][] = [
    ['deploys', 'deployment'],
    ['stopped', 'halts'],
    ['organise', 'organizes'],
    ['labour', 'labor'],
    ['defence', 'defense'],
    ['evacuate', 'evacuation'],
    ['operates', 'operations'],
    ['cities', 'city'],
    ['flies', 'flown'],
    ['treaties', 'pact'],
    ['triggers', 'triggering'],
    ['led', 'leads'],
    ['Russian', 'Russia'],
    ['Ukrainians', 'Ukraine'],
    ['Koreans', 'Korea'],
    ['Syrian', 'Damascus'],
    ['Japanese', 'Japan'],
    ['U.S.', 'American'],
    ['Sanaa', 'Sana’a'],
    ['Erdoğan', 'Erdogan'],
    ['$20bn', '20 billion'],
    ['3,000', '3000.0'],
    ['six', '6'],
    ['twenty-six', '26'],
    ['Thirty', '30'],
    ['ninety-one', '91'],
    ['1.5 million', '1,500,000'],
  ];
  for (const [a, b] of alike) it(`equates "${a}" and "${b}"`, () => assert.equal(only(a), only(b)));

  const apart: [string, string][] = [
    ['Iran', 'Iraq'],
    ['528th', '528'],
    ['11,000', '12,000'],
    ['189.96', '189.73'],
    ['station', 'state'],
    ['Austria', 'Australia'],
    ['opens', 'closes'],
  ];
  for (const [a, b] of apart) it(`distinguishes "${a}" and "${b}"`, () => assert.notEqual(only(a), only(b)));

  const texts: [string, string][] = [
    ['The mayor opens the bridge in Old Norvik.', 'mayor opens bridge Old^ Norvik^'],
    ['On 18 June 2024 and March 3 some 40 boats sailed.', 'June March 40# boats sailed'],
    ['Crews return after the second flood, and work goes on.', 'Crews return second< flood< work'],
    ['A cross‑border raid', 'cross border cross‑border raid'],
    ['[sic] … — ""', 'sic'],
    ['', ''],
  ];
  for (const [text, expected] of texts) it(`reads "${text}"`, () => assert.equal(shown(text), expected));

  it('recognises plans', () => {
    assert.ok(termsOf('The board will open the pier').includes(planning));
    assert.ok(!termsOf('The board opened the pier').includes(planning));
  });

  it('gives sorted, distinct terms for any text', () => {
    fc.assert(
      fc.property(anyText(80), (text) => {
        const identities = [...termsOf(text)].map(identityOf);
        assert.deepEqual(
          identities,
          [...new Set(identities)].sort((a, b) => a - b),
        );
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('takes long and hostile texts in linear time @slow', () => {
    for (const text of ['a'.repeat(300_000), '9'.repeat(300_000), 'a-'.repeat(100_000), "'".repeat(100_000)]) {
      assert.ok(termsOf(text).length <= 3);
    }
  });
});
