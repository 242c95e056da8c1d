// What one file of a workspace adds to its timeline, in steps: entries, and of the other dated sentences those that another file or another
// date of the same event makes worth a look.

import { openEdge } from '../../dates/calendar/edtf';
import { closedHull, contradictionGap } from '../../dates/calendar/interval';
import { formatDate } from '../../dates/calendar/wordedDates';
import { contradictoryDates } from '../../rules/contradictory-dates';
import { withoutDistinguished } from '../../rules/contradictory-dates/distinguished';
import { silenceOf } from '../../rules/silencedRanges';
import { shortened } from '../../rules/wording';
import { positionAt } from '../../syntax/lines';
import { append } from '../../syntax/lists';
import type { Steps } from '../../syntax/steps';
import type { Account, AccountDate, AccountRef, FileId } from '../../workspace/account';
import type { Contradiction } from '../../workspace/contradiction';
import type { FileFacts } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { reviewsBySource } from '../reviews';
import type {
  FileContradiction,
  FileIntention,
  SameEvent,
  TimelineDate,
  TimelineFile,
  TimelineItem,
  TimelineSource,
} from './model';

/** As much of an account as a card shows. */
const maxText = 280;
/** An event that more files describe is joined to so many of them. */
const maxSame = 24;

/**
 * @param archived contradictions with accounts of an archive, whose own items are not made here
 * @returns undefined for a file that adds nothing: one that is no article, or without a date and a source, or that cannot be read
 */
export function* fileTimeline(
  workspace: WorkspaceView,
  file: FileId,
  archived: (facts: FileFacts) => readonly FileContradiction[] = () => [],
): Steps<TimelineFile | undefined> {
  const summary = workspace.summary(file);
  if (!summary || summary.kind === 'other') return undefined;
  if (summary.accounts.length === 0 && summary.sources.length === 0) return undefined;
  const facts = workspace.facts(file);
  yield;
  if (!facts) return undefined;
  const contradictions = [...(yield* contradictionsOf(workspace, facts)), ...archived(facts)];
  const intended = intendedOf(workspace, file);
  const contradicting = new Set([...contradictions, ...intended].map(({ ordinal }) => ordinal));
  const items: TimelineItem[] = [];
  const places = placesOfSources(facts);
  for (const [ordinal, account] of summary.accounts.entries()) {
    const same = sameEvent(workspace, { file, ordinal });
    yield;
    const isShown = account.kind === 'entry' || same.length > 0 || contradicting.has(ordinal);
    const item = isShown ? itemOf(facts, ordinal, account, same, places) : undefined;
    if (item) items.push(item);
  }
  return { ...headOf(workspace, facts, summary.kind), items, contradictions, intended };
}

/** Some accounts of a file and nothing that they have to do with others; undefined when it is no article, or cannot be read. */
export function timelineOfAccounts(
  workspace: WorkspaceView,
  file: FileId,
  ordinals: ReadonlySet<number>,
): TimelineFile | undefined {
  const facts = workspace.facts(file);
  const kind = facts?.summary.kind ?? 'other';
  if (!facts || kind === 'other') return undefined;
  const places = placesOfSources(facts);
  const items = facts.summary.accounts.flatMap((account, ordinal) =>
    ordinals.has(ordinal) ? (itemOf(facts, ordinal, account, [], places) ?? []) : [],
  );
  return { ...headOf(workspace, facts, kind), items, contradictions: [], intended: [] };
}

function headOf(workspace: WorkspaceView, facts: FileFacts, kind: TimelineFile['kind']) {
  const { file, summary } = facts;
  return {
    file,
    name: workspace.displayName(file),
    kind,
    headline: shortened(summary.headline, maxText),
    titleKey: summary.headlineKey,
    sources: sourcesOf(workspace, facts),
  };
}

function itemOf(
  facts: FileFacts,
  ordinal: number,
  account: Account,
  same: readonly SameEvent[],
  places: ReadonlyMap<string, number>,
): TimelineItem | undefined {
  const place = facts.accountPlaces[ordinal];
  if (!place) return undefined;
  const { line, character } = positionAt(facts.article, place.date.start);
  return {
    ordinal,
    kind: account.kind,
    line,
    column: character,
    date: dateOf(account.date),
    text: shortened(account.text, maxText),
    sources: account.sources.flatMap((key) => places.get(key) ?? []),
    same,
  };
}

function dateOf(date: AccountDate): TimelineDate {
  const { text, first, last, edtf } = date;
  return { text, words: formatDate(date), first, last, edtf, widest: closedHull(date), open: openEdge(date) ?? null };
}

function sameEvent(workspace: WorkspaceView, ref: AccountRef): SameEvent[] {
  return workspace.events
    .otherAccountsOf(ref)
    .slice(0, maxSame)
    .map(({ ref: other, confidence }) => ({ ...other, confidence }));
}

/**
 * Every pair of accounts that contradict each other, one of them in the file of `facts`, as that file reports them: what a comment in it
 * silences is not among them.
 */
export function* contradictionsOf(workspace: WorkspaceView, facts: FileFacts): Steps<FileContradiction[]> {
  const found: FileContradiction[] = [];
  const { directives, text } = facts.article;
  const isSilenced = silenceOf(directives, text.length);
  for (const each of workspace.events.contradictionsOf(facts.file)) {
    if (isSilenced(contradictoryDates.meta.id, facts.accountPlaces[each.here.ordinal]?.date.start ?? -1)) continue;
    const contradiction = withoutDistinguished(facts, workspace, each);
    yield;
    if (!contradiction) continue;
    const { here } = contradiction;
    append(
      found,
      contradiction.others.flatMap((other) => pairOf(workspace, contradiction, here, other)),
    );
    append(found, pairsOfRun(workspace, contradiction));
  }
  return found;
}

/** One of a run contradicts its own partner in the files that its first member contradicts; the run names those of the first only. */
function pairsOfRun(workspace: WorkspaceView, contradiction: Contradiction): FileContradiction[] {
  const { run, here, others } = contradiction;
  const rivals = new Set(others.map(({ file }) => file));
  return run
    .filter(({ file, ordinal }) => file === here.file && ordinal !== here.ordinal)
    .flatMap((member) =>
      workspace.events
        .otherAccountsOf(member)
        .filter(({ ref }) => rivals.has(ref.file))
        .flatMap(({ ref }) => pairOf(workspace, contradiction, member, ref)),
    );
}

function pairOf(
  workspace: WorkspaceView,
  { confidence, level, scope, likely, reasons, doubts }: Contradiction,
  here: AccountRef,
  other: AccountRef,
): FileContradiction[] {
  const gap = gapBetween(workspace, here, other);
  if (!gap) return [];
  const details = { confidence, level, scope, likely: likely ?? null, reasons, doubts };
  return [{ ordinal: here.ordinal, other, ...gap, ...details }];
}

function intendedOf(workspace: WorkspaceView, file: FileId): FileIntention[] {
  return workspace.events.intendedOf(file).flatMap(({ here, other }) => {
    const gap = gapBetween(workspace, here, other);
    const reason = shortened(workspace.intentional.markFor(here, other)?.reason.trim() ?? '', maxText);
    return gap && here.file === file ? [{ ordinal: here.ordinal, other, ...gap, reason }] : [];
  });
}

/** Undefined when both dates can be true. */
function gapBetween(workspace: WorkspaceView, here: AccountRef, other: AccountRef) {
  const [mine, theirs] = [here, other].map(({ file, ordinal }) => workspace.summary(file)?.accounts[ordinal]?.date);
  const gapDays = mine && theirs ? contradictionGap(mine, theirs) : 0;
  if (!mine || !theirs || gapDays === 0) return undefined;
  return { gapDays, atLeast: [mine, theirs].some(({ first, last, approximate }) => approximate || last > first) };
}

function placesOfSources({ summary }: FileFacts): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  summary.sources.forEach(({ key }, at) => {
    if (key !== '' && !places.has(key)) places.set(key, at);
  });
  return places;
}

function sourcesOf(workspace: WorkspaceView, facts: FileFacts): TimelineSource[] {
  const { copies } = workspace;
  const { file, article, summary } = facts;
  const reviews = reviewsBySource(workspace, facts);
  const counts = new Map<number, number>();
  for (const { number } of article.citations) counts.set(number, (counts.get(number) ?? 0) + 1);
  return summary.sources.map((source, at) => {
    const { number, label, publisher, title, url, key, titleKey } = source;
    const line = positionAt(article, article.sources[at]?.content.start ?? 0).line;
    const reviewed = reviews.get(number) ?? { reviewed: 0, outdated: 0 };
    const shown = { publisher: shortened(publisher, maxText), title: shortened(title, maxText) };
    const copied = !copies.isEmpty && copies.copiesOf(source, file).copies.length > 0;
    return { number, label, ...shown, url, key, titleKey, line, cited: counts.get(number) ?? 0, copied, ...reviewed };
  });
}
