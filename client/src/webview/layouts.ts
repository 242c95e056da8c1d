// Layouts for the scales that were looked at lately, so that zooming out again costs nothing.

import {
  extentOf,
  type JoinLine,
  joinsOf,
  type Lane,
  type LanesBy,
  type Layout,
  lanesOf,
  layoutTimeline,
  measures,
} from '../../../server/src/features/timeline/layout';
import type { Timeline } from '../../../server/src/features/timeline/model';

/** What is laid out. */
export interface LaidOut {
  readonly timeline: Timeline;
  /** Default: everything. */
  readonly shown?: ReadonlySet<number>;
  readonly lanesBy: LanesBy;
}

export interface DrawableLayout {
  readonly layout: Layout;
  readonly joins: readonly JoinLine[];
}

/** Two of them for each doubling of the scale; more than a person zooms through at once. */
const maxKept = 16;
/** The rows of a single lane, however low the view is. */
const minMergedRows = 14;
/** Of one among several lanes. */
const maxRows = 7;
const minRows = 2;
/** Many lanes are flatter, so that all are about so many screens high. */
const screens = 6;

export class Layouts {
  private of: (LaidOut & { readonly height: number }) | undefined;
  private lanes: readonly Lane[] = [];
  private readonly byScale = new Map<number, DrawableLayout>();

  /**
   * @param dayWidth in pixels. Rows stay while the scale grows by less than half: they would dance under the hand otherwise
   * @param height pixels that there are for lanes; a single lane uses all of them
   */
  at(what: LaidOut, dayWidth: number, height: number): DrawableLayout {
    const { timeline, shown, lanesBy } = what;
    const known = this.of;
    if (known?.timeline !== timeline || known.shown !== shown || known.lanesBy !== lanesBy || known.height !== height) {
      this.of = { ...what, height };
      this.lanes = lanesOf(timeline, { lanesBy, shown });
      this.byScale.clear();
    }
    const scale = 2 ** (Math.floor(Math.log2(dayWidth) * 2) / 2);
    let found = this.byScale.get(scale);
    if (!found) {
      const origin = extentOf(timeline).first;
      const x = (day: number) => (day - origin) * scale;
      const options = { lanesBy, shown, x, maxRows: rowsOfLane(lanesBy, this.lanes.length, height) };
      const layout = layoutTimeline(timeline, options, this.lanes);
      found = { layout, joins: joinsOf(timeline, layout) };
      const [oldest] = this.byScale.keys();
      if (this.byScale.size >= maxKept && oldest !== undefined) this.byScale.delete(oldest);
      this.byScale.set(scale, found);
    }
    return found;
  }
}

/** @param height pixels of one screen */
function rowsOfLane(lanesBy: LanesBy, lanes: number, height: number): number {
  const { laneTitle, lanePadding, row } = measures;
  const rowsIn = (room: number) => Math.floor((room - laneTitle - lanePadding) / row);
  if (lanesBy === 'merged') return Math.max(minMergedRows, rowsIn(height));
  return Math.max(minRows, Math.min(maxRows, rowsIn((screens * height) / Math.max(1, lanes))));
}
