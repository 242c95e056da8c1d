// date-not-in-source on small workspaces: what it reports, and what it leaves alone.

import assert from 'node:assert/strict';
import { checkRule, problemsOf } from '../support/check';

const copy = `
      //- /copy.txt
      Lindholm bridge closed

      May 3, 2024

      Divers found cracks in 14 piers on Friday.

      “A hidden danger to every driver,” said Falk.
`;

describe('date-not-in-source', () => {
  it('reports what the copy does not have', () => {
    checkRule(
      'date-not-in-source',
      `
      //- /digest.txt
      Bridge news
      Timeline
      May 13, 2024 – Divers find cracks [1].
      ^^^^^^^^^^^^ information date-not-in-source: Not in the saved copy of [1]: “May 13, 2024”
      Sources
      - Kyodo: Lindholm bridge closed${copy}`,
    );
  });

  it('says which day a weekday of the copy is', () => {
    const [problem] = problemsOf(
      'date-not-in-source',
      `
      //- /digest.txt
      Bridge news
      Timeline
      May 13, 2024 – Divers find cracks in 14 piers of the bridge [1].
      Sources
      - Kyodo: Lindholm bridge closed${copy}`,
    );
    assert.match(problem?.message ?? '', /it has “(?:on )?Friday” \(3 May 2024\)\. Look it up/);
  });

  it('is silent about what it has, and without a copy', () => {
    checkRule(
      'date-not-in-source',
      `
      //- /digest.txt
      Bridge news
      Timeline
      May 3, 2024 – Divers find cracks [1].
      May 9, 2024 – The town counts its boats [2].
      Sources
      - Kyodo: Lindholm bridge closed
      - AFP: A report that nobody saved${copy}`,
    );
  });
});
