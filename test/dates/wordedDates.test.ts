// Dates in plain words and as plain JSON.

import assert from 'node:assert/strict';
import { dateFields, describeReading, formatInterval } from '../../server/src/dates/calendar/wordedDates';
import { intervalOf, readAll } from './reading-support';

describe('formatInterval', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['2025-12-13', '2025-12-13', '13 December 2025'],
    ['2025-12-12', '2025-12-13', '12–13 December 2025'],
    ['2025-09-01', '2025-10-03', '1 September–3 October 2025'],
    ['2025-12-30', '2026-01-02', '30 December 2025–2 January 2026'],
    ['2024-06-01', '2024-06-30', 'June 2024'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2025-07-01', '2025-09-30', 'July–September 2025'],
    ['2024-12-01', '2025-02-28', 'December 2024–February 2025'],
    ['2024-01-01', '2024-12-31', '2024'],
    ['2014-01-01', '2018-12-31', '2014–2018'],
  ];
  for (const [first, last, text] of rows) {
    it(text, () => {
      assert.equal(formatInterval(intervalOf(first, last)), text);
    });
  }
});

describe('describeReading', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['on Dec 12-13 2025', '12–13 December 2025'],
    ['in early August 2025', 'about 1–10 August 2025 (1–15 August 2025 at the widest)'],
    ['c. 1914', 'about 1914 (1909–1919 at the widest)'],
  ];
  for (const [phrase, text] of rows) {
    it(phrase, () => {
      const [reading] = readAll(`It was so ${phrase}.`);
      assert.equal(reading && describeReading(reading), text);
    });
  }
});

describe('dateFields', () => {
  it('has the fields of the command line', () => {
    const [reading] = readAll('It was so in early August 2025.');
    assert.deepEqual(reading && dateFields(reading), {
      text: 'early August 2025',
      start: '2025-08-01',
      end: '2025-08-10',
      precision: 'month-part',
      approximate: true,
      edtf: '2025-08-01/2025-08-10~',
    });
  });
});
