// The files of the topics that the coefficients are fitted on and measured with are well formed. Their results are not checked here.

import assert from 'node:assert/strict';
import { readOwnTopics, timelinesIn } from '../quality/ownTopics';

describe('topics of our own', () => {
  const topics = readOwnTopics();

  it('are thirty-one, of which twenty are put aside', () => {
    assert.equal(topics.length, 31);
    assert.equal(topics.filter(({ putAside }) => putAside).length, 20);
  });

  for (const { name, timelines } of topics) {
    it(`${name}: four authors or more, and each keyed event has two`, () => {
      const authors = timelines.map(({ author }) => author);
      assert.ok(authors.length >= 4);
      assert.equal(new Set(authors).size, authors.length);
      const authorsOf = new Map<string, Set<string>>();
      for (const { author, entries } of timelines) {
        assert.ok(entries.length >= 5, `${author} has too few entries`);
        for (const { events = [], misdates = [] } of entries) {
          for (const key of [...events, ...misdates]) {
            authorsOf.set(key, (authorsOf.get(key) ?? new Set()).add(author));
          }
        }
      }
      const alone = [...authorsOf].filter(([, by]) => by.size < 2).map(([key]) => key);
      assert.deepEqual(alone, [], 'keys that only one author has; an entry without a counterpart has "-"');
    });
  }

  it('are refused when a line has no meaning', () => {
    assert.throws(() => timelinesIn('x', '== first teller\n2016-02-30 vote | A day that is none.'), /line 2/);
    assert.throws(() => timelinesIn('x', '2016-02-20 vote | Told by nobody.'), /line 1/);
    assert.throws(() => timelinesIn('x', '== first teller\n2016-13 - | A month that is none.'), /line 2/);
  });
});
