// missing-source-list on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkFix, checkRule } from '../support/check';
import { threeSources } from './threeSources';

describe('missing-source-list', () => {
  it('is said once, on the first citation', () => {
    checkRule(
      'missing-source-list',
      `
      Harbour news
      The ferry sails again after a year in dock [1]. The mayor has left his office [2].
                                                 ^^^ error missing-source-list: 2 citations, but no source list that they could lead to
    `,
    );
    checkFix(
      'missing-source-list',
      `
      Harbour news
      The ferry sails again after a year in dock [1]. The mayor has left his office [2].
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [1]. The mayor has left his office [2].

      Sources
      - Publisher: Title
      - Publisher: Title

    `,
    );
  });

  it('is silent about brackets that count something else than sources', () => {
    checkRule(
      'missing-source-list',
      `
      Harbour law
      The court followed Green v Lindholm at [45]-[47] in all that matters here.
    `,
    );
  });

  it('is silent about indices of code, numbers of headings and the notes of what is quoted', () => {
    const log = '# Norholm log\n\n## Timeline\n\n- 2024-05-03: The pump stops\n- 2024-05-09: The pump runs again\n\n';
    for (const rest of [
      'if (gauge[0] !== low || gauge[1] !== high) stop(gauge[2]);',
      '### [157] `pump`\n\nNine.\n\n### [12] `crane`\n\nTwo.',
      '> The office bought two pumps.[1] It paid for one.[2]',
    ]) {
      checkRule('missing-source-list', `//- /log.md\n${log}${rest}\n`);
    }
  });

  it('is silent when the only bracket is a year', () => {
    checkRule(
      'missing-source-list',
      `
      Harbour news
      The ferry sails again, as before the strike [2019].
    `,
    );
  });

  it('is silent where there is a list, even a short one', () => {
    checkRule(
      'missing-source-list',
      `
      Harbour news
      The ferry sails again after a year in dock [7].
      ${threeSources}
    `,
    );
  });

  it('is silent about brackets of manuals, listings and data', () => {
    for (const lines of [
      ['Grep', 'It is described in [1] and extended in [2]. More than one file can be given to it.'],
      [
        'libfoo manual',
        'The array a[3] holds three values. Each call gives {"ids":[1,2],"next":[3]} when it succeeds.',
      ],
      ['Chess game 12', '1. e4 e5 2. Nf3 Nc6 [3] 3. Bb5 a6 [4] and White is better [1].'],
      ['Error codes', 'Bad input gives EIO [5] and lacking rights give EPERM [1] or ENOENT [2] in that order.'],
      ['{"lines":[17],"files":["a.txt"],"x":[3,4],"y":[5]}', '{"lines":[18],"files":["b.txt"],"x":[3,4],"y":[6]}'],
    ])
      checkRule('missing-source-list', `\n      ${lines.join('\n      ')}\n    `);
  });

  it('is silent where records of another program say what the numbers stand for', () => {
    checkRule(
      'missing-source-list',
      `
      //- /mill.md
      # The mill

      It burned down in one night.[^1] It was rebuilt within a year.[^2] It was sold in the end.[^3]

      :::chart
      - {label: Sacks, values: [83, 17, 0]}
      :::

      :::references
      - {id: 1, title: "Mill burns", url: "https://echo.example/mill"}
      - {id: 2, title: "Mill rebuilt", url: "https://globe.example/mill"}
      :::
    `,
    );
  });

  it('says once that the marks of an assistant’s export have lost their addresses, and asks for no list', () => {
    const marks: [first: string, second: string, third: string][] = [
      ['[cite: 1]', '[cite: 2, 3]', '[cite: 7]'],
      ['citeturn3view1', 'citeturn6search0', 'citeturn6search2turn6search4'],
      [':contentReference[oaicite:0]{index=0}', '[oaicite:1]', '[oaicite:2][oaicite:3]'],
    ];
    for (const [first, second, third] of marks) {
      checkRule(
        'missing-source-list',
        `//- /mill.md
# The mill

It burned down in one night ${first}. It was rebuilt${second}, and sold ${third}.
                            ${'^'.repeat(first.length)} information missing-source-list: 4 citations of an assistant’s export have lost their addresses, this one…
`,
      );
    }
  });

  it('is silent about a chapter whose notes stand at the end of its volume', () => {
    const sentences = Array.from({ length: 12 }, (_, at) => `The quay burned a little more that year.[${at + 1}]`);
    checkRule('missing-source-list', `//- /chapter.md\n# The quay\n\n${sentences.join(' ')}\n`);
  });

  it('warns of it in Markdown, where the list may stand in another file', () => {
    checkRule(
      'missing-source-list',
      `
      //- /quay.md
      # The quay

      The quay was sold in spring [1]. The buyer paid in autumn [2]. Nobody asked why [3].
                                  ^^^ warning missing-source-list: 3 citations, but no source list …
    `,
    );
  });
});
