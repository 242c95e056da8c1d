// Timelines of Markdown texts in every known form, and dated text that is none.

import assert from 'node:assert/strict';
import { entriesOf, markdown } from './reading';

describe('timelines in Markdown', () => {
  const read: [name: string, text: string, expected: string[]][] = [
    [
      'a table of weeks',
      '| Week | What happened |\n|---|---|\n| 2025-W02 | The keeper warns the town. |\n| 2025-W03 | The council meets. |\n',
      ['2025-01-06/2025-01-12: The keeper warns the town.', '2025-01-13/2025-01-19: The council meets.'],
    ],
    [
      'numbered days with their dates in brackets',
      '**Day 1 (Mon, Jan 8, 2024).** The keeper warns.\n**Day 2 (Tue, Jan 9, 2024).** The council meets.\n**Day 9 (Fri, Jan 19, 2024).** It rains.\n',
      [
        '2024-01-08: Day 1 (Mon, Jan 8, 2024). The keeper warns.',
        '2024-01-09: Day 2 (Tue, Jan 9, 2024). The council meets.',
        '2024-01-19: Day 9 (Fri, Jan 19, 2024). It rains.',
      ],
    ],
    [
      'headings of years before 1500',
      '### 1104\n\n**3 May** The nave is blessed.\n\n### 1115\n\n**12 August** The bishop dies.\n',
      ['1104-05-03: The nave is blessed.', '1115-08-12: The bishop dies.'],
    ],
    [
      'paragraphs in bold that only emphasis sets off from their claims',
      '**1498** Ships anchor.\n\n**1612, 5 February** Traders come.\n\n**1947 15 August** The flag is raised.\n',
      ['1498: Ships anchor.', '1612-02-05: Traders come.', '1947-08-15: The flag is raised.'],
    ],
    [
      'paragraphs and headings in a quote',
      'The ministry says:\n\n> 2 April 2023 – The keeper warns.\n>\n> 5 April 2023 – The council meets.\n>\n> 6 April 2023 – It rains.\n',
      ['2023-04-02: The keeper warns.', '2023-04-05: The council meets.', '2023-04-06: It rains.'],
    ],
    [
      'times that begin lines of a paragraph, below a day alone',
      '# The night of the dam\n\n*Sunday 2 April 2023*\n\n20:00 The keeper warns.\n23:50 The wall gives way.\n00:40 The army comes.\n',
      ['2023-04-02: The keeper warns.', '2023-04-02: The wall gives way.', '2023-04-03: The army comes.'],
    ],
    [
      'times in backticks below day headings',
      '## 2 April 2023\n\n- `03:12` – The keeper warns.\n- `03:40` – It rains.\n\n## 3 April 2023\n\n- `00:20` – The wall gives way.\n',
      ['2023-04-02: The keeper warns.', '2023-04-02: It rains.', '2023-04-03: The wall gives way.'],
    ],
    [
      'dated lines without a year below a day alone',
      '# The dam\n\n17 February 2025\n\n**6 Feb** - The keeper warns.\n**7 Feb** - The council meets.\n**8 Feb** - It rains.\n',
      ['2025-02-06: The keeper warns.', '2025-02-07: The council meets.', '2025-02-08: It rains.'],
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
      'day headings with items',
      '#### Apr 2, 2023\n* The keeper warns\n\n#### Apr 5, 2023\n* The council meets\n* The dam is shut\n',
      ['2023-04-02: The keeper warns', '2023-04-05: The council meets', '2023-04-05: The dam is shut'],
    ],
    [
      'day headings with paragraphs and a quote',
      '## 2 April 2023\n\nThe keeper warns.\n\n> The wall is wet.\n\n## 5 April 2023\n\nThe council meets.\n',
      ['2023-04-02: The keeper warns. The wall is wet.', '2023-04-05: The council meets.'],
    ],
    [
      'month headings with days below, the year carried on',
      '# Dec 2022\n- 30th: The keeper warns.\n- 31st: It rains.\n\n# Jan\n- 2nd: The council meets.\n',
      ['2022-12-30: The keeper warns.', '2022-12-31: It rains.', '2023-01-02: The council meets.'],
    ],
    [
      'year headings with months below',
      '# Timeline of the dam\n\n## 2022\n\n- March: The keeper warns.\n- 4 May – The council meets.\n\n## 2023\n\n### June\n\n- 7 June – The dam is shut.\n',
      ['2022-03: The keeper warns.', '2022-05-04: The council meets.', '2023-06-07: The dam is shut.'],
    ],
    [
      'headings that describe the event',
      '## 2023-04-02 - The keeper warns\n\nHe writes a letter.\n\n## 2023-04-05 – The council meets\n\n- It sits until midnight.\n',
      ['2023-04-02: The keeper warns He writes a letter.', '2023-04-05: The council meets - It sits until midnight.'],
    ],
    [
      'an item that is only a date, with text below',
      '- 2023-04-02\n\n__The warning__\n\nThe keeper writes a letter.\n\n- 2023-04-05\n\nThe council meets.\n',
      ['2023-04-02: The warning The keeper writes a letter.', '2023-04-05: The council meets.'],
    ],
    [
      'dates in backticks, bold and brackets',
      '## Timeline\n\n- `2023-04-02` The keeper warns\n- **Apr 5, 2023**: the council meets\n- [2023-04-07] The dam is shut\n',
      ['2023-04-02: The keeper warns', '2023-04-05: the council meets', '2023-04-07: The dam is shut'],
    ],
    [
      'items that go on in nested items and lines',
      '- 2023-04-02: The keeper warns\n  - the wall is wet\n- 2023-04-05: The council\n  meets\n- 2023-04-07: The dam is shut\n',
      [
        '2023-04-02: The keeper warns - the wall is wet',
        '2023-04-05: The council meets',
        '2023-04-07: The dam is shut',
      ],
    ],
    [
      'nested items under a month',
      '# Timeline\n\n- 2022\n  - 3 March: The keeper warns\n  - 5 May: The council meets\n- 2023\n  - 7 June: The dam is shut\n',
      ['2022-03-03: The keeper warns', '2022-05-05: The council meets', '2023-06-07: The dam is shut'],
    ],
    [
      'times of the day in a heading, past midnight',
      '## Timeline\n\n### 2 April 2023\n\n- **22:10 UTC** - The keeper warns\n- **23:55 UTC** - The wall breaks\n- **00:20 UTC** - The town is woken\n',
      ['2023-04-02: The keeper warns', '2023-04-02: The wall breaks', '2023-04-03: The town is woken'],
    ],
    [
      'times of the day of the title',
      '# Outage of April 2, 2023\n\n## Timeline\n\n- 14:10 – The pump stops\n- 14:55 – The pump runs again\n',
      ['2023-04-02: The pump stops', '2023-04-02: The pump runs again'],
    ],
    [
      'a time whose day stands in the item above',
      '## Timeline\n\n- 2023-04-02 14:10 – The pump stops\n- 14:55 – The pump runs again\n',
      ['2023-04-02: The pump stops', '2023-04-02: The pump runs again'],
    ],
    [
      'headings that end with their day',
      '# Diary\n\n## Day 1 (2 April 2023)\n\nThe keeper warns.\n\n## Day 2 (5 April 2023)\n\nThe council meets.\n',
      ['2023-04-02: Day 1 (2 April 2023) The keeper warns.', '2023-04-05: Day 2 (5 April 2023) The council meets.'],
    ],
    [
      'parts of a day and rough times below its day',
      '**Sunday, April 2, 2023**\n\n- **~3:15 PM** – The keeper warns\n- **Night** – The wall breaks\n\n**Monday, April 3, 2023**\n\n- **12:30 AM** – The town is woken\n',
      ['2023-04-02: The keeper warns', '2023-04-02: The wall breaks', '2023-04-03: The town is woken'],
    ],
    [
      'sentences that begin with their date, under the name of a timeline',
      '# Chronology\n\n- In March 2022 the keeper warns.\n- On 5 May 2022 the council meets.\n',
      ['2022-03: In March 2022 the keeper warns.', '2022-05-05: On 5 May 2022 the council meets.'],
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
    [
      'years with their era before them',
      '# Timeline\n\n- AD 9 – The legions are lost\n- 24 October AD 79 – The towns are buried\n',
      ['0009: The legions are lost', '0079-10-24: The towns are buried'],
    ],
    [
      'days with an arrow behind them',
      '# Timeline\n\n- 2019-04-03 → scaffolding arrives\n- 2019-04-11 → night work begins\n',
      ['2019-04-03: scaffolding arrives', '2019-04-11: night work begins'],
    ],
    [
      'paragraphs with times below a title with their day, past midnight',
      '# Incident 2025-03-02\n\n## What happened\n\n**21:10** A pump stops.\n\n**22:40** It is mended.\n\n**00:50** It runs.\n',
      ['2025-03-02: A pump stops.', '2025-03-02: It is mended.', '2025-03-03: It runs.'],
    ],
    [
      'sentences that begin with their year, below milestones in bold',
      '# The dairy\n\n**Milestones**\n\n- In 1998, forty farmers found it\n- In 2003 it burns\n',
      ['1998: In 1998, forty farmers found it', '2003: In 2003 it burns'],
    ],
    [
      'dated paragraphs',
      '**April 2, 2023** – The keeper warns.\n\n**April 5, 2023** – The council meets.\n\n**April 7, 2023** – The dam is shut.\n',
      ['2023-04-02: The keeper warns.', '2023-04-05: The council meets.', '2023-04-07: The dam is shut.'],
    ],
    [
      'a drawing in Mermaid',
      '# Dams\n\n```mermaid\ntimeline\n    title Dams of Sund\n    1954 : The first dam\n    1971 : The second dam\n```\n',
      ['1954: The first dam', '1971: The second dam'],
    ],
  ];
  for (const [name, text, expected] of read) {
    it(`are read: ${name}`, () => {
      assert.deepEqual(entriesOf(text), expected);
      assert.equal(markdown(text).kind, 'digest');
    });
  }

  const none: [name: string, text: string][] = [
    ['one dated item', '# Notes\n\n- 2023-04-02: The keeper warns\n- Call him back\n- Buy paper\n'],
    [
      'versions behind their days',
      '2023-04-02 / 1.2.6\n===\n\n  * Fixes a leak\n\n2023-03-02 / 1.2.5\n===\n\n  * Adds a dam\n\n1.2.4 / 2023-02-01\n===\n\n  * None\n',
    ],
    ['versions', '# Changelog\n\n## 1.2.0 - 2023-04-02\n\n- Fixed a leak\n\n## 1.1.0 - 2023-03-02\n\n- Added a dam\n'],
    ['a table of figures', '| Year | Members |\n|---|---|\n| 2021 | 30 |\n| 2022 | 44 |\n'],
    ['prices', '# Prices\n\n- 2019 cost 5\n- 2020 cost 6\n- 2021 cost 8\n'],
  ];
  for (const [name, text] of none) {
    it(`are not: ${name}`, () => {
      assert.deepEqual(entriesOf(text), []);
      assert.equal(markdown(text).kind, 'other');
    });
  }
});
