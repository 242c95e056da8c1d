// Find references: every citation of a source, in this file or in all that list it; every account of an entry's event.

import type { SourceBlock } from '../syntax/tree';
import type { AccountRef } from '../workspace/account';
import { type FileFacts, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { accountOfEntry, eventOf } from './event';
import { citationsOf, type FilePlace, nodeAt } from './place';
import { listingsElsewhere } from './related';

export interface ReferencesOptions {
  /** The entries of the source lists as well. */
  readonly declaration: boolean;
  /** `workspace`: all files that list the same source. */
  readonly scope: 'file' | 'workspace';
}

/** Places that refer to what stands at `offset`: those of this file first, the others by file. */
export function referencesAt(
  workspace: WorkspaceView,
  facts: FileFacts,
  offset: number,
  options: ReferencesOptions,
): readonly FilePlace[] {
  const { file } = facts;
  const node = nodeAt(facts, offset);
  if (node?.kind === 'citation') return ofNumber(workspace, facts, node.citation.number, options);
  if (node?.kind === 'source') return ofNumber(workspace, facts, node.source.number, options);
  const entry = node?.kind === 'entry' ? node.entry : node?.kind === 'date' ? node.head : undefined;
  if (entry) return accountsOf(workspace, accountOfEntry(facts, entry.block.ordinal), options);
  // A date in prose, as reports have it.
  const ordinal =
    node?.kind === 'date' ? facts.accountPlaces.findIndex(({ date }) => date.start === node.span.start) : -1;
  return accountsOf(workspace, ordinal < 0 ? undefined : { file, ordinal }, options);
}

/** Places that cite `source` of `facts`, in the scope that is asked for. */
export function referencesToSource(
  workspace: WorkspaceView,
  facts: FileFacts,
  source: SourceBlock,
  options: ReferencesOptions,
): readonly FilePlace[] {
  const places = inFile(facts, source, options);
  if (options.scope === 'file') return places;
  for (const { file, numbers } of listingsElsewhere(workspace, facts, source)) {
    const other = workspace.facts(file);
    for (const number of numbers) {
      const listed = other && sourceOf(other.article, number);
      if (listed) for (const place of inFile(other, listed, options)) places.push(place);
    }
  }
  return places;
}

function ofNumber(
  workspace: WorkspaceView,
  facts: FileFacts,
  number: number,
  options: ReferencesOptions,
): readonly FilePlace[] {
  const source = sourceOf(facts.article, number);
  if (source) return referencesToSource(workspace, facts, source, options);
  return citationsOf(facts.article, number).map(({ bracket }) => ({ file: facts.file, span: bracket }));
}

function inFile({ file, article }: FileFacts, source: SourceBlock, options: ReferencesOptions): FilePlace[] {
  const cited = citationsOf(article, source.number).map(({ bracket }) => ({ file, span: bracket }));
  return options.declaration ? [{ file, span: source.content }, ...cited] : cited;
}

function accountsOf(
  workspace: WorkspaceView,
  ref: AccountRef | undefined,
  options: ReferencesOptions,
): readonly FilePlace[] {
  const accounts = (ref && eventOf(workspace, ref)?.accounts) ?? [];
  return accounts
    .filter((account) =>
      account.here ? options.declaration : options.scope === 'workspace' || account.ref.file === ref?.file,
    )
    .flatMap((account) => {
      const place = workspace.facts(account.ref.file)?.accountPlaces[account.ref.ordinal];
      return place ? [{ file: account.ref.file, span: place.span }] : [];
    });
}
