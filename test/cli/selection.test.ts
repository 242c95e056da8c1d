// Selections of a check: one rule, new problems, changes since a revision, and a text from standard input.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { provenance, startProvenance } from '../support/command-line';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

const later = bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge');
const problemsOf = (stdout: string) =>
  (JSON.parse(stdout).problems as { file: string; rule: string }[]).map(({ file, rule }) => `${file} ${rule}`);
const json = (folder: string, ...args: string[]) =>
  problemsOf(provenance(['check', '--format', 'json', ...args], { in: folder }).stdout);

describe('provenance check', () => {
  afterEach(removeFolders);

  it('reports one rule with --rule, or several', () => {
    const folder = folderWith({ 'a.txt': bridgeDigest('March 3, 2025'), 'b.txt': later, 'c.txt': brokenDigest() });
    assert.deepEqual(json(folder, '--rule', 'undefined-citation'), ['c.txt undefined-citation']);
    assert.equal(json(folder, '--rule', 'undefined-citation', '--rule', 'contradictory-dates').length, 3);
    const { status, stderr } = provenance(['check', '--rule', 'no-such-rule'], { in: folder });
    assert.equal(status, 2);
    assert.match(stderr, /^provenance: --rule must be one of undefined-citation, [^\n]+\n$/);
  });

  it('reports with --baseline what is new, also after lines and files have moved', function () {
    this.timeout(60_000);
    const folder = folderWith({ 'a.txt': brokenDigest(), 'b.txt': bridgeDigest('March 3, 2025'), 'c.txt': later });
    const missing = provenance(['check', '--baseline', 'known.json'], { in: folder });
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /^provenance: known\.json: no such file or folder; --update-baseline writes it\n$/);
    const updated = provenance(['check', '--baseline', 'known.json', '--update-baseline'], { in: folder });
    assert.deepEqual(
      [updated.status, updated.stdout, updated.stderr],
      [0, '', 'provenance: known.json: 3 problems accepted\n'],
    );
    assert.deepEqual(json(folder, '--baseline', 'known.json'), []);
    write(join(folder, 'a.txt'), brokenDigest().replace('Timeline\n', 'Two lines\nmore than before.\nTimeline\n'));
    write(join(folder, 'archive/x'), '');
    renameSync(join(folder, 'c.txt'), join(folder, 'archive/old.txt'));
    const moved = provenance(['check', '--baseline', 'known.json'], { in: folder });
    assert.deepEqual([moved.status, moved.stderr], [0, ''], moved.stdout);
    write(join(folder, 'new.txt'), brokenDigest().replaceAll('Myhr', 'Lind').replace('May 20', 'June 2'));
    assert.deepEqual(json(folder, '--baseline', 'known.json', '--rule', 'undefined-citation'), [
      'new.txt undefined-citation',
    ]);
    write(join(folder, 'a.txt'), 'Nothing here\n');
    assert.match(
      provenance(['check', '--baseline', 'known.json'], { in: folder }).stderr,
      /1 problem of the baseline is not there any more/,
    );
  });

  it('writes a baseline over an older one, and over nothing else', () => {
    const digest = brokenDigest();
    const folder = folderWith({ 'a.txt': digest, 'known.json': '{"version":1,"problems":[\n<<<<<<< HEAD\n' });
    const args = ['check', 'a.txt', '--update-baseline', '--baseline'];
    assert.equal(provenance([...args, 'known.json'], { in: folder }).status, 0);
    assert.deepEqual(json(folder, '--baseline', 'known.json'), []);
    for (const [name, reason] of [
      ['a.txt', 'it is something else and is left as it is'],
      ['.', 'a folder, not a file'],
      ['/dev/null', 'not a regular file; it is left out'],
    ]) {
      const { status, stderr } = provenance([...args, `${name}`], { in: folder });
      assert.deepEqual([status, stderr], [2, `provenance: ${name}: ${reason}\n`]);
    }
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), digest);
  });

  it('reports why a baseline is invalid', () => {
    for (const text of ['', '[]', '{"version":2,"problems":[]}', '{"version":1,"problems":[{"fingerprint":"x"}]}']) {
      const { status, stderr } = provenance(['check', '--baseline', 'b.json'], {
        in: folderWith({ 'a.txt': '', 'b.json': text }),
      });
      assert.equal(status, 2, text);
      assert.match(stderr, /^provenance: b\.json: not [^\n]+\n$/, text);
    }
  });

  it('reports with --changed-since what touches changed files, in files that did not change too', function () {
    this.timeout(60_000);
    const folder = folderWith({ 'notes/a.txt': bridgeDigest('March 3, 2025'), 'notes/broken.txt': brokenDigest() });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        encoding: 'utf8',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'notes');
    assert.deepEqual(json(folder, '--changed-since', 'HEAD'), []);
    write(join(folder, 'notes/b é.txt'), later);
    const both = ['notes/a.txt contradictory-dates', 'notes/b é.txt contradictory-dates'];
    assert.deepEqual(json(folder, '--changed-since', 'HEAD'), both, 'a file without a commit');
    git('add', '.');
    git('commit', '-q', '-m', 'more');
    assert.deepEqual(json(folder, '--changed-since', 'HEAD'), []);
    assert.deepEqual(json(folder, '--changed-since', 'HEAD~1', 'notes'), both);
    assert.deepEqual(
      problemsOf(
        provenance(['check', '--format', 'json', '--changed-since', 'HEAD~1'], { in: join(folder, 'notes') }).stdout,
      ),
      both.map((line) => line.slice('notes/'.length)),
    );
    for (const revision of ['no-such-branch', '--output=x', '', 'HEAD; touch x', '$(touch x)']) {
      const { status, stderr } = provenance(['check', `--changed-since=${revision}`], { in: folder });
      assert.equal(status, 2, revision);
      assert.match(stderr, /^provenance: --changed-since[^\n]+\n$/, revision);
    }
    assert.ok(!existsSync(join(folder, 'x')));
    const bare = provenance(['check', '--changed-since', 'HEAD'], { in: folderWith({ 'a.txt': '' }) });
    assert.match(bare.stderr, /lies in no git repository/);
  });

  it('checks standard input as a file, alone or among others', () => {
    const folder = folderWith({ 'notes/a.txt': bridgeDigest('March 3, 2025'), 'notes/b.txt': 'An old text\n' });
    const run = (input: string, ...args: string[]) =>
      provenance(['check', '--format', 'json', ...args], { in: folder, input });
    assert.deepEqual(problemsOf(run(brokenDigest(), '--stdin', 'new.txt').stdout), ['new.txt undefined-citation']);
    assert.deepEqual(problemsOf(run(later, '--stdin', 'notes/b.txt', 'notes').stdout).sort(), [
      'notes/a.txt contradictory-dates',
      'notes/b.txt contradictory-dates',
    ]);
    assert.equal(readFileSync(join(folder, 'notes/b.txt'), 'utf8'), 'An old text\n');
    const diff = run(bridgeDigest('March 3, 2025').replace('[2]', '[2][2]'), '--stdin', 'notes/b.txt', '--fix-dry-run');
    assert.match(diff.stdout, /^--- a\/notes\/b\.txt\n/);
    const binary = provenance(['check', '--stdin', 'x.txt'], { in: folder, input: new Uint8Array([0, 1, 2]) });
    assert.deepEqual([binary.status, binary.stdout], [2, '']);
    assert.match(binary.stderr, /^provenance: standard input: a binary file/);
  });

  it('reports options that cannot be combined', () => {
    const folder = folderWith({ 'a.txt': '' });
    for (const args of [
      ['--fix', '--watch'],
      ['--fix', '--stdin', 'a.txt'],
      ['--fix', '--fix-dry-run'],
      ['--update-baseline'],
      ['--baseline', 'b.json', '--update-baseline', '--rule', 'undefined-citation'],
    ]) {
      const { status, stdout, stderr } = provenance(['check', ...args], { in: folder });
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /^provenance: --[^\n]+\n$/);
    }
  });

  it('checks again with --watch whenever something changes', async () => {
    const folder = folderWith({ 'a.txt': bridgeDigest('March 3, 2025') });
    const child = startProvenance(['check', '--watch', folder]);
    try {
      let output = '';
      let wake = () => {};
      child.stdout.setEncoding('utf8').on('data', (text) => {
        output += text;
        wake();
      });
      const until = async (pattern: RegExp) => {
        while (!pattern.test(output)) await new Promise<void>((resolve) => (wake = resolve));
        output = '';
      };
      await until(/1 file, no problems/);
      write(join(folder, 'a.txt'), brokenDigest());
      await until(/undefined-citation[\s\S]*1 file, 1 problem: 1 error/);
      write(join(folder, 'provenance.config.json'), '{"provenance.rules.undefined-citation": "off"}');
      await until(/1 file, no problems/);
      write(join(folder, 'sub/b.txt'), brokenDigest());
      await until(/2 files, no problems/);
      write(join(folder, 'provenance-sources.json'), '{"sources": 1}');
      await until(/2 files, no problems/);
      write(join(folder, 'copies/page.html'), '<p>A saved copy.</p>');
      await until(/2 files, no problems/);
      rmSync(join(folder, 'a.txt'));
      await until(/1 file, no problems/);
    } finally {
      child.kill();
    }
  });
});
