// Numbers without brackets in a column of a table that is called "Source" or "Ref": they cite the numbered list.

import type { CitationMark } from '../citationMarks';
import type { Span } from '../span';
import type { MarkdownDocument } from './document';
import { tablesOf } from './tables';

const citingColumn = /^\W*(?:src|sources?|refs?|references?|citations?|cites?|cited)\W*$/i;
const numbers = /^\s*\d{1,3}(?:\s?[,;]\s?\d{1,3}){0,9}\s*$/;

/**
 * @param numbered how many sources are numbered
 * @param taken units of the list itself
 */
export function sourceColumnMarks(
  document: MarkdownDocument,
  numbered: number,
  taken: ReadonlySet<number>,
): CitationMark[] {
  if (numbered === 0) return [];
  return tablesOf(document.units).flatMap(({ head, rows }) => {
    const column = citingColumnOf(document, head);
    if (column < 0 || rows.some((row) => taken.has(row))) return [];
    const marks = rows.flatMap((row) => {
      const cell = document.units[row]?.cells[column];
      return cell && numbers.test(document.slice(cell)) ? [markIn(document, cell)] : [];
    });
    // One that no source has may be a slip; several count something else.
    const beyond = marks.filter(({ cited }) => cited.some(({ label }) => Number(label) > numbered));
    return beyond.length * 5 > marks.length ? [] : marks;
  });
}

/** The cells of columns with such a name, in order. */
export function citingCells(document: MarkdownDocument): Span[] {
  return tablesOf(document.units).flatMap(({ head, rows }) => {
    const column = citingColumnOf(document, head);
    return rows.flatMap((row) => document.units[row]?.cells[column] ?? []);
  });
}

function citingColumnOf(document: MarkdownDocument, head: number): number {
  return (document.units[head]?.cells ?? []).findIndex((name) => citingColumn.test(document.slice(name)));
}

function markIn(document: MarkdownDocument, cell: Span): CitationMark {
  const written = document.slice(cell);
  const cited = [...written.matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const start = cell.start + index;
    return { label: String(Number(digits)), digits: { start, end: start + digits.length } };
  });
  const [first, last] = [cited[0]?.digits.start ?? cell.start, cited.at(-1)?.digits.end ?? cell.end];
  return { bracket: { start: first, end: last }, cited, url: undefined };
}
