// The view "Events": what happened, month by month.

import * as vscode from 'vscode';
import { civilOf, monthName } from '../../../server/src/dates/calendar/calendar';
import type { TimelineEvent } from '../../../server/src/features/timeline/model';
import { sourcesInWords } from '../../../server/src/features/timeline/timelineWording';
import { entryNode, fileName, groupNode, type ViewContext, type ViewNode } from './node';

/** With more months than this none is open at first. */
const fewMonths = 3;

export function eventNodes(context: ViewContext): readonly ViewNode[] {
  const months = new Map<string, ViewNode[]>();
  for (const event of context.timeline.events) {
    const node = eventNode(context, event);
    if (!node) continue;
    const month = monthOf(context, event);
    const known = months.get(month);
    if (known) known.push(node);
    else months.set(month, [node]);
  }
  const isOpen = months.size <= fewMonths;
  return [...months].map(([month, nodes]) =>
    groupNode(month, nodes, { icon: 'calendar', isOpen, id: `month ${month}` }),
  );
}

/** Of its earliest account. */
function monthOf({ timeline }: ViewContext, { items: [first] }: TimelineEvent): string {
  const { year, month } = civilOf(timeline.items[first ?? -1]?.item.date.first ?? 0);
  return `${monthName(month)} ${year < 1 ? `${1 - year} BC` : year}`;
}

function eventNode(context: ViewContext, event: TimelineEvent): ViewNode | undefined {
  const { timeline, passes } = context;
  const accounts = event.items.flatMap((id) => timeline.items[id] ?? []);
  const [first] = accounts;
  if (!first) return undefined;
  const words = accounts.flatMap((placed) => [
    placed.item.text,
    placed.item.date.text,
    fileName(timeline, placed),
    ...placed.publishers,
  ]);
  if (!passes(...words)) return undefined;
  const node = entryNode(context, first);
  const { item: row } = node;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  row.collapsibleState = accounts.length > 1 ? Collapsed : None;
  row.description = first.item.text;
  const rests = sourcesInWords(event);
  row.tooltip = `${row.tooltip}\n${accounts.length === 1 ? 'One account' : `${accounts.length} accounts`}, ${rests}`;
  if (accounts.length === 1) return node;
  return { ...node, children: () => accounts.map((placed) => entryNode(context, placed)) };
}
