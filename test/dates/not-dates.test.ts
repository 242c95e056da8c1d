// Text that looks like a date but is not: words, names, counts, prices, scores, times.

import assert from 'node:assert/strict';
import { anchorAt, checkTable, dayOfIso, linesOf, readAll } from './reading-support';

describe('a year beyond 9999', () => {
  it('is none, alone or behind another date', () => {
    const anchor = anchorAt('9999-12-30');
    const texts = [
      'in 10000 ',
      'on May 3, 12024 ',
      '10000-05-03',
      'a week later',
      'the winter',
      'week 53',
      'next year',
      'Jan 3',
    ];
    for (const text of texts) {
      for (const { last } of readAll(text, { anchor })) assert.ok(last <= dayOfIso('9999-12-31'), text);
    }
  });
});

describe('no dates', () => {
  const texts = [
    'They may march on the capital.',
    'The recount will last 10 days, or is expected to last three weeks; it did not last two years.',
    'May I come in? March on, he said.',
    'What this may mean for those that may\notherwise march is open.',
    'They sat 3 and wed 2 of them.',
    'The Sunday Times and the Friday Night Lights show were quoted.',
    'Bloody Sunday is remembered.',
    'The village is 1,000 km away.',
    'It cost $2024 and then £1,999.',
    'Article 25 and Resolution 1973 apply.',
    'Flight 1549 left from gate 2020.',
    'They lost over 11,000 troops.',
    'A Mi-24 and fifty KN-25 launchers were shown.',
    'The council relied on § 9-11-33 of the code, and on Section 4-2-12(b).',
    'Some 2024 troops and 1500 refugees came.',
    'About 2000 people and nearly 1900 cars passed.',
    'The deployment of one thousand additional guards went on.',
    'The score was 24-17, then 3/4 of them left.',
    'At 05:20 PM GMT+03:00 and at 8 p.m. it rang.',
    'Version 1.2.16 of file 10.20.30.40 is out.',
    'Fiscal 2024 and FY2025 were poor; so was financial year 2023-24.',
    'It meets every Friday and each May.',
    'The fall of the city and a spring in his step.',
    'People wait 19 days, a fall of 60 percent.',
    'Prices continued to fall.',
    'Starbucks said its fiscal fourth-quarter profit fell.',
    'It was her second of three goals; one second later it was over.',
    'Officials estimate that 4.9 million barrels leaked.',
    'It said that 18 months had been lost.',
    'Following two days of losses the bank failed.',
    'The Christmas truce and the Easter Rising are told.',
    'More from Harbour Today',
    'June Carter and Mayor April Jones sang.',
    'It lasted for ten days and 3 months.',
    'Boats sank on 9/11 street.',
    'Since the Sept. 11 attacks and the Jan. 6 committee, and the Oct. 7 attack.',
    'At the turn of the century and at the end of the war.',
    'He was in his forties.',
    'She served for 5-10-15 years.',
    'The 11th brigade and the 4th floor were empty.',
    'His last day as clerk passed.',
    'Call 555-2014-33 now.',
    'The train leaves from platform 2019.',
    'A 3d model and the 2d of two prints were shown.',
    'An office at 1895 Preston Drive.',
    'The 44 BC residents left Vancouver, BC.',
    'An ad 30 seconds long ran.',
  ];
  for (const text of texts) {
    it(text, () => {
      assert.deepEqual(linesOf(text), []);
    });
  }
});

describe('dates beside them', () => {
  checkTable([
    ['In July 19 days had more than 100 vehicles.', 'July = 2025-07-01..2025-07-31'],
    ['In July 19 he left.', 'July 19 = 2025-07-19'],
    ['In May they may march in March 2024.', 'May = 2026-05-01..2026-05-31', 'March 2024 = 2024-03-01..2024-03-31'],
    ['On Dec 5, 11,000 troops left.', 'Dec 5 = 2025-12-05'],
    ['At 5 p.m. on June 3, 2024 it rang.', 'June 3, 2024 = 2024-06-03'],
    ['The fiscal year ended March 31, 2024.', 'March 31, 2024 = 2024-03-31'],
    ['In 2014, 2,014 homes were built.', '2014 = 2014-01-01..2014-12-31'],
  ]);

  it('leaves bare years out on request', () => {
    assert.deepEqual(linesOf('In 2014 and in May 2015.', { bareYears: false }), ['May 2015 = 2015-05-01..2015-05-31']);
  });
});
