// Where an item lies on the screen: its row comes from the layout, and left and right from its days and the scale of this very moment, so that
// zooming needs no other layout for every step.

import { type ItemBox, measures } from '../../../server/src/features/timeline/layout';
import type { TimelineDate } from '../../../server/src/features/timeline/model';
import { type Frame, screenX, screenY } from './frame';

/** An item as it is drawn; the fields are those of `ItemBox`, on the screen. */
export type DrawnItem = Omit<ItemBox, 'lane'>;

export function dateOf({ timeline }: Pick<Frame, 'timeline'>, id: number): TimelineDate {
  return (timeline.items[id] as Frame['timeline']['items'][number]).item.date;
}

/** The middle of an item's certain days. */
export function middleX(frame: Frame, id: number): number {
  const { first, last } = dateOf(frame, id);
  return screenX(frame, (first + last + 1) / 2);
}

/** The left edge of all that is drawn of an item. */
export function leftOf(frame: Frame, id: number): number {
  const { first, last, widest } = dateOf(frame, id);
  const isPoint = (last + 1 - first) * frame.dayWidth < 2 * measures.radius;
  const left = isPoint ? middleX(frame, id) - measures.radius : screenX(frame, first);
  return Math.min(left, screenX(frame, widest.first));
}

/** @param next the item that follows in the row, up to which the label may reach */
export function placeItem(frame: Frame, { id, y }: ItemBox, next: ItemBox | undefined): DrawnItem {
  const { first, last, widest } = dateOf(frame, id);
  const isPoint = (last + 1 - first) * frame.dayWidth < 2 * measures.radius;
  const middle = screenX(frame, (first + last + 1) / 2);
  const x0 = isPoint ? middle - measures.radius : screenX(frame, first);
  const x1 = isPoint ? middle + measures.radius : screenX(frame, last + 1);
  const widest0 = Math.min(x0, screenX(frame, widest.first));
  const widest1 = Math.max(x1, screenX(frame, widest.last + 1));
  const labelX = widest1 + measures.labelGap;
  const until = next ? leftOf(frame, next.id) - measures.labelGap : Number.POSITIVE_INFINITY;
  const labelRoom = Math.min(measures.longLabel, until - labelX);
  return { id, x0, x1, widest0, widest1, isPoint, y: screenY(frame, y), labelX, labelRoom };
}
