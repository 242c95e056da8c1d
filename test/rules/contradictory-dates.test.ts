// contradictory-dates on small workspaces: what it reports, what it leaves alone, what its fixes write.

import assert from 'node:assert/strict';
import { checkFix, checkRule, problemsOf } from '../support/check';

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

  it('is silent where an agency dates its report, and the report says "on Wednesday"', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /brief.txt
      Lorries leave the bridge
      STENBY, May 4, 2023 – The city closed the Lindholm bridge to lorries on Wednesday after engineers found cracks in two pillars [1].
      Timeline
      May 11, 2023 – Mayor Ines Falk resigns over the bridge [1].
      Sources
      - Reuters: City closes Lindholm bridge
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2023 – After engineers find cracks in two pillars, the city closes the Lindholm bridge to lorries [1].
      Sources
      - Kyodo: Lindholm bridge closes to lorries
    `,
    );
  });

  it('is silent about the days on which two texts were made', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /dam.md
      # The dam

      **Research Date:** December 13, 2025
      **Depth:** quick

      The dam held [1].

      ## Sources

      1. Harbour Echo: The dam https://echo.example/1
      //- /ferry.md
      # The ferry

      **Research Date:** December 2024
      **Depth:** quick

      The ferry sank [1].

      ## Sources

      1. Evening Globe: The ferry https://globe.example/1
    `,
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

  it('is silent about the day of a text itself, and about titles of minutes', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /north.md
      # Rules of the north quarry

      *Approved by the standing committee of Stenby and published on 23 September 2014.*

      The north quarry is open to its members.
      //- /south.md
      # Rules of the south quarry

      *Approved by the standing committee of Stenby and published on 2 October 2014.*

      The south quarry is open to its members.
      //- /july.md
      # July 2014 - Table of contents

      - [July 29, 2014 meeting notes](29.md)
      - [July 30, 2014 meeting notes](30.md)
      //- /september.md
      # September 2015 - Table of contents

      - [September 22, 2015 meeting notes](22.md)
      - [September 23, 2015 meeting notes](23.md)
    `,
    );
  });

  it('is silent about what has happened by the day of a report, and not about what happened on it', () => {
    const timeline = `
      //- /norvik.digest
      Flood at Norvik
      Timeline
      March 12, 2025 – The governor of Norvik orders the evacuation of the lower town after the dam bursts [1].
      March 13, 2025 – The mayor of Norvik closes the school beside the river [1].
      March 16, 2025 – The water falls [1].
      Sources
      - Echo: Governor of Norvik orders evacuation`;
    const report = (verb: string) => `
      //- /report.digest
      Flood at Norvik
      NORVIK, March 14, 2025 (Kyodo) – The governor of Norvik ${verb} the evacuation of the lower town after the dam burst [1].
      Sources
      - Kyodo: Lower town of Norvik emptied`;
    const found = (verb: string) => problemsOf('contradictory-dates', `${report(verb)}${timeline}`).length;
    assert.equal(found('has ordered'), 0);
    assert.equal(found('ordered'), 1);
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

  describe('within one file', () => {
    it('reports an entry that says the same as another, and one that differs in a word', () => {
      checkRule(
        'contradictory-dates',
        `
      Quarry news
      Timeline
      7 April 2020 – The owners of Stenby seal the flooded north quarry [1].
      <^^^^^^^^^^^ warning contradictory-dates: Dated 7 April 2020 here, 17 April 2020 in line 4
      17 April 2020 – The owners of Stenby seal the flooded north quarry [2].
      <^^^^^^^^^^^^ warning contradictory-dates: Dated 17 April 2020 here, 7 April 2020 in line 3
      2 May 2020 – The warden opened Velby [1].
      <^^^^^^^^^ information contradictory-dates: Possibly the same event: 2 May 2020 here, 3 May 2020 in line 6
      3 May 2020 – Velby is opened [2].
      <^^^^^^^^^ information contradictory-dates: Possibly the same event: 3 May 2020 here, 2 May 2020 in line 5
      Sources
      - Kyodo: The north quarry
      - AFP: Water in the quarry
    `,
      );
    });

    it('reports a row of another table, and a sentence, that name the same act and person as an entry', () => {
      checkRule(
        'contradictory-dates',
        `
      # Wardens of Stenby

      The guild dismissed warden Aske in June 1974, as the letters show [1].
                                         ^^^^^^^^^ information contradictory-dates: Possibly the same event: June 1974 here, 1971-06-02 in line 11

      | Place | Years | What came of it |
      | --- | --- | --- |
      | Stenby | 1971–74 | Warden Aske dismissed in 1974 by the guild |

      ## Timeline

      - 1971-06-02: Warden Aske is dismissed by the guild of Stenby [1]
        ^^^^^^^^^^ information contradictory-dates: Possibly the same event: 1971-06-02 here, June 1974 in line 3
      - 1975: The guild closes the school [1]

      ## Sources

      1. Kyodo: Wardens and their guild
    `,
      );
    });

    it('reports an entry whose cited source names another day in its title', () => {
      checkRule(
        'contradictory-dates',
        `
      Ferry news
      Timeline
      20 November 1981 – The board signs the charter of the ferries [1].
      <^^^^^^^^^^^^^^^ information contradictory-dates: Possibly the same event: 20 November 1981 here, November 17, 1981 in the title of source 1
      2 December 1981 – The ferries sail [1].
      Sources
      - Kyodo: On November 17, 1981, the board signed the charter of the ferries
    `,
      );
    });

    it('is silent where a log has the same line on three days', () => {
      checkRule(
        'contradictory-dates',
        `
      Pond news
      Timeline
      2 March 2026 – Karl sells the old mill at the north end of the village [1].
      16 March 2026 – Anna places the wooden nibbler on the dock side of the small pond of Stenby [1].
      24 March 2026 – Anna places the wooden nibbler on the dock side of the small pond of Stenby [1].
      3 April 2026 – Anna places the wooden nibbler on the dock side of the small pond of Stenby [1].
      Sources
      - Kyodo: The ponds of Stenby
    `,
      );
    });

    it('is silent where a log repeats itself in another year', () => {
      checkRule(
        'contradictory-dates',
        `
      Pond log
      Timeline
      21 August 2017 – Anna places the wooden nibbler on the dock side of the small pond of Stenby [1].
      20 August 2018 – Anna places the wooden nibbler on the dock side of the small pond of Stenby [1].
      Sources
      - Kyodo: The ponds of Stenby
    `,
      );
    });

    it('is silent where entries are named by their own months', () => {
      checkRule(
        'contradictory-dates',
        `
      Budget news
      Timeline
      19 October 2022 – October 2022 harbour budget of Stenby passed [1].
      5 October 2023 – October 2023 harbour budget of Stenby passed [1].
      Sources
      - Kyodo: The budgets of Stenby
    `,
      );
    });

    it('is silent where a word, a figure, an act or "again" distinguishes two entries', () => {
      checkRule(
        'contradictory-dates',
        `
      Quarry news
      Timeline
      7 April 2020 – The owners of Stenby seal the flooded north quarry [1].
      17 April 2020 – The owners of Stenby seal the flooded south quarry [1].
      2 May 2020 – The harbour master opens the 1st lock of Velby [1].
      3 May 2020 – The harbour master opens the 2nd lock of Velby [1].
      4 June 2020 – The bank sells the wheel of the mill to a carter of Velby [1].
      9 July 2020 – The bank sells the wheel of the mill to a carter of Velby again [1].
      1 August 2020 – Talks resume in Stenby [1].
      9 August 2020 – Talks resume in Stenby [1].
      Sources
      - Kyodo: The quarries in 2020
    `,
      );
    });
  });
});
