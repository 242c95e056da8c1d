// Short notation for the tests of dates: a text becomes lines such as "Oct. 25 = 2025-10-25" or "May 2024 = 2024-05-01..2024-05-31".

import assert from 'node:assert/strict';
import { dayFromIso, isoDay } from '../../server/src/dates/calendar/calendar';
import type {
  Anchor,
  DateReading,
  ImpossibleDate,
  Interval,
  ReadOptions,
} from '../../server/src/dates/calendar/reading';
import { withEnds } from '../../server/src/dates/resolve/rangeEnds';
import { readDates } from '../../server/src/dates/resolve/readDates';
import { sentencesIn } from '../support/dateSentences';

/** 13 December 2025 was a Saturday. */
export const reference = '2025-12-13';

export function anchorAt(day: string, kind: Anchor['kind'] = 'reference'): Anchor {
  return { kind, day: dayOfIso(day), why: 'the day given' };
}

export function dayOfIso(day: string): number {
  const found = dayFromIso(day);
  assert.ok(found !== undefined, `${day} is no day`);
  return found;
}

export function intervalOf(first: string, last = first): Interval {
  return { first: dayOfIso(first), last: dayOfIso(last) };
}

export function days(interval: Interval): string {
  const [first, last] = [isoDay(interval.first), isoDay(interval.last)];
  return first === last ? first : `${first}..${last}`;
}

/** "Oct. 25 = 2025-10-25"; a tilde behind it when the edges are soft. */
export function line(reading: DateReading): string {
  return `${reading.text} = ${days(reading)}${reading.approximate ? ' ~' : ''}`;
}

export function readAll(text: string, options: ReadOptions = { anchor: anchorAt(reference) }): readonly DateReading[] {
  return readDates(text, { start: 0, end: text.length }, options).readings;
}

export function impossibleIn(text: string): readonly ImpossibleDate[] {
  return readDates(text, { start: 0, end: text.length }, { anchor: anchorAt(reference) }).impossible;
}

export function linesOf(text: string, options?: ReadOptions): readonly string[] {
  return readAll(text, options).map(line);
}

/** One test a row: a text, and the lines that its dates give. */
export function checkTable(
  rows: readonly (readonly [text: string, ...lines: string[]])[],
  options?: ReadOptions,
): void {
  for (const [text, ...lines] of rows) {
    it(text, () => {
      assert.deepEqual(linesOf(text, options), lines);
    });
  }
}

/**
 * One test a row of `table`. The days are those of a reading that holds the words or is part of them; "none" when there must be
 * no such reading.
 */
export function checkSentences(table: string): void {
  for (const { text, words, meaning, written } of sentencesIn(table)) {
    it(`${text} ${words}: ${meaning}`, () => {
      const found = readingsOf(text, words, written);
      if (meaning === 'none') assert.deepEqual(found.map(line), []);
      else
        assert.ok(
          found.some((reading) => days(reading) === meaning),
          `read ${found.map(line).join('; ') || 'nothing'}`,
        );
    });
  }
}

/** The readings of `text` that hold `words` or are part of them, ends of ranges included. */
export function readingsOf(text: string, words: string, written: string): readonly DateReading[] {
  return withEnds(readAll(text, { anchor: anchorAt(written) })).filter(
    (reading) => reading.text.includes(words) || words.includes(reading.text),
  );
}
