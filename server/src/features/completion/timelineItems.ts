// Completion at the start of a timeline entry: the date after the last one, and events that related files describe and this
// one does not.

import type { DateReading, Day } from '../../dates/calendar/reading';
import { formatDate } from '../../dates/calendar/wordedDates';
import { nextDate } from '../../dates/calendar/writtenLike';
import { shortened } from '../../rules/wording';
import { lineAt, lineContentEnd } from '../../syntax/lines';
import { maxOf } from '../../syntax/lists';
import type { Span } from '../../syntax/span';
import type { Account, AccountRef, FileId } from '../../workspace/account';
import type { FileFacts } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import type { CompletionItem, Completions } from './item';

const maxEvents = 30;
const maxRelatedFiles = 12;

/** Items for an offset in the head of an entry, or on an empty line of the timeline; undefined elsewhere. */
export function timelineItems(workspace: WorkspaceView, facts: FileFacts, offset: number): Completions | undefined {
  const head = typedHead(facts, offset);
  if (!head) return undefined;
  const { before, after } = neighbouringDates(facts, head.start);
  const events = missingEvents(workspace, facts)
    .map((found) => eventItem(workspace, facts, head, found))
    .filter((item) => item !== undefined)
    .sort((a, b) => distance(workspace, a, before, after) - distance(workspace, b, before, after))
    .slice(0, maxEvents);
  return { items: before ? [dateItem(nextDate(before), before.text, head), ...events] : events, incomplete: false };
}

/** The part of a head that stands before `offset`, when nothing but a head stands there. */
function typedHead({ article, chronology }: FileFacts, offset: number): Span | undefined {
  const { text, lineStarts } = article;
  const section = article.sections.find(
    ({ kind, start, end }) => kind === 'timeline' && start <= offset && offset <= end,
  );
  if (!section || (section.heading && offset < section.heading.end)) return undefined;
  const line = lineAt(lineStarts, offset);
  const lineStart = lineStarts[line] ?? 0;
  const marker = /^\s*(?:[-*•]\s+)?/.exec(text.slice(lineStart, offset))?.[0].length ?? 0;
  const start = lineStart + marker;
  const entry = chronology.entries.find(({ block }) => block.start <= offset && offset < block.end);
  const rest = text.slice(offset, lineContentEnd(article, line)).trim();
  if (entry?.date && rest !== '') return undefined;
  if (offset - start > 40 || (rest !== '' && start !== offset)) return undefined;
  return /\p{Pd}\s/u.test(text.slice(start, offset)) ? undefined : { start, end: offset };
}

function neighbouringDates(
  { chronology }: FileFacts,
  offset: number,
): { readonly before: DateReading | undefined; readonly after: DateReading | undefined } {
  const dated = chronology.entries.filter(({ date }) => date);
  return {
    before: dated.findLast(({ block }) => block.end <= offset)?.date,
    after: dated.find(({ block }) => block.start >= offset)?.date,
  };
}

interface MissingEvent {
  readonly ref: AccountRef;
  readonly account: Account;
}

/** Entries of related files of whose events this file has no account; of several accounts of one event, one. */
function missingEvents(workspace: WorkspaceView, facts: FileFacts): readonly MissingEvent[] {
  const found: MissingEvent[] = [];
  const seen = new Set<string>();
  for (const file of relatedFiles(workspace, facts)) {
    workspace.summary(file)?.accounts.forEach((account, ordinal) => {
      if (account.kind !== 'entry' || seen.has(`${ordinal} ${file}`)) return;
      const others = workspace.events.otherAccountsOf({ file, ordinal });
      if (others.some(({ ref }) => ref.file === facts.file)) return;
      for (const { ref } of others) seen.add(`${ref.ordinal} ${ref.file}`);
      found.push({ ref: { file, ordinal }, account });
    });
  }
  return found;
}

/** Files that describe the same events or list the same sources, those with most in common first. */
function relatedFiles(workspace: WorkspaceView, facts: FileFacts): readonly FileId[] {
  const common = new Map<FileId, number>();
  const count = (file: FileId) => {
    if (file !== facts.file) common.set(file, (common.get(file) ?? 0) + 1);
  };
  for (const { key } of facts.summary.sources) {
    for (const { file } of key === '' ? [] : workspace.sources.listing(key)) count(file);
  }
  facts.summary.accounts.forEach((_, ordinal) => {
    for (const { ref } of workspace.events.otherAccountsOf({ file: facts.file, ordinal })) count(ref.file);
  });
  return [...common]
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxRelatedFiles)
    .map(([file]) => file);
}

function dateItem(text: string, previous: string, replace: Span): CompletionItem {
  return {
    kind: 'date',
    label: text,
    description: `after ${previous}`,
    detail: '',
    replace,
    newText: `${text} – `,
    filterText: text,
    origin: undefined,
  };
}

function eventItem(
  workspace: WorkspaceView,
  facts: FileFacts,
  replace: Span,
  { ref, account }: MissingEvent,
): CompletionItem | undefined {
  const theirs = workspace.summary(ref.file)?.sources ?? [];
  const brings: number[] = [];
  let next = Math.max(0, maxOf(facts.article.sources.map(({ number }) => number)));
  const numbers = account.sources.flatMap((key) => {
    const own = facts.summary.sources.find((source) => source.key === key);
    if (own) return [own.number];
    const their = theirs.find((source) => source.key === key);
    if (!their) return [];
    brings.push(their.number);
    return [++next];
  });
  const citations = numbers.map((number) => `[${number}]`).join('');
  const claim = account.text.replace(/\s+/g, ' ').trim();
  if (claim === '') return undefined;
  const end = /[.!?]$/.exec(claim)?.[0] ?? '';
  const cited = citations ? `${claim.slice(0, claim.length - end.length)} ${citations}${end}` : claim;
  return {
    kind: 'event',
    label: `${account.date.text} – ${shortened(claim, 80)}`,
    description: workspace.displayName(ref.file),
    detail: formatDate(account.date),
    replace,
    newText: `${account.date.text} – ${cited}`,
    filterText: `${account.date.text} ${claim}`,
    origin: { kind: 'event', file: ref.file, index: ref.ordinal, brings },
  };
}

/** Days by which an event misses the gap between the entries around the cursor; 0 inside it. */
function distance(
  workspace: WorkspaceView,
  { origin }: CompletionItem,
  before: DateReading | undefined,
  after: DateReading | undefined,
): number {
  const day: Day = (origin && workspace.summary(origin.file)?.accounts[origin.index]?.date.first) ?? 0;
  if (before && day < before.first) return before.first - day;
  return after && day > after.last ? day - after.last : 0;
}
