// Tables drawn with plus signs, as some converters write them. The library takes them for paragraphs.

import type { Line } from '../lines';
import type { Span } from '../span';

/** A row, which may go over several lines; the first row with a rule of `=` below it names the columns. */
export interface GridRow extends Line {
  readonly cells: readonly Span[];
  readonly isHead: boolean;
}

const rule = /^\+(?:[-=:]{3,}\+){2,}$/;
const maxColumns = 20;

/** The rows of the table that `lines` are; none where a line is neither a rule nor a row. */
export function gridRows(text: string, lines: readonly Line[]): GridRow[] {
  const [first] = lines;
  if (!first || text.charCodeAt(first.from) !== 0x2b || !rule.test(text.slice(first.from, first.to))) return [];
  const rows: GridRow[] = [];
  let start = first.start;
  let open: { readonly from: number; to: number; end: number; readonly cells: Span[] } | undefined;
  for (const line of lines) {
    const written = text.slice(line.from, line.to);
    if (rule.test(written)) {
      if (open) {
        const isHead = rows.length === 0 && written.includes('=');
        rows.push({ start, end: line.end, from: open.from, to: open.to, cells: open.cells, isHead });
        start = line.end;
      }
      open = undefined;
      continue;
    }
    if (!written.startsWith('|') || !written.endsWith('|')) return [];
    if (!open) open = { from: line.from, to: line.to, end: line.end, cells: cellsOf(text, line) };
    else {
      open.to = line.to;
      const last = open.cells.pop();
      if (last) open.cells.push({ start: last.start, end: trimmedEnd(text, last.start, line.to - 1) });
    }
  }
  return open ? [] : rows;
}

function cellsOf(text: string, line: Line): Span[] {
  const cells: Span[] = [];
  for (let bar = line.from; cells.length < maxColumns; ) {
    const next = text.indexOf('|', bar + 1);
    if (next < 0 || next >= line.to) break;
    let start = bar + 1;
    while (start < next && text.charCodeAt(start) === 32) start++;
    cells.push({ start, end: trimmedEnd(text, start, next) });
    bar = next;
  }
  return cells;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}
