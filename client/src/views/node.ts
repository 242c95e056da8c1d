// One row of a view, and the words in which rows name dates and files.

import * as vscode from 'vscode';
import { archiveScheme } from '../../../server/src/features/archived/scheme';
import type { PlacedItem, Timeline } from '../../../server/src/features/timeline/model';
import type { ItemRef } from '../timeline/messages';
import { words } from './words';

/** A row. What is below it is made when it is opened. */
export interface ViewNode {
  readonly item: vscode.TreeItem;
  readonly children?: () => readonly ViewNode[];
  /** The entry that its commands are about. */
  readonly entry?: ItemRef;
  /** The other one, of a contradiction. */
  readonly other?: ItemRef;
  /** What "Copy as Citation" copies. */
  readonly citation?: string;
}

/** What rows are made from. */
export interface ViewContext {
  readonly timeline: Timeline;
  /** Whether a row with these words passes the filter. */
  readonly passes: (...words: readonly string[]) => boolean;
  readonly placeOf: (item: ItemRef) => vscode.Location | undefined;
}

export function refOf({ files }: Timeline, { file, item }: PlacedItem): ItemRef {
  return { file: files[file]?.file ?? '', ordinal: item.ordinal };
}

/** Whether an item stands in a text of the archive. */
export function isArchived({ file }: ItemRef): boolean {
  return file.startsWith(`${archiveScheme}:`);
}

export function fileName({ files }: Timeline, { file }: Pick<PlacedItem, 'file'>): string {
  return files[file]?.name ?? '';
}

/** The row of a single entry: its date and words; a click shows its line. */
export function entryNode(context: ViewContext, placed: PlacedItem, contextValue = 'entry'): ViewNode {
  const { timeline } = context;
  const { item } = placed;
  const row = new vscode.TreeItem(item.date.text);
  const name = fileName(timeline, placed);
  row.description = `${name}: ${item.text}`;
  row.tooltip = `${item.date.text} (${item.date.words})\n${item.text}\n${words.place(name, item.line)}`;
  const entry = refOf(timeline, placed);
  row.contextValue = isArchived(entry) ? 'archivedAccount' : contextValue;
  const isClash = placed.contradicted === 'warning' || placed.contradicted === 'information';
  row.iconPath = new vscode.ThemeIcon(
    'circle-small-filled',
    isClash ? new vscode.ThemeColor('editorError.foreground') : undefined,
  );
  const place = context.placeOf(entry);
  if (place) row.command = openPlace(place);
  return { item: row, entry, citation: `${item.date.text} – ${item.text}` };
}

/** The command that shows a place without taking the keys from the view. */
export function openPlace({ uri, range }: vscode.Location): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: range, preserveFocus: true };
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, options] };
}

/** A row that only holds others. */
export function groupNode(
  label: string,
  children: readonly ViewNode[],
  options: {
    readonly icon?: string;
    readonly colour?: string;
    readonly isOpen?: boolean;
    readonly id?: string;
    readonly description?: string;
    readonly contextValue?: string;
  } = {},
): ViewNode {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const row = new vscode.TreeItem(label, options.isOpen ? Expanded : Collapsed);
  row.description = options.description ?? String(children.length);
  if (options.id) row.id = options.id;
  if (options.contextValue) row.contextValue = options.contextValue;
  if (options.icon)
    row.iconPath = new vscode.ThemeIcon(
      options.icon,
      options.colour ? new vscode.ThemeColor(options.colour) : undefined,
    );
  return { item: row, children: () => children };
}
