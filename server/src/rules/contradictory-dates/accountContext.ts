// One account as the message of a contradiction describes it: where it stands, what it says, whom it cites.

import { lineAt } from '../../syntax/lines';
import type { Citation } from '../../syntax/tree';
import { addressKey, siteOfKey } from '../../text/addressKey';
import type { Account, AccountRef } from '../../workspace/account';
import type { AccountPlace, FileFacts, Summary } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { markOf } from '../savedCopies';
import { listed, shortened } from '../wording';

/** An account with everything that a message needs. */
export interface AccountContext {
  readonly ref: AccountRef;
  readonly facts: FileFacts;
  readonly account: Account;
  readonly place: AccountPlace;
  readonly fileName: string;
  /** "Yonhap [2]", "bbc.co.uk [2]", "[7], which leads nowhere", "the report itself"; empty when it cites nothing. */
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
    sources: sourcesOf(summary, account, citationsOf(its, place), its),
  };
}

/** The citations of the entry; undefined for prose. */
function citationsOf({ article }: FileFacts, { entry }: AccountPlace): readonly Citation[] | undefined {
  const groups = entry === undefined ? undefined : article.entries[entry]?.groups;
  return groups?.flatMap(({ citations }) => citations);
}

/** @param citations leave out what the list has once more under another number; without a list, their addresses are the sources */
function sourcesOf(
  { sources, kind }: Summary,
  account: Account,
  citations: readonly Citation[] | undefined,
  facts: FileFacts,
): string {
  const { text } = facts.article;
  const numbers = citations && new Set(citations.map(({ number }) => number));
  const cited = sources.filter(
    ({ key, number }) => key !== '' && account.sources.includes(key) && (numbers?.has(number) ?? true),
  );
  if (cited.length > 0) {
    return listed(
      cited.map(({ publisher, title, number }) => `${publisher || shortened(title, 40)} ${markOf(facts, number)}`),
    );
  }
  const sites = sources.length > 0 ? [] : (citations ?? []).flatMap((citation) => siteOf(citation, text) ?? []);
  if (sites.length > 0) return listed([...new Set(sites)]);
  const marks = (citations ?? [])
    .filter(({ isLink }) => !isLink)
    .map(({ bracket }) => text.slice(bracket.start, bracket.end));
  if (sources.length > 0 && marks.length > 0) return `${listed([...new Set(marks)], 3)}, which leads to no source`;
  return kind === 'report' ? 'the report itself' : '';
}

/** "bbc.co.uk [2]"; of a link, its words. */
function siteOf({ url, label, isLink, digits }: Citation, text: string): string | undefined {
  if (isLink) return shortened(text.slice(digits.start, digits.end), 40);
  const key = url && addressKey(text.slice(url.start, url.end));
  return key && `${siteOfKey(key)} [${label}]`;
}

/** The line of its date, from 1. */
export function lineOf({ facts, place }: AccountContext): number {
  return lineAt(facts.article.lineStarts, place.date.start) + 1;
}
