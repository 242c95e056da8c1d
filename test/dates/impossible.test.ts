// Dates that no calendar has, weekdays that do not fit, and numbers that can be read in either order.

import assert from 'node:assert/strict';
import { readDates } from '../../server/src/dates/resolve/readDates';
import { anchorAt, days, impossibleIn, readAll } from './reading-support';

describe('impossible dates', () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['It opens on 31 September 2025.', '31 September 2025', 'no-such-day', 'September has 30 days'],
    ['It opens on Sept. 31.', 'Sept. 31', 'no-such-day', 'September has 30 days'],
    ['It opened on Feb. 29, 2025.', 'Feb. 29, 2025', 'no-such-day', 'February has 28 days in 2025'],
    ['It opened on December 32, 2025.', 'December 32, 2025', 'no-such-day', 'December has 31 days'],
    ['It opened on 2025-13-05.', '2025-13-05', 'no-such-month', 'there is no month 13'],
    ['It opened on 2025-02-30.', '2025-02-30', 'no-such-day', 'February has 28 days in 2025'],
    ['It was open Oct 5-3 2025.', 'Oct 5-3 2025', 'reversed-range', '3 October 2025 is before 5 October 2025'],
    ['It was open Oct 5-3.', 'Oct 5-3', 'reversed-range', 'it ends before it begins'],
    [
      'It was open March 2025 - January 2025.',
      'March 2025 - January 2025',
      'reversed-range',
      'January 2025 is before March 2025',
    ],
  ];
  for (const [text, written, reason, why] of rows) {
    it(text, () => {
      const found = impossibleIn(text).map((date) => [date.text, date.reason, date.why]);
      assert.deepEqual(found, [[written, reason, why]]);
    });
  }

  it('are no numbers behind a date, no two days beside a stroke, and nothing that depends on when it was written', () => {
    const anchor = anchorAt('2001-03-03');
    for (const text of [
      'Item 2019-02-11-3 comes next.',
      'It was saved as page-20241222-first-copy.',
      'They wrote twice (Nov 13/Nov 10 2023).',
      'From about 2009 until this year they met.',
      'Send it by Dec 9th, 2024 ~~Nov 24th, 2024~~.',
      'It is told by model-4-5-20251001.',
      'It was signed on the twenty-\nfirst of October, 1843.',
    ]) {
      assert.deepEqual(impossibleIn(text), [], text);
      assert.deepEqual(readDates(text, { start: 0, end: text.length }, { anchor }).impossible, [], text);
    }
  });

  it('are found only in the form of a date', () => {
    for (const text of [
      'Line 31 September',
      'The ratio was 13/45.',
      'Model 99-99-99 works.',
      'Feb 29, 2024 was a Thursday.',
    ]) {
      assert.deepEqual(
        impossibleIn(text).filter((date) => date.reason !== 'no-such-day' || !text.startsWith('Line')),
        [],
        text,
      );
    }
  });
});

describe('weekday beside a full date', () => {
  it('is marked with what it is', () => {
    const [reading] = readAll('On Friday, Dec. 13, 2025 they met.');
    assert.equal(reading?.weekday?.written, 5);
    assert.equal(reading?.weekday?.actual, 6);
    assert.equal(reading?.weekday?.start, 3);
    assert.equal(reading?.weekday?.end, 9);
  });

  it('is marked when it fits as well', () => {
    const [reading] = readAll('On Saturday 13 December 2025 they met.');
    assert.deepEqual([reading?.weekday?.written, reading?.weekday?.actual], [6, 6]);
  });

  it('is checked beside a date that a dateline completed', () => {
    const [reading] = readAll('On Friday, Dec. 13 they met.', { anchor: anchorAt('2025-12-14', 'dateline') });
    assert.deepEqual([reading?.weekday?.written, reading?.weekday?.actual], [5, 6]);
  });

  it('is not checked where it may have decided the year', () => {
    const [reading] = readAll('On Thursday, June 13 they met.', { anchor: anchorAt('2025-12-14', 'weekday') });
    assert.equal(reading?.weekday, undefined);
    assert.equal(reading && days(reading), '2024-06-13');
  });
});

describe('numbers in either order', () => {
  it('say what the other order means', () => {
    const [reading] = readAll('Signed 03/04/2025.');
    assert.equal(reading && days(reading), '2025-03-04');
    assert.equal(reading?.otherOrder && days(reading.otherOrder), '2025-04-03');
  });

  it('have no other order when only one is possible', () => {
    for (const text of ['Signed 13/04/2025.', 'Signed 04/04/2025.', 'Signed 2025-04-03.']) {
      assert.equal(readAll(text)[0]?.otherOrder, undefined, text);
    }
  });
});
