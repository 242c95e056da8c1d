// quote-not-in-source on small workspaces: what it reports, and what it leaves alone.

import { checkRule } from '../support/check';

const copy = `
      //- /copy.txt
      Lindholm bridge closed

      May 3, 2024

      Divers found cracks in 14 piers on Friday.

      “A hidden danger to every driver,” said Falk.
`;

describe('quote-not-in-source', () => {
  it('reports what the copy does not have', () => {
    checkRule(
      'quote-not-in-source',
      `
      //- /digest.txt
      Bridge news
      It was “a quiet danger to every driver,” Falk said [1].
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning quote-not-in-source: Not in the saved copy of [1]: “a quiet danger to every driver,”
      Sources
      - Kyodo: Lindholm bridge closed${copy}`,
    );
  });

  it('is silent about what it has, and without a copy', () => {
    checkRule(
      'quote-not-in-source',
      `
      //- /digest.txt
      Bridge news
      It was “a hidden danger to every driver,” Falk said [1], and “a loss to the whole town” [2].
      Sources
      - Kyodo: Lindholm bridge closed
      - AFP: A report that nobody saved${copy}`,
    );
  });

  it('takes what a fact-check ticks off for words of the draft, and checks its figures', () => {
    const draft = (rule: string, mark: string) =>
      checkRule(
        rule,
        `
      //- /digest.md
      # Check of our article

      - “The cracks were found in 41 piers.” ✔ [1]
                                  ^^ ${mark}
      - “The town was warned by nobody at all.” ✘ Falk warned it. [1]

      ## Sources

      1. Kyodo: Lindholm bridge closed${copy}`.replace(mark === '' ? / +\^\^ \n/ : 'nothing', ''),
      );
    draft('quote-not-in-source', '');
    draft('figure-not-in-source', 'information figure-not-in-source: Not in the saved copy of [1]: “41”');
  });
});
