// Comments that silence rules: what each covers, and that no comment is part of the text.

import assert from 'node:assert/strict';
import { parseArticle } from '../../server/src/syntax/parse';
import { outline, written } from './reading';

/** Each directive as the rules it names and the lines (from 1) that it covers. */
function silencedIn(text: string): string[] {
  const article = parseArticle(text);
  const lineOf = (offset: number) => article.lineStarts.filter((start) => start <= offset).length;
  return article.directives.map(
    ({ rules, start, end }) => `${rules.join(' ') || 'all'}: ${lineOf(start)}-${lineOf(Math.max(start, end - 1))}`,
  );
}

describe('directives', () => {
  const cases: [string, string, string[]][] = [
    [
      'the line they stand in',
      'Mill\nIt burned. <!-- provenance-disable-line uncited-claim -->\nIt rained.',
      ['uncited-claim: 2-2'],
    ],
    [
      'the next line from a line of their own',
      'Mill\n<!-- provenance-disable-line a b -->\nIt burned.\nIt rained.',
      ['a b: 3-3'],
    ],
    [
      'the next line that says something',
      'Mill\n<!-- provenance-disable-line a -->\n\n<!-- x -->\nIt burned.',
      ['a: 5-5'],
    ],
    ['the next line by their name', 'Mill\nIt rained. <!-- provenance-disable-next-line a -->\nIt burned.', ['a: 3-3']],
    ['all rules without a name', 'Mill\nIt burned. <!-- provenance-disable-line -->', ['all: 2-2']],
    ['rules that commas part', 'Mill\nIt burned. <!-- provenance-disable-line a, b,c -->', ['a b c: 2-2']],
    ['with a reason', 'Mill\nIt burned. <!-- provenance-disable-line a -- we all saw it -->', ['a: 2-2']],
    ['with a reason and no rule', 'Mill\nIt burned. <!-- provenance-disable-line -- we all saw it -->', ['all: 2-2']],
    ['a line that they begin', 'Mill\n<!-- provenance-disable-line a --> It burned.\nIt rained.', ['a: 2-2']],
    [
      'a block',
      'Mill\n<!-- provenance-disable a -->\nIt burned.\nIt rained.\n<!-- provenance-enable a -->\nSun.',
      ['a: 2-5'],
    ],
    ['the rest when nothing ends them', 'Mill\n<!-- provenance-disable a -->\nIt burned.\nIt rained.', ['a: 2-4']],
    [
      'until their own rule is enabled',
      'Mill\n<!-- provenance-disable a b -->\nSun.\n<!-- provenance-enable a -->\nFog.\n<!-- provenance-enable -->\nRain.',
      ['a: 2-4', 'b: 2-6'],
    ],
    [
      'all rules until all are enabled',
      'Mill\n<!-- provenance-disable -->\nSun.\n<!-- provenance-enable a -->\nFog.\n<!-- provenance-enable -->',
      ['all: 2-6'],
    ],
    [
      'the whole entry that a comment precedes',
      'Mill\nSources\n<!-- provenance-disable-line a -->\n-\nEcho: Fire\n- B: b',
      ['a: 4-5'],
    ],
  ];
  for (const [what, text, silenced] of cases) {
    it(`cover ${what}`, () => assert.deepEqual(silencedIn(text), silenced));
  }

  for (const comment of [
    '<!-- provenance-disabled a -->',
    '<!-- disable a -->',
    '<!-- provenance disable a -->',
    '<!-- provenance-disable a',
    '`<!-- provenance-disable a -->`',
    '<!-- please provenance-disable a -->',
  ]) {
    it(`are not ${JSON.stringify(comment)}`, () => assert.deepEqual(silencedIn(`Mill\n${comment}\nIt burned.`), []));
  }

  it('keep the place of the comment itself', () => {
    const article = parseArticle('Mill\nIt burned. <!-- provenance-disable-line a -->');
    assert.equal(written(article, article.directives[0]?.comment), '<!-- provenance-disable-line a -->');
  });
});

describe('comments', () => {
  it('are part of no content', () => {
    const text = [
      '<!-- draft -->',
      'Mill fire <!-- a -->',
      'Updated (2 articles) <!-- b -->',
      '<!-- provenance-disable a -->',
      'It burned [1]. <!-- provenance-disable-line a -->',
      'Timeline <!-- c -->',
      '2024 – It burned [1]. <!-- d --> <!-- e -->',
      'Sources',
      '- Echo: Mill burns <!-- f -->',
    ];
    assert.deepEqual(outline(text.join('\n')), [
      'headline: Mill fire',
      'update: Updated (2 articles)',
      'directive: <!-- provenance-disable a -->',
      'paragraph: It burned [1].',
      'heading timeline: Timeline',
      'entry: 2024 – It burned [1].',
      'heading sources: Sources',
      'source: Echo: Mill burns',
    ]);
  });

  it('over several lines hide their content', () => {
    const text =
      'Mill fire\nIt burned [1].\n<!-- to do:\nTimeline\n[2] and [3\n-->\nIt rained [4]. <!-- more\nof it --> And snowed.';
    assert.deepEqual(outline(text), [
      'headline: Mill fire',
      'paragraph: It burned [1].',
      'paragraph: It rained [4].',
      'paragraph: And snowed.',
    ]);
    assert.deepEqual(
      parseArticle(text).citations.map(({ number }) => number),
      [1, 4],
    );
  });

  it('that begin behind words are no block of the lines below', () => {
    const { blocks } = parseArticle('Mill\nIt burned. <!-- provenance-disable a\nb -->\nIt rained.');
    for (const { type, start, content } of blocks) assert.ok(content.start >= start, type);
  });

  it('are text until they are closed', () => {
    assert.equal(parseArticle('Mill fire\nIt burned [1]. <!-- and [2] more').citations.length, 2);
  });
});
