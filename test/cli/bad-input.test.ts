// Bad input on the command line: one clear line each, the rest is read, and status 2 only when nothing could be read.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { linesOf, provenance, startProvenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

describe('bad input', () => {
  afterEach(removeFolders);

  it('is reported file by file, and the rest is read', () => {
    const folder = folderWith({
      'binary.txt': Buffer.from([0x50, 0, 0x4b]),
      'empty.txt': '',
      'good.txt': brokenDigest(),
      'huge.txt': '',
      'old.txt': Buffer.from(bridgeDigest('March 3, 2025').replace('Kalmar', 'Malmö'), 'latin1'),
    });
    truncateSync(join(folder, 'huge.txt'), 17 * 1024 * 1024);
    mkdirSync(join(folder, 'folder.txt'));
    symlinkSync('nowhere', join(folder, 'dangling.txt'));
    symlinkSync('circle.txt', join(folder, 'circle.txt'));
    symlinkSync('.', join(folder, 'self'));
    const { status, stdout, stderr } = provenance(['check', '.', 'missing'], { in: folder });
    // What the walk through the folders meets comes first, then what cannot be read.
    assert.deepEqual(linesOf(stderr), [
      'provenance: circle.txt: a link that leads nowhere (its symbolic links lead in a circle)',
      'provenance: dangling.txt: a link that leads nowhere (no such file or folder)',
      'provenance: self: a link to a folder that it lies in; it is not followed',
      'provenance: missing: no such file or folder',
      'provenance: binary.txt: a binary file; it is left out',
      'provenance: huge.txt: too large (17 MB); it is left out',
      'provenance: old.txt: not valid UTF-8; it is read as windows-1252',
    ]);
    assert.equal(linesOf(stdout).at(-1), '3 files, 1 problem: 1 error');
    assert.equal(status, 1);
  });

  it('exits with 2 when nothing else is given', () => {
    const folder = folderWith({ 'binary.txt': Buffer.from([0]) });
    for (const command of ['check', 'extract', 'dates']) {
      assert.equal(provenance([command, 'missing'], { in: folder }).status, 2);
      const { status, stderr } = provenance([command, 'binary.txt', 'missing'], { in: folder });
      assert.deepEqual([status, linesOf(stderr).length], [2, 2], command);
    }
  });

  it('does not report unreadable files as free of problems', () => {
    const { status, stdout, stderr } = provenance(['check', 'nowhere'], { in: folderWith() });
    assert.deepEqual([status, stdout, stderr], [2, '', 'provenance: nowhere: no such file or folder\n']);
  });

  it('includes files without permission', () => {
    // Nothing is forbidden to root, so root lets somebody else ask.
    const asNobody = process.getuid?.() === 0;
    const folder = folderWith({ 'secret.txt': 'x', 'closed/a.txt': 'x' });
    chmodSync(join(folder, 'secret.txt'), 0);
    chmodSync(join(folder, 'closed'), 0);
    chmodSync(folder, 0o755);
    const { status, stderr } = provenance(['check'], { in: folder, asNobody });
    chmodSync(join(folder, 'closed'), 0o700);
    assert.deepEqual(linesOf(stderr), [
      'provenance: closed: permission denied',
      'provenance: secret.txt: permission denied',
    ]);
    assert.equal(status, 2);
  });

  it('includes pipes, and does not wait for them', function () {
    const folder = folderWith({ 'a.txt': brokenDigest() });
    if (spawnSync('mkfifo', [join(folder, 'pipe.txt')]).status !== 0) this.skip();
    const { stderr } = provenance(['check', '.', 'pipe.txt'], { in: folder });
    assert.equal(stderr, 'provenance: pipe.txt: not a regular file; it is left out\n');
  });

  it('follows a link to another folder, but enters no folder twice', () => {
    const elsewhere = folderWith({ 'b.txt': brokenDigest() });
    const folder = folderWith({ 'a.txt': bridgeDigest('March 3, 2025') });
    symlinkSync(elsewhere, join(folder, 'linked'));
    symlinkSync(elsewhere, join(folder, 'linked-again'));
    const { stdout } = provenance(['check'], { in: folder });
    assert.equal(linesOf(stdout).at(-1), '2 files, 1 problem: 1 error');
  });

  const usage: readonly [readonly string[], RegExp][] = [
    [[], /a command is missing/],
    [['chek'], /no command "chek"/],
    [['toString'], /no command "toString"/],
    [['check', '--bogus'], /unknown option '--bogus'/],
    [['check', '--format', 'xml'], /--format must be one of text, json, sarif, github, junit, and not "xml"/],
    [['check', '--max-warnings', 'many'], /--max-warnings must be a whole number/],
    [['check', '--max-warnings'], /--max-warnings needs a value\n/],
    [['check', '--max-warnings', '-1'], /--max-warnings needs a value\n/],
    [['check', '--quiet=1'], /--quiet takes no value\n/],
    [['check', '--config', ''], /--config needs a value/],
    [['check', '--baseline='], /--baseline needs a value/],
    [['check', '--stdin', '.'], /--stdin needs the name of a file, not of a folder/],
    [['check', ''], /"": no name of a file or folder/],
    [['check', 'x'.repeat(5000)], /x: its name is too long/],
    [['check', `${process.execPath}/x`], /: no such file or folder/],
    [['verify', 'x'.repeat(5000)], /x: its name is too long/],
    [['explain', '.:1'], /\.: a folder, not a file/],
    [['lsp', '--stdio', '--socket=1'], /lsp needs one of --stdio/],
    [['lsp', '--socket=99999999'], /lsp needs one of --stdio/],
    [['lsp', '--pipe=/nowhere/x'], /nobody can be reached at \/nowhere\/x \(ENOENT\)/],
    [['check', '--config', 'missing.json'], /missing\.json: no such file or folder/],
    [['dates', '--reference', 'yesterday'], /--reference must be a day/],
    [['dates', '--records', 'file.txt'], /--records reads standard input/],
    [['lsp'], /lsp needs one of --stdio/],
  ];
  for (const [args, message] of usage) {
    it(`says in one line what is wrong with: ${args.join(' ') || '(nothing)'}`, () => {
      const { status, stdout, stderr } = provenance(args, { in: folderWith() });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.equal(linesOf(stderr).length, 1);
      assert.match(stderr, /^provenance: /);
      assert.match(stderr, message);
    });
  }

  it('is an endless stream on standard input too', () => {
    const folder = folderWith();
    const input = new Uint8Array(17 * 1024 * 1024).fill(97);
    const { status, stdout, stderr } = provenance(['check', '--stdin', 'a.txt'], { in: folder, input });
    assert.deepEqual([status, stdout, stderr], [2, '', 'provenance: standard input: too large; it is left out\n']);
  });

  it('is said in some lines when a list names thousands of files that are not there', () => {
    const sources = Array.from({ length: 5000 }, (_, at) => ({ title: `Title ${at}`, copy: `copies/${at}.txt` }));
    const folder = folderWith({ 'a.txt': brokenDigest(), 'provenance-sources.json': JSON.stringify({ sources }) });
    const { stderr } = provenance(['check', '--no-cache'], { in: folder });
    assert.equal(linesOf(stderr).length, 21);
    assert.match(stderr, /there is no file copies\/0\.txt in its folder, and 4999 more\n$/);
  });

  it('in a circle of links is said once', () => {
    const folder = folderWith();
    symlinkSync('circle.txt', join(folder, 'circle.txt'));
    for (const command of ['check', 'verify', 'extract', 'dates']) {
      const { status, stdout, stderr } = provenance([command, 'circle.txt'], { in: folder });
      assert.deepEqual(
        [status, stdout, stderr],
        [2, '', 'provenance: circle.txt: its symbolic links lead in a circle\n'],
      );
    }
  });

  it('reports why a configuration file is invalid', () => {
    const folder = folderWith({ 'bad.json': '{"scope": ', 'list.json': '[1]', 'a.txt': brokenDigest() });
    const bad = provenance(['check', '--config', 'bad.json'], { in: folder });
    assert.equal(bad.status, 2);
    assert.match(bad.stderr, /^provenance: bad\.json:1:11: not JSON: [^\n]+\n$/);
    const list = provenance(['check', '--config', 'list.json'], { in: folder });
    assert.equal(list.status, 1);
    assert.match(
      list.stderr,
      /^provenance: list\.json:1:1: The settings are not an object; the defaults are used\.\n$/,
    );
  });

  it('is no reason to say less than the help of a command', () => {
    const { status, stdout } = provenance(['help', 'verify'], { in: folderWith() });
    assert.deepEqual([status, stdout], [0, provenance(['verify', '--help']).stdout]);
  });

  it('sends no control characters of an article to the terminal', () => {
    const folder = folderWith({ 'a.txt': brokenDigest().replace('Visby Chronicle', 'Visby \u001b[2J\u009bChronicle') });
    const { stdout } = provenance(['check'], { in: folder });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('ends quietly when the reader of its output stops', async () => {
    const text = brokenDigest().replace('[9].', `[9] and ${'[1][1] and '.repeat(20_000)}`);
    const folder = folderWith({ 'a.txt': text });
    const child = startProvenance(['check', folder]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      stderr += piece;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([status, stderr], [1, '']);
  });
});
