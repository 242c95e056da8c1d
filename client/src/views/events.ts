// The view "Events": what happened, month by month.

import * as vscode from 'vscode';
import { civilOf } from '../../../server/src/dates/calendar/calendar';
import type { TimelineEvent } from '../../../server/src/features/timeline/model';
import { entryNode, fileName, groupNode, type ViewContext, type ViewNode } from './node';
import { words } from './words';

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
  return `${words.month(month)} ${year < 1 ? words.beforeChrist(1 - year) : year}`;
}

function eventNode(context: ViewContext, event: TimelineEvent): ViewNode | undefined {
  const { timeline, passes } = context;
  const accounts = event.items.flatMap((id) => timeline.items[id] ?? []);
  const [first] = accounts;
  if (!first) return undefined;
  const own = accounts.flatMap((placed) => [
    placed.item.text,
    placed.item.date.text,
    fileName(timeline, placed),
    ...placed.publishers,
  ]);
  if (!passes(...own)) return undefined;
  const node = entryNode(context, first);
  const { item: row } = node;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  row.collapsibleState = accounts.length > 1 ? Collapsed : None;
  row.description = first.item.text;
  const count = accounts.length === 1 ? vscode.l10n.t('One account') : vscode.l10n.t('{0} accounts', accounts.length);
  row.tooltip = `${row.tooltip}\n${count}, ${words.sources(event)}`;
  if (accounts.length === 1) return node;
  return { ...node, children: () => accounts.map((placed) => entryNode(context, placed)) };
}
