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

export class Layouts {
  private of: (LaidOut & { readonly rows: number }) | undefined;
  private lanes: readonly Lane[] = [];
  private readonly byScale = new Map<number, DrawableLayout>();

  /**
   * @param dayWidth in pixels. Rows stay while the scale grows by less than half: they would dance under the hand otherwise
   * @param height pixels that there are for lanes; a single lane uses all of them
   */
  at(what: LaidOut, dayWidth: number, height: number): DrawableLayout {
    const { timeline, shown, lanesBy } = what;
    const { laneTitle, lanePadding, row } = measures;
    const rows =
      lanesBy === 'merged' ? Math.max(minMergedRows, Math.floor((height - laneTitle - lanePadding) / row)) : 0;
    const known = this.of;
    if (known?.timeline !== timeline || known.shown !== shown || known.lanesBy !== lanesBy || known.rows !== rows) {
      this.of = { ...what, rows };
      this.lanes = lanesOf(timeline, { lanesBy, shown });
      this.byScale.clear();
    }
    const scale = 2 ** (Math.floor(Math.log2(dayWidth) * 2) / 2);
    let found = this.byScale.get(scale);
    if (!found) {
      const origin = extentOf(timeline).first;
      const x = (day: number) => (day - origin) * scale;
      const layout = layoutTimeline(
        timeline,
        { lanesBy, shown, x, ...(rows > 0 ? { maxRows: rows } : {}) },
        this.lanes,
      );
      found = { layout, joins: joinsOf(timeline, layout) };
      const [oldest] = this.byScale.keys();
      if (this.byScale.size >= maxKept && oldest !== undefined) this.byScale.delete(oldest);
      this.byScale.set(scale, found);
    }
    return found;
  }
}
