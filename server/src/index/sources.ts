// Which files list which source, and which file of the workspace is the report itself.

import type { FileId } from './account';
import type { SourceFact, Summary } from './facts';

/** One listing of a source. */
export interface SourceListing {
  readonly file: FileId;
  readonly number: number;
}

/** Sources of all files, by key. A change costs what differs in that file, however many files list the same sources. */
export class SourceIndex {
  /** key -> file -> numbers, because a popular source is listed by thousands of files and one of them must leave cheaply */
  private readonly listings = new Map<string, Map<FileId, Numbers>>();
  private readonly reports = new Map<string, Set<FileId>>();

  /** Puts what `file` lists and what it is (`after`) in place of what it did before. */
  replace(file: FileId, before: Summary | undefined, after: Summary | undefined): void {
    if (before === after) return;
    const old = numbersByKey(before?.sources ?? []);
    const now = numbersByKey(after?.sources ?? []);
    for (const key of old.keys()) if (!now.has(key)) this.unlist(key, file);
    for (const [key, numbers] of now) this.list(key, file, numbers);
    if (before?.headlineKey === after?.headlineKey) return;
    if (before) forget(this.reports, before.headlineKey, file);
    if (after && after.headlineKey !== '') entryOf(this.reports, after.headlineKey, () => new Set<FileId>()).add(file);
  }

  /** Every listing of the source with `key`, sorted by file, then number. */
  listing(key: string): readonly SourceListing[] {
    const files = this.listings.get(key);
    if (!files) return [];
    return [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([file, numbers]) =>
        typeof numbers === 'number' ? { file, number: numbers } : numbers.map((number) => ({ file, number })),
      );
  }

  /** One listing of the source with `key`, found without sorting: for the names of sources that thousands of files list. */
  anyListing(key: string): SourceListing | undefined {
    const [file, numbers] = this.listings.get(key)?.entries().next().value ?? [];
    const number = typeof numbers === 'object' ? numbers[0] : numbers;
    return file !== undefined && number !== undefined ? { file, number } : undefined;
  }

  /** How many files list the source with `key`. */
  fileCount(key: string): number {
    return this.listings.get(key)?.size ?? 0;
  }

  /** Files whose folded headline is `titleKey`, sorted: the reports that are a source of that title. */
  reportsTitled(titleKey: string): readonly FileId[] {
    return [...(this.reports.get(titleKey) ?? [])].sort();
  }

  /** Keys of all sources, in order of arrival. */
  keys(): Iterable<string> {
    return this.listings.keys();
  }

  private list(key: string, file: FileId, numbers: Numbers): void {
    entryOf(this.listings, key, () => new Map<FileId, Numbers>()).set(file, numbers);
  }

  private unlist(key: string, file: FileId): void {
    forget(this.listings, key, file);
  }
}

/** Under which numbers a file lists a source: one, mostly, which needs no list. */
type Numbers = number | readonly number[];

function numbersByKey(sources: readonly SourceFact[]): Map<string, Numbers> {
  const all = new Map<string, number | number[]>();
  for (const { key, number } of sources) {
    if (key === '') continue;
    const others = all.get(key);
    if (typeof others === 'object') others.push(number);
    else all.set(key, others === undefined ? number : [others, number]);
  }
  return all;
}

function entryOf<V>(map: Map<string, V>, key: string, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}

function forget(
  map: Map<string, { delete(file: FileId): boolean; readonly size: number }>,
  key: string,
  file: FileId,
): void {
  const files = map.get(key);
  files?.delete(file);
  if (files?.size === 0) map.delete(key);
}
