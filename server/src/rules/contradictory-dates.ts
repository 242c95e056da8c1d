// contradictory-dates: puts the contradictions that the index of events found into words. What contradicts is decided there.

import { lineAt } from '../syntax/lines';
import type { Contradiction } from '../workspace/contradiction';
import { dateRecord } from '../workspace/dateRecord';
import { dateFixes } from './contradictory-dates/fixes';
import { lineOf, type Telling, tellingOf } from './contradictory-dates/telling';
import { asReported, mostOthers } from './contradictory-dates/toldApart';
import type { Finding, RelatedPlace, WorkspaceRule } from './rule';
import { counted, listed, quoted, shortened } from './wording';

export const contradictoryDates: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'contradictory-dates',
    summary: 'The same event on dates that cannot both be true, in other files or elsewhere in this one.',
    severity: 'warning',
  },
  mayFind: (workspace, file) => workspace.events.contradictionsOf(file).length > 0,
  *check(facts, workspace) {
    for (const found of workspace.events.contradictionsOf(facts.file)) {
      const contradiction = asReported(facts, workspace, found);
      if (!contradiction) continue;
      const here = tellingOf(facts, workspace, contradiction.here);
      const others: Telling[] = [];
      for (const ref of contradiction.others.slice(0, mostOthers)) {
        const other = tellingOf(facts, workspace, ref);
        if (other) others.push(other);
      }
      const [rival] = contradiction.rivals;
      const rivalling = rival && tellingOf(facts, workspace, rival.ref);
      if (here && others.length > 0) yield findingFor(contradiction, here, others, rivalling);
    }
  },
};

/** @param rival the strongest of the accounts that were considered and left aside */
function findingFor(
  contradiction: Contradiction,
  here: Telling,
  others: readonly Telling[],
  rival: Telling | undefined,
): Finding {
  const [first] = others;
  const fixes = first ? dateFixes(contradiction, here, first) : [];
  const finding: Finding = {
    span: here.place.date,
    message:
      contradiction.scope === 'file'
        ? runMessage(contradiction, here, others)
        : entryMessage(contradiction, here, others, rival),
    related: others.map((other) => relatedPlace(here, other)),
    data: dataOf(contradiction, here, others),
    fixes,
  };
  return contradiction.weak ? { ...finding, severity: 'hint' } : finding;
}

function entryMessage(
  contradiction: Contradiction,
  here: Telling,
  others: readonly Telling[],
  rival: Telling | undefined,
): string {
  const [first] = others;
  if (!first) return '';
  const gap = counted(contradiction.gapDays, 'day');
  const parts = [
    `${quoted(here.account.date.text)} here (${here.sources}) and ${quoted(first.account.date.text)} ${whereOf(here, first)} (${first.sources}) date the same event, and they cannot both be true: they are ${gap} apart${slipOf(contradiction)}.`,
  ];
  const more = contradiction.others.length - 1;
  if (more > 0)
    parts.push(`${counted(more, 'other place', 'other places')} ${more === 1 ? 'contradicts' : 'contradict'} it too.`);
  // The reasons are whole clauses with an "and" of their own.
  const reasons = contradiction.reasons.slice(0, 3).join('; ');
  if (reasons !== '') parts.push(`Held to be one event because ${reasons}.`);
  const [left] = contradiction.rivals;
  if (rival && left) {
    parts.push(
      `Left aside: ${quoted(rival.account.date.text)} in line ${lineOf(rival)} of ${rival.fileName}, because ${left.why}.`,
    );
  }
  if (contradiction.doubts.length > 0) parts.push(`Only a hint, because ${listed(contradiction.doubts)}.`);
  parts.push('Check both against their sources and correct the wrong one.');
  return parts.join(' ');
}

function runMessage(contradiction: Contradiction, here: Telling, others: readonly Telling[]): string {
  const [first] = others;
  if (!first) return '';
  const run = counted(contradiction.run.length, 'date');
  const off = contradiction.likely === 'year' ? 'a year off' : `off by ${counted(contradiction.gapDays, 'day')}`;
  return (
    `${run} of this file are ${off} against ${listed([...new Set(others.map((other) => other.fileName))])}: ` +
    `the first is ${quoted(here.account.date.text)} here (${here.sources}) and ${quoted(first.account.date.text)} ${whereOf(here, first)} (${first.sources}). ` +
    `Held to tell of the same events because ${contradiction.reasons.slice(0, 4).join('; ')}. ` +
    (contradiction.doubts.length > 0 ? `Only a hint, because ${listed(contradiction.doubts)}. ` : '') +
    'Check one of them against its source; the rest will most likely follow.'
  );
}

function whereOf(here: Telling, other: Telling): string {
  if (here.ref.file !== other.ref.file) return `in ${other.fileName}`;
  return `in line ${lineOf(other)} of this file`;
}

function slipOf({ likely }: Contradiction): string {
  switch (likely) {
    case 'day':
      return ', as after a slip of one day';
    case 'month':
      return ', the same day of another month';
    case 'year':
      return ', the same date in another year';
    case 'swapped':
      return ', as when day and month are swapped';
    default:
      return '';
  }
}

function relatedPlace(here: Telling, other: Telling): RelatedPlace {
  const told = shortened(other.account.text, 90);
  return {
    file: other.ref.file,
    span: other.place.date,
    message: `${quoted(other.account.date.text)} ${here.ref.file === other.ref.file ? 'in this file' : `in ${other.fileName}`} (${other.sources}): ${told}`,
  };
}

function dataOf(contradiction: Contradiction, here: Telling, others: readonly Telling[]): Record<string, unknown> {
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
