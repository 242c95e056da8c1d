// One account as the message of a contradiction tells it: where it stands, what it says, whom it cites.

import type { Account, AccountRef } from '../../index/account';
import type { AccountPlace, FileFacts } from '../../index/facts';
import { lineAt } from '../../syntax/lines';
import { contains } from '../../syntax/span';
import type { RuleContext } from '../rule';
import { listed, shortened } from '../wording';

/** An account with all that a message says of it. */
export interface Telling {
  readonly ref: AccountRef;
  readonly facts: FileFacts;
  readonly account: Account;
  readonly place: AccountPlace;
  readonly fileName: string;
  /** "Yonhap [2]", "no source", "the report itself". */
  readonly sources: string;
}

/** Undefined when the file cannot be read any more. */
export function tellingOf({ facts, workspace }: RuleContext, ref: AccountRef): Telling | undefined {
  const its = ref.file === facts.file ? facts : workspace.facts(ref.file);
  const account = its?.summary.accounts[ref.ordinal];
  const place = its?.accountPlaces[ref.ordinal];
  if (!its || !account || !place) return undefined;
  return {
    ref,
    facts: its,
    account,
    place,
    fileName: workspace.displayName(ref.file),
    sources: sourcesOf(its, account),
  };
}

function sourcesOf({ summary }: FileFacts, account: Account): string {
  const cited = summary.sources.filter(({ key }) => key !== '' && account.sources.includes(key));
  if (cited.length > 0) {
    return listed(cited.map(({ publisher, title, number }) => `${publisher || shortened(title, 40)} [${number}]`));
  }
  return summary.kind === 'report' ? 'the report itself' : 'no source';
}

/** The line of its date, from 1. */
export function lineOf({ facts, place }: Telling): number {
  return lineAt(facts.article.lineStarts, place.date.start) + 1;
}

/**
 * Whether one of the two names the day of the other in its own entry or paragraph: "Apr 8 – The election is set for June 3", "beaten on
 * July 14. Two days later, he resigned"; or both days have entries of their own in the one timeline of the two. Who knows both days
 * takes neither for the other.
 */
export function areToldApart(one: Telling, other: Telling): boolean {
  return namesDayOf(one, other) || namesDayOf(other, one) || hasEntryOf(one, other) || hasEntryOf(other, one);
}

/** Whether the file that both stand in has an entry on the day of `prose`, which is none itself, besides the other's. */
function hasEntryOf(prose: Telling, { ref, place }: Telling): boolean {
  if (prose.ref.file !== ref.file || prose.account.kind !== 'prose') return false;
  const { date } = prose.account;
  return prose.facts.chronology.entries.some(
    ({ block, date: its }) =>
      its !== undefined && block.ordinal !== place.entry && its.first === date.first && its.last === date.last,
  );
}

function namesDayOf({ facts, place }: Telling, { account: { date } }: Telling): boolean {
  if (date.last - date.first > fewDays) return false;
  const { chronology, article } = facts;
  const around = article.paragraphs.find(({ start, end }) => start <= place.date.start && place.date.start < end);
  return chronology.mentions.some(({ reading, entry }) => {
    const isNear = entry !== undefined ? entry === place.entry : around !== undefined && contains(around, reading);
    if (!isNear || (reading.start === place.date.start && reading.end === place.date.end)) return false;
    return reading.last - reading.first <= fewDays && reading.first <= date.last && date.first <= reading.last;
  });
}

/** "in June" names no day. */
const fewDays = 7;
