// weekday-mismatch on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkFix, checkRule } from '../support/check';
import { threeSources } from './threeSources';

describe('weekday-mismatch', () => {
  it('reports a weekday that the date did not have', () => {
    checkRule(
      'weekday-mismatch',
      `
      Harbour news
      The ferry sailed on Friday, Dec. 13, 2025 for the last time [1].
                          ^^^^^^ warning weekday-mismatch: “Friday, Dec. 13, 2025” was a Saturday, not a Friday
      ${threeSources}
    `,
    );
    checkFix(
      'weekday-mismatch',
      `
      Harbour news
      The ferry sailed on Friday, Dec. 13, 2025 for the last time [1].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sailed on Saturday, Dec. 13, 2025 for the last time [1].
      ${threeSources}
    `,
    );
  });

  it('writes the right weekday in the same form', () => {
    checkRule(
      'weekday-mismatch',
      `
      Harbour news
      Timeline
      Fri, Dec 13, 2025 – The ferry sails for the last time [1].
      <^^ warning weekday-mismatch: “Fri, Dec 13, 2025” was a Saturday, not a Friday
      ${threeSources}
    `,
    );
    checkFix(
      'weekday-mismatch',
      `
      Harbour news
      Timeline
      Fri, Dec 13, 2025 – The ferry sails for the last time [1].
      ${threeSources}
    `,
      `
      Harbour news
      Timeline
      Sat, Dec 13, 2025 – The ferry sails for the last time [1].
      ${threeSources}
    `,
    );
  });

  it('is silent when weekday and date agree, and when the year is not written', () => {
    checkRule(
      'weekday-mismatch',
      `
      Harbour news
      The ferry sailed on Saturday, Dec. 13, 2025 and on Friday, Dec. 13 [1].
      ${threeSources}
    `,
    );
  });

  it('is silent about newspapers that are called Sun', () => {
    checkRule(
      'weekday-mismatch',
      `
      Harbour news
      The ferry sailed (Ridge Sun 9 Mar 1912) and came back, as the Sun, 14 March 1912, had it [1].
      ${threeSources}
    `,
    );
  });
});
