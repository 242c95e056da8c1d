// undefined-citation on small articles: what it reports, what it leaves alone, what its fixes write.

import assert from 'node:assert/strict';
import { checkFix, checkRule, problemsOf } from '../support/check';
import { threeSources } from './threeSources';

describe('undefined-citation', () => {
  it('reports a number beyond the list, and offers the nearest', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [1]. The mayor has left his office [9].
                                                                                    ^^^ error undefined-citation: [9] leads to no source: the list has sources 1…
      ${threeSources}
    `,
    );
    checkFix(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [1]. The mayor has left his office [9].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [1]. The mayor has left his office [3].
      ${threeSources}
    `,
      'Change',
    );
  });

  it('offers as many empty entries as are missing, in the style of the list', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again [1] and the mayor has left [5].
                                                       ^^^ error undefined-citation: [5] leads to no source: the list has sources 1…
      ${threeSources}
    `,
    );
    checkFix(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again [1] and the mayor has left [5].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again [1] and the mayor has left [5].
      ${threeSources}
      - Publisher: Title
      - Publisher: Title
    `,
      'Add',
    );
  });

  it('keeps the dash on a line of its own, where the list has it so', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again [1], and the mayor has left [3].
                                                        ^^^ error undefined-citation: [3] leads to no source: the list has sources 1…
      All related articles (2 articles)
      -
      Kyodo: Ferry line opens
      -
      AFP: Mayor resigns over bridge
    `,
    );
    checkFix(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again [1], and the mayor has left [3].
      All related articles (2 articles)
      -
      Kyodo: Ferry line opens
      -
      AFP: Mayor resigns over bridge
    `,
      `
      Harbour news
      The ferry sails again [1], and the mayor has left [3].
      All related articles (2 articles)
      -
      Kyodo: Ferry line opens
      -
      AFP: Mayor resigns over bridge
      -
      Publisher: Title
    `,
      'Add',
    );
  });

  it('reports one place once, however many numbers of a range are missing', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again, as everybody says [2-9].
                                               ^^^^^ error undefined-citation: [2-9] leads to no source: the list has sources…
      ${threeSources}
    `,
    );
    checkFix(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again, as everybody says [2-9].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again, as everybody says [2-3].
      ${threeSources}
    `,
      'Change',
    );
  });

  it('points at the number inside a bracket with several', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again, as everybody says [1, 7].
                                                   ^ error undefined-citation: [7] leads to no source: the list has sources 1…
      ${threeSources}
    `,
    );
    checkFix(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again, as everybody says [1, 7].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again, as everybody says [1, 3].
      ${threeSources}
    `,
      'Change',
    );
  });

  it('takes a year for a year and only hints', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again [1], as before the strike [2019].
                                                      ^^^^^^ hint undefined-citation: [2019] is read as a citation, but the list has only 3 sources
      ${threeSources}
    `,
    );
    checkFix(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again [1], as before the strike [2019].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again [1], as before the strike (2019).
      ${threeSources}
    `,
      'Write',
    );
  });

  it('follows the labels of a list that has its own', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again [4]. The mayor has left his office [5].
                                                               ^^^ error undefined-citation: [5] leads to no source: the list has 3…
      Sources
      [2] Kyodo: Ferry line opens
      [4] Reuters: Bridge closes for repairs
      [7] AFP: Mayor resigns over bridge
    `,
    );
    checkFix(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again [4]. The mayor has left his office [5].
      Sources
      [2] Kyodo: Ferry line opens
      [4] Reuters: Bridge closes for repairs
      [7] AFP: Mayor resigns over bridge
    `,
      `
      Harbour news
      The ferry sails again [4]. The mayor has left his office [4].
      Sources
      [2] Kyodo: Ferry line opens
      [4] Reuters: Bridge closes for repairs
      [7] AFP: Mayor resigns over bridge
    `,
      'Change',
    );
  });

  it('is silent without a list, and about brackets that are no citations', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry [sic] sails again [4]. See [the note](https://example.org) and [^1].
    `,
    );
  });

  it('counts columns in UTF-16, behind emoji', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      🚢 🚢 The ferry sails again, they say [4].
                                            ^^^ error undefined-citation: [4] leads to no source: the list has sources 1…
      ${threeSources}
    `,
    );
  });

  it('names the source that a slip in a name means, and offers it', () => {
    const dam = (mark: string) => `
      //- /dam.md
      # The dam

      It held.[^lark] It leaked.[^keeper2] It was mended.[^${mark}]

      [^lark]: https://lark.example/dam
      [^keeper]: https://tide.example/dam
      [^keeper2]: https://tide.example/keeper
    `;
    const [problem] = problemsOf('undefined-citation', dam('lrak'));
    assert.equal(
      problem?.message,
      '[^lrak] leads to no source\nIs [^lark] meant? Otherwise add the missing source to the list.',
    );
    checkFix('undefined-citation', dam('lrak'), dam('lark'));
    // A number is no slip of another, and of two near names nobody knows which.
    assert.deepEqual(problemsOf('undefined-citation', dam('keeper3'))[0]?.fixes, []);
    assert.match(
      problemsOf('undefined-citation', dam('quay'))[0]?.message ?? '',
      /The list has \[\^lark\], \[\^keeper\] and \[\^keeper2\]\./,
    );
  });

  it('is silent about numbers that a note elsewhere explains, and not about the others', () => {
    checkRule(
      'undefined-citation',
      `
      //- /mill.md
      # The mill

      It burned [1]. It was rebuilt [2]. It was sold [9]. It is let [15]. It stands empty [3].
                                                     ^^^ error undefined-citation: [9] leads to no source: …

      | Year | Sacks |
      | --- | --- |
      | 1904 | 32,780 [8] |

      [8] Worked out from the sacks of the other three quarters.

      The crane of that year is in a further note [12].

      12. Council minutes, kept apart from the list.

      <a id="ref-15"></a>[15] Worked out from the rent.

      ## Sources

      1. Echo: Mill burns
      2. Globe: Mill rebuilt [3] Echo: Mill empty
    `,
    );
  });

  it('is less sure where each part of a text has its own list', () => {
    checkRule(
      'undefined-citation',
      `
      //- /mill.md
      # The mill

      ## Fire

      It burned [1].

      [1] Echo: Mill burns

      [2] Echo: Who saw it

      ## Sale

      It was sold [1]. It was paid [7].
                                   ^^^ information undefined-citation: [7] leads to no source

      [1] Globe: Mill sold

      [2] Globe: Mill paid
    `,
    );
  });

  it('takes labels that headings begin with for what they name', () => {
    checkRule(
      'undefined-citation',
      `
      //- /condor.md
      # The archive

      The vessel was sold [A1], and the crew was paid [A2]. The files are thin [A6].

      ### [A6] Harbour records

      To be bought. The old ones are in [A7].
                                        ^^^^ error undefined-citation: [A7] leads to no source

      ## Sources

      - [A1] Echo: Vessel sold
      - [A2] Globe: Crew paid
    `,
    );
  });

  it('says once that the numbers go on where the list ends: it is cut off, or read no further', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry sails again [1] and rests [2]. It waits [3]. The quay is new [4], and the crane is old [5]. The tug is for sale [6].
                                                                             ^^^ information undefined-citation: 3 of 15 citations lead to no source: the list has sources 1 to 3
      The ferry sails [1] at six [2] and at nine [3]. Nobody [1] sees it [2] at night [3]. The mayor [1] is asleep [2], and so is the town [3].
      ${threeSources}
    `,
    );
  });

  it('says once that most of the numbers are in no list, and leaves pages of a work with a key alone', () => {
    checkRule(
      'undefined-citation',
      `
      //- /report.md
      # The quay

      It was sold [1], and paid for [2]. It *matters only what life expects*[117][#ash2018].

      Of others: [9], [11], [12].
                 ^^^ information undefined-citation: 3 of 8 citations lead to no source: the list has sources 1 to 2

      It was sold [1], as they say [2], and was paid for [1].

      ## Sources

      1. Echo: Quay sold
      2. Globe: Quay paid for
    `,
    );
  });

  it('takes an item between its neighbours for theirs, though it is not read', () => {
    checkRule(
      'undefined-citation',
      `
      //- /mill.md
      # The mill

      It burned [1], was sold [2] and was rebuilt [3]. Nobody paid [7].
                                                                   ^^^ error undefined-citation: [7] leads to no source: the list has 2 sources, numbered 1 to 3

      ## Sources

      1. Echo: Mill burns
      2. ## Globe: Mill sold

      3. Post: Mill rebuilt
    `,
    );
  });
});
