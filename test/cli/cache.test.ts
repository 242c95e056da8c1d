// The cached report on many files is used again, but not after any change, and never from a damaged file.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { type Outcome, provenance } from '../support/command-line';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

describe('the cache of provenance check', () => {
  afterEach(removeFolders);

  const manyFiles = () => {
    const files: Record<string, string> = {
      'a.txt': bridgeDigest('March 3, 2025'),
      'b.txt': bridgeDigest('March 19, 2025'),
    };
    for (let at = 0; at < 100; at++) files[`broken-${at}.txt`] = brokenDigest();
    return folderWith(files);
  };
  const check = (folder: string, cache: string, ...options: string[]): Outcome =>
    provenance(['check', ...options], { in: folder, environment: { PROVENANCE_CACHE: cache } });
  const entries = (cache: string, kind: '.report' | '.file'): string[] => {
    const names = readdirSync(cache).filter((each) => each.endsWith(kind));
    assert.ok(names.length > 0);
    return names.map((name) => join(cache, name));
  };
  const reportEntry = (cache: string): string => {
    const [path = '', ...more] = entries(cache, '.report');
    assert.deepEqual(more, []);
    return path;
  };
  const removeReport = (cache: string) => rmSync(reportEntry(cache));

  /** That something comes from the cache is seen when something else lies there, with the checksum that belongs to it. */
  const tamper = (paths: readonly string[], before: string, after: string): void => {
    for (const path of paths) {
      const [head = '', body = ''] = readFileSync(path, 'utf8').split('\n');
      const other = body.replaceAll(before, after);
      writeFileSync(path, `${head.replace(/[0-9a-f]+$/, crc32(other).toString(16))}\n${other}`);
    }
  };
  const tamperFiles = (cache: string) => tamper(entries(cache, '.file'), 'undefined-citation', 'forgotten-citation');

  it('gives the same report again, from the cache', () => {
    const [folder, cache] = [manyFiles(), folderWith()];
    const cold = check(folder, cache, '--no-cache');
    assert.deepEqual(readdirSync(cache), []);
    assert.match(cold.stdout, /102 files, 10\d problems/);
    assert.deepEqual(check(folder, cache), cold);
    tamper([reportEntry(cache)], 'undefined-citation', 'another-rule');
    assert.match(check(folder, cache).stdout, /error .* another-rule/);
  });

  it('is not used when a file, a mark or the settings have changed', () => {
    const [folder, cache] = [manyFiles(), folderWith()];
    check(folder, cache);
    write(join(folder, 'b.txt'), bridgeDigest('March 3, 2025'));
    const edited = check(folder, cache);
    assert.deepEqual(edited, check(folder, cache, '--no-cache'));
    assert.ok(!edited.stdout.includes('contradictory-dates'));
    write(join(folder, 'c.txt'), bridgeDigest('March 19, 2025'));
    assert.deepEqual(check(folder, cache), check(folder, cache, '--no-cache'));
    write(join(folder, 'settings.json'), '{"rules":{"undefined-citation":"off"}}');
    const silenced = check(folder, cache, '--config', 'settings.json');
    assert.ok(!silenced.stdout.includes('undefined-citation'));
    assert.deepEqual(silenced, check(folder, cache, '--no-cache', '--config', 'settings.json'));
  });

  for (const kind of ['.report', '.file'] as const) {
    it(`is ignored with a note when it is damaged or foreign (${kind})`, () => {
      const [folder, cache] = [manyFiles(), folderWith()];
      const first = check(folder, cache);
      const path =
        entries(cache, kind).find((each) => readFileSync(each, 'latin1').includes('undefined-citation')) ?? '';
      const whole = readFileSync(path, 'latin1');
      for (const damaged of [
        whole.slice(0, -20),
        whole.replace('undefined-citation', 'undefined-cutation'),
        '',
        'PK\u0003',
      ]) {
        writeFileSync(path, damaged, 'latin1');
        // What the entry of one file does not say, the report must not answer.
        if (kind === '.file') removeReport(cache);
        const { stdout, stderr, status } = check(folder, cache);
        assert.deepEqual([stdout, status], [first.stdout, first.status]);
        assert.match(stderr, /^provenance: .*: a damaged or foreign cache; it is ignored\n$/);
        if (kind === '.file') removeReport(cache);
        assert.deepEqual(check(folder, cache), { ...first, stderr: '' }, 'it has been rewritten');
      }
    });
  }

  it('reads only changed files, and compares all files again', () => {
    const [folder, cache] = [manyFiles(), folderWith()];
    check(folder, cache);
    tamperFiles(cache);
    write(join(folder, 'b.txt'), bridgeDigest('March 3, 2025'));
    write(join(folder, 'broken-1.txt'), `${brokenDigest()}\n`);
    const { stdout } = check(folder, cache);
    assert.match(stdout, /broken-2\.txt\n.*error .* forgotten-citation/);
    assert.match(stdout, /broken-1\.txt\n.*error .* undefined-citation/);
    assert.ok(!stdout.includes('contradictory-dates'));
  });

  it('is used though one file cannot be read', () => {
    const [folder, cache] = [manyFiles(), folderWith()];
    write(join(folder, 'huge.txt'), Buffer.alloc(17 * 1024 * 1024, 'a'));
    assert.match(check(folder, cache).stderr, /huge\.txt: too large/);
    tamperFiles(cache);
    const { stdout, stderr } = check(folder, cache);
    assert.match(stderr, /huge\.txt: too large/);
    assert.match(stdout, /broken-2\.txt\n.*error .* forgotten-citation/);
  });

  it('identifies a file by its content, not its place', () => {
    const [folder, cache] = [manyFiles(), folderWith()];
    check(folder, cache);
    tamperFiles(cache);
    renameSync(join(folder, 'broken-2.txt'), join(folder, 'moved.txt'));
    assert.match(check(folder, cache).stdout, /moved\.txt\n.*error .* forgotten-citation/);
    // Another extension is read in another form.
    renameSync(join(folder, 'broken-3.txt'), join(folder, 'moved.digest'));
    assert.match(check(folder, cache).stdout, /moved\.digest\n.*error .* undefined-citation/);
  });

  it('may be unwritable, and the check still works', () => {
    const [folder, cache] = [manyFiles(), folderWith({ file: '' })];
    assert.deepEqual(check(folder, join(cache, 'file')), check(folder, cache, '--no-cache'));
  });

  it('deletes entries after months and unfinished ones after days, but no foreign files', () => {
    const [folder, cache] = [manyFiles(), folderWith({ 'letter.txt': 'Dear' })];
    const months = (count: number) => new Date(Date.now() - count * 30 * 24 * 3600 * 1000);
    const begun = join(cache, `${'2'.repeat(32)}.file.4711-1`);
    const forsaken = join(cache, `${'3'.repeat(32)}.file.4711-2`);
    const old = join(cache, `${'0'.repeat(32)}.files`);
    const newer = join(cache, `${'1'.repeat(32)}.report`);
    for (const [path, age] of [
      [old, 4],
      [newer, 2],
      [begun, 0],
      [forsaken, 0.1],
      [join(cache, 'letter.txt'), 9],
    ] as const) {
      write(path, 'x');
      utimesSync(path, months(age), months(age));
    }
    check(folder, cache);
    assert.deepEqual(
      [old, newer, begun, forsaken, join(cache, 'letter.txt')].map((path) => existsSync(path)),
      [false, true, true, false, true],
    );
  });

  it('is not stored when there were notes, because they would not be repeated', () => {
    const [folder, cache] = [manyFiles(), folderWith()];
    write(join(folder, 'binary.txt'), Buffer.from([0]));
    assert.match(check(folder, cache).stderr, /binary file/);
    assert.match(check(folder, cache).stderr, /binary file/);
  });
});
