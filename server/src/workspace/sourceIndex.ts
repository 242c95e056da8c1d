// Which files list which source, and which file of the workspace is the report itself.

import { addTo } from '../syntax/lists';
import type { FileId } from './account';
import type { SourceFact, Summary } from './facts';

/** One listing of a source. */
export interface SourceListing {
  readonly file: FileId;
  readonly number: number;
}

/** What rules may ask of the sources of a workspace. */
export type SourceLookup = Omit<SourceIndex, 'replace'>;

/** Sources of all files, by key. The cost of a change does not depend on how many files list the same sources. */
export class SourceIndex {
  private readonly listings = new Map<string, Listings>();
  /** folded headline -> files; most headlines are those of one file */
  private readonly reports = new Map<string, FileId[]>();

  /** Replaces the sources and the headline of `file` with those of `after`. */
  replace(file: FileId, before: Summary | undefined, after: Summary | undefined): void {
    if (before === after) return;
    const old = numbersByKey(before?.sources ?? []);
    const now = numbersByKey(after?.sources ?? []);
    for (const key of old.keys()) if (!now.has(key)) this.removeListing(key, file);
    for (const [key, numbers] of now) this.list(key, file, numbers);
    if (before?.headlineKey === after?.headlineKey) return;
    if (before) this.forgetReport(before.headlineKey, file);
    if (!after || after.headlineKey === '') return;
    addTo(this.reports, after.headlineKey, file);
  }

  /** Every listing of the source with `key`, sorted by file, then number. */
  listing(key: string): readonly SourceListing[] {
    const files = this.listings.get(key);
    if (!files) return [];
    return [...entriesOf(files)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([file, numbers]) =>
        typeof numbers === 'number' ? { file, number: numbers } : numbers.map((number) => ({ file, number })),
      );
  }

  /** One listing of the source with `key`, found without sorting: for the names of sources that thousands of files list. */
  anyListing(key: string): SourceListing | undefined {
    for (const [file, numbers] of entriesOf(this.listings.get(key) ?? [])) {
      const number = typeof numbers === 'object' ? numbers[0] : numbers;
      if (number !== undefined) return { file, number };
    }
    return undefined;
  }

  /** Those of `files` that list the source with `key`; costs the smaller of the two. */
  *listersAmong(key: string, files: ReadonlySet<FileId>): Iterable<FileId> {
    const listing = this.listings.get(key);
    if (!listing) return;
    if (listing instanceof Map && files.size < listing.size) {
      for (const file of files) if (listing.has(file)) yield file;
      return;
    }
    for (const [file] of entriesOf(listing)) if (files.has(file)) yield file;
  }

  /** How many files list the source with `key`. */
  fileCount(key: string): number {
    const files = this.listings.get(key);
    return files instanceof Map ? files.size : (files?.length ?? 0) / 2;
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
    const files = this.listings.get(key) ?? [];
    if (files instanceof Map) files.set(file, numbers);
    else if (files.length >= 2 * fewFiles) this.listings.set(key, new Map(entriesOf(files)).set(file, numbers));
    // Spreading a list into another would reserve room for seventeen more.
    else this.listings.set(key, without(files, file).concat([file, numbers]));
  }

  private removeListing(key: string, file: FileId): void {
    const files = this.listings.get(key);
    if (files instanceof Map) {
      files.delete(file);
      if (files.size === 0) this.listings.delete(key);
      return;
    }
    const left = without(files ?? [], file);
    if (left.length > 0) this.listings.set(key, left);
    else this.listings.delete(key);
  }

  private forgetReport(headlineKey: string, file: FileId): void {
    const left = this.reports.get(headlineKey)?.filter((other) => other !== file) ?? [];
    if (left.length > 0) this.reports.set(headlineKey, left);
    else this.reports.delete(headlineKey);
  }
}

/**
 * Which files list a source, and under which numbers: these two alternate, in order of arrival. A map for more files, because a popular
 * source has thousands of listings and removal must be cheap; for a few files a map would take twice the memory.
 */
type Listings = Map<FileId, Numbers> | readonly (FileId | Numbers)[];

const fewFiles = 16;

function* entriesOf(files: Listings): Generator<[FileId, Numbers]> {
  if (files instanceof Map) yield* files;
  else for (let at = 0; at < files.length; at += 2) yield [files[at] as FileId, files[at + 1] as Numbers];
}

/** The same without a file, if it is among them. */
function without(files: readonly (FileId | Numbers)[], file: FileId): readonly (FileId | Numbers)[] {
  for (let at = 0; at < files.length; at += 2) if (files[at] === file) return files.toSpliced(at, 2);
  return files;
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
