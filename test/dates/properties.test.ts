// Invariants for any text: no exception, spans inside, edges in order, soft edges inside the hull, the same answer anywhere.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  civilOf,
  dayOf,
  monthName,
  monthNames,
  twoDigits,
  weekdayName,
  weekdayOf,
} from '../../server/src/dates/calendar/calendar';
import { formatDay, formatInterval } from '../../server/src/dates/calendar/wordedDates';
import { readDates } from '../../server/src/dates/resolve/readDates';
import { anyText } from '../support/anyText';
import { anchorAt, days, readAll, reference } from './reading-support';

const dateWords = (
  'May March Dec. 12 13 31 2024 2025 24 1990s the of in on from to between and or – - / , . ( ) early mid late end first third ' +
  'week month year quarter half Friday last next that ago later after before two a few days years Q3 H1 spring fall Christmas ' +
  'around c. about 2024-05-13 13.12.2025 5/12 9th twenty nineteen hundred thousand every fiscal weekend yesterday at 5 p.m. ' +
  'troops said will expected $ % \u2011 \u2019 \n \ud83d\ude00 \ud800'
).split(' ');

/** Texts that are full of the words dates are made of. */
const dateSoup = fc.array(fc.constantFrom(...dateWords), { maxLength: 24 }).map((words) => words.join(' '));
const tightSoup = fc.array(fc.constantFrom(...dateWords), { maxLength: 12 }).map((words) => words.join(''));
const datedText = fc.oneof(dateSoup, tightSoup, anyText(60));
const settings = { seed: 23, numRuns: 500 };

describe('reading dates @slow', () => {
  it('satisfies its invariants on any text', () => {
    fc.assert(
      fc.property(datedText, fc.boolean(), (text, anchored) => {
        const options = anchored ? { anchor: anchorAt(reference) } : {};
        const { readings, impossible } = readDates(text, { start: 0, end: text.length }, options);
        let end = 0;
        for (const reading of readings) {
          assert.ok(reading.start >= end && reading.start < reading.end && reading.end <= text.length);
          end = reading.end;
          assert.equal(reading.text, text.slice(reading.start, reading.end));
          assert.ok(reading.first <= reading.last);
          assert.ok(reading.hull.first <= reading.first && reading.last <= reading.hull.last);
          if (!reading.approximate) assert.deepEqual(reading.hull, { first: reading.first, last: reading.last });
          assert.ok(Number.isInteger(reading.first) && Number.isInteger(reading.last));
          assert.notEqual(reading.edtf, '');
          if (!anchored && reading.anchor !== undefined) assert.equal(reading.anchor.kind, 'narrative');
          for (const part of reading.ends ?? []) assert.ok(part.start >= reading.start && part.end <= reading.end);
        }
        for (const date of impossible) assert.equal(date.text, text.slice(date.start, date.end));
      }),
      settings,
    );
  });

  it('gives the same answer wherever the part stands', () => {
    fc.assert(
      fc.property(dateSoup, fc.constantFrom('In 1984 he left. ', 'abc 12', '5 May 20', '\n\n- '), (text, padding) => {
        const alone = readAll(text);
        const whole = padding + text + padding;
        const span = { start: padding.length, end: padding.length + text.length };
        const inside = readDates(whole, span, { anchor: anchorAt(reference) }).readings;
        assert.deepEqual(inside.map(days), alone.map(days), JSON.stringify(text));
        assert.deepEqual(
          inside.map((reading) => reading.start - padding.length),
          alone.map((reading) => reading.start),
        );
      }),
      { seed: 29, numRuns: 500 },
    );
  });

  it('reads back every day in every usual form', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1500, 1, 1), max: dayOf(2100, 12, 31) }), (day) => {
        const { year, month, day: ofMonth } = civilOf(day);
        const forms = [
          formatDay(day),
          `${monthName(month)} ${ofMonth}, ${year}`,
          `${monthName(month).slice(0, 3)} ${ofMonth}, ${year}`,
          `${weekdayName(weekdayOf(day))}, ${ofMonth} ${monthName(month)} ${year}`,
          `${year}-${twoDigits(month)}-${twoDigits(ofMonth)}`,
          `${twoDigits(ofMonth)}.${twoDigits(month)}.${year}`,
          `${twoDigits(month)}/${twoDigits(ofMonth)}/${year}`,
        ];
        for (const form of forms) {
          const [reading, ...rest] = readAll(`They met on ${form}, and left.`);
          assert.equal(reading?.text, form);
          assert.equal(reading?.first, day);
          assert.equal(reading?.last, day);
          assert.equal(rest.length, 0);
        }
      }),
      { seed: 31, numRuns: 150 },
    );
  });

  it('reads back formatted intervals', () => {
    const start = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2090, 12, 31) });
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 500 }), (first, length) => {
        const interval = { first, last: first + length };
        const text = formatInterval(interval);
        const [reading] = readAll(`Closed ${text} for works.`);
        assert.equal(reading?.text, text);
        assert.deepEqual({ first: reading?.first, last: reading?.last }, interval);
      }),
      { seed: 37, numRuns: 300 },
    );
  });

  it('reads whole months and years back', () => {
    for (const [index, name] of monthNames.entries()) {
      const [reading] = readAll(`In ${name} 2023 they met.`);
      assert.equal(reading?.edtf, `2023-${twoDigits(index + 1)}`);
    }
  });

  it('handles very long repetitions', () => {
    const units = [
      'a day before ',
      'first half of the ',
      '12-',
      'May 3 and ',
      'In June, ',
      'about ',
      'week 1 of ',
      '1',
      '(',
      '-',
    ];
    for (const unit of units) {
      const text = unit.repeat(3000);
      const { readings } = readDates(text, { start: 0, end: text.length }, { anchor: anchorAt(reference) });
      assert.ok(readings.every((reading) => reading.end <= text.length));
    }
  });
});
