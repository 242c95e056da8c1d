// The column of a table that is called "Source" or "Ref", and numbers without brackets at the end of cells.

import type { CitationMark } from '../citationMarks';
import type { Span } from '../span';
import type { MarkdownDocument } from './document';
import { tablesOf } from './tables';

const citingColumn = /^\W*(?:src|sources?|refs?|references?|citations?|cites?|cited)\W*$/i;
/** "Opened to traffic 4"; "Phase 2" and "May 3" are names. */
const endOfCell = /(?<=\p{Ll}{3}[)”"’.]?\s)\d{1,3}(?:,\s?\d{1,3}){0,9}(?=\s*$)/u;
const name = /(?:^|\s)\p{Lu}\p{L}*\s\d+\s*$/u;

/**
 * The numbers that end the cells of a column, where all of them fit the list and most cells of it end so: the export of an assistant, whose
 * sentences end in numbers.
 * @param numbered how many sources are numbered
 * @param taken units of the list itself
 */
export function cellEndMarks(document: MarkdownDocument, numbered: number, taken: ReadonlySet<number>): CitationMark[] {
  return tablesOf(document.units).flatMap(({ head, rows }) => {
    if (rows.some((row) => taken.has(row))) return [];
    return (document.units[head]?.cells ?? []).flatMap((_, column) => {
      const cells = rows.flatMap((row) => document.units[row]?.cells[column] ?? []);
      const marks = cells.flatMap((cell) => {
        const written = document.slice(cell);
        const match = name.test(written) ? null : endOfCell.exec(written);
        return match
          ? [markIn(document, { start: cell.start + match.index, end: cell.start + match.index + match[0].length })]
          : [];
      });
      const fits = marks.every(({ cited }) =>
        cited.every(({ label }) => Number(label) >= 1 && Number(label) <= numbered),
      );
      return fits && marks.length >= 2 && marks.length * 5 >= cells.length * 3 ? marks : [];
    });
  });
}

/** The cells of columns with such a name, in order. */
export function citingCells(document: MarkdownDocument): Span[] {
  return tablesOf(document.units).flatMap(({ head, rows }) => {
    const column = citingColumnOf(document, head);
    return rows.flatMap((row) => document.units[row]?.cells[column] ?? []);
  });
}

/** Whether a cell of such a column names its source in words, and cites nothing: "Harbour Echo". */
export function namesSource(document: MarkdownDocument, cell: Span): boolean {
  const words = document.slice(cell);
  return /\p{L}{3}/u.test(words) && !/[[【<`]|https?:/.test(words);
}

/** The index of such a column in the table with this head, or -1. */
export function citingColumnOf(document: MarkdownDocument, head: number): number {
  return (document.units[head]?.cells ?? []).findIndex((name) => citingColumn.test(document.slice(name)));
}

function markIn(document: MarkdownDocument, cell: Span): CitationMark {
  const cited = [...document.slice(cell).matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const start = cell.start + index;
    return { label: String(Number(digits)), digits: { start, end: start + digits.length } };
  });
  return { bracket: cell, cited, url: undefined };
}
