// One account as the message of a contradiction describes it: where it stands, what it says, whom it cites.

import { lineAt } from '../../syntax/lines';
import { sliceOf } from '../../syntax/span';
import type { Citation } from '../../syntax/tree';
import { addressKey, siteOfKey } from '../../text/addressKey';
import type { Account, AccountRef } from '../../workspace/account';
import { groupsIn } from '../../workspace/accounts';
import type { AccountPlace, FileFacts, SourceFact, Summary } from '../../workspace/facts';
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
    sources: sourcesOf(summary, its, place),
  };
}

/** The names of all sources that the entry or the sentence cites; without a list, and without citations, addresses are the sources. */
function sourcesOf({ sources, kind }: Summary, facts: FileFacts, { entry, span }: AccountPlace): string {
  const { article } = facts;
  const { text } = article;
  const block = entry === undefined ? undefined : article.entries[entry];
  const citations = (block?.groups ?? groupsIn(article, span)).flatMap((group) => group.citations);
  const numbers = new Set(citations.map(({ number }) => number));
  const cited = sources.filter(({ number }) => numbers.has(number));
  if (cited.length > 0) {
    const nameOf = ({ publisher, title, url }: SourceFact) =>
      publisher || shortened(title, 40) || siteOf(url) || 'source';
    return listed(cited.map((source) => `${nameOf(source)} ${markOf(facts, source.number)}`));
  }
  if (sources.length === 0) {
    const names = citations.flatMap((citation) => nameOfOwn(citation, text) ?? []);
    if (names.length > 0) return listed([...new Set(names)]);
  }
  const { start, end } = block ?? span;
  const sites = Array.from(text.slice(start, Math.min(end, start + maxLook)).matchAll(linked), ([, url = '']) =>
    siteOf(url),
  );
  if (sites.length > 0) return listed([...new Set(sites)]);
  const marks = citations.filter(({ isLink }) => !isLink).map(({ bracket }) => sliceOf(text, bracket));
  if (sources.length > 0 && marks.length > 0) return `${listed([...new Set(marks)], 3)}, which leads to no source`;
  return kind === 'report' ? 'the report itself' : '';
}

const maxLook = 4000;
const linked = /\]\(<?(https?:\/\/[^\s)>]+)/g;

function siteOf(url: string): string {
  const key = addressKey(url);
  return key ? siteOfKey(key) : '';
}

/** "bbc.co.uk [2]"; of a link, its words. */
function nameOfOwn({ url, label, isLink, digits }: Citation, text: string): string | undefined {
  if (isLink) return shortened(sliceOf(text, digits), 40);
  const site = url && siteOf(sliceOf(text, url));
  return site && `${site} [${label}]`;
}

/** The line of its date, from 1. */
export function lineOf({ facts, place }: AccountContext): number {
  return lineAt(facts.article.lineStarts, place.date.start) + 1;
}
