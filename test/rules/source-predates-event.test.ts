// source-predates-event on small workspaces: what it reports, and what it leaves alone.

import { checkRule } from '../support/check';

const copy = `
      //- /copy.txt
      Lindholm bridge closed

      May 3, 2024

      Divers found cracks in 14 piers on Friday.

      “A hidden danger to every driver,” said Falk.
`;

describe('source-predates-event', () => {
  it('reports what the copy does not have', () => {
    checkRule(
      'source-predates-event',
      `
      //- /digest.txt
      Bridge news
      Timeline
      May 23, 2024 – Divers find cracks [1].
      ^^^^^^^^^^^^ information source-predates-event: [1] was published 3 May 2024, before May 23, 2024
      Sources
      - Kyodo: Lindholm bridge closed${copy}`,
    );
  });

  it('is silent about what it has, and without a copy', () => {
    checkRule(
      'source-predates-event',
      `
      //- /digest.txt
      Bridge news
      Timeline
      May 3, 2024 – Divers find cracks [1].
      May 9, 2024 – The town counts its boats [2].
      June 2024 – Repairs are expected to begin [1].
      Sources
      - Kyodo: Lindholm bridge closed
      - AFP: A report that nobody saved${copy}`,
    );
  });

  it('is silent about a day that the copy gives itself, because its page was written on', () => {
    checkRule(
      'source-predates-event',
      `
      //- /digest.txt
      Bridge news
      Timeline
      May 9, 2024 – The bridge opens again [1].
      Sources
      - Kyodo: Lindholm bridge closed${copy}
      On May 9, 2024, the bridge was opened again.
`,
    );
  });
});
