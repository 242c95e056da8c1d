// The calendar: days to dates and back, lengths of months, weekdays, weeks, Easter.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addMonths,
  civilOf,
  dayFromIso,
  dayOf,
  daysInMonth,
  easterOf,
  isLeapYear,
  isoDay,
  mondayOf,
  mondayOfWeek,
  weekdayOf,
} from '../../server/src/dates/calendar/calendar';
import { dayOfIso } from './reading-support';

describe('calendar', () => {
  it('counts from 1970', () => {
    assert.equal(dayOf(1970, 1, 1), 0);
    assert.equal(dayOf(1969, 12, 31), -1);
    assert.equal(dayOf(2000, 3, 1), 11_017);
  });

  it('turns every day into a date and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (day) => {
        const { year, month, day: ofMonth } = civilOf(day);
        assert.equal(dayOf(year, month, ofMonth), day);
        assert.ok(ofMonth >= 1 && ofMonth <= daysInMonth(year, month));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('agrees with the engine', () => {
    for (const day of [-719_162, -141_428, -1, 0, 59, 60, 20_436, 60_000]) {
      assert.equal(isoDay(day), new Date(day * 86_400_000).toISOString().slice(0, 10));
      assert.equal(weekdayOf(day), new Date(day * 86_400_000).getUTCDay());
    }
  });

  it('knows leap years and the lengths of months', () => {
    assert.deepEqual([1900, 2000, 2023, 2024].map(isLeapYear), [false, true, false, true]);
    assert.equal(daysInMonth(2024, 2), 29);
    assert.equal(daysInMonth(2025, 9), 30);
    assert.equal(daysInMonth(2025, 13), 0);
  });

  it('adds months and stops at the end of the shorter one', () => {
    assert.equal(isoDay(addMonths(dayOfIso('2024-01-31'), 1)), '2024-02-29');
    assert.equal(isoDay(addMonths(dayOfIso('2024-03-31'), -13)), '2023-02-28');
  });

  it('begins weeks on Monday', () => {
    assert.equal(isoDay(mondayOf(dayOfIso('2025-12-14'))), '2025-12-08');
    assert.equal(isoDay(mondayOfWeek(2015, 1)), '2014-12-29');
    assert.equal(isoDay(mondayOfWeek(2021, 1)), '2021-01-04');
  });

  it('finds Easter', () => {
    assert.deepEqual(
      [1818, 1943, 2000, 2018, 2024, 2285].map((year) => isoDay(easterOf(year))),
      ['1818-03-22', '1943-04-25', '2000-04-23', '2018-04-01', '2024-03-31', '2285-03-22'],
    );
  });

  it('reads and writes ISO days', () => {
    assert.equal(dayFromIso('2025-02-29'), undefined);
    assert.equal(dayFromIso('2025-2-9'), undefined);
    assert.equal(isoDay(dayOf(476, 9, 4)), '0476-09-04');
    assert.equal(isoDay(dayOf(12_025, 1, 1)), '+012025-01-01');
  });
});
