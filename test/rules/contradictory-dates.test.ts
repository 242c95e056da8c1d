// contradictory-dates on small workspaces: what it reports, what it leaves alone, what its fixes write.

import { checkFix, checkRule } from '../support/check';

describe('contradictory-dates', () => {
  const reported = `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – The city closes the Lindholm bridge to lorries after engineers find cracks in two pillars [1].
      May 11, 2024 – Mayor Ines Falk resigns over the bridge [2].
      Sources
      - Kyodo: Lindholm bridge closes to lorries
      - AFP: Mayor Falk resigns`;

  it('names both dates, both files and their sources, in both files', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – The city closes the Lindholm bridge to lorries after engineers find cracks in two pillars [1].
      <^^^^^^^^^^ warning contradictory-dates: Dated May 3, 2024 here, May 8, 2024 in diary.txt
      May 11, 2024 – Mayor Ines Falk resigns over the bridge [2].
      Sources
      - Kyodo: Lindholm bridge closes to lorries
      - AFP: Mayor Falk resigns
      //- /diary.txt
      Bridge diary
      Timeline
      May 8, 2024 – After engineers find cracks in two pillars, the city closes the Lindholm bridge to lorries [1].
      <^^^^^^^^^^ warning contradictory-dates: Dated May 8, 2024 here, May 3, 2024 in harbour.txt
      Sources
      - Reuters: City closes Lindholm bridge
    `,
    );
    checkFix(
      'contradictory-dates',
      `${reported}
      //- /diary.txt
      Bridge diary
      Timeline
      May 8, 2024 – After engineers find cracks in two pillars, the city closes the Lindholm bridge to lorries [1].
      Sources
      - Reuters: City closes Lindholm bridge
    `,
      `
      Harbour news
      Timeline
      May 8, 2024 – The city closes the Lindholm bridge to lorries after engineers find cracks in two pillars [1].
      May 11, 2024 – Mayor Ines Falk resigns over the bridge [2].
      Sources
      - Kyodo: Lindholm bridge closes to lorries
      - AFP: Mayor Falk resigns
    `,
      'Write',
    );
  });

  it('is silent when one interval holds the other', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 2024 – The city closes the Lindholm bridge to lorries after engineers find cracks in two pillars [1].
      Sources
      - Kyodo: Lindholm bridge closes to lorries
      //- /diary.txt
      Bridge diary
      Timeline
      May 8, 2024 – After engineers find cracks in two pillars, the city closes the Lindholm bridge to lorries [1].
      Sources
      - Reuters: City closes Lindholm bridge
    `,
    );
  });

  it('is silent on two events', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – The city closes the Lindholm bridge to lorries after engineers find cracks in two pillars [1].
      Sources
      - Kyodo: Lindholm bridge closes to lorries
      //- /diary.txt
      Bridge diary
      Timeline
      May 8, 2024 – The ferry to Sandvik sails again after a year in dock [1].
      Sources
      - Reuters: Ferry line opens
    `,
    );
  });

  it('is silent where one of the two names the day of the other as well', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /cup.txt
      Lindholm cup
      Timeline
      May 9, 2024 – Mayor Ines Falk resigns as president of the Lindholm rowing club [1].
      Sources
      - Kyodo: Falk resigns
      //- /profile.txt
      Ines Falk: a life on the water
      Ines Falk’s forty years as president of the Lindholm rowing club ended on May 7, 2024 with a race that she lost. Two days later, she resigned.
    `,
    );
  });

  it('is silent between prose and an entry of a timeline that has the days of both', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /vote.txt
      Lindholm vote explained
      December 9, 2024
      On Friday, December 6, the court annulled the vote, after intelligence documents were declassified that told of paid messages [1][2].
      Timeline
      4 December: president declassifies intelligence documents [2]
      6 December: court annuls the vote [1][2]
      Sources
      - Kyodo: Court annuls vote
      - AFP: The documents
    `,
    );
  });

  it('is silent about the error that a correction repeats', () => {
    checkRule(
      'contradictory-dates',
      `${reported}
      //- /corrections.txt
      Corrections
      An article about the Lindholm bridge said that the city had closed it to lorries, after engineers found cracks in two pillars, on May 8, 2024. That should have been some days before.
    `,
    );
  });
});
