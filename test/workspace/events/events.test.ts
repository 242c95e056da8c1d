// Which accounts are held to contradict, on small workspaces in our own words.

import assert from 'node:assert/strict';
import type { Account } from '../../../server/src/workspace/account';
import type { Contradiction } from '../../../server/src/workspace/contradiction';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

/** A timeline: dates ("2024-03-05", "2024-03-05/09" for a range, "2024-03" for the month) and claims. */
type Lines = readonly (readonly [date: string, text: string, source?: string])[];

const timeline = (lines: Lines): Account[] =>
  lines.map(([date, text, source]) => {
    const [from = '', to] = date.split('/');
    const whole = from.length === 7;
    const first = dayOf(whole ? `${from}-01` : from);
    const last = whole ? dayOf(`${from}-28`) : to ? dayOf(`${from.slice(0, 8)}${to}`) : first;
    return accountOf(text, first, source ? [source] : [], { last });
  });

const workspace = (files: Readonly<Record<string, Lines>>): Events => {
  const events = new Events();
  for (const [file, lines] of Object.entries(files)) events.replace(file, timeline(lines));
  return events;
};

/** Contradictions as "a0 b2": who stands against whom; what is no warning in brackets. */
const shown = (found: readonly Contradiction[]) =>
  found.map((one) => {
    const places = [one.here, ...one.others].map(({ file, ordinal }) => `${file}${ordinal}`).join(' ');
    return one.level !== 'warning' ? `(${places})` : places;
  });

const treaty = 'Governor Tesk and Captain Rieu sign the ferry treaty with the Selm islands in Norvik town hall';
const treatyToo = 'The ferry treaty between Norvik and the Selm islands is signed in the town hall by Tesk and Rieu';
const bridge = 'The Ostrand Bridge opens to traffic after nine years of work, 14 months late';
const bridgeToo = 'After nine years of work and 14 months late, traffic rolls over the new Ostrand Bridge as it opens';
const flood = 'A storm surge floods the lower quarter of Norvik and drives 2,400 people from their homes';
const floodToo = 'The lower quarter of Norvik is flooded by a storm surge; 2,400 people must leave their homes';
const vote = 'The island council votes to close the herring grounds east of Selm for three summers';
const voteToo = 'For three summers the herring grounds east of Selm are to be closed, the island council votes';

describe('events', () => {
  it('that two files date differently are reported in both', () => {
    const events = workspace({
      a: [
        ['2024-03-05', treaty],
        ['2024-06-10', bridge],
      ],
      b: [
        ['2024-03-19', treatyToo],
        ['2024-06-10', bridgeToo],
      ],
    });
    assert.deepEqual(shown(events.contradictionsOf('a')), ['a0 b0']);
    assert.deepEqual(shown(events.contradictionsOf('b')), ['b0 a0']);
    const [found] = events.contradictionsOf('a');
    assert.equal(found?.gapDays, 14);
    assert.ok(found.confidence > 0.92 && found.confidence <= 1);
    assert.match(found.reasons.join('; '), /both name .*Rieu/);
    assert.match(found.reasons.join('; '), /Selm/);
  });

  const agreeing: [what: string, a: string, b: string][] = [
    ['equal dates', '2024-03-05', '2024-03-05'],
    ['a range and a day in it', '2024-03-05/09', '2024-03-07'],
    ['a month and a day in it', '2024-03', '2024-03-07'],
    ['ranges that overlap', '2024-03-01/06', '2024-03-05/09'],
  ];
  for (const [what, a, b] of agreeing) {
    it(`agree on ${what}`, () => {
      const events = workspace({ a: [[a, treaty]], b: [[b, treatyToo]] });
      assert.deepEqual(events.contradictionsOf('a'), []);
      const [other] = events.otherAccountsOf({ file: 'a', ordinal: 0 });
      assert.deepEqual(other?.ref, { file: 'b', ordinal: 0 });
    });
  }

  it('on neighbouring days contradict as on others', () => {
    const events = workspace({ a: [['2024-03-05', treaty]], b: [['2024-03-06', treatyToo]] });
    assert.deepEqual(shown(events.contradictionsOf('a')), ['a0 b0']);
    assert.equal(events.contradictionsOf('a')[0]?.likely, 'day');
  });

  it('a month apart, a year apart or with day and month swapped are named so', () => {
    const likely = (a: string, b: string) =>
      workspace({ a: [[a, treaty]], b: [[b, treatyToo]] }).contradictionsOf('a')[0]?.likely;
    assert.equal(likely('2024-03-05', '2024-04-05'), 'month');
    assert.equal(likely('2024-03-05', '2025-03-05'), 'year');
    assert.equal(likely('2024-03-05', '2024-05-03'), 'swapped');
    assert.equal(likely('2024-03-05', '2024-03-19'), undefined);
  });

  it('give a soft edge no power until the gap clears its span', () => {
    const soft = (first: string, last: string): Account => {
      const account = accountOf(treaty, dayOf(first), [], { last: dayOf(last) });
      return { ...account, date: { ...account.date, approximate: true } };
    };
    for (const [other, count] of [
      ['2024-03-15', 0],
      ['2024-05-15', 1],
    ] as const) {
      const events = new Events();
      events.replace('a', [soft('2024-03-01', '2024-03-10')]);
      events.replace('b', timeline([[other, treatyToo]]));
      assert.equal(events.contradictionsOf('a').length, count);
    }
  });

  const different: [what: string, a: string, b: string][] = [
    ['visits that are repeated', 'Captain Rieu visits the shipyard at Selm', 'Rieu inspects the Norvik harbour school'],
    ['the next figure of a series', 'Herring price at Selm market: 41.20', 'Herring price at Selm market: 43.90'],
    ['two ends of one thing', 'The Ostrand ferry strike begins at the Norvik quay', 'The Ostrand ferry strike ends'],
    ['a plan and its deed', 'The Ostrand council will vote on herring quotas', 'Herring boats reach Ostrand'],
  ];
  for (const [what, a, b] of different) {
    it(`do not contradict: ${what}`, () => {
      const events = workspace({
        a: [
          ['2024-03-05', a],
          ['2024-06-10', bridge],
        ],
        b: [
          ['2024-04-02', b],
          ['2024-06-10', bridgeToo],
        ],
      });
      assert.deepEqual(shown(events.contradictionsOf('a')), []);
    });
  }

  it('are left alone when the other file has a better account on the same day', () => {
    const events = workspace({
      a: [['2024-03-05', treaty]],
      b: [
        ['2024-03-05', treatyToo],
        ['2024-09-02', 'A year of the ferry treaty between Norvik and the Selm islands is marked in the town hall'],
      ],
    });
    assert.deepEqual(shown(events.contradictionsOf('a')), []);
    assert.deepEqual(shown(events.contradictionsOf('b')), []);
  });

  it('are one problem on the odd one, with all others beside it', () => {
    const events = workspace({
      a: [['2024-03-05', treaty]],
      b: [['2024-03-05', treatyToo]],
      c: [['2024-03-05', `${treaty}, as was expected`]],
      d: [['2024-08-05', `${treatyToo} at last`]],
    });
    for (const file of ['a', 'b', 'c']) assert.deepEqual(shown(events.contradictionsOf(file)), [], file);
    const [found] = events.contradictionsOf('d');
    assert.equal(found?.others.length, 3);
  });

  it('that are all a year off are one problem of the file', () => {
    const right: Lines = [
      ['2024-02-11', flood],
      ['2024-03-05', treaty],
      ['2024-05-20', vote],
      ['2024-06-10', bridge],
    ];
    const wrong: Lines = [
      ['2023-02-11', floodToo],
      ['2023-03-05', treatyToo],
      ['2023-04-01', 'A lighthouse keeper retires on Selm'],
      ['2023-05-20', voteToo],
      ['2023-06-10', bridgeToo],
    ];
    const found = workspace({ a: right, b: wrong }).contradictionsOf('b');
    assert.equal(found.length, 1);
    assert.equal(found[0]?.scope, 'file');
    assert.equal(found[0]?.likely, 'year');
    assert.deepEqual(
      found[0]?.run.map(({ ordinal }) => ordinal),
      [0, 1, 2, 3, 4],
    );
    assert.equal(found[0]?.others.length, 4);
    assert.deepEqual(found[0]?.others[0], { file: 'a', ordinal: 0 });
  });

  it('that are few among many that agree are a problem each', () => {
    const told: readonly (readonly [string, string, string])[] = [
      ['2024-02-11', flood, floodToo],
      ['2024-03-05', treaty, treatyToo],
      ['2024-05-20', vote, voteToo],
      ['2024-06-10', bridge, bridgeToo],
      ['2024-07-15', 'The Norvik library burns down', 'Fire destroys the library of Norvik'],
      ['2024-08-20', 'The Selm mine closes for good', 'The mine on Selm is closed for ever'],
      ['2024-09-25', 'The choir of Norvik wins a prize', 'A prize is won by the Norvik choir'],
      ['2024-10-30', 'Selm gets an airport of its own', 'An airport of its own opens on Selm'],
      ['2024-11-12', 'The Norvik brewery is sold to Rieu', 'Rieu buys the brewery of Norvik'],
    ];
    const threeLater = (date: string) => date.replace(/\d\d$/, (day) => `${Number(day) + 3}`.padStart(2, '0'));
    const a: Lines = told.map(([date, text]) => [date, text]);
    const late = (which: readonly number[]): Lines =>
      told.map(([date, , text], at) => [which.includes(at) ? threeLater(date) : date, text]);
    const events = workspace({ a, b: late([0, 7]), c: late([3]) });
    const found = (file: string) => events.contradictionsOf(file).map(({ here, scope }) => `${scope} ${here.ordinal}`);
    assert.deepEqual([found('b'), found('c')], [['entry 0', 'entry 7'], ['entry 3']]);
  });

  it('that are all of one day are no file that is off, but another day', () => {
    const on = (date: string, ...texts: string[]): Lines => texts.map((text) => [date, text]);
    const spread: Lines = [
      ['2024-05-16', floodToo],
      ['2024-05-17', treatyToo],
      ['2024-05-18', voteToo],
    ];
    const told: Lines = [
      ['2024-05-20', flood],
      ['2024-05-21', treaty],
      ['2024-05-22', vote],
    ];
    const levels = (first: Lines, off: Lines) => {
      const again: Lines = first.map(([date, text]) => [date, `${text}, papers say`]);
      return workspace({ a: first, b: again, c: off })
        .contradictionsOf('c')
        .map(({ scope, level }) => `${scope} ${level}`);
    };
    assert.deepEqual(levels(told, spread), ['file warning']);
    assert.deepEqual(levels(on('2024-05-20', flood, treaty, vote), on('2024-05-16', floodToo, treatyToo, voteToo)), [
      'file hint',
    ]);
  });

  it('of periods are each of its own in two issues of one series', () => {
    const levels = (one: string, other: string) =>
      workspace({
        [one]: [
          ['2024-05-03/05', flood],
          ['2024-06-10', bridge],
        ],
        [other]: [
          ['2024-05-10/12', floodToo],
          ['2024-06-10', bridgeToo],
        ],
      })
        .contradictionsOf(other)
        .map(({ level }) => level);
    assert.notDeepEqual(levels('a', 'b'), ['hint']);
    assert.equal(levels('a', 'b').length, 1);
    assert.deepEqual(levels('weekly-2024-05-05', 'weekly-2024-05-12'), ['hint']);
  });

  it('that are a year off against several files are a warning there, and nothing elsewhere', () => {
    const right: Lines = [
      ['2024-02-11', flood],
      ['2024-03-05', treaty],
      ['2024-05-20', vote],
      ['2024-06-10', bridge],
    ];
    const wrong: Lines = [
      ['2023-02-11', floodToo],
      ['2023-03-05', treatyToo],
      ['2023-05-20', voteToo],
      ['2024-06-10', bridgeToo],
      ['2024-07-01', 'A lighthouse keeper retires on Selm'],
    ];
    const events = workspace({ a: right, b: right.map(([date, text]) => [date, `${text}, papers say`]), c: wrong });
    const [found, ...more] = events.contradictionsOf('c');
    assert.deepEqual([found?.level, found?.scope, more], ['warning', 'file', []]);
    assert.deepEqual(
      found?.run.map(({ ordinal }) => ordinal),
      [0, 1, 2],
      'right entries behind it are not named',
    );
    for (const file of ['a', 'b']) assert.deepEqual(events.contradictionsOf(file), [], file);
  });

  it('that are a year off against one file alone are no warning, because either file may have the wrong years', () => {
    const lines: Lines = [
      ['2024-02-11', flood],
      ['2024-03-05', treaty],
      ['2024-05-20', vote],
    ];
    const off: Lines = [
      ['2023-02-11', floodToo],
      ['2023-03-05', treatyToo],
      ['2023-05-20', voteToo],
    ];
    const events = workspace({ a: lines, b: off });
    for (const file of ['a', 'b']) {
      const [found] = events.contradictionsOf(file);
      assert.deepEqual([found?.level, found?.doubts], ['information', ['only one other file has other dates']], file);
    }
  });

  it('that are copies of one another count as one voice', () => {
    const third =
      'Crowds watch in Norvik as Tesk signs the long awaited treaty on the ferry with Selm; Captain Rieu signs after him';
    const wrong: Lines = [['2024-03-19', treaty]];
    const events = workspace({
      a: [['2024-03-05', treatyToo]],
      b: [['2024-03-05', third]],
      c: wrong,
      d: wrong,
      e: wrong,
    });
    for (const file of ['a', 'b']) assert.deepEqual(shown(events.contradictionsOf(file)), [], file);
    for (const file of ['c', 'd', 'e']) assert.equal(events.contradictionsOf(file)[0]?.others.length, 2, file);
  });

  it('find names that are spelled in different ways', () => {
    const events = workspace({
      a: [['2024-03-05', 'Police arrest General Gaddafi at the Ostrand villa with seven guards']],
      b: [['2024-03-19', 'In his Ostrand villa General Kadafi and seven guards are arrested by police']],
    });
    assert.deepEqual(shown(events.contradictionsOf('a')).length, 1);
  });

  it('of one file are compared between prose and timeline only', () => {
    const prose = (date: string, text: string, written: string) =>
      accountOf(text, dayOf(date), [], { kind: 'prose', written });
    const events = new Events();
    events.replace('a', [
      ...timeline([
        ['2024-03-05', treaty],
        ['2024-03-09', 'Captain Rieu explains the ferry treaty with the Selm islands to the herring fishers of Norvik'],
        ['2024-06-10', bridge],
      ]),
      prose(
        '2024-08-01',
        'The Ostrand Bridge opened to traffic on August 1, 2024, after nine years of work',
        'August 1, 2024',
      ),
    ]);
    assert.deepEqual(shown(events.contradictionsOf('a')), ['(a2 a3)', '(a3 a2)']);
  });

  it('of one timeline contradict where one is the other over again', () => {
    const events = workspace({
      a: [
        ['2024-03-05', treaty],
        ['2024-03-09', bridge],
        ['2024-03-19', `${treaty} at last`],
      ],
    });
    assert.deepEqual(shown(events.contradictionsOf('a')), ['a0 a2', 'a2 a0']);
  });

  it('do not take a date that only bounds for one on which something happened', () => {
    const events = workspace({ a: [['2024-06-10', bridge]] });
    const text = 'Since August 1, 2024, the Ostrand Bridge opens to traffic after nine years of work, 14 months late';
    events.replace('b', [accountOf(text, dayOf('2024-08-01'), [], { kind: 'prose', written: 'August 1, 2024' })]);
    assert.deepEqual(events.contradictionsOf('a'), []);
  });

  it('answer for files and accounts that are not there', () => {
    const events = new Events();
    assert.deepEqual(events.contradictionsOf('a'), []);
    assert.deepEqual(events.otherAccountsOf({ file: 'a', ordinal: 3 }), []);
    assert.deepEqual([...events.replace('a', undefined)], ['a']);
  });

  it('are not disturbed by empty, enormous and odd texts', () => {
    const events = workspace({
      a: [
        ['2024-03-05', ''],
        ['2024-03-05', 'word '.repeat(100_000)],
        ['2024-03-05', '\ud800\u0000[['],
      ],
      b: [['2024-04-05', 'word '.repeat(100_000)]],
    });
    assert.deepEqual(events.contradictionsOf('a'), []);
  });
});
