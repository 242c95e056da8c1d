// All accounts of one event as one list, ordered by date, for several features (hover, lenses, links, calls).

import { contradictionGap } from '../dates/calendar/interval';
import { withoutDistinguished } from '../rules/contradictory-dates/distinguished';
import { keptFor } from '../syntax/keptFor';
import { addTo } from '../syntax/lists';
import { type Account, type AccountRef, sameRef } from '../workspace/account';
import type { Contradiction } from '../workspace/contradiction';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';

export interface EventAccount {
  readonly ref: AccountRef;
  readonly account: Account;
  /** The one that was asked for. */
  readonly here: boolean;
  /** Its date and that of the one asked for cannot both be true. */
  readonly clashes: boolean;
  /** 0..1: how sure it is that both describe one event; 1 for the one asked for. */
  readonly confidence: number;
}

export interface EventAccounts {
  /** By date; on the same date surest first. Includes the account asked for. */
  readonly accounts: readonly EventAccount[];
  /** In which the account asked for takes part. */
  readonly contradictions: readonly Contradiction[];
  /** Accounts that contradict the one asked for and are marked as intentional, with the reason. */
  readonly intended: readonly { readonly ref: AccountRef; readonly reason: string }[];
}

/** The event that the account `ref` describes; undefined when there is no such account. */
export function eventOf(workspace: WorkspaceView, ref: AccountRef): EventAccounts | undefined {
  const own = workspace.summary(ref.file)?.accounts[ref.ordinal];
  if (!own) return undefined;
  const clashing = contradictionsByOrdinal(workspace.events.contradictionsOf(ref.file)).get(ref.ordinal) ?? [];
  const facts = clashing.length > 0 ? workspace.facts(ref.file) : undefined;
  const contradictions = facts
    ? clashing.flatMap((one) => withoutDistinguished(facts, workspace, one) ?? [])
    : clashing;
  const found = new Map<string, EventAccount>();
  const add = (other: AccountRef, here: boolean, clashes: boolean, confidence: number) => {
    const id = `${other.ordinal} ${other.file}`;
    const account = workspace.summary(other.file)?.accounts[other.ordinal];
    if (account && !found.has(id)) found.set(id, { ref: other, account, here, clashes, confidence });
  };
  add(ref, true, false, 1);
  for (const { here, others, confidence } of contradictions) {
    if (sameRef(here, ref)) for (const other of others) add(other, false, true, confidence);
  }
  const intended = workspace.events
    .intendedOf(ref.file)
    .filter(({ here }) => sameRef(here, ref))
    .map(({ other }) => ({ ref: other, reason: workspace.intentional.markFor(ref, other)?.reason ?? '' }));
  for (const { ref: other } of intended) add(other, false, false, 1);
  // One of a run contradicts its own partners; the run names those of its first member only.
  const rivals = new Set(
    contradictions
      .filter(({ here, scope }) => scope === 'file' && !sameRef(here, ref))
      .flatMap(({ others }) => others.map(({ file }) => file)),
  );
  for (const { ref: other, confidence } of workspace.events.otherAccountsOf(ref)) {
    const date = workspace.summary(other.file)?.accounts[other.ordinal]?.date;
    add(other, false, rivals.has(other.file) && date !== undefined && contradictionGap(own.date, date) > 0, confidence);
  }
  const accounts = [...found.values()].sort(
    (a, b) =>
      a.account.date.first - b.account.date.first ||
      a.account.date.last - b.account.date.last ||
      b.confidence - a.confidence,
  );
  return { accounts, contradictions, intended };
}

/** The account of an entry, as opposed to those of dates inside its claim. */
export function accountOfEntry(facts: FileFacts, entry: number): AccountRef | undefined {
  const ordinal = accountsByEntry(facts).get(entry);
  return ordinal === undefined ? undefined : { file: facts.file, ordinal };
}

/** Ordinals of accounts by ordinals of the entries that they are. */
const accountsByEntry = keptFor(({ accountPlaces, summary }: FileFacts): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  accountPlaces.forEach(({ entry }, ordinal) => {
    const isEntry = summary.accounts[ordinal]?.kind === 'entry';
    if (entry !== undefined && isEntry && !found.has(entry)) found.set(entry, ordinal);
  });
  return found;
});

/** The contradictions of one file that each of its accounts takes part in, itself or as one of a run. */
const contradictionsByOrdinal = keptFor(
  (contradictions: readonly Contradiction[]): ReadonlyMap<number, readonly Contradiction[]> => {
    const found = new Map<number, Contradiction[]>();
    for (const contradiction of contradictions) {
      const { here, run } = contradiction;
      const own = [here, ...run].filter(({ file }) => file === here.file);
      for (const ordinal of new Set(own.map(({ ordinal }) => ordinal))) addTo(found, ordinal, contradiction);
    }
    return found;
  },
);
