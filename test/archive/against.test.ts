// Today's files against an archive: the same problems as a check of a folder that has all of them, and never a file against itself.

import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestTexts } from '../../bench/corpus/texts.mjs';
import { archiveRules } from '../../server/src/archive/scoring';
import { bridgeDigest } from '../support/bridge-articles';
import { provenance } from '../support/command-line';
import { removeFolders, write } from '../support/temporary-folder';
import { archiveCommand, builtArchive, manifestOf } from './archives';

interface Problem {
  readonly file: string;
  readonly rule: string;
}

function against(folder: string, ...files: string[]): Problem[] {
  const { stdout, stderr, status } = archiveCommand(
    ['check', 'archive', '--format', 'json', '--against', ...files],
    folder,
  );
  assert.ok(status === 0 || status === 1, stderr);
  return (JSON.parse(stdout) as { problems: Problem[] }).problems;
}

describe('provenance archive check --against', () => {
  afterEach(removeFolders);

  it('says of a file what a check says of it, whether or not the archive has it', () => {
    const texts = [...digestTexts(120, 5), bridgeDigest('March 3, 2025')];
    const { folder } = builtArchive({
      ...Object.fromEntries(texts.slice(0, 117).map((text, at) => [`${at}.txt`, text])),
      'bridge.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
    });
    const today = texts.slice(117).map((text, at) => {
      const name = `today-${at}.txt`;
      write(join(folder, 'notes', name), text);
      return `notes/${name}`;
    });
    const ids = new Set(archiveRules.map(({ meta }) => meta.id));
    const { stdout } = provenance(['check', 'notes', '--no-cache', '--format', 'json'], { in: folder });
    const all = (JSON.parse(stdout) as { problems: Problem[] }).problems.filter(({ rule }) => ids.has(rule));
    const archived = [...new Set(all.map(({ file }) => file))].filter((file) => !today.includes(file)).slice(0, 6);
    assert.equal(archived.length, 6);
    const files = [...today, ...archived];
    const wanted = all.filter(({ file }) => files.includes(file));
    assert.ok(
      wanted.some(({ file }) => today.includes(file)),
      'one of today has a problem',
    );
    assert.deepEqual(against(folder, ...files), wanted);
  });

  it('compares a file with the others, and not with what the archive has of it', () => {
    const { folder, archive } = builtArchive({
      'a.txt': bridgeDigest('March 3, 2025'),
      'b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
    });
    assert.deepEqual(
      against(folder, 'notes/a.txt').map(({ file, rule }) => [file, rule]),
      [['notes/a.txt', 'contradictory-dates']],
    );
    // Its new version, and its copy under another name.
    write(join(folder, 'notes/a.txt'), bridgeDigest('March 19, 2025'));
    assert.deepEqual(against(folder, 'notes/a.txt'), []);
    write(join(folder, 'copy.txt'), readFileSync(join(folder, 'notes/b.txt')));
    assert.deepEqual(against(folder, 'copy.txt').length, 1);
    const file = manifestOf(archive).index.files.find(({ table }) => table === 'term_index')?.file ?? '';
    appendFileSync(join(archive, file), 'x');
    const { status, stderr } = archiveCommand(['check', 'archive', '--against', 'copy.txt'], folder);
    assert.equal(status, 2);
    assert.match(stderr, /^provenance: archive\/index-\d+\/term_index-0000\.parquet: damaged: .*\n$/);
  });

  it('says in one line what it cannot do', () => {
    const { folder } = builtArchive({ 'a.txt': bridgeDigest('March 3, 2025') });
    for (const [args, line] of [
      [['archive', '--against', 'missing.txt'], 'provenance: missing.txt: no such file or folder\n'],
      [
        ['archive', '--against', 'notes/a.txt', '--skip-damaged'],
        'provenance: --against needs a whole archive, so it takes no --skip-damaged\n',
      ],
      [['archive', 'notes'], 'provenance: archive check needs one archive\n'],
    ] as const) {
      const { status, stderr } = archiveCommand(['check', ...args], folder);
      assert.deepEqual([status, stderr], [2, line]);
    }
  });
});
