// Rules on Markdown: what they report of its citations, sources and timelines, and where they must be silent.

import { checkRule } from '../support/check';

describe('rules on Markdown', () => {
  it('report a footnote that nothing defines', () => {
    checkRule(
      'undefined-citation',
      `
      //- /dam.md
      # The dam

      It held.[^1] It leaked.[^gone]
                             ^^^^^^^ error undefined-citation: [^gone] leads to no source

      [^1]: https://lark.example/dam
      [^keeper]: https://tide.example/dam
    `,
    );
  });

  it('leave footnotes without definitions alone, above a list without numbers', () => {
    checkRule(
      'undefined-citation',
      `
      //- /dam.md
      # The dam

      It held [^1]. It leaked [^2]. It was mended [^3].

      ## References

      - [The dam before the flood](https://lark.example/dam)
      - [What the keeper saw](https://tide.example/keeper)
    `,
    );
  });

  it('say nothing of numbers where most names lead nowhere', () => {
    checkRule(
      'undefined-citation',
      `
      //- /ferry.md
      # The ferry

      ## Timeline

      - 3 May 2024: The ferry sinks.[^one]
                                    ^^^^^^ information undefined-citation: 4 of 6 citations lead to no source of the list
      - 5 May 2024: Divers find it.[^two]
      - 9 May 2024: It is raised.[^three]
      - 10 May 2024: It is sold.[^four]
      - 12 May 2024: It sails.[^falk][^moen]

      ## Sources

      [^falk]: Kyodo: [Ferry raised](https://lark.example/ferry)
      [^moen]: Reuters: [Ferry sails](https://tide.example/ferry)
    `,
    );
  });

  it('leave figures in brackets alone beside a list of links without numbers', () => {
    checkRule(
      'undefined-citation',
      `
      //- /sums.md
      # The sums

      Places stand in brackets: [5][4] is 54, and [5][11] = [6][1].
      So it is here: [100-154].

      ## Links

      [Sums for all](https://lark.example/sums)
    `,
    );
  });

  it('leave addresses alone that nothing cites', () => {
    checkRule(
      'incomplete-source',
      `
      //- /dam.md
      # The dam

      It held, and then it leaked.

      ## Links

      - [The dam before the flood](https://lark.example/dam)
      - [What the keeper saw](https://tide.example/keeper)
      - [Who mended it](https://reed.example/mended)
      - https://mill.example/later
    `,
    );
  });

  it('take two pages of one site for two sources, whatever their titles', () => {
    checkRule(
      'duplicate-source',
      `
      //- /dam.md
      # The dam

      It held [1]. It leaked [2].

      ## References

      1. tide.example, accessed May 2, 2025, [https://tide.example/a/17](https://tide.example/a/17)
      2. tide.example, accessed May 2, 2025, [https://tide.example/a/18](https://tide.example/a/18)
    `,
    );
  });

  it('sort no table whose dates describe what its rows list', () => {
    const rows = [1901, 1902, 1903, 1904, 1905, 1906, 1907, 1908, 1909, 1910, 1899, 1911, 1912];
    checkRule(
      'unsorted-timeline',
      `
      //- /pictures.md
      # Pictures of the dam

      | Picture | Archive | Date |
      |---|---|---|
      ${rows.map((year, at) => `| Plate ${at + 1} of the wall | Tide Museum | ${year} |`).join('\n      ')}
    `,
    );
  });

  it('take no power and no isotope for a citation', () => {
    checkRule(
      'undefined-citation',
      `
      //- /dam.md
      # The dam

      It held.¹ The clay lets through 10⁻⁶ m and holds ²¹⁰Po. It leaked.²

      ## References

      1. [The dam before the flood](https://lark.example/dam)
      2. [What the keeper saw](https://tide.example/keeper)
    `,
    );
  });

  it('report a definition that nothing cites, by its name', () => {
    checkRule(
      'uncited-source',
      `
      //- /dam.md
      # The dam

      It held.[^1] It leaked.[^1]

      [^1]: https://lark.example/dam
      [^keeper]: https://tide.example/dam
                 ^^^^^^^^^^^^^^^^^^^^^^^^ hint uncited-source: Source [^keeper] is never cited
    `,
    );
  });

  it('name the address of a linked number that the list lacks, and report no more than that', () => {
    checkRule(
      'undefined-citation',
      `
      //- /dam.md
      # The dam

      It held [1]. It leaked [2](https://tide.example/dam).
                              ^ information undefined-citation: [2] is missing from the list, which has only source 1

      ## Sources

      1. Lark Post: The dam
    `,
    );
  });

  it('need no list where citations have their own addresses', () => {
    checkRule(
      'missing-source-list',
      `
      //- /dam.md
      # The dam

      It held [1](https://lark.example/dam). It leaked [2](https://tide.example/dam).
    `,
    );
  });

  it('compare times of one day', () => {
    checkRule(
      'unsorted-timeline',
      `
      //- /outage.md
      ## Timeline

      ### 2 April 2023

      - 14:10 UTC – The pump stops
      - 14:55 UTC – The pump runs again
      - 14:40 UTC – The town calls
        ^^^^^^^^^ information unsorted-timeline: “14:40 UTC” is earlier than “14:55 UTC” before it
    `,
    );
  });

  it('find no date in an address', () => {
    checkRule(
      'impossible-date',
      `
      //- /dam.md
      # Timeline of the dam

      - 2023-04-02: The keeper warns ([letter](https://lark.example/2023/02/31/letter)).
      - 2023-04-05: The council meets, <https://tide.example/2023-02-30/>.
    `,
    );
  });

  it('let a number lead to the list of its own section', () => {
    checkRule(
      'undefined-citation',
      `
      //- /sund.md
      ## Dam

      It held [1]. It leaked [2].

      [1] https://lark.example/dam
      [2] https://tide.example/dam

      ## Ferry

      It sailed [1]. It sank [2].
                             ^^^ information undefined-citation: [2] leads to no source

      [1] https://sund.example/ferry
    `,
    );
  });

  it('are silent on documentation', () => {
    for (const rule of ['undefined-citation', 'missing-source-list', 'uncited-source', 'impossible-date']) {
      checkRule(
        rule,
        `
        //- /README.md
        # dam-tools [![npm](https://badges.example/v/dam-tools.svg)](https://packages.example/dam-tools)

        ## Install

        Call \`npm i dam-tools\`. See [1] and [2] on 2023-02-30.

        ## License

        MIT
      `,
      );
    }
  });
});
