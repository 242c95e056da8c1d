// Where the gap of a contradiction is written: on its line, beside its entries or behind their words, and on nothing that somebody reads.

import { measures } from '../../../server/src/features/timeline/layout';
import { axisHeight, type Context, type Frame } from './frame';
import type { Curve, DrawnClash } from './joins';
import { covered, type Occupancy } from './occupancy';
import type { DrawnItem } from './placing';
import { words } from './words';

export interface GapLabel {
  readonly contradiction: number;
  readonly text: string;
  readonly isMarked: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const labelHeight = 18;
/** So many gaps are written at a time, those of the surest contradictions; more would cover the picture. */
const maxLabels = 30;
/** So many are written even where they cover an entry. */
const fewLabels = 8;

/** Along the line and beside it, in the order in which a label is tried: the share of the way, and rows above or below. */
const tries = [0.5, 0.38, 0.62, 0.26, 0.74].flatMap((share) => [0, -0.6, 0.6].map((rows) => [share, rows] as const));

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** @param occupancy what is drawn so far; the labels are added to it */
export function placeGapLabels(
  frame: Frame,
  clashes: readonly DrawnClash[],
  items: readonly DrawnItem[],
  occupancy: Occupancy,
): GapLabel[] {
  const labels: GapLabel[] = [];
  const written = new Set<string>();
  const byId = new Map<number, DrawnItem>();
  for (const item of items) if (frame.timeline.items[item.id]?.contradicted) byId.set(item.id, item);
  // The gaps of what is selected come first, and find the best places.
  for (const clash of [...clashes.filter(({ isMarked }) => isMarked), ...clashes.filter(({ isMarked }) => !isMarked)]) {
    const { found, curve, isMarked } = clash;
    if (labels.length >= maxLabels && !isMarked) break;
    const text = words.gap(found);
    // Where one account stands against many, one label says it for all of their lines.
    const said = `${frame.timeline.items[found.from]?.event} ${text}`;
    if (written.has(said) && !isMarked) continue;
    const width = frame.widths.fitted(text, frame.theme.smallFont, 220).width + 12;
    const ends = [byId.get(found.from), byId.get(found.to)].filter((item) => item !== undefined);
    const must = isMarked || labels.length < fewLabels;
    const corner = placeFor(frame, curve, width, ends, occupancy, must);
    if (!corner) continue;
    written.add(said);
    occupancy.cover(corner.x, corner.y, width, labelHeight, covered.label);
    labels.push({ contradiction: found.id, text, isMarked, ...corner, width, height: labelHeight });
  }
  return labels;
}

function placeFor(
  frame: Frame,
  curve: Curve,
  width: number,
  ends: readonly DrawnItem[],
  occupancy: Occupancy,
  must: boolean,
): Corner | undefined {
  const isInSight = ({ x, y }: Corner) =>
    x >= 2 && x + width <= frame.width - 2 && y > axisHeight && y + labelHeight <= frame.height;
  const isFree = (corner: Corner, of: number) =>
    isInSight(corner) && occupancy.isFree(corner.x, corner.y, width, labelHeight, of);
  const onLine = tries.map(([share, down]): Corner => {
    const on = pointOn(curve, share);
    const x = Math.max(4, Math.min(on.x - width / 2, frame.width - width - 4));
    return { x, y: on.y - labelHeight / 2 + down * measures.row };
  });
  const left = Math.min(curve.x0, curve.x1) - measures.radius - width - 6;
  const aside = [curve.y0, curve.y1, (curve.y0 + curve.y1) / 2].map((y) => ({ x: left, y: y - labelHeight / 2 }));
  const behind = ends.map(({ labelEnd, widest1, y }) => ({
    x: Math.max(labelEnd, widest1) + 8,
    y: y - labelHeight / 2,
  }));
  const { mark, text, label } = covered;
  return (
    [...onLine, ...aside, ...behind].find((corner) => isFree(corner, mark | text | label)) ??
    onLine.find((corner) => isFree(corner, mark | label)) ??
    (must ? onLine.find((corner) => isFree(corner, label)) : undefined)
  );
}

function pointOn({ x0, y0, x1, y1, bendY }: Curve, share: number): Corner {
  // The line leaves and arrives upright, so it goes sideways mostly in its middle.
  const across = share * share * (3 - 2 * share);
  return { x: x0 + (x1 - x0) * across, y: y0 + (y1 - y0) * share + bendY };
}

export function writeGapLabels(context: Context, { theme }: Frame, labels: readonly GapLabel[]): void {
  context.font = theme.smallFont;
  context.textBaseline = 'middle';
  for (const { x, y, width, height, text, isMarked } of labels) {
    context.beginPath();
    context.roundRect(x, y, width, height, 9);
    context.fillStyle = theme.background;
    context.fill();
    context.strokeStyle = theme.error;
    context.lineWidth = isMarked ? 2 : 1;
    context.stroke();
    context.fillStyle = theme.error;
    context.fillText(text, x + 6, y + height / 2 + 0.5);
  }
}
