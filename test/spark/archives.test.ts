// Archives on a cluster of Spark: the same tables, and the same answers as on one machine, also when a worker dies in the middle.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Cluster, startCluster } from '../../scripts/spark/cluster.mjs';
import { factTableNames, indexTableNames } from '../../server/src/archive/schema';
import { archiveCommand, bridges, manifestOf, query } from '../archive/archives';
import { bridgeDigest } from '../support/bridge-articles';
import type { Outcome } from '../support/command-line';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

/** More than one part, the samples with their contradictions, and what a table must hold as it is written. */
function texts(): Record<string, string> {
  const files: Record<string, string> = {
    ...bridges(1100),
    'odd.txt': `${bridgeDigest('March 3, 2025')}\n\\t \\N 'x' “ü” \u2028 \u{1f6a2}\n`,
  };
  for (const name of readdirSync('seeds').filter((one) => one.endsWith('.txt'))) {
    files[`seeds/${name}`] = readFileSync(join('seeds', name), 'utf8');
  }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [join('notes', path), text]));
}

describe('archives on Spark', () => {
  let folder: string;
  let cluster: Cluster;

  /** Without waiting for its end. */
  function onSpark(action: readonly string[], master = cluster.master): Promise<Outcome> {
    const args = ['archive', ...action, '--engine', 'spark', '--master', master];
    const child = spawn(process.execPath, [join(distFolder, 'cli.js'), ...args], {
      cwd: folder,
      env: { ...process.env, ...cluster.environment },
    });
    const [stdout, stderr]: Buffer[][] = [[], []];
    child.stdout.on('data', (chunk) => stdout?.push(chunk));
    child.stderr.on('data', (chunk) => stderr?.push(chunk));
    const text = (chunks: Buffer[] | undefined) => Buffer.concat(chunks ?? []).toString();
    return new Promise((resolve) => {
      child.on('exit', (status) => resolve({ status, stdout: text(stdout), stderr: text(stderr) }));
    });
  }

  before(async () => {
    folder = folderWith(texts());
    const built = archiveCommand(['build', 'notes', '--to', 'here'], folder);
    assert.equal(built.status, 0, built.stderr);
    cluster = await startCluster({ home: process.env.SPARK_HOME ?? '', folder: folderWith({}), workers: 2 });
  });

  after(async () => {
    await cluster?.stop();
    removeFolders();
  });

  it('have the same rows in every table as those that DuckDB writes', async () => {
    const { status, stderr, stdout } = await onSpark(['build', 'notes', '--to', 'there']);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^there: 1,\d{3} new or changed/);
    assert.match(stderr, /reading articles: [\d.]+ s, of our program [\d.]+ s/);
    await assertSameTables('there');
  });

  it('give the answers of DuckDB to a check, to the byte', async () => {
    const spark = await onSpark(['check', 'there', '--format', 'json']);
    const here = archiveCommand(['check', 'here', '--format', 'json'], folder);
    assert.equal(spark.status, 1, spark.stderr);
    assert.ok((JSON.parse(spark.stdout) as { problems: unknown[] }).problems.length >= 3);
    assert.equal(spark.stdout, here.stdout);
  });

  it('are read alike by either engine, whichever has written them', () => {
    const there = archiveCommand(['check', 'there', '--format', 'json'], folder);
    assert.equal(there.stdout, archiveCommand(['check', 'here', '--format', 'json'], folder).stdout);
  });

  it('lose nothing when a worker is killed while it reads', async () => {
    const before = cluster.executors(1);
    const build = onSpark(['build', 'notes', '--to', 'survived']);
    while (cluster.executors(1) === before) await wait(100);
    await wait(2000);
    await cluster.kill(1);
    const { status, stderr } = await build;
    assert.equal(status, 0, stderr);
    await assertSameTables('survived');
  });

  it('end with one line and the place of the log when Spark fails', async () => {
    write(join(folder, 'two/a.txt'), bridgeDigest('March 3, 2025'));
    const { status, stderr } = await onSpark(['build', 'two', '--to', 'none'], 'nonsense');
    assert.equal(status, 2);
    const lines = stderr.trim().split('\n');
    assert.match(lines.at(-1) ?? '', /^provenance: Spark failed while reading articles: .+; its log is \S+\.log$/);
    assert.ok(lines.length <= 2 && !/\n\s+at /.test(stderr), stderr);
  });

  async function assertSameTables(archive: string): Promise<void> {
    const [here, there] = [manifestOf(join(folder, 'here')), manifestOf(join(folder, archive))];
    assert.equal(there.articles, here.articles);
    assert.equal(there.accounts, here.accounts);
    const rows = (manifest: typeof here) => {
      const counts: Record<string, number> = {};
      for (const file of [...manifest.parts.flatMap(({ files }) => files), ...manifest.index.files]) {
        counts[file.table] = (counts[file.table] ?? 0) + file.rows;
      }
      return counts;
    };
    assert.deepEqual(rows(there), rows(here));
    for (const table of [...factTableNames, ...indexTableNames]) {
      const all = `SELECT * FROM {${table}} ORDER BY ALL`;
      assert.deepEqual(await query(join(folder, archive), all), await query(join(folder, 'here'), all), table);
    }
  }
});
