// The lines between accounts of one event: quiet where the dates agree, in the error colour with the gap on it where they contradict.

import { type ItemBox, measures } from '../../../server/src/features/timeline/layout';
import type { PlacedContradiction } from '../../../server/src/features/timeline/model';
import { axisHeight, type Context, type Frame, screenY } from './frame';
import { type DrawnItem, middleX } from './placing';
import { words } from './words';

/** Where the gap of a contradiction is written. */
export interface GapLabel {
  readonly contradiction: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Curve {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** How far the middle is bent upwards, when both ends are in one row. */
  readonly bendY: number;
}

const labelHeight = 18;

/** So many gaps are written at a time; more would cover the picture. The selected entry's is always written. */
const maxLabels = 60;

/** Draws all lines that are seen. The labels are written later, above the items. */
export function drawJoins(
  context: Context,
  frame: Frame,
  items: readonly DrawnItem[],
): { readonly places: readonly GapLabel[]; readonly write: () => void } {
  const { theme, joins, timeline, selected, hovered, width, height } = frame;
  const places: GapLabel[] = [];
  const texts: { readonly text: string; readonly place: GapLabel; readonly isMarked: boolean }[] = [];
  const rows = rowsOf(items);
  const marked: Curve[] = [];
  // Thousands of quiet lines are one path.
  context.strokeStyle = theme.quiet;
  context.lineWidth = 1;
  context.globalAlpha = theme.isHighContrast ? 1 : 0.55;
  context.beginPath();
  for (const { from, to, contradiction } of joins) {
    if (contradiction !== undefined) continue;
    const curve = curveBetween(frame, from, to);
    if (isUnseen(curve, width, height)) continue;
    if (isOneOf(selected, from, to) || isOneOf(hovered, from, to)) marked.push(curve);
    else trace(context, curve);
  }
  context.stroke();
  context.globalAlpha = 1;
  context.lineWidth = 1.75;
  context.beginPath();
  for (const curve of marked) trace(context, curve);
  context.stroke();
  context.strokeStyle = theme.error;
  for (const { from, to, contradiction } of joins) {
    const found = contradiction === undefined ? undefined : timeline.contradictions[contradiction];
    if (!found) continue;
    const isMarked = isOneOf(selected, from, to) || isOneOf(hovered, from, to);
    if (found.level === 'hint' && !isMarked) continue;
    const curve = curveBetween(frame, from, to);
    if (isUnseen(curve, width, height)) continue;
    context.lineWidth = isMarked ? 2.5 : 1.75;
    context.setLineDash(dashes[found.level]);
    context.beginPath();
    trace(context, curve);
    context.stroke();
    if (texts.length >= maxLabels && !isMarked) continue;
    const text = words.gap(found);
    const fitted = frame.widths.fitted(text, theme.smallFont, 220);
    const place = placeFor(curve, fitted.width + 12, found, { taken: places, rows }, frame);
    if (!place) continue;
    places.push(place);
    texts.push({ text, place, isMarked });
  }
  context.setLineDash([]);
  const write = () => {
    for (const { text, place, isMarked } of texts) writeLabel(context, frame, text, place, isMarked);
  };
  return { places, write };
}

const dashes: Record<PlacedContradiction['level'], number[]> = { warning: [], information: [6, 3], hint: [2, 3] };

function isOneOf(id: number | undefined, from: ItemBox, to: ItemBox): boolean {
  return id !== undefined && (from.id === id || to.id === id);
}

function curveBetween(frame: Frame, from: ItemBox, to: ItemBox): Curve {
  const [x0, x1] = [middleX(frame, from.id), middleX(frame, to.id)];
  const [y0, y1] = [screenY(frame, from.y), screenY(frame, to.y)];
  const isLevel = Math.abs(y1 - y0) < 4;
  return { x0, y0, x1, y1, bendY: isLevel ? -Math.min(26, 10 + Math.abs(x1 - x0) / 8) : 0 };
}

function isUnseen({ x0, y0, x1, y1 }: Curve, width: number, height: number): boolean {
  // Within one point there is nothing to join.
  if (y0 === y1 && Math.abs(x0 - x1) < 2 * measures.radius) return true;
  return Math.max(x0, x1) < 0 || Math.min(x0, x1) > width || Math.max(y0, y1) < axisHeight || Math.min(y0, y1) > height;
}

function trace(context: Context, { x0, y0, x1, y1, bendY }: Curve): void {
  context.moveTo(x0, y0);
  if (bendY !== 0) context.quadraticCurveTo((x0 + x1) / 2, y0 + 2 * bendY, x1, y1);
  else {
    // Leaves and arrives upright, so that it runs along no row.
    const middle = (y0 + y1) / 2;
    context.bezierCurveTo(x0, middle, x1, middle, x1, y1);
  }
}

/** Along the line and beside it, in the order in which a label is tried: the share of the way, and rows above or below. */
const tries = [0.5, 0.38, 0.62, 0.26, 0.74].flatMap((share) => [0, -0.6, 0.6].map((rows) => [share, rows] as const));

/** Where the label finds room: on its line, not on another label, and on no item if that can be; nowhere when others lie everywhere. */
function placeFor(
  curve: Curve,
  width: number,
  { id }: PlacedContradiction,
  { taken, rows }: { readonly taken: readonly GapLabel[]; readonly rows: Rows },
  frame: Frame,
): GapLabel | undefined {
  let second: GapLabel | undefined;
  for (const [share, down] of tries) {
    const on = pointOn(curve, share);
    const x = Math.max(4, Math.min(on.x - width / 2, frame.width - width - 4));
    const place = { contradiction: id, x, y: on.y - labelHeight / 2 + down * measures.row, width, height: labelHeight };
    if (place.y + labelHeight > frame.height || place.y < axisHeight + 1) continue;
    if (taken.some((other) => overlaps(place, other))) continue;
    if (!coversItem(rows, place) && !coversTitle(frame, place)) return place;
    second ??= place;
  }
  // Items stand close on the line itself; what is written before them, to the left, is seldom anything.
  const x = Math.max(4, Math.min(curve.x0, curve.x1) - width - 12);
  const aside = { contradiction: id, x, y: (curve.y0 + curve.y1 - labelHeight) / 2, width, height: labelHeight };
  const isFree = !taken.some((other) => overlaps(aside, other)) && !coversItem(rows, aside);
  return isFree && aside.y > axisHeight && aside.y + labelHeight <= frame.height ? aside : second;
}

function pointOn({ x0, y0, x1, y1, bendY }: Curve, share: number): { readonly x: number; readonly y: number } {
  // The line leaves and arrives upright, so it goes sideways mostly in its middle.
  const across = share * share * (3 - 2 * share);
  return { x: x0 + (x1 - x0) * across, y: y0 + (y1 - y0) * share + bendY };
}

/** About as wide as the title of a lane is. */
const titleWidth = 260;

function coversTitle(frame: Frame, { x, y, height }: GapLabel): boolean {
  if (x > titleWidth) return false;
  return frame.layout.lanes.some(({ top }) => {
    const title = screenY(frame, top);
    return title < y + height && title + measures.laneTitle > y;
  });
}

/** The items that are drawn, by the strip of the screen that they lie in. */
type Rows = ReadonlyMap<number, readonly DrawnItem[]>;

function rowsOf(items: readonly DrawnItem[]): Rows {
  const rows = new Map<number, DrawnItem[]>();
  for (const item of items) {
    const strip = Math.floor(item.y / measures.row);
    const known = rows.get(strip);
    if (known) known.push(item);
    else rows.set(strip, [item]);
  }
  return rows;
}

function coversItem(rows: Rows, { x, y, width, height }: GapLabel): boolean {
  const { radius, row } = measures;
  for (let strip = Math.floor((y - radius) / row); strip <= Math.floor((y + height + radius) / row); strip++) {
    for (const item of rows.get(strip) ?? []) {
      const isLevel = item.y + radius > y && item.y - radius < y + height;
      if (isLevel && item.widest0 - 2 < x + width && item.widest1 + 2 > x) return true;
    }
  }
  return false;
}

function overlaps(a: GapLabel, b: GapLabel): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function writeLabel(context: Context, { theme }: Frame, text: string, place: GapLabel, isMarked: boolean): void {
  context.beginPath();
  context.roundRect(place.x, place.y, place.width, place.height, 9);
  context.fillStyle = theme.background;
  context.fill();
  context.strokeStyle = theme.error;
  context.lineWidth = isMarked ? 2 : 1;
  context.stroke();
  context.fillStyle = theme.error;
  context.font = theme.smallFont;
  context.textBaseline = 'middle';
  context.fillText(text, place.x + 6, place.y + place.height / 2 + 0.5);
}
