// Which items are in sight, and where: their rows come from the layout, and left and right from their days and the scale of this very moment,
// so that zooming needs no other layout for every step.

import {
  columnsOf,
  type DateColumns,
  type ItemBox,
  measures,
  type PlacedBox,
  placeItem,
} from '../../../server/src/features/timeline/layout';
import type { PlacedItem, Timeline } from '../../../server/src/features/timeline/model';
import { axisHeight, type Frame, screenX, screenY } from './frame';

/** An item as it is drawn; all numbers are pixels of the screen. */
export type DrawnItem = PlacedBox;

/** Points of one row and one look that lie closer are one to the eye. */
const minDistance = 4;

/** How an item looks, by id: see `lookOf`. */
const looksByTimeline = new WeakMap<Timeline, Uint8Array>();

export const fillings = ['full', 'hollow', 'broken'] as const;

/** In an item's look: its filling, and bits for the error colour and for an open edge. */
export const look = { filling: 3, clash: 4, open: 8 } as const;

export function looksOf(timeline: Timeline): Uint8Array {
  let looks = looksByTimeline.get(timeline);
  if (!looks) {
    looks = Uint8Array.from(timeline.items, (placed) => lookOf(timeline, placed));
    looksByTimeline.set(timeline, looks);
  }
  return looks;
}

/** Two sources or more, one, none; contradicted or not; with an open edge or not. */
function lookOf({ events }: Timeline, { event, contradicted, item }: PlacedItem): number {
  const sources = events[event]?.sources ?? 0;
  const filling = sources > 1 ? 0 : sources === 1 ? 1 : 2;
  return filling | (contradicted && contradicted !== 'hint' ? look.clash : 0) | (item.date.open ? look.open : 0);
}

/** The middle of an item's certain days. */
export function middleX(frame: Frame, { first, last }: DateColumns, id: number): number {
  return screenX(frame, ((first[id] as number) + (last[id] as number) + 1) / 2);
}

/** Row by row, from left to right; of those that look like one at this scale only the first, and those that are marked. */
export function itemsInSight(frame: Frame): DrawnItem[] {
  const { layout, height, timeline } = frame;
  const columns = columnsOf(timeline);
  const looks = looksOf(timeline);
  const inSight: DrawnItem[] = [];
  for (const { top, height: own, rows } of layout.lanes) {
    const y = screenY(frame, top);
    if (y > height || y + own < axisHeight) continue;
    for (const row of rows) {
      const rowY = screenY(frame, row[0]?.y ?? 0);
      if (rowY > height + measures.row || rowY < axisHeight - measures.row) continue;
      addRow(frame, row, rowY, columns, looks, inSight);
    }
  }
  return inSight;
}

function addRow(
  frame: Frame,
  row: readonly ItemBox[],
  y: number,
  columns: DateColumns,
  looks: Uint8Array,
  inSight: DrawnItem[],
): void {
  const { firstDay, dayWidth, width } = frame;
  const { first, last, widestFirst, widestLast } = columns;
  const x = (day: number) => (day - firstDay) * dayWidth;
  const lastDay = firstDay + (width + 2 * measures.radius) / dayWidth;
  // By look: a contradicted one is not hidden by one that is not.
  const drawnUntil = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < row.length; at++) {
    const { id } = row[at] as ItemBox;
    if ((widestFirst[id] as number) > lastDay) {
      // By first day, and soft edges reach back a year at most in any picture that shows days.
      if ((first[id] as number) > lastDay + 366) break;
      continue;
    }
    const isClash = (looks[id] as number) & look.clash ? 1 : 0;
    const middle = x(((first[id] as number) + (last[id] as number) + 1) / 2);
    if (middle - (drawnUntil[isClash] as number) < minDistance && !isMarked(frame, id)) continue;
    const next = row[at + 1]?.id;
    const isOpen = ((looks[id] as number) & look.open) !== 0;
    // Before the left edge neither its shape nor its label, which ends at the next item, can be seen.
    const isBefore = !isOpen && (widestLast[id] as number) + 1 < firstDay - (2 * measures.radius) / dayWidth;
    if (isBefore && next !== undefined && (first[next] as number) < firstDay) continue;
    const placed = placeItem(columns, id, y, next, x);
    if (isBefore && placed.labelX + placed.labelRoom < 0) continue;
    drawnUntil[isClash] = middle;
    inSight.push(placed);
  }
}

function isMarked({ selected, hovered, atCursor }: Frame, id: number): boolean {
  return selected === id || hovered === id || atCursor.has(id);
}
