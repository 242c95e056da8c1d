// Timelines that are tables of Markdown.

import assert from 'node:assert/strict';
import { entriesOf, markdown } from './reading';

describe('tables with a column of dates', () => {
  const read: [name: string, text: string, expected: string[]][] = [
    [
      'numbered parts, which are no versions, and a column with its zones',
      '# The outage\n\n## 1. Timeline\n\n| Timestamp (UTC / ET) | Event |\n|---|---|\n| **2023-04-02 02:02 ET** | The pump stops |\n| **2023-04-02 (afternoon)** | The pump runs |\n| 2023-04-03–04-05 | It is watched |\n\n## 2. Parts\n\n### 2.1 The pump\n\nIt is `old`, `red` and `loud`.\n\n### 2.2 The wall\n\n```\nwall\n```\n',
      ['2023-04-02: The pump stops', '2023-04-02: The pump runs', '2023-04-03/2023-04-05: It is watched'],
    ],
    [
      'ends of ranges in few digits, choices in marks, a year with its day in brackets',
      '| Date | Event |\n|---|---|\n| **2023-04-02 – 15** | The gates stay open |\n| 2023-04-26 ~ 27 | The river is high |\n| c. 1863–64 | The mill is sold |\n| 1882 *or* 1884 | The mill burns |\n| **1903 (14 Apr)** | The wall falls |\n',
      [
        '2023-04-02/2023-04-15: The gates stay open',
        '2023-04-26/2023-04-27: The river is high',
        '1863~/1864: The mill is sold',
        '1882/1884: The mill burns',
        '1903-04-14: The wall falls',
      ],
    ],
    [
      'tables written in HTML, whose cells may go over lines',
      '# The dam\n\n<table class="log">\n  <tr><th>Date</th><th>Event</th></tr>\n  <tr>\n    <td><b>2 April 2023</b></td>\n    <td>The keeper <i>warns</i> the council</td>\n  </tr>\n  <tr><td>5 April 2023</td><td>The dam\n    breaks</td></tr>\n</table>\n\nNobody came.\n',
      ['2023-04-02: The keeper warns the council', '2023-04-05: The dam breaks'],
    ],
    [
      'works by year, with what they meant',
      '| Year | Work | Significance |\n|---|---|---|\n| 1956 | Logic Machine | First of its kind |\n| 1957 | Solver | First attempt at all problems |\n',
      ['1956: Logic Machine | First of its kind', '1957: Solver | First attempt at all problems'],
    ],
    [
      'blanks behind the frame',
      '| Date | Event |\n|---|---|  \n| 14 March 2016 | Refusal |\n| 2 April 2016 | Appeal |\n',
      ['2016-03-14: Refusal', '2016-04-02: Appeal'],
    ],
    [
      'lines that end with a carriage return, among others that do not',
      '| Date | Event |\r\n|:--|--:|\r\n| 14 March 2016 | Refusal |\r\n| 2 April 2016 | Appeal |\n',
      ['2016-03-14: Refusal', '2016-04-02: Appeal'],
    ],
    [
      'steps of a procedure, in few words',
      '| Date | Step |\n|---|---|\n| 14/03/2016 | Refusal |\n| 02/04/2016 | Appeal |\n',
      ['2016-03-14: Refusal', '2016-04-02: Appeal'],
    ],
    [
      'rows whose date is that of the row above',
      '| Date | Time | What happened |\n|---|---|---|\n| 2 Oct 1987 | 04:10 | The ship leaves port |\n| | 19:30 | The last call is heard |\n| 5 Oct 1987 | 08:00 | The search begins |\n| " | 17:00 | A raft is found |\n',
      [
        '1987-10-02: 04:10 | The ship leaves port',
        '1987-10-02: The last call is heard',
        '1987-10-05: 08:00 | The search begins',
        '1987-10-05: " | 17:00 | A raft is found',
      ],
    ],
    [
      'a column of dates behind one that is empty',
      '| Note | Date | What happened |\n|---|---|---|\n| | 2 Apr 2023 | The keeper warns the town |\n| | 5 Apr 2023 | The council meets at night |\n',
      ['2023-04-02: The keeper warns the town', '2023-04-05: The council meets at night'],
    ],
    [
      'a table of weeks',
      '| Week | What happened |\n|---|---|\n| 2025-W02 | The keeper warns the town. |\n| 2025-W03 | The council meets. |\n',
      ['2025-01-06/2025-01-12: The keeper warns the town.', '2025-01-13/2025-01-19: The council meets.'],
    ],
    [
      'a table under any heading',
      '## Before the vote\n\n| Date | What happened |\n|---|---|\n| **2023-04-02** | The keeper warns. |\n| 2023-04-31 | The council meets. |\n',
      ['2023-04-02: The keeper warns.', '!2023-04-31: The council meets.'],
    ],
    [
      'a table whose date is in another column',
      '| # | Event | Date |\n|---|---|---|\n| 1 | The keeper warns the town | 2 Apr 2023 |\n| 2 | The council meets | 5 Apr 2023 |\n',
      ['2023-04-02: 1 | The keeper warns the town | 2 Apr 2023', '2023-04-05: 2 | The council meets | 5 Apr 2023'],
    ],
    [
      'rows of times below the row that has the day, past midnight',
      '*Published 18 April 2025*\n\n| When | What |\n| --- | --- |\n| Sat 12 Apr, 22:40 | The gauge stops |\n| 23:55 | He calls |\n| 00:20 | It breaks |\n',
      ['2025-04-12: The gauge stops', '2025-04-12: He calls', '2025-04-13: It breaks'],
    ],
    [
      'a table of times whose day stands in the title',
      '# Outage of 2023-04-02\n\n## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 14:10 | The pump stops |\n| 14:55 | The pump runs |\n',
      ['2023-04-02: The pump stops', '2023-04-02: The pump runs'],
    ],
    [
      'a table of times below a title with its day, under no name of a timeline',
      '# Loss of the mail boat, 2 October 2019\n\n| Time (local) | Event |\n|---|---|\n| 06:10 | The boat sails |\n| 06:55 | She is overdue |\n',
      ['2019-10-02: The boat sails', '2019-10-02: She is overdue'],
    ],
  ];
  for (const [name, text, expected] of read) {
    it(`are read: ${name}`, () => {
      assert.deepEqual(entriesOf(text), expected);
      assert.equal(markdown(text).kind, 'digest');
    });
  }
});
