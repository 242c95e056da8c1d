// Ranges and lists: every shape and dash, years lent from one end to the other, and ends as dates of their own.

import assert from 'node:assert/strict';
import { withEnds } from '../../server/src/dates/resolve/rangeEnds';
import { checkTable, line, readAll } from './reading-support';

describe('ranges', () => {
  checkTable([
    ['Dec 12-13 2025 in the capital', 'Dec 12-13 2025 = 2025-12-12..2025-12-13'],
    ['Dec 12\u201113 2025 in the capital', 'Dec 12\u201113 2025 = 2025-12-12..2025-12-13'],
    ['Dec 12\u201313, 2025 in the capital', 'Dec 12\u201313, 2025 = 2025-12-12..2025-12-13'],
    ['12/13 Dec 2025 in the capital', '12/13 Dec 2025 = 2025-12-12..2025-12-13'],
    ['12\u201413 December 2025 in the capital', '12\u201413 December 2025 = 2025-12-12..2025-12-13'],
    ['From 10 to 22 August 2012 it rained.', 'From 10 to 22 August 2012 = 2012-08-10..2012-08-22'],
    ['Between 3 and 5 March 2024 they met.', 'Between 3 and 5 March 2024 = 2024-03-03..2024-03-05'],
    ['Closed Sept. 1\u2013Oct. 3 2025 for works.', 'Sept. 1\u2013Oct. 3 2025 = 2025-09-01..2025-10-03'],
    ['Closed Dec 30, 2025 - Jan 2, 2026 for works.', 'Dec 30, 2025 - Jan 2, 2026 = 2025-12-30..2026-01-02'],
    ['Closed July-September 2025.', 'July-September 2025 = 2025-07-01..2025-09-30'],
    ['Closed Nov-Feb 2017.', 'Nov-Feb 2017 = 2016-11-01..2017-02-28'],
    ['Closed from Oct 2024 to Mar 2025.', 'from Oct 2024 to Mar 2025 = 2024-10-01..2025-03-31'],
    ['Closed from April to June in 2017.', 'from April to June in 2017 = 2017-04-01..2017-06-30'],
    ['The war (1936-1939) was long.', '1936-1939 = 1936-01-01..1939-12-31'],
    ['The war of 1939\u201345 was long.', '1939\u201345 = 1939-01-01..1945-12-31'],
    ['Prices rose in 2007-08 again.', '2007-08 = 2007-01-01..2008-12-31'],
    ['The 2024-25 season was poor.', '2024-25 = 2024-01-01..2025-12-31'],
    ['He ruled from 1876 until 1910.', 'from 1876 until 1910 = 1876-01-01..1910-12-31'],
    ['Open from 2015 through May 2018.', 'from 2015 through May 2018 = 2015-01-01..2018-05-31'],
    ['Open 10/1/2018 - 10/7/2018 only.', '10/1/2018 - 10/7/2018 = 2018-10-01..2018-10-07'],
    ['On 27 May-28 May 1905 they met.', '27 May-28 May 1905 = 1905-05-27..1905-05-28'],
    ['Held from October to March.', 'from October to March = 2025-10-01..2026-03-31'],
    ['Held from 2 July to 10 July.', 'from 2 July to 10 July = 2025-07-02..2025-07-10'],
    [
      'Held from the ninth till the seventeenth of April.',
      'from the ninth till the seventeenth of April = 2025-04-09..2025-04-17',
    ],
    ['Held from April 27th to the 3rd.', 'from April 27th to the 3rd = 2025-04-27..2025-05-03'],
    ['Held in winter-spring of 1920.', 'winter-spring of 1920 = 1919-12-01..1920-05-31 ~'],
    ['Held in August/September 1956.', 'August/September 1956 = 1956-08-01..1956-09-30'],
    ['Closed from Friday to Monday.', 'from Friday to Monday = 2025-12-12..2025-12-15'],
  ]);

  it('has its own days within its widest ones', () => {
    for (const text of ['1990s-May', 'early 2024 to March']) {
      const [reading] = readAll(text);
      assert.ok(reading && reading.hull.first <= reading.first && reading.last <= reading.hull.last, text);
    }
  });

  it('gives both ends as dates of their own', () => {
    const readings = readAll('They fought from July 1 to July 3, 1863.');
    assert.deepEqual(withEnds(readings).map(line), [
      'from July 1 to July 3, 1863 = 1863-07-01..1863-07-03',
      'July 1 = 1863-07-01',
      'July 3, 1863 = 1863-07-03',
    ]);
  });
});

describe('a dash with spaces between a day and its claim', () => {
  checkTable([
    ['17 July – First 200,000 doses arrive.', '17 July = 2025-07-17'],
    ['Nov. 14: 31 ships wait at anchor.', 'Nov. 14 = 2025-11-14'],
    ['June 3 - Third wave of strikes.', 'June 3 = 2026-06-03'],
    ['17 July – 19 July 2024', '17 July – 19 July 2024 = 2024-07-17..2024-07-19'],
  ]);
});

describe('lists', () => {
  checkTable([
    ['On Oct. 3, 5 and 7, 2024 it failed.', 'Oct. 3 = 2024-10-03', '5 = 2024-10-05', '7, 2024 = 2024-10-07'],
    ['On 3, 5 and 7 October 2024 it failed.', '3 = 2024-10-03', '5 = 2024-10-05', '7 October 2024 = 2024-10-07'],
    ['On 18 and 19 June they met.', '18 = 2025-06-18', '19 June = 2025-06-19'],
    ['On May 4 and 5 they met.', 'May 4 = 2025-05-04', '5 = 2025-05-05'],
    ['In April and June 1955 they met.', 'April = 1955-04-01..1955-04-30', 'June 1955 = 1955-06-01..1955-06-30'],
    ['On Oct. 3, 5 men were hurt.', 'Oct. 3 = 2025-10-03'],
    ['On May 4 and 5 soldiers fell.', 'May 4 = 2025-05-04'],
  ]);
});
