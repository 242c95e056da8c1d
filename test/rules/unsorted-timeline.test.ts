// unsorted-timeline on small articles: what it reports, what it leaves alone, what its fixes write.

import assert from 'node:assert/strict';
import { checkFix, checkRule, problemsOf } from '../support/check';
import { threeSources } from './threeSources';

describe('unsorted-timeline', () => {
  it('reports an entry that is earlier than the one before it, and sorts', () => {
    checkRule(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 3, 2024 – The bridge is closed to lorries [2].
      May 9, 2024 – The bridge is closed to everybody [2].
      April 2024 – The first crack is found [2].
      <^^^^^^^^^ information unsorted-timeline: “April 2024” is earlier than “May 9, 2024”…
      May 11, 2024 – The mayor resigns [3].
      ${threeSources}
    `,
    );
    checkFix(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 3, 2024 – The bridge is closed to lorries [2].
      May 9, 2024 – The bridge is closed to everybody [2].
      April 2024 – The first crack is found [2].
      May 11, 2024 – The mayor resigns [3].
      ${threeSources}
    `,
      `
      Harbour news
      Timeline
      April 2024 – The first crack is found [2].
      May 3, 2024 – The bridge is closed to lorries [2].
      May 9, 2024 – The bridge is closed to everybody [2].
      May 11, 2024 – The mayor resigns [3].
      ${threeSources}
    `,
    );
  });

  it('reports one step down of two entries', () => {
    checkRule(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 9, 2024 – The bridge is closed to everybody [2].
      May 3, 2024 – The bridge is closed to lorries [2].
      <^^^^^^^^^^ information unsorted-timeline: “May 3, 2024” is earlier than “May 9, 2024”…
      ${threeSources}
    `,
    );
    checkFix(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 9, 2024 – The bridge is closed to everybody [2].
      May 3, 2024 – The bridge is closed to lorries [2].
      ${threeSources}
    `,
      `
      Harbour news
      Timeline
      May 3, 2024 – The bridge is closed to lorries [2].
      May 9, 2024 – The bridge is closed to everybody [2].
      ${threeSources}
    `,
    );
  });

  it('lets a month stand on either side of its days, and equal dates in any order', () => {
    checkRule(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 9, 2024 – The bridge is closed to everybody [2].
      May 2024 – The mayor resigns [3].
      May 3, 2024 – The bridge is closed to lorries [2].
      May 3, 2024 – The ferry sails again [1].
      Mid-May 2024 – The ferry is full [1].
      2024 – A hard year for the harbour [1].
      ${threeSources}
    `,
    );
  });

  it('leaves alone what follows another order than time', () => {
    const rows = (head: string) => `
      //- /sund.md
      # The fault

      ## ${head}

      | Owner of the boat | Time of the incident |
      |---|---|
      | Anders of the Vale | 2022-12-16 |
      | Berit of the Sund | 2022-12-18 |
      | Carl of the Dyke | 2022-12-17 |
    `;
    assert.equal(problemsOf('unsorted-timeline', rows('What they get back')).length, 0);
    const sentences = `
      //- /sund.md
      # The outlook

      ## Prices

      - On April 8, 2026, the bank raised its rate.
      - On April 6, 2026, the yard signed for six hulls.
      - On April 10, 2026, the mill closed.
    `;
    assert.equal(problemsOf('unsorted-timeline', sentences).length, 0);
    const anniversaries = `
      //- /sund.md
      # Days of the yard: chronology

      ### October 24

      - 1812-10-24 – The first keel is laid
      - 1925-10-24 – The first steel hull is laid

      ### January 28

      - 1830-01-28 – The bell is cast
      - 1927-01-28 – The crane falls
    `;
    assert.equal(problemsOf('unsorted-timeline', anniversaries).length, 0);
  });

  it('leaves alone lists that are called no timeline, and timelines most of whose steps are wrong', () => {
    const list = (days: readonly number[]) =>
      `//- /shifts.md\n# Shifts\n\n${days.map((day) => `- 2024-05-${day}: The crane lifts ${day} loads`).join('\n')}\n`;
    checkRule('unsorted-timeline', list([21, 14]));
    checkRule('unsorted-timeline', list([11, 12, 19, 14, 21]));
    checkRule('unsorted-timeline', list([11, 12, 13, 14, 19, 15, 20, 21, 22, 23, 24]));
    checkRule('unsorted-timeline', list([17, 16, 19, 18]).replace('# Shifts', '# Timeline of shifts'));
  });

  it('takes newest first for a style', () => {
    checkRule(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 11, 2024 – The mayor resigns [3].
      May 9, 2024 – The bridge is closed to everybody [2].
      May 3, 2024 – The bridge is closed to lorries [2].
      ${threeSources}
    `,
    );
  });

  it('reports what breaks the order of a timeline that runs newest first', () => {
    checkRule(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 11, 2024 – The mayor resigns [3].
      May 9, 2024 – The bridge is closed to everybody [2].
      May 3, 2024 – The bridge is closed to lorries [2].
      May 14, 2024 – The ferry is full [1].
      <^^^^^^^^^^^ information unsorted-timeline: “May 14, 2024” is later than “May 3, 2024”…
      April 2024 – The first crack is found [2].
      ${threeSources}
    `,
    );
    checkFix(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 11, 2024 – The mayor resigns [3].
      May 9, 2024 – The bridge is closed to everybody [2].
      May 3, 2024 – The bridge is closed to lorries [2].
      May 14, 2024 – The ferry is full [1].
      April 2024 – The first crack is found [2].
      ${threeSources}
    `,
      `
      Harbour news
      Timeline
      May 14, 2024 – The ferry is full [1].
      May 11, 2024 – The mayor resigns [3].
      May 9, 2024 – The bridge is closed to everybody [2].
      May 3, 2024 – The bridge is closed to lorries [2].
      April 2024 – The first crack is found [2].
      ${threeSources}
    `,
    );
  });

  it('moves an entry without date along with the one before it', () => {
    checkRule(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 9, 2024 – The bridge is closed to everybody [2].
      May 3, 2024 – The bridge is closed to lorries [2].
      <^^^^^^^^^^ information unsorted-timeline: “May 3, 2024” is earlier than “May 9, 2024”…
      That morning – Nobody knows why [2].
      ${threeSources}
    `,
    );
    checkFix(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 9, 2024 – The bridge is closed to everybody [2].
      May 3, 2024 – The bridge is closed to lorries [2].
      That morning – Nobody knows why [2].
      ${threeSources}
    `,
      `
      Harbour news
      Timeline
      May 3, 2024 – The bridge is closed to lorries [2].
      That morning – Nobody knows why [2].
      May 9, 2024 – The bridge is closed to everybody [2].
      ${threeSources}
    `,
    );
  });

  it('says after sorting which entries have no date to be placed by', () => {
    const [problem] = problemsOf(
      'unsorted-timeline',
      'Harbour news\nTimeline\nMay 9, 2024 – The bridge closes [1].\nSoon after – The mayor resigns [1].\nMay 3, 2024 – Cracks are found [1].\nSources\n- Kyodo: Cracks close bridge\n',
    );
    assert.equal(
      problem?.fixes?.[0]?.note,
      'One entry has no date that can be read and stays after the entry before: line 4 before sorting.',
    );
  });

  it('sorts entries of one day by their times', () => {
    checkFix(
      'unsorted-timeline',
      `
      Outage of the ferry desk
      Timeline
      May 3, 2024 14:10 – The desk fails [1].
      May 3, 2024 16:30 – The desk works again [1].
      May 3, 2024 15:20 – An engineer comes [1].
      Sources
      - Kyodo: Desk fails
    `,
      `
      Outage of the ferry desk
      Timeline
      May 3, 2024 14:10 – The desk fails [1].
      May 3, 2024 15:20 – An engineer comes [1].
      May 3, 2024 16:30 – The desk works again [1].
      Sources
      - Kyodo: Desk fails
    `,
      'Sort',
    );
  });

  it('is silent on a time without seconds in the minute before it', () => {
    checkRule(
      'unsorted-timeline',
      `
      Outage of the ferry desk
      Timeline
      May 3, 2024 14:10:23 – The desk fails [1].
      May 3, 2024 14:10 – The clerk sees it [1].
      May 3, 2024 15:20 – An engineer comes [1].
      Sources
      - Kyodo: Desk fails
    `,
    );
  });

  it('offers the year with which an entry fits where it stands, and then sorts nothing by itself', () => {
    const news = (year: number) => `
      Harbour news
      Timeline
      May 3, 2024 – A lorry loses a wheel [1].
      May 7, 2024 – The first crack is found [2].
      May 13, ${year} – The bridge is closed to lorries [2].
      May 20, 2024 – The bridge is closed to everybody [2].
      June 2, 2024 – The mayor resigns [3].
      ${threeSources}
    `;
    const [early] = problemsOf('unsorted-timeline', news(2023));
    assert.match(
      early?.message ?? '',
      /\nIn 2024, “May 13, 2023” would fit where it stands\. Correct its year, or sort the timeline\.$/,
    );
    assert.deepEqual(
      early?.fixes?.map(({ title, preferred }) => `${title} ${preferred}`),
      ['Write “May 13, 2024” false', 'Sort the entries of this timeline by date false'],
    );
    checkFix('unsorted-timeline', news(2023), news(2024));
    // The finding is at the entry behind, and so is the fix of the one before it.
    checkFix('unsorted-timeline', news(2025), news(2024));
  });

  it('sorts by itself what changed places, but not what moves past more than one entry, whose date may be wrong', () => {
    const news = (...days: string[]) =>
      `Harbour news\nTimeline\n${days.map((day) => `May ${day}, 2024 – A lorry loses a wheel [1].\n`).join('')}Sources\n- Kyodo: Lorry\n`;
    const preferred = (...days: string[]) =>
      problemsOf('unsorted-timeline', news(...days)).map(({ fixes }) => fixes?.map((fix) => fix.preferred));
    assert.deepEqual(preferred('3', '9', '7', '20', '24'), [[true]]);
    // The 12th for the 21st, and the 21st for the 12th.
    assert.deepEqual(preferred('3', '14', '17', '12', '24'), [[false]]);
    assert.deepEqual(preferred('3', '21', '14', '17', '24'), [[false]]);
  });

  it('knows the name of a timeline above days in bold', () => {
    const days = ['May 3', 'May 7', 'May 5', 'June 2'].map((day) => `**${day}, 2024**\n- A lorry loses a wheel [1].\n`);
    const text = `//- /news.md\n# Harbour\n\n## Chronology\n\n${days.join('\n')}\n## Sources\n\n1. Kyodo: Lorry\n`;
    const found = problemsOf('unsorted-timeline', text).map((problem) => problem.message.split('\n')[0]);
    assert.deepEqual(found, ['“May 5, 2024” is earlier than “May 7, 2024” before it']);
  });

  it('offers no year of another time, which would fit by chance', () => {
    const [late] = problemsOf(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      March 2014 – A vote is held on the toll [1].
      October 2021 – The keeper complains about carts [2].
      July 2021 – The mayor writes a letter [2].
      January 2022 – The watch moves to the bridge [3].
      ${threeSources}
    `,
    );
    assert.match(late?.message ?? '', /\nMove the entry up, or correct its date\.$/);
  });

  it('lets times fall under days that fall, and does not take them past midnight', () => {
    checkRule(
      'unsorted-timeline',
      `
      //- /log.md
      # Timeline of the quay

      ## 2026-07-16

      - **00:59:47** — The crane is moved

      ## 2026-07-15

      - **23:01:34** — The crane is lowered
      - **02:25:08** — The crane is raised

      ## 2026-07-11

      - **12:17:39** — The crane is painted
    `,
    );
  });

  it('asks lists under days for an order, where nobody names a timeline', () => {
    checkRule(
      'unsorted-timeline',
      `
      //- /dues.md
      # Dues of the quay

      ## June 2033

      - The loan ends

      ## June 30, 2025

      - The loan begins
    `,
    );
  });

  it('is silent about tables that have a date in a later column, whatever the text is called', () => {
    checkRule(
      'unsorted-timeline',
      `
      //- /timeline.md
      # Timeline of complaints

      | Complaint | Votes | Seen | Since | About |
      | --- | --- | --- | --- | --- |
      | 38335 | 478 | 258 | 2026-03-24 | The gate sticks |
      | 3572 | 274 | 120 | 2025-07-15 | The crane stops |
      | 9094 | 121 | 60 | 2025-10-07 | The quota falls |
    `,
    );
  });
});
