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

/** @param lanes those of `lanesOf` for the same timeline and options, when they are known: they do not depend on the scale */
export function layoutTimeline(
  timeline: Timeline,
  options: LayoutOptions,
  lanes: readonly Lane[] = lanesOf(timeline, options),
): Layout {
  const laidOut: LaneBox[] = [];
  const boxes = new Map<number, ItemBox>();
  let top = 0;
  for (const { title, items, gaps } of lanes) {
    const rows = rowsOf(items, laidOut.length, top + measures.laneTitle, options, boxes);
    const height = measures.laneTitle + rows.length * measures.row + measures.lanePadding;
    const gapBoxes = gaps.map((gap) => ({ ...gap, x0: options.x(gap.first), x1: options.x(gap.last + 1) }));
    laidOut.push({ title, top, height, rows, count: items.length, gaps: gapBoxes });
    top += height;
  }
  return { lanes: laidOut, boxes, height: top };
}

/** The items of a lane by date, and the gaps between them. */
export interface Lane {
  readonly title: string;
  readonly items: readonly PlacedItem[];
  readonly gaps: readonly Interval[];
}

/** Lanes in the order of their first day; an item with several publishers stands in the lane of each. */
export function lanesOf(
  { items, files }: Timeline,
  { lanesBy, shown }: Pick<LayoutOptions, 'lanesBy' | 'shown'>,
): Lane[] {
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
  return [...lanes.values()].map((lane) => ({ ...lane, gaps: gapsBetween(lane.items.map(({ item }) => item.date)) }));
}

/** A row while it is filled. */
interface OpenRow {
  readonly boxes: ItemBox[];
  /** Where its last item ends, and where the whole label of that would. */
  end: number;
  labelEnd: number;
}

/** Plain loops, because every zoom step lays out as many as ten thousand items again. */
function rowsOf(
  items: readonly PlacedItem[],
  lane: number,
  top: number,
  options: LayoutOptions,
  boxes: Map<number, ItemBox>,
): ItemBox[][] {
  const { x, characterWidth = 6.5, maxRows = options.lanesBy === 'merged' ? 14 : 7 } = options;
  const { radius, row: rowHeight, labelGap, longLabel, maxLabel } = measures;
  const rows: OpenRow[] = [];
  for (const { id, item } of items) {
    const { date } = item;
    let x0 = x(date.first);
    let x1 = x(date.last + 1);
    const isPoint = x1 - x0 < 2 * radius;
    if (isPoint) {
      x0 = (x0 + x1) / 2 - radius;
      x1 = x0 + 2 * radius;
    }
    const widest0 = date.widest.first < date.first ? Math.min(x0, x(date.widest.first)) : x0;
    const widest1 = date.widest.last > date.last ? Math.max(x1, x(date.widest.last + 1)) : x1;
    const at = rowFor(rows, widest0, maxRows);
    let row = rows[at];
    if (!row) {
      row = { boxes: [], end: Number.NEGATIVE_INFINITY, labelEnd: 0 };
      rows[at] = row;
    }
    const before = row.boxes[row.boxes.length - 1];
    if (before) before.labelRoom = Math.min(before.labelRoom, widest0 - labelGap - before.labelX);
    const labelX = widest1 + labelGap;
    const wanted = (date.text.length + 2 + item.text.length) * characterWidth;
    const y = top + at * rowHeight + rowHeight / 2;
    const labelRoom = Math.min(longLabel, wanted);
    const box: ItemBox = { id, lane, x0, x1, widest0, widest1, isPoint, y, labelX, labelRoom };
    row.boxes.push(box);
    row.end = Math.max(row.end, widest1);
    row.labelEnd = labelX + Math.min(maxLabel, wanted);
    if (options.lanesBy !== 'publisher' || !boxes.has(id)) boxes.set(id, box);
  }
  return rows.map((row) => row.boxes);
}

/** The first row with room for the whole label before; then a new one; then the one that has most room. */
function rowFor(rows: readonly OpenRow[], x: number, maxRows: number): number {
  let roomiest = 0;
  let leastEnd = Number.POSITIVE_INFINITY;
  for (let at = 0; at < rows.length; at++) {
    const { end, labelEnd } = rows[at] as OpenRow;
    if (labelEnd + measures.labelGap <= x) return at;
    if (end < leastEnd) {
      leastEnd = end;
      roomiest = at;
    }
  }
  return rows.length < maxRows ? rows.length : roomiest;
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
  const joins: JoinLine[] = [];
  for (const { items } of events) {
    if (items.length < 2) continue;
    const shown: ItemBox[] = [];
    for (const id of items) {
      const box = boxes.get(id);
      if (box) shown.push(box);
    }
    if (shown.length > 1) shown.sort(byPlace);
    for (let at = 1; at < shown.length; at++)
      joins.push({ from: shown[at - 1] as ItemBox, to: shown[at] as ItemBox, contradiction: undefined });
  }
  for (const { id, from, to } of contradictions) {
    const [one, other] = [boxes.get(from), boxes.get(to)];
    if (one && other) joins.push({ from: one, to: other, contradiction: id });
  }
  return joins;
}

function byPlace(a: ItemBox, b: ItemBox): number {
  return a.y - b.y || a.x0 - b.x0;
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
