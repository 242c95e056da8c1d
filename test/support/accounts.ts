// Accounts made by hand, for tests that compare accounts without reading articles.

import { dayOf as dayNumber } from '../../server/src/dates/calendar/calendar';
import { finish } from '../../server/src/syntax/steps';
import type { Account, AccountKind, BareAccount } from '../../server/src/workspace/account';
import { withContent } from '../../server/src/workspace/accountContent';

/** Days from 1970 of "2024-03-01". */
export function dayOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return dayNumber(year, month, day);
}

/** One account, of one day unless `last` says otherwise. */
export function accountOf(
  text: string,
  first: number,
  sources: readonly string[] = [],
  { last = first, kind = 'entry' as AccountKind, written = `day ${first}` } = {},
): Account {
  const bare: BareAccount = {
    kind,
    text,
    sources,
    date: {
      first,
      last,
      text: written,
      precision: first === last ? 'day' : 'days',
      approximate: false,
      hull: { first, last },
      edtf: '',
      anchor: undefined,
    },
  };
  return finish(withContent([bare], [undefined]))[0] as Account;
}
