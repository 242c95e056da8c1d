// Draws a timeline on a canvas: the calendar, lanes, entries, what joins them and what contradicts. Only what is seen is drawn.

import { axisFor } from '../../../server/src/features/timeline/axis';
import { measures } from '../../../server/src/features/timeline/layout';
import { axisHeight, type Context, type Frame, screenX } from './frame';
import { type GapLabel, placeGapLabels, writeGapLabels } from './gapLabels';
import { drawShapes, fadeBelow, fitLabels, writeLabels } from './items';
import { drawClashes, drawQuietJoins } from './joins';
import { drawLanes, drawLaneTitles, titlesInSight } from './lanes';
import { covered, Occupancy } from './occupancy';
import { type DrawnItem, itemsInSight } from './placing';
import { words } from './words';

/** What a frame has put on the screen, for the pointer. */
export interface Drawn {
  /** Later ones lie on top. */
  readonly items: readonly DrawnItem[];
  readonly labels: readonly GapLabel[];
}

/** The cells of one screen are used again in every frame. */
const occupancies = new WeakMap<Context, Occupancy>();

/** Draws `frame`. */
export function draw(context: Context, frame: Frame): Drawn {
  const { theme, width, height } = frame;
  context.fillStyle = theme.background;
  context.fillRect(0, 0, width, height);
  const axis = drawGrid(context, frame);
  context.save();
  context.beginPath();
  context.rect(0, axisHeight, width, height - axisHeight);
  context.clip();
  const titles = titlesInSight(frame);
  drawLanes(context, frame, titles);
  const items = itemsInSight(frame);
  const written = fitLabels(frame, items);
  const clashes = drawQuietJoins(context, frame);
  fadeBelow(context, frame, written);
  drawClashes(context, frame, clashes);
  drawShapes(context, frame, items);
  writeLabels(context, frame, written);
  drawLaneTitles(context, frame, titles);
  const occupied = () => occupancyOf(context, frame, items, titles);
  const labels = clashes.length > 0 ? placeGapLabels(frame, clashes, items, occupied()) : [];
  writeGapLabels(context, frame, labels);
  context.restore();
  drawCalendar(context, frame, axis);
  return { items, labels };
}

/** What a label of a contradiction must not, or should not, lie on. */
function occupancyOf(
  context: Context,
  { width, height }: Frame,
  items: readonly DrawnItem[],
  titles: readonly { readonly y: number; readonly end: number }[],
): Occupancy {
  const known = occupancies.get(context) ?? new Occupancy();
  occupancies.set(context, known);
  known.clear(width, height);
  const { radius, row } = measures;
  for (const { y, end } of titles) known.cover(0, y - 9, end, 18, covered.mark);
  for (const { widest0, widest1, y, labelX, labelEnd } of items) {
    known.cover(widest0 - 1, y - radius, widest1 - widest0 + 2, 2 * radius, covered.mark);
    if (labelEnd > labelX) known.cover(labelX, y - row / 2 + 4, labelEnd - labelX, row - 8, covered.text);
  }
  return known;
}

type Axis = ReturnType<typeof axisFor>;

function drawGrid(context: Context, frame: Frame): Axis {
  const { theme, width, height, firstDay, dayWidth } = frame;
  const axis = axisFor({ first: Math.floor(firstDay), last: Math.ceil(firstDay + width / dayWidth) }, dayWidth, {
    words,
  });
  context.strokeStyle = theme.line;
  context.globalAlpha = theme.isHighContrast ? 0.25 : 1;
  context.lineWidth = 1;
  context.beginPath();
  for (const { day } of axis.ticks) {
    const x = Math.round(screenX(frame, day)) + 0.5;
    context.moveTo(x, axisHeight);
    context.lineTo(x, height);
  }
  context.stroke();
  context.globalAlpha = 1;
  return axis;
}

function drawCalendar(context: Context, frame: Frame, { ticks, periods }: Axis): void {
  const { theme, width, widths } = frame;
  context.textBaseline = 'middle';
  context.fillStyle = theme.foreground;
  for (const { first, last, label } of periods) {
    const [from, to] = [screenX(frame, first), screenX(frame, last + 1)];
    const x = Math.max(from, 0) + 6;
    // The name of a period stays in sight as long as any of the period does.
    const shown = widths.fitted(label, theme.boldFont, Math.min(to, width) - x - 4);
    context.font = theme.boldFont;
    context.fillText(shown.text, x, axisHeight / 4 + 2);
  }
  // Years have nothing above them, and stand in its place as well.
  const isAlone = periods.length === 0;
  context.fillStyle = isAlone ? theme.foreground : theme.quiet;
  context.font = isAlone ? theme.boldFont : theme.smallFont;
  const y = axisHeight * (isAlone ? 0.5 : 0.75);
  for (const { day, label } of ticks) context.fillText(label, screenX(frame, day) + 5, y);
  context.strokeStyle = theme.strongLine;
  context.beginPath();
  context.moveTo(0, axisHeight - 0.5);
  context.lineTo(width, axisHeight - 0.5);
  for (const { first } of periods) {
    const x = Math.round(screenX(frame, first)) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, axisHeight);
  }
  for (const { day } of ticks) {
    const x = Math.round(screenX(frame, day)) + 0.5;
    context.moveTo(x, isAlone ? 0 : axisHeight - 6);
    context.lineTo(x, axisHeight);
  }
  context.stroke();
}
