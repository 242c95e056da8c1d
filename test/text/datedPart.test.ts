// Which words a date dates: the whole statement but for itself, the noun that it belongs to, or nothing.

import assert from 'node:assert/strict';
import { datedPartOf } from '../../server/src/text/datedPart';

describe('the dated part of a statement', () => {
  const cases: [statement: string, date: string, role: string, text?: string][] = [
    ['On May 4, 2024 the council closed the quay.', 'May 4, 2024', 'event'],
    ['The council closed the quay on May 4, 2024, to the anger of many.', 'May 4, 2024', 'event'],
    ['Ships have stayed away since May 2024.', 'May 2024', 'bound'],
    ['As of May 2024 nobody had paid.', 'May 2024', 'bound'],
    ['The quay stays shut until May 2024.', 'May 2024', 'bound'],
    ['They sailed before May 4.', 'May 4', 'bound'],
    ['Fees rose after the May 2024 harbour strike, it says.', 'May 2024', 'noun', 'harbour strike'],
    ['The council kept the June treaty alive.', 'June', 'noun', 'treaty alive'],
    ['After a harbour strike in May 2024 the fees rose.', 'May 2024', 'noun', 'a harbour strike'],
  ];
  for (const [statement, date, role, text] of cases) {
    it(`${role}: ${statement}`, () => {
      const part = datedPartOf(statement, date);
      assert.equal(part.role, role);
      if (text !== undefined) assert.equal(part.text, text);
      // Its own words say nothing of what happened on it.
      if (role === 'event') assert.equal(part.text, statement.replace(date, ''));
    });
  }
});
