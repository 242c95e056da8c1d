// Lines on which careless expressions take exponential time. The editor colours up to 20,000 characters of a line; each of these has that many.

import assert from 'node:assert/strict';
import { articleGrammar } from './colours';

/** `editor.maxTokenizationLineLength` as it comes. */
const maxLineLength = 20_000;
/** Linear work takes a few milliseconds; anything quadratic takes many times this. */
const maxMilliseconds = 2000;

const repeated = [
  '[',
  ']',
  '[1',
  '[1,',
  '[1, ',
  '[1-',
  '[1-  ',
  '[ ',
  '[[',
  '[[1]',
  '[a](',
  '[a][',
  '![',
  '“',
  '”',
  '"',
  '" ',
  '‘',
  '’',
  '‘a’b',
  '«',
  '*',
  '**',
  '**a ',
  '_',
  '__',
  '_a ',
  ' _a',
  '`',
  '``a',
  '<!--',
  '<!-- ',
  '-->',
  'https://',
  'https://.',
  'http://,',
  '(',
  ' ',
  '\t',
  '\u00a0',
  '-',
  '- ',
  '–',
  '– ',
  ':',
  ': ',
  'a:',
  '#',
  '# ',
  '1',
  '1.',
  '1. ',
  '1,',
  '11-',
  'May ',
  'May-',
  'May, ',
  'May – ',
  'in ',
  '2024 ',
  '2024 – ',
  'a ',
  'a – ',
  '.',
  '. ',
  '.”',
  ')',
  '|',
  ' |',
  'Timeline ',
  'Sources (',
  'Updated ',
  '\ud83d',
  '\0',
  '\u2011',
  'c.',
  '1.[',
  'arr[',
  'x[0',
  'x[0]',
  '[[1]',
  '[a](b',
  'a] ',
  'Sources (1 ',
  '1 May ',
  'https://a ',
  '“[1]',
];
const heads = ['', 'June 2024 – ', 'Yonhap: '];

describe('the colours of hostile lines', () => {
  for (const inSources of [false, true]) {
    it(`take linear time ${inSources ? 'in a source list' : 'at the start of an article'}`, async function () {
      this.timeout(120_000);
      const grammar = await articleGrammar();
      const before = inSources ? grammar.tokenizeLine('Sources', null).ruleStack : null;
      const slow: string[] = [];
      for (const head of heads) {
        for (const part of repeated) {
          const room = maxLineLength - head.length - 1;
          const line = `${head}${part.repeat(Math.floor(room / part.length))}x`;
          const { stoppedEarly } = grammar.tokenizeLine(line, before, maxMilliseconds);
          if (stoppedEarly) slow.push(JSON.stringify([head, part]));
        }
      }
      assert.deepEqual(slow, []);
    });
  }
});
