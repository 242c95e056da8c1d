// Dates of an article that are not of its events: in addresses, and of publications that are cited in brackets.

import assert from 'node:assert/strict';
import { readChronology } from '../../server/src/dates/article/chronology';
import { parseArticle } from '../../server/src/syntax/parse';
import { line } from './reading-support';

/** The dates in the claim of an entry, and what is no date there. */
function inClaim(claim: string): readonly string[] {
  const text = `A Long Story of Lind\nTimeline\n2019-05-03 – The town wakes [1].\n2019-05-04 – ${claim}\nSources\n- Echo: The wall\n`;
  const { mentions, impossible } = readChronology(parseArticle(text), { numericOrder: 'month-first' });
  return [...mentions.map(({ reading }) => line(reading)), ...impossible.map((date) => `${date.text} is none`)];
}

describe('addresses', () => {
  const claims = [
    'See https://port.example/2019/05/06/mill for more [1].',
    'See [the notes](https://lists.example/wall/2024/03/29/4/1) and [those](/2018-10-30-oct31-survey/).',
    'See www.port.example/archive-2018-09-23-page-01 or port.example/2024/02/30.html too.',
    'Write to desk-2019-05-06@port.example now.',
    'The log /2019/05/06/wall is lost.',
    'It is kept as 2019-05-06-mill-fire-and-its-end.md and as [s.2019-05-07-mill].',
  ];
  for (const claim of claims) it(claim, () => assert.deepEqual(inClaim(claim), []));

  const beside: readonly (readonly [claim: string, ...lines: string[]])[] = [
    ['On May 6, 2018 (https://port.example/2017-03-04) it fell.', 'May 6, 2018 = 2018-05-06'],
    [
      'On 2018-05-06-Sunday and 2018-05-07-2018-05-09 it fell.',
      '2018-05-06-Sunday = 2018-05-06',
      '2018-05-07-2018-05-09 = 2018-05-07..2018-05-09',
    ],
    ['[Mill burns, May 6, 2018](https://port.example/2017-03-04) again.', 'May 6, 2018 = 2018-05-06'],
    [
      'It fell on 2018/05/06 and in May/June 2017.',
      '2018/05/06 = 2018-05-06',
      'May/June 2017 = 2017-05-01..2017-06-30',
    ],
  ];
  for (const [claim, ...lines] of beside) it(claim, () => assert.deepEqual(inClaim(claim), lines));
});

describe('publications in brackets', () => {
  const claims = [
    'The mill burns down (Harbour Echo, May 3, 2018) [1].',
    'The mill burns down (see “Fire at the mill”, Norholm Gazette, 3 May 2018).',
    'The mill burns down (Source: Island Radio, May 2018).',
    'The mill burns down (Smith 2018, p. 5).',
    'The mill burns down (Smith 2016; Birch and Alder 2018).',
    'The mill burns down (retrieved 3 May 2018).',
  ];
  for (const claim of claims) it(claim, () => assert.deepEqual(inClaim(claim), []));

  const events: readonly (readonly [claim: string, ...lines: string[]])[] = [
    ['The mill (built in 1918) burns down.', '1918 = 1918-01-01..1918-12-31'],
    ['The mayor (born May 3, 1918) dies.', 'May 3, 1918 = 1918-05-03'],
    ['The law (in force from May 3, 2020) passes.', 'May 3, 2020 = 2020-05-03'],
    ['The mayor is freed (arrested May 3, 2018) [1].', 'May 3, 2018 = 2018-05-03'],
  ];
  for (const [claim, ...lines] of events) it(claim, () => assert.deepEqual(inClaim(claim), lines));
});
