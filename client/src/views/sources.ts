// The view "Sources": by publisher, each source once however many files list it, and below it the entries that cite it.

import * as vscode from 'vscode';
import type { PlacedItem, TimelineFile, TimelineSource } from '../../../server/src/features/timeline/model';
import { entryNode, groupNode, openPlace, type ViewContext, type ViewNode } from './node';
import { words } from './words';

/** One source, with all its listings. */
interface ListedSource {
  readonly source: TimelineSource;
  readonly listings: { readonly file: TimelineFile; readonly source: TimelineSource }[];
  readonly entries: PlacedItem[];
}

/** @param uriOf the place of a file */
export function sourceNodes(
  context: ViewContext,
  uriOf: (file: string) => vscode.Uri | undefined,
): readonly ViewNode[] {
  const noPublisher = vscode.l10n.t('No publisher');
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

function timesCited(count: number): string {
  if (count === 0) return vscode.l10n.t('never cited');
  return count === 1 ? vscode.l10n.t('cited once') : vscode.l10n.t('cited {0} times', count);
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
  const reviewed = listings.reduce((sum, listing) => sum + listing.source.reviewed, 0);
  const outdated = listings.reduce((sum, listing) => sum + listing.source.outdated, 0);
  const isDuplicate = listings.length > files;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const row = new vscode.TreeItem(title || url || vscode.l10n.t('No title'), entries.length > 0 ? Collapsed : None);
  const marks = [
    timesCited(cited),
    isDuplicate ? vscode.l10n.t('listed twice') : '',
    files > 1 ? vscode.l10n.t('{0} files', files) : '',
    listings.some((listing) => listing.source.copied) ? vscode.l10n.t('copy saved') : vscode.l10n.t('no copy saved'),
    reviewed > 0 ? claimsReviewed(reviewed) : '',
    outdated > 0 ? reviewsOutdated(outdated) : '',
  ].filter(Boolean);
  row.description = marks.join(' · ');
  const places = listings.map(({ file, source: one }) => words.place(`${file.name} [${one.label}]`, one.line));
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

function claimsReviewed(count: number): string {
  return count === 1 ? vscode.l10n.t('1 claim reviewed') : vscode.l10n.t('{0} claims reviewed', count);
}

function reviewsOutdated(count: number): string {
  return count === 1 ? vscode.l10n.t('1 review outdated') : vscode.l10n.t('{0} reviews outdated', count);
}
