// contradictory-dates: reports the contradictions that the index of events has found, as messages with fixes.

import { formatInterval } from '../dates/calendar/wordedDates';
import { lineAt } from '../syntax/lines';
import { namedTimelines } from '../syntax/timelineName';
import type { Account } from '../workspace/account';
import type { Contradiction } from '../workspace/contradiction';
import { dateRecord } from '../workspace/dateRecord';
import { type AccountContext, accountContextOf, lineOf } from './contradictory-dates/accountContext';
import { againstCitedTitles, mayNameDay } from './contradictory-dates/citedTitles';
import { maxOthers, withoutDistinguished } from './contradictory-dates/distinguished';
import { dateFixes } from './contradictory-dates/fixes';
import type { Finding, RelatedPlace, WorkspaceRule } from './rule';
import { counted, fileNamed, headline, message, quoted, shortened } from './wording';

export const contradictoryDates: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'contradictory-dates',
    summary: 'The same event on dates that cannot both be true, in other files or elsewhere in this one.',
    severity: 'warning',
  },
  mayFind: (workspace, file) =>
    workspace.events.contradictionsOf(file).length > 0 ||
    mayNameDay(workspace.summary(file)?.sources.map(({ title }) => title) ?? []),
  *check(facts, workspace) {
    for (const found of workspace.events.contradictionsOf(facts.file)) {
      const contradiction = withoutDistinguished(facts, workspace, found);
      if (!contradiction) continue;
      const here = accountContextOf(facts, workspace, contradiction.here);
      const others: AccountContext[] = [];
      for (const ref of contradiction.others.slice(0, maxOthers)) {
        const other = accountContextOf(facts, workspace, ref);
        if (other) others.push(other);
      }
      if (here && others.length > 0) yield findingFor(contradiction, here, others);
    }
    yield* againstCitedTitles(facts);
  },
};

function findingFor(contradiction: Contradiction, here: AccountContext, others: readonly AccountContext[]): Finding {
  const [first] = others;
  const finding: Finding = {
    span: here.place.date,
    message: first ? messageOf(contradiction, here, first, others) : '',
    related: others.map((other) => relatedPlace(here, other)),
    data: dataOf(contradiction, here, others),
    fixes: first ? dateFixes(contradiction, here, first) : [],
  };
  const isSupported = contradiction.level !== 'information' || [here, ...others].some(isAttested);
  return { ...finding, severity: isSupported ? contradiction.level : 'hint' };
}

/** Whether an account cites, or stands in what is surely a timeline. Rows of forms, plans and logs have alike words for many events. */
function isAttested({ sources, facts: { article }, place: { date } }: AccountContext): boolean {
  if (sources !== '' || article.form === 'plain') return true;
  return [...namedTimelines(article)].some(
    ({ blocks }) => (blocks[0]?.start ?? 0) <= date.start && date.start < (blocks.at(-1)?.end ?? 0),
  );
}

function messageOf(
  contradiction: Contradiction,
  here: AccountContext,
  first: AccountContext,
  others: readonly AccountContext[],
): string {
  if (contradiction.scope === 'file') return runMessage(contradiction, here, first, others);
  const unsure = contradiction.level !== 'warning';
  const line = headline((room) => {
    const [one, other] = [here, first].map(({ account }) => shortened(dateInFull(account), room));
    const dates = `${one} here, ${other} ${whereOf(here, first, room)}`;
    return unsure ? `Possibly the same event: ${dates}` : `Dated ${dates}`;
  });
  const more = contradiction.others.length - 1;
  return message(
    line,
    `${unsure ? 'If both are the same event, one date is wrong' : 'Both cannot be true'}: ` +
      `the dates are ${gapOf(contradiction, here, first)} apart${slipOf(contradiction)}. ` +
      `${citedBy(here, first)} ` +
      (more > 0
        ? `${counted(more, 'other place', 'other places')} ${more === 1 ? 'contradicts' : 'contradict'} it too. `
        : '') +
      'Check both against their sources and correct the wrong one.',
  );
}

function runMessage(
  contradiction: Contradiction,
  here: AccountContext,
  first: AccountContext,
  others: readonly AccountContext[],
): string {
  const run = counted(contradiction.run.length, 'date');
  const off = contradiction.likely === 'year' ? 'a year' : counted(contradiction.gapDays, 'day');
  const files = [...new Set(others.map((other) => other.fileName))];
  const line = headline((room) => {
    const names = files.length > 1 ? `${files.length} other files` : fileNamed(files[0] ?? '', room);
    return `${run} in this file are ${off} off, compared with ${names}`;
  });
  return message(
    line,
    `The first is ${quoted(here.account.date.text)} here and ${quoted(first.account.date.text)} ${whereOf(here, first, 200)}. ` +
      'Check one of them against its source; the others are most likely wrong in the same way.',
  );
}

/** The date as it is written; in other words when the text around it completes it: "16 December" under a year is "16 December 2019". */
function dateInFull({ date }: Account): string {
  return date.anchor === undefined ? date.text : formatInterval(date);
}

/** "Both entries cite Yonhap [2].", "This sentence cites Yonhap [2], the other no source." */
function citedBy(here: AccountContext, other: AccountContext): string {
  const [one, two] = [here, other].map(({ account }) => (account.kind === 'prose' ? 'sentence' : 'entry'));
  const isEqual = one === two;
  if (here.sources === other.sources) {
    if (here.sources === '') return isEqual ? `Neither ${one} cites a source.` : 'Neither cites a source.';
    const both = isEqual ? `Both ${one === 'entry' ? 'entries' : 'sentences'} cite` : 'Both cite';
    return `${both} ${here.sources}.`;
  }
  return `This ${one} cites ${here.sources || 'no source'}, the other ${other.sources || 'no source'}.`;
}

const daysOfYear = 365.25;

/** "5 days", "a year", "more than 2 years"; for dates that name no day, the least number of days between them. */
function gapOf({ gapDays, likely }: Contradiction, here: AccountContext, other: AccountContext): string {
  const years = Math.round(Math.abs(here.account.date.first - other.account.date.first) / daysOfYear);
  if (likely === 'year' && years > 0) return years === 1 ? 'a year' : `${years} years`;
  if (gapDays >= 2 * daysOfYear) return `more than ${Math.floor(gapDays / daysOfYear)} years`;
  const isVague = [here, other].some(({ account: { date } }) => date.last > date.first || date.approximate);
  return `${isVague ? 'at least ' : ''}${counted(gapDays, 'day')}`;
}

function whereOf(here: AccountContext, other: AccountContext, room: number): string {
  if (here.ref.file !== other.ref.file) return `in ${fileNamed(other.fileName, room)}`;
  return `in line ${lineOf(other)}`;
}

function slipOf({ likely }: Contradiction): string {
  switch (likely) {
    case 'day':
      return '';
    case 'month':
      return ' (the same day of another month)';
    case 'swapped':
      return ' (day and month may be swapped)';
    default:
      return '';
  }
}

function relatedPlace(here: AccountContext, other: AccountContext): RelatedPlace {
  const text = shortened(other.account.text, 90);
  const where = here.ref.file === other.ref.file ? 'in this file' : `in ${other.fileName}`;
  return {
    file: other.ref.file,
    span: other.place.date,
    message: `${quoted(other.account.date.text)} ${where} (${other.sources || 'no source'}): ${text}`,
  };
}

function dataOf(
  contradiction: Contradiction,
  here: AccountContext,
  others: readonly AccountContext[],
): Record<string, unknown> {
  const { scope, gapDays, confidence, likely, run } = contradiction;
  const places = here.facts.accountPlaces;
  const lines =
    scope === 'file'
      ? run.map(({ ordinal }) => lineAt(here.facts.article.lineStarts, places[ordinal]?.date.start ?? 0) + 1)
      : [lineOf(here)];
  const dates = [here, ...others.slice(0, 1)].map(({ facts, account, place }) =>
    dateRecord(facts.article, account.date, place.date),
  );
  return { scope, dates, gapDays, confidence, likely: likely ?? null, lines: [...new Set(lines)] };
}
