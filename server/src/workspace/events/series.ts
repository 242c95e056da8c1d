// What likeness says in texts that name no sources. Logs, dockets, minutes and letters say the same of many days, and each time it is another
// event; a text that names its sources describes single events.

import { contradictionGap, likelyError } from '../../dates/calendar/interval';
import { type IndexedAccount, overlapOf } from './accountIndex';
import { foundAmong } from './candidates';
import type { FileWords } from './fileWords';

/** So many days apart, two writers mean one event as often as two. */
const maxDays = 3;

/** Fewer words in common are chance: "a fix was introduced" is said of many. */
const minTerms = 3;

const none: readonly IndexedAccount[] = [];

/**
 * Whether two accounts of files that tell one story, which name no sources, may be one event on two dates: two entries a few days apart, or on
 * the same day of another month or year, unless one of their files says so much on other dates, too.
 */
export function mayBeSlip(a: IndexedAccount, mine: FileWords, b: IndexedAccount, theirs: FileWords): boolean {
  const [{ account: one }, { account: other }] = [a, b];
  if (one.kind !== 'entry' || other.kind !== 'entry') return false;
  if (contradictionGap(one.date, other.date) > maxDays && likelyError(one.date, other.date) === undefined) return false;
  const { terms, shared } = overlapOf(a, b);
  return terms >= minTerms && !isRepeated(a, mine, shared) && !isRepeated(b, theirs, shared);
}

/** Whether an account shares as much with another one of its file, on another date. */
function isRepeated(account: IndexedAccount, { words }: FileWords, shared: number): boolean {
  const alike = foundAmong(account, ({ identity }) => words.get(identity)?.accounts ?? none);
  return alike.some((other) => account.isApartFrom(other) && overlapOf(account, other).shared >= shared);
}
