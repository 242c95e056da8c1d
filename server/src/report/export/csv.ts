// export --format csv: one event a row, as RFC 4180 has it. For spreadsheets, which must not take a text for a formula.

import { dateFields } from '../../dates/calendar/wordedDates';
import { visible } from '../../text/visible';
import { type ExportedEvent, sourceLine } from './exported';
import type { ExportFormat } from './exportFormat';

const columns = [
  'file',
  'line',
  'date',
  'start',
  'end',
  'precision',
  'approximate',
  'edtf',
  'claim',
  'sources',
  'addresses',
];

/** What a spreadsheet reads as the beginning of a formula, the wide forms of East Asian text too (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

export const csv: ExportFormat = {
  *write(files) {
    yield row(columns);
    for (const { events } of files) for (const event of events) yield row(cellsOf(event));
  },
};

function cellsOf({ file, line, date, claim, sources }: ExportedEvent): string[] {
  const { text, start, end, precision, approximate, edtf } = dateFields(date);
  return [
    file,
    String(line),
    text,
    start ?? '',
    end ?? '',
    precision,
    String(approximate),
    edtf,
    claim,
    sources.map(sourceLine).join('; '),
    sources.flatMap(({ address }) => address || []).join(' '),
  ];
}

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A minus before a digit is a year before 1 and stays; in front of everything else that begins a formula stands an apostrophe. */
function cell(words: string): string {
  // A table is looked at in a terminal too.
  const value = visible(words);
  const safe = formula.test(value) && !/^-\d[\d-]*(?:\/[\d.-]*)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
