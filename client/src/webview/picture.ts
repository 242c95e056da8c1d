// The drawn timeline: its canvas, the layout for the days that are seen, and what lies under the pointer. Draws when something has changed.

import type { Interval } from '../../../server/src/dates/calendar/reading';
import { extentOf, type LanesBy, type Layout, measures } from '../../../server/src/features/timeline/layout';
import type { Timeline } from '../../../server/src/features/timeline/model';
import { make } from './dom';
import { type Drawn, draw } from './drawing';
import { axisHeight } from './frame';
import { type DrawableLayout, Layouts } from './layouts';
import { Overview } from './overview';
import { type UnderPointer, underPointer } from './pointing';
import { TextWidths } from './textWidths';
import { readTheme, type Theme } from './theme';
import { t } from './words';
import { Zooming } from './zooming';

/** What is to be drawn. */
export interface Picture {
  readonly timeline: Timeline;
  readonly shown: ReadonlySet<number>;
  readonly lanesBy: LanesBy;
  readonly selected: number | undefined;
  readonly atCursor: ReadonlySet<number>;
}

export class TimelinePicture {
  readonly stage = make('div', {
    class: 'stage',
    attributes: {
      role: 'application',
      tabindex: '0',
      'aria-label': t('Timeline'),
      'aria-describedby': 'keys',
      'aria-roledescription': t('Timeline'),
    },
  });
  /** Stands below the stage. */
  readonly overview = new Overview((day) => this.zooming.centreOn(day));
  private readonly canvas = make('canvas', { attributes: { 'aria-hidden': 'true' } });
  private readonly spacer = make('div', { class: 'spacer' });
  private readonly context = this.canvas.getContext('2d') as CanvasRenderingContext2D;
  private readonly widths = new TextWidths(this.context);
  private theme: Theme = readTheme(document.body);
  readonly zooming: Zooming;
  private picture: Picture | undefined;
  private readonly layouts = new Layouts();
  private drawn: Drawn = { items: [], labels: [] };
  private hovered: number | undefined;
  private requested = 0;
  private isFitted = false;

  /** @param moved called when a person has zoomed or panned */
  constructor(moved: () => void) {
    this.stage.append(this.canvas, this.spacer);
    this.zooming = new Zooming(this.stage, (byHand) => {
      this.request();
      if (byHand) moved();
    });
    this.stage.addEventListener('scroll', () => this.request());
    new ResizeObserver(() => this.resized()).observe(this.stage);
    new MutationObserver(() => this.themeChanged()).observe(document.body, { attributeFilter: ['class'] });
    new MutationObserver(() => this.themeChanged()).observe(document.documentElement, { attributeFilter: ['style'] });
  }

  /**
   * Shows another state.
   * @param seen days to be seen; null: all; undefined: those that are seen now
   */
  show(picture: Picture, seen?: Interval | null): void {
    const before = this.picture;
    this.picture = picture;
    const { timeline, shown } = picture;
    // Before the stage is measured: the strip takes its room from the lanes.
    this.overview.show({ timeline, shown }, true);
    if (before?.timeline !== picture.timeline || seen !== undefined || !this.isFitted) {
      this.fit(seen === undefined ? this.seenDays() : seen);
    }
    this.request();
  }

  /** The days that are seen; null when all are. */
  seenDays(): Interval | null {
    return this.isFitted ? this.zooming.seenDays : null;
  }

  fit(seen: Interval | null): void {
    if (!this.picture || this.stage.clientWidth === 0) return;
    this.isFitted = true;
    this.zooming.fit(this.extent(this.picture.timeline), this.stage.clientWidth, seen);
  }

  /** All days, and behind the last one room for its label. */
  private extent(timeline: Timeline): Interval {
    const { first, last } = extentOf(timeline);
    const width = this.stage.clientWidth;
    const room = Math.min(measures.maxLabel * 0.7, width * 0.3);
    return { first, last: last + Math.round(((last - first + 1) * room) / Math.max(1, width - room)) };
  }

  /** Brings an item into sight. */
  bringIn(id: number): void {
    const item = this.picture?.timeline.items[id]?.item;
    if (!item) return;
    this.zooming.bringIn((item.date.first + item.date.last + 1) / 2);
    const box = this.layoutNow()?.boxes[id];
    if (!box) return;
    const room = this.stage.clientHeight - axisHeight;
    const y = box.y - this.stage.scrollTop;
    if (y < measures.row || y > room - measures.row) this.stage.scrollTop = box.y - room / 2;
  }

  /** What lies under a place of the stage, in pixels from its corner: an item, or the label of a contradiction. */
  under(x: number, y: number): UnderPointer {
    return y < axisHeight ? {} : underPointer(this.drawn, x, y);
  }

  /** Nothing is drawn: there is a list, or nothing to draw. */
  hide(timeline: Timeline): void {
    this.overview.show({ timeline, shown: new Set() }, false);
  }

  hover(id: number | undefined): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.stage.classList.toggle('pointing', id !== undefined);
    this.request();
  }

  /** Where an item is drawn: for the keys that go from lane to lane. */
  layoutNow(): Layout | undefined {
    return this.laidOutNow()?.layout;
  }

  private laidOutNow(): DrawableLayout | undefined {
    const { picture } = this;
    return picture && this.layouts.at(picture, this.zooming.seen.dayWidth, this.stage.clientHeight - axisHeight);
  }

  private resized(): void {
    const { clientWidth, clientHeight } = this.stage;
    if (clientWidth === 0) return;
    const ratio = devicePixelRatio || 1;
    const seen = this.seenDays();
    this.canvas.width = Math.round(clientWidth * ratio);
    this.canvas.height = Math.round(clientHeight * ratio);
    this.canvas.style.width = `${clientWidth}px`;
    this.canvas.style.height = `${clientHeight}px`;
    this.fit(seen);
    this.request();
  }

  private themeChanged(): void {
    this.theme = readTheme(document.body);
    this.request();
  }

  private request(): void {
    if (this.requested === 0) this.requested = requestAnimationFrame(() => this.drawNow());
  }

  private drawNow(): void {
    this.requested = 0;
    const laidOut = this.laidOutNow();
    const { picture } = this;
    if (!picture || !laidOut) return;
    const { layout, joins } = laidOut;
    const { clientWidth: width, clientHeight: height } = this.stage;
    this.spacer.style.height = `${Math.max(0, layout.height + axisHeight - height)}px`;
    const ratio = devicePixelRatio || 1;
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { timeline, selected, atCursor } = picture;
    const shared = { timeline, layout, joins, theme: this.theme, widths: this.widths };
    const place = { width, height, scrolled: this.stage.scrollTop, ...this.zooming.seen };
    this.drawn = draw(this.context, { ...shared, ...place, selected, hovered: this.hovered, atCursor });
    this.overview.draw(this.theme, this.zooming.extent, this.zooming.seenDays);
  }
}
