// Numbers without brackets in a column of a table that is called "Source" or "Ref": they cite the numbered list. In a timeline, so do keys,
// whose list may stand in another file.

import type { CitationMark } from '../citationMarks';
import type { Span } from '../span';
import type { MarkdownDocument } from './document';
import { tablesOf } from './tables';

const citingColumn = /^\W*(?:src|sources?|refs?|references?|citations?|cites?|cited)\W*$/i;
const numbers = /^\s*\d{1,3}(?:\s?[,;]\s?\d{1,3}){0,9}\s*$/;

/** "`osei-03`, `tamm-11`", "DOC-12": keys in code, or with a number. */
const key = '(?:`[A-Za-z][\\w-]{1,40}`|[A-Za-z][A-Za-z_-]{0,31}\\d{1,4})';
const keys = new RegExp(`^\\s*${key}(?:\\s?[,;]\\s?${key}){0,9}\\s*$`);

/**
 * @param numbered how many sources are numbered
 * @param taken units of the list itself
 * @param dated units that begin an entry of a timeline
 */
export function sourceColumnMarks(
  document: MarkdownDocument,
  numbered: number,
  taken: ReadonlySet<number>,
  dated: ReadonlySet<number>,
): CitationMark[] {
  return tablesOf(document.units).flatMap(({ head, rows }) => {
    const column = citingColumnOf(document, head);
    if (column < 0 || rows.some((row) => taken.has(row))) return [];
    const written = (form: RegExp, label: RegExp) =>
      rows.flatMap((row) => {
        const cell = document.units[row]?.cells[column];
        return cell && form.test(document.slice(cell)) ? [markIn(document, cell, label)] : [];
      });
    if (rows.some((row) => dated.has(row))) {
      const keyed = written(keys, /[A-Za-z][\w-]*/g);
      if (keyed.length * 5 >= rows.length * 3) return keyed;
    }
    const marks = numbered === 0 ? [] : written(numbers, /\d+/g);
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

function markIn(document: MarkdownDocument, cell: Span, label: RegExp): CitationMark {
  const cited = [...document.slice(cell).matchAll(label)].map(({ 0: digits, index }) => {
    const start = cell.start + index;
    const isNumber = /^\d/.test(digits);
    return { label: isNumber ? String(Number(digits)) : digits, digits: { start, end: start + digits.length } };
  });
  const [first, last] = [cited[0]?.digits.start ?? cell.start, cited.at(-1)?.digits.end ?? cell.end];
  return { bracket: { start: first, end: last }, cited, url: undefined };
}
