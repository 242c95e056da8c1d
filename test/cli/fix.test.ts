// provenance check --fix and --fix-dry-run: what they change, what they leave, and what they refuse.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { replaceText } from '../../server/src/hosts/disk/replaceFile';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { provenance } from '../support/command-line';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

/** Cites source 2 twice, which has a sure fix. */
const doubled = (headline?: string) => bridgeDigest('March 3, 2025', headline).replace('[1][2]', '[1][2][2]');
const mended = bridgeDigest('March 3, 2025');

describe('provenance check --fix', () => {
  afterEach(removeFolders);

  it('makes the preferred fixes and reports the remaining problems', () => {
    const folder = folderWith({ 'a.txt': doubled(), 'b.txt': brokenDigest() });
    chmodSync(join(folder, 'a.txt'), 0o640);
    const { status, stdout, stderr } = provenance(['check', '--fix'], { in: folder });
    assert.equal(stderr, 'provenance: 1 problem fixed in 1 file\n');
    assert.match(stdout, /2 files, 1 problem: 1 error\n$/);
    assert.equal(status, 1);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), mended);
    assert.equal(statSync(join(folder, 'a.txt')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'b.txt'], 'nothing is left beside');
    assert.equal(provenance(['check', '--fix'], { in: folder }).stderr, '', 'there is nothing more to do');
    const dry = provenance(['check', '--fix-dry-run'], { in: folder });
    assert.deepEqual([dry.stdout, dry.stderr], ['', 'provenance: there is nothing that a sure fix would change\n']);
  });

  it('applies only one rule on request', () => {
    const folder = folderWith({ 'a.txt': doubled() });
    provenance(['check', '--fix', '--rule', 'unsorted-timeline'], { in: folder });
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), doubled());
    provenance(['check', '--fix', '--rule', 'repeated-citation'], { in: folder });
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), mended);
  });

  it('keeps byte order marks and line ends, and leaves other encodings alone', () => {
    const old = Buffer.from(doubled().replace('Kalmar Post', 'Kalmar Pöst'), 'latin1');
    const folder = folderWith({
      'bom.txt': `\ufeff${doubled()}`,
      'crlf.txt': doubled('Two').replaceAll('\n', '\r\n'),
      'old.txt': old,
    });
    const { stderr } = provenance(['check', '--fix'], { in: folder });
    assert.equal(readFileSync(join(folder, 'bom.txt'), 'utf8'), `\ufeff${mended}`);
    assert.equal(
      readFileSync(join(folder, 'crlf.txt'), 'utf8'),
      bridgeDigest('March 3, 2025', 'Two').replaceAll('\n', '\r\n'),
    );
    assert.deepEqual(readFileSync(join(folder, 'old.txt')), old);
    assert.match(stderr, /old\.txt: it is not in UTF-8 and is left as it is/);
  });

  it('refuses when the file has changed since it was read, and writes nothing', () => {
    const folder = folderWith({ 'a.txt': 'newer' });
    assert.equal(replaceText(join(folder, 'a.txt'), 'older', 'fixed'), 'it has changed meanwhile and is left as it is');
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'newer');
    assert.deepEqual(readdirSync(folder), ['a.txt']);
  });

  it('writes through a link into the folder, and not out of it', () => {
    const outside = folderWith({ 'secret.txt': doubled('Outside') });
    const folder = folderWith({ 'notes/a.txt': doubled(), 'kept/b.txt': doubled('Kept') });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'notes/out.txt'));
    symlinkSync(join(folder, 'kept/b.txt'), join(folder, 'notes/in.txt'));
    const { stderr } = provenance(['check', '--fix', 'notes'], { in: folder });
    assert.match(stderr, /notes\/out\.txt: a link out of the folder; it is not fixed/);
    assert.equal(readFileSync(join(outside, 'secret.txt'), 'utf8'), doubled('Outside'));
    assert.equal(readFileSync(join(folder, 'kept/b.txt'), 'utf8'), bridgeDigest('March 3, 2025', 'Kept'));
  });

  it('shows with --fix-dry-run a diff that git applies, and changes nothing', () => {
    const folder = folderWith({ 'notes/a.txt': doubled(), 'notes/b c.txt': doubled('Another') });
    const { status, stdout } = provenance(['check', '--fix-dry-run', 'notes'], { in: folder });
    assert.equal(status, 0, 'as the check without it');
    assert.equal(readFileSync(join(folder, 'notes/a.txt'), 'utf8'), doubled());
    assert.match(stdout, /^--- a\/notes\/a\.txt\n\+\+\+ b\/notes\/a\.txt\n@@ /);
    const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: stdout, encoding: 'utf8' });
    assert.equal(applied.status, 0, applied.stderr);
    assert.equal(readFileSync(join(folder, 'notes/a.txt'), 'utf8'), mended);
    assert.equal(readFileSync(join(folder, 'notes/b c.txt'), 'utf8'), bridgeDigest('March 3, 2025', 'Another'));
    assert.equal(provenance(['check', '--fix-dry-run', 'notes'], { in: folder }).stdout, '');
    write(join(folder, 'notes/a.txt'), brokenDigest());
    assert.equal(provenance(['check', '--fix-dry-run', 'notes'], { in: folder }).status, 1);
  });
});
