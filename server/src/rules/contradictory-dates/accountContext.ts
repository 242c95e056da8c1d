// One account as the message of a contradiction describes it: where it stands, what it says, whom it cites.

import { lineAt } from '../../syntax/lines';
import type { Account, AccountRef } from '../../workspace/account';
import type { AccountPlace, FileFacts, Summary } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { listed, shortened } from '../wording';

/** An account with everything that a message needs. */
export interface AccountContext {
  readonly ref: AccountRef;
  readonly facts: FileFacts;
  readonly account: Account;
  readonly place: AccountPlace;
  readonly fileName: string;
  /** "Yonhap [2]", "no source", "the report itself". */
  readonly sources: string;
}

/** Undefined when the file cannot be read any more. */
export function accountContextOf(
  facts: FileFacts,
  workspace: WorkspaceView,
  ref: AccountRef,
): AccountContext | undefined {
  const its = ref.file === facts.file ? facts : workspace.facts(ref.file);
  const place = its?.accountPlaces[ref.ordinal];
  // The workspace has the summary of a file already; that of a file that is read again is made first.
  const summary = workspace.summary(ref.file);
  const account = summary?.accounts[ref.ordinal];
  if (!its || !account || !place) return undefined;
  return {
    ref,
    facts: its,
    account,
    place,
    fileName: workspace.displayName(ref.file),
    sources: sourcesOf(summary, account, citedNumbers(its, place)),
  };
}

/** The numbers that the entry cites; undefined for prose. */
function citedNumbers({ article }: FileFacts, { entry }: AccountPlace): ReadonlySet<number> | undefined {
  const groups = entry === undefined ? undefined : article.entries[entry]?.groups;
  return groups && new Set(groups.flatMap(({ citations }) => citations.map(({ number }) => number)));
}

/** @param numbers leaves out what the list has once more under another number */
function sourcesOf({ sources, kind }: Summary, account: Account, numbers: ReadonlySet<number> | undefined): string {
  const cited = sources.filter(
    ({ key, number }) => key !== '' && account.sources.includes(key) && (numbers?.has(number) ?? true),
  );
  if (cited.length > 0) {
    return listed(cited.map(({ publisher, title, label }) => `${publisher || shortened(title, 40)} [${label}]`));
  }
  return kind === 'report' ? 'the report itself' : 'no source';
}

/** The line of its date, from 1. */
export function lineOf({ facts, place }: AccountContext): number {
  return lineAt(facts.article.lineStarts, place.date.start) + 1;
}
