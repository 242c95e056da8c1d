// What one frame of the timeline shows, and where days and lanes lie on the screen.

import type { JoinLine, Layout } from '../../../server/src/features/timeline/layout';
import type { Timeline } from '../../../server/src/features/timeline/model';
import type { TextWidths } from './textWidths';
import type { Theme } from './theme';

/** The height of the calendar above the lanes. */
export const axisHeight = 44;
/** All that one frame shows. The layout may be for a slightly smaller scale: it gives lanes and rows, and days give the rest. */
export interface Frame {
  readonly timeline: Timeline;
  readonly layout: Layout;
  readonly joins: readonly JoinLine[];
  readonly theme: Theme;
  readonly widths: TextWidths;
  readonly width: number;
  readonly height: number;
  /** How far the lanes are scrolled. */
  readonly scrolled: number;
  /** Pixels that a day takes. */
  readonly dayWidth: number;
  /** The day at the left edge. */
  readonly firstDay: number;
  readonly selected: number | undefined;
  readonly hovered: number | undefined;
  /** Items on the cursor's line in the editor. */
  readonly atCursor: ReadonlySet<number>;
}

export type Context = CanvasRenderingContext2D;

/** The x of the beginning of a day on the screen. */
export function screenX({ firstDay, dayWidth }: Pick<Frame, 'firstDay' | 'dayWidth'>, day: number): number {
  return (day - firstDay) * dayWidth;
}

/** The y on the screen of a place in the lanes. */
export function screenY({ scrolled }: Pick<Frame, 'scrolled'>, y: number): number {
  return y - scrolled + axisHeight;
}
