// missing-source-list on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkFix, checkRule } from '../support/check';
import { threeSources } from './threeSources';

describe('missing-source-list', () => {
  it('is said once, on the first citation', () => {
    checkRule(
      'missing-source-list',
      `
      Harbour news
      The ferry sails again after a year in dock [1]. The mayor has left his office [2].
                                                 ^^^ error missing-source-list: 2 citations, but no source list that they could lead to
    `,
    );
    checkFix(
      'missing-source-list',
      `
      Harbour news
      The ferry sails again after a year in dock [1]. The mayor has left his office [2].
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [1]. The mayor has left his office [2].

      Sources
      - Publisher: Title
      - Publisher: Title

    `,
    );
  });

  it('is silent about brackets that count something else than sources', () => {
    checkRule(
      'missing-source-list',
      `
      Harbour law
      The court followed Green v Lindholm at [45]-[47] in all that matters here.
    `,
    );
  });

  it('is silent when the only bracket is a year', () => {
    checkRule(
      'missing-source-list',
      `
      Harbour news
      The ferry sails again, as before the strike [2019].
    `,
    );
  });

  it('is silent where there is a list, even a short one', () => {
    checkRule(
      'missing-source-list',
      `
      Harbour news
      The ferry sails again after a year in dock [7].
      ${threeSources}
    `,
    );
  });
});
