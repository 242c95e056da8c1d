// The samples and small folders as one picture: which accounts are joined, which contradict, on how many sources an event rests.

import assert from 'node:assert/strict';
import { timelineOf } from '../../../server/src/features/timeline';
import { assembleTimeline } from '../../../server/src/features/timeline/assemble';
import { itemsThatPass, noFilter } from '../../../server/src/features/timeline/filter';
import type { Timeline, TimelineFile } from '../../../server/src/features/timeline/model';
import { gapInWords, lengthInWords } from '../../../server/src/features/timeline/timelineWording';
import { workspaceOf } from '../../support/check';
import { parseFixture } from '../../support/fixture';
import { seedsTimeline } from './seeds';

const describeItem = ({ items, files }: Timeline, id: number): string => {
  const placed = items[id];
  return placed ? `${files[placed.file]?.name}:${placed.item.line + 1} ${placed.item.date.text}` : '';
};

const timelineIn = (source: string) => timelineOf(workspaceOf(parseFixture(source)));

describe('the timeline of the samples', () => {
  const timeline = seedsTimeline();

  it('joins January and February 2026 as one event with two dates', () => {
    const pairs = timeline.contradictions.map((found) => [
      found.level,
      describeItem(timeline, found.from),
      describeItem(timeline, found.to),
      gapInWords(found),
    ]);
    assert.deepEqual(pairs[0], [
      'warning',
      'digest-zelensky-warning.txt:15 January 2026',
      'digest-kursk-rotation.txt:16 Feb 5, 2026',
      'at least 5 days apart',
    ]);
    const [first] = timeline.contradictions;
    assert.equal(timeline.items[first?.from ?? 0]?.event, timeline.items[first?.to ?? 0]?.event);
  });

  it('has every entry of both digests, by date', () => {
    const entries = timeline.items.filter(({ item }) => item.kind === 'entry');
    assert.equal(entries.length, 17);
    const days = timeline.items.map(({ item }) => item.date.first);
    assert.deepEqual(
      days,
      days.toSorted((a, b) => a - b),
    );
  });

  it('joins what both digests have on one date, and counts the sources behind it', () => {
    const museum = timeline.items.find(({ item }) => item.text.includes('Order of Freedom'));
    const event = timeline.events[museum?.event ?? 0];
    assert.ok((event?.items.length ?? 0) >= 2);
    assert.ok((event?.sources ?? 0) >= 2);
  });

  it('is the same whatever the order in which files come', () => {
    assert.deepEqual(assembleTimeline(timeline.files.toReversed()), timeline);
  });
});

const twoFiles = `
  //- /a.txt
  Ferries in Norwick Harbour
  Timeline
  March 3, 2021 – The ferry Aurora sinks off Norwick with 41 people on board [1].
  circa May 2021 – Divers raise the wreck of the Aurora from the harbour floor [1].
  2022 – present – Norwick Shipping pays pensions to the families of the drowned [1][2].
  All related articles (2 articles)
  -
  Norwick Post: Ferry Aurora sinks
  -
  Harbour Times: Pensions for families
  //- /b.txt
  The Aurora Inquiry
  Timeline
  March 9, 2021 – The ferry Aurora sinks off Norwick with 41 people on board [1].
  All related articles (1 article)
  -
  Harbour Times: The night the Aurora sank
`;

describe('files of one name', () => {
  const named = (...files: string[]) => {
    const rest = {
      kind: 'digest',
      headline: '',
      titleKey: '',
      sources: [],
      items: [],
      contradictions: [],
      intended: [],
    };
    const given = files.map((file) => ({ ...rest, file, name: file.slice(file.lastIndexOf('/') + 1) }) as TimelineFile);
    return assembleTimeline(given).files.map(({ name }) => name);
  };

  it('have as many folders before it as tell them apart', () => {
    assert.deepEqual(named('/n/a.txt', '/n/b.txt'), ['a.txt', 'b.txt']);
    assert.deepEqual(named('/n/one/a.txt', '/n/two/a.txt', '/n/b.txt'), ['b.txt', 'one/a.txt', 'two/a.txt']);
    assert.deepEqual(named('/n/one/x/a.txt', '/n/two/x/a.txt'), ['one/x/a.txt', 'two/x/a.txt']);
    assert.deepEqual(named('file:///n/M%C3%A4rz/a.txt', 'file:///n/50%/a.txt'), ['50%/a.txt', 'März/a.txt']);
    assert.deepEqual(named('a.txt', 'x/a.txt'), ['a.txt', 'x/a.txt']);
  });
});

describe('a timeline of two files', () => {
  const timeline = timelineIn(twoFiles);
  const dates = timeline.items.map(({ item: { date } }) => date);

  it('says which edges are uncertain and which are open', () => {
    const raised = dates.find(({ text }) => text.includes('circa'));
    assert.ok(raised && raised.widest.first < raised.first && raised.widest.last > raised.last);
    assert.equal(dates.find(({ text }) => text.includes('present'))?.open, 'end');
    assert.equal(dates.find(({ text }) => text === 'March 3, 2021')?.open, null);
  });

  it('has the gap of a contradiction exactly when both dates are days', () => {
    assert.deepEqual(
      timeline.contradictions.map((found) => gapInWords(found)),
      ['6 days apart'],
    );
  });

  it('counts the sources of an event once each', () => {
    const sources = (text: string) =>
      timeline.events[timeline.items.find(({ item }) => item.text.includes(text))?.event ?? -1]?.sources;
    assert.deepEqual([sources('raise'), sources('pensions'), sources('sinks')], [1, 2, 2]);
  });

  it('is filtered by words, publisher, file and contradiction', () => {
    const passing = (filter: Partial<typeof noFilter>) =>
      [...itemsThatPass(timeline, { ...noFilter, ...filter })].map((id) => timeline.items[id]?.item.date.text);
    assert.equal(passing({}).length, 4);
    assert.deepEqual(passing({ words: 'WRECK harbour' }), ['circa May 2021']);
    assert.deepEqual(passing({ words: 'nothing of this' }), []);
    assert.deepEqual(passing({ publisher: 'Harbour Times' }), ['March 9, 2021', '2022 – present']);
    assert.deepEqual(passing({ file: 'b.txt' }), ['March 9, 2021']);
    assert.deepEqual(passing({ onlyContradictions: true }), ['March 3, 2021', 'March 9, 2021']);
    assert.deepEqual(passing({ onlyContradictions: true, file: 'b.txt' }).toSorted(), [
      'March 3, 2021',
      'March 9, 2021',
    ]);
  });
});

describe('an entry of a whole year', () => {
  const { files } = timelineIn(twoFiles);
  const [file] = files;
  const item = file?.items[0];

  it('joins the surest of the days that it contains, and not all of them with one another', () => {
    if (!file || !item) assert.fail('there is a file with an entry');
    const on = (first: number, last: number) => ({ ...item.date, first, last, widest: { first, last } });
    const entry = (ordinal: number, date: typeof item.date, same: typeof item.same = []) => ({
      ...{ ...item, ordinal, date, same },
    });
    const other = (ordinal: number, confidence: number) => ({ file: file.file, ordinal, confidence });
    const { events } = assembleTimeline([
      { ...file, items: [entry(0, on(100, 100)), entry(1, on(200, 200))], contradictions: [] },
      {
        ...{ ...file, file: 'year.txt', contradictions: [] },
        items: [entry(0, on(0, 364), [other(0, 0.7), other(1, 0.9)])],
      },
    ]);
    // By date: the year, the day 100, the day 200.
    assert.deepEqual(
      events.map(({ items }) => items),
      [[0, 2], [1]],
    );
  });
});

describe('a contradiction that is marked as intentional', () => {
  it('has the reason of the mark, joins both accounts, and is no contradiction', () => {
    const workspace = workspaceOf(parseFixture(twoFiles));
    const quote = 'The ferry Aurora sinks off Norwick';
    const anchors = ['March 3, 2021', 'March 9, 2021'].map((date) => ({ quote, date, file: undefined }));
    workspace.mark('marks', [{ reason: 'The second is the day on which it was found.', anchors }]);
    const { contradictions, intended, items, events } = timelineOf(workspace);
    assert.deepEqual(contradictions, []);
    assert.deepEqual(
      intended.map(({ from, to, ...rest }) => ({ dates: [from, to].map((id) => items[id]?.item.date.text), ...rest })),
      [
        {
          dates: ['March 3, 2021', 'March 9, 2021'],
          gapDays: 6,
          atLeast: false,
          reason: 'The second is the day on which it was found.',
        },
      ],
    );
    assert.equal(items[intended[0]?.from ?? -1]?.event, items[intended[0]?.to ?? -1]?.event);
    assert.ok(events.some((event) => event.items.length === 2));
  });
});

describe('lengths of time', () => {
  it('are worded as a person would word them', () => {
    assert.deepEqual([1, 60, 61, 400, 730, 4000].map(lengthInWords), [
      '1 day',
      '60 days',
      '2 months',
      '13 months',
      '1 year',
      '10 years',
    ]);
    assert.equal(gapInWords({ gapDays: 1, atLeast: false }), '1 day apart');
    assert.equal(gapInWords({ gapDays: 5000, atLeast: true }), 'more than 13 years apart');
  });
});
