// Lines and places: every line ending, UTF-16, and offsets outside the text.

import assert from 'node:assert/strict';
import { lineContentEnd, lineEndingOf, lineStartsOf, offsetAt, positionAt } from '../../server/src/syntax/lines';

describe('lines', () => {
  const starts: [string, number[]][] = [
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['a\nb', [0, 2]],
    ['a\r\nb', [0, 3]],
    ['a\rb', [0, 2]],
    ['a\n\rb', [0, 2, 3]],
    ['\r\r\n\n', [0, 1, 3, 4]],
    ['a\r\nb\nc\rd', [0, 3, 5, 7]],
    ['a\u2028b\u0085c', [0]],
  ];
  for (const [text, expected] of starts) {
    it(`of ${JSON.stringify(text)} start at ${expected.join(', ')}`, () =>
      assert.deepEqual(lineStartsOf(text), expected));
  }

  for (const [written, expected] of [
    ['', '\n'],
    ['a', '\n'],
    ['a\nb\r\n', '\n'],
    ['\r\nb\n', '\r\n'],
    ['a\rb\n', '\r'],
    ['\r', '\r'],
  ] as const) {
    it(`of ${JSON.stringify(written)} end as the first does`, () =>
      assert.equal(lineEndingOf({ text: written, lineStarts: lineStartsOf(written) }), expected));
  }

  const text = 'ab\r\n😀d\re\n';
  const table = { text, lineStarts: lineStartsOf(text) };

  it('give a place for each offset and the offset back', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const position = positionAt(table, offset);
      const expected = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
      assert.equal(offsetAt(table, position), expected);
    }
    assert.deepEqual(positionAt(table, 6), { line: 1, character: 2 });
    assert.deepEqual(positionAt(table, text.length), { line: 3, character: 0 });
  });

  it('keep places outside the text inside it', () => {
    assert.deepEqual(positionAt(table, -5), { line: 0, character: 0 });
    assert.deepEqual(positionAt(table, 99), { line: 3, character: 0 });
    assert.deepEqual(positionAt(table, Number.NaN), { line: 0, character: 0 });
    assert.equal(offsetAt(table, { line: -1, character: 3 }), 0);
    assert.equal(offsetAt(table, { line: 99, character: 0 }), text.length);
    assert.equal(offsetAt(table, { line: 0, character: 99 }), 2);
    assert.equal(offsetAt(table, { line: 1, character: -1 }), 4);
  });

  it('end before their line ending', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lineContentEnd(table, line)),
      [2, 7, 9, 10],
    );
  });
});
