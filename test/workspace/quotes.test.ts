// Quotations: which stretches are quoted, when two of them are one in other words, and the index that is changed file by file.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../server/src/syntax/parse';
import { quotationsOf } from '../../server/src/text/quotations';
import { QuoteIndex } from '../../server/src/workspace/quotes';

function quotesIn(text: string): string[] {
  return quotationsOf(parseArticle(text)).map(({ span }) => text.slice(span.start, span.end));
}

function factOf(quotation: string) {
  const text = `Harbour news\n\nMayor Ines Falk of Lindholm said this at the Sandvik ferry: “${quotation}”\n`;
  const [found] = quotationsOf(parseArticle(text));
  assert.ok(found, `“${quotation}” is long enough`);
  return found.fact;
}

describe('quotationsOf', () => {
  const line = (text: string) => `Harbour news\n\nThe mayor said ${text} at the ferry.\n`;

  it('finds stretches between marks of every kind', () => {
    for (const [open, close] of ['“”', '""', '«»', '„“', '‘’'].map((pair) => [...pair])) {
      const text = line(`${open}we don’t close harbours over rumours${close}`);
      assert.deepEqual(quotesIn(text), ['we don’t close harbours over rumours'], `${open} ${close}`);
    }
  });

  it('leaves labels, names and marks without partner alone', () => {
    assert.deepEqual(quotesIn(line('“hard times”')), []);
    assert.deepEqual(quotesIn(line('the “Lindholm Harbour Bridge Company”')), []);
    assert.deepEqual(quotesIn(line('“we close harbours over bitter rumours')), []);
    assert.deepEqual(quotesIn(line('the workers’ wages, the drivers’ hours and the children’s books')), []);
  });

  it('leaves formulas alone', () => {
    assert.deepEqual(quotesIn(line('“given $f: X \\to Y$, the induced map of the groups is well defined”')), []);
  });

  it('takes linear time on marks without end @slow', () => {
    assert.deepEqual(quotesIn(`Harbour news\n\n${'“'.repeat(20_000)}`), []);
    assert.deepEqual(quotesIn(`Harbour news\n\n${'"a '.repeat(20_000)}`), []);
  });
});

describe('QuoteIndex', () => {
  const pool = [
    'leave one honest driver alone on that rotten bridge',
    'leave one driver alone on that rotten bridge',
    'leave one honest driver alone on that crumbling bridge',
    'patient work and remarkably steady courage',
    'patient work and steady courage',
    'every honest driver pays for the harbour',
  ].map(factOf);
  const files = ['a', 'b', 'c', 'd'];
  const change = fc.record({
    file: fc.constantFrom(...files),
    quotes: fc.option(fc.array(fc.constantFrom(...pool), { maxLength: 3 }), { nil: undefined }),
  });

  it('after any changes equals an index made from nothing, and says which files are touched @slow', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const grown = new QuoteIndex();
        const state = new Map<string, (typeof pool)[number][]>();
        for (const { file, quotes } of changes) {
          const before = new Map(files.map((name) => [name, JSON.stringify(grown.alteredIn(name))]));
          const touched = grown.replace(file, quotes);
          if (quotes) state.set(file, quotes);
          else state.delete(file);
          const fresh = new QuoteIndex();
          for (const [name, held] of state) fresh.replace(name, held);
          for (const name of files) {
            assert.deepEqual(grown.alteredIn(name), fresh.alteredIn(name));
            assert.ok(grown.mayBeAltered(name) || grown.alteredIn(name).length === 0);
            const isSame = JSON.stringify(grown.alteredIn(name)) === before.get(name);
            assert.ok(isSame || touched.has(name) || name === file, `${name} changed and is not touched`);
          }
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });
});
