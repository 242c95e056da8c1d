// incomplete-source on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkFix, checkRule } from '../support/check';

describe('incomplete-source', () => {
  it('reports a source without publisher', () => {
    checkRule(
      'incomplete-source',
      `
      Harbour news
      The ferry sails again [1][2].
      Sources
      - Ferry line opens
        ^^^^^^^^^^^^^^^^ warning incomplete-source: Source 1 has no publisher
      - Reuters: Bridge closes for repairs
    `,
    );
  });

  it('reports a source without title', () => {
    checkRule(
      'incomplete-source',
      `
      Harbour news
      The ferry sails again [1][2].
      Sources
      - Kyodo:
        ^^^^^^ warning incomplete-source: Source 1 has no title
      - Reuters: Bridge closes for repairs
    `,
    );
  });

  it('reports a bare URL', () => {
    checkRule(
      'incomplete-source',
      `
      Harbour news
      The ferry sails again [1][2].
      Sources
      - https://example.org/ferry
        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning incomplete-source: Source 1 has a URL, but no publisher and no…
      - Reuters: Bridge closes for repairs
    `,
    );
  });

  it('accepts a dash for the colon, a URL and a date behind the title', () => {
    checkRule(
      'incomplete-source',
      `
      Harbour news
      The ferry sails again [1][2][3].
      Sources
      - Kyodo – Ferry line opens
      - Reuters: Bridge closes https://example.org/bridge
      - AFP: Mayor resigns (2024-05-09)
    `,
    );
  });

  it('is silent about a list of nothing but addresses', () => {
    checkRule(
      'incomplete-source',
      `
      Harbour news
      The ferry sails again after a year in dock [1][2].
      Sources
      - https://example.org/ferry
      - https://example.org/mayor
    `,
    );
  });

  const completions: readonly [string, string][] = [
    ['Ferry line opens', 'Publisher: Ferry line opens'],
    ['Reuters:', 'Reuters: Title'],
    ['https://www.example.org/mayor?x=1', 'example.org: Title https://www.example.org/mayor?x=1'],
  ];
  for (const [source, completed] of completions) {
    it(`completes “${source}”`, () => {
      const article = (text: string) => `Harbour news\nThe ferry sails [1][2].\nSources\n- ${text}\n- Kyodo: Cracks\n`;
      checkFix('incomplete-source', article(source), article(completed));
    });
  }

  it('is silent about a page of a register and about a yearbook, which a reader can look up', () => {
    checkRule(
      'incomplete-source',
      `
      Harbour news
      The mill burned [1][2]. The quay was saved [3].
      Sources
      - Kyodo: Mill burns
      - Parish register of Lyngdal, p. 44
      - Engineers' Yearbook 1902
      - Council minutes, 1894, City Archive
      - Court exhibit 12
      - Ministry for Mining, situation report 2
    `,
    );
  });

  it('is silent about a Markdown list of titles alone, and about a link with its publisher behind it', () => {
    for (const list of [
      '1. "History of the quay.pdf"\n2. "Letters.docx"\n3. "Diary.pdf"',
      '1. ["Quay"](https://quay.example/1). *Quay News*.\n2. Echo: Mill burns\n3. Globe: Council votes',
    ]) {
      checkRule(
        'incomplete-source',
        `//- /quay.md\n# The quay\n\nIt burned [1][2], but not for long [3].\n\n## Sources\n\n${list}\n`,
      );
    }
  });

  const inMarkdown = (list: string) =>
    `//- /quay.md\n# The quay\n\nIt burned [1][2], but not for long [3].\n\n## Sources\n\n${list}\n`;

  it('is silent about addresses in a Markdown list that has titles for some, and about a name with its address', () => {
    const [address, link] = ['https://quay.example/1', '[https://quay.example/2](https://quay.example/2)'];
    checkRule('incomplete-source', inMarkdown(`1. ${address}\n2. ${link}\n3. Echo: Mill burns`));
    checkRule('incomplete-source', inMarkdown(`1. OPAL - ${link}\n2. Echo: Mill burns\n3. Globe: Council votes`));
  });

  it('reports the one address in a Markdown list of titles', () => {
    checkRule(
      'incomplete-source',
      `${inMarkdown('1. https://quay.example/1')}   ^^^^^^^^^^^^^^^^^^^^^^ warning incomplete-source: Source 1 has a URL, but no publisher and no title
2. Echo: Mill burns
3. Globe: Council votes
`,
    );
  });

  it('is silent about a plain list of titles alone', () => {
    checkRule(
      'incomplete-source',
      `
      Bridge news
      The bridge is closed [1][2][3].
      Sources
      - Lindholm Echo, the bridge year by year
      - Harbour board, interim report on cracks
      - Evening Globe, what the repairs will cost
    `,
    );
  });

  it('is silent about words alone in a Markdown list, and about links that nothing cites', () => {
    checkRule(
      'incomplete-source',
      inMarkdown('1. Core Principles.txt\n2. Echo: Mill burns\n3. Q1 Form 12 (quay.txt):'),
    );
    checkRule(
      'incomplete-source',
      '//- /quay.txt\nHarbour news\nIt burned.\nSources\n- Reuters: Bridge closes\n- Page 12\n',
    );
  });
});
