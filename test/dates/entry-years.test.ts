// The year of a month and day: inside an entry it is the entry's, from a dateline the nearest, unless the words say which.

import assert from 'node:assert/strict';
import { readChronology } from '../../server/src/dates/article/chronology';
import { parseArticle } from '../../server/src/syntax/parse';
import { anchorAt, checkTable, line } from './reading-support';

/** The dates inside the claim of a second entry, the first of which is of 1850. */
function inEntry(entry: string): readonly string[] {
  const text = `The Life of a Carter\nTimeline\n1850 – Born in Lind [1].\n${entry}\nSources\n- Echo: The carter\n`;
  return readChronology(parseArticle(text), { numericOrder: 'month-first' }).mentions.map(({ reading }) =>
    line(reading),
  );
}

describe('a month and day inside an entry', () => {
  const rows: readonly (readonly [entry: string, ...lines: string[]])[] = [
    ['1969 – Marries Lena Birch (March 12) [1].', 'March 12 = 1969-03-12'],
    ['1912 – Oates leaves the tent on 16 March [1].', '16 March = 1912-03-16'],
    ['1923: In May, the first carts reach the mill [1].', 'May = 1923-05-01..1923-05-31'],
    ['1912 – He writes that the ship will leave on 16 March [1].', '16 March = 1912-03-16'],
    ['Late 1923 – The mill burns on 5 November [1].', '5 November = 1923-11-05'],
    ['1912 – Sails on 5 May and is back by June 1913 [1].', '5 May = 1912-05-05', 'June 1913 = 1913-06-01..1913-06-30'],
    // The day of the entry is its own: what is near counts.
    ['Dec. 30, 1923 – The trial, set for Jan. 9, is put off [1].', 'Jan. 9 = 1924-01-09'],
    // In which of several years it was, and on which day of a whole year, nobody knows.
    ['1914–1918 – War, declared on 1 August [1].'],
    ['1969 – On Friday he left; two days later he was back, and on the 12th he fell ill [1].'],
    ['1914–1916 – He serves at sea until 3 May 1916 [1].', '3 May 1916 = 1916-05-03'],
  ];
  for (const [entry, ...lines] of rows) {
    it(entry, () => {
      assert.deepEqual(inEntry(entry), lines);
    });
  }
});

describe('a month and day in a report of 2 November 2024', () => {
  checkTable(
    [
      ['The panel meets again Nov. 20.', 'Nov. 20 = 2024-11-20'],
      ['Officials said the ferry returns Jan. 15.', 'Jan. 15 = 2025-01-15'],
      ['A vote could come as early as Nov. 20.', 'Nov. 20 = 2024-11-20'],
      ['It would have opened Nov. 20 but for the rain.', 'Nov. 20 = 2024-11-20'],
      ['It could have been stopped on Oct. 20, he said.', 'Oct. 20 = 2024-10-20'],
      ['They would not say what happened on Sept. 4.', 'Sept. 4 = 2024-09-04'],
      ['The bridge will open on Aug. 20.', 'Aug. 20 = 2025-08-20'],
      // Newspapers leave out the year of what was months ago, too.
      ['He was arrested on March 20.', 'March 20 = 2024-03-20'],
      ['Since March 20 nobody has been seen.', 'March 20 = 2024-03-20'],
      ['It said on Feb. 24 that all was well.', 'Feb. 24 = 2024-02-24'],
      ['The mayor spoke of the Feb. 24 raid with sorrow.', 'Feb. 24 = 2024-02-24'],
    ],
    { anchor: anchorAt('2024-11-02', 'dateline') },
  );
});
