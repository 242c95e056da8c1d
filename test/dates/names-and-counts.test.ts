// Names, counts, ages and codes that hold a season, a weekday, a decade or a number like a year, but are no dates.

import assert from 'node:assert/strict';
import { checkTable, linesOf } from './reading-support';

describe('no dates: names and counts', () => {
  const texts = [
    // seasons
    'The Winter War and the Summer Olympics are told.',
    'The Prague Spring and the Arab Spring are told.',
    'The winter of discontent passed.',
    'Water flows from the spring.',
    // kinds of weekdays
    'It was a Tuesday.',
    'The meeting fell on a Wednesday, as ever.',
    'It was a Tuesday like any other.',
    'The agency publishes on the first Friday of each month.',
    'It was the second Tuesday in a row.',
    // ages and temperatures
    'He was in his mid-30s.',
    'A man in his early thirties and a woman in her 40s died.',
    'Highs in the upper 80s and lows in the 60s are forecast.',
    'Temperatures were in the mid-90s.',
    // measures
    'They are 200s of a kind, and 530s of another.',
    'The 1600-metre race and the 2000-seat hall.',
    'A 1500-pound bomb and an 1800-strong force.',
    'The quake struck at 1823 UTC and at 1430 GMT.',
    // quoted and named numbers
    'The novel "1984" and the film “1917” won.',
    "The class of '99 met.",
    'Agenda 2030 and Project 2025 were debated.',
    'Docket 22-cr-2019 was closed.',
    'Serial number 20240301-17 was filed.',
    // shares
    'The ratio of 3/4 is enough.',
    '1/3 of the people left.',
    '5/5 stars.',
    // what is as old as a unit
    'The year-earlier period and the year-ago quarter.',
    'Profit fell in the year-earlier period.',
  ];
  for (const text of texts) {
    it(text, () => {
      assert.deepEqual(linesOf(text), []);
    });
  }
});

describe('dates that look like them', () => {
  checkTable([
    ['A Friday attack killed six.', 'Friday = 2025-12-12'],
    ['In a Tuesday interview he spoke.', 'Tuesday = 2025-12-09'],
    ['Trade fell in the early 90s.', 'the early 90s = 1990-01-01..1993-12-31 ~'],
    ['In the winter of 1941 he fled.', 'the winter of 1941 = 1941-12-01..1942-02-28 ~'],
    ['In the spring he fled.', 'the spring = 2025-03-01..2025-05-31 ~'],
    ['The class of 1994 met.', '1994 = 1994-01-01..1994-12-31'],
    ['In the “1984 crisis” it fell.', '1984 = 1984-01-01..1984-12-31'],
    ['It shaped post-1945 Europe.', '1945 = 1945-01-01..1945-12-31'],
    ['On 3/4 he fled.', '3/4 = 2025-03-04'],
    ['The night of 9/10 was cold.', '9/10 = 2025-09-10'],
  ]);
});
