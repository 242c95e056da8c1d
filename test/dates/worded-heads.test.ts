// Heads that name a weekday or a step from the entry before, in plain text.

import assert from 'node:assert/strict';
import { readChronology } from '../../server/src/dates/article/chronology';
import { parseArticle } from '../../server/src/syntax/parse';
import { days } from './reading-support';

const chronologyOf = (...lines: string[]) =>
  readChronology(parseArticle(lines.join('\n')), { numericOrder: 'month-first' });
const headsOf = (...lines: string[]) => chronologyOf(...lines).entries.map(({ date }) => (date ? days(date) : '-'));

describe('heads without a date', () => {
  it('are no seasons of a year that only the neighbours could tell', () => {
    const lines = ['July 2, 2024 – The wreck is raised [1].', 'In spring the gulls come back to the quay [1].'];
    assert.deepEqual(headsOf('Harbour news', '', 'Timeline', ...lines), ['2024-07-02', '-']);
  });

  it('are no days where nothing says of which week', () => {
    assert.deepEqual(headsOf('Vote news', '', 'Timeline', 'Monday – The board meets [1].'), ['-']);
  });
});

describe('lines with a day in words, a colon and a sentence', () => {
  it('are a timeline', () => {
    const strike = [
      'School strike in Kanor County',
      '',
      'Thursday, Feb. 22, 2018: Teachers in 55 schools walk out.',
      '',
      'Friday, March 2, 2018: The senate rejects the raise.',
      '',
      'Tuesday, March 6, 2018: The governor signs the bill.',
    ];
    assert.deepEqual(headsOf(...strike), ['2018-02-22', '2018-03-02', '2018-03-06']);
  });

  it('are none where they list or log', () => {
    const menu = ['Hi all,', '', 'Monday: soup', 'Tuesday: pasta', 'Thursday: fish', 'Friday: pizza'];
    assert.deepEqual(headsOf('Lunch from 3 March 2024', '', ...menu), []);
    const log = [
      '2024-03-05 10:00: Server begins to take requests',
      '2024-03-05 10:01: Worker 1 begins to wait for jobs',
    ];
    assert.deepEqual(
      headsOf('Log of the server', '', ...log, '2024-03-05 10:02: Worker 2 begins to wait for jobs'),
      [],
    );
  });
});

describe('heads in plain text', () => {
  const timelineOf = (...lines: string[]) => headsOf('The war in Karsa', '', 'Timeline', ...lines);

  it('are days in words, at the beginning of a sentence', () => {
    const landed = 'On the third of May 1815, the battalion landed at Norholm.';
    assert.deepEqual(timelineOf(landed, '', 'On the fifth of May 1815, two companies marched on.'), [
      '1815-05-03',
      '1815-05-05',
    ]);
  });

  it('have a name before their day', () => {
    assert.deepEqual(timelineOf('▸ 4 March 1961 – It begins [1].', '▸ D-Day, 6 June 1964: It opens [1].'), [
      '1961-03-04',
      '1964-06-06',
    ]);
  });

  it('are years with a sentence behind a colon, in order', () => {
    const lines = [
      '1771: The first light is hung from a pole',
      '      by the merchants.',
      '',
      '1804: A tower of stone is built.',
    ];
    const rest = ['1849, 3 October: The brig is lost with all hands.', '', '1903: Electric light.'];
    assert.deepEqual(headsOf('A short history', '', ...lines, '', ...rest), [
      '1771-01-01..1771-12-31',
      '1804-01-01..1804-12-31',
      '1849-10-03',
      '1903-01-01..1903-12-31',
    ]);
    assert.deepEqual(
      headsOf('Numbers', '', '1984: George Orwell', '1949: Printed', '1932: Huxley', '1921: Zamyatin'),
      [],
    );
  });

  it('are full days of list items, wherever they stand in a letter', () => {
    const items = ['- 12.01.2021 contract signed', '- 17.05.2021 delivery promised', '- 28.06.2021 my reminder'];
    assert.deepEqual(headsOf('Dear Ms Lund,', '', 'the dates:', '', ...items, '', 'Kind regards', 'B. Holm'), [
      '2021-01-12',
      '2021-05-17',
      '2021-06-28',
    ]);
  });

  it('may name the part of the day, in brackets or not', () => {
    const lines = [
      'The shaft at Holm',
      '',
      'Some men were trapped on November 4, 2024 [1].',
      '',
      '4 November: The lift stops between two levels [1].',
      '4 November (evening): The first crew goes down [1].',
      '5 November, early morning: The first men come up [2].',
      '6 November (late night) – The last man is up [2].',
      '',
      'Sources',
      '1. Echo: The lift',
      '2. Globe: The ladder',
    ];
    assert.deepEqual(headsOf(...lines), ['2024-11-04', '2024-11-04', '2024-11-05', '2024-11-06']);
    const claims = chronologyOf(...lines).entries.map(({ claim }) => lines.join('\n').slice(claim.start, claim.end));
    assert.deepEqual(claims.slice(1, 3), ['The first crew goes down [1].', 'The first men come up [2].']);
  });

  it('stand in columns below the name of a timeline', () => {
    assert.deepEqual(
      headsOf('A life', '', 'Timeline of Karl', '4 Mar 1801      Birth', 'abt. 1840       Buys the mill'),
      ['1801-03-04', '1840-01-01..1840-12-31'],
    );
  });
});
