// Counts in claims: what is counted, within which bounds, and all the numbers that count nothing.

import assert from 'node:assert/strict';
import { countsIn } from '../../server/src/text/counts';

function read(text: string): string[] {
  return countsIn(text).map(({ start, end, low, high }) => {
    const bounds = low === high ? `${low}` : `${Math.round(low)}..${Math.round(high)}`;
    return `${text.slice(start, end)} = ${bounds}`;
  });
}

describe('countsIn', () => {
  const counts: readonly (readonly [text: string, ...counts: string[]])[] = [
    ['The fire killed 11 workers.', '11 workers = 11'],
    ['The fire killed eleven people and a dog.', 'eleven people = 11'],
    ['More than 11,000 combat personnel have left.', 'More than 11,000 combat personnel = 10500..Infinity'],
    ['Around 12,000 soldiers came.', 'Around 12,000 soldiers = 10200..13800'],
    ['Up to 3,000 new recruits are expected.', 'Up to 3,000 new recruits = 0..3300'],
    ['4.2 million workers went on strike.', '4.2 million workers = 4150000..4250000'],
    ['It won $242B or 80% of all funding.', '$242B = 241500000000..242500000000', '80% = 75..86'],
    ['The vote is now only 17 days away.'],
    ['The 2024–25 judicial salaries are listed.'],
    ['Between 20 and 30 houses burned down.', '20 and 30 houses = 20..30'],
    ['The quake left 17 dead and 23 missing.', '17 dead = 17', '23 missing = 23'],
    ['It cost $20 billion and 30% of all shares.', '$20 billion = 18000000000..22000000000', '30% = 27..34'],
    ['Parliament backs it by 188 votes to 120.', '188 votes = 188', '120 = 120'],
    ['The senate votes 57-41 for the law.', '57 = 57', '41 = 41'],
    ['The assembly votes 190-0 against it.', '190 = 190', '0 = 0'],
    ['Councillors backed the merger of the schools, 18 to 9.', '18 = 18', '9 = 9'],
    ['The club backed its coach and lost 2-1, a year after 3-0.'],
    ['The death toll of the fire has risen to 19.', '19 = 19'],
    ['Forty-one senators vote against it.', 'Forty-one senators = 41'],
    ['In Marlow 46 spectators are hurt.', '46 spectators = 46'],
    ['The state lends Pell 75 million marks.', '75 million marks = 74500000..75500000'],
    ['From the bank at Halm six wagons are lifted.', 'six wagons = 6'],
    ['The gift brings Osk 12,400 books.', '12,400 books = 12350..12450'],
    ['Two thirds of parents agree.', 'Two thirds = 64..70'],
    ['MPs reject the deal by 149 votes.'],
    ['He sent 53 KN-25 launchers.', '53 KN-25 launchers = 53'],
    ['A girl is found after 51 hours, and the mayor gets 8 years in prison.', '51 hours = 51', '8 years = 8'],
    ['An earthquake of magnitude 6.8 strikes Kirra.', '6.8 = 6.8'],
  ];
  for (const [text, ...expected] of counts) {
    it(`reads “${text}”`, () => assert.deepEqual(read(text), expected));
  }

  it('takes what a sentence beginning with the whole counts for a part', () => {
    const isPart = (text: string) => countsIn(text).map((count) => count.isPart);
    assert.deepEqual(isPart('Of all the injured 21 men are still in hospital.'), [true]);
    assert.deepEqual(isPart('At the end of the day 21 men are still in hospital.'), [false]);
  });

  const none = [
    'A deal of the century.',
    'On May 3 and on 5 June the trains stood still.',
    'In 2024 elections were held.',
    'Two weeks later he came back, after the first 3 days of the trial and 12 years ago.',
    '“There is bread for four days,” she said.',
    'Flight 370 passes no islands.',
    'A 24-hour strike began at 7:30.',
    'The 528th Regiment left.',
    'It lasted three days and 20 minutes.',
    'One of the ministers resigned.',
    '',
  ];
  for (const text of none) {
    it(`counts nothing in “${text}”`, () => assert.deepEqual(read(text), []));
  }

  it('gives the fate of counted people by the nearest word', () => {
    const [killed, injured] = ['A blast killed 11 workers', 'A blast that killed a driver left 17 workers injured'].map(
      (text) => countsIn(text)[0],
    );
    assert.ok(killed && injured);
    assert.equal(killed.unit, injured.unit);
    assert.notEqual(killed.fate, injured.fate);
  });

  it('takes votes for and against for two things, and phrases that say the same for one', () => {
    const fatesOf = (text: string) => countsIn(text).map(({ fate }) => fate);
    assert.deepEqual(
      fatesOf('The law passes by 151 votes to 43'),
      fatesOf('There are 151 votes in favour and 43 votes against'),
    );
    assert.deepEqual(fatesOf('120 deputies oppose the law'), fatesOf('It is rejected by 120 deputies'));
    assert.notDeepEqual(fatesOf('120 deputies oppose the law'), fatesOf('120 deputies support the law'));
    assert.deepEqual(fatesOf('900 miners walk out'), fatesOf('900 miners leave their posts'));
    assert.deepEqual(fatesOf('They lay off 900 miners'), fatesOf('900 miners lose their jobs'));
  });

  it('takes linear time on long rows of numbers @slow', () => {
    assert.equal(countsIn('12 '.repeat(50_000)).length, 0);
  });
});
