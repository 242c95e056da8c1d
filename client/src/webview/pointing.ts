// What lies under the pointer, among all that the last frame has drawn.

import { measures } from '../../../server/src/features/timeline/layout';
import type { Drawn } from './drawing';

export interface UnderPointer {
  readonly item?: number;
  readonly contradiction?: number;
}

/** So many pixels beside a shape still count. */
const reach = 5;

/** The label of a contradiction, or else an item by its shape or its label; the topmost. */
export function underPointer({ items, labels }: Drawn, x: number, y: number): UnderPointer {
  for (let at = labels.length - 1; at >= 0; at--) {
    const label = labels[at];
    if (label && x >= label.x && x <= label.x + label.width && y >= label.y && y <= label.y + label.height)
      return { contradiction: label.contradiction };
  }
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (!item || Math.abs(item.y - y) > measures.row / 2) continue;
    if (x >= item.widest0 - reach && x <= Math.max(item.widest1 + reach, item.labelEnd)) return { item: item.id };
  }
  return {};
}
