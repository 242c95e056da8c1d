// The form in which reports on files lie on the disk: a line that says whose they are, bundles of some dozens, and a table that says
// where each is. A bundle is read when one of its files is asked for, and nothing of it stays that nobody uses.

import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { KeptReport } from '../../report/reportStore';
import { openRegularFile } from '../disk/regularFile';
import { hashOf } from './hash';
import { headIn } from './headLine';

/** The report on one file, by its name in the folder and the hash of its bytes. */
export interface Kept {
  readonly name: string;
  readonly hash: string;
  readonly report: KeptReport;
}

/** The first line. */
interface Head {
  readonly form: typeof form;
  /** Which program wrote it. */
  readonly maker: string;
}

/** The last line. Before it stands the table. */
interface End {
  /** Length in bytes, and hash, by which a damaged file is told from a whole one. */
  readonly length: number;
  readonly table: string;
}

/** The table has one of these for each bundle, in their order. */
interface Row {
  readonly names: readonly string[];
  /** Of the bytes of each file. */
  readonly hashes: readonly string[];
  /** Length and hash of the bundle in V8's form for values. */
  readonly length: number;
  readonly body: string;
}

const form = 'source-provenance file reports 4';
/** More than the first line takes, and the last. */
const longestLine = 1024;

/** Few enough to be read or written in some milliseconds. */
export const mostInBundle = 24;

export class ReportBundle {
  /** Those that were read and not given away yet. */
  private reports: (KeptReport | undefined)[] = [];
  private left = 0;

  /**
   * @param read gives the bytes, each time it is asked; undefined when they are gone
   * @param damaged told when the bytes are not those that were written
   */
  constructor(
    readonly row: Row,
    private readonly read: () => Uint8Array | undefined,
    private readonly damaged: () => void = () => {},
  ) {}

  get names(): readonly string[] {
    return this.row.names;
  }

  reportOn(name: string, hash: string): KeptReport | undefined {
    const at = this.names.indexOf(name);
    if (this.row.hashes[at] !== hash) return undefined;
    if (!this.reports[at]) {
      this.reports = this.open();
      this.left = this.reports.length;
    }
    const report = this.reports[at];
    this.reports[at] = undefined;
    // Whoever has a report keeps what he needs of it.
    if (--this.left <= 0) this.reports = [];
    return report;
  }

  all(): Kept[] {
    const { names, hashes } = this.row;
    return this.open().map((report, at) => ({ name: names[at] ?? '', hash: hashes[at] ?? '', report }));
  }

  /** As they were written; undefined when they are gone or damaged. */
  bytes(): Uint8Array | undefined {
    const bytes = this.read();
    return bytes && hashOf(bytes) === this.row.body ? bytes : undefined;
  }

  private open(): KeptReport[] {
    const bytes = this.bytes();
    if (!bytes) this.damaged();
    return bytes ? deserialize(bytes) : [];
  }
}

export function packBundle(all: readonly Kept[]): ReportBundle {
  const bytes = serialize(all.map(({ report }) => report));
  const row: Row = {
    names: all.map(({ name }) => name),
    hashes: all.map(({ hash }) => hash),
    length: bytes.length,
    body: hashOf(bytes),
  };
  return new ReportBundle(row, () => bytes);
}

/**
 * The bundles in a cache file; none when there is no such file, or it is another maker's.
 * @param damaged told, once, when it is no cache or not a whole one
 */
export function readBundles(path: string, maker: string, damaged: () => void): ReportBundle[] {
  let told = false;
  const damagedOnce = () => {
    if (!told) damaged();
    told = true;
  };
  const size = sizeOf(path);
  if (size === undefined) return [];
  const start = textAt(path, 0, Math.min(size, longestLine));
  const headLength = start.indexOf('\n') + 1;
  const head = headIn<Head>(start.slice(0, headLength), form);
  const rows = head && readTable(path, size, headLength);
  if (!head || !rows) {
    damagedOnce();
    return [];
  }
  if (head.maker !== maker) return [];
  let at = headLength;
  return rows.map((row) => {
    const from = at;
    at += row.length;
    return new ReportBundle(row, () => bytesAt(path, from, row.length), damagedOnce);
  });
}

function readTable(path: string, size: number, headLength: number): readonly Row[] | undefined {
  const tail = textAt(path, Math.max(0, size - longestLine), Math.min(size, longestLine));
  const endLine = tail.slice(tail.lastIndexOf('\n') + 1);
  const end = parsed<End>(endLine);
  if (!end || !Number.isInteger(end.length) || end.length < 0 || end.length > size) return undefined;
  const tableAt = size - endLine.length - 1 - end.length;
  const table = textAt(path, tableAt, end.length);
  if (hashOf(table) !== end.table) return undefined;
  const rows = parsed<readonly Row[]>(table);
  return rows && headLength + sumOf(rows) === tableAt ? rows : undefined;
}

/** One process may begin anew before it has finished. */
let writers = 0;

/**
 * Writes a cache file anew, bundle by bundle; what comes later outranks what came before. One that cannot be written is none; that is
 * no trouble of whoever wants a report.
 */
export class BundleWriter {
  private readonly unfinished: string;
  /** None when it could not be opened, or after the first failure. */
  private file: number | undefined;
  private readonly rows: Row[] = [];

  /** @param folder of the cache file `path`; made when it is not there */
  constructor(
    folder: string,
    private readonly path: string,
    maker: string,
  ) {
    this.unfinished = `${path}.${process.pid}-${++writers}`;
    const head: Head = { form, maker };
    try {
      mkdirSync(folder, { recursive: true });
      rmSync(this.unfinished, { force: true });
      // Made anew: what another program puts there meanwhile, a pipe or a link, is not opened.
      this.file = openSync(this.unfinished, 'wx');
    } catch {}
    this.write(Buffer.from(`${JSON.stringify(head)}\n`));
  }

  /** A bundle that is gone from where it was is left out. */
  add(bundle: ReportBundle): void {
    const bytes = bundle.bytes();
    if (!bytes) return;
    this.write(bytes);
    this.rows.push(bundle.row);
  }

  /** Puts the file in place of the one that was there. */
  finish(): void {
    const table = JSON.stringify(this.rows);
    const end: End = { length: Buffer.byteLength(table), table: hashOf(table) };
    this.write(Buffer.from(`${table}\n${JSON.stringify(end)}`));
    if (this.file === undefined) return;
    try {
      closeSync(this.file);
      renameSync(this.unfinished, this.path);
    } catch {}
  }

  private write(bytes: Uint8Array): void {
    if (this.file === undefined) return;
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
    } catch {
      this.giveUp(this.file);
    }
  }

  private giveUp(file: number): void {
    this.file = undefined;
    try {
      closeSync(file);
      rmSync(this.unfinished, { force: true });
    } catch {}
  }
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { length }) => sum + length, 0);
}

function parsed<T>(json: string): T | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function sizeOf(path: string): number | undefined {
  return withFile(path, (file) => fstatSync(file).size);
}

function textAt(path: string, from: number, length: number): string {
  return Buffer.from(bytesAt(path, from, length) ?? []).toString('utf8');
}

/** Undefined when they are not all there. */
function bytesAt(path: string, from: number, length: number): Uint8Array | undefined {
  return withFile(path, (file) => {
    // A buffer of its own: a part of a common one could not be let go alone.
    const bytes = Buffer.allocUnsafeSlow(length);
    let read = 0;
    for (let more = 1; more > 0 && read < length; read += more) {
      more = readSync(file, bytes, read, length - read, from + read);
    }
    return read === length ? bytes : undefined;
  });
}

function withFile<T>(path: string, use: (file: number) => T): T | undefined {
  let file: number | undefined;
  try {
    file = openRegularFile(path).descriptor;
    return use(file);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
