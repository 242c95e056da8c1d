// unreadable-date on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkRule } from '../support/check';
import { threeSources } from './threeSources';

describe('unreadable-date', () => {
  it('reports an entry whose head is no date', () => {
    checkRule(
      'unreadable-date',
      `
      Harbour news
      Timeline
      May 3, 2024 – The bridge is closed to lorries [2].
      One fine morning – The bridge is closed to everybody [2].
      <^^^^^^^^^^^^^^^ warning unreadable-date: “One fine morning” cannot be read as a date
      ${threeSources}
    `,
    );
  });

  it('says so when only the year is missing', () => {
    checkRule(
      'unreadable-date',
      `
      Harbour news
      Timeline
      May 3 – The bridge is closed to lorries [2].
      <^^^^ warning unreadable-date: “May 3” has no year, and nothing in this…
      May 9 – The bridge is closed to everybody [2].
      <^^^^ warning unreadable-date: “May 9” has no year, and nothing in this…
      ${threeSources}
    `,
    );
  });

  it('leaves plans alone that name no year and cite nothing', () => {
    const plan = '# Plan\n\n## Timeline\n\n- *June*: run the tests\n- *July*: close the gate';
    checkRule('unreadable-date', `//- /plan.md\n${plan}\n`);
  });

  it('leaves alone what has no beginning, in whatever column', () => {
    const rows = ['1971-05 – 1974-02 | Aske', '1974-02 – 1980 | Foss', '– 2018-05 | Rieu', '2019-03 | Tesk'];
    const table = rows.map((row) => `| Warden | ${row} |`).join('\n');
    checkRule('unreadable-date', `//- /w.md\n# Wardens\n\n| Office | Period | Name |\n|---|---|---|\n${table}\n`);
  });

  it('leaves days of the year alone that name several', () => {
    const days =
      '# Anniversaries\n\n| Date | Event |\n|---|---|\n| Jan 10 | The well, 1901 |\n| Feb 1 to 2 | The vote, 1861 |\n| March 7th & 8th | The fair, 1871 |';
    checkRule('unreadable-date', `//- /days.md\n${days}\n`);
  });

  it('reads what digests write', () => {
    checkRule(
      'unreadable-date',
      `
      Harbour news
      Timeline
      June 2023 – The ferry goes into dock [1].
      Early August 2023 – The shipyard strikes [1].
      Dec 12‑13 2023 – The strike ends [1].
      2024-05-09 – The bridge is closed [2].
      ${threeSources}
    `,
    );
  });

  it('is silent about heads that say themselves that there is no day', () => {
    checkRule(
      'unreadable-date',
      `
      Harbour news
      Timeline
      Q1 FY2024 – The harbour makes a loss [1].
      Fiscal year 2023/24: The harbour makes a loss [1].
      **Ongoing** — The inquiry goes on [2].
      TBD – The trial begins [2].
      Date unknown: The ferry is sold [3].
      Unknown 2019: The ferry is bought back [3].
      Nobody knows when – The bridge opens again [2].
      <^^^^^^^^^^^^^^^^ warning unreadable-date: “Nobody knows when” cannot be read…
      ${threeSources}
    `,
    );
  });

  it('is silent about what stands under a day alone on its line', () => {
    checkRule(
      'unreadable-date',
      `
      Harbour news
      Timeline
      May 3, 2024
      - 14:12 – The bridge is closed to lorries [1].
      - Engineers arrive at the bridge [2].
      ${threeSources}
    `,
    );
  });

  it('is silent about months in bold without a year, where nothing is cited', () => {
    checkRule(
      'unreadable-date',
      `
      //- /quay.md
      # The quay

      ## Timeline
      - **3 May 2024:** The crane arrives
      - **June:** The quay opens
    `,
    );
  });

  it('leaves heads of Markdown alone that may be dates of another kind', () => {
    checkRule(
      'unreadable-date',
      `
      //- /quay.md
      # The quay

      ## Timeline

      - **Early in the century** - The quay is begun
      - **1404 of their calendar** - The quay is paved
      - **1681s** - It takes so long
      - **Jul (Year 0)** - The grass is cut
      - **?, June 1997** - The barge is sold
      - **May 4, 2024** - The buyer pays
      - **May 5, 2024** - The mayor resigns
    `,
    );
  });

  it('only hints in Markdown, where most such heads are meant as they stand', () => {
    checkRule(
      'unreadable-date',
      `
      //- /quay.md
      # The quay

      ## Timeline

      - **May 4, 2024** - The buyer pays
      - **end of 2024 or so, May** - The crane leaves
      <  ^^^^^^^^^^^^^^^^^^^^^^^^ hint unreadable-date: “end of 2024 or so, May” cannot be read…
      - **May 5, 2025** - The mayor resigns
    `,
    );
  });
});
