// A disk that is full: one line, status 2, nothing lost; with more room the same command goes on. Needs a file system of its own, which only
// root can mount.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders } from '../support/temporary-folder';
import { archiveCommand, bridges, query } from './archives';

describe('an archive on a full disk', () => {
  let mounted: string | undefined;
  afterEach(() => {
    if (mounted !== undefined) spawnSync('umount', [mounted]);
    mounted = undefined;
    removeFolders();
  });

  it('says so in one line, and goes on when there is room', async function () {
    const folder = folderWith(
      Object.fromEntries(Object.entries(bridges(60)).map(([path, text]) => [join('notes', path), text])),
    );
    const archive = join(folder, 'archive');
    mkdirSync(archive);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120k', 'tmpfs', archive]).status !== 0) this.skip();
    mounted = archive;
    const full = archiveCommand(['build', 'notes', '--to', 'archive'], folder);
    assert.equal(full.status, 2);
    assert.equal(
      full.stderr,
      'provenance: archive: no space is left on the disk; what is finished stays, and the same command goes on from there\n',
    );
    assert.equal(spawnSync('mount', ['-o', 'remount,size=64m', archive]).status, 0);
    const { status, stderr } = archiveCommand(['build', 'notes', '--to', 'archive'], folder);
    assert.equal(status, 0, stderr);
    assert.deepEqual(await query(archive, 'SELECT COUNT(*) FROM {articles}'), [['60']]);
  });
});
