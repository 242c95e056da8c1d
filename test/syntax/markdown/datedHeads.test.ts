// What stands before, in and behind the dates at the heads of lines, items and rows.

import assert from 'node:assert/strict';
import { entriesOf } from './reading';

describe('dated heads in Markdown', () => {
  const read: [name: string, text: string, expected: string[]][] = [
    [
      'a longer name before the day',
      '- **Just in - U.S. port figures, 2023-05-08:** The docks add 115 jobs.\n- **Earlier - the Vale council, 2023-04-29:** The fee stays.\n- **Next - the tide table, 2023-05-12:** It is due at noon.\n',
      [
        '2023-05-08: Just in - U.S. port figures, 2023-05-08: The docks add 115 jobs.',
        '2023-04-29: Earlier - the Vale council, 2023-04-29: The fee stays.',
        '2023-05-12: Next - the tide table, 2023-05-12: It is due at noon.',
      ],
    ],
  ];
  for (const [name, text, expected] of read) {
    it(`are read: ${name}`, () => {
      assert.deepEqual(entriesOf(text), expected);
    });
  }

  it('are none where the line tells of the text', () => {
    const text =
      '# Timeline\n\n- 2 May 2023 – The keeper warns.\n- 5 May 2023 – The council meets.\n\n**12 May 2023** – last updated\n';
    assert.deepEqual(entriesOf(text), ['2023-05-02: The keeper warns.', '2023-05-05: The council meets.']);
  });

  it('are those of the rows of a table drawn with plus signs', () => {
    const rule = '+------------+---------------------+';
    const text = `# Timeline

${rule}
| Date       | Event               |
+============+=====================+
| 2023-05-02 | The keeper warns    |
${rule}
| 2023-05-05 | The council meets   |
|            | in the old town     |
${rule}
`;
    assert.deepEqual(
      entriesOf(text).map((entry) => entry.replace(/\s+/g, ' ')),
      ['2023-05-02: The keeper warns', '2023-05-05: The council meets | | | in the old town'],
    );
    assert.deepEqual(entriesOf(text.replace('| 2023-05-05 |', '2023-05-05 |')), []);
  });

  it('are none where an update history below has the days', () => {
    const text =
      '# The dam (2023-05-28)\n\n## 2. The state today (2023-05-28)\n\nIt holds.\n\n## Update history\n\n- **2023-05-28 12:12 EDT**: First report.\n- **2023-05-29 09:00 EDT**: A name is mended.\n';
    assert.deepEqual(entriesOf(text), []);
  });
});
