// Characters that could act in a terminal, a log or a viewer become visible; everything else stays, and JSON keeps its values.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonText, oneLine, visible, visibleLines } from '../../server/src/text/visible';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
const acting = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const hostile = fc.string({
  unit: fc.constantFrom(
    '\n',
    '\r',
    '\u001b',
    '[',
    '\u009b',
    '\u202e',
    '\u2066',
    ':',
    '#',
    'v',
    's',
    'o',
    '\\',
    ' ',
    'ä',
    '\ud83d',
    '"',
  ),
  maxLength: 12,
});

describe('visible text', () => {
  it('shows control and bidirectional characters as escapes', () => {
    assert.equal(visible('a\u001b[2J\u009bb\u202ec\n\r\t.txt'), 'a\\u001b[2J\\u009bb\\u202ec\\n\\r\\t.txt');
    assert.equal(visible('Zürich – “東京” 👩‍👧 \u00ad.txt'), 'Zürich – “東京” 👩‍👧 \u00ad.txt');
  });

  it('puts a message on one line', () => {
    assert.equal(oneLine('What is wrong\r\n\tand why\u0007'), 'What is wrong and why\\u0007');
    assert.equal(visibleLines('one\n::two\u0085'), 'one\n\\u003a:two\\u0085');
  });

  it('contains no command for a runner', () => {
    assert.equal(visible('::error::x'), '\\u003a:error::x');
    assert.equal(visible('  ::set-env::x'), '  \\u003a:set-env::x');
    assert.equal(visible('see ##vso[task.x]1 and ##[group]'), 'see #\\u0023vso[task.x]1 and #\\u0023[group]');
    assert.equal(visible('a::b, ## Heading'), 'a::b, ## Heading');
  });

  it('is inert, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const shown of [visible(text), oneLine(text), jsonText({ [text]: [text] })]) {
          assert.doesNotMatch(shown, acting);
          assert.doesNotMatch(shown, /^\s*::|##[a-z]*\[/i);
        }
        assert.deepEqual(JSON.parse(jsonText({ [text]: [text] })), { [text]: [text] });
        assert.equal(visible(visible(text)), visible(text));
      }),
    );
  });
});
