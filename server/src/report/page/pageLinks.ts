// How the parts of a page name places, sources and each other, so that every link in it leads somewhere.

import type { PlacedItem, Timeline } from '../../features/timeline/model';
import { listed } from '../../rules/wording';
import { escapeHtml } from '../markup';

/** The name of a place, for people: "digest.txt, line 12". Not escaped. */
export function placeText(timeline: Timeline, { file, item }: PlacedItem): string {
  return `${timeline.files[file]?.name ?? ''}, line ${item.line + 1}`;
}

/** "Yonhap [2] and CNN [5]", escaped. */
export function citedText({ files }: Timeline, { file, item }: PlacedItem): string {
  const sources = item.sources.flatMap((at) => files[file]?.sources[at] ?? []);
  return escapeHtml(
    listed(
      sources.map(({ publisher, title, label }) => `${publisher || title} [${label}]`.trim()),
      5,
    ),
  );
}

/** Where the table of events has an item. */
export function itemAnchor(id: number): string {
  return `e${id}`;
}

export function contradictionAnchor(id: number): string {
  return `c${id}`;
}
