// Distances in several steps, each shorter than the one before: "a month and three days later", "2 months 10 days ago".

import { checkTable } from './reading-support';

describe('distances in several steps', () => {
  checkTable([
    [
      'The kiln cracked on 3 May 2020. A month and three days later it cracked again.',
      '3 May 2020 = 2020-05-03',
      'A month and three days later = 2020-06-06',
    ],
    ['It came one year and three days before 3 May 2020.', 'one year and three days before 3 May 2020 = 2019-04-30'],
    ['It came three months and a day after May 3, 2020.', 'three months and a day after May 3, 2020 = 2020-08-04'],
    [
      'The kiln cracked on 3 May 2020; two years, four months and six days later it fell.',
      '3 May 2020 = 2020-05-03',
      'two years, four months and six days later = 2022-09-09',
    ],
    ['It rang 1 week 2 days ago.', '1 week 2 days ago = 2025-12-04'],
    ['It was last seen 2 months 10 days ago.', '2 months 10 days ago = 2025-10-03'],
    ['It opens two weeks and three days from now.', 'two weeks and three days from now = 2025-12-30'],
    [
      'The mill shut on 31 January 2019; a year and two months later it burned.',
      '31 January 2019 = 2019-01-31',
      'a year and two months later = 2020-03-01..2020-03-31 ~',
    ],
  ]);
});

describe('steps that are no distance', () => {
  checkTable([
    ['He stayed a year and three days in the hills.'],
    ['The sentence is two years and six months.'],
    ['It took 3 weeks 2 days to repair.'],
    ['A girl of 2 years 10 months was found.'],
    ['The tour of five days, four nights is dear.'],
    // How long the first step is cannot be read, so neither is the second.
    ['They met on 3 May 2020. Some months and three days later they parted.', '3 May 2020 = 2020-05-03'],
    ['They met on 3 May 2020. He slept for two weeks and three days later he woke.', '3 May 2020 = 2020-05-03'],
  ]);
});
