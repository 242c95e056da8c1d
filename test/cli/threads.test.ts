// Several threads read files as one does: the same report, in the same order, with the same troubles.

import assert from 'node:assert/strict';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

describe('provenance check in several threads', () => {
  afterEach(removeFolders);

  it('gives the same report as in one', () => {
    const files: Record<string, string | Buffer> = { 'binary.txt': Buffer.from([1, 0, 2]), 'empty.txt': '' };
    // More than a few batches, so that the threads take turns.
    for (let at = 0; at < 200; at++) {
      const text =
        at % 7 === 0 ? brokenDigest() : bridgeDigest(`March ${1 + (at % 28)}, 2025`, `Kalmar Bridge, Part ${at}`);
      files[`${at % 3}/digest-${at}.txt`] = text;
    }
    files['old.txt'] = Buffer.from('Caf\xe9 reopens\nMarch 3, 2025\nThe caf\xe9 opened again on Monday.', 'latin1');
    const folder = folderWith(files);
    const run = (threads: string) =>
      provenance(['check', '--no-cache', '--format', 'json'], {
        in: folder,
        environment: { PROVENANCE_THREADS: threads },
      });
    const alone = run('1');
    assert.match(alone.stderr, /binary\.txt: a binary file/);
    assert.match(alone.stderr, /old\.txt: .*windows-1252/);
    assert.ok(JSON.parse(alone.stdout).problems.length >= 29);
    assert.deepEqual(run('3'), alone);
  });
});
