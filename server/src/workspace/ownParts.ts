// What each account of a file says of its own date: parts that have another date are taken out of it.

import { gapInDays } from '../dates/calendar/interval';
import type { Precision } from '../dates/calendar/reading';
import { addTo } from '../syntax/lists';
import { SetsByKey } from '../syntax/setsByKey';
import { nameSet } from '../syntax/wordSet';
import { datedPartOf } from '../text/datedPart';
import { speaksOfPlans } from '../text/terms';
import type { BareAccount } from './account';

/** A date among the first words of a claim dates all of it: "Two days later, the rig sinks". */
const openingLength = 24;

/** Longer accounts are no statements of one event; nothing is compared beyond. */
const maxProseLength = 4000;

/** Periods that figures are reported for, not days on which something happens. */
const periods: ReadonlySet<Precision> = nameSet('quarter season half year-part year decade century');

/** Only so many claims of an entry are searched for other dates. */
const maxClaims = 100;

/**
 * @param entries in step with `accounts`: the entry that each is or stands in
 * @returns in step with `accounts`: the text that is compared, or undefined for an account that says nothing of its date
 */
export function ownTextsOf(
  accounts: readonly BareAccount[],
  entries: readonly (number | undefined)[],
): (string | undefined)[] {
  const datesOf = new SetsByKey<string, string>();
  const claimsOf = new Map<number | undefined, BareAccount[]>();
  for (const [at, account] of accounts.entries()) {
    if (account.kind === 'entry') continue;
    datesOf.add(account.text, account.date.text);
    if (account.kind === 'claim') addTo(claimsOf, entries[at], account);
  }
  return accounts.map((account, at) => {
    const { kind, text } = account;
    if (kind === 'entry') return withoutOtherDates(account, claimsOf.get(entries[at])?.slice(0, maxClaims) ?? []);
    return ownTextOf(account, (datesOf.get(text)?.size ?? 0) > 1)?.slice(0, maxProseLength);
  });
}

/**
 * What a dated clause or sentence says, if the date is plain and the only one, and it has come to pass.
 * @param shared whether the same words stand beside another date
 */
function ownTextOf(account: BareAccount, shared: boolean): string | undefined {
  const { text, date } = account;
  if (periods.has(date.precision) || !isPlain(account)) return undefined;
  const part = datedPartOf(text, date.text);
  if (part.role === 'bound') return undefined;
  if (part.role === 'noun') return part.text;
  return shared || speaksOfPlans(text) ? undefined : part.text;
}

/** Whether the words of the date decide it, but for its year, or count from the entry's own date: not "on Friday". */
function isPlain({ date }: BareAccount): boolean {
  return (
    date.anchor === undefined ||
    date.anchor === 'heading' ||
    /\d/.test(date.text) ||
    /\b(?:later|next|following|previous|before|after)\b/i.test(date.text)
  );
}

/** An entry's text without the sentences and clauses that say themselves when they happened. */
function withoutOtherDates(entry: BareAccount, claims: readonly BareAccount[]): string | undefined {
  let text = entry.text.slice(0, maxProseLength);
  for (const claim of claims) {
    if (gapInDays(claim.date, entry.date) === 0 || !text.includes(claim.text)) continue;
    if (datedPartOf(claim.text, claim.date.text).role !== 'event') continue;
    const opens = claim.text.indexOf(claim.date.text) < openingLength;
    if (claim.text.length < text.length) text = text.replace(claim.text, ' ');
    else if (opens) return undefined;
  }
  return text;
}
