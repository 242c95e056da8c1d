// A source across files: its other listings, and its reports in the workspace.

import { keptFor } from '../syntax/keptFor';
import { type Position, positionAt } from '../syntax/lines';
import { groupedBy } from '../syntax/lists';
import type { SourceBlock } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import type { SourceRecord } from '../workspace/copies/records';
import { type FileFacts, type SourceFact, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';

/** How a file lists a source: once, or by several numbers. */
export interface Listing {
  readonly file: FileId;
  readonly numbers: readonly number[];
}

const factsOfSources = keptFor(
  ({ article, summary: { sources } }: FileFacts): ReadonlyMap<SourceBlock, SourceFact> =>
    new Map(article.sources.flatMap((block, at) => (sources[at] ? [[block, sources[at]]] : []))),
);

/** What other files see of a source of this one. */
export function factOfSource(facts: FileFacts, source: SourceBlock): SourceFact | undefined {
  return factsOfSources(facts).get(source);
}

/** What a bibliography of the workspace says of a source. */
export function recordOfSource(
  workspace: WorkspaceView,
  facts: FileFacts,
  source: SourceBlock,
): SourceRecord | undefined {
  const fact = factOfSource(facts, source);
  return fact && workspace.records.recordOf(fact);
}

/** Every other file that lists the same source, sorted by file. */
export function listingsElsewhere(workspace: WorkspaceView, facts: FileFacts, source: SourceBlock): readonly Listing[] {
  const key = factOfSource(facts, source)?.key;
  const others = (key ? workspace.sources.listing(key) : []).filter(({ file }) => file !== facts.file);
  return [...groupedBy(others, ({ file }) => file)].map(([file, listed]) => ({
    file,
    numbers: listed.map(({ number }) => number),
  }));
}

/** Line and column of the source with `number` in the list of `file`. */
export function placeOfListing(workspace: WorkspaceView, file: FileId, number: number): Position | undefined {
  const article = workspace.facts(file)?.article;
  const source = article && sourceOf(article, number);
  return source && positionAt(article, source.content.start);
}

/** The files of the workspace whose headline is the title of the source. */
export function reportsOf(workspace: WorkspaceView, facts: FileFacts, source: SourceBlock): readonly FileFacts[] {
  const titleKey = factOfSource(facts, source)?.titleKey;
  if (!titleKey) return [];
  return workspace.sources
    .reportsTitled(titleKey)
    .filter((file) => file !== facts.file)
    .map((file) => workspace.facts(file))
    .filter((report) => report !== undefined);
}
