// Symbolic links and names that are no UTF-8 on the command line: one file is one document, and each is named rightly.

import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

describe('symbolic links', () => {
  afterEach(removeFolders);

  it('do not create a second document', () => {
    const folder = folderWith({ 'real/b.txt': brokenDigest() });
    symlinkSync('real/b.txt', join(folder, 'a.txt'));
    symlinkSync('real', join(folder, 'alias'));
    for (const paths of [[], ['.', 'alias'], ['real', 'a.txt'], ['alias', 'real', 'a.txt']]) {
      const { stdout } = provenance(['check', '--format', 'json', ...paths], { in: folder });
      const report = JSON.parse(stdout);
      assert.deepEqual([report.files, report.problems.length], [1, 1], paths.join());
      if (paths.length === 0) assert.equal(report.problems[0].file, 'real/b.txt');
    }
    const named = provenance(['check', 'a.txt', 'real/b.txt'], { in: folder });
    assert.match(named.stdout, /^a\.txt\n {2}4:/);
  });

  it('may name the places to explain', () => {
    const folder = folderWith({ 'a.txt': bridgeDigest('March 3, 2025'), 'b.txt': bridgeDigest('March 19, 2025') });
    symlinkSync('a.txt', join(folder, 'link.txt'));
    const { status, stdout } = provenance(['explain', 'link.txt:4', 'b.txt:4'], { in: folder });
    assert.equal(status, 0);
    assert.match(stdout, /^link\.txt:4: “March 3, 2025”/);
    const both = provenance(['explain', 'a.txt:4', 'link.txt:4'], { in: folder });
    assert.equal(both.status, 0);
  });
});

describe('a name that is no UTF-8', () => {
  afterEach(removeFolders);

  it('is shown with its bytes, and all other files are read', function () {
    const folder = folderWith({ 'a.txt': brokenDigest(), 'caf\ufffd.txt': brokenDigest() });
    try {
      writeFileSync(
        Buffer.concat([Buffer.from(join(folder, 'caf')), Buffer.from([0xe9]), Buffer.from('é.txt')]),
        brokenDigest(),
      );
    } catch {
      this.skip();
    }
    const { status, stdout, stderr } = provenance(['check'], { in: folder });
    assert.equal(stderr, 'provenance: caf\\xe9é.txt: its name is not valid UTF-8; it is left out\n');
    assert.equal(linesOf(stdout).at(-1), '2 files, 2 problems: 2 errors');
    assert.equal(status, 1);
  });
});
