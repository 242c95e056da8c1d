// provenance archive build on Spark: its workers read the articles with our program, and the same statements derive the index.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLine } from '../../../archive/extraction';
import type { ArchiveFile, ArchivePart } from '../../../archive/manifest';
import { type FactTable, factTableNames } from '../../../archive/schema';
import * as sql from '../../../archive/sql/spark';
import { UsageError } from '../../cli/arguments';
import type { ArchiveBuilder, KnownFile } from '../builder';
import type { WrittenIndex } from '../indexWriter';
import { type PartAnswer, type PartTask, temporaryFolder } from '../partWriter';
import { dataFiles, jsonRows, takeFile } from './folders';
import { noteRows, type RawNote, readArticlesArgument } from './pipes';
import { writeSparkIndex } from './sparkIndex';
import { SparkSql } from './sparkSql';
import { programCommand, showFacts } from './tables';

/** So many parts are read by one job. What a job has finished stays when a run is ended. */
const partsPerJob = 400;

type Done = (answer: PartAnswer, task: PartTask) => void;

export class SparkBuilder implements ArchiveBuilder {
  private readonly work: string;
  private readonly spark: SparkSql;

  /** @throws UsageError when Spark is not installed */
  constructor(
    private readonly archive: string,
    master: string,
  ) {
    this.spark = new SparkSql(master);
    this.work = join(archive, temporaryFolder, 'spark');
  }

  async knownFiles(parts: readonly ArchivePart[]): Promise<readonly KnownFile[]> {
    if (parts.length === 0) return [];
    const known = join(this.work, 'known');
    await this.spark.run('listing what is there', [
      ...showFacts(this.archive, parts, ['articles']),
      sql.writeTo(known, 'json', 'SELECT article, path, modified, bytes, hash FROM articles ORDER BY article'),
    ]);
    return jsonRows<KnownFile>(known);
  }

  async writeParts(tasks: readonly PartTask[], done: Done): Promise<void> {
    for (let at = 0; at < tasks.length; at += partsPerJob) {
      await this.writeJob(tasks.slice(at, at + partsPerJob), done);
    }
  }

  private async writeJob(tasks: readonly PartTask[], done: Done): Promise<void> {
    rmSync(this.work, { recursive: true, force: true });
    mkdirSync(this.work, { recursive: true });
    const list = join(this.work, 'tasks.txt');
    writeFileSync(list, tasks.map(jsonLine).join(''));
    const at = (name: string) => join(this.work, name);
    await this.spark.run('reading articles', [
      `CREATE TEMPORARY VIEW tasks USING text OPTIONS (path ${sql.location(list)})`,
      sql.readTasks(at('raw'), 'tasks', tasks.length, programCommand(readArticlesArgument)),
      ...factTableNames.flatMap((table) => [
        sql.factRows(table, at(`rows/${table}`)),
        sql.writeTo(at(`none/${table}`), 'parquet', sql.emptyTable(table)),
      ]),
      sql.writeTo(at('counts'), 'json', 'SELECT part, tbl, COUNT(*) AS rows FROM raw GROUP BY part, tbl'),
      sql.writeTo(at('notes'), 'json', `SELECT part, json FROM raw WHERE tbl = ${sql.literal(noteRows)}`),
    ]);
    const counts = new Map(
      jsonRows<{ part: number; tbl: string; rows: number }>(at('counts')).map(({ part, tbl, rows }) => [
        `${tbl} ${part}`,
        rows,
      ]),
    );
    const notes = new Map(
      jsonRows<{ part: number; json: string }>(at('notes')).map(({ part, json }) => [
        part,
        JSON.parse(json) as RawNote,
      ]),
    );
    for (const task of tasks) {
      const { part } = task;
      const note = notes.get(part);
      if (!note) throw new UsageError(`Spark has lost part ${part}`);
      this.spark.addOurs(note.seconds);
      const articles = counts.get(`articles ${part}`) ?? 0;
      if (articles === 0) {
        done({ notes: note.notes }, task);
        continue;
      }
      const files = factTableNames.map((table) => this.takePart(table, part, counts.get(`${table} ${part}`) ?? 0));
      done({ part: { part, articles, files }, notes: note.notes }, task);
    }
    rmSync(this.work, { recursive: true, force: true });
  }

  private takePart(table: FactTable, part: number, rows: number): ArchiveFile {
    const folder = join(this.work, rows === 0 ? `none/${table}` : `rows/${table}/part=${part}`);
    const names = dataFiles(folder);
    const [name] = names;
    if (name === undefined || names.length > 1) {
      throw new UsageError(`Spark has written ${names.length} files of ${table} for part ${part} in place of one`);
    }
    const file = `${table}/part-${String(part).padStart(6, '0')}.parquet`;
    return takeFile(this.archive, join(folder, name), { file, table, rows }, rows === 0);
  }

  close(): void {
    this.spark.close();
  }

  writeIndex(parts: readonly ArchivePart[], generation: number, step: (what: string) => void): Promise<WrittenIndex> {
    const { spark, archive, work } = this;
    return writeSparkIndex({ spark, archive, into: archive, work, parts, generation, step });
  }
}
