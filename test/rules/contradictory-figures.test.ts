// contradictory-figures on small workspaces: what it reports, what it leaves alone, what its fixes write.

import assert from 'node:assert/strict';
import { checkRule, problemsOf } from '../support/check';

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

  it('leaves to figure-not-in-source what the saved copy of the cited source counts', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – The collapse of a pillar of the Lindholm bridge kills 11 workers and closes the harbour [1].
      Sources
      - Kyodo: Pillar of Lindholm bridge collapses
      //- /copy.txt
      Pillar of Lindholm bridge collapses
      May 3, 2024

      The collapse of a pillar of the Lindholm bridge killed 14 workers on Friday and closed the harbour.
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

  it('does not hold the dead against the injured, votes for against votes against, nor shares of one thing against those of another', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – The collapse of a pillar of the Lindholm bridge kills 11 workers, closes 30% of the harbour and costs the town $20 million; the council votes 22 to 9 for an inquiry [1].
      Sources
      - Kyodo: Pillar of Lindholm bridge collapses
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2024 – A pillar of the Lindholm bridge collapses, 17 workers are injured and insurers pay $25 million; nine councillors oppose an inquiry, and 40% of drivers stay at home [1].
      Sources
      - Reuters: Lindholm bridge pillar collapses
    `,
    );
  });

  it('compares shares, and what is said in other words', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – About 900 workers of the Lindholm shipyard walk out over safety [1].
                    ^^^^^^^^^^^^^^^^^ information contradictory-figures: “About 900 workers” here, “some 1,400 workers” in diary.txt
      May 9, 2024 – The regulator finds that 61 per cent of the Lindholm shipyard’s sensors were switched off [1].
                                             ^^^^^^^^^^^ information contradictory-figures: “61 per cent” here, “16 percent” in diary.txt
      Sources
      - Kyodo: Lindholm shipyard
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2024 – At the Lindholm shipyard some 1,400 workers leave their posts to protest against unsafe cranes [1].
                                             ^^^^^^^^^^^^^^^^^^ information contradictory-figures: “some 1,400 workers” here, “About 900 workers” in harbour.txt
      May 9, 2024 – According to the regulator, 16 percent of sensors at the Lindholm shipyard had been switched off [1].
                                                ^^^^^^^^^^ information contradictory-figures: “16 percent” here, “61 per cent” in harbour.txt
      Sources
      - Reuters: Lindholm shipyard
    `,
    );
  });

  it('takes the account that is most like, when a file counts several of a kind on one day', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – Falk’s party keeps 58 seats in the Lindholm council [1].
      May 3, 2024 – Moen’s party wins 31 seats in the Lindholm council [1].
      Sources
      - Kyodo: Lindholm votes
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2024 – In the new Lindholm council Moen’s party will have 31 seats [1].
      Sources
      - Reuters: Lindholm votes
    `,
    );
  });

  it('takes few words in common for enough between files of one story, where the figures are of one size', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – A pillar of the Lindholm bridge collapses into the harbour [1].
      May 4, 2024 – The death toll rises to 19 [1].
                                            ^^ information contradictory-figures: “19” here, “16 dead” in diary.txt
      May 9, 2024 – Insurers put the damage to the bridge at $148 million [1].
                                                             ^^^^^^^^^^^^ information contradictory-figures: “$148 million” here, “$184 million” in diary.txt
      May 9, 2024 – The port lays off 40 pilots [1].
      Sources
      - Kyodo: Pillar of Lindholm bridge collapses
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2024 – Collapse of a pillar of the Lindholm bridge [1].
      May 4, 2024 – Toll now 16 dead, police say [1].
                             ^^^^^^^ information contradictory-figures: “16 dead” here, “19” in harbour.txt
      May 9, 2024 – Damage to the bridge: $184 million [1].
                                          ^^^^^^^^^^^^ information contradictory-figures: “$184 million” here, “$148 million” in harbour.txt
      May 9, 2024 – Six pilots join the inquiry [1].
      Sources
      - Reuters: Lindholm bridge pillar collapses
    `,
    );
  });

  it('leaves another matter of the same day alone', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – The collapse of a pillar of the Lindholm bridge kills 11 workers [1].
      Sources
      - Kyodo: Pillar of Lindholm bridge collapses
      //- /diary.txt
      Ferry diary
      Timeline
      May 3, 2024 – 14 workers are killed when a ferry burns out at sea [1].
      Sources
      - Reuters: Ferry burns out
    `,
    );
  });

  it('leaves sentences alone that give no day, in issues of one series', () => {
    const issue = (name: string, text: string) =>
      `//- /${name}.txt\nFire at the Lindholm shipyard\n\n${text}\n\nSources\n- Kyodo: Shipyard on fire\n`;
    const files = (...names: string[]) =>
      issue(names[0] ?? '', 'Firefighters needed nine hours to put out the flames of the blaze [1].') +
      issue(names[1] ?? '', 'It took firefighters eleven hours to put out the flames of the blaze [1].');
    const count = (text: string) => problemsOf('contradictory-figures', text).length;
    assert.ok(count(files('harbour', 'diary')) > 0);
    assert.equal(count(files('weekly-2024-05-03', 'weekly-2024-05-10')), 0);
  });

  it('compares cited sentences of prose that give no day, where the headlines name one subject', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Fire at the Lindholm shipyard

      A welder started the blaze [1]. Firefighters needed nine hours to put out the flames [1].
                                                          ^^^^^^^^^^ information contradictory-figures: “nine hours” here, “eleven hours” in diary.txt

      Sources
      - Kyodo: Lindholm shipyard burns
      //- /diary.txt
      What burned in Lindholm

      It took firefighters eleven hours to extinguish the blaze [1].
                           ^^^^^^^^^^^^ information contradictory-figures: “eleven hours” here, “nine hours” in harbour.txt

      Sources
      - Reuters: Shipyard on fire
      //- /sandvik.txt
      Sandvik forest fire

      It took firefighters fourteen hours to extinguish the blaze [1].

      Sources
      - Reuters: Forest on fire
    `,
    );
  });

  it('leaves the counts of police and organisers side by side', () => {
    checkRule(
      'contradictory-figures',
      `
      //- /harbour.txt
      Harbour news
      Timeline
      May 3, 2024 – Some 600 residents of Lindholm march against the bridge toll, police say [1].
      Sources
      - Kyodo: March against toll
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2024 – Organisers count 900 residents of Lindholm in a march against the bridge toll [1].
      Sources
      - Reuters: Lindholm marches
    `,
    );
  });
});
