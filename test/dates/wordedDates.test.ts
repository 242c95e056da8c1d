// Dates in plain words and as plain JSON.

import assert from 'node:assert/strict';
import { dateFields, describeReading, formatInterval } from '../../server/src/dates/calendar/wordedDates';
import { nextDate, writtenLike } from '../../server/src/dates/calendar/writtenLike';
import { intervalOf, readAll } from './reading-support';

describe('writtenLike', () => {
  const rows: readonly (readonly [model: string, other: string, expected: string])[] = [
    ['2026-01-13', '15 January 2026', '2026-01-15'],
    ['January 21, 2026', 'Jan 12, 2026', 'January 12, 2026'],
    ['15 Jan 2026', '2026-09-02', '2 Sep 2026'],
    ['5/13/2019', 'June 2, 2019', '6/2/2019'],
    ['25.03.2019', 'June 2, 2019', '02.06.2019'],
    ['3/3/2019', 'June 2, 2019', 'June 2, 2019'],
    ['15 January 2026', 'early February 2026', 'early February 2026'],
    ['January 2026', '15 January 2026', '15 January 2026'],
  ];
  for (const [model, other, expected] of rows) {
    it(`${other}, like ${model}`, () => {
      const [one, two] = [model, other].map((text) => readAll(text)[0]);
      assert.ok(one && two);
      assert.equal(writtenLike(one, two), expected);
    });
  }

  it('counts on in figures', () => {
    const [last] = readAll('9/30/2019');
    assert.equal(last && nextDate(last), '10/1/2019');
  });
});

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
