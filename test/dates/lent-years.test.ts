// Years that an article lends to days without one, and the order of days and months in digits that it shows itself.

import assert from 'node:assert/strict';
import { readChronology } from '../../server/src/dates/article/chronology';
import { orderWritten } from '../../server/src/dates/article/numericOrder';
import { parseArticle } from '../../server/src/syntax/parse';
import { days, line } from './reading-support';

const chronologyOf = (...lines: string[]) =>
  readChronology(parseArticle(lines.join('\n')), { numericOrder: 'month-first' });
const headsOf = (...lines: string[]) => chronologyOf(...lines).entries.map(({ date }) => (date ? days(date) : '-'));
const mentionsOf = (...lines: string[]) => chronologyOf(...lines).mentions.map(({ reading }) => line(reading));

describe('a timeline that names no year', () => {
  const timeline = ['Timeline', '30 December – The first crack is seen [1].', '11 March – The quay gives way [1].'];

  it('takes it from the full days of the prose, each entry near the one before', () => {
    const lead = 'The quay gave way on 11 March 2025, and was mended by 2 April 2025, the owner said [1].';
    assert.deepEqual(headsOf('Quay news', lead, ...timeline), ['2024-12-30', '2025-03-11']);
  });

  it('has it from the headings over its entries, which is as good as written beside the days', () => {
    const article = [
      '# Quay',
      '## 2024',
      '- **30 December** The first crack is seen [1]',
      '- **31 December**: Rain [1]',
    ];
    const later = ['## 2025', '- 2 March The quay gives way [1]', '### April', '- **7**: It opens [1]'];
    const { entries } = readChronology(parseArticle([...article, ...later].join('\n'), 'markdown'), {
      numericOrder: 'month-first',
    });
    assert.deepEqual(
      entries.map(({ date }) => date && `${days(date)} ${date.anchor?.kind}`),
      ['2024-12-30 heading', '2024-12-31 heading', '2025-03-02 heading', '2025-04-07 heading'],
    );
    assert.equal(entries[3]?.date?.anchor?.why, 'the month above it, April 2025');
  });

  it('takes it from a title, or from a week that the text is of', () => {
    const lead = 'The quay is closed, and nobody knows for how long [1].';
    for (const top of [
      ['Quay news, week ending 16 March 2025'],
      ['Quay news', 'Week of March 17, 2025'],
      ['Quay news of 18 March 2025'],
    ])
      assert.deepEqual(headsOf(...top, lead, ...timeline), ['2024-12-30', '2025-03-11'], top.join());
    assert.deepEqual(headsOf('Quay news, 2025', lead, ...timeline.slice(0, 1), timeline[2] ?? ''), ['2025-03-11']);
    assert.deepEqual(headsOf('Quay news of 2024 and 2025', lead, ...timeline), ['-', '-']);
  });

  it('begins before the day on which it was written, or soon behind it, unless its first entry speaks of what is to come', () => {
    const dateline = ['Quay news', 'Published on 12 November 2025'];
    const early = ['Timeline', '3 February – The first crack is seen [1].', '11 March – The quay gives way [1].'];
    assert.deepEqual(headsOf(...dateline, ...early), ['2025-02-03', '2025-03-11']);
    assert.deepEqual(headsOf(...dateline, 'Timeline', '20 November – The council meets [1].'), ['2025-11-20']);
    assert.deepEqual(headsOf(...dateline, 'Timeline', '3 February – The contract expires [1].'), ['2025-02-03']);
    assert.deepEqual(headsOf(...dateline, 'Timeline', '3 February – The quay is to open again [1].'), ['2026-02-03']);
  });

  it('takes it from the days of the sources, as the year in which it was written', () => {
    const sources = ['Sources', '1. Lark: The quay is shut (2025-11-12)', '2. Tide: A crack (2025-10-30)'];
    const early = ['Timeline', '3 February – The first crack is seen [1].', '11 March – The quay gives way [2].'];
    assert.deepEqual(headsOf('Quay news', ...early, ...sources), ['2025-02-03', '2025-03-11']);
    const visits = ['Sources', '1. Lark: The quay is shut, accessed 12 November 2025'];
    assert.deepEqual(headsOf('Quay news', ...early, ...visits), ['-', '-']);
  });

  it('leads up to a day that the prose mentions, in the same year', () => {
    const lead = 'The quay gave way on 19 November 2025, the owner said [1].';
    const early = ['Timeline', '3 February – The first crack is seen [1].', '11 March – It grows [1].'];
    assert.deepEqual(headsOf('Quay news', lead, ...early), ['2025-02-03', '2025-03-11']);
    assert.deepEqual(headsOf('Quay news', 'Report date: 19 November 2025', ...early), ['2025-02-03', '2025-03-11']);
    const since = 'The quay gave way on 3 March 2025, the owner said [1].';
    assert.deepEqual(headsOf('Quay news', since, 'Timeline', '10 June – It is mended [1].'), ['2025-06-10']);
  });

  it('does not take it from prose that mentions several', () => {
    const lead = 'The quay was built on 4 May 1968, and gave way on 11 March 2025 [1].';
    assert.deepEqual(headsOf('Quay news', lead, ...timeline), ['-', '-']);
  });

  it('takes it from a line above the prose that says as of when it is', () => {
    const lead = 'The quay is closed, and nobody knows for how long [1].';
    for (const day of ['As of 18 March 2025, 16:00 (UTC+3)', '18 March 2025', 'Published on 18 March 2025'])
      assert.deepEqual(headsOf('Quay news', day, lead, ...timeline), ['2024-12-30', '2025-03-11']);
  });
});

describe('a deadline without a year', () => {
  const mentions = (...lines: string[]) => mentionsOf('Quay news', 'Published on 2 September 2025', ...lines);

  it('is still to come, unless it has just passed or the verb is of the past', () => {
    assert.deepEqual(mentions('By the end of October the quay is to open, the owner says, at least in part.'), [
      'the end of October = 2025-10-21..2025-10-31 ~',
    ]);
    assert.deepEqual(mentions('The council meets again by the end of November, in the new hall.'), [
      'the end of November = 2025-11-21..2025-11-30 ~',
    ]);
    assert.deepEqual(mentions('By the end of July the quay stands empty, and nobody works there.'), [
      'the end of July = 2025-07-21..2025-07-31 ~',
    ]);
    assert.deepEqual(mentions('The quay had lost all its trade by the end of November, the owner said.'), [
      'the end of November = 2024-11-21..2024-11-30 ~',
    ]);
  });

  it('in an entry comes behind its date', () => {
    const read = mentionsOf(
      'Quay news',
      'Timeline',
      '20 March 2025 – Council votes to shut the quay by the end of October [1].',
    );
    assert.deepEqual(read, ['the end of October = 2025-10-21..2025-10-31 ~']);
  });
});

describe('a day alone on its line', () => {
  const lines = [
    'May 3, 2024',
    '- 14:12 – A fire breaks out [1].',
    '- 3:05 p.m. ET: An engine comes [1].',
    '- Two men are heard [1].',
  ];

  it('is the date of the entries below it that begin with a time', () => {
    const { entries } = chronologyOf(
      'Mill fire',
      'Timeline',
      ...lines,
      '**May 4, 2024**',
      '- 01:15 – The first man is saved [1].',
    );
    assert.deepEqual(
      entries.map(({ date }) => (date ? days(date) : '-')),
      ['2024-05-03', '2024-05-03', '2024-05-03', '-', '2024-05-04', '2024-05-04'],
    );
    assert.deepEqual([entries[1]?.date?.anchor?.kind, entries[3]?.under?.text], ['narrative', 'May 3, 2024']);
  });

  it('has the time as its place there', () => {
    const text = ['Mill fire', 'Timeline', ...lines].join('\n');
    const entry = readChronology(parseArticle(text), { numericOrder: 'month-first' }).entries[2];
    assert.equal(text.slice(entry?.date?.start, entry?.date?.end), '3:05 p.m. ET');
    assert.equal(text.slice(entry?.claim.start, entry?.claim.end), 'An engine comes [1].');
  });

  it('ends with the next entry that has a date and a claim', () => {
    assert.deepEqual(
      headsOf('Mill fire', 'Timeline', 'May 3, 2024', '- May 4, 2024 – It burns [1].', '- 14:12 – It rains [1].'),
      ['2024-05-03', '2024-05-04', '-'],
    );
  });
});

describe('a day without a year in a report', () => {
  it('takes no year from brackets, nor a past one for what is to come', () => {
    const dates = mentionsOf(
      'A life on the sea floor',
      'In 1974 she married Jens Holm (d. 1999), who drew ships. A service will be held on 14 September at the church.',
    );
    assert.deepEqual(dates, ['1974 = 1974-01-01..1974-12-31', '1999 = 1999-01-01..1999-12-31']);
  });

  it('is of no past year where an agency names two places and no year', () => {
    const dates = mentionsOf(
      'ANSA, Karvelia, March 12 (Newsline) — Rescuers dug through rubble with their hands, a day after the earthquake in the highlands.',
      'It was the deadliest since May 1931. School will not resume before April 7.',
    );
    assert.deepEqual(dates, ['May 1931 = 1931-05-01..1931-05-31']);
  });

  it('has a time of day behind it, and no second year', () => {
    const dates = mentionsOf(
      'The wind rose to force nine at the harbour on Thu 5 Dec 2024  1800  and did not fall for days.',
    );
    assert.deepEqual(dates, ['Thu 5 Dec 2024 = 2024-12-05']);
  });
});

describe('days and months in digits', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['posted 11/03/2025, again 20/03/2025', 'day-first'],
    ['filed 08/09/2022, argued 09/30/2022', 'month-first'],
    ['filed 08/09/2022', undefined],
    ['posted 04-03-2026, again 24-03-2026', 'day-first'],
    ['posted 04-03-2026, mended on 4 March', 'day-first'],
    ['posted 04.03.2026, mended by April 3rd', 'month-first'],
    ['posted 04-03-2026 between 4 March and April 3', undefined],
    ['posted 04-03-2026 under version 1.20.13', undefined],
    ['filed 20/03/2025, argued 09/30/2022', undefined],
    ['https://example.org/20/03/2025/news and 1/2 of 31/2025', undefined],
    ['a share of 20/03/20255', undefined],
  ];
  for (const [text, order] of rows) {
    it(`${text}: ${order ?? 'not known'}`, () => assert.equal(orderWritten(text), order));
  }

  it('are read in the order that the article shows', () => {
    const dates = mentionsOf('The video was posted on 11/03/2025, and once more on 20/03/2025, from the same place.');
    assert.deepEqual(dates, ['11/03/2025 = 2025-03-11', '20/03/2025 = 2025-03-20']);
  });
});
