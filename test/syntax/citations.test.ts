// Citations: every written form, what goes wrong with them, and what only looks like one.

import assert from 'node:assert/strict';
import { parseArticle } from '../../server/src/syntax/parse';
import { defectsOf, groupsOf, written } from './reading';

describe('citations', () => {
  const accepted: [string, string[]][] = [
    ['The mill burned [3].', ['3']],
    ['The mill burned.[3]', ['3']],
    ['The mill burned[2] at night.', ['2']],
    ['The mill burned [3][4].', ['3 4']],
    ['The mill burned [3] [4].', ['3 4']],
    ['The mill burned [3]\u00a0[4].', ['3 4']],
    ['The mill burned [3]\u202f\u00a0[4][5].', ['3 4 5']],
    ['The mill [1] burned [2].', ['1', '2']],
    ['The mill burned [1], [2].', ['1', '2']],
    ['The mill burned [1, 3].', ['1 3']],
    ['The mill burned [1,3;4].', ['1 3 4']],
    ['The mill burned [ 3 ].', ['3']],
    ['The mill burned [2-4].', ['2 3 4']],
    ['The mill burned [2–4].', ['2 3 4']],
    ['The mill burned [2—4].', ['2 3 4']],
    ['The mill burned [2‑4].', ['2 3 4']],
    ['The mill burned [2 – 4].', ['2 3 4']],
    ['The mill burned [1, 3-5, 7].', ['1 3 4 5 7']],
    ['The mill burned [3-3].', ['3']],
    ['It was “a furnace” [1].', ['1']],
    ['The ministry (MoD)[2] agreed.', ['2']],
    ['In 2024[1] it burned.', ['1']],
    ['The [sic][1] mill.', ['1']],
    ['It went on [...][2].', ['2']],
    ['The vote of [2024] mattered.', ['2024']],
    ['The mill burned [3]: nobody came.', ['3']],
    ['The mill burned [3](', []],
    ['[[1]]', ['1']],
    ['Of one source [1, 100].', ['1 100']],
  ];
  for (const [text, groups] of accepted) {
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(groups)}`, () => {
      assert.deepEqual(groupsOf(text), groups);
      assert.deepEqual(defectsOf(text), []);
    });
  }

  const refused = [
    '“The mil [sic] burned.”',
    'He said: “It [...] burned.”',
    'He said: “It […] burned.”',
    'Plan [x] and plan [a] failed.',
    '“[T]he mill burned.”',
    'A note[^1] and one more [^note].',
    'See [the report](https://example.org/1).',
    'See [the report][ref] and [the report][2].',
    '[1]: https://example.org/report',
    'The call `rows[0]` and `rows[1]` failed.',
    'The first of values[0] counts.',
    'if (K[3] !== q) K[4] = w;',
    'then X = K[6];',
    'Look at row_count[2] and $items[3].',
    'Then argv[1] is read, and a[2] as well.',
    'It reads new byte[4096] and char[3].',
    'Then list[2].name is read and sum[1]++ done.',
    'Then grid[0][1] is read.',
    'About [3 million people] left.',
    'The [20]24 election.',
    'A sum of [1,000] and [12,500,000].',
    'Between [2020-2024] it grew, and in [1914–18].',
    'On [2024-05-01] it rained at [12:30].',
    'A share of [3.5] or [50%] or [$3].',
    'The order [12345] and [20240115].',
    'A range [-3] and [+3] and [–].',
    'Nothing in [] or [ ] or [,].',
    'Numbers [3 4] without a comma.',
    'A half-open [0, 1) interval.',
    'A closed one: f: [0,1] and [0, 100].',
    'Call 0800 [555] 123, or at noon [12:30].',
    'Call +44 [0] 20 7946, and look at frames 0[0] to 118[0].',
    'See [the report](https://lark.example/list[8]) and <https://lark.example/[4]>.',
    'See https://lark.example/list[6]?a=b and https://lark.example/list[2]/more.',
    'The tag <a href="https://lark.example/[5]">here</a> and \\[11].',
    'A map at https://example.org/tracker?to=2025-02-01#map[2] shows it.',
    'An \\item [1] of LaTeX, or \\cite[3]{dam}.',
    'See [4 below] and [8, 9 and so on] and [Sec. 3] and [e.g., the mill].',
    '“[3 of them] fled.”',
    '<!-- the [3] of this remark --> Nothing.',
    '``a [1] b`` and ` [2] `',
  ];
  for (const text of refused) {
    it(`sees no citation in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(groupsOf(text), []);
      assert.deepEqual(defectsOf(text), []);
    });
  }

  const worded: [string, string][] = [
    ['The mill burned [see 3].', '3'],
    ['The mill burned [e.g., 6, 7].', '6 7'],
    ['The mill burned [cf. 2–4].', '2 3 4'],
    ['The mill burned [8, Sec. 3].', '8'],
    ['The mill burned [1, p. 12][2, pp. 3–4].', '1 2'],
    ['The mill burned [1, 3: fig. 2].', '1 3'],
    ['The mill burned [1 and 2].', '1 2'],
    ['The mill burned [1, 2, and 5].', '1 2 5'],
    ['The mill burned [1 & 3].', '1 3'],
    ['The mill burned [1, 2; see also 4].', '1 2 4'],
    ['The mill burned [4: 12–14].', '4'],
  ];
  for (const [text, numbers] of worded) {
    it(`sees ${numbers} in ${JSON.stringify(text)}`, () => assert.deepEqual(groupsOf(text), [numbers]));
  }

  const broken: [string, string][] = [
    ['The mill burned [0].', 'zero [0]'],
    ['The mill burned [00].', 'zero [00]'],
    ['The mill burned [1, 0].', 'zero [1, 0] 1'],
    ['The mill burned [01].', 'leading-zero [01] 1'],
    ['The mill burned [1, 02].', 'leading-zero [1, 02] 1 2'],
    ['The mill burned [1,].', 'empty-item [1,] 1'],
    ['The mill burned [,2].', 'empty-item [,2] 2'],
    ['The mill burned [1,,2].', 'empty-item [1,,2] 1 2'],
    ['The mill burned [1-].', 'empty-item [1-] 1'],
    ['The mill burned [3-1].', 'reversed-range [3-1] 1 2 3'],
    ['The mill burned [1-9999].', 'endless-range [1-9999]'],
    ['The mill burned [3', 'unclosed [3 3'],
    ['The mill burned [3.', 'unclosed [3 3'],
    ['The mill burned [3. Nobody came.', 'unclosed [3 3'],
    ['The mill burned [3, nobody came.', 'unclosed [3 3'],
    ['The mill burned [3 Nobody came.', 'unclosed [3 3'],
    ['The mill burned [3 and nobody came.', 'unclosed [3 3'],
    ['The mill burned [3[4].', 'unclosed [3 3'],
    ['The mill burned [1, 2', 'unclosed [1, 2 1 2'],
  ];
  for (const [text, defect] of broken) {
    it(`calls ${JSON.stringify(text)} ${defect}`, () => assert.deepEqual(defectsOf(text), [defect]));
  }

  const halfOpen = [
    'About [3 million people left.',
    'A cost of [3.5 million',
    'The [2024 election',
    'At [12:30 it rained',
  ];
  for (const text of halfOpen) {
    it(`does not take ${JSON.stringify(text)} for an unclosed bracket`, () => assert.deepEqual(defectsOf(text), []));
  }

  it('gives each number its digits, and the whole range to those that are not written out', () => {
    const article = parseArticle('The mill burned [1, 3-5].');
    assert.deepEqual(
      article.citations.map((citation) => [citation.number, written(article, citation.digits)]),
      [
        [1, '1'],
        [3, '3'],
        [4, '3-5'],
        [5, '5'],
      ],
    );
    assert.equal(written(article, article.citations[2]?.bracket), '[1, 3-5]');
  });

  it('covers a group from its first bracket to its last', () => {
    const article = parseArticle('The mill burned [3] [4], they say.');
    assert.equal(written(article, article.groups[0]), '[3] [4]');
  });

  it('knows the section that a citation stands in', () => {
    const article = parseArticle(
      'Mill fire\nIt burned [1].\nTimeline\n2024 – It burned [1].\nSources\n- [1] Echo: Fire',
    );
    assert.deepEqual(
      article.citations.map(({ section }) => section),
      ['body', 'timeline'],
    );
    assert.equal(article.entries[0]?.groups.length, 1);
    assert.equal(article.paragraphs[0]?.groups.length, 1);
  });

  it('takes the brackets at the start of sources for labels', () => {
    assert.deepEqual(groupsOf('It burned [2].\nSources\n[1] Echo: Fire\n[2] Globe: Fire [video]'), ['2']);
  });

  it('sees no citation in fenced code', () => {
    assert.deepEqual(groupsOf('It burned [1].\n```\nrows [2]\n```\nIt rained [3].'), ['1', '3']);
  });

  it('does not let a fence that is still open hide the rest', () => {
    assert.deepEqual(groupsOf('It burned [1].\n```\nIt rained [3].'), ['1', '3']);
  });
});
