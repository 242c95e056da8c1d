// uncited-claim on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkRule } from '../support/check';
import { threeSources } from './threeSources';

describe('uncited-claim', () => {
  it('reports a paragraph without a citation at the place where one belongs', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      The ferry sails again after a year in dock [1].
      Nobody at the shipyard wanted to say why the work took so long.
                                                                ^^^^^ information uncited-claim: This paragraph cites no source
      ${threeSources}
    `,
    );
  });

  it('asks for no source of the line that says when and by whom an article was written', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      Compiled 9 March 2026 by the regional desk.
      The ferry sails again after a year in dock [1].
      ${threeSources}
    `,
    );
  });

  it('asks for no source of what a text says of itself before its first claim', () => {
    checkRule(
      'uncited-claim',
      `
      //- /news.md
      # Harbour news

      *Prepared on 9 March 2026 for the harbour board. Doubtful facts are marked.*

      **Status:** a draft, and not everything in it has been looked at.

      The ferry sails again after a year in dock [1].

      *It was the longest repair that the yard ever had.*
                                                    ^^^^ information uncited-claim: This paragraph cites no source

      ## Sources

      [1] Tide: Ferry
    `,
    );
  });

  it('asks for no source of the one paragraph between a title and the first heading', () => {
    const text = (more: string) => `
      //- /news.md
      # Harbour news

      Kept for the board by the keeper, with all times as the sources give them and all sums in euros.
      ${more}
      ## The dock

      The ferry sails again after a year in dock [1].

      ## Sources

      [1] Tide: Ferry
    `;
    checkRule('uncited-claim', text(''));
    checkRule(
      'uncited-claim',
      `
      //- /news.md
      # Harbour news

      The ferry sails again after a year in dock, and the keeper has ordered a second one for the winter.

      ## The dock

      It was the longest repair that the yard ever had, and nobody there wanted to say why.
                                                                                       ^^^^ information uncited-claim: This paragraph cites no source

      It ended in May [1].

      ## Sources

      [1] Tide: Ferry
    `,
    );
  });

  it('reports an entry without a citation', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      The ferry sails again after a year in dock [1].
      Timeline
      May 3, 2024 – The bridge is closed to lorries.
                                            ^^^^^^^^ information uncited-claim: This entry cites no source
      May 9, 2024 – The bridge is closed to everybody [2].
      ${threeSources}
    `,
    );
  });

  it('reports more than three in one section once, with their count', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      The ferry sails again after a year in dock [1].
      Timeline
      May 3, 2024 – The bridge is closed to lorries.
                                            ^^^^^^^^ information uncited-claim: 4 entries of this section cite no source, this one first
      May 4, 2024 – The mayor resigns over it.
      May 5, 2024 – The council meets at night.
      May 6, 2024 – Lorries queue at the ferry.
      May 9, 2024 – The bridge is closed to everybody [2].
      ${threeSources}
    `,
    );
  });

  it('reports once for the file where most claims of several sections cite nothing', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      The ferry sails again after a year in dock [1].
      The mayor has left his office after the vote of the council.
                                                          ^^^^^^^^ information uncited-claim: 4 entries and 1 paragraph of this file cite no source, this one first
      Timeline
      May 3, 2024 – The bridge is closed to lorries.
      May 4, 2024 – The mayor resigns over it.
      May 5, 2024 – The council meets at night.
      May 6, 2024 – Lorries queue at the ferry.
      ${threeSources}
    `,
    );
  });

  it('knows furniture from claims', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      The ferry sails again after a year in dock [1].
      Advertisement
      Read more about ferries here
      Related Tickers
      ${threeSources}
    `,
    );
  });

  it('is silent on a report', () => {
    checkRule(
      'uncited-claim',
      `
      Ferry sails again
      The ferry sails again after a year in dock, and nobody at the shipyard wanted to say why the work took so long.
    `,
    );
  });

  it('is silent on a timeline that cites nothing and lists nothing', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      Timeline
      May 3, 2024 – The bridge is closed to lorries.
      May 9, 2024 – The bridge is closed to everybody.
    `,
    );
  });

  it('leaves a citation that went wrong to malformed-citation', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      The ferry sails again after a year in dock [1].
      Nobody at the shipyard wanted to say why the work took so long [2
      ${threeSources}
    `,
    );
  });

  it('is silent about questions, notes about the text itself, and what other marks lead to a source', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      The ferry sails again after a year in dock [1][2][3].
      Who will pay for the long year in dock, and when?
      Correction (May 4): The ferry was in dock for a year and not for two.
      *Editor’s note:* All times are those of the harbour, two hours ahead of Greenwich.
      Claim: The ferry was sold to a shipyard abroad long before the strike.
      Good morning! Here are five things to know about the harbour today.
      Compiled by hand from what three papers printed on the day after.
      Translated from the minutes of the harbour board by a clerk of the union.
      An earlier version of this article named another shipyard as the owner.
      The strike lasted for most of the summer, said the union.[^1]
      The strike lasted for most of the summer, [said the union](https://example.org/union).
      [^1]: The union counts the days on which no ship was repaired.
      ${threeSources}
    `,
    );
  });

  it('is silent where nothing is cited by number', () => {
    checkRule(
      'uncited-claim',
      `
      Harbour news
      The ferry sails again after a year in dock, said the owner on Monday.
      ${threeSources}
    `,
    );
  });

  it('is silent about what is quoted as a whole', () => {
    checkRule(
      'uncited-claim',
      `
      //- /dam.md
      # The dam

      The ministry gives this account of the days before it broke.[^1]

      > - 2 April 2023 – The keeper warns the town council.
      > - 5 April 2023 – The council meets and does nothing.
      > - 6 April 2023 – It rains in the hills all day long.

      [^1]: Lark, https://lark.example/dam
    `,
    );
  });

  it('asks for no source of a short note before the first claim, in whatever words', () => {
    checkRule(
      'uncited-claim',
      `
      //- /crash.md
      # The night of the ferry

      **All times UTC unless marked.** Sandvik is UTC+2. Date: 8 January 2020.

      | Time | What |
      |---|---|
      | 02:42 | The ferry leaves the quay [1] |
      | 02:58 | It sends its last signal [1] |

      The ferry never reached the other side of the bay.
                                                    ^^^^ information uncited-claim: This paragraph cites no source

      ## Sources

      1. Kyodo: Lindholm ferry sinks off Sandvik
    `,
    );
  });

  it('asks for no source of a row that names one in words', () => {
    checkRule(
      'uncited-claim',
      `
      //- /ferry.md
      # The night of the ferry

      | Date | What | Source |
      |---|---|---|
      | 8 January 2020 | The ferry leaves the quay | Sandvik Courier |
      | 9 January 2020 | It is found on the far side of the bay | |
                                                            ^^^ information uncited-claim: This entry cites no source

      The ferry never reached the quay on the other side [1].

      ## Sources

      1. Kyodo: Lindholm ferry sinks off Sandvik
    `,
    );
  });
});
