// The Markdown writer: text is always escaped.

import assert from 'node:assert/strict';
import {
  bold,
  code,
  lines,
  paragraphs,
  placeLink,
  plain,
  quote,
  webLink,
  withoutMarkdown,
} from '../../server/src/features/markdown';

describe('plain text in Markdown', () => {
  const cases: readonly [string, string][] = [
    ['*a* _b_ [c](d) <e> `f`', '\\*a\\* \\_b\\_ \\[c\\]\\(d\\) \\<e\\> \\`f\\`'],
    ['- not an item', '\\- not an item'],
    ['1. not an item', '1\\. not an item'],
    [':--- no table', '\\:--- no table'],
    ['# not a heading', '\\# not a heading'],
    ['two\r\n  lines', 'two lines'],
    ['a | b & c', 'a \\| b \\& c'],
    ['http://a.b, www.c.d and e@f.g', 'http\\:\\//a.b, www\\.c.d and e\\@f.g'],
    ['in mid-air - and 1.5', 'in mid-air - and 1.5'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(plain(text), expected));
});

describe('Markdown parts', () => {
  it('holds backticks in code', () => assert.equal(code('a `` b'), '``` a `` b ```'));
  it('leaves nothing of empty emphasis', () => assert.equal(bold('  '), ''));
  it('links a place by line and column from 1', () => {
    assert.equal(placeLink('a', 'file:///x (1).txt', { line: 11, character: 2 }), '[a](file:///x%20%281%29.txt#L12,3)');
  });
  it('keeps a URL in its brackets', () =>
    assert.equal(webLink('https://a.b/c(d)'), '[https\\:\\//a.b/c\\(d\\)](https://a.b/c%28d%29)'));
  it('quotes paragraphs', () => assert.equal(quote(['a', '> b']), '> a\n>\n> \\> b'));
  it('leaves out what is empty', () =>
    assert.equal(paragraphs('a', '', undefined, lines('b', '', 'c')), 'a\n\nb  \nc'));
  it('has a plain text without marks', () => {
    const marked = paragraphs(
      bold('2 * 3 [1]'),
      lines(placeLink(plain('a_b'), 'file:///c(d)', { line: 0, character: 0 }), `${code('`x` **y**')} z`),
    );
    assert.equal(withoutMarkdown(marked), '2 * 3 [1]\n\na_b\n`x` **y** z');
  });
});
