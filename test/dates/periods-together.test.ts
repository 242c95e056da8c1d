// Several parts, days or periods that share what is written once: "early to mid-October", "the 16th and 17th centuries",
// "Feb 3-4, 10-11 and 17"; and periods that belong to another one.

import assert from 'node:assert/strict';
import { checkTable, days, readAll } from './reading-support';

describe('two parts of one period', () => {
  checkTable([
    ['Fighting resumed in early-to-mid October 2024.', 'early-to-mid October 2024 = 2024-10-01..2024-10-20 ~'],
    ['Early to mid-2025 – it grew.', 'Early to mid-2025 = 2025-01-01..2025-08-31 ~'],
    ['Early/mid August 2025 – it grew.', 'Early/mid August 2025 = 2025-08-01..2025-08-20 ~'],
    ['It grew mid-late June 2024.', 'mid-late June 2024 = 2024-06-11..2024-06-30 ~'],
    ['Arms grew in the mid- to late 1930s.', 'the mid- to late 1930s = 1934-01-01..1939-12-31 ~'],
    ['Arms grew in the mid to late 1930s.', 'the mid to late 1930s = 1934-01-01..1939-12-31 ~'],
    ['The style of the mid-to-late 19th century.', 'the mid-to-late 19th century = 1834-01-01..1899-12-31 ~'],
    ['It fell in early or mid May 2023.', 'early or mid May 2023 = 2023-05-01..2023-05-20 ~'],
    ['It fell in mid-November.', 'mid-November = 2025-11-11..2025-11-20 ~'],
    // The other way round nobody writes.
    ['From late to early 2024.', 'early 2024 = 2024-01-01..2024-04-30 ~'],
  ]);

  it('keeps both parts as ends', () => {
    const [range] = readAll('early to mid-October 2024');
    assert.deepEqual(
      range?.ends?.map((end) => [end.text, days(end)]),
      [
        ['early', '2024-10-01..2024-10-10'],
        ['mid-October 2024', '2024-10-11..2024-10-20'],
      ],
    );
  });
});

describe('periods that share their word', () => {
  checkTable([
    [
      'Trade of the 16th and 17th centuries.',
      'the 16th = 1500-01-01..1599-12-31',
      '17th centuries = 1600-01-01..1699-12-31',
    ],
    ['Of the 12th or the 13th century.', 'the 12th = 1100-01-01..1199-12-31', '13th century = 1200-01-01..1299-12-31'],
    [
      'The style spread from the 14th to the 17th century.',
      'from the 14th to the 17th century = 1300-01-01..1699-12-31',
    ],
    ['The 14th–17th centuries.', '14th–17th centuries = 1300-01-01..1699-12-31'],
    [
      'In the first and second quarters of 2024 it fell.',
      'the first = 2024-01-01..2024-03-31',
      'second quarters of 2024 = 2024-04-01..2024-06-30',
    ],
    [
      'In the second and third weeks of May 2024 it fell.',
      'the second = 2024-05-06..2024-05-12',
      'third weeks of May 2024 = 2024-05-13..2024-05-19',
    ],
    [
      'From the third to the fourth quarter of 2022.',
      'From the third to the fourth quarter of 2022 = 2022-07-01..2022-12-31',
    ],
    ['Q3/Q4 2025: growth.', 'Q3/Q4 2025 = 2025-07-01..2025-12-31'],
    // No periods, or no list.
    ['The 16th and 17th regiments marched.'],
    ['The second or third floor burned.'],
    ['The first and second teams met.'],
  ]);
});

describe('days and ranges of days in one list', () => {
  checkTable([
    [
      'Strikes on Feb 3-4, 10-11 and 17, 2024.',
      'Feb 3-4 = 2024-02-03..2024-02-04',
      '10-11 = 2024-02-10..2024-02-11',
      '17, 2024 = 2024-02-17',
    ],
    ['Strikes on 4 and 11–13 July 2023.', '4 = 2023-07-04', '11–13 July 2023 = 2023-07-11..2023-07-13'],
    ['Strikes on Oct. 3, 5 and 7, 2024.', 'Oct. 3 = 2024-10-03', '5 = 2024-10-05', '7, 2024 = 2024-10-07'],
    ['It fell by 28.10 - 29.11 points.'],
    ['It happened on May 5. — 12 ships sank.', 'May 5 = 2025-05-05'],
  ]);
});

describe('what belongs to a period', () => {
  checkTable([
    ["In 1988's third quarter it fell.", "1988's third quarter = 1988-07-01..1988-09-30"],
    ["In last year's fourth quarter it fell.", "last year's fourth quarter = 2024-10-01..2024-12-31"],
    ["This year's first half was dull.", "This year's first half = 2025-01-01..2025-06-30 ~"],
    ['In the second quarter of the 19th century.', 'the second quarter of the 19th century = 1825-01-01..1849-12-31'],
    ['In the last quarter of the 18th century.', 'the last quarter of the 18th century = 1775-01-01..1799-12-31'],
    ['In the last third of the 18th century.', 'the last third of the 18th century = 1767-01-01..1799-12-31 ~'],
    [
      'He fled in 1955. In the autumn of that year he died.',
      '1955 = 1955-01-01..1955-12-31',
      'the autumn of that year = 1955-09-01..1955-11-30 ~',
    ],
    ['In the spring of last year he died.', 'the spring of last year = 2024-03-01..2024-05-31 ~'],
    ['In the mid-summer of 2024 he died.', 'the mid-summer of 2024 = 2024-07-01..2024-07-31 ~'],
    ['The third quarter of the match was dull.'],
  ]);
});

describe('weeks by their number and codes of quarters', () => {
  checkTable([
    ['2025-W45: growth.', '2025-W45 = 2025-11-03..2025-11-09'],
    ['On 2025-W45-3 it grew.', '2025-W45-3 = 2025-11-05'],
    ['W45/2025: growth.', 'W45/2025 = 2025-11-03..2025-11-09'],
    ['In CW45 2025 it grew.', 'CW45 2025 = 2025-11-03..2025-11-09'],
    ['Week 45, 2025: growth.', 'Week 45, 2025 = 2025-11-03..2025-11-09'],
    ['The week beginning 3 November 2025.', 'The week beginning 3 November 2025 = 2025-11-03..2025-11-09'],
    ['Sales of 18Q4 fell.', '18Q4 = 2018-10-01..2018-12-31'],
    ["Sales of Q4'18 fell.", "Q4'18 = 2018-10-01..2018-12-31"],
    ['Sales of Q2 FY2023 fell.'],
    ['The W88 warhead and the Q7 car of size W32.'],
  ]);
});

describe('other written forms', () => {
  checkTable([
    ['Dated 01MAR2024 by hand.', '01MAR2024 = 2024-03-01'],
    ['End Oct 2025 – it began.', 'End Oct 2025 = 2025-10-21..2025-10-31 ~'],
    ['11/2024–01/2025: the fair.', '11/2024–01/2025 = 2024-11-01..2025-01-31'],
    ["He played from '87 to '92.", "from '87 to '92 = 1987-01-01..1992-12-31"],
    ['He lived c. 1485 – 1547.', 'c. 1485 – 1547 = 1485-01-01..1547-12-31 ~'],
    ['It lasted well into August.', 'August = 2025-08-01..2025-08-31'],
    [
      'On 3 May 2024 they left. The guns fell silent on the morning of the 5th.',
      '3 May 2024 = 2024-05-03',
      'the 5th = 2024-05-05',
    ],
    [
      'On 3 May 2024 they left, and the day following saw rain.',
      '3 May 2024 = 2024-05-03',
      'the day following = 2024-05-04',
    ],
    ['On 3 May 2024 they met; it failed a year to the day later.', '3 May 2024 = 2024-05-03'],
  ]);
});

describe('what is left of a period, and what is further off', () => {
  checkTable([
    ['It will rain for the rest of the month.', 'the rest of the month = 2025-12-13..2025-12-31'],
    ['It is dry for the rest of this week.', 'the rest of this week = 2025-12-13..2025-12-14'],
    ['The rest of 1944 was quiet.', 'The rest of 1944 = 1944-01-01..1944-12-31 ~'],
    ['The rest of the army fled.'],
    ['They meet the week after next.', 'the week after next = 2025-12-22..2025-12-28'],
    ['They meet the month after next.', 'the month after next = 2026-02-01..2026-02-28'],
    ['They meet two days from now.', 'two days from now = 2025-12-15'],
    ['They meet two days from tomorrow.', 'two days from tomorrow = 2025-12-16'],
    ['They camp two days from the river.'],
    ['It fell on the 20th of last month.', 'the 20th of last month = 2025-11-20'],
    ['Sales of Q4 of last year fell.', 'Q4 of last year = 2024-10-01..2024-12-31'],
    ['It was no later than 2015.', '2015 = 2015-01-01..2015-12-31'],
    ['They lost more than 2015.'],
  ]);
});
