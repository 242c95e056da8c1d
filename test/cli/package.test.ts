// The npm package, installed from its tarball in an empty folder: the command through npx, the library with its types, nothing else.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

/** What may be inside. */
const wanted = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|SECURITY\.md|THIRD-PARTY-NOTICES\.txt)$/,
  /^dist\/(cli|worker|mcp|archive|library|importThread|html|mail|pdf|docx|warc|wacz|records)\.js$/,
  /^dist\/library\.(browser\.mjs|d\.ts)$/,
  /^schemas\/[\w.-]+\.json$/,
  /^docs\/(rules\/)?[\w-]+\.md$/,
];

const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' },
  });

describe('the npm package', () => {
  let folder: string;
  let inside: string[];
  let tarball: string;

  before(function () {
    this.timeout(120_000);
    folder = folderWith({ 'package.json': '{"name":"empty","private":true}' });
    // Packed from a copy of what git would give, with the bundles under test.
    const root = join(folderWith(), 'package');
    mkdirSync(root);
    for (const name of readdirSync('.')) {
      if (!/^(node_modules|dist|test|bench|\..*)$/.test(name)) cpSync(name, join(root, name), { recursive: true });
    }
    cpSync('.npmignore', join(root, '.npmignore'));
    cpSync(distFolder, join(root, 'dist'), { recursive: true });
    const [packed] = JSON.parse(npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder));
    inside = packed.files.map(({ path }: { path: string }) => path);
    tarball = join(folder, packed.filename);
    npm(folder, 'install', tarball);
  });
  after(removeFolders);

  it('has only what is needed inside, and brings no other package along', () => {
    assert.deepEqual(
      inside.filter((path) => !wanted.some((pattern) => pattern.test(path))),
      [],
    );
    for (const path of ['dist/cli.js', 'dist/library.js', 'dist/library.d.ts', 'docs/rules/contradictory-dates.md'])
      assert.ok(inside.includes(path), path);
    const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(installed, ['source-provenance']);
  });

  it('is run by npx', function () {
    this.timeout(60_000);
    write(join(folder, 'notes/a.txt'), brokenDigest());
    for (const name of ['provenance', 'source-provenance']) {
      const run = spawnSync('npx', ['--no-install', name, 'check', 'notes'], { cwd: folder, encoding: 'utf8' });
      assert.equal(run.status, 1, run.stderr);
      assert.match(run.stdout, /undefined-citation/);
    }
  });

  it('is run by npx from the tarball, in an empty folder', function () {
    this.timeout(60_000);
    const empty = folderWith();
    const check = ['provenance', 'check', '--stdin', 'notes.txt', '--format', 'json'];
    const env = { ...process.env, npm_config_offline: 'true', npm_config_cache: join(folderWith(), 'npm') };
    const run = spawnSync('npx', ['--yes', '--package', tarball, ...check], {
      cwd: empty,
      encoding: 'utf8',
      env,
      input: brokenDigest(),
    });
    assert.equal(run.status, 1, run.stderr);
    assert.ok(JSON.parse(run.stdout).problems.some(({ rule }: { rule: string }) => rule === 'undefined-citation'));
    assert.deepEqual(readdirSync(empty), []);
  });

  it('is a library, for modules and for CommonJS, that does nothing when it is imported', () => {
    write(join(folder, 'pair/a.txt'), bridgeDigest('March 3, 2025'));
    write(join(folder, 'pair/b.txt'), bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    write(
      join(folder, 'use.mjs'),
      `import { checkFiles, createWorkspace, readArticle, version } from 'source-provenance';
import { createRequire } from 'node:module';
const whole = createRequire(import.meta.url)('source-provenance');
const disk = await checkFiles(['pair'], { settings: { 'provenance.rules.undefined-citation': 'off' } });
const texts = { 'a.txt': ${JSON.stringify(bridgeDigest('March 3, 2025'))}, 'b.txt': ${JSON.stringify(bridgeDigest('March 19, 2025'))} };
const memory = await checkFiles(Object.keys(texts), { read: (path) => texts[path] });
const workspace = createWorkspace();
for (const [file, text] of Object.entries(texts)) workspace.set(file, text);
const before = workspace.problems('a.txt').length;
workspace.delete('b.txt');
const article = readArticle(texts['a.txt']);
const failing = [[['nowhere']], [['b.txt'], { read: () => undefined }], ['pair'], [['b.txt'], { read: () => 5 }]];
const failures = await Promise.all(failing.map((args) => checkFiles(...args).catch((error) => error.message)));
console.log(JSON.stringify({ disk, memory, before, after: workspace.problems().length, article, version, failures, same: whole.version === version }));`,
    );
    const run = spawnSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(run.stderr, '');
    const { disk, memory, before, after, article, failures, same, version } = JSON.parse(run.stdout);
    const json = spawnSync(
      process.execPath,
      ['node_modules/source-provenance/dist/cli.js', 'check', '--format', 'json', 'pair'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    assert.deepEqual(disk, JSON.parse(json.stdout), 'the object of check --format json');
    assert.deepEqual([memory.files, memory.problems.length, before, after], [2, 2, 1, 0]);
    assert.deepEqual(
      [article.kind, article.sources.length, article.entries[0].date.start],
      ['digest', 2, '2025-03-03'],
    );
    assert.deepEqual(failures, [
      'None of the files could be read (nowhere: no such file or folder).',
      'None of the files could be read (b.txt: no such file).',
      'The paths must be a list of strings.',
      'The text of a file must be a string.',
    ]);
    assert.ok(same);
    assert.equal(version, JSON.parse(readFileSync('package.json', 'utf8')).version);
    const quiet = spawnSync(process.execPath, ['--input-type=module', '-e', "await import('source-provenance')"], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.deepEqual([quiet.status, quiet.stdout, quiet.stderr], [0, '', '']);
  });

  it('has types', function () {
    this.timeout(60_000);
    write(
      join(folder, 'use.ts'),
      `import { checkFiles, createWorkspace, readArticle, type CheckResult, type Problem } from 'source-provenance';
const result: CheckResult = await checkFiles(['.'], { onNote: (line: string) => line });
const problems: readonly Problem[] = createWorkspace().problems();
const first: string | undefined = readArticle('').sources[0]?.label;
// @ts-expect-error there is no such option
await checkFiles(['.'], { nothing: 1 });
export { first, problems, result };`,
    );
    const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
    write(join(folder, 'package.json'), '{"name":"empty","private":true,"type":"module"}');
    for (const [module, resolution] of [
      ['node16', 'node16'],
      ['nodenext', 'nodenext'],
      ['esnext', 'bundler'],
    ] as const) {
      const how = ['--module', module, '--moduleResolution', resolution];
      const options = ['--noEmit', '--strict', ...how, '--target', 'es2022', '--types', '', 'use.ts'];
      const run = spawnSync(process.execPath, [tsc, ...options], { cwd: folder, encoding: 'utf8' });
      assert.equal(run.status, 0, `${resolution}: ${run.stdout}`);
    }
  });

  it('has a build for browsers that needs nothing of Node', async () => {
    const path = join(folder, 'node_modules/source-provenance/dist/library.browser.mjs');
    assert.ok(existsSync(path));
    assert.doesNotMatch(readFileSync(path, 'utf8'), /from\s*["']node:|require\(["'](?:node:|fs|path)/);
    const run = spawnSync(
      process.execPath,
      [
        '--conditions=browser',
        '--input-type=module',
        '-e',
        `const { checkFiles } = await import('source-provenance');
         const text = ${JSON.stringify(brokenDigest())};
         console.log((await checkFiles(['a.txt'], { read: async () => text })).problems[0].rule, await checkFiles(['a.txt']).catch((error) => error.message));`,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(
      run.stdout,
      'undefined-citation There is no disk here: checkFiles needs the option "read".\n',
      run.stderr,
    );
  });
});
