// The events as a table by date: for reading, searching, printing and screen readers.

import type { PlacedItem, Timeline } from '../../features/timeline/model';
import { sourcesInWords } from '../../features/timeline/timelineWording';
import { escapeHtml, tableCells, tableHead } from '../markup';
import { citedText, contradictionAnchor, itemAnchor, placeText } from './pageLinks';

export function* eventTable(timeline: Timeline): Generator<string> {
  yield '<section id="events" aria-labelledby="events-title">\n<h2 id="events-title">Events by date</h2>\n';
  if (timeline.items.length === 0) {
    yield '<p>There is no dated entry.</p>\n</section>\n';
    return;
  }
  const clashes = new Map<number, number>();
  for (const { id, from, to } of timeline.contradictions) {
    for (const item of [from, to]) if (!clashes.has(item)) clashes.set(item, id);
  }
  yield `<table class="events">${tableHead('Date', 'What happened', 'Sources', 'Where')}<tbody>\n`;
  for (const placed of timeline.items) yield row(timeline, placed, clashes.get(placed.id));
  yield '</tbody></table>\n</section>\n';
}

function row(timeline: Timeline, placed: PlacedItem, clash: number | undefined): string {
  const { id, item, contradicted } = placed;
  const event = timeline.events[placed.event];
  const accounts = event && event.items.length > 1 ? `, ${event.items.length} accounts` : '';
  const support = event ? `<span class="place">${sourcesInWords(event)}${accounts}</span>` : '';
  const link = clash === undefined ? '' : ` <a class="mark" href="#${contradictionAnchor(clash)}">contradicted</a>`;
  const cells = [
    escapeHtml(item.date.words),
    escapeHtml(item.text) + link,
    [citedText(timeline, placed), support].filter(Boolean).join('<br>'),
    escapeHtml(placeText(timeline, placed)),
  ];
  return `<tr id="${itemAnchor(id)}" class="${contradicted ?? ''}">${tableCells(cells)}</tr>\n`;
}
