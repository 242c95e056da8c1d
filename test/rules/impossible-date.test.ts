// impossible-date on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkRule } from '../support/check';
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
});
