// Forms of entries that histories, logs and post-mortems have: chapters, early years, days and times with a remark.

import assert from 'node:assert/strict';
import { entriesOf, markdown } from './reading';

describe('chapters and logs in Markdown', () => {
  const read: [name: string, text: string, expected: string[]][] = [
    [
      'headings that begin with a time, below a day that a line or a heading gives',
      '# The pump fault\n\n**Date:** 2024-05-18\n\n## Steps\n\n### 08:12 - A pump is changed\n\nIt hums.\n\n### 08:21 - It stops\n\nNobody hears.\n\n### 09:03 – It runs\n\nAll is well.\n\n## May 20, 2024\n\n### 07:15 AM — A second pump stops\n\nIt is old.\n',
      [
        '2024-05-18: A pump is changed It hums.',
        '2024-05-18: It stops Nobody hears.',
        '2024-05-18: It runs All is well.',
        '2024-05-20: A second pump stops It is old.',
      ],
    ],
    [
      'lines in bold that begin with a time and go on with who speaks',
      '# Radio of the ferry\n\nDate: 2024-05-18\n\n**08:24 AM — Bridge**\n\nFog ahead.\n\n**08:25 AM — Engine room**\n\nSlowing down.\n\n**08:31 AM — Bridge**\n\nA light!\n',
      ['2024-05-18: Bridge Fog ahead.', '2024-05-18: Engine room Slowing down.', '2024-05-18: Bridge A light!'],
    ],
    [
      'times without a mark, of the day that the line above their list names',
      '# The leak\n\nPublished on 22 September 2018.\n\nWhat happened on September 17, 2018 (all times UTC):\n\n- 14:57 a keeper reports the leak\n- 15:15 Ann Holm calls the yard\n- 17:47 it is stopped\n',
      ['2018-09-17: a keeper reports the leak', '2018-09-17: Ann Holm calls the yard', '2018-09-17: it is stopped'],
    ],
    [
      'headings of which some name a year and some a day',
      '# The yard\n\n## March 9, 1826: The yard opens\n\nIt is small.\n\n## 1867: A board is set up\n\nIt never meets.\n\n## September 1867: A shed burns\n\nTwo boats are lost.\n\n## 1870: The slip is built\n\nIt is of oak.\n\n## July 31, 1875: A boat sinks\n\nNobody drowns.\n',
      [
        '1826-03-09: The yard opens It is small.',
        '1867: A board is set up It never meets.',
        '1867-09: A shed burns Two boats are lost.',
        '1870: The slip is built It is of oak.',
        '1875-07-31: A boat sinks Nobody drowns.',
      ],
    ],
    [
      'headings that end with the year of their event, as chapters do',
      '# Bridges of Vale\n\n### The ferry (1607)\n\nA raft on a rope.\n\n### The first bridge (1619)\n\nIt is of oak.\n\n### The toll war (1676–77)\n\nTwo houses burn.\n\n### The stone bridge (May 5, 1738)\n\nIt stands today.\n',
      [
        '1607: The ferry (1607) A raft on a rope.',
        '1619: The first bridge (1619) It is of oak.',
        '1676/1677: The toll war (1676–77) Two houses burn.',
        '1738-05-05: The stone bridge (May 5, 1738) It stands today.',
      ],
    ],
    [
      'headings that begin with the year of their event',
      '# Karsa Yard\n\n## 2015: Founding\n\nThree friends rent a shed.\n\n## 2018: The first hull\n\nIt floats.\n\n## 2021: The fire\n\nThe shed is lost.\n',
      [
        '2015: Founding Three friends rent a shed.',
        '2018: The first hull It floats.',
        '2021: The fire The shed is lost.',
      ],
    ],
    [
      'chapters within a chapter',
      '# The yard\n\n## The strikes (1739–1831)\n\n#### The rope strike (1739)\n\nThey sit.\n\n#### The tar strike (1800)\n\nThey walk.\n\n#### The nail strike (1831)\n\nThey sing.\n\n## The war (1861–1865)\n\nHulls burn.\n\n#### The blockade (1863)\n\nNone sail.\n\n## The peace (1866)\n\nAll sail.\n',
      [
        '1739: The rope strike (1739) They sit.',
        '1800: The tar strike (1800) They walk.',
        '1831: The nail strike (1831) They sing.',
        '1861/1865: The war (1861–1865) Hulls burn.',
        '1863: The blockade (1863) None sail.',
        '1866: The peace (1866) All sail.',
      ],
    ],
    [
      'spans of years with a name, in a chronology',
      '# Timeline of the dyke\n\n## 1772 – Flood\n\nIt is lost.\n\n## 1774–1775 – The second wall\n\nIt is of clay.\n',
      ['1772: Flood It is lost.', '1774/1775: The second wall It is of clay.'],
    ],
    [
      'days whose year stands in the line above their list',
      '# The siege\n\n✅ Dates: August 1–4, 1704 (new style).\n\n- **August 1:** The fleet comes\n- **August 2:** It waits\n- **August 4:** The town yields\n\n**2023 – what followed**:\n\n- September 21: A vote is called\n- December 3: It is held\n',
      [
        '1704-08-01: The fleet comes',
        '1704-08-02: It waits',
        '1704-08-04: The town yields',
        '2023-09-21: A vote is called',
        '2023-12-03: It is held',
      ],
    ],
    [
      'items below a day alone, until the next date',
      '# The port\n\n**October 8, 2025** (Saturday):\n\n- The gate opens\n- The band plays\n\n**April 2025**: A drill is held\n\n- 700 took part\n\n**October 9, 2025**:\n\n- The gate jams\n- The band leaves\n',
      [
        '2025-10-08: The gate opens',
        '2025-10-08: The band plays',
        '2025-10-09: The gate jams',
        '2025-10-09: The band leaves',
      ],
    ],
    [
      'another day told of below the heading of a day',
      '# Timeline\n\n## 1944, December 14 – Balls of light\n\n1813, August 27 – Something like it was seen.\n\n## 1947, June 24 – Nine discs\n\nA pilot tells.\n',
      [
        '1944-12-14: Balls of light 1813, August 27 – Something like it was seen.',
        '1947-06-24: Nine discs A pilot tells.',
      ],
    ],
    [
      'two months under a year',
      '# Timeline\n\n## 1864\n\n- **January–February**: The examination\n- **March**: The journey\n',
      ['1864-01/1864-02: The examination', '1864-03: The journey'],
    ],
    [
      'steps of a day, each with its time in a line below its heading',
      '# The break-in\n\n### 📅 October 12, 2022 – Day 1: The letter\n\n#### The letter comes\n**Time**: ~08:00 AM EST\n**To**: the clerk\n\n#### The clerk opens it\n**Time**: 08:15:23 AM EST (at work)\n\n### 📅 October 13, 2022 – Day 2: The vault\n\n#### The vault is opened\n**Time**: 14:23:45 PM EST\n',
      [
        '2022-10-12: The letter comes Time: ~08:00 AM EST To: the clerk',
        '2022-10-12: The clerk opens it Time: 08:15:23 AM EST (at work)',
        '2022-10-13: The vault is opened Time: 14:23:45 PM EST',
      ],
    ],
    [
      'days in bold, each in a part of its own',
      '# The league\n\n## The founding\n\nNobody was asked.\n\n**June 2018**: The league is founded.\n\n## The ferry\n\n**February 12, 2019**: The ferry sails.\n\nIt was late.\n\n## The end\n\nAll was lost. **May 2019** was bad.\n\n**June 2020**: The league ends.\n',
      ['2018-06: The league is founded.', '2019-02-12: The ferry sails.', '2020-06: The league ends.'],
    ],
    [
      'lines in bold that begin with their year, over items',
      '# The yard\n\n## When – timeline\n\n### Before\n\n**1919 - The yard is founded**\n- Three friends\n- One shed\n\n**1920s-1930s - Lean years**\n- No hulls\n\n### After\n\n**1957 - The ferry**\n- It floats\n',
      [
        '1919: The yard is founded - Three friends - One shed',
        '1920/1939: Lean years - No hulls',
        '1957: The ferry - It floats',
      ],
    ],
    [
      'days written in some items below the heading of their month',
      '# Fairs\n\n## August 2005\n\n- August 5: Market\n- August 7: Regatta\n\n## October 2005\n\n- October 8 to 9: Harvest fair\n- October, some day: Dance\n- October, some day: Races\n',
      [
        '2005-08-05: Market',
        '2005-08-07: Regatta',
        '2005-10-08/2005-10-09: Harvest fair',
        '2005-10: October, some day: Dance',
        '2005-10: October, some day: Races',
      ],
    ],
    [
      'a day over items up to the next year, and a nearer year in the line above a list',
      '# The ferry: timeline\n\n#### Saturday, April 8, 2023\n\n- It sails\n- A crowd waits\n\n**2019 – Plans**\n\nA clerk draws it.\n\nWhat followed in 2024:\n\n- **September 3:** It is sold\n- **October 4:** The pier is closed\n',
      ['2023-04-08: It sails', '2023-04-08: A crowd waits', '2024-09-03: It is sold', '2024-10-04: The pier is closed'],
    ],
    [
      'years alone, over what is told of them',
      '# The canal\n\n## 1902\n\nThe senate votes on 19 June [1].\n\n## 1903\n\nThe town is free on 3 November [1]. A treaty is signed [2].\n\n## 1904\n\nA lieutenant takes the keys.\n',
      [
        '1902: The senate votes on 19 June.',
        '1903: The town is free on 3 November. A treaty is signed.',
        '1904: A lieutenant takes the keys.',
      ],
    ],
    [
      'spans of years alone in headings of a chronology',
      '# Chronology of the dyke\n\n## 1693\n\nThe flood.\n\n## 1805-1809\n\nThe first wall is built.\n',
      ['1693: The flood.', '1805/1809: The first wall is built.'],
    ],
    [
      'years of three digits, in a text that counts some in an era',
      '# Chronology\n\n513 BC: A campaign\n337: The town is baptised\n527-565: A long reign\nC. 860: An alphabet\n950 (ca.): A queen sails\n1014: A battle\n',
      [
        '-0512: A campaign',
        '0337: The town is baptised',
        '0527/0565: A long reign',
        '0860~: An alphabet',
        '0950~: A queen sails',
        '1014: A battle',
      ],
    ],
    [
      'a date and a remark in brackets, with nothing else',
      '# Timeline of the yard\n\n### Early November 2023 (first two weeks)\n\nThe board meets.\n\n### May 2024 (approximate)\n\nThe clerk leaves.\n',
      ['2023-11-01/2023-11-10~: (first two weeks) The board meets.', '2024-05: (approximate) The clerk leaves.'],
    ],
    [
      'times in a zone that only their letters name, below a day with a remark',
      '# Timeline of the fault\n\nReport date: 9 September 2022\n\n**7th Sept:** (times are those of the Gulf)\n20:20 GST : The chain halts\n21:09 GST : Most are done\n21:25 GST : Blocks are made\n',
      ['2022-09-07: The chain halts', '2022-09-07: Most are done', '2022-09-07: Blocks are made'],
    ],
    [
      'days of a month with a dash glued to them',
      '# Timeline of the pond\n\n## April 2018\n\n- 2nd- It snowed at night\n- 13th- The ice is gone\n',
      ['2018-04-02: It snowed at night', '2018-04-13: The ice is gone'],
    ],
    [
      'days in digits before sentences, with an address below',
      '2017-09-15 The ferry company is founded\nhttps://ferry.example/1\n\n2017-09-16 The harbour admits tests\nhttps://harbour.example/2\n\n2018-01-30 The last boat leaves\nhttps://boat.example/3\n',
      [
        '2017-09-15: The ferry company is founded',
        '2017-09-16: The harbour admits tests',
        '2018-01-30: The last boat leaves',
      ],
    ],
    [
      'months whose day nobody knows, and years whose month',
      'Aug 20 1996 | A new bot\n\nAug ?? 1996 | Another bot\n\n??? ?? 1996 | A third bot\n',
      ['1996-08-20: A new bot', '1996-08: Another bot', '1996: A third bot'],
    ],
    [
      'a month that is only said to be later',
      '# Chronology\n\n## July 21, 2026 – Soap\n\nNone is left.\n\n## Later in July 2026 – Slippers\n\nThey slip.\n',
      ['2026-07-21: Soap None is left.', '2026-07: Slippers They slip.'],
    ],
    [
      'an open end behind a sign for about',
      '- ~1999 onward: The yard grows\n- 2001: A fire\n- 2003: It closes\n',
      ['1999/..: The yard grows', '2001: A fire', '2003: It closes'],
    ],
  ];
  for (const [name, text, expected] of read) {
    it(`are read: ${name}`, () => {
      assert.deepEqual(entriesOf(text), expected);
      assert.equal(markdown(text).kind, 'digest');
    });
  }

  it('repeat no date of another row behind a name', () => {
    const table =
      '| Body | Role | Date |\n|---|---|---|\n| Karsa Yard | head of the dock | 2021 – 2022 |\n| Vale Bank | clerk of accounts | 2023 |\n| Sund Mill | keeper of the wheel | |\n';
    assert.deepEqual(entriesOf(`# A life\n\n## Timeline\n\n${table}`).length, 2);
  });

  const none: [name: string, text: string][] = [
    [
      'titles of works whose years are in no order',
      '# Reading\n\n### The Flood (1999)\n\nGood.\n\n### Dykes (1971)\n\nLong.\n\n### Salt (2004)\n\nShort.\n\n### Reeds (1980)\n\nFine.\n',
    ],
    [
      'what was before a month',
      '# Works on the map\n\n## Before July 2026\n\n- A first proof\n- A second proof\n\n## The other parts\n\n- A third proof\n',
    ],
    [
      'years of one thing',
      '# Regatta\n\n## 2021 Results\n\nVale won.\n\n## 2022 Results\n\nSund won.\n\n## 2023 Results\n\nVale won.\n',
    ],
    [
      'models by year, over lists',
      '# Bicycles\n\n## 2019 Vale Racer\n\n- red\n\n## 2020 Sund Tourer\n\n- blue\n\n## 2021 Karsa Tandem\n\n- grey\n',
    ],
    [
      'sums by year',
      '# Sales\n\n- **2024**: $1.4B for 44M hulls\n- **2023**: $1.35B for 43M\n- **2022**: $1.2B for 41.3M\n',
    ],
    ['codes of a protocol', '# Codes\n\n- 200: fine\n- 301: moved\n- 404: not found\n'],
    [
      'how the text itself came about',
      '# Notes\n\n## Revision history\n\n- 2026-04-02: Initial report created\n- 2026-04-03: Figures added\n- 2026-04-06: Names corrected\n',
    ],
  ];
  for (const [name, text] of none) {
    it(`are not: ${name}`, () => {
      assert.deepEqual(entriesOf(text), []);
      assert.equal(markdown(text).kind, 'other');
    });
  }

  it('are no years over lists of works, and no years in any order', () => {
    const works = '# Books\n\n## 2019\n\n- The ferry\n\n## 2020\n\n- The gulls\n\n## 2021\n\n- The bell\n';
    assert.deepEqual(entriesOf(works), []);
    const jumps = '# Bells\n\n## 1903\n\nIt is cast.\n\n## 1850\n\nIt was wanted.\n\n## 1910\n\nIt cracks.\n';
    assert.deepEqual(entriesOf(jumps), []);
  });
});
