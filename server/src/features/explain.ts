// The whole reasoning about one place, or about two, in plain text: how a date was read, which accounts are held to be of the same
// event and why, which cannot both be true, and which were considered and rejected.

import { closedHull, contradictionGap, likelyError } from '../dates/calendar/interval';
import { formatDate, formatInterval } from '../dates/calendar/wordedDates';
import { withoutDistinguished } from '../rules/contradictory-dates/distinguished';
import { counted, listed, shortened } from '../rules/wording';
import { lineAt } from '../syntax/lines';
import { append } from '../syntax/lists';
import { shareInWords } from '../text/confidence';
import { reasonsFor } from '../text/reasons';
import { type Account, type AccountRef, type FileId, sameRef } from '../workspace/account';
import type { Contradiction, Weighing } from '../workspace/contradiction';
import { shareOfLevel } from '../workspace/events/level';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';

/** A line of a file, counted from 0. */
export interface LinePlace {
  readonly file: FileId;
  readonly line: number;
}

/**
 * Explains every dated account on a line.
 * @returns lines of text; one that says so when nothing is dated there
 */
export function explainPlace(workspace: WorkspaceView, place: LinePlace): readonly string[] {
  const refs = accountsOn(workspace, place);
  if (refs.length === 0) return [`${nameOf(workspace, place)}: no dated account stands on this line.`];
  return refs.flatMap((ref, at) => [...(at > 0 ? [''] : []), ...explainAccount(workspace, ref)]);
}

/** Compares two lines: each dated account of one with each of the other. */
export function explainPair(workspace: WorkspaceView, one: LinePlace, other: LinePlace): readonly string[] {
  const [ours, theirs] = [accountsOn(workspace, one), accountsOn(workspace, other)];
  for (const [place, refs] of [
    [one, ours],
    [other, theirs],
  ] as const) {
    if (refs.length === 0) return [`${nameOf(workspace, place)}: no dated account stands on this line.`];
  }
  const couples = ours.flatMap((a) => theirs.map((b) => [a, b] as const));
  return couples.flatMap(([a, b], at) => [...(at > 0 ? [''] : []), ...explainCouple(workspace, a, b)]);
}

function explainAccount(workspace: WorkspaceView, ref: AccountRef): string[] {
  const lines = describe(workspace, ref);
  const others = workspace.events.otherAccountsOf(ref);
  const contradictions = reportedOf(workspace, ref);
  const none = contradictions.length > 0 ? 'agrees with it' : 'is held to be of the same event';
  if (others.length === 0) lines.push(`  No other account ${none}.`);
  else lines.push(`  Held to be of the same event: ${counted(others.length, 'other account')}, surest first.`);
  for (const { ref: other, confidence } of others) {
    lines.push(`  - ${inBrief(workspace, other)}`);
    lines.push(`    One event with a chance of ${shareInWords(confidence)}${because(workspace, ref, other)}`);
    lines.push(`    ${datesOf(workspace, ref, other)}`);
  }
  for (const contradiction of contradictions) append(lines, explainContradiction(workspace, contradiction));
  return lines;
}

function reportedOf(workspace: WorkspaceView, ref: AccountRef): Contradiction[] {
  const facts = workspace.facts(ref.file);
  const found = workspace.events.contradictionsOf(ref.file).filter(({ here }) => sameRef(here, ref));
  return facts ? found.flatMap((one) => withoutDistinguished(facts, workspace, one) ?? []) : found;
}

function explainContradiction(workspace: WorkspaceView, contradiction: Contradiction): string[] {
  const { others, confidence, level, doubts, reasons, rivals, scope, run } = contradiction;
  const lines = [
    `  Reported as a contradiction (${level}; ${shareOfLevel(level, confidence)} such reports are true) against ${listed(
      others.map((other) => placeName(workspace, other)),
    )}.`,
  ];
  if (reasons.length > 0) lines.push(`    One event because ${listed(reasons, 9)}.`);
  if (doubts.length > 0) lines.push(`    No warning, because ${listed(doubts, 9)}.`);
  if (scope === 'file')
    lines.push(`    Part of a run of ${counted(run.length, 'entry', 'entries')} of one file that are off alike.`);
  for (const { ref, why } of rivals) lines.push(`    Considered and left aside: ${inBrief(workspace, ref)} (${why}).`);
  return lines;
}

function explainCouple(workspace: WorkspaceView, one: AccountRef, other: AccountRef): string[] {
  const lines = [...describe(workspace, one), ...describe(workspace, other)];
  const weighing = workspace.events.weigh(one, other);
  const known =
    one.file === other.file
      ? weighing && weighing.confidence >= weighing.least && weighing
      : workspace.events.otherAccountsOf(one).find(({ ref }) => sameRef(ref, other));
  const reported = reportedOf(workspace, one).filter(({ others }) => others.some((ref) => sameRef(ref, other)));
  if (known) {
    const chance = shareInWords(known.confidence);
    lines.push(`  Held to be of the same event, with a chance of ${chance}${because(workspace, one, other)}`);
  } else if (reported.length > 0) {
    lines.push(`  Possibly of the same event${because(workspace, one, other)}`);
  } else lines.push(`  Not held to be of the same event${because(workspace, one, other, ', although ')}`);
  if (weighing) append(lines, explainWeighing(weighing));
  lines.push(`  ${datesOf(workspace, one, other)}`);
  if (reported.length === 0) lines.push('  No contradiction between them is reported.');
  for (const contradiction of reported) append(lines, explainContradiction(workspace, contradiction));
  return lines;
}

function explainWeighing({ confidence, least, sharedTerms, likeness, against }: Weighing): string[] {
  const lines = [
    `  Weighed: ${counted(sharedTerms, 'word')} in common, ${percent(likeness)} of what they say by weight; ` +
      `one event with a chance of ${shareInWords(confidence)}, ${confidence >= least ? 'enough' : 'too little'} to hold them to be one.`,
  ];
  if (against.length > 0) lines.push(`  Against it: ${listed(against, 9)}.`);
  return lines;
}

function describe(workspace: WorkspaceView, ref: AccountRef): string[] {
  const account = accountOf(workspace, ref);
  const facts = workspace.facts(ref.file);
  if (!account || !facts) return [];
  const { text, approximate, precision } = account.date;
  const widest = approximate ? `, at the widest ${formatInterval(closedHull(account.date))}` : '';
  const lines = [
    `${placeName(workspace, ref)}: “${text}” is ${formatDate(account.date)} (${precision}${widest})`,
    `  ${shortened(account.text, 160)}`,
  ];
  const why = anchorOf(facts, ref);
  if (why) lines.push(`  The date was completed from ${why}.`);
  const sources = facts.summary.sources.filter(({ key }) => account.sources.includes(key));
  if (sources.length > 0) {
    lines.push(`  Cites ${listed([...new Set(sources.map(({ publisher, title }) => publisher || title))])}.`);
  }
  return lines;
}

/** Why the account's date was read so, in the words of the reading. */
function anchorOf({ accountPlaces, chronology }: FileFacts, { ordinal }: AccountRef): string | undefined {
  const start = accountPlaces[ordinal]?.date.start;
  const heads = chronology.entries.flatMap(({ date }) => (date ? [date] : []));
  const readings = [...heads, ...chronology.mentions.map(({ reading }) => reading)];
  return readings.find((reading) => reading.start === start)?.anchor?.why;
}

function datesOf(workspace: WorkspaceView, one: AccountRef, other: AccountRef): string {
  const [a, b] = [accountOf(workspace, one)?.date, accountOf(workspace, other)?.date];
  if (!a || !b) return '';
  const gap = contradictionGap(a, b);
  if (gap === 0) return `“${a.text}” and “${b.text}” can both be true.`;
  const slips = {
    day: 'one day off',
    month: 'the same day of another month',
    year: 'the same date of another year',
    swapped: 'day and month swapped',
  };
  const likely = likelyError(a, b);
  return `“${a.text}” and “${b.text}” cannot both be true: ${counted(gap, 'day')} apart${likely ? `, ${slips[likely]}` : ''}.`;
}

function because(workspace: WorkspaceView, one: AccountRef, other: AccountRef, link = ': '): string {
  const [a, b] = [accountOf(workspace, one), accountOf(workspace, other)];
  const reasons = a && b ? reasonsFor(a, b, () => 1) : [];
  return reasons.length > 0 ? `${link}${listed(reasons, 9)}.` : '.';
}

/** The dated accounts on a line. */
export function accountsOn(workspace: WorkspaceView, { file, line }: LinePlace): readonly AccountRef[] {
  const facts = workspace.facts(file);
  if (!facts) return [];
  const { lineStarts } = facts.article;
  return facts.accountPlaces.flatMap(({ date }, ordinal) =>
    lineAt(lineStarts, date.start) === line ? [{ file, ordinal }] : [],
  );
}

function inBrief(workspace: WorkspaceView, ref: AccountRef): string {
  const account = accountOf(workspace, ref);
  return `${placeName(workspace, ref)} “${account?.date.text ?? ''}”: ${shortened(account?.text ?? '', 90)}`;
}

function placeName(workspace: WorkspaceView, { file, ordinal }: AccountRef): string {
  const facts = workspace.facts(file);
  const place = facts?.accountPlaces[ordinal];
  const line = facts && place ? lineAt(facts.article.lineStarts, place.date.start) : 0;
  return nameOf(workspace, { file, line });
}

function nameOf(workspace: WorkspaceView, { file, line }: LinePlace): string {
  return `${workspace.displayName(file)}:${line + 1}`;
}

function accountOf(workspace: WorkspaceView, { file, ordinal }: AccountRef): Account | undefined {
  return workspace.summary(file)?.accounts[ordinal];
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`;
}
