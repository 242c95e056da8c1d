// Code lenses: on a source how often it is cited and who else lists it, on an entry which other files describe its event. Titles come
// first and need no other file; the places behind them are computed when a lens is opened.

import { counted } from '../rules/wording';
import { groupedBy } from '../syntax/lists';
import type { Span } from '../syntax/span';
import type { AccountRef } from '../workspace/account';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { checkSummary, checksOf } from './claimChecks';
import { accountOfEntry, eventOf } from './event';
import { type FilePlace, nodeAt } from './place';
import { referencesAt, referencesToSource } from './references';
import { factOfSource } from './related';
import { reviewStateOf, reviewsByClaim } from './reviews';

export interface CodeLens {
  readonly span: Span;
  readonly kind: 'source' | 'entry';
  readonly title: string;
}

export interface CodeLensOptions {
  readonly sources: boolean;
  readonly entries: boolean;
}

/** The lenses of a file, in document order. */
export function codeLenses(workspace: WorkspaceView, facts: FileFacts, options: CodeLensOptions): readonly CodeLens[] {
  const entries = options.entries ? entryLenses(workspace, facts) : [];
  const sources = options.sources ? sourceLenses(workspace, facts) : [];
  return [...entries, ...sources].sort((a, b) => a.span.start - b.span.start);
}

/** The places that a lens at `offset` (the start of its span) speaks of, for the peek view. */
export function codeLensPlaces(workspace: WorkspaceView, facts: FileFacts, offset: number): readonly FilePlace[] {
  const node = nodeAt(facts, offset);
  if (node?.kind === 'source') {
    return referencesToSource(workspace, facts, node.source, { declaration: false, scope: 'workspace' });
  }
  return referencesAt(workspace, facts, offset, { declaration: true, scope: 'workspace' });
}

function sourceLenses(workspace: WorkspaceView, facts: FileFacts): readonly CodeLens[] {
  const counts = new Map<number, number>();
  for (const { number } of facts.article.citations) counts.set(number, (counts.get(number) ?? 0) + 1);
  return facts.article.sources.map((source) => {
    const key = factOfSource(facts, source)?.key;
    const others = key ? workspace.sources.fileCount(key) - 1 : 0;
    const cited = counts.get(source.number) ?? 0;
    const times = cited > 0 ? `cited ${counted(cited, 'time')}` : 'never cited';
    const elsewhere = others > 0 ? ` · also in ${counted(others, 'file')}` : '';
    return { span: source.content, kind: 'source', title: times + elsewhere };
  });
}

function entryLenses(workspace: WorkspaceView, facts: FileFacts): readonly CodeLens[] {
  if (facts.article.kind === 'report') return reportLenses(workspace, facts);
  const checksByEntry = groupedBy(checksOf(workspace, facts), ({ claim }) => claim.entry);
  const reviews = reviewsOfEntries(workspace, facts);
  return facts.chronology.entries.flatMap(({ block }) => {
    const ref = accountOfEntry(facts, block.ordinal);
    const title = [
      eventTitle(workspace, ref),
      checkSummary(checksByEntry.get(block.ordinal) ?? []),
      reviews.get(block.ordinal),
    ].filter(Boolean);
    return title.length > 0 ? [{ span: block.content, kind: 'entry', title: title.join(' · ') }] : [];
  });
}

/** What a lens says of the reviews of entries, by ordinal. */
function reviewsOfEntries(workspace: WorkspaceView, facts: FileFacts): ReadonlyMap<number, string> {
  const titles = new Map<number, string>();
  if (!workspace.reviews.mayConcern(facts.file)) return titles;
  for (const [{ entry }, states] of reviewsByClaim(workspace, facts)) {
    if (entry !== undefined) titles.set(entry, reviewStateOf(states) === 'reviewed' ? 'reviewed' : 'review outdated');
  }
  return titles;
}

/** A report has no entries: its dated sentences are accounts. */
function reportLenses(workspace: WorkspaceView, { file, accountPlaces }: FileFacts): readonly CodeLens[] {
  return accountPlaces.flatMap(({ date }, ordinal) => {
    const title = eventTitle(workspace, { file, ordinal });
    return title === '' ? [] : [{ span: date, kind: 'entry', title }];
  });
}

/** "3 accounts · 1 contradicts · 1 marked"; empty when nobody else describes the event. */
function eventTitle(workspace: WorkspaceView, ref: AccountRef | undefined): string {
  const event = ref && eventOf(workspace, ref);
  if (!event || event.accounts.length < 2) return '';
  const clashing = event.accounts.filter((account) => account.clashes).length;
  return [
    counted(event.accounts.length, 'account'),
    clashing > 0 && `${clashing} ${clashing === 1 ? 'contradicts' : 'contradict'}`,
    event.intended.length > 0 && `${event.intended.length} marked`,
  ]
    .filter(Boolean)
    .join(' · ');
}
