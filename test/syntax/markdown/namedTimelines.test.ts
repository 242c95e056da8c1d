// What a name such as "Timeline" above makes an entry, which elsewhere is none.

import assert from 'node:assert/strict';
import { entriesOf } from './reading';

describe('below the name of a timeline', () => {
  const read: [name: string, text: string, expected: string[]][] = [
    [
      'days at the ends of items below the name of a timeline',
      '# The mill\n\n## Timeline\n\n- The plan, plan.pdf, April 2, 2023.\n- The lease – 5 April 2023\n- Nobody knows when, they say\n',
      ['2023-04-02: The plan, plan.pdf, April 2, 2023.', '2023-04-05: The lease – 5 April 2023'],
    ],
    [
      'one dated item among others below the name of a timeline',
      '# The mill\n\n## Timeline\n\n### Before\n\n- Nobody knows when it was built\n- The first lease is lost\n- March 1896: The wheel is changed\n- It is sold\n',
      ['1896-03: The wheel is changed'],
    ],
    [
      'headings with a time behind one with its day, of the same rank',
      '# The mill\n\n## Timeline\n\n### 2023-04-02 11:00\n\nThe wheel stops.\n\n### 14:35\n\nThe keeper is called.\n\n### 2023-04-05 09:00\n\nIt turns.\n\n### 10:00\n\nIt stops again.\n',
      [
        '2023-04-02: The wheel stops.',
        '2023-04-02: The keeper is called.',
        '2023-04-05: It turns.',
        '2023-04-05: It stops again.',
      ],
    ],
  ];
  for (const [name, text, expected] of read) {
    it(`are entries: ${name}`, () => {
      assert.deepEqual(entriesOf(text), expected);
      assert.ok(entriesOf(text.replace('Timeline', 'Notes')).length < expected.length);
    });
  }

  it('reads a month behind a point at a head', () => {
    const rows = '| 2022.11 (Sund) | It opens |\n| 2023.2 | It closes |\n| 2023.04.19 | It burns |\n';
    assert.deepEqual(entriesOf(`# The mill\n\n## Timeline\n\n| When | Event |\n|---|---|\n${rows}`), [
      '2022-11: (Sund) | It opens',
      '2023-02: It closes',
      '2023-04-19: It burns',
    ]);
  });
});
