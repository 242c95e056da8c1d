// source-count-mismatch on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkFix, checkRule } from '../support/check';

describe('source-count-mismatch', () => {
  it('reports the count under the headline and the one over the list', () => {
    checkRule(
      'source-count-mismatch',
      `
      Harbour news
      Updated (4 articles)
               ^ warning source-count-mismatch: The count says 4, but the list has 2 sources
      The ferry sails again [1][2].
      All related articles (3 articles)
                            ^ warning source-count-mismatch: The count says 3, but the list has 2 sources
      - Kyodo: Ferry line opens
      - Reuters: Bridge closes for repairs
    `,
    );
    checkFix(
      'source-count-mismatch',
      `
      Harbour news
      Updated (4 articles)
      The ferry sails again [1][2].
      All related articles (3 articles)
      - Kyodo: Ferry line opens
      - Reuters: Bridge closes for repairs
    `,
      `
      Harbour news
      Updated (2 articles)
      The ferry sails again [1][2].
      All related articles (3 articles)
      - Kyodo: Ferry line opens
      - Reuters: Bridge closes for repairs
    `,
    );
  });

  it('is silent when both counts are right', () => {
    checkRule(
      'source-count-mismatch',
      `
      Harbour news
      Updated (2 articles)
      The ferry sails again [1][2].
      All related articles (2 articles)
      -
      Kyodo: Ferry line opens
      -
      Reuters: Bridge closes for repairs
    `,
    );
  });

  it('is silent where there is no list to count', () => {
    checkRule(
      'source-count-mismatch',
      `
      Harbour news
      Updated (2 articles)
      The ferry sails again after a year in dock [1].
    `,
    );
  });

  it('reports two counts that agree with each other once, and mends both', () => {
    const news = (count: number, mark = '') => `
      Harbour news
      Updated (${count} articles)
      The ferry sails again [1][2].
      All related articles (${count} articles)${mark}
      - Kyodo: Ferry line opens
      - Reuters: Bridge closes for repairs
    `;
    const expected = 'warning source-count-mismatch: The count says 3, but the list has 2 sources';
    checkRule('source-count-mismatch', news(3, `\n                            ^ ${expected}`));
    checkFix('source-count-mismatch', news(3), news(2));
  });
});
