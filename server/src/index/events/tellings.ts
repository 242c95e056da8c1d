// What each account of a file tells of its own date: parts that have another date are taken out of it.

import { toldOnDate } from '../../matching/told';
import { gapInDays } from '../../temporal/interval';
import type { Account } from '../account';

/** A date among the first words of a claim dates all of it: "Two days later, the rig sinks". */
const openingLength = 24;

/**
 * @returns in step with `accounts`: the text that is compared, or undefined for an account that tells nothing of its date
 */
export function tellingsOf(accounts: readonly Account[]): (string | undefined)[] {
  const claims = accounts.filter((account) => account.kind === 'claim');
  return accounts.map((account) =>
    account.kind === 'entry' ? withoutOtherDates(account, claims) : tellingOf(account),
  );
}

function tellingOf(account: Account): string | undefined {
  const { role, text } = toldOnDate(account.text, account.date.text);
  return role === 'bound' ? undefined : text;
}

/** An entry's text without the sentences and clauses that say themselves when they happened. */
function withoutOtherDates(entry: Account, claims: readonly Account[]): string | undefined {
  let text = entry.text;
  for (const claim of claims) {
    if (gapInDays(claim.date, entry.date) === 0 || !text.includes(claim.text)) continue;
    if (toldOnDate(claim.text, claim.date.text).role !== 'event') continue;
    const opens = claim.text.indexOf(claim.date.text) < openingLength;
    if (claim.text.length < text.length) text = text.replace(claim.text, ' ');
    else if (opens) return undefined;
  }
  return text;
}
