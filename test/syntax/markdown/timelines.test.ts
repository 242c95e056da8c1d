// Timelines of Markdown texts in every known form, and dated text that is none.

import assert from 'node:assert/strict';
import { entriesOf, markdown } from './reading';

describe('timelines in Markdown', () => {
  const read: [name: string, text: string, expected: string[]][] = [
    [
      'pictures before the days',
      '# The flood\n\n## 2023\n\n• 2023-04-02 06:10 UTC - The keeper warns\n🔵 🔴 2023-04-05 09:00 UTC - The council meets\n🔵 2023-04-06 - The dam is shut\n\n## 2024\n\n⚠️ 2024-01-03 - The judge comes\n',
      [
        '2023-04-02: The keeper warns',
        '2023-04-05: The council meets',
        '2023-04-06: The dam is shut',
        '2024-01-03: The judge comes',
      ],
    ],
    [
      'remarks in brackets behind the date',
      '# The mill\n\n## Timeline\n\n- **2021 (Keeper’s diary):** A crack is seen.\n- 1898 (before the war): The mill is leased.\n- 1899 (p. 7) - The mill burns.\n',
      [
        '2021: (Keeper’s diary): A crack is seen.',
        '1898: (before the war): The mill is leased.',
        '1899: (p. 7) - The mill burns.',
      ],
    ],
    [
      'a glued “circa”, a quarter between its number and its year, and a linked day',
      '# The mill\n\n## Timeline\n\n- c1850 - The mill is built.\n- 2Q20: The mill opens again.\n- [4 May 2021](https://echo.example/1) – The court rules.\n',
      ['1850~: The mill is built.', '2020-34: The mill opens again.', '2021-05-04: The court rules.'],
    ],
    [
      'months and days in figures below those of a year',
      '# The mill\n\n## Early\n\n| Date | Event |\n|---|---|\n| 2026-03-29 | The wall leaks |\n| 2026-03-31 | The wall is mended |\n\n## Late\n\n| Date | Event |\n|---|---|\n| 04-01 | The gate jams |\n| 04-02 | The pump stops |\n',
      [
        '2026-03-29: The wall leaks',
        '2026-03-31: The wall is mended',
        '2026-04-01: The gate jams',
        '2026-04-02: The pump stops',
      ],
    ],
    [
      'claims that begin with a month or a year',
      '# The budget\n\n## 2021-07-26 — July 2021 budget passed\n\nIt took 29 days.\n\n## 2021-11-03 — November 2021 budget cut\n\nIt took 8 days.\n\n## 2022-03-01 – 2023 budget drafted\n\nNobody read it.\n\n## Spring 2023 (March to May)\n\nIt is passed.\n',
      [
        '2021-07-26: July 2021 budget passed It took 29 days.',
        '2021-11-03: November 2021 budget cut It took 8 days.',
        '2022-03-01: 2023 budget drafted Nobody read it.',
        '2023-21: (March to May) It is passed.',
      ],
    ],
    [
      'headings with their day in a line below',
      '# Known faults\n\n### The gate jams\n\n**Date:** 2 April 2023  \n**Severity:** high\n\nNobody could pass.\n\n### The pump stops\n- **Date (UTC)**: 2023-03-14 14:10\n- **Cause**: sand\n\n### The wall leaks\n\nDate: March 1, 2023\n\nIt was mended.\n',
      [
        '2023-04-02: The gate jams Date: 2 April 2023 Severity: high Nobody could pass.',
        '2023-03-14: The pump stops - Date (UTC): 2023-03-14 14:10 - Cause: sand',
        '2023-03-01: The wall leaks Date: March 1, 2023 It was mended.',
      ],
    ],
    [
      'items and headings written in HTML',
      '# The dam: a timeline\n\n<ul>\n  <li><strong>2 April 2023</strong>: The keeper warns</li>\n  <li><p>5 April 2023 – The dam breaks</p></li>\n</ul>\n\n<h3>9 April 2023</h3>\n<p>The water falls.</p>\n<h3>11 April 2023</h3>\n<p>The road opens.</p>\n',
      [
        '2023-04-02: The keeper warns',
        '2023-04-05: The dam breaks',
        '2023-04-09: The water falls.',
        '2023-04-11: The road opens.',
      ],
    ],
    [
      'a tab behind the month, "Anno", and a night between two days',
      '## Chronology\n\n- 1947, Feb\t2.28 Incident in the port\n- Anno 1953: The flood\n- Night of May 19 into May 20, 1954: The keys are changed\n',
      ['1947-02: 2.28 Incident in the port', '1953: The flood', '1954-05-19/1954-05-20: The keys are changed'],
    ],
    [
      'a name before the day',
      '- **D-Day, 6 June 1944**: The fleet crosses.\n- **The fall of Vale (9 June 1944)**: The town yields.\n- **12 June 1944**: The bridge is mended.\n',
      [
        '1944-06-06: D-Day, 6 June 1944: The fleet crosses.',
        '1944-06-09: The fall of Vale (9 June 1944): The town yields.',
        '1944-06-12: The bridge is mended.',
      ],
    ],
    [
      'a year with its month or day in brackets',
      '## Milestones\n\n- 1938: First hull\n- 1944 (June): Bombed twice\n- 1974 (3 Sept.): Sold\n',
      ['1938: First hull', '1944-06: Bombed twice', '1974-09-03: Sold'],
    ],
    [
      'two days without a year, below another timeline',
      '# The week of 13 May 2024\n\n- **May 13:** Crane inspected\n- **May 14:** Fee raised\n- **May 17:** Strike vote\n\n## Coming up\n\n- **May 23:** Council meets\n- **June 1:** New timetable\n',
      [
        '2024-05-13: Crane inspected',
        '2024-05-14: Fee raised',
        '2024-05-17: Strike vote',
        '2024-05-23: Council meets',
        '2024-06-01: New timetable',
      ],
    ],
    [
      'years of annals',
      '# Annals of Vale\n\n## 1649\n\nThe plague comes.\n\n## 1712\n\nThe wall is finished.\n',
      ['1649: The plague comes.', '1712: The wall is finished.'],
    ],
    [
      'other bullets, highlights and time stamps',
      '## Timeline\n\n▸ 4 March 1961 – Building begins.\n▸ 19 June 1963 – The wall is closed.\n\n- ==2021-04-09== Residents return.\n- <2021-04-12 Mon> The road opens.\n',
      [
        '1961-03-04: Building begins.',
        '1963-06-19: The wall is closed.',
        '2021-04-09: Residents return.',
        '2021-04-12: The road opens.',
      ],
    ],
    [
      'one dated item of two below its year',
      '# Timeline of the dam\n\n## 1897\n\n- **12 October** – First photograph of the wall.\n- Unknown date – A tower is added.\n\n## 1903\n\n- **2 May** – Repairs end.\n',
      ['1897-10-12: First photograph of the wall.', '1903-05-02: Repairs end.'],
    ],
    [
      'headings of weeks',
      '# Notes\n\n## Week of 1 March 2021\n\nThe samples fail.\n\n## Week of 8 March 2021\n\nThe freezer is replaced.\n',
      ['2021-03-01/2021-03-07: The samples fail.', '2021-03-08/2021-03-14: The freezer is replaced.'],
    ],
    [
      'years before our era, and parts of months',
      '## Timeline\n\n- 509 BCE: The king is expelled\n- 264–241 BC: War over the island\n- mid-July 2001: Analysts ask\n',
      ['-0508: The king is expelled', '-0263/-0240: War over the island', '2001-07-11~/2001-07-20~: Analysts ask'],
    ],
    [
      'days under a month under a year',
      '- 2011\n  - March\n    - 11: The wave comes\n    - 12: The hall falls in\n  - April\n    - 4: The pumps run\n',
      ['2011-03-11: The wave comes', '2011-03-12: The hall falls in', '2011-04-04: The pumps run'],
    ],
    [
      'days in bold below a month that goes on',
      '## March 2022\n\n**3** – Power fails.\n**9** – It rains.\n\n## March 2022 (cont.)\n\n- 21: The bridge is down.\n',
      ['2022-03-03: Power fails.', '2022-03-09: It rains.', '2022-03-21: The bridge is down.'],
    ],
    [
      'dates in fields of notes',
      '- (date:: 2024-01-15) Complaint received\n- (date:: 2024-01-22) Site visit\n',
      ['2024-01-15: (date:: 2024-01-15) Complaint received', '2024-01-22: (date:: 2024-01-22) Site visit'],
    ],
    [
      'the statements of a pleading',
      '1. On or about March 5, 2018, the owner wrote.\n2. On April 11, 2018, the tenant replied.\n3. In May 2018, the owner changed the locks.\n4. On June 20, 2018, the tenant sued.\n',
      [
        '2018-03-05~: On or about March 5, 2018, the owner wrote.',
        '2018-04-11: On April 11, 2018, the tenant replied.',
        '2018-05: In May 2018, the owner changed the locks.',
        '2018-06-20: On June 20, 2018, the tenant sued.',
      ],
    ],
    [
      'a history of centuries',
      '# Skell\n\n- c. 794: Raiders burn the church\n- 13th century: A quay is built\n- 1349: Plague\n- July 1588: A ship is lost\n',
      ['0794~: Raiders burn the church', '12XX: A quay is built', '1349: Plague', '1588-07: A ship is lost'],
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
      'sentences that begin with their date, under the name of a timeline',
      '# Chronology\n\n- In March 2022 the keeper warns.\n- On 5 May 2022 the council meets.\n',
      ['2022-03: In March 2022 the keeper warns.', '2022-05-05: On 5 May 2022 the council meets.'],
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
    [
      'the periods that a text is divided into',
      '# Timeline of the mill\n\n- 1831 – 1870\n- 1870 – 1905\n- 1905 – present\n',
    ],
    ['one dated item', '# Notes\n\n- 2023-04-02: The keeper warns\n- Call him back\n- Buy paper\n'],
    [
      'versions behind their days',
      '2023-04-02 / 1.2.6\n===\n\n  * Fixes a leak\n\n2023-03-02 / 1.2.5\n===\n\n  * Adds a dam\n\n1.2.4 / 2023-02-01\n===\n\n  * None\n',
    ],
    ['versions', '# Changelog\n\n## 1.2.0 - 2023-04-02\n\n- Fixed a leak\n\n## 1.1.0 - 2023-03-02\n\n- Added a dam\n'],
    ['a table of figures', '| Year | Members |\n|---|---|\n| 2021 | 30 |\n| 2022 | 44 |\n'],
    [
      'opening hours',
      '# Museum\n\nUpdated 3 March 2024.\n\n- Monday: closed\n- Tuesday: 10–17\n- Wednesday: 10–17\n- Saturday: 10–18\n',
    ],
    ['a timetable', '# Course\n\nTerm of 4 March 2024\n\n## Monday\n\n- Reading\n\n## Tuesday\n\n- Writing\n'],
    ['figures by year', '# Members\n\n- **2001**: 1,193 persons\n- **2011**: 1,080 persons\n- **2021**: 894 persons\n'],
    ['reports by year', '# Reports\n\n- 2019 Annual report\n- 2020 Annual report\n- 2021 Annual report\n'],
    [
      'links to the notes of days',
      '# Notes\n\n- [January 28, 2014 Notes](jan-28.md)\n- [January 29, 2014 Notes](jan-29.md)\n- [January 30, 2014 Notes](jan-30.md)\n',
    ],
    ['the date of a meeting', '# Call 58\n\n## Info\n\nDate: 2024.9.18\n\nAgenda: none\n'],
    ['prices', '# Prices\n\n- 2019 cost 5\n- 2020 cost 6\n- 2021 cost 8\n'],
  ];
  for (const [name, text] of none) {
    it(`are not: ${name}`, () => {
      assert.deepEqual(entriesOf(text), []);
      assert.equal(markdown(text).kind, 'other');
    });
  }
});
