// The lines between accounts of one event: quiet where the dates agree, in the error colour with the gap on it where they contradict.

import { type ItemBox, itemAt, measures } from '../../../server/src/features/timeline/layout';
import type { PlacedContradiction } from '../../../server/src/features/timeline/model';
import { gapInWords } from '../../../server/src/features/timeline/timelineWording';
import { axisHeight, type Context, type Frame, screenY } from './frame';

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

/** Draws all lines that are seen. The labels are written later, above the items. */
export function drawJoins(
  context: Context,
  frame: Frame,
): { readonly places: readonly GapLabel[]; readonly write: () => void } {
  const { theme, joins, timeline, selected, hovered, width, height } = frame;
  const places: GapLabel[] = [];
  const texts: { readonly text: string; readonly place: GapLabel; readonly isMarked: boolean }[] = [];
  context.lineWidth = 1;
  for (const { from, to, contradiction } of joins) {
    const curve = curveBetween(frame, from, to);
    if (isOutside(curve, width, height)) continue;
    const isMarked = [from.id, to.id].some((id) => id === selected || id === hovered);
    const found = contradiction === undefined ? undefined : timeline.contradictions[contradiction];
    if (contradiction !== undefined && (!found || (found.level === 'hint' && !isMarked))) continue;
    context.strokeStyle = found ? theme.error : theme.quiet;
    context.lineWidth = found ? (isMarked ? 2.5 : 1.75) : isMarked ? 1.5 : 1;
    context.globalAlpha = found || isMarked || theme.isHighContrast ? 1 : 0.55;
    if (found?.level === 'information') context.setLineDash([6, 3]);
    if (found?.level === 'hint') context.setLineDash([2, 3]);
    stroke(context, curve);
    context.setLineDash([]);
    context.globalAlpha = 1;
    if (!found) continue;
    const text = gapInWords(found);
    const fitted = frame.widths.fitted(text, theme.smallFont, 220);
    const place = placeFor(curve, fitted.width + 12, found, places, frame);
    if (!place) continue;
    places.push(place);
    texts.push({ text, place, isMarked });
  }
  const write = () => {
    for (const { text, place, isMarked } of texts) writeLabel(context, frame, text, place, isMarked);
  };
  return { places, write };
}

function curveBetween(frame: Frame, from: ItemBox, to: ItemBox): Curve {
  const [x0, x1] = [middleOf(from) + frame.shift, middleOf(to) + frame.shift];
  const [y0, y1] = [screenY(frame, from.y), screenY(frame, to.y)];
  const isLevel = Math.abs(y1 - y0) < 4;
  return { x0, y0, x1, y1, bendY: isLevel ? -Math.min(26, 10 + Math.abs(x1 - x0) / 8) : 0 };
}

function middleOf({ x0, x1 }: ItemBox): number {
  return (x0 + x1) / 2;
}

function isOutside({ x0, y0, x1, y1 }: Curve, width: number, height: number): boolean {
  return Math.max(x0, x1) < 0 || Math.min(x0, x1) > width || Math.max(y0, y1) < axisHeight || Math.min(y0, y1) > height;
}

function stroke(context: Context, { x0, y0, x1, y1, bendY }: Curve): void {
  context.beginPath();
  context.moveTo(x0, y0);
  if (bendY !== 0) context.quadraticCurveTo((x0 + x1) / 2, y0 + 2 * bendY, x1, y1);
  else {
    // Leaves and arrives upright, so that it runs along no row.
    const middle = (y0 + y1) / 2;
    context.bezierCurveTo(x0, middle, x1, middle, x1, y1);
  }
  context.stroke();
}

/** Along the line and beside it, in the order in which a label is tried: the share of the way, and rows above or below. */
const tries = [0.5, 0.38, 0.62, 0.26, 0.74].flatMap((share) => [0, -0.6, 0.6].map((rows) => [share, rows] as const));

/** Where the label finds room: on its line, not on another label, and on no item if that can be; nowhere when others lie everywhere. */
function placeFor(
  curve: Curve,
  width: number,
  { id }: PlacedContradiction,
  taken: readonly GapLabel[],
  frame: Frame,
): GapLabel | undefined {
  let second: GapLabel | undefined;
  for (const [share, rows] of tries) {
    const on = pointOn(curve, share);
    const x = Math.max(4, Math.min(on.x - width / 2, frame.width - width - 4));
    const place = { contradiction: id, x, y: on.y - labelHeight / 2 + rows * measures.row, width, height: labelHeight };
    if (place.y + labelHeight > frame.height || place.y < axisHeight + 1) continue;
    if (taken.some((other) => overlaps(place, other))) continue;
    if (!coversItem(frame, place)) return place;
    second ??= place;
  }
  return second;
}

function pointOn({ x0, y0, x1, y1, bendY }: Curve, share: number): { readonly x: number; readonly y: number } {
  // The line leaves and arrives upright, so it goes sideways mostly in its middle.
  const across = share * share * (3 - 2 * share);
  return { x: x0 + (x1 - x0) * across, y: y0 + (y1 - y0) * share + bendY };
}

function coversItem(frame: Frame, { x, y, width, height }: GapLabel): boolean {
  for (const at of [x, x + width / 4, x + width / 2, x + (width * 3) / 4, x + width]) {
    for (const down of [y, y + height]) {
      const box = itemAt(frame.layout, at - frame.shift, down - axisHeight + frame.scrolled, 12);
      if (box && box.widest0 + frame.shift < x + width && box.widest1 + frame.shift > x) return true;
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
