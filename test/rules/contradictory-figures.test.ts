// contradictory-figures on small workspaces: what it reports, what it leaves alone, what its fixes write.

import { checkRule } from '../support/check';

describe('contradictory-figures', () => {
  it('reports counts of one event that no number satisfies', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – The collapse of a pillar of the Lindholm bridge kills 11 workers and closes the harbour [1].
                                                                          ^^^^^^^^^^ information contradictory-figures: “11 workers” here, “14 workers” in diary.txt
      Sources
      - Kyodo: Pillar of Lindholm bridge collapses
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2024 – A pillar of the Lindholm bridge collapses, 14 workers are killed and the harbour is closed [1].
                                                               ^^^^^^^^^^ information contradictory-figures: “14 workers” here, “11 workers” in harbour.txt
      Sources
      - Reuters: Lindholm bridge pillar collapses
    `,
    );
  });

  it('takes bounds, rounding and other wording into account', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – More than 11,000 workers of the Lindholm shipyard walk out over wages and block the harbour gates [1].
      Sources
      - Kyodo: Lindholm shipyard strike begins
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2024 – Around 12,000 workers of the Lindholm shipyard walk out over wages and block the harbour gates [1].
      Sources
      - Reuters: Lindholm shipyard walks out
    `,
    );
  });

  it('does not hold the dead against the injured, nor money and shares against anything', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – The collapse of a pillar of the Lindholm bridge kills 11 workers, costs $20 million and closes 30% of the harbour [1].
      Sources
      - Kyodo: Pillar of Lindholm bridge collapses
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2024 – A pillar of the Lindholm bridge collapses, 17 workers are injured, $25 million are lost and 40% of the harbour are closed [1].
      Sources
      - Reuters: Lindholm bridge pillar collapses
    `,
    );
  });
});
