// Draws a timeline on a canvas: the calendar, lanes, entries, what joins them and what contradicts. Only what is seen is drawn.

import { axisFor } from '../../../server/src/features/timeline/axis';
import { type ItemBox, measures } from '../../../server/src/features/timeline/layout';
import type { PlacedItem } from '../../../server/src/features/timeline/model';
import { axisHeight, type Context, type Frame, screenX, screenY } from './frame';
import { drawJoins, type GapLabel } from './joins';
import { type DrawnItem, dateOf, middleX, placeItem } from './placing';
import { t, words } from './words';

/** Points of one row that lie closer are one dot to the eye. */
const minDistance = 2.5;

/** What a frame has put on the screen, for the pointer. */
export interface Drawn {
  /** Later ones lie on top. */
  readonly items: readonly DrawnItem[];
  readonly labels: readonly GapLabel[];
}

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
  drawLanes(context, frame);
  const items = itemsInSight(frame);
  const joins = drawJoins(context, frame, items);
  drawItems(context, frame, items);
  drawLaneTitles(context, frame);
  joins.write();
  context.restore();
  drawCalendar(context, frame, axis);
  return { items, labels: joins.places };
}

type Axis = ReturnType<typeof axisFor>;

function drawGrid(context: Context, frame: Frame): Axis {
  const { theme, width, height, firstDay, dayWidth } = frame;
  const axis = axisFor({ first: Math.floor(firstDay), last: Math.ceil(firstDay + width / dayWidth) }, dayWidth, {
    words,
  });
  context.strokeStyle = theme.line;
  context.globalAlpha = theme.isHighContrast ? 0.35 : 1;
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

function drawLanes(context: Context, frame: Frame): void {
  const { layout, theme, width, height } = frame;
  for (const { title, count, top, height: own, gaps } of layout.lanes) {
    const y = screenY(frame, top);
    if (y > height || y + own < axisHeight) continue;
    context.strokeStyle = theme.strongLine;
    context.globalAlpha = theme.isHighContrast ? 0.6 : 1;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(0, Math.round(y) + 0.5);
    context.lineTo(width, Math.round(y) + 0.5);
    context.stroke();
    context.globalAlpha = 1;
    const free = titleOf(frame, title, count).end + 10;
    for (const gap of gaps) {
      const length = t('{0} without an entry', words.length(gap.last - gap.first + 1));
      drawGap(context, frame, Math.max(screenX(frame, gap.first), free), screenX(frame, gap.last + 1), y, length);
    }
  }
}

/** A dashed bracket in the row of the lane's title, with its length. */
function drawGap(context: Context, frame: Frame, from: number, to: number, top: number, length: string): void {
  const { theme, width, widths } = frame;
  if (to < 0 || from > width || to - from < 24) return;
  const [left, right] = [Math.max(from + 3, -8), Math.min(to - 3, width + 8)];
  const y = top + measures.laneTitle / 2 + 1;
  const shown = widths.fitted(length, theme.smallFont, right - left - 24);
  context.strokeStyle = theme.quiet;
  context.fillStyle = theme.quiet;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.beginPath();
  const middle = (left + right) / 2;
  context.moveTo(left, y);
  context.lineTo(middle - shown.width / 2 - 4, y);
  context.moveTo(middle + shown.width / 2 + 4, y);
  context.lineTo(right, y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  for (const x of [left, right]) {
    context.moveTo(x, y - 4);
    context.lineTo(x, y + 4);
  }
  context.stroke();
  context.font = theme.smallFont;
  context.textBaseline = 'middle';
  context.fillText(shown.text, middle - shown.width / 2, y);
}

/** What stands at the left edge of a lane, cut as the width asks, and where it ends. */
function titleOf({ theme, widths, width }: Frame, title: string, count: number) {
  const name = widths.fitted(title, theme.boldFont, Math.max(80, width * 0.45));
  const entries = widths.fitted(words.entries(count), theme.smallFont, 100);
  return { name: name.text, entries: entries.text, entriesX: 16 + name.width, end: 20 + name.width + entries.width };
}

/** The title stays at the left edge; what is below it is covered. */
function drawLaneTitles(context: Context, frame: Frame): void {
  const { layout, theme, width, height } = frame;
  context.textBaseline = 'middle';
  for (const { title, count, top, height: own } of layout.lanes) {
    const y = screenY(frame, top);
    if (y > height || y + own < axisHeight) continue;
    // A tall lane keeps its title in sight as well.
    const at = Math.min(Math.max(y, axisHeight), y + own - measures.laneTitle) + measures.laneTitle / 2 + 1;
    const { name, entries, entriesX, end } = titleOf(frame, title, count);
    const isPinned = y < axisHeight;
    context.fillStyle = theme.background;
    context.fillRect(0, at - 11, isPinned ? width : end, 22);
    if (isPinned) {
      context.fillStyle = theme.line;
      context.fillRect(0, at + 11, width, 1);
    }
    context.fillStyle = theme.foreground;
    context.font = theme.boldFont;
    context.fillText(name, 8, at);
    context.fillStyle = theme.quiet;
    context.font = theme.smallFont;
    context.fillText(entries, entriesX, at);
  }
}

/** Row by row, from left to right; of those that lie on one another at this scale only the first. */
function itemsInSight(frame: Frame): DrawnItem[] {
  const { layout, width, height } = frame;
  const inSight: DrawnItem[] = [];
  for (const { top, height: own, rows } of layout.lanes) {
    const y = screenY(frame, top);
    if (y > height || y + own < axisHeight) continue;
    for (const row of rows) {
      let drawnUntil = Number.NEGATIVE_INFINITY;
      for (let at = 0; at < row.length; at++) {
        const box = row[at] as ItemBox;
        const x = middleX(frame, box.id);
        const isMarked = frame.selected === box.id || frame.hovered === box.id || frame.atCursor.has(box.id);
        if (x - drawnUntil < minDistance && !isMarked) continue;
        const item = placeItem(frame, box, row[at + 1]);
        if (item.widest0 > width) break;
        const end = item.labelRoom >= measures.minLabel ? item.labelX + item.labelRoom : item.widest1;
        if (end < 0 && dateOf(frame, box.id).open !== 'end') continue;
        drawnUntil = x;
        inSight.push(item);
      }
    }
  }
  return inSight;
}

/** How a shape is filled: two sources or more, one, none. */
type Filling = 'full' | 'hollow' | 'broken';

/** Shapes of one kind are one path: thousands of them are drawn in every frame of a zoom. */
function drawItems(context: Context, frame: Frame, items: readonly DrawnItem[]): void {
  const { theme, timeline, selected, hovered, atCursor } = frame;
  const kinds = new Map<string, { readonly colour: string; readonly filling: Filling; readonly boxes: DrawnItem[] }>();
  for (const box of items) {
    const item = timeline.items[box.id] as PlacedItem;
    const colour = item.contradicted && item.contradicted !== 'hint' ? theme.error : theme.point;
    if (box.id === hovered || box.id === selected) highlight(context, frame, box, box.y);
    if (box.widest0 < box.x0 || box.widest1 > box.x1 || item.item.date.open) {
      context.fillStyle = colour;
      context.strokeStyle = colour;
      drawUncertainty(context, frame, box, item, box.y);
    }
    const sources = timeline.events[item.event]?.sources ?? 0;
    const filling = sources > 1 ? 'full' : sources === 1 ? 'hollow' : 'broken';
    const known = kinds.get(colour + filling);
    if (known) known.boxes.push(box);
    else kinds.set(colour + filling, { colour, filling, boxes: [box] });
  }
  for (const { colour, filling, boxes } of kinds.values()) {
    context.beginPath();
    for (const box of boxes) trace(context, box);
    context.fillStyle = filling === 'full' ? colour : theme.background;
    context.fill();
    if (filling === 'full') continue;
    context.strokeStyle = colour;
    context.lineWidth = 2;
    if (filling === 'broken') context.setLineDash([2.5, 2]);
    context.stroke();
    context.setLineDash([]);
  }
  for (const box of items) {
    if (atCursor.has(box.id)) markCursor(context, frame, box, box.y);
    if (box.labelRoom >= measures.minLabel) label(context, frame, box, timeline.items[box.id] as PlacedItem, box.y);
  }
}

const barHeight = 10;

function trace(context: Context, { x0, x1, y, isPoint }: DrawnItem): void {
  if (!isPoint) {
    context.roundRect(x0 + 1, y - barHeight / 2, Math.max(2, x1 - x0 - 2), barHeight, 4);
    return;
  }
  const radius = measures.radius - 1;
  context.moveTo((x0 + x1) / 2 + radius, y);
  context.arc((x0 + x1) / 2, y, radius, 0, 2 * Math.PI);
}

/** Beyond the certain days, as far as the words may reach; an open edge goes on and fades. */
function drawUncertainty(
  context: Context,
  frame: Frame,
  box: DrawnItem,
  { item: { date } }: PlacedItem,
  y: number,
): void {
  const { width } = frame;
  const { x0, x1 } = box;
  for (const [from, to] of [
    [box.widest0, x0],
    [x1, box.widest1],
  ] as const) {
    if (to - from < 1) continue;
    context.globalAlpha = 0.3;
    context.fillRect(from, y - 3, to - from, 6);
    if (to - from < 4) continue;
    context.globalAlpha = 0.9;
    context.lineWidth = 1;
    context.setLineDash([2, 2]);
    context.strokeRect(from + 0.5, y - 3, to - from - 1, 6);
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
  if (!date.open) return;
  const towards = date.open === 'end' ? 1 : -1;
  const from = date.open === 'end' ? Math.max(x1, 0) : Math.min(x0, width);
  const length = Math.min(160, Math.max(30, frame.dayWidth * 365));
  const fade = context.createLinearGradient(from, 0, from + towards * length, 0);
  fade.addColorStop(0, context.fillStyle as string);
  fade.addColorStop(1, 'transparent');
  const solid = context.fillStyle;
  context.fillStyle = fade;
  context.fillRect(Math.min(from, from + towards * length), y - 2, length, 4);
  context.fillStyle = solid;
  context.beginPath();
  const tip = from + towards * 16;
  context.moveTo(tip, y);
  context.lineTo(tip - towards * 7, y - 5);
  context.lineTo(tip - towards * 7, y + 5);
  context.fill();
}

function highlight(context: Context, frame: Frame, box: DrawnItem, y: number): void {
  const { theme, selected } = frame;
  const left = box.widest0 - 4;
  const right = Math.max(box.widest1, box.labelRoom >= measures.minLabel ? box.labelX + box.labelRoom : box.x1) + 4;
  context.beginPath();
  context.roundRect(left, y - measures.row / 2 + 1, right - left, measures.row - 2, 4);
  context.fillStyle = theme.hover;
  context.fill();
  if (box.id !== selected) return;
  context.strokeStyle = theme.focus;
  context.lineWidth = theme.isHighContrast ? 2 : 1.5;
  context.stroke();
}

/** The item on the line of the cursor has a ring, and a line up to the calendar. */
function markCursor(context: Context, { theme }: Frame, box: DrawnItem, y: number): void {
  const x = (box.x0 + box.x1) / 2;
  context.strokeStyle = theme.foreground;
  context.lineWidth = 1.5;
  context.beginPath();
  if (box.isPoint) context.arc(x, y, measures.radius + 3, 0, 2 * Math.PI);
  else context.roundRect(box.x0 - 2, y - barHeight / 2 - 3, box.x1 - box.x0 + 4, barHeight + 6, 6);
  context.stroke();
}

function label(context: Context, frame: Frame, box: DrawnItem, { item: { date, text } }: PlacedItem, y: number): void {
  const { theme, widths } = frame;
  const x = box.labelX + (date.open === 'end' ? 16 : 0);
  const room = box.labelRoom - (date.open === 'end' ? 16 : 0);
  context.textBaseline = 'middle';
  const head = widths.fitted(date.text, theme.boldFont, room);
  if (head.text === '') return;
  context.fillStyle = theme.foreground;
  context.font = theme.boldFont;
  context.fillText(head.text, x, y + 0.5);
  const rest = widths.fitted(text, theme.font, room - head.width - 6);
  if (rest.text === '' || head.text !== date.text) return;
  context.fillStyle = theme.quiet;
  context.font = theme.font;
  context.fillText(rest.text, x + head.width + 6, y + 0.5);
}
