// verify --format text: for people. What is not in the copies first, then what was not checked with its reason, then what was found.

import { reasonWords } from '../../features/claimChecks';
import { inWords } from '../../features/passages';
import { reviewInWords } from '../../features/reviews';
import { counted, listed, quoted, shortened } from '../../rules/wording';
import { groupedBy } from '../../syntax/lists';
import { oneLine, visible } from '../../text/visible';
import type { Paint } from '../text';
import {
  countsOf,
  kindWords,
  type PassageRecord,
  type ReviewRecord,
  type ShownCheck,
  type Verification,
} from './verification';

const stateWords = { found: 'found', 'not-found': 'not found', 'not-checked': 'not checked' } as const;

/** @param all what was found, and what sources without a copy support, is listed too; else only counted */
export function* verificationText({ checks, files }: Verification, paint: Paint, all: boolean): Generator<string> {
  const byFile = groupedBy(checks, ({ record }) => record.file);
  for (const [file, own] of byFile) {
    const unsaved = all ? [] : own.filter(({ record }) => record.reason === 'not-saved');
    const shown = all ? own : own.filter(({ record }) => record.state !== 'found' && record.reason !== 'not-saved');
    if (shown.length + unsaved.length === 0) continue;
    yield `${paint(visible(file), 'place')}\n`;
    for (const check of shown) yield* linesFor(check, paint);
    if (unsaved.length > 0) {
      const marks = listed([...new Set(unsaved.map(({ mark }) => oneLine(mark)))], 12);
      yield `  ${paint(`${unsaved.length} not checked: no saved copy of ${marks}`, 'hint')}\n`;
    }
    yield '\n';
  }
  const counts = countsOf(checks);
  if (checks.length === 0) {
    yield `${counted(files, 'file')}, nothing to check: no claim with a quotation, figure or date cites a source\n`;
    return;
  }
  const total = `${counted(checks.length, 'check')} in ${counted(byFile.size, 'file')}`;
  const notFound = `${counts['not-found']} not found in the saved copies`;
  yield `${total}: ${counts.found} found, ${notFound}, ${counts['not-checked']} not checked\n`;
  const reasons = groupedBy(checks, ({ record }) => record.reason);
  for (const [reason, of] of reasons) if (reason) yield `  ${of.length} not checked: ${reasonWords[reason]}\n`;
}

function* linesFor({ record, mark, differences }: ShownCheck, paint: Paint): Generator<string> {
  const { line, column, kind, text, state, reason, passage, from, review } = record;
  const severity = state === 'not-found' ? 'warning' : state === 'found' ? 'information' : 'hint';
  const why = reason
    ? `: ${reasonWords[reason]}`
    : state === 'not-found'
      ? ` in the saved copy of ${oneLine(mark)}`
      : from
        ? `: follows from ${inWords(from)}`
        : '';
  yield `  ${line}:${column}  ${paint(stateWords[state] + why, severity)}\n`;
  yield `      ${kindWords[kind]} ${quoted(oneLine(text), 200)}\n`;
  if (passage) yield `      ${placeOf(passage)} ${quoted(oneLine(passage.text), 240)}\n`;
  if (review) yield `      ${oneLine(reviewLine(review))}\n`;
  for (const { here, there } of differences.slice(0, 4)) {
    yield `      ${here === '' ? 'left out' : quoted(oneLine(here), 60)} ${there === '' ? 'is added' : `${here === '' ? '' : 'is '}${quoted(oneLine(there), 60)}${here === '' ? '' : ' there'}`}\n`;
  }
}

/** "Reviewed by Ines Holm on 2026-11-28: supported (By phone.)" */
export function reviewLine({ reason, note, ...review }: ReviewRecord): string {
  const said = reviewInWords({ review, outdated: reason ?? undefined });
  return note === '' ? said : `${said} (${shortened(note, 200)})`;
}

/** "report.txt:12", "report.pdf, page 3". */
export function placeOf(passage: PassageRecord): string {
  const file = shortened(visible(passage.file), 200);
  return 'line' in passage ? `${file}:${passage.line}` : `${file}, page ${passage.page}`;
}
