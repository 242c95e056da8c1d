// Where everything of a timeline is drawn, as plain numbers that a canvas and an SVG read alike: lanes, and in each the items in rows so that
// none covers another. Horizontal places come out of the scale that is given; work is linear in the number of items.

import type { Interval } from '../../dates/calendar/reading';
import { keptFor } from '../../syntax/keptFor';
import { gapsBetween } from './gaps';
import type { PlacedItem, Timeline, TimelineDate } from './model';

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

/** One item in one lane. Where it begins and ends follows from its days: see `placeItem`. */
export interface ItemBox {
  readonly id: number;
  readonly lane: number;
  /** The middle of its row. */
  readonly y: number;
}

/** An item as it is drawn at some scale. */
export interface PlacedBox {
  readonly id: number;
  readonly y: number;
  /** The days that are certain; a day that is too narrow to be seen is a point around its middle. */
  readonly x0: number;
  readonly x1: number;
  /** The widest reading. Beyond `x0` and `x1` when the edges are uncertain. */
  readonly widest0: number;
  readonly widest1: number;
  readonly isPoint: boolean;
  /** Where its label begins, and how wide it may be: up to the next item of the row. */
  readonly labelX: number;
  readonly labelRoom: number;
  /** Where its label ends; whoever writes one sets it. */
  labelEnd: number;
}

export interface LaneBox {
  readonly title: string;
  readonly top: number;
  readonly height: number;
  /** Items of each row, from left to right. */
  readonly rows: readonly (readonly ItemBox[])[];
  readonly count: number;
  readonly gaps: readonly Interval[];
}

export interface Layout {
  readonly lanes: readonly LaneBox[];
  /** The first box of each item, by id; none for those that are not shown. */
  readonly boxes: readonly (ItemBox | undefined)[];
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
  minLabel: 56,
  maxLabel: 260,
  /** Where nothing follows in its row, a label may be longer. */
  longLabel: 900,
} as const;

/** @param lanes those of `lanesOf` for the same timeline and options, when they are known: they do not depend on the scale */
export function layoutTimeline(
  timeline: Timeline,
  options: LayoutOptions,
  lanes: readonly Lane[] = lanesOf(timeline, options),
): Layout {
  const laidOut: LaneBox[] = [];
  const columns = columnsOf(timeline);
  const boxes = new Array<ItemBox | undefined>(timeline.items.length).fill(undefined);
  let top = 0;
  for (const { title, items, gaps } of lanes) {
    const rows = rowsOf(items, laidOut.length, top + measures.laneTitle, options, columns, boxes);
    const height = measures.laneTitle + rows.length * measures.row + measures.lanePadding;
    laidOut.push({ title, top, height, rows, count: items.length, gaps });
    top += height;
  }
  return { lanes: laidOut, boxes, height: top };
}

/** The items of a lane by date, and the gaps between all entries that it could have. */
export interface Lane {
  readonly title: string;
  readonly items: readonly PlacedItem[];
  readonly gaps: readonly Interval[];
}

/**
 * Lanes in the order of their first day; an item with several publishers stands in the lane of each. Gaps are those of everything that
 * belongs to a lane: a filter hides entries, and makes no gaps.
 */
export function lanesOf(
  { items, files }: Timeline,
  { lanesBy, shown }: Pick<LayoutOptions, 'lanesBy' | 'shown'>,
): Lane[] {
  const lanes = new Map<string, { title: string; items: PlacedItem[]; dates: Interval[] }>();
  const add = (key: string, title: string, placed: PlacedItem) => {
    let lane = lanes.get(key);
    if (!lane) {
      lane = { title, items: [], dates: [] };
      lanes.set(key, lane);
    }
    lane.dates.push(placed.item.date);
    if (!shown || shown.has(placed.id)) lane.items.push(placed);
  };
  for (const placed of items) {
    const file = files[placed.file];
    if (lanesBy === 'merged') add('', 'All files', placed);
    else if (lanesBy === 'file') add(file?.file ?? '', file?.name ?? '', placed);
    else if (placed.publishers.length === 0) add('', 'No source', placed);
    else for (const publisher of placed.publishers) add(`:${publisher}`, publisher, placed);
  }
  return [...lanes.values()]
    .filter((lane) => lane.items.length > 0)
    .sort((a, b) => (a.items[0]?.id ?? 0) - (b.items[0]?.id ?? 0))
    .map(({ title, items, dates }) => ({ title, items, gaps: gapsBetween(dates) }));
}

/** A lane with more items than this for each of its rows is crowded: */
const maxInRow = 20;
/** there, items that are wider than so many pixels share a part of the rows, and cover none of the points in the others. */
const minWide = 40;
const shareOfWide = 0.3;

/** Plain loops and small boxes, because every zoom step lays out as many as ten thousand items again. */
function rowsOf(
  items: readonly PlacedItem[],
  lane: number,
  top: number,
  { x, lanesBy, characterWidth = 6.5, maxRows = lanesBy === 'merged' ? 14 : 7 }: LayoutOptions,
  columns: DateColumns,
  boxes: (ItemBox | undefined)[],
): ItemBox[][] {
  const { radius, row: rowHeight, labelGap, maxLabel } = measures;
  const rows: ItemBox[][] = [];
  // Where the last item of each row ends, and where the whole label of that would.
  const ends: number[] = [];
  const labelEnds: number[] = [];
  const rowsOfWide = items.length > maxInRow * maxRows ? Math.max(1, Math.floor(maxRows * shareOfWide)) : maxRows;
  for (const { id } of items) {
    const first = columns.first[id] as number;
    const last = columns.last[id] as number;
    const widestFirst = columns.widestFirst[id] as number;
    const widestLast = columns.widestLast[id] as number;
    let left = x(first);
    let right = x(last + 1);
    if (right - left < 2 * radius) {
      left = (left + right) / 2 - radius;
      right = left + 2 * radius;
    }
    if (widestFirst < first) left = Math.min(left, x(widestFirst));
    if (widestLast > last) right = Math.max(right, x(widestLast + 1));
    const at = rowFor(ends, labelEnds, left, right - left < minWide ? maxRows : rowsOfWide);
    const labelEnd = right + labelGap + Math.min(maxLabel, (columns.characters[id] as number) * characterWidth);
    const box: ItemBox = { id, lane, y: top + at * rowHeight + rowHeight / 2 };
    if (at === rows.length) {
      rows.push([box]);
      ends.push(right);
      labelEnds.push(labelEnd);
    } else {
      (rows[at] as ItemBox[]).push(box);
      ends[at] = Math.max(ends[at] as number, right);
      labelEnds[at] = labelEnd;
    }
    boxes[id] ??= box;
  }
  return rows;
}

/** What is drawn of each item's date, by id: numbers that lie side by side are read many times faster than objects. */
export interface DateColumns {
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly widestFirst: Float64Array;
  readonly widestLast: Float64Array;
  /** How long its label is. */
  readonly characters: Uint32Array;
}

export function columnsOf({ items }: Pick<Timeline, 'items'>): DateColumns {
  return columnsOfItems(items);
}

const columnsOfItems = keptFor((items: readonly PlacedItem[]): DateColumns => {
  const days = (pick: (date: TimelineDate) => number) => Float64Array.from(items, ({ item }) => pick(item.date));
  return {
    first: days(({ first }) => first),
    last: days(({ last }) => last),
    widestFirst: days(({ widest }) => widest.first),
    widestLast: days(({ widest }) => widest.last),
    characters: Uint32Array.from(items, ({ item }) => item.date.text.length + 2 + item.text.length),
  };
});

/**
 * Where an item lies at a scale.
 * @param y the middle of its row, where it is drawn
 * @param next the item that follows in its row, up to which the label may reach
 */
export function placeItem(
  { first, last, widestFirst, widestLast }: DateColumns,
  id: number,
  y: number,
  next: number | undefined,
  x: LayoutOptions['x'],
): PlacedBox {
  const { radius, labelGap, longLabel } = measures;
  let x0 = x(first[id] as number);
  let x1 = x((last[id] as number) + 1);
  const isPoint = x1 - x0 < 2 * radius;
  if (isPoint) {
    x0 = (x0 + x1) / 2 - radius;
    x1 = x0 + 2 * radius;
  }
  const widest0 = Math.min(x0, x(widestFirst[id] as number));
  const widest1 = Math.max(x1, x((widestLast[id] as number) + 1));
  const labelX = widest1 + labelGap;
  let labelRoom: number = longLabel;
  if (next !== undefined) {
    const [left, right] = [x(first[next] as number), x((last[next] as number) + 1)];
    const start = right - left < 2 * radius ? (left + right) / 2 - radius : left;
    labelRoom = Math.min(longLabel, Math.min(start, x(widestFirst[next] as number)) - labelGap - labelX);
  }
  return { id, y, x0, x1, widest0, widest1, isPoint, labelX, labelRoom, labelEnd: labelX };
}

/** The first row with room for the whole label before; then a new one; then the one that has most room. */
function rowFor(ends: readonly number[], labelEnds: readonly number[], x: number, maxRows: number): number {
  let roomiest = 0;
  let leastEnd = Number.POSITIVE_INFINITY;
  const known = Math.min(ends.length, maxRows);
  for (let at = 0; at < known; at++) {
    if ((labelEnds[at] as number) + measures.labelGap <= x) return at;
    const end = ends[at] as number;
    if (end < leastEnd) {
      leastEnd = end;
      roomiest = at;
    }
  }
  return known < maxRows ? known : roomiest;
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
      const box = boxes[id];
      if (box) shown.push(box);
    }
    if (shown.length > 1) shown.sort(byPlace);
    for (let at = 1; at < shown.length; at++)
      joins.push({ from: shown[at - 1] as ItemBox, to: shown[at] as ItemBox, contradiction: undefined });
  }
  for (const { id, from, to } of contradictions) {
    const [one, other] = [boxes[from], boxes[to]];
    if (one && other) joins.push({ from: one, to: other, contradiction: id });
  }
  return joins;
}

function byPlace(a: ItemBox, b: ItemBox): number {
  return a.y - b.y || a.id - b.id;
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
