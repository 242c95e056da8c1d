// Dates whose own words decide them: days, months, years, numbers, periods and their parts.

import { checkTable } from './reading-support';

describe('days, months and years', () => {
  checkTable([
    ['The bridge opened on Dec. 12, 2025.', 'Dec. 12, 2025 = 2025-12-12'],
    ['The bridge opened on 12 December 2025.', '12 December 2025 = 2025-12-12'],
    ['The bridge opened on the 12th of December, 2025.', 'the 12th of December, 2025 = 2025-12-12'],
    ['The bridge opened on December the 12th 2025.', 'December the 12th 2025 = 2025-12-12'],
    ['The bridge opened on the twelfth of December 2025.', 'the twelfth of December 2025 = 2025-12-12'],
    ['The bridge opened on 12th December 2025.', '12th December 2025 = 2025-12-12'],
    ['The bridge opened on 13. December 2025.', '13. December 2025 = 2025-12-13'],
    ['Stamped 09-JAN-2017 in red.', '09-JAN-2017 = 2017-01-09'],
    ['Built on Thu Dec  7 21:32:35 2023 by a script.', 'Thu Dec  7 21:32:35 2023 = 2023-12-07'],
    ['Stamped Dec31, 1994 in red.', 'Dec31, 1994 = 1994-12-31'],
    ['He died on 1 February 1702/3 at home.', '1 February 1702/3 = 1703-02-01'],
    ['He died on March 10, 1688/89 at home.', 'March 10, 1688/89 = 1689-03-10'],
    ['He died in the winter of 1708/9.', 'the winter of 1708/9 = 1708-12-01..1709-02-28 ~'],
    ['The accord of June 2024 holds.', 'June 2024 = 2024-06-01..2024-06-30'],
    ['The accord of June, 2024 holds.', 'June, 2024 = 2024-06-01..2024-06-30'],
    ['They met in May of 2005.', 'May of 2005 = 2005-05-01..2005-05-31'],
    ["They met in April '87.", "April '87 = 1987-04-01..1987-04-30"],
    ['They met in April of 87.', 'April of 87 = 1987-04-01..1987-04-30'],
    ['In 1915, the mill burned down.', '1915 = 1915-01-01..1915-12-31'],
    ['It was the 2014 vote that counted.', '2014 = 2014-01-01..2014-12-31'],
    ['His 1995 book says so.', '1995 = 1995-01-01..1995-12-31'],
    ['The year 2008 was dry.', 'The year 2008 = 2008-01-01..2008-12-31'],
    ['It rained in two thousand and fifteen.', 'two thousand and fifteen = 2015-01-01..2015-12-31'],
    ['She was born in nineteen ninety-six.', 'nineteen ninety-six = 1996-01-01..1996-12-31'],
    ['The decree of Saturday, Dec. 13, 2025 named him.', 'Saturday, Dec. 13, 2025 = 2025-12-13'],
  ]);
});

describe('dates in digits', () => {
  checkTable([
    ['Signed 2025-12-13 in the capital.', '2025-12-13 = 2025-12-13'],
    ['Signed 2025-12-13T17:20:00Z by key.', '2025-12-13 = 2025-12-13'],
    ['Signed 2025/12/13.', '2025/12/13 = 2025-12-13'],
    ['Signed 13.12.2025.', '13.12.2025 = 2025-12-13'],
    ['Signed 12/13/2025.', '12/13/2025 = 2025-12-13'],
    ['Signed 13/12/2025.', '13/12/2025 = 2025-12-13'],
    ['Signed 12-30-16.', '12-30-16 = 2016-12-30'],
    ['Archive 20170302 is complete.', '20170302 = 2017-03-02'],
    ['Due 2025-12, they say.', '2025-12 = 2025-12-01..2025-12-31'],
    ['Due 12/2025, they say.', '12/2025 = 2025-12-01..2025-12-31'],
    ['The talks on 8/10 failed.', '8/10 = 2025-08-10'],
  ]);

  describe('with the day first', () => {
    checkTable(
      [
        ['Signed 03/04/2025.', '03/04/2025 = 2025-04-03'],
        ['Signed 12/13/2025.', '12/13/2025 = 2025-12-13'],
      ],
      { numericOrder: 'day-first' },
    );
  });
});

describe('periods', () => {
  checkTable([
    ['Exports fell in Q3 2024.', 'Q3 2024 = 2024-07-01..2024-09-30'],
    ['Exports fell in 2024 Q3.', '2024 Q3 = 2024-07-01..2024-09-30'],
    ['Exports fell in 3Q 2024.', '3Q 2024 = 2024-07-01..2024-09-30'],
    ['Exports fell in the third quarter of 2024.', 'the third quarter of 2024 = 2024-07-01..2024-09-30'],
    ['Exports fell in H1 2025.', 'H1 2025 = 2025-01-01..2025-06-30'],
    ['Exports fell in the second half of 2008.', 'the second half of 2008 = 2008-07-01..2008-12-31'],
    ['Exports fell in the latter half of 2008.', 'the latter half of 2008 = 2008-07-01..2008-12-31'],
    ['Floods came in spring 2024.', 'spring 2024 = 2024-03-01..2024-05-31 ~'],
    ['Floods came in the autumn of 2023.', 'the autumn of 2023 = 2023-09-01..2023-11-30 ~'],
    ['Snow fell all winter 2024-25.', 'winter 2024-25 = 2024-12-01..2025-02-28 ~'],
    ['Trade grew in the 1990s.', 'the 1990s = 1990-01-01..1999-12-31'],
    ["Trade grew in the '90s.", "the '90s = 1990-01-01..1999-12-31"],
    ['Trade grew in the nineties.', 'the nineties = 1990-01-01..1999-12-31'],
    ['Trade grew in the 20th century.', 'the 20th century = 1900-01-01..1999-12-31'],
    ['It began the week of Oct 21, 2024.', 'the week of Oct 21, 2024 = 2024-10-21..2024-10-27'],
    ['It began in week 27 of 2024.', 'week 27 of 2024 = 2024-07-01..2024-07-07'],
    ['It began in the first week of May 2024.', 'the first week of May 2024 = 2024-04-29..2024-05-05'],
    ['It filled the last four months of 2021.', 'the last four months of 2021 = 2021-09-01..2021-12-31'],
    ['They meet on the third Friday of June 2024.', 'the third Friday of June 2024 = 2024-06-21'],
    ['They met on the last Sunday in May 2024.', 'the last Sunday in May 2024 = 2024-05-26'],
    ['Home by Christmas 1963, he said.', 'Christmas 1963 = 1963-12-25'],
    ['They met on Easter Monday 2024.', 'Easter Monday 2024 = 2024-04-01'],
  ]);
});

describe('parts of periods', () => {
  checkTable([
    ['It began in early August 2025.', 'early August 2025 = 2025-08-01..2025-08-10 ~'],
    ['It began in mid-October 2024.', 'mid-October 2024 = 2024-10-11..2024-10-20 ~'],
    ['It began in late October 2024.', 'late October 2024 = 2024-10-21..2024-10-31 ~'],
    ['By late 2024 it had grown.', 'late 2024 = 2024-09-01..2024-12-31 ~'],
    ['It began at the end of 2000.', 'the end of 2000 = 2000-10-01..2000-12-31 ~'],
    ['It began late in 1957.', 'late in 1957 = 1957-09-01..1957-12-31 ~'],
    ['It began in the middle of August 1941.', 'the middle of August 1941 = 1941-08-11..1941-08-20 ~'],
    ['It began in the early 1990s.', 'the early 1990s = 1990-01-01..1993-12-31 ~'],
    ['It began in the late 19th century.', 'the late 19th century = 1867-01-01..1899-12-31 ~'],
    ['It began in the first half of May 2024.', 'the first half of May 2024 = 2024-05-01..2024-05-15 ~'],
    ['It began in early summer of 1943.', 'early summer of 1943 = 1943-06-01..1943-06-30 ~'],
    ['The house dates from c. 1914.', 'c. 1914 = 1914-01-01..1914-12-31 ~'],
    ['They arrived around 5 May 2024.', 'around 5 May 2024 = 2024-05-05 ~'],
  ]);
});
