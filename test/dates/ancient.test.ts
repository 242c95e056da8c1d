// Years before 1500 and before our era: "1066", "476", "AD 79", "44 BC", "106–43 BC", "the 5th century BC".

import assert from 'node:assert/strict';
import { readEntryHead } from '../../server/src/dates/article/entryHead';
import { isoYear } from '../../server/src/dates/calendar/calendar';
import { formatDay, formatInterval } from '../../server/src/dates/calendar/wordedDates';
import { narrativeFrom } from '../../server/src/dates/resolve/narrative';
import { checkTable, days, intervalOf, readAll } from './reading-support';

describe('years with their era', () => {
  checkTable([
    [
      'It stood in 44 BC and fell in 300 BCE.',
      '44 BC = -0043-01-01..-0043-12-31',
      '300 BCE = -0299-01-01..-0299-12-31',
    ],
    ['Sailors raised the wall in 881 B.C.', '881 B.C. = -0880-01-01..-0880-12-31'],
    ['On 15 March 44 BC he fell.', '15 March 44 BC = -0043-03-15'],
    ['He died in AD 79.', 'AD 79 = 0079-01-01..0079-12-31'],
    ['In A.D. 476 the city fell.', 'A.D. 476 = 0476-01-01..0476-12-31'],
    ['In 79 AD the hill burned.', '79 AD = 0079-01-01..0079-12-31'],
    ['He lived 106–43 BC.', '106–43 BC = -0105-01-01..-0042-12-31'],
    ['It is from c. 1900–1600 BC.', 'from c. 1900–1600 BC = -1899-01-01..-1599-12-31 ~'],
    ['He ruled 27 BC–AD 14.', '27 BC–AD 14 = -0026-01-01..0014-12-31'],
    ['Between 264 and 241 BC they fought.', 'Between 264 and 241 BC = -0263-01-01..-0240-12-31'],
    ['In the 5th century BC it stood.', 'the 5th century BC = -0499-01-01..-0400-12-31'],
    ['In the 160s BC it fell.', 'the 160s BC = -0168-01-01..-0159-12-31'],
    ['In the 530s AD it rose.', 'the 530s AD = 0530-01-01..0539-12-31'],
    ['He wrote in the mid 200s BC.', 'the mid 200s BC = -0265-01-01..-0233-12-31 ~'],
    ['Around 500 BCE they came.', 'Around 500 BCE = -0499-01-01..-0499-12-31 ~'],
  ]);
});

describe('heads of early years', () => {
  const head = (text: string, previous = '') => {
    const found = readEntryHead(
      text,
      { start: 0, end: text.length },
      {},
      previous ? narrativeFrom(intervalOf(previous)) : undefined,
    );
    return `${found.date ? days(found.date) : '-'} | ${text.slice(found.claim.start, found.claim.end)}`;
  };
  const rows: readonly (readonly [text: string, head: string])[] = [
    ['1066 – The chapel burns.', '1066-01-01..1066-12-31 | The chapel burns.'],
    ['1066–1087 – It is built.', '1066-01-01..1087-12-31 | It is built.'],
    ['1200: 40 men are on the wall.', '1200-01-01..1200-12-31 | 40 men are on the wall.'],
    ['44 BC – Sailors raise it.', '-0043-01-01..-0043-12-31 | Sailors raise it.'],
    ['c. 449: The chapel burns.', '0449-01-01..0449-12-31 | The chapel burns.'],
    ['10 September 265 – It burns.', '0265-09-10 | It burns.'],
    ['943–949 – It is built.', '0943-01-01..0949-12-31 | It is built.'],
    ['1066 men come to the wall.', '- | 1066 men come to the wall.'],
    ['1200 – 1400 people come.', '1200-01-01..1200-12-31 | 1400 people come.'],
  ];
  for (const [text, expected] of rows) it(text, () => assert.equal(head(text), expected));

  it('three digits are a year only where the timeline is of such a time', () => {
    assert.equal(head('476 – The city falls.', '0451-06-20'), '0476-01-01..0476-12-31 | The city falls.');
    assert.equal(head('476 – Calls reach the desk.', '2024-05-03'), '- | 476 – Calls reach the desk.');
  });
});

describe('early years in words and figures', () => {
  it('count as ISO 8601 does', () => {
    assert.deepEqual([-43, 0, 79, 2025, -12_000].map(isoYear), ['-0043', '0000', '0079', '2025', '-012000']);
    assert.equal(readAll('It stood in 44 BC.')[0]?.edtf, '-0043');
  });

  it('carry their era', () => {
    const [ides] = readAll('On 15 March 44 BC he fell.');
    const [rule] = readAll('He ruled 27 BC–AD 14.');
    assert.equal(ides && formatDay(ides.first), '15 March 44 BC');
    assert.equal(rule && formatInterval(rule), '27 BC–AD 14');
  });
});
