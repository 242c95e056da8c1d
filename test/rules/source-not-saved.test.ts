// source-not-saved on small workspaces: what it reports, and what it leaves alone.

import { checkRule } from '../support/check';

const copy = `
      //- /copy.txt
      Lindholm bridge closed

      May 3, 2024

      Divers found cracks in 14 piers on Friday.

      “A hidden danger to every driver,” said Falk.
`;

describe('source-not-saved', () => {
  it('reports what the copy does not have', () => {
    checkRule(
      'source-not-saved',
      `
      //- /digest.txt
      Bridge news
      Divers found cracks in 14 piers [1] and boats are counted [2].
      Sources
      - AFP: A report that nobody saved
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information source-not-saved: No saved copy of AFP, “A report that nobody saved”
      - Kyodo: Lindholm bridge closed${copy}`,
      { 'source-not-saved': 'information' },
    );
  });

  it('is silent about what it has, and without a copy', () => {
    checkRule(
      'source-not-saved',
      `
      //- /digest.txt
      Bridge news
      Divers found cracks in 14 piers [1].
      Sources
      - Kyodo: Lindholm bridge closed
      - AFP: A report that nobody saved${copy}`,
      { 'source-not-saved': 'information' },
    );
  });
});
