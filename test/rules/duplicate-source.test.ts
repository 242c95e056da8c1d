// duplicate-source on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkRule } from '../support/check';

describe('duplicate-source', () => {
  it('warns of the same publisher and title, however they are typed', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The ferry sails again [1][2][3].
      Sources
      - Kyodo: Ferry line ‘opens’ for good
      - Reuters: Bridge closes for repairs
      - KYODO: Ferry line "opens" for good
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-source: Source 3 repeats source 1
    `,
    );
  });

  it('reports every further copy, with all the others as related places', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The ferry sails again [1][2][3].
      Sources
      - Kyodo: Ferry line opens
      - Kyodo: Ferry line opens
        ^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-source: Source 2 repeats source 1
      - Kyodo: Ferry line opens
        ^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-source: Source 3 repeats sources 1 and 2
    `,
    );
  });

  it('knows a DOI in every form', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The wall was measured often [1-5].
      Sources
      - Kyodo: How high the wall is https://doi.org/10.1000/xyz123
      - AFP: Water at the sea wall http://dx.doi.org/10.1000/XYZ123
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-source: Source 2 has the same DOI as source 1
      - Journal of Walls: A first look. doi:10.1000/xyz123.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-source: Source 3 has the same DOI as source 2
      - Post: Measured again https://papers.example/doi/10.1000/xyz123/full
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-source: Source 4 has the same DOI as source 3
      - Globe: Another wall https://doi.org/10.1000/xyz124
    `,
    );
  });

  it('takes the parts of one document that are cited for what they are', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The ferry sails again [1][2][3].
      Sources
      - Council: Ferry contract, p. 4 https://council.example/contract
      - Council: Ferry contract, pp. 22-25 https://council.example/contract
      - Council: The ferry contract https://council.example/contract
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-source: Source 3 has the same URL as sources 1 and 2
    `,
    );
  });

  it('informs of a report that an agency sent again', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The talks failed [1][2][3].
      Sources
      - Radio: Wall talks fail after long night
      - Radio: UPDATE 2-Wall talks fail after long night
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information duplicate-source: Source 2 is almost the same as source 1
      - Radio: Update on 2 walls after a long night of talks
    `,
    );
  });

  it('informs of a title contained in another', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The mayor inspects the bridge [1][2].
      Sources
      - Kyodo: Mayor inspects bridge for old lorries after the storm
      - Kyodo: Mayor inspects bridge for lorries after the storm
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information duplicate-source: Source 2 is almost the same as source 1
    `,
    );
  });

  it('informs of a mistyped title, and of a publisher with a longer name', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The mayor inspects the bridge [1][2].
      Sources
      - Kyodo News: Mayor inspects damaged bridge after storm
      - Kyodo: Mayor inspects damged bridge after storms
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information duplicate-source: Source 2 is almost the same as source 1
    `,
    );
  });

  it('warns of one URL under two titles, tracking aside', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The mayor inspects the bridge [1][2].
      Sources
      - Kyodo: Mayor sees bridge https://www.example.org/a/17?utm_source=x
      - Kyodo: Storm damage is large https://example.org/a/17
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-source: Source 2 has the same URL as source 1
    `,
    );
  });

  it('informs of one agency report under two publishers', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The mayor inspects the bridge [1][2].
      Sources
      - AFP: Mayor inspects damaged bridge after the storm
      - Le Monde: Mayor inspects damaged bridge after the storm
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information duplicate-source: Source 2 has the title of source 1 under another publisher
    `,
    );
  });

  it('knows other numbers, other objects, other days and rubrics for other reports', () => {
    checkRule(
      'duplicate-source',
      `
      Harbour news
      The mayor inspects the bridge [1-10].
      Sources
      - Kyodo: Harbour traffic in week 12 of the strike
      - Kyodo: Harbour traffic in week 13 of the strike
      - Kyodo: Mayor inspects bridge over the river
      - Kyodo: Mayor inspects tower over the river
      - Kyodo: Mayor does not resign over bridge closure
      - Kyodo: Mayor does resign over bridge closure
      - AFP: Live updates (2024-05-03)
      - AFP: Live updates (2024-05-04)
      - Bridge Board, E-mail to the author, 3 May 2024
      - Bridge Board, E-mail to the author, 4 May 2024
    `,
    );
  });

  it('only hints at links that nothing cites, and at those of a list that is not that of the numbers', () => {
    const page = (text: string, mark: string) => `
      //- /page.md
      # The quay

      ${text}

      ## Sources

      - [Donate](https://quay.example/give?utm_source=top)
      - [Give now](https://quay.example/give?utm_source=foot)
        ${mark}
    `;
    const caret = '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^';
    checkRule(
      'duplicate-source',
      page('It burned down.', `${caret} hint duplicate-source: Source 2 has the same URL as source 1`),
    );
    checkRule(
      'duplicate-source',
      page(
        'It burned.[1] It sank.[2] It rose.[3] It fell.[4] It sold.[5] It paid.[6] It closed.[7]',
        `${caret} hint duplicate-source: …`,
      ),
    );
  });

  it('reads a title in quotation marks before a link whose words are its host', () => {
    checkRule(
      'duplicate-source',
      `
      //- /quay.md
      # The quay

      It was sold [1]. It was rebuilt [2].

      ## Sources

      1. **Quay Board** - "Overview" (2025) — [board.example](https://board.example/)
      2. **Quay Board** - "The quay is to be sold in two parts" (May 14, 2025) — [board.example](https://board.example/sale)
    `,
    );
  });

  it('only hints at footnotes that name one work again', () => {
    checkRule(
      'duplicate-source',
      `
      //- /essay.md
      # The quay

      It burned.[^1] It sank.[^2]

      [^1]: Moen, *The quay of Lind*
      [^2]: Moen, *The quay of Lind*
            ^^^^^^^^^^^^^^^^^^^^^^^^ hint duplicate-source: Source 2 repeats source 1
    `,
    );
  });

  it('only hints at one title at two addresses: they are two pages', () => {
    checkRule(
      'duplicate-source',
      `
      //- /mill.md
      # The mill

      It burned in May [1]. Nobody was hurt that night [2].

      ## Sources

      [1] [Shopping, setup and technical help desk](https://forum.example/f/126760)

      [2] [Shopping, setup and technical help desk](https://forum.example/f/126762)
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint duplicate-source: Source 2 is almost the same as source 1
    `,
    );
  });

  it('knows places of one page from each other', () => {
    checkRule(
      'duplicate-source',
      `
      //- /mill.md
      # The mill

      It reads the level [1] and opens the gate [2].

      ## Sources

      [1] Gate control, https://code.example/gate.c#L36-L37

      [2] Gate control, https://code.example/gate.c#L520
    `,
    );
  });
});
