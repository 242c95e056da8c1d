// A long text in pieces: they cover it, end where lines or words do, and cost time in step with its length.

import assert from 'node:assert/strict';
import { pieces } from '../../server/src/syntax/pieces';

const cut = (text: string, max: number) =>
  [...pieces(text, { start: 0, end: text.length }, max)].map(({ start, end }) => text.slice(start, end));

describe('pieces of a text', () => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    ['end where lines do', 'one two\nthree four\nfive', ['one two\n', 'three four\n', 'five']],
    ['end between words where a line is longer', 'one two three four', ['one two ', 'three four']],
    ['cut a word that is longer', 'abcdefghijklmnop', ['abcdefghijkl', 'mnop']],
    ['are one for a short text', 'short', ['short']],
    ['are none for an empty text', '', []],
  ];
  for (const [title, text, expected] of cases) {
    it(title, () => assert.deepEqual(cut(text, title.startsWith('end between') ? 10 : 12), expected));
  }

  it('begin where the span does', () => {
    assert.deepEqual(
      [...pieces('ab cd ef', { start: 3, end: 8 }, 4)],
      [
        { start: 3, end: 6 },
        { start: 6, end: 8 },
      ],
    );
  });
});
