// Pipes, sockets and devices in the place of any file that is read: said in a line, and never opened or waited for.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { brokenDigest } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

const makePipe = (path: string) => spawnSync('mkfifo', [path]).status === 0;

describe('what is no regular file', () => {
  before(function () {
    if (!makePipe(join(folderWith(), 'pipe'))) this.skip();
  });
  afterEach(removeFolders);

  it('is left out as an article, by whatever name', async () => {
    const folder = folderWith({ 'a.txt': brokenDigest() });
    makePipe(join(folder, 'pipe.txt'));
    symlinkSync('pipe.txt', join(folder, 'link.txt'));
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    const socket = createServer().listen(join(folder, 'socket.txt'));
    await new Promise((resolve) => socket.once('listening', resolve));
    for (const command of ['check', 'extract', 'dates']) {
      const args = [command, '.', 'pipe.txt', '/dev/tty', '/dev/zero'];
      const { status, stderr } = provenance(args, { in: folder });
      const said = linesOf(stderr).map((line) => line.replace(/: (?:not a regular|it cannot be read).*/, ''));
      const names = ['link.txt', 'pipe.txt', 'socket.txt', 'zero.txt', '/dev/tty', '/dev/zero'];
      assert.deepEqual(said.sort(), names.map((name) => `provenance: ${name}`).sort());
      assert.equal(status, command === 'check' ? 1 : 0);
    }
    socket.close();
  });

  it('is rejected as a suppression file and as settings', () => {
    const folder = folderWith({ 'a.txt': brokenDigest() });
    makePipe(join(folder, 'provenance-intentional.json'));
    makePipe(join(folder, 'settings.json'));
    const check = provenance(['check'], { in: folder });
    assert.match(check.stderr, /^provenance: provenance-intentional\.json: not a regular file; it is left out\n$/);
    assert.equal(check.status, 1);
    const { status, stderr } = provenance(['check', '--config', 'settings.json'], { in: folder });
    assert.match(stderr, /^provenance: settings\.json: not a regular file\n$/);
    assert.equal(status, 2);
  });

  it('is no cache', () => {
    const folder = folderWith(
      Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`${at}.txt`, brokenDigest()])),
    );
    const cache = folderWith();
    const check = () =>
      provenance(['check', '--format', 'json'], { in: folder, environment: { PROVENANCE_CACHE: cache } });
    const first = check();
    const kept = readdirSync(cache);
    assert.ok(kept.length > 0);
    for (const name of kept) {
      rmSync(join(cache, name));
      makePipe(join(cache, name));
    }
    const { status, stdout } = check();
    assert.deepEqual([status, stdout], [first.status, first.stdout]);
  });
});
