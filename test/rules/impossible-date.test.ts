// impossible-date on small articles: what it reports, what it leaves alone, what its fixes write.

import assert from 'node:assert/strict';
import { checkRule, problemsOf } from '../support/check';
import { threeSources } from './threeSources';

describe('impossible-date', () => {
  it('reports a day that its month does not have, at the head of an entry', () => {
    checkRule(
      'impossible-date',
      `
      Harbour news
      Timeline
      May 3, 2024 – The bridge is closed to lorries [2].
      Sept 31, 2024 – The bridge is closed to everybody [2].
      <^^^^^^^^^^^^ error impossible-date: “Sept 31, 2024” is not a date: September has…
      ${threeSources}
    `,
    );
  });

  it('reports a range that ends before it begins', () => {
    checkRule(
      'impossible-date',
      `
      Harbour news
      Timeline
      May 9-3, 2024 – The bridge is closed to lorries [2].
      <^^^^^^^^^^^^ error impossible-date: “May 9-3, 2024” is not a date: …
      ${threeSources}
    `,
    );
  });

  it('reports 29 February outside leap years, in prose too', () => {
    checkRule(
      'impossible-date',
      `
      Harbour news
      The ferry sailed on Feb. 29, 2023 for the last time [1].
                          ^^^^^^^^^^^^^ error impossible-date: “Feb. 29, 2023” is not a date: February has 28…
      ${threeSources}
    `,
    );
  });

  it('is silent on leap days and on the last days of months', () => {
    checkRule(
      'impossible-date',
      `
      Harbour news
      The ferry sailed on Feb. 29, 2024 and on April 30, 2024 [1].
      ${threeSources}
    `,
    );
  });

  it('is silent where the words around say that there is no such day, and on shares between slashes', () => {
    checkRule(
      'impossible-date',
      `
      Harbour news
      The clerk added a year to 29 February 2012, and the invalid expiry of February 29, 2013 stopped the crane [1].
      The blast reaches 1/3 - 1/2 of the yard [2].
      ${threeSources}
    `,
    );
  });

  it('is silent about what was moved forward, compared or subtracted, and about days in names of files', () => {
    checkRule(
      'impossible-date',
      `
      Harbour news
      The quay was pulled in from the second half of 2027 to 2026, and grew by (Q1'26 − Q1'25)/Q1'25 [1].
      The filings of 1Q26/3Q25 give weights 4/2/1 to cranes. The table of Q1 2026/2025 is in [s.2026-05-26-2026-05-14-harbour-hearing] [2].
      ${threeSources}
    `,
    );
  });

  const fixes: readonly [string, string[]][] = [
    ['Sept 31, 2024', ['Sept 30, 2024', 'Oct 1, 2024']],
    ['Feb. 30, 2023', ['Feb. 28, 2023', 'Mar. 1, 2023']],
    ['31 April 2024', ['30 April 2024', '1 May 2024']],
    ['2024-11-31', ['2024-11-30', '2024-12-01']],
    ['May 13-11, 2024', ['May 11-13, 2024']],
    ['2024-13-05', []],
  ];
  for (const [written, expected] of fixes) {
    it(`offers for ${written} ${expected.length > 0 ? expected.join(' and ') : 'nothing'}`, () => {
      const [problem] = problemsOf(
        'impossible-date',
        `Harbour news\nTimeline\n${written} – The ferry sails for the last time [1].\nSources\n- Kyodo: Ferry line opens\n`,
      );
      assert.deepEqual(
        problem?.fixes?.map(({ edits }) => edits[0]?.newText),
        expected,
      );
    });
  }

  it('leaves figures alone where no date can stand', () => {
    checkRule(
      'impossible-date',
      `
      Harbour news
      The harbour replaces directive (HD) 2024-22-01 of its board and quotes doi:10.1037/0003-066X.47.11.1344 [1].
      It was due on 2024-02-30, as the board said [1].
                    ^^^^^^^^^^ error impossible-date: “2024-02-30” is not a date: …
      The formula is 1S/C14-24(25)27-8-9-11(19)12 in the report of 2024-05-03 [2].

      ${threeSources}
    `,
    );
  });

  it('reports one in a cell of a drawn table', () => {
    checkRule(
      'impossible-date',
      `
      //- /lock.md
      # The lock of Sund

      ## Timeline

      +------------+------------------------+
      | Date       | Event                  |
      +============+========================+
      | 2023-04-02 | The keeper warns. [1]  |
      +------------+------------------------+
      | 2023-02-30 | The council meets. [1] |
        ^^^^^^^^^^ error impossible-date: “2023-02-30” is not a date: February has…
      +------------+------------------------+

      ## Sources

      1. Lark Post: The dam
    `,
    );
  });

  it('takes what was changed, and a date beside its distance, for no range', () => {
    checkRule(
      'impossible-date',
      `
      Harbour news
      In November 1916 they met; six months earlier – May 1916 – the quay was sold [1].
      Corrected: June 5, 1926 → March 1926 [1].
      The sale was brought forward from the planned May 1927 to April 15, 1927, which the 0th clause of November allows [1].

      ${threeSources}
    `,
    );
  });

  it('leaves parts of names alone that read as days', () => {
    checkRule(
      'impossible-date',
      `
      Harbour news
      The paper 98-JAN-2-1 of the board is kept with 98-APR-3-1 in the chest [1].

      ${threeSources}
    `,
    );
  });
});
