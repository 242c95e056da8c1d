// Summaries with pooled strings are equal to the original ones.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { StringPool } from '../../server/src/workspace/stringPool';
import { makeFacts, pooled } from '../../server/src/workspace/summary';
import { anyText } from '../support/anyText';

const digest = `Harbour strike spreads
Updated (2 articles)
The walkout Dockers “will not go back without a written offer”, their union said on Friday [1]. [2]
Timeline
Dec 12, 2025 – About 1,200 dockers in Ostrava stop work [1][2].
early August 2025 – The port authority refuses talks [2]; in June 2024 it had promised them [1].
All related articles (2 articles)
- Harbour Post: Dockers stop work in Ostrava
- Meridian – https://meridian.example/walkout`;

const summaryOf = (text: string) => makeFacts('a.txt', text, { numericOrder: 'month-first' }).summary;

describe('a summary in strings of a pool', () => {
  it('is equal to the one it was made from', () => {
    const summary = summaryOf(digest);
    assert.ok(summary.accounts.length >= 3 && summary.quotes.length === 1 && summary.sources.length === 2);
    assert.deepEqual(pooled(summary, new StringPool()), summary);
  });

  it('is equal to the one it was made from, whatever lines a digest has @slow', () => {
    const pool = new StringPool();
    const line = fc.oneof(fc.constantFrom(...digest.split('\n')), anyText(10));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const summary = summaryOf(lines.join('\n'));
        assert.deepEqual(pooled(summary, pool), summary);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('a pool of dates', () => {
  const datesOf = (pool: StringPool, text: string) => pooled(summaryOf(text), pool).accounts.map(({ date }) => date);
  const written = (year: number) => `Report\n${year}\nTimeline\nMarch 3 – Dockers stop work in Ostrava [1].`;

  it('gives files one object for one date, and two where equal words mean different days', () => {
    const pool = new StringPool();
    const [first] = datesOf(pool, digest);
    const [again] = datesOf(pool, digest);
    assert.ok(first && first === again);
    const years = [2021, 2022].map((year) => datesOf(pool, written(year)));
    assert.deepEqual(
      years,
      [2021, 2022].map((year) => datesOf(new StringPool(), written(year))),
    );
  });
});

describe('a pool of strings', () => {
  it('gives what it was asked for, also when it has forgotten', () => {
    const pool = new StringPool();
    for (let at = 0; at < 20_000; at++) assert.equal(pool.one(`publisher ${at}`), `publisher ${at}`);
    assert.equal(pool.one('a lone \ud800'), 'a lone \ud800');
    assert.equal(pool.one(''), '');
  });
});
