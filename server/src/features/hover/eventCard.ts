// The hover of an entry: every account of its event, by date, with sources, and why dates contradict.

import { formatDate } from '../../dates/calendar/wordedDates';
import { counted, listed, shortened } from '../../rules/wording';
import { positionAt } from '../../syntax/lines';
import { groupedBy } from '../../syntax/lists';
import type { Span } from '../../syntax/span';
import type { AccountRef } from '../../workspace/account';
import type { Contradiction } from '../../workspace/contradiction';
import { shareOfLevel } from '../../workspace/events/level';
import type { FileFacts } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { type EventAccount, type EventAccounts, eventOf } from '../event';
import { bold, bullets, lines, paragraphs, placeLink, plain, ruled } from '../markdown';

const maxAccounts = 12;

/** Markdown for the events that an entry describes; undefined when no other account describes any of them. */
export function entryCard(workspace: WorkspaceView, facts: FileFacts, entry: number): string | undefined {
  const refs = facts.accountPlaces.flatMap((place, ordinal) =>
    place.entry === entry ? [{ file: facts.file, ordinal }] : [],
  );
  return ruled(refs.map((ref) => eventCard(workspace, ref))) || undefined;
}

/** Markdown for the event that a date inside a sentence dates. */
export function mentionCard(workspace: WorkspaceView, facts: FileFacts, date: Span): string | undefined {
  const ordinal = facts.accountPlaces.findIndex(
    (place) => place.date.start === date.start && place.date.end === date.end,
  );
  return ordinal < 0 ? undefined : eventCard(workspace, { file: facts.file, ordinal });
}

function eventCard(workspace: WorkspaceView, ref: AccountRef): string | undefined {
  const event = eventOf(workspace, ref);
  if (!event || event.accounts.length < 2) return undefined;
  const byDate = groupedBy(event.accounts, ({ account }) => formatDate(account.date));
  const dates = byDate.size > 1 ? ` on ${counted(byDate.size, 'date')}` : '';
  let room = maxAccounts;
  const sections = [...byDate].map(([date, accounts]) => {
    const shown = accounts.slice(0, room);
    room -= shown.length;
    const left = accounts.length - shown.length;
    const items = shown.map((account) => accountLine(workspace, account));
    if (left > 0) items.push(counted(left, 'more account'));
    return `${bold(date)}\n${bullets(items)}`;
  });
  return paragraphs(
    bold(`${counted(event.accounts.length, 'account')} of one event${dates}`),
    lines(...event.contradictions.map((found) => answerOf(workspace, ref, found))),
    ...sections,
    lines(
      ...event.contradictions.map((found) => reasonsOf(workspace, found)),
      ...event.intended.map((marked) => intention(workspace, marked)),
    ),
  );
}

/** "[kursk.txt, line 12](...): what is said, Yonhap and CNN" */
function accountLine(workspace: WorkspaceView, { ref, account, here, clashes }: EventAccount): string {
  const facts = workspace.facts(ref.file);
  const place = facts?.accountPlaces[ref.ordinal];
  const name = workspace.displayName(ref.file);
  const position = facts && place && positionAt(facts.article, place.date.start);
  const where = here
    ? 'here'
    : position
      ? placeLink(plain(`${name}, line ${position.line + 1}`), ref.file, position)
      : plain(name);
  const sources = sourceNames(workspace, ref, account.sources);
  const text = plain(shortened(account.text, 140));
  return `${clashes ? '⚠ ' : ''}${where}: ${text}${sources ? ` (${plain(sources)})` : ''}`;
}

function sourceNames(workspace: WorkspaceView, ref: AccountRef, keys: readonly string[]): string {
  const listing = workspace.summary(ref.file)?.sources ?? [];
  const names = keys.map((key) => {
    const source = listing.find((candidate) => candidate.key === key);
    return source ? `${source.publisher || shortened(source.title, 40)} [${source.label}]` : '';
  });
  return listed([...new Set(names.filter(Boolean))]);
}

/** The finding and its confidence come before the accounts, the reasons after them. */
function answerOf(workspace: WorkspaceView, ref: AccountRef, contradiction: Contradiction): string {
  const { gapDays, likely, level, confidence, others } = contradiction;
  const dates = [ref, ...others.slice(0, 1)].map((one) => workspace.summary(one.file)?.accounts[one.ordinal]?.date);
  const isVague = dates.some((date) => date && (date.approximate || date.last > date.first));
  const slip = likely ? `; ${slips[likely]}` : '';
  const apart = `${isVague ? 'at least ' : ''}${counted(gapDays, 'day')} apart${slip}`;
  if (level === 'warning') return `⚠ The dates cannot both be true: they lie ${apart}.`;
  return `⚠ If this is one event (${shareOfLevel(level, confidence)}), the dates cannot both be true: they lie ${apart}.`;
}

function reasonsOf(workspace: WorkspaceView, { reasons, rivals, doubts }: Contradiction): string {
  const parts: string[] = [];
  if (reasons.length > 0) parts.push(`One event because ${plain(listed(reasons))}.`);
  for (const { ref, why } of rivals) {
    const account = workspace.summary(ref.file)?.accounts[ref.ordinal];
    if (account)
      parts.push(`Left aside: “${plain(account.date.text)}” (${plain(shortened(account.text, 60))}), because ${why}.`);
  }
  if (doubts.length > 0) parts.push(`No warning, because ${plain(listed(doubts))}.`);
  return parts.join(' ');
}

function intention(workspace: WorkspaceView, { ref, reason }: EventAccounts['intended'][number]): string {
  const which = `The other date in ${plain(workspace.displayName(ref.file))} is marked as intentional`;
  return reason.trim() === '' ? `${which}, without a reason.` : `${which}: ${plain(reason)}`;
}

const slips: Readonly<Record<NonNullable<Contradiction['likely']>, string>> = {
  day: 'one may be a day off',
  month: 'one may be a month off',
  year: 'one may be a year off',
  swapped: 'day and month may be swapped in one',
};
