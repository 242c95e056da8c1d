// What stands before, in and behind the dates at the heads of lines, items and rows.

import assert from 'node:assert/strict';
import { entriesOf } from './reading';

describe('dated heads in Markdown', () => {
  const read: [name: string, text: string, expected: string[]][] = [
    [
      'full days among items without one',
      '# The mill fire\n\n## What we know\n\n- The mill stood since 1890\n- It had two owners\n- **3 May 2023**: The mill burns\n- Nobody was hurt\n- 5 May 2023 – The council meets\n- The insurers wait\n- 9 May 2023: A keeper is charged\n- He denies it\n',
      ['2023-05-03: The mill burns', '2023-05-05: The council meets', '2023-05-09: A keeper is charged'],
    ],
    [
      'items of HTML with a slash behind their days',
      '# The mill\n\n<ul>\n<li>16 Feb 2010 / The mill is sold</li>\n<li>18 Feb 2010 / It is shut</li>\n<li>3 Mar 2010 / It burns</li>\n</ul>\n',
      ['2010-02-16: The mill is sold', '2010-02-18: It is shut', '2010-03-03: It burns'],
    ],
    [
      'times behind a label, below the heading of their day',
      '# The pump\n\n## 12 May 2023\n\n**Time:** 07:22 — The pump stops.\n\n**Time:** 08:40 — It is mended.\n',
      ['2023-05-12: Time: 07:22 — The pump stops.', '2023-05-12: Time: 08:40 — It is mended.'],
    ],
    [
      'paragraphs with times of the day that the introduction gives',
      '# The pump\n\nOn 12 May 2023 the pump of the north dock failed.\n\n## What happened\n\n07:22 – The pump stops\n\n08:40 – It is mended\n\n09:10 – It runs\n',
      ['2023-05-12: The pump stops', '2023-05-12: It is mended', '2023-05-12: It runs'],
    ],
    [
      'an assistant’s mark, and links of a wiki',
      '# The ferry\n\n## Timeline\n\n- [cite_start]**March 2024**: The [[Alma|ferry Alma]] stops. [cite: 1]\n- [[2024-05-06]] - The [[council]] meets. [cite: 2]\n- [[6 June 2024|6 June]]: It votes. [cite: 1]\n\n## Sources\n\n1. Echo: Ferry stops\n2. Post: Council meets\n',
      ['2024-03: The ferry Alma stops.', '2024-05-06: The council meets.', '2024-06-06: It votes.'],
    ],
    [
      'a last column with the name of the source, which is no part of the claim',
      '# The dam\n\n| Date | Event | Source |\n|---|---|---|\n| 2 April 2023 | The keeper warns the council | Vale Courier |\n| 5 April 2023 | The council meets | Sund Gazette, 6 April 2023 |\n| 7 April 2023 | The dam is shut | |\n',
      ['2023-04-02: The keeper warns the council', '2023-04-05: The council meets', '2023-04-07: The dam is shut'],
    ],
    [
      'days in brackets that close bold words',
      'Three letters:\n\n**The first letter (18 June 1452)** grants a harbour.\n\n**The second (8 January 1455)** takes it back.\n\n**The third (4 May 1493)** is lost.\n',
      [
        '1452-06-18: The first letter (18 June 1452) grants a harbour.',
        '1455-01-08: The second (8 January 1455) takes it back.',
        '1493-05-04: The third (4 May 1493) is lost.',
      ],
    ],
    [
      'months in brackets behind names, under the name of a timeline',
      '# Boats of the yard: a timeline\n\n## Ferries\n\n- **Alma** (Feb 2014): she carries forty.\n- **Berit** (2016–17) – she is sold twice.\n- **The Cora (Nov 2019):** She burns.\n',
      [
        '2014-02: Alma (Feb 2014): she carries forty.',
        '2016/2017: Berit (2016–17) – she is sold twice.',
        '2019-11: The Cora (Nov 2019): She burns.',
      ],
    ],
    [
      'years in brackets at the ends of items, under the name of a timeline',
      '# The yard\n\n## Milestones\n\n- The slip is built (1931)\n- Fire destroys two sheds (May 1944).\n- The yard is closed (3 June 1972)\n',
      [
        '1931: The slip is built (1931)',
        '1944-05: Fire destroys two sheds (May 1944).',
        '1972-06-03: The yard is closed (3 June 1972)',
      ],
    ],
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

  it('are none where times count from the beginning of a recording', () => {
    const talk = '# Talk of 3 May 2024\n\n';
    const list = '- 00:00 Opening words\n- 02:15 The dam\n- 17:40 Questions\n- 25:10 Thanks\n';
    const quotes = '> [4:31] we went to the dam\n\n> [6:10] it was wet\n\n> [7:42] and cold\n';
    assert.deepEqual(entriesOf(talk + list), []);
    assert.deepEqual(entriesOf(talk + quotes), []);
    const script = '### [0:00-0:15] Opening\n\nShow the dam.\n\n### [0:15-0:45] The flood\n\nShow the map.\n\n';
    assert.deepEqual(entriesOf(`${talk}${script}### [0:45-1:00] End\n\nThank you.\n`), []);
  });

  it('are none where the only day is that of the last change', () => {
    const times = '## Timeline\n\n- 10:05 – The gate opens.\n- 10:20 – The keeper calls.\n- 11:00 – It closes.\n';
    assert.deepEqual(entriesOf(`# The gate\n\n**Updated:** 2024-05-03\n\n${times}`), []);
    assert.deepEqual(entriesOf(`# The gate\n\n**Date:** 2024-05-03\n\n${times}`).length, 3);
  });

  it('are none in brackets where nothing is called a timeline', () => {
    const books = '- The tide at Sund (1931)\n- Two winters (1944)\n- The last boat (1972)\n';
    assert.deepEqual(entriesOf(`# The yard\n\n## Books\n\n${books}`), []);
  });

  it('are none where the line tells of the text', () => {
    const text =
      '# Timeline\n\n- 2 May 2023 – The keeper warns.\n- 5 May 2023 – The council meets.\n\n**12 May 2023** – last updated\n';
    assert.deepEqual(entriesOf(text), ['2023-05-02: The keeper warns.', '2023-05-05: The council meets.']);
  });

  it('are none where an update history below has the days', () => {
    const text =
      '# The dam (2023-05-28)\n\n## 2. The state today (2023-05-28)\n\nIt holds.\n\n## Update history\n\n- **2023-05-28 12:12 EDT**: First report.\n- **2023-05-29 09:00 EDT**: A name is mended.\n';
    assert.deepEqual(entriesOf(text), []);
  });
});
