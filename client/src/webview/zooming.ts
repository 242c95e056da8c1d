// Which days are seen: zoom and pan by wheel, touch, mouse and keyboard, with d3-zoom. Lanes are scrolled by the page itself.

import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { Interval } from '../../../server/src/dates/calendar/reading';

/** A day is never wider, in pixels. */
const maxDayWidth = 140;
const glideMilliseconds = 180;
/** Half as large again, or two thirds. */
const maxStep = 0.6;

export interface Seen {
  /** The day at the left edge, with its fraction. */
  readonly firstDay: number;
  readonly dayWidth: number;
}

export class Zooming {
  private readonly behavior: ZoomBehavior<HTMLElement, unknown>;
  /** All days. */
  extent: Interval = { first: 0, last: 1 };
  private width = 1;
  private gliding = 0;
  /** While the view is set by the program, and not by a hand. */
  private isQuiet = false;

  /**
   * @param stage takes the gestures, and scrolls the lanes
   * @param moved called after each change; `byHand` when a person made it
   */
  constructor(
    private readonly stage: HTMLElement,
    private readonly moved: (byHand: boolean) => void,
  ) {
    let before = zoomIdentity;
    this.behavior = zoom<HTMLElement, unknown>()
      .filter((event: MouseEvent | TouchEvent) =>
        // Fingers have no button.
        event.type === 'wheel' ? this.zoomsBy(event as WheelEvent) : !('button' in event && event.button !== 0),
      )
      .wheelDelta(stepOf)
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const { transform, sourceEvent } = event;
        // A hand that drags pans days sideways and lanes up and down.
        if (sourceEvent && sourceEvent.type !== 'wheel' && transform.k === before.k)
          this.stage.scrollTop -= transform.y - before.y;
        before = transform;
        this.moved(!this.isQuiet && Boolean(sourceEvent));
      });
    select(stage).call(this.behavior).on('dblclick.zoom', null);
    stage.addEventListener('wheel', (event) => this.panBy(event), { passive: false });
  }

  get seen(): Seen {
    const scale = zoomTransform(this.stage).rescaleX(this.base());
    return { firstDay: scale.invert(0), dayWidth: scale(1) - scale(0) };
  }

  /** The days that are seen, measured by the extent and the width of the last fit; null when all are. */
  get seenDays(): Interval | null {
    const { firstDay, dayWidth } = this.seen;
    const last = firstDay + this.width / dayWidth - 1;
    const isAll = Math.abs(firstDay - this.extent.first) < 0.5 && Math.abs(last - this.extent.last) < 0.5;
    return isAll ? null : { first: firstDay, last };
  }

  /** Takes a new extent or width; the days that are seen stay, or everything is when `seen` is null. */
  fit(extent: Interval, width: number, seen: Interval | null): void {
    this.extent = extent;
    this.width = Math.max(1, width);
    const length = extent.last - extent.first + 1;
    const most = Math.max(1, (maxDayWidth * length) / this.width);
    this.behavior
      .scaleExtent([1, most])
      .extent([
        [0, 0],
        [this.width, 1],
      ])
      .translateExtent([
        [-this.width * 0.1, Number.NEGATIVE_INFINITY],
        [this.width * 1.1, Number.POSITIVE_INFINITY],
      ]);
    this.show(seen ?? { first: extent.first, last: extent.last });
  }

  /** Shows exactly these days. */
  show({ first, last }: Interval): void {
    const base = this.base();
    const [, most] = this.behavior.scaleExtent();
    const k = Math.min(most, Math.max(1, this.width / Math.max(1e-6, base(last + 1) - base(first))));
    this.quietly(() => {
      select(this.stage).call(this.behavior.transform, zoomIdentity.scale(k).translate(-base(first), 0));
    });
  }

  /** @param day stays where it is, when it is seen; otherwise the middle does */
  zoomBy(factor: number, day?: number): void {
    const { firstDay, dayWidth } = this.seen;
    const x = day === undefined ? -1 : (day - firstDay) * dayWidth;
    this.behavior.scaleBy(select(this.stage), factor, [x >= 0 && x <= this.width ? x : this.width / 2, 0]);
    this.moved(true);
  }

  /** Puts a day into the middle, at once. */
  centreOn(day: number): void {
    const { firstDay, dayWidth } = this.seen;
    this.pan(((day - firstDay) * dayWidth) / this.width - 0.5);
  }

  /** @param share of the width */
  pan(share: number): void {
    this.behavior.translateBy(select(this.stage), (-share * this.width) / zoomTransform(this.stage).k, 0);
    this.moved(true);
  }

  /** Brings a day into the middle third, gliding unless motion is to be reduced. */
  bringIn(day: number): void {
    const { firstDay, dayWidth } = this.seen;
    const x = (day - firstDay) * dayWidth;
    if (x > this.width * 0.08 && x < this.width * 0.75) return;
    const k = zoomTransform(this.stage).k;
    const distance = (this.width * 0.4 - x) / k;
    cancelAnimationFrame(this.gliding);
    if (
      matchMedia('(prefers-reduced-motion: reduce)').matches ||
      document.body.classList.contains('vscode-reduce-motion')
    ) {
      this.behavior.translateBy(select(this.stage), distance, 0);
      this.moved(true);
      return;
    }
    const start = performance.now();
    let done = 0;
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / glideMilliseconds));
      const eased = 1 - (1 - share) ** 3;
      this.behavior.translateBy(select(this.stage), distance * (eased - done), 0);
      done = eased;
      if (share < 1) this.gliding = requestAnimationFrame(step);
      this.moved(true);
    };
    this.gliding = requestAnimationFrame(step);
  }

  private base() {
    return scaleLinear([this.extent.first, this.extent.last + 1], [0, this.width]);
  }

  private quietly(work: () => void): void {
    this.isQuiet = true;
    work();
    this.isQuiet = false;
  }

  /** The wheel scrolls lanes while there are more than fit; with Ctrl or a pinch, and where nothing is to be scrolled, it zooms. */
  private zoomsBy({ ctrlKey, metaKey, shiftKey, deltaX, deltaY }: WheelEvent): boolean {
    if (ctrlKey || metaKey) return true;
    if (shiftKey || Math.abs(deltaX) > Math.abs(deltaY)) return false;
    return this.stage.scrollHeight <= this.stage.clientHeight + 1;
  }

  private panBy(event: WheelEvent): void {
    if (event.defaultPrevented || this.zoomsBy(event)) return;
    const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (sideways === 0) return;
    event.preventDefault();
    this.pan(sideways / this.width);
  }
}

/**
 * How far one turn of a wheel zooms, as a power of two. Pinches on a trackpad come as many small turns with Ctrl and count more; a notch of a
 * mouse with Ctrl would be a leap then.
 */
function stepOf({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const lines = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
  return Math.max(-maxStep, Math.min(maxStep, -deltaY * lines * (ctrlKey ? 10 : 1)));
}
