// The source list: markers, parts of a source, and the numbers that citations use.

import assert from 'node:assert/strict';
import { parseArticle } from '../../server/src/syntax/parse';
import { sourcesOf, written } from './reading';

const list = (...lines: string[]) => sourcesOf(`Mill fire\nIt burned [1].\nSources\n${lines.join('\n')}`);

describe('sources', () => {
  const plain = [{ number: 1, publisher: 'Echo', title: 'Mill burns' }];
  const markers: [string, string | undefined][] = [
    ['- Echo: Mill burns', '-'],
    ['* Echo: Mill burns', '*'],
    ['+ Echo: Mill burns', '+'],
    ['• Echo: Mill burns', '•'],
    ['–\u00a0Echo: Mill burns', '–'],
    ['1. Echo: Mill burns', '1.'],
    ['1) Echo: Mill burns', '1)'],
    ['(1) Echo: Mill burns', '(1)'],
    ['[1] Echo: Mill burns', '[1]'],
    ['[1]: Echo: Mill burns', '[1]'],
    ['[1]. Echo: Mill burns', '[1]'],
    ['[1] – Echo: Mill burns', '[1]'],
    ['[1]Echo: Mill burns', '[1]'],
    ['- [1] Echo: Mill burns', '- [1]'],
    ['-\nEcho: Mill burns', '-'],
    ['-\n\nEcho: Mill burns', '-'],
    ['-\r\nEcho: Mill burns', '-'],
    ['  -\n  Echo: Mill burns', '-'],
    ['•\nEcho: Mill burns', '•'],
    ['1.\nEcho: Mill burns', '1.'],
    ['[1]\nEcho: Mill burns', '[1]'],
    ['Echo: Mill burns', undefined],
  ];
  it('takes a name in emphasis before a comma for the publisher', () => {
    assert.deepEqual(list('- *Die Woche*, interview with Ilka Voss'), [
      { number: 1, publisher: 'Die Woche', title: 'interview with Ilka Voss' },
    ]);
  });

  for (const [line, marker] of markers) {
    it(`reads ${JSON.stringify(line)} with the marker ${marker ?? 'missing'}`, () => {
      assert.deepEqual(list(line), plain);
      const article = parseArticle(`Mill fire\nIt burned [1].\nSources\n${line}`);
      assert.equal(written(article, article.sources[0]?.marker), marker);
    });
  }

  const forms: [string, Record<string, string>][] = [
    ['- Echo – Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo — Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo - Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo\u00a0–\u00a0Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo\u00a0: Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo：Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo:** Mill burns', { publisher: 'Echo', title: '** Mill burns' }],
    ['- Echo | Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo:Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo, “Mill burns”', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo "Mill burns"', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Echo: “Mill burns”', { publisher: 'Echo', title: 'Mill burns' }],
    ['- **Echo**: Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- **Echo:** Mill burns', { publisher: 'Echo', title: 'Mill burns' }],
    ['- *Echo* – *Mill burns*', { publisher: 'Echo', title: 'Mill burns' }],
    ['- Al-Ahram: Mill burns', { publisher: 'Al-Ahram', title: 'Mill burns' }],
    ['- Echo: Fire: a mill – and a town – burn', { publisher: 'Echo', title: 'Fire: a mill – and a town – burn' }],
    ['- Echo – Fire: a mill burns', { publisher: 'Echo', title: 'Fire: a mill burns' }],
    ['- Echo: “Fire,” says mayor of “town”', { publisher: 'Echo', title: '“Fire,” says mayor of “town”' }],
    ['- Echo: Mill burns at 5:20', { publisher: 'Echo', title: 'Mill burns at 5:20' }],
    ['- Echo: Mill burns https://echo.org/1', { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' }],
    ['- Echo: Mill burns (https://echo.org/1)', { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' }],
    ['- Echo: Mill burns <https://echo.org/1>', { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' }],
    ['- Echo: Mill burns - https://echo.org/1', { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' }],
    ['- Echo: Mill burns, www.echo.org/1', { publisher: 'Echo', title: 'Mill burns', url: 'www.echo.org/1' }],
    ['- Echo: Mill burns (2024-05-01)', { publisher: 'Echo', title: 'Mill burns', date: '2024-05-01' }],
    ['- Echo: Mill burns (again)', { publisher: 'Echo', title: 'Mill burns (again)' }],
    [
      '- Echo: Mill burns (2024-05-01) https://echo.org/a_(b)',
      { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/a_(b)', date: '2024-05-01' },
    ],
    [
      '- Echo: Mill burns https://echo.org/1 (2024-05-01)',
      { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1', date: '2024-05-01' },
    ],
    ['- Echo: [Mill burns](https://echo.org/1)', { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' }],
    ['- [Echo: Mill burns](https://echo.org/1)', { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' }],
    [
      '- [Mill burns: a town in fear](https://echo.org/1)',
      { title: 'Mill burns: a town in fear', url: 'https://echo.org/1' },
    ],
    [
      '- [Harbour Weekly Tide: Mill burns](https://hwt.example/1)',
      { publisher: 'Harbour Weekly Tide', title: 'Mill burns', url: 'https://hwt.example/1' },
    ],
    [
      '- Echo: [Mill burns](https://echo.org/1) (2024-05-01)',
      { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1', date: '2024-05-01' },
    ],
    ['- Echo: Mill burns\n  https://echo.org/1', { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' }],
    ['-\nEcho: Mill burns\nhttps://echo.org/1', { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' }],
    ['- Echo. "Mill burns." May 4, 2024.', { publisher: 'Echo', title: 'Mill burns.' }],
    ['- Echo, “Mill burns”, https://echo.org/1', { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' }],
    ['[1]: https://echo.org/1 "Mill burns"', { title: 'Mill burns', url: 'https://echo.org/1' }],
    [
      '- <https://echo.org/1> – Echo: Mill burns',
      { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.org/1' },
    ],
    ['- Mill burns', { title: 'Mill burns' }],
    ['- : Mill burns', { title: 'Mill burns' }],
    ['- Echo:', { publisher: 'Echo' }],
    ['- https://echo.org/1', { url: 'https://echo.org/1' }],
    ['- Echo: https://echo.org/1', { title: 'Echo', url: 'https://echo.org/1' }],
  ];
  for (const [line, parts] of forms) {
    it(`separates the parts of ${JSON.stringify(line)}`, () => {
      assert.deepEqual(list(line), [{ number: 1, ...parts }]);
    });
  }

  const numbering: [string, string[], number[]][] = [
    ['places where there are no labels', ['- A: a', '- B: b'], [1, 2]],
    ['labels where all differ', ['[7] A: a', '[3] B: b'], [7, 3]],
    ['places where a label is missing', ['[7] A: a', '- B: b'], [1, 2]],
    ['places where a label is twice there', ['1. A: a', '1. B: b'], [1, 2]],
    ['places where a label is zero', ['[0] A: a', '[1] B: b'], [1, 2]],
  ];
  for (const [what, lines, numbers] of numbering) {
    it(`numbers by ${what}`, () => {
      assert.deepEqual(
        list(...lines).map(({ number }) => number),
        numbers,
      );
    });
  }

  it('counts an empty item when another follows', () => {
    assert.deepEqual(list('-', '-', 'B: b'), [{ number: 1 }, { number: 2, publisher: 'B', title: 'b' }]);
  });

  it('ignores a marker alone at the end, which is being typed', () => {
    assert.equal(list('- A: a', '-').length, 1);
    assert.equal(list('- A: a', '- ', '').length, 1);
  });

  it('counts a marker alone at the end when a citation has its number', () => {
    assert.equal(sourcesOf('Mill fire\nIt burned [2].\nSources\n- A: a\n-').length, 2);
  });

  it('keeps a source without its marker, but no closing words', () => {
    const sources = list('- A: a', 'B: b', '', 'Note: compiled by hand.', 'Written in haste.');
    assert.deepEqual(
      sources.map(({ publisher }) => publisher),
      ['A', 'B'],
    );
  });

  it('joins indented and wrapped lines below a source', () => {
    assert.deepEqual(
      list('- Echo: Mill burns', '  to the ground', '- Globe: A title that was wrapped because', 'it is long'),
      [
        { number: 1, publisher: 'Echo', title: 'Mill burns\n  to the ground' },
        { number: 2, publisher: 'Globe', title: 'A title that was wrapped because\nit is long' },
      ],
    );
  });

  const references: [string, { publisher?: string; title: string; url?: string; date?: string }][] = [
    [
      '- [Echo: Mill burns](https://echo.example/1) (4 May 2024)',
      { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.example/1' },
    ],
    [
      '- [Mill burns](https://echo.example/1) - Echo, 2024-05-04',
      { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.example/1' },
    ],
    [
      '- "Mill: a fact sheet". Marn Energy. Retrieved 3 May 2024.',
      { publisher: 'Marn Energy', title: 'Mill: a fact sheet' },
    ],
    ['- ^ a b “The wall.” Valley Voice, 2 November 2022', { publisher: 'Valley Voice', title: 'The wall' }],
    ['- "The wall" falls at the ballot', { title: '"The wall" falls at the ballot' }],
    [
      '- National Mill Board, Preliminary report 31, May 14, 2024',
      { publisher: 'National Mill Board', title: 'Preliminary report 31', date: 'May 14, 2024' },
    ],
    [
      '- Mill Board, Questions and answers, accessed 2 May 2024',
      { publisher: 'Mill Board', title: 'Questions and answers' },
    ],
    ['- WHO, Situation report 35', { publisher: 'WHO', title: 'Situation report 35' }],
    ['- Mill burns, mayor resigns', { title: 'Mill burns, mayor resigns' }],
    ['- Mill burns on hot day, mayor resigns, 2024', { title: 'Mill burns on hot day, mayor resigns, 2024' }],
    [
      '[1]: https://echo.example/1 "Echo: Mill burns"',
      { publisher: 'Echo', title: 'Mill burns', url: 'https://echo.example/1' },
    ],
  ];
  for (const [line, parts] of references) {
    it(`reads the reference ${JSON.stringify(line)}`, () => assert.deepEqual(list(line), [{ number: 1, ...parts }]));
  }

  it('counts through two lists', () => {
    const text = 'Mill fire\nIt burned [1].\nSources\n- A: a\nReferences\n- B: b';
    assert.deepEqual(
      sourcesOf(text).map(({ number }) => number),
      [1, 2],
    );
  });

  describe('without a heading', () => {
    it('are known by their labels at the end', () => {
      const text = 'Mill fire\nIt burned [1].\n\n[1] Echo: Mill burns\n[2] Globe: Fire in town\n';
      assert.deepEqual(
        sourcesOf(text).map(({ publisher }) => publisher),
        ['Echo', 'Globe'],
      );
      assert.equal(parseArticle(text).sections.at(-1)?.kind, 'sources');
    });

    it('are known by three lines with labels and addresses, wherever they stand', () => {
      const lines = ['[1] https://echo.example/1', '[2] Globe: Fire in town', '[3] https://tide.example/3'];
      const text = (count: number) =>
        `Mill fire\nIt burned [1].\n\n${lines.slice(0, count).join('\n')}\n\nWe mend mills.\n`;
      assert.equal(sourcesOf(text(3)).length, 3);
      assert.equal(parseArticle(text(3)).citations.length, 1);
      assert.equal(sourcesOf(text(2)).length, 0);
    });

    it('are known by dashes alone before titles', () => {
      assert.equal(sourcesOf('Mill fire\nIt burned [1].\n-\nEcho: Mill burns\n-\nGlobe: Fire in town').length, 2);
    });

    it('are not seen in entries, plain bullets or a paragraph that begins with a citation', () => {
      assert.equal(sourcesOf('Mill fire\nTimeline\n2024 – It burned [1].\n2025 – It burned [1].').length, 0);
      assert.equal(sourcesOf('Mill fire\nIt burned [1].\n- Dead: two people\n- Hurt: five people').length, 0);
      assert.equal(sourcesOf('Mill fire\nIt burned [1].\n[2] It burned again').length, 0);
    });
  });
});
