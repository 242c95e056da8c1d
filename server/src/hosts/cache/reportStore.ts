// What files tell by themselves, kept between runs: one cache file for each folder, which the command line and the server share.
// Decides nothing: what it gives back is what it was given.

import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileReport } from '../../report/fileReport';
import { type KeptReport, type ReportStore, withoutFile } from '../../report/reportStore';
import type { Settings } from '../../settings/settings';
import { dropUnused } from './dropUnused';
import { hashOf } from './hash';
import { BundleWriter, type Kept, mostInBundle, packBundle, type ReportBundle, readBundles } from './reportBundles';

/** A folder with fewer files is read as fast as its cache. */
const fewestFiles = 20;

/** What a report on one file depends on besides the file. */
export interface Maker {
  /** Which program made it: what another one left is written over. */
  readonly program: string;
  /** With which settings: others have a cache of their own. */
  readonly settings: Pick<Settings, 'numericDateOrder' | 'rules' | 'latestYear'>;
}

export class DiskReportStore implements ReportStore {
  private readonly folders = new Map<string, Folder>();
  private readonly settings: string;

  /**
   * @param place the folder of all caches
   * @param maker what another one made is not taken
   * @param say told when there is something that is no cache of ours
   */
  constructor(
    private readonly place: string,
    private readonly maker: Maker,
    private readonly say: (line: string) => void,
  ) {
    const { numericDateOrder, rules, latestYear } = maker.settings;
    this.settings = JSON.stringify([numericDateOrder, latestYear, rules]);
  }

  /** Whether it is worth finding out what the files hold. */
  mayHold(paths: readonly string[]): boolean {
    return paths.some((path) => this.folderOf(path).known.has(basename(path)));
  }

  recall(path: string, hash: string): KeptReport | undefined {
    const name = basename(path);
    const folder = this.folderOf(path);
    folder.asked.add(name);
    return folder.known.get(name)?.reportOn(name, hash);
  }

  keep(path: string, hash: string, { summary, problems }: FileReport): void {
    const name = basename(path);
    const folder = this.folderOf(path);
    folder.asked.add(name);
    folder.fresh.set(name, { name, hash, report: { summary, problems: problems.map(withoutFile) } });
    if (folder.fresh.size >= mostInBundle) this.setDown(folder);
  }

  /** Writes what a folder has in hand, so that ten thousand reports need not wait in memory for the last one. */
  private setDown(folder: Folder): void {
    folder.writer ??= this.writerFor(folder);
    folder.writer.add(packBundle([...folder.fresh.values()]));
    for (const name of folder.fresh.keys()) folder.written.add(name);
    folder.fresh.clear();
  }

  *save(): Generator<void> {
    const folders = [...this.folders];
    // What was read is in use elsewhere; what was not asked for is not wanted in memory.
    this.folders.clear();
    for (const [name, folder] of folders) {
      const { known, fresh, written } = folder;
      if (fresh.size + written.size === 0) continue;
      if (written.size === 0 && new Set([...known.keys(), ...fresh.keys()]).size < fewestFiles) continue;
      const writer = folder.writer ?? this.writerFor(folder);
      const loose: Kept[] = [];
      for (const bundle of folder.bundles) {
        const stays = (file: string) =>
          !fresh.has(file) && !written.has(file) && (folder.asked.has(file) || existsSync(join(name, file)));
        if (bundle.names.every(stays)) writer.add(bundle);
        else for (const kept of bundle.all()) if (stays(kept.name)) loose.push(kept);
        yield;
      }
      loose.push(...fresh.values());
      while (loose.length > 0) {
        writer.add(packBundle(loose.splice(0, mostInBundle)));
        yield;
      }
      writer.finish();
      yield;
    }
    dropUnused(this.place);
  }

  private folderOf(path: string): Folder {
    const name = dirname(resolve(path));
    let folder = this.folders.get(name);
    if (!folder) {
      const file = join(this.place, `${hashOf(`${name}\0${this.settings}`).slice(0, 32)}.files`);
      const bundles = readBundles(file, this.maker.program, () =>
        this.say(`${file}: a damaged or foreign cache; it is ignored`),
      );
      const known = new Map(bundles.flatMap((bundle) => bundle.names.map((each) => [each, bundle] as const)));
      folder = { path: file, bundles, known, fresh: new Map(), asked: new Set(), written: new Set() };
      this.folders.set(name, folder);
    }
    return folder;
  }

  private writerFor({ path }: Folder): BundleWriter {
    return new BundleWriter(this.place, path, this.maker.program);
  }
}

interface Folder {
  /** Of its cache. */
  readonly path: string;
  readonly bundles: readonly ReportBundle[];
  /** By name of file: the bundle that has its report. */
  readonly known: ReadonlyMap<string, ReportBundle>;
  /** What was kept of late. */
  readonly fresh: Map<string, Kept>;
  /** Files whose reports were kept since the cache was read, and are in what `writer` has written so far. */
  readonly written: Set<string>;
  /** Of the cache that will take the place of the one that was read, as soon as there is something for it. */
  writer?: BundleWriter;
  /** Files that somebody had in hand, so that nobody need look whether they are still there. */
  readonly asked: Set<string>;
}
