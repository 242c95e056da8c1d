// uncited-source on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkRule } from '../support/check';
import { threeSources } from './threeSources';

describe('uncited-source', () => {
  it('greys out what is never cited', () => {
    checkRule(
      'uncited-source',
      `
      Harbour news
      The ferry sails again after a year in dock [1][3].
      Sources
      - Kyodo: Ferry line opens
      - Reuters: Bridge closes for repairs
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint uncited-source: Source 2 is never cited
      - AFP: Mayor resigns over bridge
    `,
    );
  });

  it('is silent about a source that the text links to', () => {
    checkRule(
      'uncited-source',
      `
      Harbour news
      The ferry sails again [1]. The mayor has left, as https://www.afp.example/mayor/ says.
      Sources
      - Kyodo: Ferry line opens
      - AFP: Mayor resigns over bridge https://afp.example/mayor
    `,
    );
  });

  it('is silent where nothing is cited by number, and about what a broken citation means', () => {
    checkRule(
      'uncited-source',
      `
      Harbour news
      The ferry sails again after a year in dock.
      ${threeSources}
    `,
    );
    checkRule(
      'uncited-source',
      `
      Harbour news
      The ferry sails again [1][2], after a year in dock [3 and a long strike.
      ${threeSources}
    `,
    );
  });

  it('counts the numbers inside a range as cited', () => {
    checkRule(
      'uncited-source',
      `
      Harbour news
      The ferry sails again after a year in dock [1-3].
      ${threeSources}
    `,
    );
  });
});
