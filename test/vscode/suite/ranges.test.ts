// A problem stands on its own characters, whatever stands before them: emoji, a byte order mark, line endings of other systems.

import { strict as assert } from 'node:assert';
import type * as vscode from 'vscode';
import { closeEverything, eventually, problems, remove, show, write } from './workspace';

const list = ['Sources', '- Alder Gazette: Ferry runs again', '- Coast Wire: Storm repairs are done'];
const lines = [
  '😀 Ferry line reopens 🛳️ after the storm [9]',
  '',
  'The ferry 🛳️ left with ninety people on board [1][8].',
  ...list,
];

const forms = {
  'line feeds': lines.join('\n'),
  'carriage returns and line feeds': lines.join('\r\n'),
  'a byte order mark': `\ufeff${lines.join('\n')}`,
};

describe('the range of a problem', () => {
  afterEach(async () => {
    await closeEverything();
    await remove('ranges');
  });

  for (const [form, text] of Object.entries(forms)) {
    it(`is right in a file with ${form}, open or not`, async () => {
      const uri = await write(`ranges/${form.replaceAll(' ', '-')}.article`, text);
      const undefinedOnes = () => {
        const found = problems(uri, 'undefined-citation');
        return found.length === 2 && found;
      };
      const closed = (await eventually('both undefined citations are found', undefinedOnes)).map(({ range }) => range);
      const { document } = await show(uri);
      assert.deepEqual(
        closed.map((range) => document.getText(range)),
        ['[9]', '[8]'],
      );
      const opened = await eventually('they stay', undefinedOnes);
      assert.ok(opened.every(({ range }, at) => range.isEqual(closed[at] as vscode.Range)));
    });
  }
});
