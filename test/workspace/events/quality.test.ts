// Thresholds on a small set of our own: one summer on the islands, described by three authors, each date moved in turn.
// The large sets, which are not ours to copy, are measured by `npm run quality`.

import assert from 'node:assert/strict';
import { addMonths } from '../../../server/src/dates/calendar/calendar';
import type { Account } from '../../../server/src/workspace/account';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

/** Date, and the same event in three people's words. */
const summer: readonly (readonly [string, string, string, string])[] = [
  [
    '2023-04-03',
    'The ferry Halcyon runs aground off Selm with 212 passengers aboard; nobody is hurt',
    'With 212 people on board the Halcyon strikes a sandbank near Selm, and all are unhurt',
    'Off Selm the ferry Halcyon gets stuck on a sandbank; its 212 passengers are safe',
  ],
  [
    '2023-04-05',
    'Tugs pull the Halcyon free at high water after two failed attempts',
    'On the third attempt, at high water, tugs free the Halcyon from the sandbank',
    'The Halcyon floats again: tugs drag it off at high water, having failed twice',
  ],
  [
    '2023-04-21',
    'Governor Tesk orders an inquiry into the grounding, to be led by Judge Almira Foss',
    'Judge Almira Foss is to lead an inquiry into the grounding, Governor Tesk orders',
    'An inquiry into the grounding is ordered by Governor Tesk, with Almira Foss at its head',
  ],
  [
    '2023-05-09',
    'The shipping line Blue Fathom suspends its night crossings between Norvik and Selm',
    'Night crossings from Norvik to Selm are suspended by the Blue Fathom line',
    'Blue Fathom, the shipping line, halts night ferries between Selm and Norvik',
  ],
  [
    '2023-05-26',
    'Hoteliers of Selm march to the harbour office and demand that the night crossings come back',
    'Some 300 hoteliers from Selm protest before the harbour office for the return of night crossings',
    'A march of hoteliers to the harbour office in Selm calls for night crossings again',
  ],
  [
    '2023-06-14',
    'The herring festival opens in Ostrand with a regatta of 64 wooden boats',
    'A regatta of 64 wooden boats opens the herring festival at Ostrand',
    'In Ostrand 64 wooden boats sail a regatta as the herring festival begins',
  ],
  [
    '2023-06-30',
    'Engineer Pavla Dorn resigns from the harbour board over dredging that was never done',
    'Pavla Dorn, an engineer, leaves the harbour board in protest at dredging that did not happen',
    'Over dredging that was paid for and not done, engineer Pavla Dorn quits the harbour board',
  ],
  [
    '2023-07-17',
    'Lightning sets fire to the timber yard at Grell Point and burns 40 tonnes of oak',
    'Forty tonnes of oak burn when lightning hits the timber yard of Grell Point',
    'The timber yard at Grell Point catches fire after a lightning strike; 40 tonnes of oak are lost',
  ],
  [
    '2023-08-08',
    'Divers find the bell of the frigate Constancy, lost in 1788, near the Grell lighthouse',
    'Near the lighthouse of Grell, divers discover the ship bell of the Constancy, a frigate lost in 1788',
    'The bell of the Constancy, a frigate that sank in 1788, turns up near Grell lighthouse, divers say',
  ],
  [
    '2023-08-29',
    'The inquiry of Judge Foss blames shifted buoys and a tired helmsman for the grounding',
    'Shifted buoys and a tired helmsman caused the grounding, finds the inquiry of Judge Foss',
    'Judge Foss ends the inquiry: buoys out of place and a helmsman without sleep were to blame',
  ],
  [
    '2023-09-12',
    'Blue Fathom resumes night crossings with two pilots on each bridge',
    'With two pilots on every bridge, Blue Fathom takes up its night crossings again',
    'Night ferries of Blue Fathom sail again, now with two pilots on the bridge',
  ],
];

/** These are worded more freely than the rewritten timelines, of which 95 % are to be found. */
const minFound = 0.88;

const authors = ['anna', 'bero', 'cleo'] as const;

/** The summer by one author, with at most one date changed. */
function summerBy(author: number, moved?: number, by: (day: number) => number = (day) => day): Account[] {
  return summer.map((event, at) => {
    const day = dayOf(event[0]);
    return accountOf(event[author + 1] ?? '', at === moved ? by(day) : day);
  });
}

/** Of all contradictions in the summer with one date of one author changed: those about it, and the others. */
function trial(author: number, moved: number, by: (day: number) => number): { hits: number; falseAlarms: number } {
  const events = new Events();
  for (const at of authors.keys())
    events.replace(authors[at] ?? '', at === author ? summerBy(at, moved, by) : summerBy(at));
  let [hits, falseAlarms] = [0, 0];
  for (const file of authors) {
    for (const { here, others } of events.contradictionsOf(file)) {
      const isAbout = [here, ...others].every(({ ordinal }) => ordinal === moved);
      if (isAbout) hits++;
      else falseAlarms++;
    }
  }
  return { hits, falseAlarms };
}

describe('events, on a small set of our own @slow', () => {
  it('are silent when all agree', () => {
    assert.deepEqual(
      trial(0, 0, (day) => day),
      { hits: 0, falseAlarms: 0 },
    );
  });

  const shifts: [name: string, by: (day: number) => number][] = [
    ['ten days', (day) => day + 10],
    ['a month', (day) => addMonths(day, -1)],
    ['a year', (day) => addMonths(day, 12)],
  ];
  for (const [name, by] of shifts) {
    it(`find most dates moved by ${name}, with next to no false alarm`, () => {
      let [found, falseAlarms] = [0, 0];
      for (const author of authors.keys()) {
        for (const moved of summer.keys()) {
          const result = trial(author, moved, by);
          if (result.hits > 0) found++;
          falseAlarms += result.falseAlarms;
        }
      }
      const all = summer.length * authors.length;
      assert.ok(found >= minFound * all, `${found} of ${all} found`);
      assert.ok(falseAlarms <= 0.002 * all * all, `${falseAlarms} false alarms`);
    });
  }
});
