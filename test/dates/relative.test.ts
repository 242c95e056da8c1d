// Partial dates and relative times in each context: the day of writing, the entry, the previous date.

import assert from 'node:assert/strict';
import { anchorAt, checkTable, linesOf, readAll } from './reading-support';

describe('dates without a year', () => {
  checkTable([
    ['The unit left on Oct. 25, they said.', 'Oct. 25 = 2025-10-25'],
    ['The unit left in mid-October, they said.', 'mid-October = 2025-10-11..2025-10-20 ~'],
    ['The leaders met on 18 June.', '18 June = 2025-06-18'],
    ['It snowed in January.', 'January = 2025-01-01..2025-01-31'],
    ['It closed in December.', 'December = 2025-12-01..2025-12-31'],
    ['The talks will open on 10 January.', '10 January = 2026-01-10'],
    ['A vote is scheduled for Feb. 3.', 'Feb. 3 = 2026-02-03'],
    ['On Feb. 17, it will reopen.', 'Feb. 17 = 2026-02-17'],
    ['It will be released on Feb. 17.', 'Feb. 17 = 2026-02-17'],
    ['It will replace what was opened on Feb. 17.', 'Feb. 17 = 2025-02-17'],
    ['The vote, expected on Monday, was put off on Friday.', 'Monday = 2025-12-15', 'Friday = 2025-12-12'],
    ['It grew more than expected in October.', 'October = 2025-10-01..2025-10-31'],
    ['The gate was shut on Feb 29.', 'Feb 29 = 2024-02-29'],
    ['They met on Friday, Dec. 12.', 'Friday, Dec. 12 = 2025-12-12'],
    ['They met on Thursday, June 13.', 'Thursday, June 13 = 2024-06-13'],
    ['They met on Friday, Dec. 13.', 'Friday, Dec. 13 = 2025-12-13'],
    ['They met on Saturday, Dec. 13.', 'Saturday, Dec. 13 = 2025-12-13'],
    ['They left on the 4th.', 'the 4th = 2025-12-04'],
    ['They left on Monday 8.', 'Monday 8 = 2025-12-08'],
    ['They were back by Christmas.', 'Christmas = 2024-12-25'],
    ['In March last year they left.', 'March last year = 2024-03-01..2024-03-31'],
  ]);
});

describe('weekdays', () => {
  checkTable([
    ['He spoke on Friday in the port.', 'Friday = 2025-12-12'],
    ['He spoke on Saturday in the port.', 'Saturday = 2025-12-13'],
    ['He will speak on Sunday.', 'Sunday = 2025-12-14'],
    ['He spoke last Friday.', 'last Friday = 2025-12-05'],
    ['He speaks next Friday.', 'next Friday = 2025-12-19'],
    ['He spoke on Tuesday of last week.', 'Tuesday of last week = 2025-12-02'],
    ['He speaks next week on Tuesday.', 'next week on Tuesday = 2025-12-16'],
  ]);
});

describe('words of time', () => {
  checkTable([
    ['He left yesterday.', 'yesterday = 2025-12-12'],
    ['He left last night.', 'last night = 2025-12-12'],
    ['He left the day before yesterday.', 'the day before yesterday = 2025-12-11'],
    ['Prices fell last week.', 'last week = 2025-12-01..2025-12-07'],
    ['Prices fell last month.', 'last month = 2025-11-01..2025-11-30'],
    ['Prices fell this year.', 'this year = 2025-01-01..2025-12-31'],
    ['Prices fell last quarter.', 'last quarter = 2025-07-01..2025-09-30'],
    ['Prices doubled over the last decade.', 'the last decade = 2015-12-13..2025-12-13 ~'],
    ['Prices doubled a decade ago.', 'a decade ago = 2015-01-01..2015-12-31 ~'],
    ['Prices doubled half a century ago.', 'half a century ago = 1975-01-01..1975-12-31 ~'],
    ['Prices doubled two and a half years ago.', 'two and a half years ago = 2023-01-01..2023-12-31 ~'],
    ['Prices doubled a year and a half ago.', 'a year and a half ago = 2024-01-01..2024-12-31 ~'],
    ['Prices fell over the weekend.', 'the weekend = 2025-12-13..2025-12-14'],
    ['Prices fell earlier this year.', 'earlier this year = 2025-01-01..2025-06-30 ~'],
    ['Prices may fall later this year.', 'later this year = 2025-12-13..2025-12-31 ~'],
    ['Prices fell two days ago.', 'two days ago = 2025-12-11'],
    ['Prices fell a week ago.', 'a week ago = 2025-12-06 ~'],
    ['Prices fell three months ago.', 'three months ago = 2025-09-01..2025-09-30 ~'],
    ['Prices fell nearly two years ago.', 'nearly two years ago = 2023-01-01..2023-12-31 ~'],
    ['Prices fell two weeks and two days ago.', 'two weeks and two days ago = 2025-11-27'],
    ['Prices fell in the last three months.', 'the last three months = 2025-09-01..2025-11-30 ~'],
    ['Prices will fall in two weeks.', 'in two weeks = 2025-12-27 ~'],
    ['Prices fell for the first time in two weeks.'],
    ['They left three days after 5 May 2024.', 'three days after 5 May 2024 = 2024-05-08'],
    ['They left two days after the battle.'],
    ['Prices fell last January.', 'last January = 2025-01-01..2025-01-31'],
    ['It was hot this past summer.', 'this past summer = 2025-06-01..2025-08-31 ~'],
    ['It will be done by year-end.', 'year-end = 2025-10-01..2025-12-31 ~'],
    ['They meet next summer.', 'next summer = 2026-06-01..2026-08-31 ~'],
  ]);

  it('needs an anchor', () => {
    assert.deepEqual(linesOf('He left on Friday, Oct. 25, last week.', {}), []);
  });
});

describe('inside the claim of an entry', () => {
  const options = { anchor: anchorAt('2024-10-01', 'entry') };
  checkTable(
    [
      ['Two days later the rig sinks.', 'Two days later = 2024-10-03'],
      ['The pact of June is renewed.', 'June = 2024-06-01..2024-06-30'],
      ['He speaks ahead of the Nov. 5 vote.', 'Nov. 5 = 2024-11-05'],
      ['Later that day the port opens.', 'Later that day = 2024-10-01'],
    ],
    options,
  );

  it('says what completed the date', () => {
    const [reading] = readAll('Two days later the rig sinks.', options);
    assert.equal(reading?.anchor?.kind, 'entry');
  });
});

describe('the narrative', () => {
  checkTable([
    [
      'It began on Aug. 6, 2024. Aides said on Aug. 7 that it had failed.',
      'Aug. 6, 2024 = 2024-08-06',
      'Aug. 7 = 2024-08-07',
    ],
    [
      'On June 10, 1940 they came; twelve days later they left.',
      'June 10, 1940 = 1940-06-10',
      'twelve days later = 1940-06-22',
    ],
    ['On March 8, 1862 they met, and again the next day.', 'March 8, 1862 = 1862-03-08', 'the next day = 1862-03-09'],
    [
      'It was July 1861. On July 25 of that year they voted.',
      'July 1861 = 1861-07-01..1861-07-31',
      'July 25 of that year = 1861-07-25',
    ],
    [
      'In 1915, they fought twice, on April 6 and in May.',
      '1915 = 1915-01-01..1915-12-31',
      'April 6 = 1915-04-06',
      'May = 1915-05-01..1915-05-31',
    ],
    [
      'They came in June, left in August, and were back in September 1940.',
      'June = 1940-06-01..1940-06-30',
      'August = 1940-08-01..1940-08-31',
      'September 1940 = 1940-09-01..1940-09-30',
    ],
    [
      'They landed in January 1945 and won in March.',
      'January 1945 = 1945-01-01..1945-01-31',
      'March = 1945-03-01..1945-03-31',
    ],
    ['A pact was signed in 2019. On Oct. 25 it ended.', '2019 = 2019-01-01..2019-12-31', 'Oct. 25 = 2025-10-25'],
    [
      'It ended in 1964. A file released in 2005 denies an attack on 4 August.',
      '1964 = 1964-01-01..1964-12-31',
      '2005 = 2005-01-01..2005-12-31',
      '4 August = 2025-08-04',
    ],
  ]);

  it('continues from its own dates where most lie before the year of writing', () => {
    const text =
      'The strike began in March 1919. By May 1919 it had spread. The mines closed in August 1919. ' +
      'A truce held through October. In February the talks broke down.';
    assert.deepEqual(linesOf(text).slice(3), ['October = 1919-10-01..1919-10-31', 'February = 1920-02-01..1920-02-29']);
  });

  it('resolves dates without any anchor', () => {
    assert.deepEqual(linesOf('It began on 3 March 1921. On 5 April it ended.', {}), [
      '3 March 1921 = 1921-03-03',
      '5 April = 1921-04-05',
    ]);
  });

  it('can be switched off', () => {
    assert.deepEqual(linesOf('It began on 3 March 1921. On 5 April it ended.', { narrative: false }), [
      '3 March 1921 = 1921-03-03',
    ]);
  });
});
