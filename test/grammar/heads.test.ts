// Every form of an entry's head that the reader takes has the colour of a date in plain text.

import assert from 'node:assert/strict';
import { readChronology } from '../../server/src/dates/article/chronology';
import { parseArticle } from '../../server/src/syntax/parse';
import { colour, writtenIn } from './colours';

const heads = [
  'May 3, 2024',
  '3 May 2024',
  'Friday, May 3, 2024',
  'May 2024',
  'Early June 2024',
  '2024-05-03',
  '2024',
  '2019 – present',
  '2019–now',
  'May 2019 onwards',
  'Since 2019',
  'Until 1950',
  '2019 or 2020',
  'AD 79',
  '44 BC',
  '24 October AD 79',
  '~2019',
  'c. 1914',
  'c1914',
  '2Q20',
  '2014?',
  '2022-03-XX',
  '1971, Oct',
  '1924-7',
  '2020-01-23 (Thu)',
  'Q1 2021',
  '3–5 May 2024',
  'Oct. 3, 5 and 7, 2024',
  'Spring 2021',
  'Thursday',
  'Monday, 14:30',
  'On or about May 3, 2024',
];

describe('the colours of heads in plain text', () => {
  for (const head of heads) {
    it(`has ${head}`, async () => {
      const text = `The dam of Sund\nPublished 9 May 2024\n\nTimeline\n${head} – The dam holds [1].\n${head} – The dam leaks [1].\nSources\n- Lark Post: The dam\n`;
      const article = parseArticle(text);
      const { entries } = readChronology(article, { numericOrder: 'month-first' });
      assert.ok(
        entries.length === 2 && entries.every(({ date, impossible }) => date ?? impossible),
        'the reader takes it',
      );
      const coloured = writtenIn(text, await colour(text), 'constant.numeric.date');
      assert.deepEqual(coloured.slice(0, 2), [head, head]);
    });
  }

  for (const [line, date] of [
    ['▸ 4 March 1961 – It begins [1].', '4 March 1961'],
    ['D-Day, 6 June 1964: It opens [1].', '6 June 1964'],
    ['Meeting of the Board at St. John’s Hall, 6 June 1964: It opens [1].', '6 June 1964'],
    ['Opening Day, Saturday, 6 June 1964: It opens [1].', 'Saturday, 6 June 1964'],
    ['- <2021-03-04 Thu> It begins [1].', '2021-03-04 Thu'],
    ['1931\tBorn in Turku [1].', '1931'],
    ['Jan 7, 1900 (p. 10) – It begins [1].', 'Jan 7, 1900'],
    ['**1901 (keeper’s diary):** It begins [1].', '1901'],
  ] as const) {
    it(`has ${date} in ${JSON.stringify(line)}`, async () => {
      const text = `The dam of Sund\n\nTimeline\n${line}\n${line}\nSources\n- Lark Post: The dam\n`;
      const { entries } = readChronology(parseArticle(text), { numericOrder: 'month-first' });
      assert.ok(entries.length === 2 && entries.every((entry) => entry.date), 'the reader takes it');
      assert.deepEqual(writtenIn(text, await colour(text), 'constant.numeric.date').slice(0, 2), [date, date]);
    });
  }
});
