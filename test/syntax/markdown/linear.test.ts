// Markdown of any kind takes time in proportion to its length: texts that are made to cost more, at two lengths.

import assert from 'node:assert/strict';
import { parseArticle } from '../../../server/src/syntax/parse';
import { millisecondsOf } from '../../support/work';

const families: Readonly<Record<string, (length: number) => string>> = {
  'open brackets': (length) => '['.repeat(length),
  'open links': (length) => '[a]('.repeat(length / 4),
  'open tags': (length) => '<https://'.repeat(length / 9),
  citations: (length) => `${'It held [1]. '.repeat(length / 13)}\n\n## Sources\n\n1. Lark: Dam\n`,
  'cells of one row': (length) => `| Date | Event |\n|---|---|\n| ${'a | '.repeat(length / 4)}`,
  'lists that start at 1 again': (length) => 'It held [1].\n\n[1] https://a.b/c\n\n'.repeat(length / 33),
  'dated headings': (length) => '## 2 May 2020\n\n- It held\n\n'.repeat(length / 27),
  'times of a day': (length) => `# 2020-05-02\n\n## Timeline\n\n${'- 10:10 – It held\n'.repeat(length / 19)}`,
  footnotes: (length) => '[^a]: https://a.b/c\n'.repeat(length / 20),
  'notes in one paragraph': (length) => '[^a]: Osei, The dam\n'.repeat(length / 20),
  'bare addresses': (length) => 'www.a.b '.repeat(length / 8),
  'addresses in emphasis': (length) => '*http://a.b* '.repeat(length / 13),
  'keys without an end': (length) => 'It held [lark-1 , x , x , x , x , x , x , x , x , x !. '.repeat(length / 55),
  'emphasis without an end': (length) => '**a_'.repeat(length / 4),
  'emphasis within emphasis': (length) => '*a**b***'.repeat(length / 8),
  'nested lists': (length) => '1. '.repeat(length / 3),
  'nested lists in quotes': (length) => '> * '.repeat(length / 4),
  'raised numbers, again and again': (length) => '¹-million\n\n'.repeat(length / 11),
  'nested quotes': (length) => '>'.repeat(length),
};

const millisecondsFor = (text: string) => millisecondsOf(() => parseArticle(text, 'markdown'));

describe('Markdown that is made to be slow @slow', () => {
  for (const [name, make] of Object.entries(families)) {
    it(`costs twice as much for twice the length: ${name}`, () => {
      millisecondsFor(make(20_000));
      const [short, long] = [60_000, 240_000].map((length) => millisecondsFor(make(length))) as [number, number];
      assert.ok(
        long < 200 || long < 8 * short,
        `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms for four times as much`,
      );
    });
  }
});
