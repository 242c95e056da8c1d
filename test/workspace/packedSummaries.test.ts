// Summaries come out of their flat form as they went in, whatever the texts they were made from.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Summary } from '../../server/src/workspace/facts';
import { packSummaries, Shelf, unpackSummaries } from '../../server/src/workspace/packedSummaries';
import { makeFacts } from '../../server/src/workspace/summary';
import { anyText } from '../support/anyText';
import { plainSummary } from '../support/plain-summary';

const digest = `Harbour strike spreads
Updated (2 articles)
The walkout Dockers “will not go back without a written offer”, their union said on Friday [1]. [2]
Timeline
Dec 12, 2025 – About 1,200 dockers in Ostrava stop work [1][2].
early August 2025 – The port authority refuses talks [2]; in June 2024 it had promised them [1].
All related articles (2 articles)
- Harbour Post: Dockers stop work in Ostrava
- Meridian – https://meridian.example/walkout`;

const throughThePack = (summaries: readonly Summary[]) => unpackSummaries(packSummaries(summaries));

const summaryOf = (text: string) => makeFacts('a.txt', text, { numericOrder: 'month-first' }).summary;

describe('packed summaries', () => {
  it('are unpacked as they were', () => {
    const summaries = [digest, '', 'A report\nFebruary 11, 2026\nOn Friday the lock opened, 3 ships passed.'].map(
      summaryOf,
    );
    assert.ok((summaries[0]?.accounts.length ?? 0) >= 3 && summaries[0]?.quotes.length === 1);
    assert.deepEqual(throughThePack(summaries).map(plainSummary), summaries.map(plainSummary));
  });

  it('are unpacked as they were, whatever lines a digest has', () => {
    const line = fc.oneof(fc.constantFrom(...digest.split('\n')), anyText(10));
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 12 }), { maxLength: 3 }), (files) => {
        const summaries = files.map((lines) => summaryOf(lines.join('\n')));
        const unpacked = throughThePack(summaries);
        assert.deepEqual(unpacked.map(plainSummary), summaries.map(plainSummary));
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('are unpacked as they were, whatever does not fit into sixteen bits', () => {
    const years = digest.replace('June 2024', 'June 1789').replace('Dec 12, 2025', 'Dec 12, 1944');
    const long = digest.replaceAll('talks', 'talks, talks and talks '.repeat(2000));
    const wide = digest.replaceAll('talks', 'τάλκς '.repeat(7000));
    const summaries = [digest, years, long, wide, digest].map(summaryOf);
    assert.ok(summaries.some(({ accounts }) => accounts.some(({ text }) => text.length > 40_000)));
    const days = summaries.flatMap(({ accounts }) => accounts.map(({ date }) => date.first));
    assert.ok(Math.max(...days) - Math.min(...days) > 80_000);
    assert.deepEqual(throughThePack(summaries).map(plainSummary), summaries.map(plainSummary));
  });

  it('stay as they were on a shelf, while others come to it', () => {
    const shelf = new Shelf();
    const texts = Array.from({ length: 600 }, (_, at) =>
      at % 50 === 0
        ? digest.replaceAll('talks', `talks ${at} `.repeat(5000))
        : digest
            .replace('1,200', String(at + 2))
            .replace('Ostrava', at % 7 === 0 ? 'Łódź' : 'Ostrava')
            .replace('not go back', `not go back ${at}`),
    );
    const summaries = texts.map(summaryOf);
    const stored = summaries.map((summary) => shelf.put(summary));
    stored.forEach((summary, at) => {
      assert.deepEqual(plainSummary(summary), plainSummary(summaries[at] as Summary));
    });
  });
});
