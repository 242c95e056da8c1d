// Timelines that documentation calls so are read, with the sources that they cite, and nothing else of it.

import assert from 'node:assert/strict';
import { checkFile } from '../../server/src/rules/runRules';
import { looksLikeDigest } from '../../server/src/syntax/detect';
import { Workspace } from '../../server/src/workspace/workspace';
import { citationsOf, entriesOf, markdown, sourcesOf } from './markdown/reading';

const manual =
  '# dam-tools\n\nThe gate[1] opens [4].\n\n## Install\n\n```sh\nnpm i dam-tools\n```\n\n## Usage\n\nCall `open()`, `shut()` or `wait()`.\n\n' +
  '```js\nconst gate = gates[1];\n```\n\n## License\n\nMIT\n';
const story =
  '\n## Disclosure timeline\n\n- 2023-04-02: The leak is found [^leak]\n- 2023-04-05: The maker is told [7]\n- `2023-05-01` The mend is out\n';
const notes =
  '\n## References\n\n[^leak]: Lark Post: The leak https://lark.example/leak\n[^gate]: Tide: The gate https://tide.example/gate\n';

describe('timelines in documentation', () => {
  it('are read alone, with what they cite', () => {
    const text = manual + story + notes;
    assert.deepEqual(entriesOf(text), [
      '2023-04-02: The leak is found',
      '2023-04-05: The maker is told [7]',
      '2023-05-01: The mend is out',
    ]);
    assert.equal(citationsOf(text), 'leak>leak');
    assert.deepEqual(sourcesOf(text), ['leak | Lark Post | The leak | https://lark.example/leak']);
    assert.deepEqual(markdown(text).paragraphs, []);
  });

  it('have their days in bold names, in columns and in headings, too', () => {
    const table =
      '\n**Incident timeline:**\n\n| Time | What |\n|---|---|\n| 2 Apr 2023 | It leaks |\n| 5 Apr 2023 | It is told |\n| 6 Apr 2023 | It is shut |\n';
    const headings =
      '\n## Timeline\n\n### 2 April 2023\n\nIt leaks.\n\n### 5 April 2023\n\nIt is told.\n\n### 6 April 2023\n\nIt is shut.\n';
    for (const part of [table, headings]) assert.equal(entriesOf(manual + part).length, 3, part);
  });

  it('make no digest of a page, and nothing in them is said to lack a source', () => {
    const text = manual + story + notes;
    assert.equal(looksLikeDigest(text, 'README.md'), false);
    const workspace = new Workspace({ numericOrder: 'month-first', readText: () => text });
    workspace.apply([{ file: 'README.md', text }]);
    assert.deepEqual(checkFile(workspace, 'README.md', {}), []);
  });

  for (const [name, text] of [
    ['no name', manual + story.replace('Disclosure timeline', 'What we did')],
    ['two entries', manual + story.replace(/- `2023.*\n/, '')],
    [
      'a title alone with the name',
      manual.replace('# dam-tools', '# Timeline tools') + story.replace('Disclosure timeline', 'News'),
    ],
    ['the title of a changelog', manual.replace('# dam-tools', '# Changelog') + story],
  ] as const) {
    it(`are none with ${name}`, () => assert.equal(markdown(text).kind, 'other'));
  }
});
