// Building an archive and adding to it, as a user does: tables, versions, a kill in the middle, a second writer, bad input.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { columnsOf, factTableNames, indexTableNames } from '../../server/src/archive/schema';
import { bridgeDigest } from '../support/bridge-articles';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';
import { archiveCommand, bridges, builtArchive, journalLines, manifestOf, query } from './archives';

/** Starts a build, and kills it when its first part is finished. */
async function buildAndKill(folder: string, archive: string): Promise<void> {
  const args = [join(distFolder, 'cli.js'), 'archive', 'build', 'notes', '--to', 'archive'];
  const env = { ...process.env, PROVENANCE_THREADS: '1' };
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  while (journalLines(archive) === 0 && child.exitCode === null) await wait(5);
  child.kill('SIGKILL');
  await ended;
}

describe('provenance archive build', () => {
  afterEach(removeFolders);

  it('writes every table with the columns that the schema names', async () => {
    const { archive } = builtArchive(bridges(3));
    for (const table of [...factTableNames, ...indexTableNames]) {
      const columns = await query(archive, `DESCRIBE SELECT * FROM {${table}}`);
      assert.deepEqual(Object.fromEntries(columns.map(([name, type]) => [name, type])), columnsOf(table), table);
    }
    assert.deepEqual(await query(archive, 'SELECT COUNT(*), MIN(kind), SUM(dated_accounts) FROM {articles}'), [
      ['3', 'digest', '3'],
    ]);
    assert.deepEqual(
      await query(archive, 'SELECT text, date_text, edtf, line FROM {accounts} ORDER BY account LIMIT 1'),
      [
        [
          'Mayor Elena Vostrikova opens the rebuilt Harbour Bridge in Kalmar-0 after fourteen months of repairs.',
          'March 1, 2000',
          '2000-03-01',
          4,
        ],
      ],
    );
    assert.deepEqual(
      await query(archive, 'SELECT label, publisher, title FROM {sources} ORDER BY article, ordinal LIMIT 2'),
      [
        ['1', 'Kalmar-0 Post', 'Mayor Vostrikova opens the rebuilt Harbour Bridge'],
        ['2', 'Baltic Wire', 'Ferries idle as Kalmar-0 traffic rolls again'],
      ],
    );
    assert.deepEqual(await query(archive, 'SELECT COUNT(*), COUNT(source) FROM {citations}'), [['6', '6']]);
    // A word that is in all three is of the class of two to four; every account is found by its rarest words.
    assert.deepEqual(await query(archive, 'SELECT MAX(accounts), MAX(rarity) FROM {term_counts}'), [['3', 1]]);
    assert.deepEqual(await query(archive, 'SELECT COUNT(DISTINCT account) FROM {term_index}'), [['3']]);
  });

  it('lets a file be found by its path or its hash without reading the others', async () => {
    const { archive } = builtArchive(bridges(30));
    const index = manifestOf(archive).index.files.find(({ table }) => table === 'article_index')?.file ?? '';
    assert.deepEqual(
      await query(
        archive,
        `SELECT path_in_schema, bloom_filter_length > 0 FROM parquet_metadata('${join(archive, index)}')
         WHERE path_in_schema IN ('hash', 'path') ORDER BY 1`,
      ),
      [
        ['hash', true],
        ['path', true],
      ],
    );
    const sorted =
      'SELECT COUNT(*) FROM (SELECT path, LAG(path) OVER () AS before FROM {article_index}) WHERE before >= path';
    assert.deepEqual(await query(archive, sorted), [['0']]);
  });

  it('goes on after a kill in the middle, and has every article once', async () => {
    const files = bridges(1100);
    const folder = folderWith(Object.fromEntries(Object.entries(files).map(([path, text]) => [`notes/${path}`, text])));
    const archive = join(folder, 'archive');
    // On a busy machine a build may end before this process sees that it has begun.
    for (let tries = 0; tries < 5; tries++) {
      rmSync(archive, { recursive: true, force: true });
      await buildAndKill(folder, archive);
      if (!existsSync(join(archive, 'manifest.json'))) break;
    }
    const unfinished = archiveCommand(['add', 'archive', 'notes'], folder);
    assert.equal(unfinished.status, 2);
    assert.match(unfinished.stderr, /archive: this archive is not finished; the same archive build goes on with it/);

    const { status, stdout, stderr } = archiveCommand(['build', 'notes', '--to', 'archive'], folder);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /archive: going on after [1-3] finished parts/);
    assert.match(stdout, /1,100 articles in all/);
    assert.deepEqual(
      await query(archive, 'SELECT COUNT(*), COUNT(DISTINCT path), COUNT(DISTINCT article) FROM {articles}'),
      [['1100', '1100', '1100']],
    );
    assert.deepEqual(
      readdirSync(archive).filter((name) => /unfinished|lock/.test(name)),
      [],
    );
  });

  it('takes only what is new or has changed, and keeps the last version of a file', async () => {
    const { folder, archive } = builtArchive(bridges(3));
    const again = archiveCommand(['add', 'archive', 'notes'], folder);
    assert.deepEqual([again.status, again.stdout], [0, 'archive: 0 new or changed, 3 articles in all\n']);
    write(join(folder, 'notes/000/bridge-1.txt'), bridgeDigest('May 5, 2021'));
    write(join(folder, 'notes/new.txt'), bridgeDigest('May 6, 2021'));
    const { stdout, stderr } = archiveCommand(['add', 'archive', 'notes'], folder);
    assert.match(stdout, /^archive: 2 new or changed, 4 articles in all/, stderr);
    assert.deepEqual(
      manifestOf(archive).parts.map(({ articles }) => articles),
      [3, 2],
    );
    assert.deepEqual(await query(archive, 'SELECT article FROM {superseded}'), [[1]]);
    assert.deepEqual(
      await query(
        archive,
        'SELECT COUNT(DISTINCT account) FROM {term_index} WHERE account BETWEEN 1048576 AND 2097151',
      ),
      [['0']],
    );
  });

  it('refuses a second writer by name, and takes over what a killed one has left', () => {
    const { folder, archive } = builtArchive(bridges(1));
    write(join(archive, 'writer.lock'), `${process.pid} ${hostname()}\n`);
    const refused = archiveCommand(['add', 'archive', 'notes'], folder);
    assert.equal(refused.status, 2);
    assert.equal(
      refused.stderr,
      `provenance: archive: process ${process.pid} is writing to it; try again when it has ended\n`,
    );
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    write(join(archive, 'writer.lock'), `${gone} ${hostname()}\n`);
    assert.equal(archiveCommand(['add', 'archive', 'notes'], folder).status, 0);
  });

  it('says in one line what keeps it from working', () => {
    const { folder, archive } = builtArchive(bridges(1));
    write(join(folder, 'plain.txt'), 'x');
    const refusals: [args: string[], line: RegExp][] = [
      [
        ['build', 'notes', '--to', 'archive'],
        /^provenance: archive: there is an archive already; archive add brings files in$/,
      ],
      [['build', 'notes', '--to', 'notes'], /^provenance: notes: not empty, and no archive$/],
      [['build', 'notes'], /^provenance: archive build needs --to ARCHIVE$/],
      [['add', 'notes', 'notes'], /^provenance: notes: there is no archive here; archive build makes one$/],
      [['build', 'missing', '--to', 'other'], /^provenance: missing: no such file or folder$/],
      [['build', 'notes', '--to', ''], /^provenance: archive build needs --to ARCHIVE$/],
      [['build', 'notes', '--to', 'plain.txt'], /^provenance: plain\.txt: not empty, and no archive$/],
      [['frobnicate'], /^provenance: archive knows build, add and check/],
    ];
    for (const [args, line] of refusals) {
      const { status, stderr } = archiveCommand(args, folder);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr.trimEnd(), line);
    }
    writeFileSync(join(archive, 'manifest.json'), JSON.stringify({ format: 'source-provenance-archive', schema: 99 }));
    const other = archiveCommand(['add', 'archive', 'notes'], folder);
    assert.equal(other.status, 2);
    assert.match(
      other.stderr,
      /^provenance: archive\/manifest\.json: of schema version 99; this program reads version 2\n$/,
    );
  });

  it('asks for the package that it needs, in one line', () => {
    const folder = folderWith({ 'notes/a.txt': bridgeDigest('May 5, 2021') });
    mkdirSync(join(folder, 'dist'));
    for (const name of ['cli.js', 'archive.js']) cpSync(join(distFolder, name), join(folder, 'dist', name));
    // A folder above this one may have the package.
    write(
      join(folder, 'missing.cjs'),
      `const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...rest) => {
  if (name.startsWith('@duckdb/')) throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
  return resolve(name, ...rest);
};`,
    );
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', './missing.cjs', 'dist/cli.js', 'archive', 'build', 'notes', '--to', 'archive'],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.deepEqual(
      [status, stderr],
      [
        2,
        'provenance: archives need the package @duckdb/node-api, which is not installed: npm install @duckdb/node-api@1.5.5-r.5\n',
      ],
    );
  });
});
