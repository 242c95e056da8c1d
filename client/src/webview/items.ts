// Draws the entries themselves: points, bars, uncertain and open edges, the marks of selection and cursor, and their labels.

import { measures } from '../../../server/src/features/timeline/layout';
import type { PlacedItem } from '../../../server/src/features/timeline/model';
import type { Context, Frame } from './frame';
import { type DrawnItem, fillings, look, looksOf } from './placing';

const barHeight = 10;
/** An open end goes on behind its shape; the label begins behind the arrow. */
const arrowLength = 16;
/** The room that a label leaves at the right edge. */
const edge = 6;
/** With more open ends than this at a time, they end without fading: each would be a gradient of its own. */
const maxFades = 60;

/** Shapes of one kind are one path: thousands of them are drawn in every frame of a zoom. Bars lie below points. */
export function drawShapes(context: Context, frame: Frame, items: readonly DrawnItem[]): void {
  const { theme, timeline, selected, hovered, atCursor } = frame;
  const looks = looksOf(timeline);
  const colours = [theme.point, theme.error];
  const kinds: DrawnItem[][] = Array.from({ length: 2 * 2 * fillings.length }, () => []);
  const soft: DrawnItem[][] = [[], []];
  const open: DrawnItem[][] = [[], []];
  for (const box of items) {
    const its = looks[box.id] as number;
    const colour = its & look.clash ? 1 : 0;
    if (box.id === hovered || box.id === selected) highlight(context, frame, box);
    if (box.widest0 < box.x0 || box.widest1 > box.x1) soft[colour]?.push(box);
    if (its & look.open) open[colour]?.push(box);
    kinds[((box.isPoint ? 1 : 0) * 2 + colour) * fillings.length + (its & look.filling)]?.push(box);
  }
  const fades = (open[0]?.length ?? 0) + (open[1]?.length ?? 0) <= maxFades;
  colours.forEach((colour, at) => {
    drawSoftEdges(context, colour, soft[at] ?? []);
    for (const box of open[at] ?? []) drawOpenEdge(context, frame, box, colour, fades);
  });
  kinds.forEach((boxes, kind) => {
    if (boxes.length === 0) return;
    const colour = colours[Math.floor(kind / fillings.length) % 2] ?? theme.point;
    drawKind(context, frame, boxes, colour, fillings[kind % fillings.length] ?? 'full');
  });
  for (const box of items) if (atCursor.has(box.id)) markCursor(context, frame, box);
}

function drawKind(
  context: Context,
  { theme }: Frame,
  boxes: readonly DrawnItem[],
  colour: string,
  filling: (typeof fillings)[number],
): void {
  context.beginPath();
  for (const box of boxes) trace(context, box);
  context.fillStyle = filling === 'full' ? colour : theme.background;
  // A thin rim keeps a point apart from the bar or the point that it lies on.
  if (filling === 'full') {
    context.strokeStyle = theme.background;
    context.lineWidth = 1.5;
    context.stroke();
  }
  context.fill();
  if (filling === 'full') return;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  if (filling === 'broken') context.setLineDash([2.5, 2]);
  context.stroke();
  context.setLineDash([]);
}

function trace(context: Context, { x0, x1, y, isPoint }: DrawnItem): void {
  if (!isPoint) {
    context.roundRect(x0 + 1, y - barHeight / 2, Math.max(2, x1 - x0 - 2), barHeight, 4);
    return;
  }
  const radius = measures.radius - 1;
  context.moveTo((x0 + x1) / 2 + radius, y);
  context.arc((x0 + x1) / 2, y, radius, 0, 2 * Math.PI);
}

/** Beyond the certain days, as far as the words may reach. */
function drawSoftEdges(context: Context, colour: string, boxes: readonly DrawnItem[]): void {
  if (boxes.length === 0) return;
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  for (const isFilled of [true, false]) {
    context.beginPath();
    for (const { widest0, x0, x1, widest1, y } of boxes) {
      if (x0 - widest0 >= (isFilled ? 1 : 4)) context.rect(widest0 + 0.5, y - 3, x0 - widest0 - 1, 6);
      if (widest1 - x1 >= (isFilled ? 1 : 4)) context.rect(x1 + 0.5, y - 3, widest1 - x1 - 1, 6);
    }
    context.globalAlpha = isFilled ? 0.3 : 0.9;
    if (isFilled) context.fill();
    else {
      context.setLineDash([2, 2]);
      context.stroke();
      context.setLineDash([]);
    }
  }
  context.globalAlpha = 1;
}

/** An open edge goes on and fades, with an arrow. */
function drawOpenEdge(context: Context, frame: Frame, box: DrawnItem, colour: string, fades: boolean): void {
  const { width } = frame;
  const { x0, x1, y, id } = box;
  const isEnd = frame.timeline.items[id]?.item.date.open === 'end';
  const towards = isEnd ? 1 : -1;
  const from = isEnd ? Math.max(x1, 0) : Math.min(x0, width);
  const length = fades ? Math.min(160, Math.max(30, frame.dayWidth * 365)) : 12;
  context.fillStyle = colour;
  if (fades) {
    const fade = context.createLinearGradient(from, 0, from + towards * length, 0);
    fade.addColorStop(0, colour);
    fade.addColorStop(1, 'transparent');
    context.fillStyle = fade;
  }
  context.fillRect(Math.min(from, from + towards * length), y - 2, length, 4);
  context.fillStyle = colour;
  context.beginPath();
  const tip = from + towards * arrowLength;
  context.moveTo(tip, y);
  context.lineTo(tip - towards * 7, y - 5);
  context.lineTo(tip - towards * 7, y + 5);
  context.fill();
}

function highlight(context: Context, { theme, selected }: Frame, box: DrawnItem): void {
  const left = box.widest0 - 4;
  const right = Math.max(box.widest1, box.labelEnd) + 4;
  context.beginPath();
  context.roundRect(left, box.y - measures.row / 2 + 1, right - left, measures.row - 2, 4);
  context.fillStyle = theme.hover;
  context.fill();
  if (box.id !== selected) return;
  context.strokeStyle = theme.focus;
  context.lineWidth = theme.isHighContrast ? 2 : 1.5;
  context.stroke();
}

/** The item on the line of the cursor has a ring, and a line up to the calendar. */
function markCursor(context: Context, { theme }: Frame, box: DrawnItem): void {
  const { y } = box;
  const x = (box.x0 + box.x1) / 2;
  context.strokeStyle = theme.foreground;
  context.lineWidth = 1.5;
  context.beginPath();
  if (box.isPoint) context.arc(x, y, measures.radius + 3, 0, 2 * Math.PI);
  else context.roundRect(box.x0 - 2, y - barHeight / 2 - 3, box.x1 - box.x0 + 4, barHeight + 6, 6);
  context.stroke();
}

/** A label as it is written: its date, and as many words as there is room for. */
export interface WrittenLabel {
  readonly box: DrawnItem;
  readonly x: number;
  readonly head: string;
  readonly rest: string;
  readonly restX: number;
}

/** Cuts the labels to their room, and notes in the items where they end. */
export function fitLabels(frame: Frame, items: readonly DrawnItem[]): WrittenLabel[] {
  const { timeline, theme, widths, width } = frame;
  const written: WrittenLabel[] = [];
  for (const box of items) {
    const labelRoom = Math.min(box.labelRoom, width - edge - box.labelX);
    if (labelRoom < measures.minLabel) continue;
    const { date, text } = (timeline.items[box.id] as PlacedItem).item;
    const behind = date.open === 'end' ? arrowLength : 0;
    const x = box.labelX + behind;
    const room = labelRoom - behind;
    const head = widths.fitted(date.text, theme.boldFont, room);
    if (head.text === '') continue;
    const restX = x + head.width + 6;
    const isWhole = head.text === date.text;
    const rest = isWhole ? widths.fitted(text, theme.font, room - head.width - 6) : { text: '', width: 0 };
    box.labelEnd = rest.text === '' ? x + head.width : restX + rest.width;
    written.push({ box, x, head: head.text, rest: rest.text, restX });
  }
  return written;
}

/** What lies below words fades, so that no quiet line and no line of the calendar crosses them. */
export function fadeBelow(context: Context, { theme }: Frame, written: readonly WrittenLabel[]): void {
  context.fillStyle = theme.background;
  context.globalAlpha = 0.75;
  context.beginPath();
  for (const { box, x } of written) context.rect(x - 2, box.y - 8, box.labelEnd - x + 4, 16);
  context.fill();
  context.globalAlpha = 1;
}

/** All of one font together: changing fonts costs more than writing. */
export function writeLabels(context: Context, { theme }: Frame, written: readonly WrittenLabel[]): void {
  context.textBaseline = 'middle';
  context.fillStyle = theme.foreground;
  context.font = theme.boldFont;
  for (const { box, x, head } of written) context.fillText(head, x, box.y + 0.5);
  context.fillStyle = theme.quiet;
  context.font = theme.font;
  for (const { box, rest, restX } of written) if (rest !== '') context.fillText(rest, restX, box.y + 0.5);
}
