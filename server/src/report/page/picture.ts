// The timeline as a drawing that needs no script: lanes, points and bars, joined accounts, and the gap of each contradiction.

import { isoDay } from '../../dates/calendar/calendar';
import type { Interval } from '../../dates/calendar/reading';
import { axisFor } from '../../features/timeline/axis';
import {
  columnsOf,
  extentOf,
  type JoinLine,
  joinsOf,
  layoutTimeline,
  measures,
  type PlacedBox,
  placeItem,
} from '../../features/timeline/layout';
import type { PlacedItem, Timeline } from '../../features/timeline/model';
import { gapInWords, lengthInWords } from '../../features/timeline/timelineWording';
import { counted, shortened } from '../../rules/wording';
import { escapeHtml } from '../markup';
import { contradictionAnchor, itemAnchor } from './pageLinks';

/** Beyond so many, a drawing on one page shows nothing any more; then only accounts that contradict each other are drawn. */
const maxItems = 1500;
/** In pixels. A drawing with many items is wider, and scrolls. */
const minWidth = 1200;
const maxWidth = 4800;
const widthOfItem = 12;
const margin = 16;
/** The labels of the last entries need room behind them. */
const roomBehind = 270;
const axisHeight = 40;
const characterWidth = 6.5;
/** Labels of the calendar need so much room. */
const tickSpacing = 64;

export function* picture(timeline: Timeline): Generator<string> {
  yield '<section id="timeline" aria-labelledby="timeline-title">\n<h2 id="timeline-title">Timeline</h2>\n';
  const drawn = drawnItems(timeline);
  if (timeline.items.length === 0) yield '<p>There is no dated entry.</p>\n';
  else if (drawn.size === 0)
    yield `<p>${counted(timeline.items.length, 'dated account')}: too many to draw. They are listed by date below.</p>\n`;
  else yield* drawing(timeline, drawn);
  yield '</section>\n';
}

/** All, or those that take part in a contradiction, surest first. */
function drawnItems({ items, contradictions }: Timeline): ReadonlySet<number> {
  if (items.length <= maxItems) return new Set(items.map(({ id }) => id));
  const drawn = new Set<number>();
  for (const { from, to } of contradictions) {
    if (drawn.size + 2 > maxItems) break;
    drawn.add(from).add(to);
  }
  return drawn;
}

function* drawing(timeline: Timeline, drawn: ReadonlySet<number>): Generator<string> {
  const days = drawn.size === timeline.items.length ? extentOf(timeline) : extentOf(only(timeline, drawn));
  const width = Math.min(maxWidth, Math.max(minWidth, drawn.size * widthOfItem));
  const dayWidth = (width - 2 * margin - roomBehind) / (days.last + 1 - days.first);
  const x = (day: number) => margin + (day - days.first) * dayWidth;
  const layout = layoutTimeline(timeline, { lanesBy: 'file', x, shown: drawn, characterWidth });
  const height = axisHeight + layout.height;
  const left = timeline.items.length - drawn.size;
  const about = `${counted(drawn.size, 'dated account')} in ${counted(layout.lanes.length, 'file')}, from ${isoDay(days.first)} to ${isoDay(days.last)}`;
  yield `<p>${about}. Bars are as long as the time that a date names; open or uncertain edges are dashed. Lines join accounts of one event.${
    left > 0
      ? ` ${counted(left, 'account')} without a contradiction ${left === 1 ? 'is' : 'are'} not drawn; the table of events has all.`
      : ''
  }</p>\n${legend}\n`;
  yield '<div class="scroll" tabindex="0" role="region" aria-label="Timeline, a drawing">';
  yield `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group"`;
  yield ` aria-label="${about}; the same is listed below">\n`;
  yield axis(days, dayWidth, x, height);
  yield `<g transform="translate(0 ${axisHeight})">\n`;
  for (const lane of layout.lanes) {
    yield `<g><rect class="lane" x="0" y="${fixed(lane.top)}" width="${width}" height="${fixed(lane.height - 2)}"/>`;
    yield `<text class="lane-title" x="${margin}" y="${fixed(lane.top + 15)}">${escapeHtml(shortened(lane.title, 90))}</text>`;
    for (const gap of lane.gaps) if (gap.first >= days.first && gap.last <= days.last) yield gapMark(gap, x, lane.top);
    yield '</g>\n';
  }
  const joins = joinsOf(timeline, layout);
  const columns = columnsOf(timeline);
  for (const join of joins) yield joinLine(timeline, join, x);
  for (const lane of layout.lanes) {
    for (const row of lane.rows) {
      for (const [at, box] of row.entries()) {
        const placed = placeItem(columns, box.id, box.y, row[at + 1]?.id, x);
        yield mark(timeline, timeline.items[box.id] as PlacedItem, placed, width);
      }
    }
  }
  // On top of all, because they are what a reader looks for.
  // Where one account stands against many, one label says it for all of their lines.
  const said = new Set<string>();
  for (const join of joins) {
    const found = join.contradiction === undefined ? undefined : timeline.contradictions[join.contradiction];
    const words = found && `${timeline.items[found.from]?.event} ${gapInWords(found)}`;
    if (words === undefined || said.has(words)) continue;
    said.add(words);
    yield gapLabel(timeline, join, x);
  }
  yield '</g>\n</svg></div>\n';
}

function only(timeline: Timeline, drawn: ReadonlySet<number>): Timeline {
  return { ...timeline, items: timeline.items.filter(({ id }) => drawn.has(id)) };
}

const legend = `<ul class="legend">
<li><span class="key point"></span>a day</li>
<li><span class="key bar"></span>a longer time</li>
<li><span class="key single"></span>an event that rests on one source</li>
<li><span class="key clash"></span>dates that cannot both be true</li>
</ul>`;

function axis(days: Interval, dayWidth: number, x: (day: number) => number, height: number): string {
  const { ticks, periods } = axisFor(days, dayWidth, { minSpacing: tickSpacing });
  const lines = ticks
    .filter(({ day }) => day >= days.first && day <= days.last)
    .map(({ day, label }) => {
      const at = fixed(x(day));
      return `<path class="tick" d="M${at} 22V${fixed(height)}"/><text class="tick-label" x="${fixed(x(day) + 3)}" y="34">${label}</text>`;
    });
  let until = Number.NEGATIVE_INFINITY;
  const above = periods.flatMap(({ first, last, label }) => {
    const from = Math.max(margin, x(first));
    const room = x(last + 1) - from;
    if (room < label.length * characterWidth || from < until) return [];
    until = from + label.length * characterWidth;
    return `<text class="period" x="${fixed(from + 3)}" y="14">${label}</text>`;
  });
  return `<g aria-hidden="true">${lines.join('')}${above.join('')}</g>\n`;
}

/** The pixels of the beginning of a day. */
type Scale = (day: number) => number;

function gapMark({ first, last }: Interval, x: Scale, top: number): string {
  const [x0, x1] = [x(first), x(last + 1)];
  if (x1 - x0 < 60) return '';
  const y = fixed(top + 12);
  const line = `<path class="gap" d="M${fixed(x0 + 4)} ${y}H${fixed(x1 - 4)}"/>`;
  const middle = `text-anchor="middle" x="${fixed((x0 + x1) / 2)}" y="${fixed(top + 9)}"`;
  return `${line}<text class="gap-label" ${middle}>no entry for ${lengthInWords(last - first + 1)}</text>`;
}

function joinLine(timeline: Timeline, { from, to, contradiction }: JoinLine, x: Scale): string {
  const { contradictions } = timeline;
  const [x0, x1] = [middleOf(timeline, from.id, x), middleOf(timeline, to.id, x)];
  const line = `M${fixed(x0)} ${fixed(from.y)}L${fixed(x1)} ${fixed(to.y)}`;
  const found = contradiction === undefined ? undefined : contradictions[contradiction];
  if (!found) return `<path class="join" d="${line}"/>\n`;
  return `<path class="clash ${found.level}" d="${line}"/>\n`;
}

function gapLabel(timeline: Timeline, { from, to, contradiction }: JoinLine, scale: Scale): string {
  const { contradictions } = timeline;
  const found = contradiction === undefined ? undefined : contradictions[contradiction];
  if (!found) return '';
  const gap = gapInWords(found);
  const x = (middleOf(timeline, from.id, scale) + middleOf(timeline, to.id, scale)) / 2;
  const y = (from.y + to.y) / 2;
  const width = gap.length * characterWidth + 10;
  const corner = `x="${fixed(x - width / 2)}" y="${fixed(y - 8)}"`;
  const box = `<rect ${corner} width="${fixed(width)}" height="16" rx="4"/>`;
  const label = `<text text-anchor="middle" x="${fixed(x)}" y="${fixed(y + 4)}">${gap}</text>`;
  return `<a href="#${contradictionAnchor(found.id)}" class="gap-of ${found.level}">${box}${label}</a>\n`;
}

function mark(timeline: Timeline, placed: PlacedItem, box: PlacedBox, width: number): string {
  const { item } = placed;
  const { date } = item;
  const single = timeline.events[placed.event]?.sources === 1;
  const names = ['item', placed.contradicted ?? '', single ? 'single' : '', date.open ? `open-${date.open}` : ''];
  const shape = box.isPoint
    ? `<circle cx="${fixed((box.x0 + box.x1) / 2)}" cy="${fixed(box.y)}" r="${measures.radius}"/>`
    : `<rect x="${fixed(box.x0)}" y="${fixed(box.y - 4)}" width="${fixed(Math.max(2, box.x1 - box.x0))}" height="8" rx="3"/>`;
  const soft = box.widest1 - box.widest0 > box.x1 - box.x0 + 1 ? softEdges(box) : '';
  const labelRoom = Math.min(box.labelRoom, width - box.labelX - 4);
  const room = Math.floor(labelRoom / characterWidth);
  const label =
    labelRoom >= measures.minLabel
      ? `<text class="label" x="${fixed(box.labelX)}" y="${fixed(box.y + 4)}">${escapeHtml(cut(`${date.text}  ${item.text}`, room))}</text>`
      : '';
  const title = `<title>${escapeHtml(`${date.words}: ${shortened(item.text, 160)}`)}</title>`;
  return `<a href="#${itemAnchor(placed.id)}" class="${names.filter(Boolean).join(' ')}">${title}${soft}${shape}${label}</a>\n`;
}

function softEdges({ widest0, widest1, y }: PlacedBox): string {
  return `<path class="soft" d="M${fixed(widest0)} ${fixed(y)}H${fixed(widest1)}"/>`;
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1)).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The middle of an item's certain days. */
function middleOf({ items }: Timeline, id: number, x: Scale): number {
  const { first, last } = (items[id] as PlacedItem).item.date;
  return (x(first) + x(last + 1)) / 2;
}

/** Tenths of a pixel are as fine as anybody sees. */
function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
