// Numbers beside dates that belong to something else: votes and points, odds, versions, numbered names, hours.

import assert from 'node:assert/strict';
import { checkTable, impossibleIn, linesOf } from './reading-support';

describe('votes and points beside a date', () => {
  checkTable([
    ['The board voted on Friday, Nov. 7, 71-29, to sell it.', 'Friday, Nov. 7 = 2025-11-07'],
    ['They lost on Tuesday, Nov. 11, 52-48.', 'Tuesday, Nov. 11 = 2025-11-11'],
    ['The club met Oct. 9 65-29 and went home.', 'Oct. 9 = 2025-10-09'],
    ['On Nov. 3, 48 - 31 was the final count.', 'Nov. 3 = 2025-11-03'],
    ['They fell 34-2 on Dec. 4.', 'Dec. 4 = 2025-12-04'],
  ]);
});

describe('results and chances that are no dates', () => {
  const texts = [
    'Lind won on 12-11 aggregate.',
    'They drew 2-2 on 12/11 odds.',
    'He scored 11/12 in the test and 9/10 in art.',
    'She went through on 4-3 penalties.',
    'The horse ran at 11/2 odds, then by 5/4 favourites.',
    'It passed on a 5-4 vote.',
    'Updated 2h ago by the desk.',
    'The fire burned 2h longer, and the way back takes 1h30.',
    '2H of sleep',
  ];
  for (const text of texts) {
    it(text, () => {
      assert.deepEqual(linesOf(text), []);
      assert.deepEqual(impossibleIn(text), []);
    });
  }

  checkTable([
    ['They met on 11/12 and 11/14.', '11/12 = 2025-11-12', '11/14 = 2025-11-14'],
    ['1H 2024 and 2H24 were good.', '1H 2024 = 2024-01-01..2024-06-30', '2H24 = 2024-07-01..2024-12-31'],
    ['Profit rose in 2H.', '2H = 2025-07-01..2025-12-31'],
  ]);
});

describe('numbered names before a dash', () => {
  checkTable([
    ['Heron 9 - 4 June 2010 was its first flight.', '4 June 2010 = 2010-06-04'],
    ['Panes 11 – 5 October 2021 was the release day.', '5 October 2021 = 2021-10-05'],
    ['Day 12 – March 7, 2022 was the worst.', 'March 7, 2022 = 2022-03-07'],
    ['Hall 5 – 2008-03-27 opens.', '2008-03-27 = 2008-03-27'],
    ['The release 1.5.3 - 2015-09-24 fixed it.', '2015-09-24 = 2015-09-24'],
    ['## 1.8 – 2016-06-01', '2016-06-01 = 2016-06-01'],
    ['Build 4.12 – 2000-11-10 was withdrawn.', '2000-11-10 = 2000-11-10'],
    // Ranges with a number before the dash remain ranges.
    ['The fair, 3 – 7 May 2019, was full.', '3 – 7 May 2019 = 2019-05-03..2019-05-07'],
    ['On 12 – 14 March 2022 it rained.', '12 – 14 March 2022 = 2022-03-12..2022-03-14'],
  ]);
});
