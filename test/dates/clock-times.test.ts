// Times of day inside dates and ranges: the hour is never a day, and a time may stand between a day and its year.

import { checkTable } from './reading-support';

describe('hours at the end of a range', () => {
  checkTable([
    [
      'The gates were shut from June 30, 2020 to 5 a.m. July 1.',
      'from June 30, 2020 to 5 a.m. July 1 = 2020-06-30..2020-07-01',
    ],
    ["From May 3, 2019 until 2 o'clock it burned.", 'May 3, 2019 = 2019-05-03'],
    ['From May 3, 2019 until two o’clock it burned.', 'May 3, 2019 = 2019-05-03'],
    [
      'From May 3 through 6 p.m. May 5, 2019, it burned.',
      'From May 3 through 6 p.m. May 5, 2019 = 2019-05-03..2019-05-05',
    ],
    [
      'Between May 3, 2019 and 5 p.m. on May 4 it burned.',
      'Between May 3, 2019 and 5 p.m. on May 4 = 2019-05-03..2019-05-04',
    ],
    ['The market was shut on June 18, 2013 till 5 in the morning.', 'June 18, 2013 = 2013-06-18'],
    ['It ran from 4 May to noon on 6 May 2019.', 'from 4 May to noon on 6 May 2019 = 2019-05-04..2019-05-06'],
    ['It burned from May 3 to 5, 2019.', 'from May 3 to 5, 2019 = 2019-05-03..2019-05-05'],
  ]);
});

describe('a time between a day and its year', () => {
  checkTable([
    ['The cut began on Mon Oct 23 11:00:09 EDT 2023, they said.', 'Mon Oct 23 11:00:09 EDT 2023 = 2023-10-23'],
    ['The ground shook on Mar 11 14:46 JST 2011.', 'Mar 11 14:46 JST 2011 = 2011-03-11'],
    ['It happened Oct. 26 at 11 a.m. EDT, 2023.', 'Oct. 26 at 11 a.m. EDT, 2023 = 2023-10-26'],
    ['On 6 May at 14:30, 2019 the harbour closed.', '6 May at 14:30, 2019 = 2019-05-06'],
    ['Fri Dec 15 03:26:57 +0200 1995', 'Fri Dec 15 03:26:57 +0200 1995 = 1995-12-15'],
    ['On 6 May at 14:30 2019 people came.', '6 May = 2025-05-06'],
    ['We meet on Friday 26 July 1400 UTC.', 'Friday 26 July = 2024-07-26'],
    ['On 26 July 1400 the tower stood.', '26 July 1400 = 1400-07-26'],
  ]);
});

describe('two periods that are compared', () => {
  checkTable([['Between May 2019 and June 2020 it fell.', 'Between May 2019 and June 2020 = 2019-05-01..2020-06-30']]);
});
