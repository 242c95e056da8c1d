// Which files list which source, and which file of the workspace is the report itself.

import type { FileId } from './account';
import type { Summary } from './facts';

/** One listing of a source. */
export interface SourceListing {
  readonly file: FileId;
  readonly number: number;
}

/** Sources of all files, by key. Costs of a change grow with that file only. */
export class SourceIndex {
  private readonly listings = new Map<string, SourceListing[]>();
  private readonly reports = new Map<string, FileId[]>();

  /** Puts what `file` lists and is in place of what it did before. */
  replace(file: FileId, before: Summary | undefined, after: Summary | undefined): ReadonlySet<FileId> {
    const touched = new Set<FileId>();
    for (const source of before?.sources ?? []) this.unlist(file, source.key, touched);
    for (const source of after?.sources ?? []) this.list(file, source.key, source.number, touched);
    if (before) remove(this.reports, before.headlineKey, (other) => other === file);
    if (after && after.headlineKey !== '') add(this.reports, after.headlineKey, file);
    return touched;
  }

  /** Every listing of the source with `key`, in order of arrival. */
  listing(key: string): readonly SourceListing[] {
    return this.listings.get(key) ?? [];
  }

  /** Files whose headline is the title that `titleKey` was made from. */
  reportsTitled(titleKey: string): readonly FileId[] {
    return this.reports.get(titleKey) ?? [];
  }

  /** Keys of all sources, for completion and symbols. */
  keys(): Iterable<string> {
    return this.listings.keys();
  }

  private list(file: FileId, key: string, number: number, touched: Set<FileId>): void {
    if (key === '') return;
    add(this.listings, key, { file, number });
    for (const other of this.listing(key)) touched.add(other.file);
  }

  private unlist(file: FileId, key: string, touched: Set<FileId>): void {
    if (key === '') return;
    remove(this.listings, key, (other) => other.file === file);
    for (const other of this.listing(key)) touched.add(other.file);
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function remove<T>(map: Map<string, T[]>, key: string, matches: (value: T) => boolean): void {
  const list = map.get(key);
  if (!list) return;
  const kept = list.filter((value) => !matches(value));
  if (kept.length > 0) map.set(key, kept);
  else map.delete(key);
}
