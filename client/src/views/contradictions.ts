// The view "Contradictions": by event, the sure ones first, then likely ones, and those that are only worth a look.

import * as vscode from 'vscode';
import type { PlacedContradiction } from '../../../server/src/features/timeline/model';
import type { Level } from '../../../server/src/workspace/contradiction';
import { entryNode, fileName, groupNode, isArchived, refOf, type ViewContext, type ViewNode } from './node';
import { words } from './words';

const icons: Readonly<Record<Level, readonly [icon: string, colour: string]>> = {
  warning: ['warning', 'list.warningForeground'],
  information: ['info', 'editorInfo.foreground'],
  hint: ['search', 'descriptionForeground'],
};

export function contradictionNodes(context: ViewContext): readonly ViewNode[] {
  return (['warning', 'information', 'hint'] as const).flatMap((level) => {
    const events = eventsAt(context, level);
    if (events.length === 0) return [];
    const [icon, colour] = icons[level];
    return [groupNode(words.level(level), events, { icon, colour, isOpen: level !== 'hint', id: level })];
  });
}

/** Events whose surest contradiction is of this level. */
function eventsAt(context: ViewContext, level: Level): ViewNode[] {
  const { timeline } = context;
  return timeline.events.flatMap(({ contradictions }) => {
    const found = contradictions.flatMap((id) => timeline.contradictions[id] ?? []);
    const [surest] = found;
    return surest?.level === level ? (eventNode(context, surest, found) ?? []) : [];
  });
}

function eventNode(
  context: ViewContext,
  surest: PlacedContradiction,
  found: readonly PlacedContradiction[],
): ViewNode | undefined {
  const { timeline } = context;
  const [from, to] = [timeline.items[surest.from], timeline.items[surest.to]];
  if (!from || !to) return undefined;
  const ids = [...new Set(found.flatMap((one) => [one.from, one.to]))].sort((a, b) => a - b);
  const accounts = ids.flatMap((id) => timeline.items[id] ?? []);
  const own = accounts.flatMap((placed) => [
    placed.item.text,
    placed.item.date.text,
    fileName(timeline, placed),
    ...placed.publishers,
  ]);
  if (!context.passes(...own)) return undefined;
  const dates = `${from.item.date.text} / ${to.item.date.text}`;
  const row = new vscode.TreeItem(dates, vscode.TreeItemCollapsibleState.Collapsed);
  const gap = words.gap(surest);
  const gaps = found.length > 1 ? vscode.l10n.t('{0}, {1} contradictions', gap, found.length) : gap;
  row.description = `${gaps} · ${from.item.text}`;
  row.tooltip = [
    `${words.level(surest.level)}: ${dates}, ${gap}`,
    from.item.text,
    surest.reasons.length > 0 ? vscode.l10n.t('One event because {0}.', surest.reasons.join(', ')) : '',
    surest.doubts.length > 0 ? vscode.l10n.t('Not sure, because {0}.', surest.doubts.join(', ')) : '',
  ]
    .filter(Boolean)
    .join('\n');
  const [entry, other] = [refOf(timeline, from), refOf(timeline, to)];
  // What is archived is not edited any more, nor marked: such a row can only be looked at.
  const isWithArchive = [entry, other].some(isArchived);
  row.contextValue = isWithArchive ? 'archivedContradiction' : 'contradiction';
  const children = () => accounts.map((placed) => entryNode(context, placed, isWithArchive ? 'entry' : 'account'));
  return { item: row, children, entry, other };
}
