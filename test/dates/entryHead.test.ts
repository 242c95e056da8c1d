// Heads of timeline entries: date, dash, claim; the quick reader and the grammar agree.

import assert from 'node:assert/strict';
import { readEntryHead } from '../../server/src/dates/article/entryHead';
import { openEnd, openStart } from '../../server/src/dates/calendar/reading';
import { narrativeFrom } from '../../server/src/dates/resolve/narrative';
import { anchorAt, days, intervalOf } from './reading-support';

function head(text: string) {
  return readEntryHead(text, { start: 0, end: text.length });
}

describe('entry head', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['June 2024 – The pact is signed.', '2024-06-01..2024-06-30', 'The pact is signed.'],
    ['Oct 2024 - The pact is signed.', '2024-10-01..2024-10-31', 'The pact is signed.'],
    ['Early August 2025 — The pact is signed.', '2025-08-01..2025-08-10', 'The pact is signed.'],
    ['Sept 1, 2025 – The pact is signed.', '2025-09-01', 'The pact is signed.'],
    ['Sept. 1 2025: The pact is signed.', '2025-09-01', 'The pact is signed.'],
    ['Dec 12\u201113 2025 – The pact is signed.', '2025-12-12..2025-12-13', 'The pact is signed.'],
    ['Dec 30, 2025 - Jan 2, 2026 - Party plenum', '2025-12-30..2026-01-02', 'Party plenum'],
    ['Saturday, Dec. 13, 2025 – The pact is signed.', '2025-12-13', 'The pact is signed.'],
    ['2025-12-13: The pact is signed.', '2025-12-13', 'The pact is signed.'],
    ['2025-12-13 The pact is signed.', '2025-12-13', 'The pact is signed.'],
    ['13.12.2025 - The pact is signed.', '2025-12-13', 'The pact is signed.'],
    ['**June 2024** – The pact is signed.', '2024-06-01..2024-06-30', 'The pact is signed.'],
    ['**12 December 2025:** The pact is signed.', '2025-12-12', 'The pact is signed.'],
    ['[2025-12-13] The pact is signed.', '2025-12-13', 'The pact is signed.'],
    ['12 December 2025, the pact is signed.', '2025-12-12', 'the pact is signed.'],
    ['In May 2025, the pact is signed.', '', 'In May 2025, the pact is signed.'],
    ['June 5, 2024, 10:30 a.m. EST – The pact is signed.', '2024-06-05', 'The pact is signed.'],
    ['2024 – The pact is signed.', '2024-01-01..2024-12-31', 'The pact is signed.'],
    ['c. 1914: The mill is built.', '1914-01-01..1914-12-31', 'The mill is built.'],
    ['c1914 – The mill is built.', '1914-01-01..1914-12-31', 'The mill is built.'],
    ['12:45 PM PST Saturday Oct 30th 2021: The storm begins.', '2021-10-30', 'The storm begins.'],
    ['[4 May 2021](https://echo.example/1) – The mill opens.', '2021-05-04', 'The mill opens.'],
    ['Summer 2024 – The pact is signed.', '2024-06-01..2024-08-31', 'The pact is signed.'],
    ['Q3 2024 – The pact is signed.', '2024-07-01..2024-09-30', 'The pact is signed.'],
    ['**2024:** 12 ships arrive.', '2024-01-01..2024-12-31', '12 ships arrive.'],
    ['**April, 14, 2020** – The mill opens.', '2020-04-14', 'The mill opens.'],
    ['2020/04 – The mill opens.', '2020-04-01..2020-04-30', 'The mill opens.'],
    ['2008/09 – The mill opens.', '2008-01-01..2009-12-31', 'The mill opens.'],
    ['April & May 2020 – The mill opens.', '2020-04-01..2020-05-31', 'The mill opens.'],
    ['2020-04-14..2020-04-20 – The mill opens.', '2020-04-14..2020-04-20', 'The mill opens.'],
    ['April 14, 2020 · The mill opens.', '2020-04-14', 'The mill opens.'],
    ['April 14, 2020 -> The mill opens.', '2020-04-14', 'The mill opens.'],
    ['1850s–60s – The mill opens.', '1850-01-01..1869-12-31', 'The mill opens.'],
    ['April 3d, 1850 – The mill opens.', '1850-04-03', 'The mill opens.'],
    ['22d of April 1850 – The mill opens.', '1850-04-22', 'The mill opens.'],
    ['1850 Apr. 3d – The mill opens.', '1850-04-03', 'The mill opens.'],
    ['June 5 2024 – 12 more ships arrive.', '2024-06-05', '12 more ships arrive.'],
    ['June 5 2024 – -31 °C is measured.', '2024-06-05', '-31 °C is measured.'],
    ['June 5, 2024: −31 °C is measured.', '2024-06-05', '−31 °C is measured.'],
    ['June 5, 2024 -20 °C is measured.', '2024-06-05', '-20 °C is measured.'],
    ['**June 5, 2024** -20 °C is measured.', '2024-06-05', '-20 °C is measured.'],
    ['June 5 2024 - 31 °C is measured.', '2024-06-05', '31 °C is measured.'],
    ['June 2024 – May becomes minister.', '2024-06-01..2024-06-30', 'May becomes minister.'],
    ['June 2024 – March on the capital begins.', '2024-06-01..2024-06-30', 'March on the capital begins.'],
    ['Oct 2024 – Jan. 6 committee reports.', '2024-10-01..2024-10-31', 'Jan. 6 committee reports.'],
    ['The pact of June 2024 – signed.', '', 'The pact of June 2024 – signed.'],
    ['Dec 12 & 13, 2025 – The pact is signed.', '2025-12-12..2025-12-13', 'The pact is signed.'],
    ['Oct. 3, 5 and 7, 2025: The pact is signed.', '2025-10-03..2025-10-07', 'The pact is signed.'],
    ['3 and 4 October 2025 – The pact is signed.', '2025-10-03..2025-10-04', 'The pact is signed.'],
    ['Night of May 5-6, 2025 – The pact is signed.', '2025-05-05..2025-05-06', 'The pact is signed.'],
    ['Overnight May 5–6, 2025 – The pact is signed.', '2025-05-05..2025-05-06', 'The pact is signed.'],
    ['On 5 May 2025: The pact is signed.', '2025-05-05', 'The pact is signed.'],
    ['2025-05-05T10:30Z – The pact is signed.', '2025-05-05', 'The pact is signed.'],
    ['May 5, 2025, 1 a.m. – The pact is signed.', '2025-05-05', 'The pact is signed.'],
    ['**May 5, 2025 01:24 EDT** — The pact is signed.', '2025-05-05', 'The pact is signed.'],
    ['May 5, 2025, 11:45 p.m. ET – The pact is signed.', '2025-05-05', 'The pact is signed.'],
    ['2025-05-05 04:09 UTC+2: The pact is signed.', '2025-05-05', 'The pact is signed.'],
    ['May 5, 2025 10:30 that day the pact is signed.', '2025-05-05', 'that day the pact is signed.'],
    ['2025-05-05/06 The pact is signed.', '2025-05-05..2025-05-06', 'The pact is signed.'],
    ['Since June 2025 – The pact is kept.', '2025-06-01..2025-06-30', 'The pact is kept.'],
    ['2026? | The pact is signed.', '2026-01-01..2026-12-31', 'The pact is signed.'],
    ['2019 or 2020 – The pact is signed.', '2019-01-01..2020-12-31', 'The pact is signed.'],
    ['March or April 2024 – The pact is signed.', '2024-03-01..2024-04-30', 'The pact is signed.'],
    ['May 3 or May 4, 2025 – The pact is signed.', '2025-05-03..2025-05-04', 'The pact is signed.'],
    ['28 June or 2 July 2025: The pact is signed.', '2025-06-28..2025-07-02', 'The pact is signed.'],
    ['Late 2024 or early 2025 – The pact is signed.', '2024-09-01..2025-04-30', 'The pact is signed.'],
    ['Q1 or Q2 2020 – The pact is signed.', '2020-01-01..2020-06-30', 'The pact is signed.'],
    ['1971, Oct\tThe pact is signed.', '1971-10-01..1971-10-31', 'The pact is signed.'],
    ['1601, May – The pact is signed.', '1601-05-01..1601-05-31', 'The pact is signed.'],
    ['1972, Feb 21: The pact is signed.', '1972-02-21', 'The pact is signed.'],
    ['1972, 21 Feb. – The pact is signed.', '1972-02-21', 'The pact is signed.'],
    ['1971, May leaves the town.', '1971-01-01..1971-12-31', 'May leaves the town.'],
    ['1936, Apr / May – The pact is signed.', '1936-04-01..1936-05-31', 'The pact is signed.'],
    ['1947, Nov – first talks open.', '1947-11-01..1947-11-30', 'first talks open.'],
    ['1931, ~Apr 4–5 – The pact is signed.', '1931-04-04..1931-04-05', 'The pact is signed.'],
    ['2009: April - The pact is signed.', '2009-04-01..2009-04-30', 'The pact is signed.'],
    ['2005: September 19 pact of the towns', '2005-09-19', 'pact of the towns'],
    ['2005 – May leaves the town.', '2005-01-01..2005-12-31', 'May leaves the town.'],
    ['2008: 9/11 pact is signed.', '2008-01-01..2008-12-31', '9/11 pact is signed.'],
    ['2024–Jan 2025: The pact is kept.', '2024-01-01..2025-01-31', 'The pact is kept.'],
    ['1924-7 – The pact is kept.', '1924-01-01..1927-12-31', 'The pact is kept.'],
    ['2021-3 – The pact is signed.', '2021-03-01..2021-03-31', 'The pact is signed.'],
    ['29Mar22: The pact is signed.', '2022-03-29', 'The pact is signed.'],
    ['2015Oct01 – The pact is signed.', '2015-10-01', 'The pact is signed.'],
    ['~2019: The pact is signed.', '2019-01-01..2019-12-31', 'The pact is signed.'],
    ['≈ May 2019 – The pact is signed.', '2019-05-01..2019-05-31', 'The pact is signed.'],
    ['2014? – The pact is signed.', '2014-01-01..2014-12-31', 'The pact is signed.'],
    ['2014 (?): The pact is signed.', '2014-01-01..2014-12-31', 'The pact is signed.'],
    ['1829?–1831?: The pact is kept.', '1829-01-01..1831-12-31', 'The pact is kept.'],
    ['2022-03-XX – The pact is signed.', '2022-03-01..2022-03-31', 'The pact is signed.'],
    ['2022-XX-XX – The pact is signed.', '2022-01-01..2022-12-31', 'The pact is signed.'],
    ['199X: The pact is signed.', '1990-01-01..1999-12-31', 'The pact is signed.'],
    ['2020-01-23 (Thu) – The pact is signed.', '2020-01-23', 'The pact is signed.'],
    ['May 3, 2021, Monday – The pact is signed.', '2021-05-03', 'The pact is signed.'],
    ['3 May 2021 [Mon.]: The pact is signed.', '2021-05-03', 'The pact is signed.'],
    ['2020.01.23 | (Thu) The pact is signed.', '2020-01-23', 'The pact is signed.'],
    ['2020-01-23 | Thu | The pact is signed.', '2020-01-23', 'The pact is signed.'],
    ['May 3, 2021 – Sunday papers report it.', '2021-05-03', 'Sunday papers report it.'],
    ['By June 2025, the pact is signed.', '', 'By June 2025, the pact is signed.'],
    ['On 5 May 2025 the pact is signed.', '', 'On 5 May 2025 the pact is signed.'],
  ];
  for (const [text, date, claim] of rows) {
    it(text, () => {
      const found = head(text);
      assert.equal(found.date ? days(found.date) : '', date);
      assert.equal(text.slice(found.claim.start, found.claim.end), claim);
    });
  }

  it('knows the weekday that stands behind its date', () => {
    for (const text of [
      '2020-02-01 (Sun) – It rains.',
      '2020-02-01 | (Sun) It rains.',
      'Feb. 1, 2020, Sunday: It rains.',
    ]) {
      assert.deepEqual([head(text).date?.weekday?.written, head(text).date?.weekday?.actual], [0, 6], text);
    }
  });

  it('is approximate where a mark says so', () => {
    const soft = ['~2019: It rains.', '2014? – It rains.', '2014 (?): It rains.'].map(
      (text) => head(text).date?.approximate,
    );
    assert.deepEqual(soft, [true, true, true]);
    assert.equal(head('2022-03-XX – It rains.').date?.approximate, false);
  });

  it('leaves open what "since" and "by" leave open', () => {
    const since = head('Since June 2025 – The pact is kept.').date;
    const by = head('By June 2025 – The pact is signed.').date;
    assert.deepEqual([since?.edtf, by?.edtf], ['2025-06/..', '../2025-06']);
    assert.deepEqual([since?.hull.last, by?.hull.first], [openEnd, openStart]);
    assert.deepEqual([since?.approximate, by?.approximate], [false, false]);
  });

  it('reports an impossible date', () => {
    const found = head('31 September 2025 – The pact is signed.');
    assert.equal(found.date, undefined);
    assert.equal(found.impossible?.reason, 'no-such-day');
    assert.equal(found.claim.start, 20);
  });

  it('takes a missing year from the entry before, or from the anchor', () => {
    const text = 'Jan 5 – The pact is signed.';
    const span = { start: 0, end: text.length };
    const after = readEntryHead(text, span, {}, narrativeFrom(intervalOf('2025-12-13')));
    assert.equal(after.date && days(after.date), '2026-01-05');
    const anchored = readEntryHead(text, span, { anchor: anchorAt('2025-12-13') });
    assert.equal(anchored.date && days(anchored.date), '2025-01-05');
    assert.equal(readEntryHead(text, span).date, undefined);
  });

  it('stays inside its content', () => {
    const text = 'x 2 May 2024 – Talks begin. y';
    const found = readEntryHead(text, { start: 2, end: 27 });
    assert.equal(text.slice(found.claim.start, found.claim.end), 'Talks begin.');
    const bare = 'Talks on 2 May';
    assert.deepEqual(readEntryHead(bare, { start: 9, end: 14 }, { anchor: anchorAt('2025-12-13') }).claim, {
      start: 14,
      end: 14,
    });
  });
});
