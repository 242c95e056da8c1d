// figure-not-in-source on small workspaces: what it reports, and what it leaves alone.

import { checkRule } from '../support/check';

const copy = `
      //- /copy.txt
      Lindholm bridge closed

      May 3, 2024

      Divers found cracks in 14 piers on Friday.

      “A hidden danger to every driver,” said Falk.
`;

describe('figure-not-in-source', () => {
  it('reports what the copy does not have', () => {
    checkRule(
      'figure-not-in-source',
      `
      //- /digest.txt
      Bridge news
      Divers found cracks in 41 piers [1].
                             ^^ information figure-not-in-source: Not in the saved copy of [1]: “41”
      Sources
      - Kyodo: Lindholm bridge closed${copy}`,
    );
  });

  it('is silent about what it has, and without a copy', () => {
    checkRule(
      'figure-not-in-source',
      `
      //- /digest.txt
      Bridge news
      Divers found cracks in fourteen piers [1], and in 9 arches [2].
      Sources
      - Kyodo: Lindholm bridge closed
      - AFP: A report that nobody saved${copy}`,
    );
  });
});
