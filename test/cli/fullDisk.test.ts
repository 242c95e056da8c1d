// A disk without room: one line and status 2 for the output, and nothing half-written in the cache.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brokenDigest } from '../support/bridge-articles';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

describe('a full disk', () => {
  afterEach(removeFolders);

  for (const command of ['check', 'extract', 'dates', 'check --format json']) {
    it(`makes ${command} fail with a message`, function () {
      if (!existsSync('/dev/full')) this.skip();
      const folder = folderWith({ 'a.txt': brokenDigest() });
      const shell = `exec "$0" "$1" ${command} . > /dev/full`;
      const args = ['-c', shell, process.execPath, join(distFolder, 'cli.js')];
      const { status, stderr } = spawnSync('sh', args, { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([status, stderr], [2, 'provenance: the output could not be written: no space is left\n']);
    });
  }
});
