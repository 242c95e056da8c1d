// Formatting: what is changed, what is left alone, and that no claim changes.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDocument, formatOnType, formatRange } from '../../server/src/features/formatting';
import { applyEdits } from '../../server/src/rules/edit';
import type { Workspace } from '../../server/src/workspace/workspace';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { workspaceOfTexts } from '../support/workspace';
import { claimsOf, writtenArticle } from './untidy';

const file = 'article.txt';

function workspaceWith(text: string): Workspace {
  const workspace = workspaceOfTexts([[file, text]], true);
  return workspace;
}

function formatted(text: string): string {
  return applyEdits(text, formatDocument(factsOf(workspaceWith(text), file)));
}

const article = (head: string, list = '- Wire: Alpha title\n- Post: Beta title\n') =>
  `Ferry Line Opens\n${head}\nSources\n${list}`;

describe('formatting', () => {
  const heads: readonly [string, string, string][] = [
    ['one dash form', 'Timeline\nJan 6, 2025 - Rain falls [1].', 'Timeline\nJan 6, 2025 – Rain falls [1].'],
    ['em dashes', 'Timeline\nJan 6, 2025—Rain falls [1].', 'Timeline\nJan 6, 2025 – Rain falls [1].'],
    ['two hyphens', 'Timeline\nJan 6, 2025  --  Rain falls [1].', 'Timeline\nJan 6, 2025 – Rain falls [1].'],
    [
      'days and times below them',
      'Timeline\nJan 6, 2025\n- 14:12 - Rain falls [1].',
      'Timeline\nJan 6, 2025\n- 14:12 – Rain falls [1].',
    ],
    ['one space before a citation', 'Rain falls[1] and  [2].', 'Rain falls [1] and [2].'],
    ['groups without gaps', 'Rain falls [1] [2].', 'Rain falls [1][2].'],
    ['space inside brackets', 'Rain falls [ 1,2 ].', 'Rain falls [1, 2].'],
    ['space at the end of a line', 'Rain falls [1].  \nSnow [2].\t', 'Rain falls [1].\nSnow [2].'],
    ['a quotation before a citation', 'He said “rain”[1].', 'He said “rain” [1].'],
  ];
  for (const [name, before, after] of heads) it(name, () => assert.equal(formatted(article(before)), article(after)));

  const lists: readonly [string, string, string][] = [
    [
      'markers like the first',
      '- Wire: Alpha title\n* Post: Beta title\n',
      '- Wire: Alpha title\n- Post: Beta title\n',
    ],
    [
      'one space behind markers',
      '1.  Wire: Alpha title\n2.Post: Beta title\n',
      '1. Wire: Alpha title\n2.Post: Beta title\n',
    ],
    [
      'labels like the first',
      '[1] Wire: Alpha title\n2. Post: Beta title\n',
      '[1] Wire: Alpha title\n[2] Post: Beta title\n',
    ],
    [
      'dashes on their own line',
      '-\nWire: Alpha title\n- Post: Beta title\n',
      '-\nWire: Alpha title\n-\nPost: Beta title\n',
    ],
    [
      'one space behind the publisher',
      '- Wire:  Alpha title\n- Post : Beta title\n',
      '- Wire: Alpha title\n- Post: Beta title\n',
    ],
    [
      'the dash behind the publisher',
      '- Wire - Alpha title\n- Post — Beta title\n',
      '- Wire – Alpha title\n- Post – Beta title\n',
    ],
  ];
  for (const [name, before, after] of lists) {
    it(`in the list: ${name}`, () =>
      assert.equal(formatted(article('Rain [1][2].', before)), article('Rain [1][2].', after)));
  }

  it('leaves a tidy article alone', () => {
    assert.deepEqual(formatDocument(factsOf(workspaceWith(article('Timeline\nJan 6, 2025 – Rain [1][2].')), file)), []);
  });

  it('leaves dashes inside dates and claims alone', () => {
    const text = article('Timeline\nJan 6-8, 2025 – A well-known ferry - the oldest - rests [1].');
    assert.equal(formatted(text), text);
  });

  it('leaves the marks of an assistant where they stand, and as they are', () => {
    const text = article('Rain fell【1†source】. It rained again[source 2], and then【1†L4 L9】.');
    assert.equal(formatted(text), text);
  });

  it('takes another dash when asked', () => {
    const text = article('Timeline\nJan 6, 2025 – Rain [1].');
    const edits = formatDocument(factsOf(workspaceWith(text), file), { dash: '—' });
    assert.equal(applyEdits(text, edits), text.replace('–', '—'));
  });

  it('returns nothing for files that are no articles', () => {
    assert.deepEqual(formatDocument(factsOf(workspaceWith(''), file)), []);
    assert.deepEqual(formatDocument(factsOf(workspaceWith('\0\0\u0001'), file)), []);
  });
});

describe('formatting a range', () => {
  it('keeps to the blocks that it touches', () => {
    const text = article('Rain falls[1].\nSnow falls[2].');
    const at = text.indexOf('Snow');
    const edits = formatRange(factsOf(workspaceWith(text), file), { start: at, end: at + 4 });
    assert.equal(applyEdits(text, edits), text.replace('Snow falls[2]', 'Snow falls [2]'));
  });
});

describe('formatting while typing', () => {
  const typed = (marked: string, character: string) => {
    const fixture = parseFixture(marked);
    const { offset } = fixture.cursor;
    const text = fixture.files[0]?.text ?? '';
    return applyEdits(text, formatOnType(factsOf(workspaceOf(fixture), file), offset, character));
  };

  it('tidies the group that a bracket closes, and nothing else', () => {
    const source = article('Rain falls[1] on the quay[ 2 ]<|> again.');
    assert.match(typed(source, ']'), /Rain falls\[1\] on the quay \[2\] again/);
  });

  it('tidies the line that a line break ends', () => {
    const source = article('Timeline\nJan 6, 2025 - Rain falls[1].\n<|>');
    assert.match(typed(source, '\n'), /\nJan 6, 2025 – Rain falls \[1\]\.\n/);
  });

  it('does nothing for other characters', () => {
    const source = article('Rain falls[1]<|>.');
    assert.match(typed(source, 'x'), /falls\[1\]\./);
  });
});

describe('formatting, whatever is written', () => {
  it('changes no claim, and nothing at the second time @slow', () => {
    let changed = 0;
    fc.assert(
      fc.property(writtenArticle, (text) => {
        const once = formatted(text);
        if (once !== text) changed++;
        assert.deepEqual(claimsOf(once), claimsOf(text), `${text}\n=>\n${once}`);
        assert.equal(formatted(once), once, `${text}\n=>\n${once}`);
      }),
      { seed: 20250304, numRuns: 25 },
    );
    assert.ok(changed > 12, `only ${changed} articles had anything to format`);
  });
});
