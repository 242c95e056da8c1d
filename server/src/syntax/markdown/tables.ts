// Tables of a Markdown text: which of them are timelines, and which lists of sources.

import { monthAndDayInCell } from '../dateShape';
import type { Span } from '../span';
import { type DatedHead, datedHead, type HeadKind, isDay } from './dateHeads';
import type { MarkdownDocument } from './document';
import type { Unit } from './units';

export interface MarkdownTable {
  /** The index of the unit with the names of the columns. */
  readonly head: number;
  readonly rows: readonly number[];
}

/** The tables of `units`, in order. */
export function tablesOf(units: readonly Unit[]): MarkdownTable[] {
  const tables: { head: number; rows: number[] }[] = [];
  let current = -1;
  units.forEach(({ kind, table, cells }, index) => {
    if (kind === 'frame' && cells.length > 0 && table !== current) {
      current = table;
      tables.push({ head: index, rows: [] });
    } else if (kind === 'row' && table === current) tables.at(-1)?.rows.push(index);
  });
  return tables.filter(({ rows }) => rows.length > 0);
}

const dateColumn =
  /^\W*(?:(?:event|incident|start|effective|publication|approx\.?|approximate) )?(?:dates?|when|day|times?|year|month|week|datum|period|timestamps?|date ?(?:\/|&|and) ?time|(?:utc|gmt) time)(?:\(s\))?(?: (?:(?:in|of|at) [\p{L}\d +-]{2,20}|utc|gmt|[a-z]{1,3}s?t))?(?: ?\(.*)?\W*$/iu;
const eventColumn =
  /\b(?:events?|what|happened|development|description|details?|summary|incident|action|milestone|note|claim|activity|steps?|stage|procedure|proceedings|decision|ruling|facts?|outcome|result|headline|occurrence|significance|impact|importance|achievements?|contributions?|breakthrough)\b/i;

/**
 * The rows of `table` that are timeline entries, with the cell that holds their date; where that is of a row `above`, its time or
 * the cell above.
 */
export function timelineRows(
  document: MarkdownDocument,
  table: MarkdownTable,
  context: 'day' | 'month' | 'year' | undefined,
  named: boolean,
): TimelineRow[] {
  const names = (document.units[table.head]?.cells ?? []).map((cell) => document.slice(cell));
  const rows = table.rows.map((row) => ({ row, cells: document.units[row]?.cells ?? [] }));
  const wanted = names.findIndex((name) => dateColumn.test(name));
  const column = wanted >= 0 ? wanted : 0;
  const timed = wanted >= 0 ? names.findIndex((name) => timeColumn.test(name)) : -1;
  let above: { date: Span; head: DatedHead } | undefined;
  let day: Span | undefined;
  const dated = rows.flatMap(({ row, cells }): DatedRow[] => {
    const date = cells[column];
    if (!date) return [];
    const head = datedHead(document.text, date.start, date.end) ?? monthAndDay(document, date);
    if (head?.kind === 'time' && day) {
      above = { date, head };
      return [{ row, date, head, above: day }];
    }
    if (head && isDay(head)) day = date;
    if (head && fits(head, context, wanted >= 0)) {
      above = { date, head };
      return [{ row, date, head, above: undefined }];
    }
    // Behind a name of its own, an empty cell says that nobody knows the date.
    const leads = cells.slice(0, column).every((cell) => wordsIn(document.slice(cell)) === 0);
    const isBlank = wanted >= 0 && sameAsAbove.test(document.slice(date)) && (leads || date.start < date.end);
    if (!isBlank || !above || !cells.some((cell, at) => at !== column && wordsIn(document.slice(cell)) >= 2)) {
      above = undefined;
      return [];
    }
    const time = cells[timed];
    const clock = time && timed !== column ? datedHead(document.text, time.start, time.end) : undefined;
    return [{ row, date: clock?.kind === 'time' && time ? time : above.date, head: above.head, above: above.date }];
  });
  if (dated.length < (named ? 1 : 2) || dated.length * 5 < rows.length * 3) return [];
  if (wanted < 0 && !dated.every(({ head }) => head.alone)) return [];
  const hasEvents = names.some((name, index) => index !== column && eventColumn.test(name));
  if (
    !(hasEvents || named) &&
    !hasWords(
      document,
      rows.map(({ cells }) => cells),
      column,
    )
  )
    return [];
  if (!named && !hasEvents && dated.every(({ head }) => head.kind === 'year' || head.kind === 'years')) return [];
  return dated.map(({ row, date, head, above }) => ({ row, date, kind: head.kind, above: above ? [above] : [] }));
}

/** A row that is an entry: the cell with its date, and what completes that in other cells, from the outermost. */
export interface TimelineRow {
  readonly row: number;
  readonly date: Span;
  readonly kind: HeadKind;
  readonly above: readonly Span[];
}

interface DatedRow {
  readonly row: number;
  readonly date: Span;
  readonly head: DatedHead;
  readonly above: Span | undefined;
}

function monthAndDay(document: MarkdownDocument, cell: Span): DatedHead | undefined {
  if (!monthAndDayInCell.test(document.slice(cell))) return undefined;
  return { kind: 'month-day', end: cell.end, alone: true, strong: true, timed: false, spaced: false };
}

const timeColumn = /^\W*(?:time|hour|clock|local time|utc|gmt)\W*(?:\(.*)?$/i;
/** An empty cell or ditto marks: the date of the row above goes on. */
const sameAsAbove = /^[\s*_]*(?:["”“″〃]|''|’’|ditto|do\.|idem|same(?: day)?|↓|↳)?[\s*_]*$/i;

function fits({ kind }: DatedHead, context: 'day' | 'month' | 'year' | undefined, hasName: boolean): boolean {
  if (kind === 'time') return context === 'day';
  if (kind === 'ordinal') return context === 'month';
  return kind !== 'month-name' || context === 'year' || hasName;
}

/** Whether some other column says something in most rows, and does not only count. */
function hasWords(document: MarkdownDocument, rows: readonly (readonly Span[])[], column: number): boolean {
  let described = 0;
  for (const cells of rows) {
    if (cells.some((cell, index) => index !== column && wordsIn(document.slice(cell)) >= 4)) described++;
  }
  return described * 5 >= rows.length * 3;
}

function wordsIn(written: string): number {
  return written.slice(0, 400).match(/\p{L}{2,}/gu)?.length ?? 0;
}

const sourceColumn =
  /^\W*(?:source titles?|sources?|titles?|citations?|references?|articles?|documents?|publications?|works?|papers?)(?: ?[/&] ?\p{L}+)?\W*$/iu;
const linkColumn = /^\W*(?:links?|urls?|address|where|sources?|titles?|archive)\W*$/i;
const numberColumn = /^\W*(?:#|no\.?|nr\.?|number|id|refs?\.?|key|label)?\W*$/i;

export interface SourceRow {
  readonly row: number;
  readonly label: Span | undefined;
  readonly title: Span;
  readonly publisher: Span | undefined;
  readonly url: Span | undefined;
}

/** The rows of `table` as sources, if its columns name a source and most rows lead to one; otherwise none. */
export function sourceRows(document: MarkdownDocument, table: MarkdownTable): SourceRow[] {
  const names = (document.units[table.head]?.cells ?? []).map((cell) => document.slice(cell));
  const titled = names.findIndex((name) => sourceColumn.test(name));
  if (titled < 0 || names.some((name) => /\b(?:count|type|how many|number of)\b/i.test(name))) return [];
  const linked = names.findIndex((name, index) => index !== titled && linkColumn.test(name));
  const published = names.findIndex((name) =>
    /^\W*(?:publishers?|outlets?|publications?|site|website|newspaper)(?: ?[/&] ?\p{L}+)?\W*$/iu.test(name),
  );
  const numbered = names[0] !== undefined && titled > 0 && numberColumn.test(names[0]) ? 0 : -1;
  const rows = table.rows.flatMap((row) => {
    const cells = document.units[row]?.cells ?? [];
    const title = cells[titled];
    if (!title || title.start >= title.end) return [];
    const link = linkIn(document, cells[linked] ?? title) ?? linkIn(document, title);
    const words = link && titled === linked ? link.words : title;
    const publisher = published >= 0 && published !== titled ? cells[published] : linked >= 0 ? link?.words : undefined;
    return [
      {
        row,
        label: cells.find(({ start, end }, at) => at === numbered && start < end),
        title: link?.words && within(link.words, title) ? link.words : (words ?? title),
        publisher,
        url: link?.url,
      },
    ];
  });
  // Rows that are counted in brackets are what the text cites, whether or not they lead anywhere.
  const leading = rows.filter(({ url, label }) => url ?? (label && /^\W{0,3}\[\d/.test(document.slice(label)))).length;
  return leading * 5 >= table.rows.length * 3 ? rows : [];
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function linkIn(document: MarkdownDocument, cell: Span): { words: Span | undefined; url: Span } | undefined {
  const link = document.linkIn(cell.start, cell.end);
  if (link) return { words: link.words, url: link.url };
  const bare = /https?:\/\/[^\s|<>)]+/.exec(document.slice(cell));
  if (!bare) return undefined;
  const start = cell.start + bare.index;
  return { words: undefined, url: { start, end: start + bare[0].length } };
}
