// Draws the lanes: the line above each, its title, and the stretches of time without an entry.

import { measures } from '../../../server/src/features/timeline/layout';
import { axisHeight, type Context, type Frame, screenX, screenY } from './frame';
import { t, words } from './words';

/** The title of a lane in sight, cut as the width asks. */
export interface LaneTitle {
  readonly lane: Frame['layout']['lanes'][number];
  /** The top of the lane, and the middle of the title: a tall lane keeps its title in sight. */
  readonly top: number;
  readonly y: number;
  readonly isPinned: boolean;
  readonly name: string;
  readonly entries: string;
  readonly entriesX: number;
  readonly end: number;
}

export function titlesInSight(frame: Frame): LaneTitle[] {
  const { layout, theme, widths, width, height } = frame;
  const titles: LaneTitle[] = [];
  for (const lane of layout.lanes) {
    const top = screenY(frame, lane.top);
    if (top > height || top + lane.height < axisHeight) continue;
    const y = Math.min(Math.max(top, axisHeight), top + lane.height - measures.laneTitle) + measures.laneTitle / 2 + 1;
    const name = widths.fitted(lane.title, theme.boldFont, Math.max(80, width * 0.45));
    const entries = widths.fitted(words.entries(lane.count), theme.smallFont, 100);
    titles.push({
      ...{ lane, top, y, isPinned: top < axisHeight, name: name.text, entries: entries.text },
      entriesX: 16 + name.width,
      end: 20 + name.width + entries.width,
    });
  }
  return titles;
}

export function drawLanes(context: Context, frame: Frame, titles: readonly LaneTitle[]): void {
  const { theme, width } = frame;
  context.strokeStyle = theme.strongLine;
  context.globalAlpha = theme.isHighContrast ? 0.5 : 1;
  context.lineWidth = 1;
  context.beginPath();
  for (const { top } of titles) {
    context.moveTo(0, Math.round(top) + 0.5);
    context.lineTo(width, Math.round(top) + 0.5);
  }
  context.stroke();
  context.globalAlpha = 1;
  for (const { lane, top, end } of titles) {
    for (const { first, last } of lane.gaps) {
      const from = Math.max(screenX(frame, first), end + 10);
      drawGap(context, frame, from, screenX(frame, last + 1), top, words.length(last - first + 1));
    }
  }
}

/** A dashed bracket in the row of the lane's title, with its length. */
function drawGap(context: Context, frame: Frame, from: number, to: number, top: number, length: string): void {
  const { theme, width, widths } = frame;
  if (to < 0 || from > width || to - from < 24) return;
  const [left, right] = [Math.max(from + 3, -8), Math.min(to - 3, width + 8)];
  const y = top + measures.laneTitle / 2 + 1;
  const words = [t('{0} without an entry', length), length].map((text) => widths.fitted(text, theme.smallFont, 1000));
  const shown = words.find((one) => one.width <= right - left - 24) ?? { text: '', width: -8 };
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
  if (shown.text !== '') context.fillText(shown.text, middle - shown.width / 2, y);
}

/** Titles stay at the left edge; what is below them is covered. */
export function drawLaneTitles(context: Context, { theme, width }: Frame, titles: readonly LaneTitle[]): void {
  context.textBaseline = 'middle';
  for (const { y, isPinned, end } of titles) {
    context.fillStyle = theme.background;
    context.fillRect(0, y - 11, isPinned ? width : end, 22);
    if (!isPinned) continue;
    context.fillStyle = theme.line;
    context.fillRect(0, y + 11, width, 1);
  }
  context.fillStyle = theme.foreground;
  context.font = theme.boldFont;
  for (const { name, y } of titles) context.fillText(name, 8, y);
  context.fillStyle = theme.quiet;
  context.font = theme.smallFont;
  for (const { entries, entriesX, y } of titles) context.fillText(entries, entriesX, y);
}
