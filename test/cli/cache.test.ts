// The report on many files is kept and given again, never when anything is different, and never out of a damaged file.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const cacheFile = (cache: string): string => {
    const [name, ...more] = readdirSync(cache);
    assert.deepEqual(more, []);
    return join(cache, name ?? '');
  };

  it('gives the same report again, from the cache', () => {
    const [folder, cache] = [manyFiles(), folderWith()];
    const cold = check(folder, cache, '--no-cache');
    assert.deepEqual(readdirSync(cache), []);
    assert.match(cold.stdout, /102 files, 10\d problems/);
    assert.deepEqual(check(folder, cache), cold);
    // That it comes from there is seen when another report lies there, with the hash that belongs to it.
    const path = cacheFile(cache);
    const [head = '', body = ''] = readFileSync(path, 'utf8').split('\n');
    const other = body.replaceAll('leads nowhere', 'leads somewhere').replaceAll('undefined-citation', 'another-rule');
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    writeFileSync(path, `${head.replace(hash(body), hash(other))}\n${other}`);
    assert.match(check(folder, cache).stdout, /error another-rule/);
  });

  it('is not asked when a file, a mark or the settings are different', () => {
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

  it('is ignored with a note when it is damaged or of somebody else', () => {
    const [folder, cache] = [manyFiles(), folderWith()];
    const first = check(folder, cache);
    const path = cacheFile(cache);
    const whole = readFileSync(path, 'utf8');
    for (const damaged of [
      whole.slice(0, -20),
      whole.replace('undefined-citation', 'undefined-cutation'),
      '',
      'PK\u0003',
    ]) {
      writeFileSync(path, damaged);
      const { stdout, stderr, status } = check(folder, cache);
      assert.deepEqual([stdout, status], [first.stdout, first.status]);
      assert.match(stderr, /^provenance: .*: a damaged or foreign cache; it is ignored\n$/);
      assert.equal(readFileSync(path, 'utf8'), whole);
    }
  });

  it('is not kept when something had to be said, which would not be said again', () => {
    const [folder, cache] = [manyFiles(), folderWith()];
    write(join(folder, 'binary.txt'), Buffer.from([0]));
    assert.match(check(folder, cache).stderr, /binary file/);
    assert.match(check(folder, cache).stderr, /binary file/);
  });
});
