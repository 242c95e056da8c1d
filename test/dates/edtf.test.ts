// EDTF: every reading has its string, and a text that is nothing else is read.

import assert from 'node:assert/strict';
import { line, readAll } from './reading-support';

describe('EDTF of a reading', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['on 12 December 2025', '2025-12-12'],
    ['on Dec 12-13 2025', '2025-12-12/2025-12-13'],
    ['in June 2024', '2024-06'],
    ['from July to September 2025', '2025-07/2025-09'],
    ['in 2024', '2024'],
    ['from 2014 to 2018', '2014/2018'],
    ['in early August 2025', '2025-08-01/2025-08-10~'],
    ['in mid-October 2024', '2024-10-11~/2024-10-20~'],
    ['in late October 2024', '2024-10-21~/2024-10-31'],
    ['in spring 2024', '2024-21'],
    ['in the winter of 1914', '1914-24'],
    ['in Q3 2024', '2024-35'],
    ['in H1 2025', '2025-40'],
    ['in the 1990s', '199X'],
    ['in the 20th century', '19XX'],
    ['c. 1914', '1914~'],
    ['around 5 May 2024', '2024-05-05~'],
    ['the week of Oct 21, 2024', '2024-10-21/2024-10-27'],
  ];
  for (const [phrase, edtf] of rows) {
    it(`${phrase}: ${edtf}`, () => {
      assert.deepEqual(
        readAll(`It was so ${phrase}.`).map((reading) => reading.edtf),
        [edtf],
      );
    });
  }
});

describe('a text that is EDTF', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['1984~', '1984-01-01..1984-12-31 ~'],
    ['2004-06-XX/2004-07-03', '2004-06-01..2004-07-03'],
    ['198X', '1980-01-01..1989-12-31'],
    ['156X-12-31', '1560-12-31..1569-12-31'],
    ['2014-XX-15', '2014-01-15..2014-12-15'],
    ['2016-02-X9', '2016-02-09..2016-02-29'],
    ['2001-21', '2001-03-01..2001-05-31 ~'],
    ['2001-35', '2001-07-01..2001-09-30'],
    ['2001-41', '2001-07-01..2001-12-31'],
    ['2004-?06-?11', '2004-06-11 ~'],
    ['199u', '1990-01-01..1999-12-31'],
    ['19xx', '1900-01-01..1999-12-31'],
    ['1999-uu', '1999-01-01..1999-12-31'],
    ['1999-01-uu', '1999-01-01..1999-01-31'],
    ['1980/1994', '1980-01-01..1994-12-31'],
    ['2004-02-01/2005-02-08', '2004-02-01..2005-02-08'],
  ];
  for (const [text, days] of rows) {
    it(text, () => {
      assert.deepEqual(readAll(` ${text} `).map(line), [`${text} = ${days}`]);
    });
  }

  it('is nothing else', () => {
    for (const text of ['XXXX-13', '2016-02-3X', '2005/2004', '/////', 'X', '~~~~', 'uuuu', '19x']) {
      assert.ok(
        readAll(text).every((reading) => reading.text !== text),
        text,
      );
    }
    assert.deepEqual(readAll('2024-25').map(line), ['2024-25 = 2024-01-01..2025-12-31']);
  });
});
