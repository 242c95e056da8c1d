// The lines between accounts of one event: quiet where the dates agree, in the error colour where they contradict.

import {
  columnsOf,
  type DateColumns,
  type ItemBox,
  type JoinLine,
  measures,
} from '../../../server/src/features/timeline/layout';
import type { PlacedContradiction } from '../../../server/src/features/timeline/model';
import { axisHeight, type Context, type Frame, screenY } from './frame';
import { middleX } from './placing';

/** A line as it is drawn. */
export interface Curve {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** How far the middle is bent upwards, when both ends are in one row. */
  readonly bendY: number;
}

/** A contradiction that is in sight. */
export interface DrawnClash {
  readonly found: PlacedContradiction;
  readonly curve: Curve;
  /** One of its entries is selected or under the pointer. */
  readonly isMarked: boolean;
}

/** More quiet lines than this would be a grey web in which no single one can be followed; then only marked ones are drawn. */
const maxQuiet = 300;

/** Draws the quiet lines that are seen. Returns the others, which are drawn later, above what covers these. */
export function drawQuietJoins(context: Context, frame: Frame): readonly DrawnClash[] {
  const { theme, joins, timeline, selected, hovered } = frame;
  const columns = columnsOf(timeline);
  const quiet: Curve[] = [];
  const marked: Curve[] = [];
  const clashes: DrawnClash[] = [];
  for (const { from, to, contradiction } of joins) {
    if (isAboveOrBelow(frame, from, to)) continue;
    const isMarked = isOneOf(selected, from, to) || isOneOf(hovered, from, to);
    const found = contradiction === undefined ? undefined : timeline.contradictions[contradiction];
    if (found?.level === 'hint' && !isMarked) continue;
    if (!found && !isMarked && quiet.length > maxQuiet) continue;
    const curve = curveBetween(frame, columns, from, to);
    if (isUnseen(curve, frame.width)) continue;
    if (found) clashes.push({ found, curve, isMarked });
    else if (isMarked) marked.push(curve);
    else quiet.push(curve);
  }
  context.strokeStyle = theme.quiet;
  context.lineWidth = 1;
  context.globalAlpha = theme.isHighContrast ? 1 : 0.55;
  if (quiet.length <= maxQuiet) stroke(context, quiet);
  context.globalAlpha = 1;
  context.lineWidth = 1.75;
  stroke(context, marked);
  return clashes;
}

/** Draws the lines of contradictions, the surest last. Those of one kind are one path. */
export function drawClashes(context: Context, { theme }: Frame, clashes: readonly DrawnClash[]): void {
  context.strokeStyle = theme.error;
  for (const isMarked of [false, true]) {
    context.lineWidth = isMarked ? 2.5 : 1.75;
    for (const level of ['hint', 'information', 'warning'] as const) {
      context.setLineDash(dashes[level]);
      const these = clashes.filter((clash) => clash.isMarked === isMarked && clash.found.level === level);
      stroke(
        context,
        these.map(({ curve }) => curve),
      );
    }
  }
  context.setLineDash([]);
}

const dashes: Record<PlacedContradiction['level'], number[]> = { warning: [], information: [6, 3], hint: [2, 3] };

function isOneOf(id: number | undefined, from: ItemBox, to: ItemBox): boolean {
  return id !== undefined && (from.id === id || to.id === id);
}

/** Most lines are neither: this is asked before anything is calculated. */
function isAboveOrBelow({ scrolled, height }: Frame, from: JoinLine['from'], to: JoinLine['to']): boolean {
  return (from.y < scrolled && to.y < scrolled) || Math.min(from.y, to.y) > scrolled + height - axisHeight;
}

function curveBetween(frame: Frame, columns: DateColumns, from: ItemBox, to: ItemBox): Curve {
  const [x0, x1] = [middleX(frame, columns, from.id), middleX(frame, columns, to.id)];
  const [y0, y1] = [screenY(frame, from.y), screenY(frame, to.y)];
  const isLevel = Math.abs(y1 - y0) < 4;
  return { x0, y0, x1, y1, bendY: isLevel ? -Math.min(26, 10 + Math.abs(x1 - x0) / 8) : 0 };
}

function isUnseen({ x0, y0, x1, y1 }: Curve, width: number): boolean {
  // Within one point there is nothing to join.
  if (y0 === y1 && Math.abs(x0 - x1) < 2 * measures.radius) return true;
  return Math.max(x0, x1) < 0 || Math.min(x0, x1) > width;
}

function stroke(context: Context, curves: readonly Curve[]): void {
  if (curves.length === 0) return;
  context.beginPath();
  for (const { x0, y0, x1, y1, bendY } of curves) {
    context.moveTo(x0, y0);
    if (bendY !== 0) context.quadraticCurveTo((x0 + x1) / 2, y0 + 2 * bendY, x1, y1);
    else {
      // Leaves and arrives upright, so that it runs along no row.
      const middle = (y0 + y1) / 2;
      context.bezierCurveTo(x0, middle, x1, middle, x1, y1);
    }
  }
  context.stroke();
}
