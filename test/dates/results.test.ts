// Quarters in reports of results: the last one completed before the dateline, and that quarter one year before.

import { anchorAt, checkTable } from './reading-support';

describe('quarters of reported results', () => {
  checkTable(
    [
      ['Net income for the quarter rose to $12 million.', 'the quarter = 2019-01-01..2019-03-31'],
      ['Profit in the latest quarter was $4 million.', 'quarter = 2019-01-01..2019-03-31'],
      [
        'Sales for the quarter were $4 million, up from $3 million a year ago.',
        'the quarter = 2019-01-01..2019-03-31',
        'a year ago = 2018-01-01..2018-03-31',
      ],
      [
        'It earned $4 million in the quarter, compared with $3 million in the year-earlier quarter.',
        'the quarter = 2019-01-01..2019-03-31',
        'the year-earlier quarter = 2018-01-01..2018-03-31',
      ],
      [
        'Revenue in the quarter rose 5 percent from the year-ago period.',
        'the quarter = 2019-01-01..2019-03-31',
        'the year-ago = 2018-01-01..2018-03-31',
      ],
      // No results, or a quarter with a number of its own.
      ['He lives in the quarter by the port.'],
      ['They scored twice in the quarter and won.'],
      ['He left a year ago after the strike.', 'a year ago = 2018-01-01..2018-12-31 ~'],
    ],
    { anchor: anchorAt('2019-05-06', 'dateline') },
  );
});
