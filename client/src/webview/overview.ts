// The strip below the lanes of a large folder: all of it at a glance, however many lanes there are, with the days that are seen in a frame.
// A click or a drag goes there. Keys reach every place without it, so it is for the eye and the pointer alone.

import type { Interval } from '../../../server/src/dates/calendar/reading';
import { type Density, densityOf } from '../../../server/src/features/timeline/density';
import type { Timeline } from '../../../server/src/features/timeline/model';
import { make } from './dom';
import type { Context } from './frame';
import type { Theme } from './theme';
import { t } from './words';

/** Pixels. */
const stripHeight = 44;
/** The marks of contradictions, above the columns. */
const markHeight = 7;
/** A column and the space behind it. */
const stretchWidth = 4;
/** With fewer entries the lanes themselves are the overview. */
const minEntries = 60;

/** What the strip shows. */
export interface Overviewed {
  readonly timeline: Timeline;
  readonly shown: ReadonlySet<number>;
}

export class Overview {
  readonly element = make('canvas', {
    class: 'overview',
    attributes: { 'aria-hidden': 'true', title: t('The whole folder: click to go to a time') },
  });
  private readonly context = this.element.getContext('2d') as Context;
  private density: (Overviewed & { extent: Interval; stretches: number; found: Density }) | undefined;
  private what: Overviewed | undefined;
  private extent: Interval = { first: 0, last: 1 };

  /** @param goTo called with the day that shall be in the middle */
  constructor(goTo: (day: number) => void) {
    this.element.style.height = `${stripHeight}px`;
    const go = ({ clientX }: PointerEvent) => {
      const { left, width } = this.element.getBoundingClientRect();
      if (!this.what || width === 0) return;
      const { first, last } = this.extent;
      goTo(first + ((clientX - left) / width) * (last - first + 1));
    };
    this.element.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      this.element.setPointerCapture(event.pointerId);
      go(event);
    });
    this.element.addEventListener('pointermove', (event) => {
      if (this.element.hasPointerCapture(event.pointerId)) go(event);
    });
  }

  /** Takes what is to be shown, and whether there is room for it: a list has its own order. */
  show(what: Overviewed, isWanted: boolean): void {
    this.what = what;
    this.element.hidden = !isWanted || what.timeline.items.length < minEntries;
  }

  /**
   * @param extent all days; they fill the strip
   * @param seen the days that the lanes show now; null: all
   */
  draw(theme: Theme, extent: Interval, seen: Interval | null): void {
    this.extent = extent;
    const { what, element, context } = this;
    const width = element.clientWidth;
    if (!what || element.hidden || width === 0) return;
    const ratio = devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(stripHeight * ratio)];
    if (element.width !== wide || element.height !== high) {
      element.width = wide;
      element.height = high;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = theme.background;
    context.fillRect(0, 0, width, stripHeight);
    drawColumns(context, theme, this.densityFor(what, Math.max(1, Math.floor(width / stretchWidth))), width);
    if (seen) drawFrame(context, theme, extent, seen, width);
  }

  private densityFor(what: Overviewed, stretches: number): Density {
    const { density: known, extent } = this;
    if (
      known?.timeline === what.timeline &&
      known.shown === what.shown &&
      known.stretches === stretches &&
      known.extent.first === extent.first &&
      known.extent.last === extent.last
    )
      return known.found;
    const found = densityOf(what.timeline, what.shown, extent, stretches);
    this.density = { ...what, extent, stretches, found };
    return found;
  }
}

/** What one source alone says stands hollow on what several do. */
function drawColumns(context: Context, theme: Theme, density: Density, width: number): void {
  const { confirmed, single, contradicted, most } = density;
  const stretch = width / confirmed.length;
  const room = stripHeight - markHeight - 4;
  // Roots, so that a single entry is seen beside a hundred.
  const heightOf = (count: number) => (count <= 0.001 ? 0 : Math.max(2, Math.sqrt(count / most) * room));
  const columnWidth = stretch - 1;
  context.fillStyle = theme.point;
  confirmed.forEach((sure, at) => {
    const all = sure + (single[at] as number);
    const height = heightOf(all);
    if (height === 0) return;
    const solid = (height * sure) / all;
    context.globalAlpha = 1;
    context.fillRect(at * stretch, stripHeight - solid, columnWidth, solid);
    context.globalAlpha = theme.isHighContrast ? 0.6 : 0.4;
    context.fillRect(at * stretch, stripHeight - height, columnWidth, height - solid);
  });
  context.globalAlpha = 1;
  context.fillStyle = theme.error;
  contradicted.forEach((count, at) => {
    if (count > 0) context.fillRect(at * stretch, 2, columnWidth, markHeight - 2);
  });
}

function drawFrame(context: Context, theme: Theme, extent: Interval, seen: Interval, width: number): void {
  const days = extent.last - extent.first + 1;
  const xOf = (day: number) => Math.max(0, Math.min(width, ((day - extent.first) / days) * width));
  const [left, right] = [xOf(seen.first), xOf(seen.last + 1)];
  context.fillStyle = theme.background;
  context.globalAlpha = 0.55;
  context.fillRect(0, 0, left, stripHeight);
  context.fillRect(right, 0, width - right, stripHeight);
  context.globalAlpha = 1;
  context.strokeStyle = theme.focus;
  context.lineWidth = 1.5;
  context.strokeRect(left + 0.75, 0.75, Math.max(3, right - left - 1.5), stripHeight - 1.5);
}
