// Future and past dates with verbs in the present tense: in a report and in a timeline.

import { anchorAt, checkTable } from './reading-support';

describe('announced for a weekday', () => {
  // 13 December 2025 was a Saturday.
  checkTable([
    ['The president leaves Tuesday for Paris.', 'Tuesday = 2025-12-16'],
    ['Trial opens Monday in the case.', 'Monday = 2025-12-15'],
    ['Polls close Sunday at 8 p.m.', 'Sunday = 2025-12-14'],
    ['Lawmakers return on Monday.', 'Monday = 2025-12-15'],
    ['The ministry said Friday that talks begin Thursday.', 'Friday = 2025-12-12', 'Thursday = 2025-12-18'],
    ['The hearing is Wednesday.', 'Wednesday = 2025-12-17'],
    ['A funeral will be held Tuesday.', 'Tuesday = 2025-12-16'],
    ['Russia to resume talks Monday.', 'Monday = 2025-12-15'],
    ['He agreed to surrender by Monday.', 'Monday = 2025-12-15'],
    ["I'll be back on Monday.", 'Monday = 2025-12-15'],
    ['He won’t be back on Monday.', 'Monday = 2025-12-15'],
    ['Trains run again from Monday.', 'Monday = 2025-12-15'],
    ['Ferries laid up until Monday.', 'Monday = 2025-12-15'],
  ]);
});

describe('an announcement for a weekday', () => {
  checkTable([
    ['Trial opened Monday in the case.', 'Monday = 2025-12-08'],
    ['After two visits Monday he was tired.', 'Monday = 2025-12-08'],
    ['The trial that begins soon was delayed Monday.', 'Monday = 2025-12-08'],
    ['The court meets rarely, police said Monday.', 'Monday = 2025-12-08'],
    ['Due to rain the game was off Monday.', 'Monday = 2025-12-08'],
    ['Known to the press as the man of Monday.', 'Monday = 2025-12-08'],
    ['It is Friday.', 'Friday = 2025-12-12'],
    ["He didn't come on Monday.", 'Monday = 2025-12-08'],
    ['He had been held Tuesday.', 'Tuesday = 2025-12-09'],
    ['Fighting raged from Tuesday.', 'Tuesday = 2025-12-09'],
    ['Nothing left on Wednesday, the third day of the strike.', 'Wednesday = 2025-12-10'],
  ]);
});

describe('announced for a day without its year', () => {
  checkTable([
    ['The election is March 5.', 'March 5 = 2026-03-05'],
    ['The hearings are on April 5.', 'April 5 = 2026-04-05'],
    ['Officials meet Jan. 9-10.', 'Jan. 9-10 = 2026-01-09..2026-01-10'],
    ['The union vowed to strike on Jan. 10.', 'Jan. 10 = 2026-01-10'],
    ['The union struck on Jan. 10.', 'Jan. 10 = 2025-01-10'],
    ['The vote, originally planned for March 10, is off.', 'March 10 = 2026-03-10'],
    ['The vote, planned for March 10, is on.', 'March 10 = 2026-03-10'],
    ['Officials met Jan. 9-10.', 'Jan. 9-10 = 2025-01-09..2025-01-10'],
  ]);
});

describe('the present tense of a timeline', () => {
  const options = { anchor: anchorAt('2025-12-13', 'entry') };
  checkTable(
    [
      ['The trial opens Monday.', 'Monday = 2025-12-08'],
      ['He leaves on Tuesday for Paris.', 'Tuesday = 2025-12-09'],
    ],
    options,
  );
});
