// Times whose end, or beginning, the words leave open: "2019 – present", "from May 2020 onwards", "2019/..", "until 1950".

import assert from 'node:assert/strict';
import { readEntryHead } from '../../server/src/dates/article/entryHead';
import { contradictionGap } from '../../server/src/dates/calendar/interval';
import { dateFields, describeReading, formatDate } from '../../server/src/dates/calendar/wordedDates';
import { checkTable, linesOf, readAll } from './reading-support';

function head(text: string) {
  return readEntryHead(text, { start: 0, end: text.length });
}

describe('heads with an open end', () => {
  const claim = 'The city closes the ford.';
  const heads: readonly (readonly [head: string, edtf: string])[] = [
    ['2019 – present', '2019/..'],
    ['2019–now', '2019/..'],
    ['2019-ongoing', '2019/..'],
    ['2019 to present', '2019/..'],
    ['2019 to date', '2019/..'],
    ['2019–today', '2019/..'],
    ['2019 onwards', '2019/..'],
    ['2019 and later', '2019/..'],
    ['2019–', '2019/..'],
    ['2019–?', '2019/..'],
    ['2019 →', '2019/..'],
    ['2019/..', '2019/..'],
    ['2019+', '2019/..'],
    ['2019 (ongoing)', '2019/..'],
    ['From 2019 on', '2019/..'],
    ['Since 2019', '2019/..'],
    ['March 2019–present', '2019-03/..'],
    ['May 4, 2019 – present', '2019-05-04/..'],
    ['c. 1914 – present', '1914~/..'],
    ['Until 1950', '../1950'],
    ['?–1950', '../1950'],
    ['../1950', '../1950'],
  ];
  for (const [written, edtf] of heads) {
    it(written, () => {
      const text = `${written}: ${claim}`;
      const { date, claim: span } = head(text);
      assert.equal(date?.edtf, edtf);
      assert.equal(text.slice(span.start, span.end), claim);
    });
  }

  const closed: readonly (readonly [text: string, claim: string])[] = [
    ['2019 – Present laws are changed.', 'Present laws are changed.'],
    ['2019 – Now the ford is closed.', 'Now the ford is closed.'],
    ['2019 – Ongoing works are stopped.', 'Ongoing works are stopped.'],
    ['2019: Present at the opening is the king.', 'Present at the opening is the king.'],
  ];
  for (const [text, rest] of closed) {
    it(`is closed: ${text}`, () => {
      const { date, claim: span } = head(text);
      assert.equal(date?.edtf, '2019');
      assert.equal(text.slice(span.start, span.end), rest);
    });
  }
});

describe('open ends in prose', () => {
  const rows: readonly (readonly [text: string, written: string, edtf: string])[] = [
    ['It has run from 2019 to the present.', 'from 2019 to the present', '2019/..'],
    ['He was mayor (2019–present) of the town.', '2019–present', '2019/..'],
    ['The strike (2019–) goes on.', '2019–', '2019/..'],
    ['From May 2019 onwards the fees rose.', 'From May 2019 onwards', '2019-05/..'],
    ['From June 14, 2017 to this day it has stood empty.', 'From June 14, 2017 to this day', '2017-06-14/2025-12-13'],
    ['From 2019 until now nobody came.', 'From 2019 until now', '2019/..'],
  ];
  for (const [text, written, edtf] of rows) {
    it(text, () => {
      assert.deepEqual(
        readAll(text).map((reading) => [reading.text, reading.edtf]),
        [[written, edtf]],
      );
    });
  }

  checkTable([
    ['It fell in 2019 and later rose.', '2019 = 2019-01-01..2019-12-31'],
    ['In 2014–2018 the mill ran.', '2014–2018 = 2014-01-01..2018-12-31'],
    ['It was shut 2019-05 → 2019-07 for repairs.', '2019-05 → 2019-07 = 2019-05-01..2019-07-31'],
    ['Was it 2019? It was.', '2019 = 2019-01-01..2019-12-31'],
  ]);

  it('"since" leaves a date as it is', () => {
    assert.deepEqual(linesOf('Since May 2019 it has been shut.'), ['May 2019 = 2019-05-01..2019-05-31']);
    assert.equal(readAll('Since May 2019 it has been shut.')[0]?.edtf, '2019-05');
  });
});

describe('an open edge', () => {
  const of = (text: string) => {
    const [reading] = readAll(text);
    assert.ok(reading);
    return reading;
  };
  const open = of('2019–present');

  it('contradicts nothing beyond it', () => {
    for (const later of ['2021', '3 May 2020', 'May 2150']) assert.equal(contradictionGap(open, of(later)), 0);
    assert.ok(contradictionGap(open, of('3 May 2018')) > 0);
    assert.equal(contradictionGap(of('Since May 2019'), of('3 May 2020')), 0);
    assert.equal(contradictionGap(of('Until May 2019'), of('3 May 2018')), 0);
  });

  it('is as soft at its known end as the words are', () => {
    const soft = of('c. 1914 – present');
    assert.equal(contradictionGap(soft, of('1905')), 0);
    assert.ok(contradictionGap(soft, of('1650')) > 0);
  });

  it('is null in records, and said in words', () => {
    assert.deepEqual(dateFields(open), {
      text: '2019–present',
      start: '2019-01-01',
      end: null,
      open: 'end',
      precision: 'year',
      approximate: false,
      edtf: '2019/..',
    });
    const { date } = head('Until 1950: It stands.');
    assert.ok(date);
    assert.deepEqual(
      [dateFields(date).start, dateFields(date).end, dateFields(date).open],
      [null, '1950-12-31', 'start'],
    );
    assert.deepEqual([formatDate(open), formatDate(date)], ['from 2019 on', 'until 1950']);
    assert.equal(describeReading(of('c. 1914 – present')), 'about from 1914 on (1909–1914 at the widest)');
  });
});
