// The claims of a section with the numbers that they cite, and the sections whose numbers would fit the list in another order.

import type { Chronology } from '../dates/article/chronology';
import type { DateReading, Interval } from '../dates/calendar/reading';
import { isNumber } from '../syntax/labels';
import { proseOf } from '../syntax/prose';
import type { Article, CitationGroup, Section } from '../syntax/tree';
import { betterNumbering, type CitedClaim } from '../text/citationFit';
import { type ListWords, listWordsOf, maxSources } from '../text/titleFit';
import type { Account } from './account';
import { citedSentencesIn } from './citedSentences';
import type { AccountPlace, SourceFact } from './facts';

/**
 * By ordinal: the sections whose numbers, judged by titles alone, follow another order than the list.
 * @param accounts all of the article; they have the words of most claims
 * @param places in step with them
 */
export function reorderedSections(
  article: Article,
  chronology: Chronology,
  sources: readonly SourceFact[],
  accounts: readonly Account[],
  places: readonly AccountPlace[],
): number[] {
  if (article.kind === 'other' || sources.length < 2 || sources.length > maxSources) return [];
  // Names, and numbers that start anew in each part, follow no order of the whole list.
  if (sources.some(({ number, label }) => label !== `${number}`)) return [];
  const found: number[] = [];
  let list: ListWords | undefined;
  const known = wholeEntries(accounts, places);
  for (const [at, section] of article.sections.entries()) {
    if (section.kind !== 'timeline' && section.kind !== 'body') continue;
    if (!citesSeveral(groupsOf(section))) continue;
    list ??= listWordsOf(sources);
    if (betterNumbering(claimsOf(article, chronology, section, known), sources, list)) found.push(at);
  }
  return found;
}

/** The groups of a section, in order. */
export function groupsOf({ blocks }: Section): CitationGroup[] {
  return blocks.flatMap((block) => (block.type === 'entry' || block.type === 'paragraph' ? block.groups : []));
}

/** A citation with an address of its own says which source it means, whatever its number, and so does a name: no list moves it. */
function citesSeveral(groups: readonly CitationGroup[]): boolean {
  const bare = groups.flatMap(({ citations }) => citations).filter(({ url }) => url === undefined);
  return bare.some(({ number }) => number !== bare[0]?.number) && bare.every(({ label }) => isNumber(label));
}

/** By ordinal: the accounts of entries all of which is about one date, so that they have the words of the whole claim. */
function wholeEntries(accounts: readonly Account[], places: readonly AccountPlace[]): Map<number, Account> {
  const whole = new Map<number, Account>();
  for (const [at, account] of accounts.entries()) {
    const entry = places[at]?.entry;
    if (entry === undefined) continue;
    if (account.kind === 'entry') whole.set(entry, account);
    else whole.delete(entry);
  }
  return whole;
}

/**
 * Entries, and sentences of prose, with the numbers behind them.
 * @param known accounts of whole entries, by their ordinals
 */
export function claimsOf(
  article: Article,
  chronology: Chronology,
  { blocks }: Section,
  known: ReadonlyMap<number, Account> = new Map(),
): CitedClaim[] {
  const claims: CitedClaim[] = [];
  for (const block of blocks) {
    if (block.type === 'entry') {
      const { claim, date } = chronology.entries[block.ordinal] ?? { claim: block.content, date: undefined };
      const account = known.get(block.ordinal);
      const text = account?.text ?? proseOf(article, claim);
      claims.push({ text, terms: account?.content.terms, numbers: numbersIn(block.groups), day: dayOf(date) });
    } else {
      for (const { text, groups } of citedSentencesIn(article).get(block) ?? []) {
        claims.push({ text, numbers: numbersIn(groups) });
      }
    }
  }
  return claims.filter(({ numbers }) => numbers.length > 0);
}

/** The days of an entry, unless they are too many to distinguish it from others. */
function dayOf(date: DateReading | undefined): Interval | undefined {
  return date && date.hull.last - date.hull.first < maxDays ? date.hull : undefined;
}

const maxDays = 4;

/** Each once. */
function numbersIn(groups: readonly CitationGroup[]): number[] {
  return [...new Set(groups.flatMap(({ citations }) => citations.map(({ number }) => number)))];
}
