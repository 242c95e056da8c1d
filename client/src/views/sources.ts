// The view "Sources": by publisher, each source once however many files list it, and below it the entries that cite it.

import * as vscode from 'vscode';
import type { PlacedItem, TimelineFile, TimelineSource } from '../../../server/src/features/timeline/model';
import { entryNode, groupNode, openPlace, type ViewContext, type ViewNode } from './node';

/** One source, with all its listings. */
interface ListedSource {
  readonly source: TimelineSource;
  readonly listings: { readonly file: TimelineFile; readonly source: TimelineSource }[];
  readonly entries: PlacedItem[];
}

const noPublisher = 'No publisher';

/** @param uriOf the place of a file */
export function sourceNodes(
  context: ViewContext,
  uriOf: (file: string) => vscode.Uri | undefined,
): readonly ViewNode[] {
  const publishers = new Map<string, ViewNode[]>();
  for (const listed of sourcesOf(context)) {
    const node = sourceNode(context, listed, uriOf);
    if (!node) continue;
    const publisher = listed.source.publisher || noPublisher;
    publishers.set(publisher, [...(publishers.get(publisher) ?? []), node]);
  }
  return [...publishers]
    .sort(([a], [b]) => Number(a === noPublisher) - Number(b === noPublisher) || a.localeCompare(b))
    .map(([publisher, nodes]) =>
      groupNode(publisher, nodes, { icon: 'organization', isOpen: publishers.size <= 3, id: `publisher ${publisher}` }),
    );
}

function sourcesOf({ timeline }: ViewContext): Iterable<ListedSource> {
  const sources = new Map<string, ListedSource>();
  const keyOf = (file: TimelineFile, source: TimelineSource) => source.key || `${source.label} ${file.file}`;
  for (const file of timeline.files) {
    for (const source of file.sources) {
      const key = keyOf(file, source);
      const known = sources.get(key);
      if (known) known.listings.push({ file, source });
      else sources.set(key, { source, listings: [{ file, source }], entries: [] });
    }
  }
  for (const placed of timeline.items) {
    const file = timeline.files[placed.file];
    for (const at of placed.item.sources) {
      const source = file?.sources[at];
      if (file && source) sources.get(keyOf(file, source))?.entries.push(placed);
    }
  }
  return sources.values();
}

function sourceNode(
  context: ViewContext,
  { source, listings, entries }: ListedSource,
  uriOf: (file: string) => vscode.Uri | undefined,
): ViewNode | undefined {
  const { publisher, title, url } = source;
  if (!context.passes(publisher, title, ...listings.map(({ file }) => file.name))) return undefined;
  const cited = listings.reduce((sum, listing) => sum + listing.source.cited, 0);
  const files = new Set(listings.map(({ file }) => file.file)).size;
  const isDuplicate = listings.length > files;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const row = new vscode.TreeItem(title || url || 'No title', entries.length > 0 ? Collapsed : None);
  const marks = [
    cited === 0 ? 'never cited' : `cited ${cited === 1 ? 'once' : `${cited} times`}`,
    isDuplicate ? 'listed twice' : '',
    files > 1 ? `${files} files` : '',
    listings.some((listing) => listing.source.copied) ? 'copy saved' : 'no copy saved',
  ].filter(Boolean);
  row.description = marks.join(' · ');
  const places = listings.map(({ file, source: one }) => `${file.name} [${one.label}], line ${one.line + 1}`);
  row.tooltip = [publisher, title, url, ...places].filter(Boolean).join('\n');
  const [icon, colour] =
    cited === 0
      ? ['circle-slash', 'list.deemphasizedForeground']
      : isDuplicate
        ? ['copy', 'list.warningForeground']
        : ['book', ''];
  row.iconPath = new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined);
  row.contextValue = 'source';
  const [first] = listings;
  const uri = first && uriOf(first.file.file);
  if (uri) row.command = openPlace(new vscode.Location(uri, new vscode.Position(first.source.line, 0)));
  const citation = `${publisher ? `${publisher}: ` : ''}${title}${url ? ` ${url}` : ''}`;
  return { item: row, children: () => entries.map((placed) => entryNode(context, placed)), citation };
}
