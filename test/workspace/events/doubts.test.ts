// What keeps a contradiction from being a warning, and says so: neighbouring days, names alone, timelines of different times.

import assert from 'node:assert/strict';
import type { Account } from '../../../server/src/workspace/account';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

type Lines = readonly (readonly [date: string, text: string])[];

const timeline = (lines: Lines): Account[] => lines.map(([date, text]) => accountOf(text, dayOf(date)));

/** The contradictions of `a` that `a` and `b` give. */
const between = (a: Lines, b: Lines) => {
  const events = new Events();
  events.replace('a', timeline(a));
  events.replace('b', timeline(b));
  return events.contradictionsOf('a');
};

const treaty = 'Governor Tesk and Captain Rieu sign the ferry treaty with the Selm islands in Norvik town hall';
const treatyToo = 'The ferry treaty between Norvik and the Selm islands is signed in the town hall by Tesk and Rieu';

/** Other news of each day from `from` on, five days in a row. */
const news = (from: number, month: string): Lines => [
  [`2024-${month}-0${from}`, 'Lightning strikes the timber yard and burns forty tonnes of oak'],
  [`2024-${month}-0${from + 1}`, 'Divers raise the bell of a frigate that was lost in a gale'],
  [`2024-${month}-0${from + 2}`, 'Hoteliers march to the harbour office over cancelled crossings'],
  [`2024-${month}-0${from + 3}`, 'A regatta of wooden boats opens the herring festival'],
  [`2024-${month}-0${from + 4}`, 'The dredging of the northern basin runs out of money'],
];

/** The same days in which quite other things happen. */
const otherNews = (from: number, month: string): Lines => [
  [`2024-${month}-0${from}`, 'Teachers of three schools begin a strike for smaller classes'],
  [`2024-${month}-0${from + 1}`, 'An orchard fair is moved to the covered market by rain'],
  [`2024-${month}-0${from + 2}`, 'Two wells are found to be salty and are shut'],
  [`2024-${month}-0${from + 3}`, 'A choir from the mainland gives a concert in the chapel'],
  [`2024-${month}-0${from + 4}`, 'The library lends its first sewing machine'],
];

describe('events: doubts', () => {
  it('has none about a plain contradiction', () => {
    const [found] = between([['2024-03-05', treaty]], [['2024-03-19', treatyToo]]);
    assert.equal(found?.level, 'warning');
    assert.deepEqual(found.doubts, []);
  });

  it('has none about neighbouring days: they are as often one event as others that are so alike', () => {
    const [found] = between([['2024-03-05', treaty]], [['2024-03-06', treatyToo]]);
    assert.deepEqual([found?.level, found?.doubts], ['warning', []]);
  });

  it('guesses between two sentences of prose, unless they are as sure as can be', () => {
    const levelOf = (text: string, other: string, kind: 'entry' | 'prose') => {
      const events = new Events();
      events.replace('a', [accountOf(text, dayOf('2024-03-05'), [], { kind })]);
      events.replace('b', [accountOf(other, dayOf('2024-03-19'), [], { kind })]);
      return events.contradictionsOf('a')[0]?.level;
    };
    assert.deepEqual([levelOf(treaty, treatyToo, 'entry'), levelOf(treaty, treatyToo, 'prose')], ['warning', 'hint']);
    assert.equal(levelOf(treaty, treaty, 'prose'), 'warning');
  });

  it('gives no warning for names alone', () => {
    const caption = 'Governor Almira Tesk, Captain Joran Rieu, Judge Pavla Foss (Norvik)';
    const found = between([['2024-03-05', caption]], [['2024-03-19', caption]]);
    assert.ok(found.every(({ level }) => level !== 'warning'));
    assert.ok(found.every(({ doubts }) => doubts.some((doubt) => /little but names/.test(doubt))));
  });

  it('is surer where a timeline covers the time in which the other has the event', () => {
    const sameTime = between(
      [...news(1, '03'), ['2024-03-03', treaty]],
      [...otherNews(1, '03'), ...otherNews(5, '03'), ['2024-03-08', treatyToo]],
    );
    const otherTime = between(
      [...news(1, '03'), ['2024-03-03', treaty]],
      [...otherNews(4, '04'), ['2024-04-08', treatyToo]],
    );
    assert.equal(sameTime.length, 1);
    assert.ok((otherTime[0]?.confidence ?? 0) < (sameTime[0]?.confidence ?? 0));
    assert.ok(otherTime.every(({ doubts }) => doubts.includes('the two timelines cover different times')));
  });

  it('is less sure where both timelines have many entries around the day', () => {
    const freely = 'Captain Rieu puts his name to the ferry treaty; the islands wait for the first crossing';
    const sureness = (month: string) =>
      between([...news(1, month), ['2024-05-03', treaty]], [...otherNews(1, month), ['2024-05-05', freely]])[0]
        ?.confidence ?? 0;
    assert.ok(sureness('05') < sureness('03'));
  });

  it('is as sure of the last event of two timelines of one time as of any other', () => {
    const [found] = between(
      [...news(1, '03'), ...news(5, '04'), ['2024-05-05', treaty]],
      [...otherNews(1, '03'), ...otherNews(5, '04'), ['2024-04-24', treatyToo]],
    );
    assert.ok((found?.confidence ?? 0) > 0.8);
  });

  it('takes what comes back every year for two events, or at most for information', () => {
    const parade = 'Governor Tesk reviews the summer parade on the quay of Norvik, with 40 boats and the fire brigade';
    const paradeToo =
      'On the quay of Norvik the summer parade of 40 boats and the fire brigade is reviewed by Governor Tesk';
    const blessing = 'Fishermen celebrate the blessing of the fleet at Grell Point and throw wreaths into the bay';
    const blessingToo =
      'At Grell Point wreaths are thrown into the bay as fishermen celebrate the blessing of the fleet';
    const regatta = 'The anniversary regatta of the Selm islands starts off Ostrand in heavy wind';
    const regattaToo = 'In heavy wind off Ostrand, the anniversary regatta of the Selm islands starts';
    const found = between(
      [
        ['2023-05-01', parade],
        ['2023-06-12', blessing],
        ['2023-07-20', regatta],
      ],
      [
        ['2024-05-01', paradeToo],
        ['2024-06-12', blessingToo],
        ['2024-07-20', regattaToo],
      ],
    );
    assert.ok(found.every(({ level }) => level !== 'warning'));
    assert.ok(found.every(({ doubts }) => doubts.some((doubt) => /comes back every year/.test(doubt))));
  });

  it('finds a timeline that is a year off where nothing else is known', () => {
    const found = between([...news(1, '03'), ['2024-03-03', treaty]], [...yearLater(), ['2025-03-03', treatyToo]]);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.likely, 'year');
    assert.equal(found[0]?.level, 'warning');
  });
});

function yearLater(): Lines {
  return otherNews(1, '03').map(([date, text]) => [date.replace('2024', '2025'), text]);
}

describe('accounts that share a name of two words and nothing else', () => {
  it('are not of one event, although their files are of one topic and their dates agree', () => {
    const events = new Events();
    const crossing = 'Captain Ines Moreau steers the first ferry after the storm out of Alder Point';
    const pier = 'Workers mend the pier of Alder Point';
    const light = 'The old light of Alder Point is sold';
    for (const [file, text] of Object.entries({ a: pier, b: light })) {
      const lines: Lines = [
        ['2025-03-09', text],
        ['2025-03-10', crossing],
      ];
      events.replace(file, timeline(lines));
    }
    const weighing = events.weigh({ file: 'a', ordinal: 0 }, { file: 'b', ordinal: 0 });
    assert.deepEqual(weighing?.against.slice(0, 1), ['they share too few words']);
    assert.deepEqual(events.otherAccountsOf({ file: 'a', ordinal: 0 }), []);
    assert.equal(events.otherAccountsOf({ file: 'a', ordinal: 1 }).length, 1);
  });
});
