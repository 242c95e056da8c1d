// The form in which reports on files lie on the disk: a line that says whose they are, a line that says where they are, and
// bundles of some dozens, each read when one of its files is asked for and written again only when one has changed.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { type PackedSummaries, packSummaries, unpackSummaries } from '../../index/packedSummaries';
import type { KeptReport } from '../../protocol/reports/reportStore';
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
  /** Hash of the second line, so that a damaged file is told from a whole one. */
  readonly table: string;
}

/** The second line has one of these for each bundle. */
interface Row {
  readonly names: readonly string[];
  /** Of the bytes of each file. */
  readonly hashes: readonly string[];
  /** Length and hash of the bundle in V8's form for values. */
  readonly length: number;
  readonly body: string;
}

/** A bundle. */
interface Body {
  readonly summaries: PackedSummaries;
  /** The problems of each file, as JSON. */
  readonly problems: string;
}

const form = 'source-provenance file reports 2';

/** Few enough to be read or written in some milliseconds. */
export const mostInBundle = 48;

export class ReportBundle {
  private reports: readonly KeptReport[] | undefined;

  /** @param damaged told when the bytes are not those that were written */
  constructor(
    readonly row: Row,
    readonly bytes: Uint8Array,
    private readonly damaged: () => void,
  ) {}

  get names(): readonly string[] {
    return this.row.names;
  }

  reportOn(name: string, hash: string): KeptReport | undefined {
    const at = this.names.indexOf(name);
    return this.row.hashes[at] === hash ? this.read()[at] : undefined;
  }

  all(): Kept[] {
    const { names, hashes } = this.row;
    return this.read().map((report, at) => ({ name: names[at] ?? '', hash: hashes[at] ?? '', report }));
  }

  private read(): readonly KeptReport[] {
    if (this.reports) return this.reports;
    this.reports = [];
    if (hashOf(this.bytes) === this.row.body) this.reports = unpack(deserialize(this.bytes));
    else this.damaged();
    return this.reports;
  }
}

export function packBundle(all: readonly Kept[]): ReportBundle {
  const body: Body = {
    summaries: packSummaries(all.map(({ report }) => report)),
    problems: JSON.stringify(all.map(({ report }) => report.problems)),
  };
  const bytes = serialize(body);
  const row: Row = {
    names: all.map(({ name }) => name),
    hashes: all.map(({ hash }) => hash),
    length: bytes.length,
    body: hashOf(bytes),
  };
  return new ReportBundle(row, bytes, () => {});
}

/**
 * The bundles in a cache file; none when there is no such file, or it is another maker's.
 * @param damaged told, once, when it is no cache or not a whole one
 */
export function readBundles(path: string, maker: string, damaged: () => void): ReportBundle[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return [];
  }
  const headEnd = bytes.indexOf(10);
  const head = headIn<Head>(bytes.toString('utf8', 0, Math.max(0, headEnd)), form);
  const tableEnd = bytes.indexOf(10, headEnd + 1);
  const table = bytes.subarray(headEnd + 1, Math.max(headEnd + 1, tableEnd));
  const rows: readonly Row[] | undefined =
    head && tableEnd > 0 && head.table === hashOf(table) ? JSON.parse(table.toString('utf8')) : undefined;
  if (!head || !rows || tableEnd + 1 + sumOf(rows) !== bytes.length) {
    damaged();
    return [];
  }
  if (head.maker !== maker) return [];
  let told = false;
  const damagedOnce = () => {
    if (!told) damaged();
    told = true;
  };
  let at = tableEnd + 1;
  return rows.map((row) => {
    at += row.length;
    return new ReportBundle(row, bytes.subarray(at - row.length, at), damagedOnce);
  });
}

/** Writes all bundles of a folder. A cache that cannot be written is none; that is no trouble of whoever wants a report. */
export function writeBundles(place: string, path: string, maker: string, bundles: readonly ReportBundle[]): void {
  const table = Buffer.from(JSON.stringify(bundles.map(({ row }) => row)));
  const head: Head = { form, maker, table: hashOf(table) };
  const line = Buffer.from('\n');
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(place, { recursive: true });
    const parts = [Buffer.from(JSON.stringify(head)), line, table, line, ...bundles.map(({ bytes }) => bytes)];
    writeFileSync(unfinished, Buffer.concat(parts));
    renameSync(unfinished, path);
  } catch {}
}

function unpack({ summaries, problems }: Body): KeptReport[] {
  const found: KeptReport['problems'][] = JSON.parse(problems);
  return unpackSummaries(summaries).map((known, at) => ({ ...known, problems: found[at] ?? [] }));
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { length }) => sum + length, 0);
}
