// Free sentences that share little are compared where a slip of the pen sets their dates apart, and not at just any distance.

import assert from 'node:assert/strict';
import { Events } from '../../../server/src/workspace/events';
import { accountOf, dayOf } from '../../support/accounts';

const agreed = [
  [
    '2019-03-02',
    'The ferry company Norra orders the Halla from a yard in Gdansk',
    'Norra signs the order for its ferry Halla in Gdansk',
  ],
  ['2020-06-11', 'The Halla is launched, and a brass band plays', 'Launch of the ferry Halla'],
  ['2021-09-14', 'Norra sells its last steamer to a museum', 'A museum buys the last steamer of Norra'],
] as const;

/** A line that two authors word each in their way, the second one on a day of its own. */
const found = (day: string) => {
  const events = new Events();
  const lines = [
    [...agreed.map(([date, text]) => accountOf(text, dayOf(date))), accountOf(long, dayOf('2021-02-19'))],
    [...agreed.map(([date, , text]) => accountOf(text, dayOf(date))), accountOf(longToo, dayOf(day))],
  ];
  for (const [at, accounts] of lines.entries()) events.replace(`${at}`, accounts);
  return events.contradictionsOf('0').filter(({ here }) => here.ordinal === agreed.length);
};

const long = 'Norra invites two lawyers to its ledgers and admits the leak to the regulator in a brief letter';
const longToo =
  'After weeks of rumours a spokeswoman says that addresses of travellers were open: the leak dates from autumn';

describe('events: slips between sentences that share little', () => {
  it('finds a wrong year', () => {
    assert.equal(found('2022-02-19')[0]?.likely, 'year');
  });

  it('does not look at them at just any distance', () => {
    assert.deepEqual(found('2021-04-11'), []);
    assert.deepEqual(found('2022-01-07'), []);
  });
});
