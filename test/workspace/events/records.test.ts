// Files of a series: the minutes of meetings and reports of matches say the same on many days, and none of it is a contradiction.

import assert from 'node:assert/strict';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

/** What a council does at each of its meetings. */
const items = [
  'Councillor Arden opens the meeting in the town hall of Lowick',
  'The clerk of Lowick reports on the repair of the weir and the bridge',
  'A resident complains about lorries in Weir Lane at night',
  'The treasurer explains the accounts of the Lowick baths',
];

const eventsOf = (files: Readonly<Record<string, readonly (readonly [date: string, text: string])[]>>) => {
  const events = new Events();
  for (const [file, lines] of Object.entries(files)) {
    events.replace(
      file,
      lines.map(([date, text]) => accountOf(text, dayOf(date))),
    );
  }
  return events;
};

const minutes = (date: string, texts: readonly string[] = items) => texts.map((text) => [date, text] as const);

describe('events: the records of days', () => {
  it('are of two events each time that they say the same', () => {
    const events = eventsOf({ january: minutes('2025-01-14'), february: minutes('2025-02-11') });
    assert.deepEqual(events.contradictionsOf('january'), []);
    const weighing = events.weigh({ file: 'january', ordinal: 1 }, { file: 'february', ordinal: 1 });
    assert.ok(weighing?.against.includes('their files are the records of two days'));
  });

  it('are those of what most of them say, though they mention other days, too', () => {
    const others = (month: string) =>
      ['02', '04', '06'].map((day) => [`2025-${month}-${day}`, `A letter of the ${day}th from ${month}`] as const);
    const events = eventsOf({
      january: [...minutes('2025-01-14', [...items, 'The bells of Lowick are rung']), ...others('01')],
      february: [...minutes('2025-02-11', [...items, 'The gates of Lowick are oiled']), ...others('02')],
    });
    assert.deepEqual(events.contradictionsOf('january'), []);
  });

  it('may have a wrong year', () => {
    const events = eventsOf({ one: minutes('2025-01-14'), other: minutes('2024-01-14') });
    assert.equal(events.contradictionsOf('one').length, 1);
  });

  it('give no warning of what happened before, and was reported on their day', () => {
    const check = 'Police stop nine drivers in a speed check in Weir Lane near Lowick';
    const files = (date: string) => ({
      minutes: [...minutes('2025-02-11'), ['2025-02-11', `${check}, the chair reports`] as const],
      news: [
        [date, check] as const,
        ['2025-02-01', 'The bakery in Mill Street shuts'] as const,
        ['2025-03-01', 'A kingfisher nests below the castle'] as const,
      ],
    });
    const [before] = eventsOf(files('2025-02-06')).contradictionsOf('news');
    assert.equal(before?.level, 'information');
    assert.match(before.doubts.join(), /record of a day/);
    const [after] = eventsOf(files('2025-02-16')).contradictionsOf('news');
    assert.deepEqual(after?.doubts, []);
  });
});

describe('events: what comes again', () => {
  const meeting = 'The rowing club of Lowick meets in the boathouse below the weir';
  const list = (...dates: readonly string[]) => [
    ...dates.map((date) => [date, meeting] as const),
    ['2025-01-03', 'The bakery in Mill Street shuts'] as const,
  ];
  const levelIn = (files: Readonly<Record<string, ReturnType<typeof list>>>) =>
    eventsOf(files).contradictionsOf('one')[0]?.level;

  it('is no more than a hint when a third date has the same words', () => {
    assert.equal(levelIn({ one: list('2025-02-05'), other: list('2025-03-05') }), 'warning');
    assert.notEqual(
      levelIn({ one: list('2025-02-05'), other: list('2025-03-05'), third: list('2025-04-02') }),
      'warning',
    );
  });

  it('does not come again on the next day: there somebody dates it otherwise', () => {
    assert.equal(levelIn({ one: list('2025-02-05'), other: list('2025-03-05'), third: list('2025-03-06') }), 'warning');
  });
});

describe('events: texts that name no sources', () => {
  const log = [
    ['2025-01-14', 'The night shift changes the filters of pump four in Lowick'],
    ['2025-01-20', 'A gauge in the east basin is replaced after frost'],
    ['2025-02-02', 'Two valves leak and are closed for a week'],
    ['2025-02-19', 'The crane is greased and its cable measured'],
  ] as const;
  const otherLog = [
    ['2025-01-25', 'The night shift changes the filters of pump four in Lowick'],
    ['2025-02-04', 'Visitors from the ministry see the laboratory'],
    ['2025-02-11', 'The mast on the roof is painted'],
    ['2025-02-27', 'A new van arrives from the dealer'],
  ] as const;
  const levelsOf = (one: typeof log, other: readonly (readonly [string, string])[], tellsEvents: boolean) => {
    const events = new Events();
    for (const [file, lines] of Object.entries({ one, other })) {
      const accounts = lines.map(([date, text]) => accountOf(text, dayOf(date)));
      events.replace(file, accounts, '', tellsEvents);
    }
    return events.contradictionsOf('one').map(({ level, doubts }) => [level, doubts.length]);
  };

  it('are guesses where each says the same once on days of its own', () => {
    assert.deepEqual(levelsOf(log, otherLog, false), [['hint', 1]]);
    assert.deepEqual(levelsOf(log, otherLog, true), [['information', 0]]);
  });

  it('are none where both tell one story, and the dates are as slips are', () => {
    const retold = [
      ['2025-01-15', 'The night shift changes the filters of pump four in Lowick'],
      ['2025-01-20', 'After frost a gauge is replaced in the east basin'],
      ['2025-02-11', 'The mast on the roof is painted'],
      ['2025-02-19', 'The cable of the crane is measured, and it is greased'],
    ] as const;
    assert.deepEqual(levelsOf(log, retold, false), [['warning', 0]]);
  });
});
