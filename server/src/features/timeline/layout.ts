// Where everything of a timeline is drawn, as plain numbers that a canvas and an SVG read alike: lanes, and in each the items in rows so that
// none covers another. Horizontal places come out of the scale that is given; work is linear in the number of items.

import type { Interval } from '../../dates/calendar/reading';
import { gapsBetween } from './gaps';
import type { PlacedItem, Timeline } from './model';

export type LanesBy = 'file' | 'publisher' | 'merged';

export interface LayoutOptions {
  readonly lanesBy: LanesBy;
  /** Pixels of the beginning of a day. Must grow with the day. */
  readonly x: (day: number) => number;
  /** Which items are shown; default all. */
  readonly shown?: ReadonlySet<number> | undefined;
  /** About how wide a character of a label is, in pixels. */
  readonly characterWidth?: number;
  /** The most rows of a lane; what finds no place stands in the row with the most room. */
  readonly maxRows?: number;
}

/** One item in one lane. */
export interface ItemBox {
  readonly id: number;
  readonly lane: number;
  /** The days that are certain; a day that is too narrow to be seen is a point around its middle. */
  readonly x0: number;
  readonly x1: number;
  /** The widest reading. Beyond `x0` and `x1` when the edges are uncertain. */
  readonly widest0: number;
  readonly widest1: number;
  readonly isPoint: boolean;
  /** The middle of its row. */
  readonly y: number;
  /** Where its label begins, and how wide it may be: up to the next item of the row. */
  readonly labelX: number;
  labelRoom: number;
}

export interface GapBox extends Interval {
  readonly x0: number;
  readonly x1: number;
}

export interface LaneBox {
  readonly title: string;
  readonly top: number;
  readonly height: number;
  /** Items of each row, from left to right. */
  readonly rows: readonly (readonly ItemBox[])[];
  readonly count: number;
  readonly gaps: readonly GapBox[];
}

export interface Layout {
  readonly lanes: readonly LaneBox[];
  /** The first box of each item that is shown, by id. */
  readonly boxes: ReadonlyMap<number, ItemBox>;
  readonly height: number;
}

/** In pixels. Both drawings use these. */
export const measures = {
  laneTitle: 22,
  lanePadding: 8,
  row: 22,
  /** Half of a point's width. */
  radius: 5,
  labelGap: 6,
  /** A label that has less room is not written. */
  minLabel: 36,
  maxLabel: 260,
  /** Where nothing follows in its row, a label may be longer. */
  longLabel: 480,
} as const;

export function layoutTimeline(timeline: Timeline, options: LayoutOptions): Layout {
  const lanes: LaneBox[] = [];
  const boxes = new Map<number, ItemBox>();
  let top = 0;
  for (const { title, items } of lanesOf(timeline, options)) {
    const rows = rowsOf(items, lanes.length, top + measures.laneTitle, options);
    const height = measures.laneTitle + rows.length * measures.row + measures.lanePadding;
    const gaps = gapsBetween(items.map(({ item }) => item.date)).map((gap) => ({
      ...gap,
      x0: options.x(gap.first),
      x1: options.x(gap.last + 1),
    }));
    lanes.push({ title, top, height, rows, count: items.length, gaps });
    for (const row of rows) for (const box of row) if (!boxes.has(box.id)) boxes.set(box.id, box);
    top += height;
  }
  return { lanes, boxes, height: top };
}

interface Lane {
  readonly title: string;
  readonly items: readonly PlacedItem[];
}

/** Lanes in the order of their first day; an item with several publishers stands in the lane of each. */
function lanesOf({ items, files }: Timeline, { lanesBy, shown }: LayoutOptions): Lane[] {
  const lanes = new Map<string, { title: string; items: PlacedItem[] }>();
  const add = (key: string, title: string, placed: PlacedItem) => {
    const lane = lanes.get(key);
    if (lane) lane.items.push(placed);
    else lanes.set(key, { title, items: [placed] });
  };
  for (const placed of items) {
    if (shown && !shown.has(placed.id)) continue;
    const file = files[placed.file];
    if (lanesBy === 'merged') add('', 'All files', placed);
    else if (lanesBy === 'file') add(file?.file ?? '', file?.name ?? '', placed);
    else if (placed.publishers.length === 0) add('', 'No source', placed);
    else for (const publisher of placed.publishers) add(`:${publisher}`, publisher, placed);
  }
  return [...lanes.values()];
}

/** A row while it is filled. */
interface OpenRow {
  readonly boxes: ItemBox[];
  /** Where its last item ends, and where the whole label of that would. */
  end: number;
  labelEnd: number;
}

function rowsOf(items: readonly PlacedItem[], lane: number, top: number, options: LayoutOptions): ItemBox[][] {
  const { characterWidth = 6.5, maxRows = options.lanesBy === 'merged' ? 14 : 7 } = options;
  const rows: OpenRow[] = [];
  for (const placed of items) {
    const shape = shapeOf(placed, options.x);
    const at = rowFor(rows, shape.widest0, maxRows);
    const row = rows[at] ?? { boxes: [], end: 0, labelEnd: 0 };
    rows[at] = row;
    const before = row.boxes.at(-1);
    if (before) before.labelRoom = Math.min(before.labelRoom, shape.widest0 - measures.labelGap - before.labelX);
    const end = Math.max(shape.x1, shape.widest1);
    const labelX = end + measures.labelGap;
    const wanted = labelLength(placed) * characterWidth;
    const labelRoom = Math.min(measures.longLabel, wanted);
    const y = top + at * measures.row + measures.row / 2;
    row.boxes.push({ id: placed.id, lane, ...shape, y, labelX, labelRoom });
    row.end = before ? Math.max(row.end, end) : end;
    row.labelEnd = labelX + Math.min(measures.maxLabel, wanted);
  }
  return rows.map(({ boxes }) => boxes);
}

/** The first row with room for the whole label before; then a new one; then the one that has most room. */
function rowFor(rows: readonly OpenRow[], x: number, maxRows: number): number {
  let roomiest = 0;
  let leastEnd = Number.POSITIVE_INFINITY;
  for (const [at, { end, labelEnd }] of rows.entries()) {
    if (labelEnd + measures.labelGap <= x) return at;
    if (end < leastEnd) {
      leastEnd = end;
      roomiest = at;
    }
  }
  return rows.length < maxRows ? rows.length : roomiest;
}

function shapeOf({ item: { date } }: PlacedItem, x: (day: number) => number) {
  const [x0, x1] = [x(date.first), x(date.last + 1)];
  const isPoint = x1 - x0 < 2 * measures.radius;
  const middle = (x0 + x1) / 2;
  const [from, to] = isPoint ? [middle - measures.radius, middle + measures.radius] : [x0, x1];
  const [widest0, widest1] = [Math.min(from, x(date.widest.first)), Math.max(to, x(date.widest.last + 1))];
  return { x0: from, x1: to, widest0, widest1, isPoint };
}

/** In characters. */
function labelLength({ item: { date, text } }: PlacedItem): number {
  return date.text.length + 2 + text.length;
}

/** The item at a place of the drawing, `reach` pixels around it; its label counts too. The topmost, when several lie there. */
export function itemAt(layout: Layout, x: number, y: number, reach = 3): ItemBox | undefined {
  const lane = layout.lanes[lastAtMost(layout.lanes, y, ({ top }) => top)];
  const row = lane?.rows[Math.floor((y - lane.top - measures.laneTitle) / measures.row)];
  if (!row) return undefined;
  for (let at = lastAtMost(row, x + reach, ({ widest0 }) => widest0); at >= 0; at--) {
    const box = row[at] as ItemBox;
    const label = box.labelRoom >= measures.minLabel ? box.labelX + box.labelRoom : 0;
    if (x <= Math.max(box.x1 + reach, box.widest1 + reach, label)) return box;
    // What begins further left is behind this one, unless it is long.
    if (x - box.widest0 > longest(row)) return undefined;
  }
  return undefined;
}

const longestOfRow = new WeakMap<readonly ItemBox[], number>();

function longest(row: readonly ItemBox[]): number {
  let known = longestOfRow.get(row);
  if (known === undefined) {
    known = measures.longLabel + row.reduce((most, { widest0, widest1 }) => Math.max(most, widest1 - widest0), 0);
    longestOfRow.set(row, known);
  }
  return known;
}

/** The place of the last of `list`, which is sorted by `of`, that is at most `value`; -1 when there is none. */
function lastAtMost<T>(list: readonly T[], value: number, of: (one: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle] as T) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A line between two accounts of one event. */
export interface JoinLine {
  readonly from: ItemBox;
  readonly to: ItemBox;
  /** The contradiction that it shows; none when the dates agree. */
  readonly contradiction: number | undefined;
}

/** Lines between the accounts of each event that are shown, from one to the next; contradictions last, so that they lie on top. */
export function joinsOf({ events, contradictions }: Timeline, { boxes }: Layout): readonly JoinLine[] {
  const same: JoinLine[] = [];
  for (const { items } of events) {
    if (items.length < 2) continue;
    const shown = items.flatMap((id) => boxes.get(id) ?? []).sort((a, b) => a.y - b.y || a.x0 - b.x0);
    shown.slice(1).forEach((to, at) => {
      same.push({ from: shown[at] as ItemBox, to, contradiction: undefined });
    });
  }
  const apart = contradictions.flatMap(({ id, from, to }): JoinLine[] => {
    const [one, other] = [boxes.get(from), boxes.get(to)];
    return one && other ? [{ from: one, to: other, contradiction: id }] : [];
  });
  return [...same, ...apart];
}

/** The days that a timeline covers, with room on both sides; a year around today's era when it is empty. */
export function extentOf({ items }: Timeline): Interval {
  if (items.length === 0) return { first: 20_000, last: 20_365 };
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { item } of items) {
    first = Math.min(first, item.date.first);
    last = Math.max(last, item.date.last);
  }
  const room = Math.max(3, Math.ceil((last - first) * 0.03));
  return { first: first - room, last: last + room };
}
