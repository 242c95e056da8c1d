// Figures: how they are read, and when a figure of a claim is that of a copy.

import assert from 'node:assert/strict';
import { figuresIn } from '../../../server/src/text/checks/figures';
import { figureTextOf } from '../../../server/src/text/checks/figureText';
import { claimedFigures, findFigure } from '../../../server/src/text/checks/findFigure';

describe('figures of a text', () => {
  const written: readonly [string, string][] = [
    ['11,000 soldiers', 'count 11000'],
    ['twenty-one tanks', 'count 21'],
    ['three hundred and five men', 'count 305'],
    ['one hundred and sixty-two men', 'count 162'],
    ['2.5 by 3.8 metres', 'measure 2.5 length'],
    ['two dozen trucks', 'count 24'],
    ['half a million people', 'count 500000'],
    ['$1.5bn in aid', 'money 1500000000 usd'],
    ['1.5 million euros', 'money 1500000 eur'],
    ['4.5 per cent of it', 'share 4.5'],
    ['a 40% rise', 'share 40'],
    ['one in five voters', 'share 20'],
    ['two-thirds of them', 'share 66.7'],
    ['50 km away', 'measure 50000 length'],
    ['the 35th round', 'ordinal 35'],
    ['2½ points', 'count 2.5'],
    ['CHF 150–175 million', 'money 150000000 chf'],
    ['from 12 to 15 tonnes', 'measure 12000 weight'],
    ['three houses in four', 'share 75'],
    ['the thirty-fifth round', 'ordinal 35'],
    ['five years and four months', 'count 64'],
    ['a fortieth of it', 'share 2.5'],
    ['per thousand inhabitants', 'count 1000'],
    ['69:12 at halfway', 'measure 1.2 hours'],
    ['48 Fahrenheit', 'measure 48 fahrenheit'],
    ['five and a half of 29 months', 'count 5.5'],
    ['less than one gigawatt-hour', 'measure 1000000 energy'],
    ['a capacity of 60 GWh', 'measure 60000000 energy'],
    ['2,500 Wh for each charge', 'measure 2.5 energy'],
  ];
  for (const [text, expected] of written) {
    it(`reads “${text}”`, () => {
      const [figure] = figuresIn(text, { start: 0, end: text.length });
      assert.ok(figure);
      const value = Number(figure.value.toFixed(1));
      assert.equal(`${figure.kind} ${value}${figure.unit && ` ${figure.unit}`}`, expected);
    });
  }

  it('reads no name and no single thing', () => {
    const text = 'One man left Flight 370 and thousands of others';
    const figures = figuresIn(text, { start: 0, end: text.length });
    assert.deepEqual(
      figures.filter(({ isName }) => !isName),
      [],
    );
  });
});

describe('a figure of a claim', () => {
  const copy =
    'Some 11,240 soldiers were sent. On Monday 40 sailors were killed and 12 sailors were injured when the ferry, 31 miles ' +
    'off the coast, sank. Repairs cost 12.4 million euros, 40 per cent of it paid by the state. Five men and seven women were saved.';
  const found: readonly string[] = [
    'about 11,000 soldiers were sent',
    'more than 11,000 soldiers were sent',
    '40 sailors were killed',
    'twelve sailors were injured',
    'the ferry sank 50 km off the coast',
    'repairs cost €12 million',
    'the state pays 40%',
    'seven women were saved',
  ];
  for (const claim of found) it(`is found: ${claim}`, () => assert.equal(states(copy, claim), 'found'));
  const absent: readonly string[] = [
    '1,100 soldiers were sent',
    'about 14,000 soldiers were sent',
    '12 sailors were killed',
    '40 sailors were injured',
    'the ferry sank 80 km off the coast',
    'repairs cost $12 million',
    'the state pays 4%',
  ];
  for (const claim of absent) it(`is absent: ${claim}`, () => assert.equal(states(copy, claim), 'absent'));

  it('is not that of another thing that the claim gives the other way round', () => {
    const office =
      'Of these, 8,601 had been approved, 1,377 refused and 2,114 paid. Rents in town rose 3.8%; rents on the coast 14.5%.';
    assert.equal(states(office, '8,601 were approved and 2,114 paid', '8,601'), 'found');
    assert.equal(states(office, '2,114 were approved and 8,601 paid', '2,114'), 'absent');
    assert.equal(states(office, '2,114 were approved and 8,601 paid', '8,601'), 'absent');
    assert.equal(states(office, 'Rents in town rose by 3.8%, on the coast by 14.5%', '3.8'), 'found');
    assert.equal(states(office, 'Rents in town rose by 14.5%, on the coast by 3.8%', '14.5'), 'absent');
    assert.equal(states(office, 'On the coast rents rose by 14.5%, in town by 3.8%', '3.8'), 'found');
  });

  it('has not fallen where somebody fell ill', () => {
    const outbreak = 'The outbreak has grown to 34 cases.';
    assert.equal(states(outbreak, 'Who has fallen ill: doctors count 34 cases'), 'found');
    assert.equal(states(outbreak, 'those who have fallen ill are 34 cases'), 'found');
    assert.equal(states(outbreak, 'the outbreak has fallen to 34 cases'), 'absent');
  });

  it('is the same time in hours, minutes and seconds or as a clock has it, to the second', () => {
    const race = 'She won in 2 hours 19 minutes and 41 seconds.';
    assert.equal(states(race, 'She ran 2:19:41'), 'found');
    assert.equal(states(race, 'She ran 2:19:14'), 'absent');
  });

  it('is a time of one half of the day', () => {
    const dawn = 'The dike broke at 4:20 a.m. and was closed at 17:05. The mayor was called at 9.30.';
    assert.equal(states(dawn, 'the dike broke at 4:20 in the night'), 'found');
    assert.equal(states(dawn, 'the dike broke at 4:20 p.m.'), 'absent');
    assert.equal(states(dawn, 'the dike was closed at 5:05 p.m.'), 'found');
    assert.equal(states(dawn, 'the dike was closed at 05:05 UTC'), 'absent');
    assert.equal(states(dawn, 'the mayor was called at 9.30 p.m.'), 'found');
  });

  it('is the number of a flight or a rocket', () => {
    const crash = 'Flight 6027 lost height over the marsh, and rescuers of unit KL-48 found 27 people.';
    assert.equal(states(crash, 'flight 6027 went down'), 'found');
    assert.equal(states(crash, 'flight 6207 went down'), 'absent');
    assert.equal(states(crash, 'KL-84 came to help'), 'absent');
  });

  it('is not what stands for something else, where the copy gives another figure for the same', () => {
    const depot =
      'The depot repairs nine trams a week. Its 14 fitters have asked for two more colleagues. A night shift of five ' +
      'cleaners starts at ten. Repairs of brakes cost 6,400 crowns and repairs of doors 2,100 crowns.';
    assert.equal(states(depot, '14 fitters work in the depot'), 'found');
    assert.equal(states(depot, 'five fitters work in the depot'), 'absent');
    assert.equal(states(depot, 'the depot repairs nine trams in a week'), 'found');
  });

  it('is the second of a series, of which what stands before the first holds, too', () => {
    const mill = 'The mill has a planned output of 16 GWh in its first stage and 60 GWh when complete.';
    assert.equal(states(mill, 'the mill was designed for an output of 60 GWh a year'), 'found');
    assert.equal(states(mill, 'the mill was designed for an output of 16 GWh a year'), 'found');
    assert.equal(states(mill, 'the mill was designed for an output of 66 GWh a year'), 'absent');
  });

  it('is not a bound from the other side, nor one that the figure of the copy crosses', () => {
    const quarry =
      'The quarry employs more than 300 people. Fewer than 40 of them live in the village, no fewer than 25 in Ost. ' +
      'Last year 1,215 truckloads left it, over a road of 96 kilometres.';
    assert.equal(states(quarry, 'over 300 people are employed by the quarry', '300'), 'found');
    assert.equal(states(quarry, 'fewer than 300 people are employed by the quarry', '300'), 'absent');
    assert.equal(states(quarry, 'under 40 of them live in the village', '40'), 'found');
    assert.equal(states(quarry, 'more than 40 of them live in the village', '40'), 'absent');
    assert.equal(states(quarry, 'at least 25 live in Ost', '25'), 'found');
    assert.equal(states(quarry, 'more than 1,200 truckloads left the quarry', '1,200'), 'found');
    assert.equal(states(quarry, 'fewer than 1,200 truckloads left the quarry', '1,200'), 'absent');
    assert.equal(states(quarry, 'the road is more than 60 miles long', '60'), 'found');
  });

  it('is no end of a range with an amount of money before it', () => {
    const yard = 'The yard owed 14.2 million pounds to 176 suppliers when it closed.';
    assert.equal(states(yard, 'it owed 176 suppliers money', '176'), 'found');
    assert.equal(states(yard, 'it owed 167 suppliers money', '167'), 'absent');
  });

  it('is compared with those around it, however many a claim has', () => {
    const claim = Array.from({ length: 2000 }, (_, at) => `${at + 100} sailors`).join(' and ');
    const figures = claimedFigures(claim, { start: 0, end: claim.length }, []);
    assert.equal(figures.length, 2000);
    assert.deepEqual([...new Set(figures.map(({ all }) => all.length > 25))], [false]);
    assert.ok(figures.every(({ all, figure }) => all.some((other) => other.figure === figure)));
  });

  it('is not the number of a shaft or a platform', () => {
    const rescue =
      'The apprentices were brought up through shaft two before noon. Nine miners had to wait until the evening.';
    assert.equal(states(rescue, 'two apprentices were brought up before noon'), 'absent');
    assert.equal(states(rescue, 'shaft two was the way up'), 'found');
  });
});

/** @param written the figure that is sought; without it the first one */
function states(copy: string, claim: string, written = ''): string {
  const prepared = figureTextOf(copy, { start: 0, end: copy.length });
  const figures = claimedFigures(claim, { start: 0, end: claim.length }, []);
  const figure = figures.find(({ figure: { start } }) => claim.startsWith(written, start));
  assert.ok(figure);
  return findFigure(prepared, figure).state;
}
