// What files tell by themselves, kept between runs: one cache file for each folder, so that what a change costs is its folder. The
// command line and the server share them. Decides nothing: what it gives back is what it was given.

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type PackedSummaries, packSummaries, unpackSummaries } from '../../index/packedSummaries';
import type { FileReport } from '../../protocol/reports/fileReport';
import { type KeptReport, type ReportStore, withoutFile } from '../../protocol/reports/reportStore';
import type { Settings } from '../../protocol/settings/settings';
import { hashOf } from './hash';

/** The first line of a cache file; the reports follow in V8's form for values. */
interface Head {
  readonly form: typeof form;
  /** Which program, and with which settings: what another one made is not taken. */
  readonly maker: string;
  /** Hash of what follows, so that a damaged file is told from a whole one. */
  readonly body: string;
}

interface Body {
  readonly names: readonly string[];
  /** Of the bytes of each file. */
  readonly hashes: readonly string[];
  readonly summaries: { readonly text: Uint8Array | string; readonly numbers: Int32Array };
  /** The problems of each file, as JSON. */
  readonly problems: string;
}

interface Kept {
  readonly hash: string;
  readonly report: KeptReport;
}

const form = 'source-provenance file reports 1';

/** A folder with fewer files is read as fast as its cache. */
const fewestFiles = 20;

/** What a report on one file depends on besides the file. */
export function makerOf(
  program: string,
  { numericDateOrder, rules }: Pick<Settings, 'numericDateOrder' | 'rules'>,
): string {
  return hashOf(JSON.stringify([program, numericDateOrder, rules]));
}

export class DiskReportStore implements ReportStore {
  private readonly folders = new Map<string, Folder>();

  /**
   * @param place the folder of all caches
   * @param maker what else a report depends on: the program and its settings, in one string
   * @param say told when there is something that is no cache of ours
   */
  constructor(
    private readonly place: string,
    private readonly maker: string,
    private readonly say: (line: string) => void,
  ) {}

  /** Whether it is worth finding out what the files hold. */
  mayHold(paths: readonly string[]): boolean {
    return paths.some((path) => this.folderOf(path).files.has(basename(path)));
  }

  recall(path: string, hash: string): KeptReport | undefined {
    const kept = this.folderOf(path).files.get(basename(path));
    return kept?.hash === hash ? kept.report : undefined;
  }

  keep(path: string, hash: string, { summary, problems }: FileReport): void {
    const folder = this.folderOf(path);
    folder.files.set(basename(path), { hash, report: { summary, problems: problems.map(withoutFile) } });
    folder.changed = true;
  }

  save(): void {
    for (const [folder, { path, files, changed }] of this.folders) {
      if (!changed || files.size < fewestFiles) continue;
      // A run may have looked at one file of many, so what it did not ask for stays; what has gone does not.
      for (const name of [...files.keys()]) if (!existsSync(join(folder, name))) files.delete(name);
      this.write(path, files);
    }
    // What was read is in use elsewhere; what was not asked for is not wanted in memory.
    this.folders.clear();
  }

  private folderOf(path: string): Folder {
    const name = dirname(resolve(path));
    let folder = this.folders.get(name);
    if (!folder) {
      const file = join(this.place, `${hashOf(`${name}\0${this.maker}`).slice(0, 32)}.files`);
      folder = { path: file, files: this.load(file), changed: false };
      this.folders.set(name, folder);
    }
    return folder;
  }

  private load(path: string): Map<string, Kept> {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      return new Map();
    }
    const end = bytes.indexOf(10);
    const head = headIn(bytes.toString('utf8', 0, Math.max(0, end)));
    const body = bytes.subarray(end + 1);
    if (!head || head.body !== hashOf(body)) {
      this.say(`${path}: a damaged or foreign cache; it is ignored`);
      return new Map();
    }
    return head.maker === this.maker ? keptIn(deserialize(body)) : new Map();
  }

  /** A cache that cannot be written is none; that is no trouble of whoever wants a report. */
  private write(path: string, files: ReadonlyMap<string, Kept>): void {
    const kept = [...files.values()];
    const body: Body = {
      names: [...files.keys()],
      hashes: kept.map(({ hash }) => hash),
      summaries: written(packSummaries(kept.map(({ report }) => report.summary))),
      problems: JSON.stringify(kept.map(({ report }) => report.problems)),
    };
    const bytes = serialize(body);
    const head: Head = { form, maker: this.maker, body: hashOf(bytes) };
    const unfinished = `${path}.${process.pid}`;
    try {
      mkdirSync(this.place, { recursive: true });
      writeFileSync(unfinished, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]));
      renameSync(unfinished, path);
    } catch {}
  }
}

interface Folder {
  /** Of its cache. */
  readonly path: string;
  readonly files: Map<string, Kept>;
  changed: boolean;
}

function keptIn({ names, hashes, summaries, problems }: Body): Map<string, Kept> {
  const { text, numbers } = summaries;
  const all = unpackSummaries({ text: typeof text === 'string' ? text : Buffer.from(text).toString('utf8'), numbers });
  const found: KeptReport['problems'][] = JSON.parse(problems);
  const kept = new Map<string, Kept>();
  for (const [at, name] of names.entries()) {
    const summary = all[at];
    if (summary) kept.set(name, { hash: hashes[at] ?? '', report: { summary, problems: found[at] ?? [] } });
  }
  return kept;
}

/** UTF-8 is half as long, but has no way to write the half characters that some files have. */
function written({ text, numbers }: PackedSummaries): Body['summaries'] {
  return { text: /\p{Surrogate}/u.test(text) ? text : Buffer.from(text), numbers };
}

function headIn(line: string): Head | undefined {
  try {
    const head: Partial<Head> | null = JSON.parse(line);
    return head?.form === form ? (head as Head) : undefined;
  } catch {
    return undefined;
  }
}
