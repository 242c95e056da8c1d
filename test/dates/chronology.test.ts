// The dates of whole articles: dateline, the year found from weekdays, entries, mentions in prose and claims.

import assert from 'node:assert/strict';
import { type Chronology, readChronology } from '../../server/src/dates/article/chronology';
import { isoDay } from '../../server/src/dates/calendar/calendar';
import { parseArticle } from '../../server/src/syntax/parse';
import { days, line } from './reading-support';

function chronologyOf(text: string, latestYear?: number): Chronology {
  return readChronology(parseArticle(text), { numericOrder: 'month-first', latestYear });
}

function report(...paragraphs: readonly string[]): string {
  const filler =
    'Residents of the river port said that the harbour had been closed to ships for most of the night, and that traffic on the coast road stood still.';
  return ['Harbour of the river port closed after storm', ...paragraphs, filler].join('\n\n');
}

const DIGEST = `Harbour works resume after the storm
Updated (3 articles)
The storm of February 2, 2026 The harbour was shut for two days after the storm, and reopened on Feb. 4 under pilot guidance for all larger ships [1].
Timeline
June 2024 – The council signs the contract; work starts after a June 2024 survey of the quay [1].
Dec 12‑13 2025 – The first ship is led in; two days later the tugs leave [2].
31 September 2025 – The crane is tested [2].
Some day – The crane is tested again [2].
Feb 2, 2026 – The storm closes the port [3].
All related articles (3 articles)
- Harbour Post: Works resume
- River Times: First ship in
- Coast News: Storm closes port
`;

describe('the dateline above a digest', () => {
  const read = (above: string) => {
    const { dateline } = chronologyOf(
      `Harbour works resume\n${above}\nThe crane is back [1].\n\nSources\n1. Harbour Post: Works resume\n`,
    );
    return dateline && days(dateline);
  };

  it('may have its author behind it, when a label leads to it', () => {
    assert.equal(read('Compiled 9 March 2026 by the regional desk.'), '2026-03-09');
    assert.equal(read('Last updated March 9, 2026 by Ines Falk'), '2026-03-09');
  });

  it('is no line on which a date is only followed by a by', () => {
    assert.equal(read('The crane was sold on 9 March 2026 by the regional desk.'), undefined);
  });
});

describe('chronology of a digest', () => {
  const chronology = chronologyOf(DIGEST);

  it('separates date and claim of every entry', () => {
    assert.deepEqual(
      chronology.entries.map(
        ({ date, claim }) => `${date ? days(date) : '-'} | ${DIGEST.slice(claim.start, claim.start + 9)}`,
      ),
      [
        '2024-06-01..2024-06-30 | The counc',
        '2025-12-12..2025-12-13 | The first',
        '- | The crane',
        '- | Some day ',
        '2026-02-02 | The storm',
      ],
    );
    assert.equal(chronology.entries[2]?.impossible?.why, 'September has 30 days');
  });

  it('reads claims from their own entry and prose from the latest date', () => {
    assert.deepEqual(
      chronology.mentions.map(
        ({ reading, section, entry }) => `${section} ${entry ?? '-'} ${line(reading)} ${reading.anchor?.kind ?? ''}`,
      ),
      [
        'body - February 2, 2026 = 2026-02-02 ',
        'body - Feb. 4 = 2026-02-04 narrative',
        'timeline 0 June 2024 = 2024-06-01..2024-06-30 ',
        'timeline 1 two days later = 2025-12-15 entry',
      ],
    );
  });

  it('counts no days from the end of a timeline: what came “a day later” came after what the prose tells', () => {
    const { mentions } = chronologyOf(`Ferry news
The ferry sank on a Friday evening [1]. A day later the quay was closed [1]; two days before, all had been well [1].
Timeline
Jan 5, 2024 – The ferry sinks [1].
Feb 6, 2024 – The board reports [1].
Sources
- Kyodo: Ferry sinks off Sandvik
`);
    assert.deepEqual(
      mentions.filter(({ entry }) => entry === undefined).map(({ reading }) => line(reading)),
      [],
    );
  });

  it('collects what is impossible', () => {
    assert.deepEqual(
      chronology.impossible.map((date) => date.text),
      ['31 September 2025'],
    );
  });

  it('takes the latest date of the timeline as anchor, but not as the day of writing', () => {
    assert.equal(chronology.anchor?.kind, 'narrative');
    assert.equal(chronology.anchor?.why, 'the latest date of the timeline, 2 February 2026');
    const digest = DIGEST.replace('reopened on Feb. 4', 'reopened on Thursday');
    assert.ok(chronologyOf(digest).mentions.every(({ reading }) => reading.text !== 'Thursday'));
  });

  it('takes a date in the "Updated" line for the dateline', () => {
    const dated = chronologyOf(DIGEST.replace('Updated (3 articles)', 'Updated February 11, 2026 (3 articles)'));
    assert.equal(dated.dateline?.text, 'February 11, 2026');
    assert.equal(dated.anchor?.kind, 'dateline');
  });

  it('reads claims of months without a year, and entries without one after dated entries', () => {
    const digest = DIGEST.replace('31 September 2025', 'Dec 20').replace(
      'The crane is tested [2]',
      'The June contract is paid [2]',
    );
    const { entries, mentions } = chronologyOf(digest);
    assert.equal(entries[2]?.date && days(entries[2].date), '2025-12-20');
    assert.ok(mentions.some(({ reading }) => line(reading) === 'June = 2025-06-01..2025-06-30'));
  });
});

describe('dateline of a report', () => {
  const datelines: readonly (readonly [string, string])[] = [
    ['February 11, 2026 05:20 PM GMT+03:00', '2026-02-11'],
    ['Published: 11 Feb 2026', '2026-02-11'],
    ['Last updated on Wednesday, 11 February 2026, 10.30', '2026-02-11'],
    ['2026-02-11', '2026-02-11'],
    ['By Anna Smith, February 11, 2026', '2026-02-11'],
    ['Feb. 11, 2026 / 5:20 PM EST / Coast News', '2026-02-11'],
    ['11 February 2026 | River Times', '2026-02-11'],
  ];
  for (const [written, day] of datelines) {
    it(written, () => {
      const { dateline, anchor, mentions } = chronologyOf(report(written, 'On Tuesday the gates were shut.'));
      assert.equal(dateline && days(dateline), day);
      assert.equal(anchor?.why, 'the dateline, 11 February 2026');
      assert.deepEqual(
        mentions.map(({ reading }) => line(reading)),
        ['Tuesday = 2026-02-10'],
      );
    });
  }

  it('stands at the head of an agency report', () => {
    const text = report(
      'KYIV, Feb. 11, 2026 (Coast News) - On Tuesday the gates of the harbour were shut for the third time in as many weeks.',
    );
    assert.equal(chronologyOf(text).anchor?.kind, 'dateline');
  });

  it('is no date inside a sentence or a caption', () => {
    const text = report(
      'A view of the harbour on February 10, 2026. (Coast Photo)',
      'It reopened on 12 February 2026.',
    );
    assert.equal(chronologyOf(text).dateline, undefined);
  });
});

describe('the year of a report without a dateline', () => {
  function anchorOf(text: string, latestYear?: number) {
    const { anchor } = chronologyOf(report(text), latestYear);
    return anchor && `${anchor.kind} ${isoDay(anchor.day)}: ${anchor.why}`;
  }

  it('is found from a weekday and its day', () => {
    assert.equal(
      anchorOf('The gates were shut on Thursday, Oct. 24, at noon.'),
      'weekday 2024-10-24: 24 October 2024 was a Thursday',
    );
  });

  it('is not before a year that the text names', () => {
    assert.equal(
      anchorOf('After the storm of 2014 the gates were shut on Saturday, Dec. 14, again.'),
      'weekday 2024-12-14: 14 December 2024 was a Saturday, and the text names no year after 2014',
    );
    assert.equal(
      anchorOf('The storm of 2017 shut the gates on Saturday, Dec. 14, again.', 2020)?.slice(0, 18),
      'weekday 2019-12-14',
    );
  });

  it('fits as many weekdays as can be', () => {
    const text = 'Shut on Thursday, Oct. 24, open on Friday, Oct. 25, and shut on Sunday, Oct. 26, it was said.';
    assert.equal(anchorOf(text)?.slice(8, 18), '2024-10-26');
  });

  it('lets a bare weekday lie on the last day of the narrative', () => {
    const { mentions } = chronologyOf(
      report('It was said on Friday.', 'The gates shut on Thursday, Oct. 24.', 'On Oct. 25 they opened.'),
    );
    assert.deepEqual(
      mentions.map(({ reading }) => line(reading)),
      ['Friday = 2024-10-25', 'Thursday, Oct. 24 = 2024-10-24', 'Oct. 25 = 2024-10-25'],
    );
  });

  it('is undefined when nothing decides it', () => {
    assert.equal(anchorOf('The gates were shut on Oct. 24 at noon.'), undefined);
    assert.deepEqual(chronologyOf(report('The gates were shut on Oct. 24.')).mentions, []);
  });
});

describe('prose of a report', () => {
  it('continues from a date a few sentences before', () => {
    const text = report(
      'February 11, 2026',
      'The dam broke on Aug. 6, 2024, and the valley was flooded.',
      'An emergency was declared.',
      'The mayor said on Aug. 7 that it had been foreseen.',
    );
    assert.equal(
      chronologyOf(text)
        .mentions.map(({ reading }) => line(reading))
        .at(-1),
      'Aug. 7 = 2024-08-07',
    );
  });

  it('is read once, on first use', () => {
    const chronology = chronologyOf(report('February 11, 2026', 'The dam broke on Tuesday.'));
    assert.equal(chronology.mentions, chronology.mentions);
  });
});

describe('headings that name a year', () => {
  const heads = (text: string) => chronologyOf(text).entries.map(({ date }) => (date ? days(date) : '-'));

  it('put the entries below them into it, whatever the last date was', () => {
    const dates = heads(
      `Harbour works
Timeline
2024
Dec 27: The crane falls [1].
Jan 3: The quay opens [1].
### 2023: the year of the flood
March – The flood comes [1].
May: The council meets [1].
Sept. – The pumps arrive [1].
**2022**
- 2 Nov – The plans are drawn [1].
- Two days later – The plans are shown [1].
Sources
- Harbour Post: Works resume
`,
    );
    assert.deepEqual(dates, [
      '2024-12-27',
      '2024-01-03',
      '2023-03-01..2023-03-31',
      '2023-05-01..2023-05-31',
      '2023-09-01..2023-09-30',
      '2022-11-02',
      '2022-11-04',
    ]);
  });

  it('do so against the day of writing', () => {
    const text = `Harbour works
Updated May 3, 2024 (1 article)
Timeline
2025
March 4 – The new quay is to open [1].
Sources
- Harbour Post: Works resume
`;
    assert.deepEqual(heads(text), ['2025-03-04']);
  });

  it('are no years where they name several', () => {
    const dates = heads('Works\nTimeline\n## 2019–2021\nMarch 4 – The quay opens [1].\nMarch 9 – It closes [1].\n');
    assert.deepEqual(dates, ['2019-01-01..2021-12-31', '-', '-']);
  });
});

describe('a year that nothing decides', () => {
  const mentions = (text: string) => chronologyOf(text).mentions.map(({ reading }) => line(reading));

  it('is not taken from the past where an agency begins with a day alone', () => {
    const text = report(
      'LINDHOLM, March 26 (Harbour Agency) - A ship has rammed the bridge, and six people who were at work on it are missing.',
      'The bridge opened in March 1977. The ship was due in Colombo on April 22.',
    );
    assert.deepEqual(mentions(text), ['March 1977 = 1977-03-01..1977-03-31']);
  });

  it('is not taken from a year in brackets, nor given to a day in brackets', () => {
    const text = report(
      'His first book (1968) won a prize. On July 10 he spoke in town.',
      'The bank closed on March 21, 2019. We wrote so (Business, 10 September).',
    );
    assert.deepEqual(mentions(text), ['1968 = 1968-01-01..1968-12-31', 'March 21, 2019 = 2019-03-21']);
  });

  it('is not lent far off to a weekday that does not fit', () => {
    const text = report('The tower burned on 15 April 2019. Mass is on Sunday 8 December.');
    assert.deepEqual(mentions(text).slice(0, 1), ['15 April 2019 = 2019-04-15']);
    assert.doesNotMatch(mentions(text).join(), /2018/);
  });

  it('is that of the previous date when the day of writing says the same', () => {
    const text = report(
      '1 January 2025',
      "The quake of New Year's Day 2024 threw down the house. In September, the river came in.",
    );
    assert.deepEqual(mentions(text).at(-1), 'September = 2024-09-01..2024-09-30');
  });

  it('is not far before a timeline, and the one in which the timeline has that day', () => {
    const timeline =
      'Timeline\nSept 28, 2024 – The storm comes [1].\nJan 1, 2025 – The roads open [1].\nMarch 2, 2025 – The quay opens [1].\n';
    const dates = mentions(
      `A storm on New Year's Day\nVolunteers had cleared the houses of mud by Easter [1].\n${timeline}`,
    );
    assert.deepEqual(dates, ["New Year's Day = 2025-01-01"]);
  });
});

describe('a dateline on a line of its own', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['NEDRE ORRE, Oct. 16, 2024', '2024-10-16'],
    ['Harbour Post, 5 November 2024', '2024-11-05'],
    ['Filed June 30, 2025', '2025-06-30'],
    ['The mill burned on 5 November 2024', '-'],
  ];
  for (const [written, day] of rows) {
    it(written, () => {
      const { dateline } = chronologyOf(report(written));
      assert.equal(dateline ? days(dateline) : '-', day);
    });
  }

  it('stands above the report, not in it', () => {
    const { dateline } = chronologyOf(
      `${report('Nobody knows when it will open.')}\n\nHarbour Post, 5 November 2024\n`,
    );
    assert.equal(dateline, undefined);
  });
});
