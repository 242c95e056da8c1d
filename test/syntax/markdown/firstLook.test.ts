// The first look at a Markdown text spares parsing documentation, and never contradicts the parser.

import assert from 'node:assert/strict';
import { firstLookAt } from '../../../server/src/syntax/markdown/foreign';
import { markdownInSteps } from '../../../server/src/syntax/markdown/parseMarkdown';
import { finish } from '../../../server/src/syntax/steps';

/** One text of every form that is read, as short as it can be. */
const forms: Readonly<Record<string, string>> = {
  'plain brackets and a list': 'The dam held [1].\n\n## Sources\n\n1. Lark Post: The dam\n',
  'footnotes with names': 'The dam held.[^lark]\n\n[^lark]: https://lark.example/dam\n',
  'a linked number': 'The dam held [1](https://lark.example/dam).\n',
  'an escaped linked number': 'The dam held[\\[1\\]](https://lark.example/dam).\n',
  'marks of an assistant': 'The dam held 【1†source】.\n\n**Sources**\n\n1. Lark Post: The dam\n',
  'raised figures': 'The dam held.¹\n\n## Sources\n\n1. Lark Post: The dam\n',
  tags: 'The dam held.<sup>1</sup>\n\n## Sources\n\n1. Lark Post: The dam\n',
  'labels with letters': 'The dam held [S1].\n\n## Sources\n\n- [S1] Lark Post: The dam\n',
  'words in the bracket': 'The dam held [source 1].\n\n## Sources\n\n1. Lark Post: The dam\n',
  'numbers behind the stop': 'The dam held.1 It leaked.1\n\n## Works cited\n\n1. Lark Post: The dam\n',
  'a list of sources alone':
    '# References\n\n| Title | Link |\n|---|---|\n| Dam Act | <https://lark.example/1> |\n| Dam Rule | <https://lark.example/2> |\n',
  'a list in another language': '# Quellen\n\n1. Lark Post: The dam\n2. Evening Tide: The keeper\n',
  'a list under a line with a colon':
    'The dam held.\n\nSources:\n\n1. Lark Post: https://lark.example/dam\n2. Tide: https://tide.example\n',
  'a list under an underlined name': 'References\n---\n\n1. Lark Post: The dam\n2. Evening Tide: The keeper\n',
  'a table of days':
    '| Date | Event |\n|---|---|\n| 2 Apr 2023 | The keeper warns the town |\n| 5 Apr 2023 | The council meets |\n',
  'days in another column':
    '| # | Event | Date |\n|---|---|---|\n| 1 | The keeper warns the whole town | 2023-04-02 |\n| 2 | The council meets | 2023-04-05 |\n',
  'day headings': '## 2 April\n\nThe keeper warns.\n\n## 5 April\n\nThe council meets.\n',
  'headings that end with their day': '## One (2 April 2023)\n\nIt held.\n\n## Two (5 April 2023)\n\nIt broke.\n',
  'days of a month': '# May 2023\n\n- 2nd: The keeper warns\n- 5th: The council meets\n',
  'times of a day': '# Outage of 2023-04-02\n\n## Timeline\n\n- 14:10 – The pump stops\n- 14:55 – The pump runs\n',
  'years behind their era': '# Timeline\n\n- AD 79 – Vesuvius\n- AD 96 – Nerva\n',
  'raised numbers that are linked': 'The dam held[^1^](https://lark.example/dam).\n',
  'labels under any heading': 'The dam held [S1].\n\n## Register\n\n- [S1] Lark Post: The dam\n',
  'years before Christ': '# Timeline\n\n- 44 BC – Caesar dies\n- 31 BC – The battle\n',
  'items that are days': '- 2023-04-02\n\nThe keeper warns.\n\n- 2023-04-05\n\nThe council meets.\n',
  'a timeline in documentation':
    '# dam\n\n## Install\n\n```sh\nnpm i dam\n```\n\n## Usage\n\n```js\nopen();\n```\n\n## Timeline\n\n- 2 Apr 2023: It leaks\n- 3 Apr 2023: It holds\n- 4 Apr 2023: It is shut\n',
  'a drawing': '```mermaid\ntimeline\n  1954 : The first dam\n  1971 : The second dam\n```\n',
  'front matter':
    '---\ntitle: The dam\ndate: 2023-04-05\n---\n\nThe dam of Sund held through the night, although the keeper had warned the council for weeks.\n',
  'a report with its day':
    '# The dam\n\nOn 5 April 2023 the dam of Sund held through the night, although the keeper had warned for weeks.\n',
};

describe('the first look at Markdown', () => {
  for (const [name, text] of Object.entries(forms)) {
    it(`lets pass: ${name}`, () => {
      const read = finish(markdownInSteps(text, true));
      assert.notEqual(read.kind, 'other', 'the parser reads it');
      assert.deepEqual(finish(markdownInSteps(text)), read);
    });
  }

  it('spares documentation', () => {
    const text =
      '# dam-tools\n\n## Install\n\n```sh\nnpm i dam-tools\n```\n\n## Usage\n\nCall it.\n\n## License\n\nMIT\n';
    assert.equal(firstLookAt(text).mayConcern, false);
  });

  it('lets pass what an assistant wrote of software, with many of its marks', () => {
    const software =
      '# Report on dam-tools\n\n## Install\n\n```sh\nnpm i dam-tools\n```\n\n## Usage\n\n```js\nopen();\n```\n\n';
    const marked = (count: number) =>
      software + 'The gate opens by itself. \ue200cite\ue202turn1view2\ue201\n\n'.repeat(count);
    assert.equal(finish(markdownInSteps(marked(10))).citations.length, 10);
    assert.equal(finish(markdownInSteps(marked(9))).kind, 'other');
  });
});
